"""The box of the window itself, for what nobody expected."""

from PySide6.QtWidgets import QMessageBox, QWidget


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
