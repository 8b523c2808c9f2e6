"""What leaves the wallet: how much of it is told, and as what."""
