"""The window's side of encryption: settings, passphrases, unlocking, the recovery file."""
