"""Whether to look for newer versions of the program, and what came of it."""

from datetime import tzinfo

from PySide6.QtWidgets import QPushButton, QWidget

from leb_wallet.domain.new_version import HOST
from leb_wallet.services.new_versions import NewVersions
from leb_wallet.ui import theme, tones, words
from leb_wallet.ui.announce import announce
from leb_wallet.ui.blocks import column, row
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.new_version_dialog import NewVersionDialog
from leb_wallet.ui.receipts.outcome import Outcome
from leb_wallet.ui.settings.keeper import Keeper
from leb_wallet.ui.settings.rows import CheckRow


class VersionsBox(QWidget):
    """The switch, which is off at first, and a button to ask at once."""

    def __init__(
        self, keeper: Keeper, versions: NewVersions, zone: tzinfo | None, parent: QWidget | None = None
    ) -> None:
        """``zone`` is the user's, in which the day of the last question is told."""
        super().__init__(parent)
        self._keeper, self._versions, self._zone = keeper, versions, zone
        self._is_waiting = False
        self.switch = CheckRow(
            self.tr("Look for ne&w versions"),
            self.tr(
                "Asks {host}, once a week at most, for the newest version and its notes. Nothing is downloaded, and "
                "nothing of your cards or settings is sent. As with any website, the other side sees the internet "
                "address of this computer; besides that, that it is LEB Wallet that asks. While this is off, LEB "
                "Wallet connects to the internet only when you press the button."
            ).format(host=HOST),
        )
        self.switch.box.setObjectName("looks_for_versions")
        self.ask_button = QPushButton(self.tr("&Ask now"))
        self.ask_button.setObjectName("ask_for_versions")
        self.ask_button.setAccessibleDescription(HOST)
        self.show_button = QPushButton(self.tr("S&ee what is new…"))
        for button in (self.ask_button, self.show_button):
            button.setAutoDefault(False)
        self.outcome = Outcome()
        lines = column(self.switch, row(self.ask_button, self.show_button, 1), self.outcome, spacing=theme.SMALL)
        self.setLayout(lines)
        self.refresh()
        self.switch.chosen.connect(self._keep)
        self.ask_button.clicked.connect(self._ask)
        self.show_button.clicked.connect(self._show)
        versions.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what is in force and what is known."""
        self.switch.show_value(self._keeper.settings.looks_for_versions)
        versions = self._versions
        newer, answered_at = versions.newer, versions.memory.answered_at
        self.show_button.setVisible(newer is not None)
        if versions.is_asking:
            self.outcome.say(self.tr("Asking {host}…").format(host=HOST), is_error=False)
            tones.tint_text(self.outcome, "muted")
        elif versions.failure is not None:
            self.outcome.say(sentence(versions.failure), is_error=True)
        elif newer is not None:
            self.outcome.praise(self.tr("Version {version} is available.").format(version=newer.version))
        elif answered_at is not None:
            said = self.tr("You have the newest version, {version}. Last asked: {day}.")
            day = words.date_words(answered_at.astimezone(self._zone).date())
            self.outcome.praise(said.format(version=versions.own, day=day))
        else:
            self.outcome.say("", is_error=False)

    def _keep(self, is_on: bool) -> None:
        self._keeper.change(looks_for_versions=is_on)

    def _ask(self) -> None:
        self._is_waiting = True
        self._versions.ask_now()

    def _show(self) -> None:
        if self._versions.newer is not None:
            NewVersionDialog(self._versions.newer, self._versions, self.window()).open()

    def _on_changed(self) -> None:
        self.refresh()
        if self._is_waiting and not self._versions.is_asking:
            self._is_waiting = False
            announce(self.ask_button, self.outcome.text(), urgent=self._versions.failure is not None)
