"""The .deb where nothing of ours was before: installed, used by an ordinary user in 简体中文, and gone again."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from dbus_desk import FakeServer
from desktop import _virtual_screen
from fresh_debian import fresh_debian
from message_bus import message_bus_daemon
from reports import check_report

pytestmark = [
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a fresh Debian"),
]
CHINESE = {"LANG": "zh_CN.UTF-8"}
SIZE_MOST = 45_000_000


def test_lintian_finds_nothing_but_what_is_overridden_with_a_reason(package):
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", str(package("deb"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_installed_used_and_purged_nothing_stays_but_the_users_wallet(package, tmp_path, suite):
    with fresh_debian(suite, tmp_path / "system") as system, _virtual_screen(dict(os.environ), "1366x768x24") as screen:
        before = system.files()
        system.install(package("deb"))
        assert system.run("dpkg", "--verify", "leb-wallet") == ""
        home = f"/home/{system.home.name}"
        words = ("leb-wallet", "--selftest", f"{home}/report.json")
        system.run_as_user(*words, DISPLAY=screen, **CHINESE)
        check_report(system.home / "report.json")
        long_ago = (datetime.now(UTC) - timedelta(days=190)).date().isoformat()
        late = ("record", "保号卡", "--kind", "sms_out", "--on", long_ago)
        system.run_as_user("leb-wallet", "card", "add", "--provider", "giffgaff-uk", "--label", "保号卡", **CHINESE)
        system.run_as_user("leb-wallet", *late, **CHINESE)
        assert "保号卡" in system.run_as_user("leb-wallet", "status", **CHINESE)
        assert any("保号卡" in note.title + note.body for note in shown_reminders(system, tmp_path))
        system.run("apt-get", "purge", "-qq", "-y", "leb-wallet")
        system.run("apt-get", "autoremove", "-qq", "-y", "--purge")
        assert system.files() - before == set()
        assert (system.home / ".local/share/leb-wallet/journal.jsonl").stat().st_size > 0


def shown_reminders(system, folder):
    """Let a scheduler's run tell what is due, and return what a notification server was asked to show."""
    place = system.root / "tmp" / "bus"
    listen = f"unix:path={place}"
    with message_bus_daemon(folder / "bus", listen=listen) as (address, _daemon), FakeServer(address) as server:
        place.chmod(0o777)
        due = "leb-wallet due --notify || test $? -le 2"
        noon = f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"  # where it is noon now: at night nothing is said
        system.run_as_user("sh", "-c", due, DBUS_SESSION_BUS_ADDRESS="unix:path=/tmp/bus", TZ=noon, **CHINESE)
        return list(server.shown)


def test_the_package_for_releases_is_small(package, tmp_path):
    """What is built for tests is compressed little; what users download is not."""
    if os.environ.get("LEB_WALLET_FULL") is None:
        pytest.skip("LEB_WALLET_FULL=1 compresses as for a release")
    root = tmp_path / "root"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package("deb")), str(root)], check=True)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(root), str(tmp_path / "x.deb")], check=True
    )
    assert (tmp_path / "x.deb").stat().st_size <= SIZE_MOST
    shutil.rmtree(root)
