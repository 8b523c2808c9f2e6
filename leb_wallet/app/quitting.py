"""``--quit``: the program that is open ends in good order, so that an installer can put a new one in its place."""

from PySide6.QtCore import QCoreApplication

from leb_wallet.app.command_tools import BUSY, FILE_ERROR, OK, say
from leb_wallet.app.language import Language
from leb_wallet.app.options import Options
from leb_wallet.app.paths import app_paths
from leb_wallet.app.peek import peek, text_in
from leb_wallet.app.single_instance import Request, SingleInstance
from leb_wallet.domain.errors import StorageError
from leb_wallet.ui.errors import sentence, sentence_for

TRIES = 3  # one that has only just been started does not hear yet
PATIENCE_S = 10.0  # the last save takes milliseconds; compacting a very large wallet, seconds
DEAF_S = 1.0  # one that did not hear may be ending already


def quit_running(options: Options) -> int:
    """Ask the program on this wallet to end, wait until it has, and return the exit code.

    Nothing running is as good. It refuses while a dialog is open: what was typed there would be lost.
    """
    paths = app_paths(options.data_dir)
    if not paths.data.is_dir():
        return OK  # so it is not open, and asking shall leave no trace
    qt = QCoreApplication(["leb-wallet"])
    Language(qt).apply(options.language or text_in(peek(paths.settings), "language"))
    instance = SingleInstance(paths.data, qt)
    try:
        if not (instance.is_first() or _ends(instance)):
            say(sentence_for("first_window_stays"))
            return BUSY
    except StorageError as error:
        say(sentence(error))
        return FILE_ERROR
    instance.let_go()
    return OK


def _ends(instance: SingleInstance) -> bool:
    for _ in range(TRIES):
        if instance.hand_over(Request(raises=False, quits=True)):
            return instance.is_first(PATIENCE_S)
        if instance.is_first(DEAF_S):
            return True
    return False
