"""The start of the window.

The empty window is painted first. Only then, in the first idle moment, :class:`Session`
loads the data layer, opens the wallet and fills the window.
"""

import gc
import os
import sys
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from leb_wallet.app.look import Look
from leb_wallet.app.options import Options
from leb_wallet.app.paths import AppPaths, app_paths
from leb_wallet.app.peek import peek, text_in
from leb_wallet.app.single_instance import Request, SingleInstance
from leb_wallet.ui.first_paint import FirstPaint
from leb_wallet.ui.main_window import MainWindow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leb_wallet.app.companion import Companion
    from leb_wallet.app.locking import Locking
    from leb_wallet.app.wallet_app import WalletApp
    from leb_wallet.domain.errors import WalletError
    from leb_wallet.services.encryption import Gate
    from leb_wallet.ui.encryption.curtain import Curtain

APPLICATION_ID = "io.github.lebwallet.LebWallet"
FILE_ERROR = 74
WATCHED = ("wallet.json", "journal.jsonl", "wallet.json.age", "journal.jsonl.age64")


def run_window(options: Options) -> int:
    """Show the window until it is closed and return the exit code."""
    with ExitStack() as stack:
        folder = options.data_dir
        if options.demo or options.selftest:
            folder = Path(
                stack.enter_context(TemporaryDirectory(prefix="leb-wallet-demo-", ignore_cleanup_errors=True))
            )
        paths = app_paths(folder)
        if sys.platform == "win32":
            from leb_wallet.app.application_id import tell_application_id

            tell_application_id()
        app = QApplication(sys.argv[:1])
        app.setApplicationName("leb-wallet")
        app.setDesktopFileName(APPLICATION_ID)
        look = Look(app, peek(paths.settings), options.language, options.theme)
        session = Session(app, paths, options, look)
        return session.run()


class Session(QObject):
    """One window on one wallet, from the first paint to the last save."""

    def __init__(self, app: QApplication, paths: AppPaths, options: Options, look: Look) -> None:
        super().__init__()
        self._qt, self._paths, self._options, self._look = app, paths, options, look
        self._is_demo, self._leaves = options.demo or options.selftest is not None, options.smoke_test
        self._companion: Companion | None = None
        self._gate: Gate | None = None
        self._curtain: Curtain | None = None
        self._locking: Locking | None = None
        self._told_close_to_tray = False
        self._app: WalletApp | None = None
        self._geometry = self._seen_version = ""
        self._filled: FirstPaint | None = None
        self._has_begun = False
        self._exit_code = 0
        self._first_paint: dict[str, float | None] = {}  # seconds, for the self-test
        self.window: MainWindow | None = None

    def run(self) -> int:
        """Show the window, or raise the one that is open already."""
        from leb_wallet.domain.errors import StorageError

        self._instance = SingleInstance(self._paths.data, self)
        try:
            if not self._instance.is_first():
                return self._raise_other()
        except StorageError:
            pass  # a folder that cannot be written: opening it will say so, and reading may still work
        self.window = MainWindow(self._load_geometry, self._keep_geometry)
        self._painted = FirstPaint(self.window)
        self._painted.painted.connect(self._on_painted)
        self.window.quit_requested.connect(self._quit)
        self.window.data_folder_requested.connect(self._open_data_folder)
        if self._options.minimised:
            self.window.showMinimized()
            QTimer.singleShot(0, self._on_painted)  # a window without a picture paints nothing
        else:
            self.window.show()
        self._qt.aboutToQuit.connect(self._on_quit)
        code = self._qt.exec() or self._exit_code
        self._instance.let_go()  # Windows removes no folder of samples with an open file in it
        return code

    def _raise_other(self) -> int:
        given = self._options
        wish = Request(not given.minimised, given.card, given.top_up, given.record)
        if self._instance.hand_over(wish):
            return 0
        from leb_wallet.ui.errors import sentence_for

        print(f"leb-wallet: {sentence_for('first_window_silent')}", file=sys.stderr)  # noqa: T201
        return FILE_ERROR

    def _on_painted(self) -> None:
        if self._filled is not None:
            return
        _trace("first-paint")
        if self._options.selftest is not None:
            from leb_wallet.app.process_age import process_age

            self._first_paint = {"first_paint": process_age(), "processor": time.process_time()}
        from leb_wallet.app.crash import install_crash_hook

        assert self.window is not None
        install_crash_hook(self._paths.state, self.window.show_crash)
        self._open_wallet()
        self._filled = FirstPaint(self.window)
        self._filled.painted.connect(self._on_filled)
        self.window.update()
        if self._options.minimised:
            self._on_filled()

    def _open_wallet(self) -> None:
        """Show the cards, ask for the passphrase first, or say what is wrong."""
        from leb_wallet.app.wallet_app import build_app
        from leb_wallet.domain.errors import WalletError
        from leb_wallet.services.encryption import Gate
        from leb_wallet.storage.vault import Vault

        try:
            self._gate = self._gate or Gate(Vault(self._paths.data))
            if self._gate.is_locked:
                self._ask_for_key(self._gate)
                return
            app = build_app(self._paths, gate=self._gate)
        except WalletError as error:
            self._exit_code = FILE_ERROR if self._leaves else 0
            self._show_problem(error)
        else:
            self._fill(app)

    def _ask_for_key(self, gate: "Gate") -> None:
        from leb_wallet.ui.encryption.curtain import Curtain

        assert self.window is not None
        self._curtain = Curtain(self.window, gate)
        page = self._curtain.draw(reminders_go_on=False)
        page.unlocked.connect(self._on_unlocked)
        page.begin()

    def _on_unlocked(self, is_recovered: bool) -> None:
        if self._curtain is not None:
            self._curtain.raise_()
        self._open_wallet()
        if self._has_begun and not self._leaves:
            self._look_outside()
        if is_recovered and self._locking is not None:
            self._locking.renew_passphrase()

    def _show_problem(self, error: "WalletError") -> None:
        from leb_wallet.app.rescue import Rescue

        assert self.window is not None
        vault = self._gate.vault if self._gate is not None else None
        self.rescue = Rescue(self.window, self._paths, vault, error, self._reopen)

    def _reopen(self) -> None:
        """Go on after a damaged wallet was made anew. Raises as :func:`build_app`."""
        from leb_wallet.app.wallet_app import build_app

        self._fill(build_app(self._paths, gate=self._gate))
        self._look_outside()

    def _on_filled(self) -> None:
        """Go on as usual: the cards, or what is wrong, have been painted. One that began minimised paints later."""
        if self._has_begun:
            return
        self._has_begun = True
        gc.enable()
        _trace("ready")
        if self._options.selftest is not None:
            from leb_wallet.app.self_check import SelfCheck

            SelfCheck(self._options.selftest, self._paths, self._qt).begin(self._app, self._first_paint)
        elif self._leaves:
            QTimer.singleShot(0, self._qt.quit)
        else:
            QTimer.singleShot(0, self._look_around)

    def _fill(self, app: "WalletApp") -> None:
        from leb_wallet.ui.errors import sentence_for

        assert self.window is not None
        self._app = app
        if self._is_demo:
            self._add_samples(app)
        self._look.follow(app.settings)
        self._look.outdated.connect(self.window.rebuild)
        self.window.fill(app.services)
        for notice in app.notices:
            self.window.show_notice(partial(sentence_for, notice.code, notice.details))

    def _add_samples(self, app: "WalletApp") -> None:
        from leb_wallet.app.demo import demo_changes

        for change in demo_changes(app.catalogue, app.board.today()):
            app.wallets.apply(change)
        app.wallets.forget_undo()

    def _look_around(self) -> None:
        """Begin to hear of later starts, other writers and the end of the day."""
        self._instance.raise_requested.connect(self._raise_window)
        self._instance.quit_requested.connect(self._quit)
        self._instance.stays = self._has_dialog
        self._instance.listen()
        self._look_outside()

    def _look_outside(self) -> None:
        from leb_wallet.services.outside_changes import DayChange, OutsideChanges

        if self._app is None or self.window is None:
            return
        self._outside = OutsideChanges(self._paths.data, WATCHED, self)
        self._outside.files_changed.connect(self._on_files_changed)
        self._app.wallets.wallet_changed.connect(self._outside.watch)  # the first save makes the files
        self._days = DayChange(self._app.board.today, self)
        self._days.day_changed.connect(self.window.refresh)
        self._qt.applicationStateChanged.connect(self._days.look)
        self._tell_of_outside(self._app, self.window)
        self._accompany(self._app, self.window)

    def _tell_of_outside(self, app: "WalletApp", window: MainWindow) -> None:
        """Begin to tell what other programs did to the wallet."""
        from leb_wallet.services.conflict_copies import ConflictCopies
        from leb_wallet.ui.outside_banners import OutsideBanners

        banners = OutsideBanners(window, app.services, ConflictCopies(app.wallets, self._paths.data, app.vault.files))
        self._outside.files_changed.connect(banners.look)

    def _accompany(self, app: "WalletApp", window: MainWindow) -> None:
        """Begin to remind."""
        from leb_wallet.app.companion import Companion
        from leb_wallet.app.locking import Locking

        told, is_demo = app.state.told_close_to_tray, self._is_demo
        companion = Companion(app, self._paths, window, self._options.data_dir, told=told, is_demo=is_demo)
        companion.window_requested.connect(self._raise_window)
        companion.quit_requested.connect(self._quit)
        companion.told_close_to_tray.connect(self._on_told_close_to_tray)
        self._instance.card_requested.connect(companion.show_card)
        self._instance.top_up_requested.connect(companion.top_up)
        self._instance.record_requested.connect(companion.record)
        self._days.day_changed.connect(companion.tray.update)
        self._qt.setQuitOnLastWindowClosed(False)
        window.closed.connect(self._qt.quit)
        companion.begin(at_login=self._options.minimised)
        self._companion = companion
        self._locking = Locking(app, self._paths, window, companion, self._qt)
        self._look.outdated.connect(companion.rebuild)
        self._begin_or_tell_news(app, companion, window)
        if self._options.minimised and companion.tray.is_there():
            window.hide()
        if self._options.card:
            companion.show_card(self._options.card)
        if self._options.top_up is not None:
            companion.top_up(self._options.top_up)
        if self._options.record is not None:
            companion.record(self._options.record)

    def _begin_or_tell_news(self, app: "WalletApp", companion: "Companion", window: MainWindow) -> None:
        """Lead through the first steps at the very first start, and offer what is new after an update."""
        from leb_wallet import __version__
        from leb_wallet.domain.first_run import is_first_run
        from leb_wallet.domain.news import should_offer_news

        seen = app.state.seen_version
        if self._is_demo or self._options.minimised:
            return
        if is_first_run(seen, has_cards=bool(app.wallets.wallet.cards)):
            companion.welcome()
        elif should_offer_news(seen, __version__):
            banner = window.show_notice(
                lambda: self.tr("LEB Wallet is now version {version}.").format(version=__version__),
                lambda: self.tr("What’s new"),
            )
            banner.action_requested.connect(lambda: window.tools().news())
        self._seen_version = __version__

    def _quit(self) -> None:
        """End the program, also where closing the window would only hide it."""
        if self.window is not None:
            self.window.keep_when_closed(bool)
            self.window.close()
        self._qt.quit()

    def _has_dialog(self) -> bool:
        """Tell whether a dialog is open: what was typed there would be lost if an installer ended the program."""
        return self._qt.activeModalWidget() is not None

    def _on_told_close_to_tray(self) -> None:
        self._told_close_to_tray = True

    def _on_files_changed(self) -> None:
        from leb_wallet.ui.errors import report_errors

        if self._app is not None and self.window is not None:
            with report_errors(self.window):
                self._app.wallets.refresh()

    def _raise_window(self) -> None:
        if self.window is not None:
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _open_data_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths.data)))

    def _load_geometry(self) -> str:
        return text_in(peek(self._paths.state_file), "window_geometry") or ""

    def _keep_geometry(self, geometry: str) -> None:
        self._geometry = geometry

    def _on_quit(self) -> None:
        if self._app is None:
            return
        from leb_wallet.app.wallet_app import keep_state

        if self._locking is not None:
            self._locking.close()
        if self._companion is not None:
            self._companion.close()
        self._app.wallets.close()
        self._app.receipts.remove_copies()
        if not self._is_demo:
            geometry = self._geometry or self._app.state.window_geometry
            told = self._told_close_to_tray or self._app.state.told_close_to_tray
            state = self._app.state.replace(window_geometry=geometry, told_close_to_tray=told)
            keep_state(self._paths, state.replace(seen_version=self._seen_version or state.seen_version))


def _trace(name: str) -> None:
    """Print a moment of the start for the benchmarks, if asked to."""
    if os.environ.get("LEB_WALLET_TRACE_START"):
        print(name, time.monotonic_ns(), file=sys.stderr, flush=True)  # noqa: T201
