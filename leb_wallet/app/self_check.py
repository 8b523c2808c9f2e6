"""``--selftest FILE``: whether this copy of the program is whole, as a JSON report.

Packages are tested with it on systems that have nothing of ours: the real window is shown once, on sample cards in a
folder for temporary files, and what a package can have lost on the way is tried out. Nothing of the user's is touched.
Exit code 0 means that ``problems`` in the report is empty, 1 that it is not.
"""

import json
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTimer, qVersion
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtWidgets import QApplication

from leb_wallet import __version__
from leb_wallet.app import clock
from leb_wallet.app.application_id import APPLICATION_ID, told_application_id
from leb_wallet.app.command_tools import FILE_ERROR, FOUND_WRONG, say
from leb_wallet.app.environment import LIBRARY_PATH
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.process_age import process_age
from leb_wallet.app.self_check_parts import FINE, try_parts
from leb_wallet.app.version_asker import has_secure_connections
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.services.notes import PATIENCE_MS, NotifierCheck, Problem
from leb_wallet.services.notifications import Notifier
from leb_wallet.services.start_command import start_command
from leb_wallet.storage.files import storage_error
from leb_wallet.storage.layout import JOURNAL_NAME
from leb_wallet.storage.wallet_store import WalletStore
from leb_wallet.ui.errors import sentence
from leb_wallet.ui.icons import app_icon

PLUGINS = ("platforms", "platforminputcontexts", "platformthemes", "iconengines", "imageformats", "printsupport", "tls")
NEEDED_FORMATS = {"svg", "png", "jpg", "webp", "gif", "bmp"}  # of receipts, flags and icons

Report = dict[str, Any]


class SelfCheck(QObject):
    """Waits for the window, then for the notification server, then writes the report and ends the program."""

    def __init__(self, file: Path, paths: AppPaths, qt: QApplication) -> None:
        super().__init__(qt)
        self._file, self._paths, self._qt = file, paths, qt
        self._report: Report = {}
        self._notifier = Notifier(self)

    def begin(self, app: WalletApp | None, first_paint: dict[str, float | None]) -> None:
        """Look at everything.

        Args:
            app: on sample cards; None where the wallet could not be opened.
            first_paint: seconds from the start of the process to the empty window, and what of the processor they took.
        """
        try:
            self._report = self._look(app, {**first_paint, "cards": process_age()})
        except Exception as error:  # noqa: BLE001 - whatever it is, the report has to say so
            self._report = {"version": __version__, "crashed": type(error).__name__}
        self._notifier.check_changed.connect(self._on_answer)
        QTimer.singleShot(PATIENCE_MS + 1000, self, self._finish)
        self._on_answer()

    def _look(self, app: WalletApp | None, seconds: dict[str, float | None]) -> Report:
        return {
            "version": __version__,
            "python": platform.python_version(),
            "qt": qVersion(),
            "system": f"{platform.system()} {platform.machine()}",
            "frozen": bool(getattr(sys, "frozen", False)),
            "start_command": list(start_command(os.environ)),
            "platform": self._qt.platformName(),
            "style": self._qt.style().objectName(),
            "desktop_file": QGuiApplication.desktopFileName(),
            "application_id": told_application_id(),
            "plugins": {name: _plugins(name) for name in PLUGINS},
            "secure_connections": has_secure_connections(),  # only the look for new versions needs them
            "input_methods": os.environ.get("QT_IM_MODULES", ""),
            "image_formats": sorted(bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()),
            "icon": not app_icon().pixmap(64, 64).isNull(),
            "language": QLocale().name(),
            "texts": _texts(),
            "others_load_our_libraries": bool(_own_folder()) and _own_folder() in os.environ.get(LIBRARY_PATH, ""),
            "operators": len(app.catalogue.providers) if app else 0,
            "journal": _journal(app, self._paths) if app else {},
            "parts": try_parts(app) if app else {},
            "seconds": seconds,
        }

    def _on_answer(self) -> None:
        if self._notifier.self_check().problem != Problem.ASKING:
            QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        if "notifications" in self._report:
            return
        self._report["notifications"] = _notifications(self._notifier.self_check())
        self._report["problems"] = list(problems_in(self._report))
        self._notifier.close()
        try:
            self._file.write_text(json.dumps(self._report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            say(sentence(storage_error(error, self._file)))
            self._qt.exit(FILE_ERROR)
        else:
            self._qt.exit(FOUND_WRONG if self._report["problems"] else 0)


def problems_in(report: Report) -> Iterator[str]:
    """Yield what is wrong according to a report; nothing for a copy that is whole."""
    if "crashed" in report:
        yield f"crashed: {report['crashed']}"
        return
    if not report["operators"]:
        yield "no operators"
    journal = report["journal"]
    if not journal.get("cards") or not journal.get("is_same"):
        yield "the journal was not read as it was written"
    yield from (f"{name}: {said}" for name, said in report["parts"].items() if said != FINE)
    if lacking := NEEDED_FORMATS - set(report["image_formats"]):
        yield f"image formats: {', '.join(sorted(lacking))}"
    if not report["icon"]:
        yield "no icon"
    if report["language"].startswith("zh") and not all(map(_is_chinese, report["texts"].values())):
        yield "texts that are not Chinese"
    if report["others_load_our_libraries"]:
        yield "programs we start would load our libraries"
    if report["application_id"] not in (None, APPLICATION_ID):
        yield "Windows does not know whose windows these are"
    if report["system"].startswith("Linux") and not {"compose", "ibus"} <= set(_kinds_of_input(report)):
        yield "input methods are missing"


def _kinds_of_input(report: Report) -> Iterator[str]:
    for name in report["plugins"]["platforminputcontexts"]:
        yield from (kind for kind in ("compose", "ibus") if kind in name)


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def _texts() -> dict[str, str]:
    """Return one text of ours and one of Qt's, as the user reads them."""
    translate = QCoreApplication.translate
    return {"ours": translate("MainWindow", "Opening your wallet…"), "qt": translate("QPlatformTheme", "Cancel")}


def _plugins(kind: str) -> list[str]:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), kind)
    return sorted(path.name for path in folder.glob("*")) if folder.is_dir() else []


def _own_folder() -> str:
    """Return where a frozen program has its libraries."""
    return str(getattr(sys, "_MEIPASS", ""))


def _journal(app: WalletApp, paths: AppPaths) -> dict[str, object]:
    """Read again from the disk what the samples have put there."""
    store = WalletStore(paths.data, app.state.device, clock.now_ms, app.vault.files, app.vault.codec)
    again = store.open().wallet
    store.close()
    size = (paths.data / JOURNAL_NAME).stat().st_size
    return {"cards": len(again.cards), "bytes": size, "is_same": again == app.wallets.wallet}


def _notifications(check: NotifierCheck) -> dict[str, object]:
    return {"route": check.route, "server": check.server_name, "problem": check.problem}
