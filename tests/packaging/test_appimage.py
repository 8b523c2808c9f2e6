"""The AppImage: it unpacks itself and starts, as it does where nothing can be mounted."""

import os
import subprocess
import sys

import pytest
from desktop import _virtual_screen, virtual_desktop
from fresh_debian import HOME, fresh_debian, give_desktop, needs_root
from reports import check_report
from use import CHINESE, check_reminder_is_seen, make_wallet

pytestmark = [
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux", reason="an AppImage is for Linux"),
]


def test_it_unpacks_itself_and_is_whole(package, tmp_path):
    with virtual_desktop(tmp_path / "home") as desktop:
        words = [str(package("AppImage")), "--appimage-extract-and-run", "--selftest", str(tmp_path / "report.json")]
        own = {name: value for name, value in desktop.env.items() if name != "LC_ALL"}
        done = subprocess.run(words, env=own | {"LANG": "zh_CN.UTF-8"}, check=False, timeout=120, cwd=tmp_path)
    report = check_report(tmp_path / "report.json")
    assert done.returncode == 0
    assert report["input_methods"] == "wayland;fcitx;ibus;compose"


@needs_root
def test_on_a_fresh_system_where_nothing_can_be_mounted_it_is_used_as_the_deb_is(package, tmp_path):
    with (
        fresh_debian("bookworm", tmp_path / "system") as system,
        _virtual_screen(dict(os.environ), "1366x768x24") as screen,
    ):
        give_desktop(system, package("deb"))
        assert not (system.root / "dev/fuse").exists()
        program = (system.take(package("AppImage"), of_user=True), "--appimage-extract-and-run")
        system.run_as_user(*program, "--selftest", f"{HOME}/report.json", DISPLAY=screen, **CHINESE)
        assert check_report(system.home / "report.json")["start_command"] == [*program]
        make_wallet(system, *program)
        check_reminder_is_seen(system, screen, *program)
        assert not list((system.root / "tmp").glob("appimage_extracted*"))  # it leaves nothing lying about


def test_it_holds_what_desktops_look_for(package, tmp_path):
    command = [str(package("AppImage")), "--appimage-extract"]
    subprocess.run(command, cwd=tmp_path, check=True, stdout=subprocess.DEVNULL, timeout=120)
    root = tmp_path / "squashfs-root"
    names = {path.name for path in root.iterdir()}
    assert names == {
        "AppRun",
        "usr",
        ".DirIcon",
        "io.github.lebwallet.LebWallet.desktop",
        "io.github.lebwallet.LebWallet.png",
    }
    assert (root / ".DirIcon").resolve().read_bytes().startswith(b"\x89PNG")
    assert os.access(root / "AppRun", os.X_OK)
