"""An update keeps what the user has: wallet, receipts, settings, the start at login. And a way back spoils nothing."""

import json
import os
import sys
from pathlib import Path

import pytest
from desktop import _virtual_screen
from fresh_debian import HOME, fresh_debian, give_desktop, needs_root
from older_version import GONE, older, older_deb, older_image
from use import CHINESE, SERVER, check_bubbles, make_wallet, noon, notification_server, wait_until

from leb_wallet import __version__
from leb_wallet.domain.settings import Settings, Theme
from leb_wallet.services.autostart import autostart_for
from leb_wallet.services.start_command import APPLICATION_ID, desktop_words
from leb_wallet.storage.settings_file import save

pytestmark = [
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux", reason="these packages are for Linux"),
    needs_root,
]
WALLET, SETTINGS = ".local/share/leb-wallet", ".config/leb-wallet/settings.json"
AUTOSTART = f".config/autostart/{APPLICATION_ID}.desktop"
PAID = ("--kind", "top_up", "--on", "2026-01-02", "--amount", "10", "--currency", "GBP")


def settle_in(system, screen, *program):
    """Use the old version: a wallet with a receipt, settings, and the start at login as it writes it."""
    make_wallet(system, *program)
    (system.home / "receipt.txt").write_text("10 GBP\n", encoding="ascii")
    system.run_as_user(*program, "record", "保号卡", *PAID, "--receipt", f"{HOME}/receipt.txt")
    save(Settings(language="zh_CN", theme=Theme.DARK), system.home / SETTINGS)
    report = run_self_test(system, screen, *program)
    assert report["version"] == older(__version__)
    autostart_for("linux", report["start_command"], {}, system.home).switch(True)
    system.give(system.home / ".config")


def run_self_test(system, screen, *program):
    system.run_as_user(*program, "--selftest", f"{HOME}/report.json", DISPLAY=screen)
    return json.loads((system.home / "report.json").read_text("utf-8"))


def what_is_kept(system, *program):
    """Return what the program tells of the wallet, and the files of the user's choices."""
    told = (("receipts", "list", "--json"), ("status", "--json"), ("status",))
    words = [system.run_as_user(*program, *words) for words in told]
    return [*words, (system.home / SETTINGS).read_bytes(), (system.home / AUTOSTART).read_bytes()]


def log_in(system, screen):
    """Start what the start at login starts, as the desktop would; it reminds."""
    (line,) = (line for line in (system.home / AUTOSTART).read_text("utf-8").splitlines() if line.startswith("Exec="))
    command = desktop_words(line.removeprefix("Exec="))
    with notification_server(system, screen) as env, system.running_as_user(*command, TZ=noon(), **env):
        check_bubbles(system, env)


def test_an_update_of_the_deb_keeps_wallet_settings_and_the_start_at_login(package, tmp_path):
    old = older_deb(package("deb"), __version__, tmp_path)
    with (
        fresh_debian("bookworm", tmp_path / "system") as system,
        _virtual_screen(dict(os.environ), "1366x768x24") as screen,
    ):
        system.install(old)
        assert older(__version__) in system.run_as_user("leb-wallet", "--version")
        settle_in(system, screen, "leb-wallet")
        before = what_is_kept(system, "leb-wallet")
        assert len(json.loads(before[0])) == 1
        assert "已过安全日" in before[2]  # in the language of the settings
        assert (system.root / GONE).is_file()
        system.install(package("deb"))
        assert __version__ in system.run_as_user("leb-wallet", "--version")
        assert system.run("dpkg", "--verify", "leb-wallet") == ""
        assert not (system.root / GONE).exists()
        assert what_is_kept(system, "leb-wallet") == before
        assert json.loads(system.run_as_user("leb-wallet", "receipts", "verify", "--json"))["problems"] == []
        system.apt("install", *SERVER)
        log_in(system, screen)
        assert what_is_kept(system, "leb-wallet")[-1] == before[-1]
        system.install(old, "--allow-downgrades")
        check_later_format_is_refused(system, "leb-wallet")


def check_later_format_is_refused(system, *program):
    """The old version meets a journal of a later one: it says so, and leaves it as it is."""
    journal = system.home / WALLET / "journal.jsonl"
    later = journal.read_text("utf-8").replace('"leb_wallet_journal":1', '"leb_wallet_journal":2', 1)
    journal.write_text(later, encoding="utf-8")
    said = system.run_as_user("sh", "-c", f"{' '.join(program)} card list 2>&1; echo code $?", **CHINESE)
    assert "由较新版本的 LEB 钱包写入" in said
    assert not said.endswith("code 0\n")
    assert journal.read_text("utf-8") == later


def test_p6_an_appimage_of_a_new_version_under_another_name_goes_on_starting_at_login(package, tmp_path):
    """On a system without FUSE, where it unpacks itself: there is no way to install anything."""
    (tmp_path / "old").mkdir()
    old, new = older_image(package("AppImage"), __version__, tmp_path / "old"), package("AppImage")
    with (
        fresh_debian("trixie", tmp_path / "system") as system,
        _virtual_screen(dict(os.environ), "1366x768x24") as screen,
    ):
        give_desktop(system, package("deb"))
        program = (system.take(old, of_user=True), "--appimage-extract-and-run")
        settle_in(system, screen, *program)
        before = what_is_kept(system, *program)
        Path(f"{system.root}{program[0]}").unlink()
        program = (system.take(new, of_user=True), "--appimage-extract-and-run")
        assert what_is_kept(system, *program) == before
        entry = system.home / AUTOSTART
        with system.running_as_user(*program, DISPLAY=screen):
            wait_until(lambda: Path(program[0]).name in entry.read_text("utf-8"), "the new name in the entry")
        assert entry.read_text("utf-8") == before[-1].decode().replace(old.name, new.name)
        log_in(system, screen)
