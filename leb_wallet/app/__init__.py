"""Start-up and command line: the only package that knows all the others."""
