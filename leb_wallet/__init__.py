"""LEB Wallet keeps prepaid SIM and eSIM cards alive."""

__version__ = "0.1.0"
