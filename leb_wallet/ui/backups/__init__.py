"""Backups, the trash, the history of a record, and making a damaged wallet anew."""
