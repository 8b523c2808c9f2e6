"""The installer for Windows, under Wine: built, installed, started, updated and removed without a word."""

import json
import os
import shutil
import sys

import pytest
from freezing import environment, tool
from project import BUILD, NAME
from windows_setup import about_text, build_setup
from wine import NEVER_SHIPPED, path_in_wine, python_for_windows, windows

from leb_wallet import __version__

TOOLS = ("wine", "makensis", "x86_64-w64-mingw32-gcc", "osslsigncode")
SIZE_MOST = 35_000_000  # as users download it
IS_FULL = os.environ.get("LEB_WALLET_FULL") is not None
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
UNINSTALL_KEY = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux", reason="on Windows the release workflow does the same"),
    pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"not all of {', '.join(TOOLS)} are installed"),
]


def freeze_for_windows(wine):
    """Freeze as the release workflow does on Windows; icons and texts are made here."""
    work = BUILD / "windows"
    extras, frozen = work / "extras", work / "frozen"
    for folder in (extras, frozen):
        shutil.rmtree(folder, ignore_errors=True)
    extras.mkdir(parents=True)
    own = environment()
    tool(own, "packaging/build.py", "translations", "--release-only")
    tool(own, "packaging/draw_icons.py", str(extras))
    (extras / "version.txt").write_text(about_text(), encoding="utf-8")
    python = python_for_windows()
    tool(own, "packaging/licences.py", "extras", str(extras))
    words = ("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR")
    places = ("--distpath", path_in_wine(frozen), "--workpath", path_in_wine(work / "pyinstaller"))
    given = {"LEB_WALLET_EXTRAS": path_in_wine(extras), "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}
    code, said = wine.run(str(python), *words, *places, "packaging/leb-wallet.spec", seconds=600, **given)
    assert code == 0, said[-3000:]
    return frozen / NAME, extras


@pytest.mark.usefixtures("package")
def test_installed_started_updated_and_removed_only_the_wallet_stays(tmp_path):
    with windows() as wine:
        frozen, extras = freeze_for_windows(wine)
        names = {path.name.lower() for path in frozen.rglob("*")}
        assert not names & NEVER_SHIPPED
        assert not [name for name in names if name.startswith("api-ms-")]
        setup = build_setup(frozen, extras, is_quick=not IS_FULL)
        installed = wine.local / "Programs" / NAME
        program = installed / f"{NAME}.exe"
        assert wine.run(str(setup), "/S")[0] == 0
        (installed / "_internal" / "of-the-old-version.txt").write_text("old", encoding="ascii")
        assert wine.run(str(setup), "/S")[0] == 0  # once more, as an update does
        assert not (installed / "_internal" / "of-the-old-version.txt").exists()
        report = tmp_path / "report.json"
        code, said = wine.run(str(program), "--lang", "zh_CN", "--selftest", path_in_wine(report))
        assert report.is_file(), said
        check_windows_report(json.loads(report.read_text("utf-8")))
        assert code == 0
        console = str(installed / f"{NAME}-cli.exe")
        assert wine.run(console, "card", "add", "--provider", "giffgaff-uk", "--label", "保号卡")[0] == 0
        assert "保号卡" in wine.run(console, "card", "list")[1]
        assert wine.run(str(program), "card", "list")[0] == 0  # without a console to write to
        wine.run("reg", "add", RUN_KEY, "/v", "LEB Wallet", "/d", "x", "/f")
        assert wine.run(str(installed / "uninstall.exe"), "/S", f"_?={path_of(wine, installed)}")[0] == 0
        assert wine.run("reg", "query", UNINSTALL_KEY)[0] != 0
        assert "LEB Wallet" not in wine.run("reg", "query", RUN_KEY)[1]
        assert {path.name for path in installed.glob("*")} <= {"uninstall.exe"}  # which cannot remove itself with _?=
        assert not program.exists()
        wallet = wine.local / NAME
        assert (wallet / "journal.jsonl").stat().st_size > 0
        shutil.rmtree(wallet)
    assert not IS_FULL or setup.stat().st_size <= SIZE_MOST


def path_of(wine, folder):
    return "C:\\" + str(folder.relative_to(wine.prefix / "drive_c")).replace("/", "\\")


def check_windows_report(report):
    assert report["problems"] == []
    assert report["frozen"]
    assert report["version"] == __version__
    assert report["platform"] == "windows"
    assert report["texts"] == {"ours": "正在打开钱包…", "qt": "取消"}
    assert "qwindows.dll" in report["plugins"]["platforms"]
    assert report["seconds"]["first_paint"] > 0
