"""Search everywhere: what is searched, and how what was found is shown."""
