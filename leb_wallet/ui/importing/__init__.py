"""Taking over what other lists, trackers, bills and texts hold."""
