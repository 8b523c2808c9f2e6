"""Imports as quick after Qt as before it.

PySide6 replaces ``__import__`` to learn which modules want its ``__feature__`` switches:
it opens and keeps the source of every module imported after it. We use no such switch,
and the data layer comes after the first paint, where this cost more time than reading
the wallet, and the memory of all those sources.
"""

import builtins


def use_plain_imports() -> None:
    """Put Python's own ``__import__`` back. Call it once Qt is loaded."""
    from PySide6 import QtCore  # noqa: F401 - the import is what puts the hook in place

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
