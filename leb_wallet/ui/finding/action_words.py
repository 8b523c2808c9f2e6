"""The texts of actions without the marks of menus."""

import re

from PySide6.QtGui import QAction

_APART = re.compile(r"\s*[(（]&\w[)）]")  # 文件(&F): where the language has no letter to underline
_MARK = re.compile(r"&(.)")


def action_words(text: str) -> str:
    """Return the text of an action as it is read: 文件 of ``文件(&F)``, Save & close of ``&Save && close``."""
    return _MARK.sub(r"\1", _APART.sub("", text)).strip()


def action_detail(action: QAction) -> str:
    """Return what the tool tip says beyond the action's own text; empty where it only repeats it."""
    tip = action_words(action.toolTip())
    return "" if tip.rstrip("….") == action_words(action.text()).rstrip("….") else tip


def can_run(action: QAction) -> bool:
    """Tell whether an action can be chosen now and does something by itself."""
    has_menu = action.menu() is not None
    return action.isEnabled() and action.isVisible() and not action.isSeparator() and not has_menu
