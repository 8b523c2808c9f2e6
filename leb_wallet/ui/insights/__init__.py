"""Insights: the year ahead, the money spent, what keeping costs, what would expire unused."""
