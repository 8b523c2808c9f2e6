"""Updates of the operators' rules: what one would change, in words and in a dialog."""
