"""The first start: three short questions, each of which may be skipped."""
