"""The .deb where nothing of ours was before: installed, used by an ordinary user in 简体中文, and gone again."""

import os
import shutil
import subprocess
import sys

import pytest
from desktop import _virtual_screen
from fresh_debian import HOME, fresh_debian, needs_root
from reports import check_report
from use import CHINESE, SERVER, check_reminder_is_seen, make_wallet

pytestmark = [
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux", reason="a .deb is for Linux"),
]
SIZE_MOST = 45_000_000


def test_lintian_finds_nothing_but_what_is_overridden_with_a_reason(package):
    command = ["lintian", "--allow-root", "--fail-on", "error,warning", str(package("deb"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@needs_root
@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_installed_used_and_purged_nothing_stays_but_the_users_wallet_which_still_reminds(package, tmp_path, suite):
    with fresh_debian(suite, tmp_path / "system") as system, _virtual_screen(dict(os.environ), "1366x768x24") as screen:
        before = system.files()
        system.install(package("deb"))
        assert system.run("dpkg", "--verify", "leb-wallet") == ""
        system.run_as_user("leb-wallet", "--selftest", f"{HOME}/report.json", DISPLAY=screen, **CHINESE)
        check_report(system.home / "report.json")
        make_wallet(system, "leb-wallet")
        system.apt("purge", "leb-wallet")
        system.apt("autoremove", "--purge")
        assert system.files() - before == set()
        # A notification server brings libraries that our package might have forgotten, so it comes only now. Installed
        # again, the program finds the wallet.
        system.apt("install", *SERVER)
        system.install(package("deb"))
        check_reminder_is_seen(system, screen, "leb-wallet")


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
