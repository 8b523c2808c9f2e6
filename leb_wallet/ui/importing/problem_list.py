"""What could not be taken from a file, as a list that a spreadsheet opens."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.errors import WalletError
from leb_wallet.domain.importing.found import Problem
from leb_wallet.services.importing import save_problems
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.file_dialogs import ask_where_to_save
from leb_wallet.ui.importing.problem_sentences import problem_sentence
from leb_wallet.ui.receipts.outcome import Outcome


class ProblemList(QObject):
    """Asks where to save the problems of the moment, and says in ``outcome`` how that went."""

    def __init__(self, problems: Callable[[], Sequence[Problem]], outcome: Outcome, window: QWidget) -> None:
        super().__init__(window)
        self._problems, self._outcome, self._window = problems, outcome, window

    def ask(self) -> None:
        """Ask where to save the list."""
        title = self.tr("Save what could not be taken")
        ask_where_to_save(self._window, title, "leb-wallet-problems.csv", self.tr("CSV files (*.csv)"), self.save)

    def save(self, name: str) -> None:
        """Write the list to a file."""
        titles = (self.tr("Row"), self.tr("Column"), self.tr("What stands there"), self.tr("What is wrong"))
        lines = [
            (str(one.place.row or ""), one.place.column, one.text, problem_sentence(one)) for one in self._problems()
        ]
        try:
            save_problems(Path(name), (titles, *lines))
        except WalletError as error:
            self._outcome.say(sentence(error), is_error=True)
            return
        self._outcome.praise(self.tr("Saved."))
