"""The boxes of the window itself: what this program is, and what nobody expected."""

from PySide6.QtWidgets import QMessageBox, QWidget

from leb_wallet import __version__
from leb_wallet.ui import theme


class AboutBox(QMessageBox):
    """Says what this program is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About LEB Wallet"))
        self.setIconPixmap(parent.windowIcon().pixmap(theme.LARGE_ICON, theme.LARGE_ICON))
        self.setText(self.tr("LEB Wallet {version}").format(version=__version__))
        self.setInformativeText(
            self.tr(
                "Keeps prepaid SIM and eSIM cards alive: every clock, the last safe day, and the proof. "
                "Everything stays on this computer.\n\nMIT licence. Icons by Lucide, ISC licence."
            )
        )


class CrashBox(QMessageBox):
    """Says that something failed which nobody had thought of; the report can be opened and copied."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(QMessageBox.Icon.Warning, parent.windowTitle(), "", parent=parent)
        self.setText(self.tr("Something failed that nobody had thought of."))
        self.setInformativeText(
            self.tr(
                "What was saved before is safe. You can go on; if this happens again, close the wallet and open it "
                "again. The report holds no numbers or codes of your cards."
            )
        )
        self.setDetailedText(report)
