"""The menus of the window. Light enough for the first paint; shortcuts come after it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from leb_wallet.ui.edit_menu import EditMenu

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class MainMenu(QObject):
    """All entries as actions; what they do is connected by the window."""

    def __init__(self, bar: QMenuBar, tabs: Sequence[str], window: QWidget) -> None:
        """``tabs`` are the entries for the tabs, with mnemonics."""
        super().__init__(window)
        _throw_away(bar)
        self.file = bar.addMenu(self.tr("&File"))
        self.import_file = self.file.addAction(self.tr("&Import…"))
        self.export = self.file.addAction(self.tr("&Export…"))
        self.calendar = self.file.addAction(self.tr("Cale&ndar…"))
        self.backups = self.file.addAction(self.tr("&Backups…"))
        self.update_rules = self.file.addAction(self.tr("&Update operator rules…"))
        self.file.addSeparator()
        self.settings = self.file.addAction(self.tr("&Settings…"))
        self.file.addSeparator()
        self.lock = self.file.addAction(self.tr("&Lock"))
        self.quit = self.file.addAction(self.tr("&Quit"))
        edit = bar.addMenu(self.tr("&Edit"))
        self.edit = EditMenu(edit, window)
        edit.addSeparator()
        self.paste_text = edit.addAction(self.tr("&Paste operator’s text…"))
        self.trash = edit.addAction(self.tr("&Trash…"))
        edit.addSeparator()
        self.accounts = edit.addAction(self.tr("A&ccounts on your numbers…"))
        self.search = edit.addAction(self.tr("&Search everywhere…"))
        view = bar.addMenu(self.tr("&View"))
        self.tabs = [view.addAction(title) for title in tabs]
        view.addSeparator()
        self.hide_numbers = view.addAction(self.tr("Hide &numbers"))
        self.hide_numbers.setCheckable(True)
        self._add_help(bar.addMenu(self.tr("&Help")))

    def _add_help(self, menu: QMenu) -> None:
        self.help = menu.addAction(self.tr("&Help"))
        self.shortcuts = menu.addAction(self.tr("&Keyboard shortcuts"))
        self.news = menu.addAction(self.tr("What’s &new"))
        menu.addSeparator()
        self.welcome = menu.addAction(self.tr("&First steps…"))
        self.doctor = menu.addAction(self.tr("&Check the wallet…"))
        self.data_folder = menu.addAction(self.tr("&Data folder"))
        menu.addSeparator()
        self.about = menu.addAction(self.tr("&About LEB Wallet"))

    def dress(self) -> None:
        """Add shortcuts, and their places in the menu of macOS."""
        from PySide6.QtGui import QAction, QKeySequence

        for action, role in (
            (self.quit, QAction.MenuRole.QuitRole),
            (self.settings, QAction.MenuRole.PreferencesRole),
            (self.about, QAction.MenuRole.AboutRole),
        ):
            action.setMenuRole(role)
        self.edit.undo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.edit.redo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Redo))
        for action, keys in (
            (self.quit, "Ctrl+Q"),
            (self.settings, "Ctrl+,"),
            (self.search, "Ctrl+K"),
            (self.lock, "Ctrl+L"),
            (self.hide_numbers, "Ctrl+Shift+H"),
            (self.help, "F1"),
            (self.shortcuts, "Ctrl+/"),
            *((action, f"Ctrl+{number}") for number, action in enumerate(self.tabs, 1)),
        ):
            action.setShortcut(QKeySequence(keys))

    def way_back(self) -> "list[tuple[QAction, str]]":
        """Return the entries that lead to earlier states, with the name of what each opens."""
        return [
            (self.import_file, "import"),
            (self.backups, "backups"),
            (self.trash, "trash"),
            (self.doctor, "doctor"),
        ]

    def tools(self) -> "list[tuple[QAction, str]]":
        """Return the entries carried out by :class:`~leb_wallet.ui.window_tools.WindowTools`, with its methods."""
        return [
            (self.export, "export"),
            (self.update_rules, "update_rules"),
            (self.paste_text, "paste_text"),
            (self.accounts, "accounts"),
            (self.search, "search"),
            (self.help, "help"),
            (self.shortcuts, "shortcuts"),
            (self.news, "news"),
            (self.about, "about"),
        ]

    def groups(self) -> "list[tuple[str, list[QAction]]]":
        """Return the entries menu by menu, for whoever lists them."""
        top = self.file.parent()
        assert isinstance(top, QMenuBar)
        return [(menu.text(), _entries(menu.menu())) for menu in top.actions()]


def _throw_away(bar: QMenuBar) -> None:
    """Delete the menus of another language: ``clear()`` would keep them, and invalidate what Python knows of them."""
    for action in bar.actions():
        menu = action.menu()
        bar.removeAction(action)
        if isinstance(menu, QMenu):
            menu.deleteLater()


def _entries(menu: QObject | None) -> "list[QAction]":
    return [action for action in menu.actions() if not action.isSeparator()] if isinstance(menu, QMenu) else []
