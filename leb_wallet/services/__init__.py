"""What the app does: changes the wallet and says so. QtCore only."""
