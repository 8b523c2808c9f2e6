"""The desktop's own dialogs: which file to open, and where one shall be saved."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str, chosen: Callable[[str], None]) -> None:
    """Show the desktop's own dialog, which asks before it lets a file be replaced.

    Args:
        name: what is proposed. Others see names of files, so it has no number in it; its ending is put after a
            name that was typed without one.
        kinds: which files are shown, such as ``ZIP files (*.zip)``; empty for all.
        chosen: gets the path, if the user does not cancel.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.setNameFilter(kinds)
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def ask_which_to_open(parent: QWidget, title: str, kinds: Sequence[str], chosen: Callable[[str], None]) -> None:
    """Show the desktop's own dialog for one file that is there.

    Args:
        kinds: which files are shown, such as ``Tables (*.csv *.xlsx)``, the first of them at once; empty for all.
        chosen: gets the path, if the user does not cancel.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if kinds:
        dialog.setNameFilters(list(kinds))
    dialog.fileSelected.connect(chosen)
    dialog.open()
