"""Cards, events, rules and dates: pure values and functions; no Qt, no files, no clock."""
