"""The script of the installer for Windows: what it says in each language, what it gives and takes away by name."""

import re
import shutil
import struct
import subprocess

import pytest
import shortcuts
from freezing import THIRD_PARTY
from windows_setup import SCRIPT, id_block

from leb_wallet.app import application_id, window
from leb_wallet.services.autostart import APPROVED_KEY, RUN_KEY, RUN_VALUE
from leb_wallet.services.schedule_texts import TASK
from leb_wallet.services.start_command import APPLICATION_ID

TEXT = SCRIPT.read_text("utf-8")
DEFINED = dict(re.findall(r'^!define (\w+) "(.*?)"', TEXT, re.MULTILINE))
LANGUAGES = ("ENGLISH", "SIMPCHINESE", "TRADCHINESE")


def texts():
    found = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.*)"$', TEXT, re.MULTILINE)
    return {(name, language): said for name, language, said in found}


def test_every_text_of_the_installer_is_there_in_three_languages_and_used():
    names = {name for name, _ in texts()}
    assert len(names) > 4
    assert set(texts()) == {(name, language) for name in names for language in LANGUAGES}
    assert {name for name in names if f"$({name})" not in TEXT} == set()
    assert re.findall(r'MUI_LANGUAGE "(\w+)"', TEXT) == ["English", "SimpChinese", "TradChinese"]


def test_texts_are_chinese_where_they_shall_be():
    for (_, language), said in texts().items():
        assert (re.search("[\u4e00-\u9fff]", said) is None) == (language == "ENGLISH")
    simplified = "".join(said for (_, language), said in texts().items() if language == "SIMPCHINESE")
    assert not set(simplified) & set("開著為執運視結統圖錢")
    assert not re.search("LEB Wallet|您", simplified)


def test_no_text_stands_in_the_script_in_one_language_only():
    boxes = re.findall(r'(?:MessageBox \S+|DetailPrint) "(.*?)"', TEXT)
    sections = [name for name in re.findall(r'^Section (?:/o )?"(.*?)"', TEXT, re.MULTILINE) if name[:1] != "-"]
    assert boxes
    assert [said for said in (*boxes, *sections) if not said.startswith("$(")] == ["Uninstall"]  # its own word


def test_what_is_taken_away_has_the_names_that_the_program_gave_it():
    assert DEFINED["APP"] == RUN_VALUE
    assert (DEFINED["RUNKEY"], DEFINED["APPROVEDKEY"]) == (RUN_KEY, APPROVED_KEY)
    assert DEFINED["TASK"] == TASK
    removed = TEXT[TEXT.index('Section "Uninstall"') :]
    for line in (
        'DeleteRegValue HKCU "${RUNKEY}" "${APP}"',
        'DeleteRegValue HKCU "${APPROVEDKEY}" "${APP}"',
        'schtasks /Delete /TN "${TASK}" /F',
    ):
        assert line in removed


def test_nothing_is_deleted_that_was_not_installed():
    """By name only: somebody may have installed into a folder of documents."""
    assert not re.search(r"Delete .*\*", TEXT)
    assert set(re.findall(r"RMDir /r (.*)", TEXT)) == {r'"$INSTDIR\_internal"'}
    assert f'Delete "$INSTDIR\\{THIRD_PARTY}"' in TEXT


def test_shortcut_and_process_carry_the_same_id():
    assert DEFINED["APPID"] == APPLICATION_ID == application_id.APPLICATION_ID == window.APPLICATION_ID
    header = struct.pack("<I16xI", 0x4C, shortcuts.IS_WIDE).ljust(0x4C, b"\0")
    assert shortcuts.application_id(header + bytes(4)) is None
    assert shortcuts.application_id(header + id_block()) == APPLICATION_ID
    for odd in ("a", "ab", "abc"):
        assert shortcuts.application_id(header + id_block(odd)) == odd


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
@pytest.mark.parametrize("target", ["x86-unicode", "amd64-unicode"])  # for users, and for Wine
def test_the_installer_is_made_without_a_warning(tmp_path, target):
    tree = tmp_path / "tree"
    (tree / "_internal").mkdir(parents=True)
    for file in (tree / "leb-wallet.exe", tree / "_internal" / "python.dll"):
        file.write_bytes(b"MZ")
    (tmp_path / "id.bin").write_bytes(id_block())
    made = tmp_path / "made-setup.exe"
    given = {"VERSION": "1.2.3", "SRC": tree, "OUT": made, "IDBLOCK": tmp_path / "id.bin", "TARGET": target}
    words = ["-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in given.items())]
    done = subprocess.run(["makensis", *words, str(SCRIPT)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert made.stat().st_size > 50_000
