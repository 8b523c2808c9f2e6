"""Accounts that hang on a number: writing them down, moving them away, finding them."""
