"""The command ``export --ics``."""

from pathlib import Path

from leb_wallet.app import clock
from leb_wallet.app.command_tools import OK, answer_bytes, say
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.services.calendar_export import CalendarExport
from leb_wallet.ui.calendar_words import CalendarWords


def export_calendar(app: WalletApp, path: Path | None) -> int:
    """Write the calendar of all cards to a file, or without one to stdout. Only a file of ours is replaced."""
    said = CalendarWords()
    export = CalendarExport(app.board, said, clock.now)
    wallet, settings = app.wallets.wallet, app.settings.settings.reminders
    if path is None:
        answer_bytes(export.content(wallet, settings))
    else:
        say(said.written(export.write(path, wallet, settings)))
    return OK
