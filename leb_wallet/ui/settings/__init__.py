"""The settings: one dialog, a file for each page."""
