"""One place from which everything can be taken out of the wallet."""
