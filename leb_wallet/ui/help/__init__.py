"""The help: a window with a list of pages, a search and the page itself."""
