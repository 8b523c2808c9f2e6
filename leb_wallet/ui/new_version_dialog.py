"""A newer version of the program: its notes, and the way to it. Nothing is downloaded here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from leb_wallet.domain.links import check_link
from leb_wallet.domain.new_version import DOWNLOAD_PAGE, Published
from leb_wallet.services.new_versions import NewVersions
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line, text_line
from leb_wallet.ui.form import give_room
from leb_wallet.ui.open_link import LinkButton
from leb_wallet.ui.plain_buttons import plain_buttons

_OWN_HOSTS = ("github.com",)


class NewVersionDialog(QDialog):
    """Shows what was published as plain text, whatever marks it holds; “Later” is to close it."""

    def __init__(self, published: Published, versions: NewVersions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New version"))
        self._versions = versions
        title = text_line(
            self.tr("LEB Wallet {version} is available").format(version=published.version), theme.TITLE, bold=True
        )
        self.notes = QPlainTextEdit(published.notes or self.tr("Nothing was written about this version."))
        self.notes.setReadOnly(True)
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(self.tr("What the project writes about this version"))
        flags = Qt.TextInteractionFlag
        self.notes.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.buttons = plain_buttons(QDialogButtonBox())
        self.later_button = self.buttons.addButton(self.tr("&Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.skip_button = self.buttons.addButton(
            self.tr("&Skip this version"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        for button in (self.later_button, self.skip_button):
            button.setAutoDefault(False)
        self.skip_button.setVisible(versions.memory.skipped != published.version)
        page = check_link(DOWNLOAD_PAGE, _OWN_HOSTS, from_catalogue=True)
        self.page_button = LinkButton(self.tr("&Open the download page…"), page)
        self.buttons.addButton(self.page_button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = column(
            title,
            muted_line(self._dates(published)),
            self.notes,
            muted_line(self.tr("LEB Wallet downloads and installs nothing by itself."), theme.CAPTION),
            self.buttons,
            spacing=theme.MEDIUM,
        )
        layout.setStretch(2, 1)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.buttons.rejected.connect(self.reject)
        self.skip_button.clicked.connect(self.skip)
        self.page_button.opened.connect(self.accept)
        give_room(self)
        self.page_button.setFocus()

    def sizeHint(self) -> QSize:
        """Return room for notes of some lines."""
        width = theme.text_width(self.font(), "x" * 72)
        return QSize(width, round(width * 0.72))

    def skip(self) -> None:
        """Hear no more of this version."""
        self._versions.skip()
        self.accept()

    def _dates(self, published: Published) -> str:
        own, day = self._versions.own, published.published_on
        if day is None:
            return self.tr("You have version {own}.").format(own=own)
        return self.tr("You have version {own}. The new one is of {day}.").format(own=own, day=words.date_words(day))
