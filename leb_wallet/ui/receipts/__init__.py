"""Receipts: attaching, looking at them, and packing them as evidence."""
