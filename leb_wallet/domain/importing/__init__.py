"""What other lists, trackers, bills and texts hold, read as cards and records of ours."""
