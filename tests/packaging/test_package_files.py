"""What packages are made with: what it says agrees with the program, and its checks can fail."""

import hashlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib import metadata
from pathlib import Path

import debian
import host_libraries
import packages
import project
import pytest
from packaging.requirements import Requirement

from leb_wallet import __version__
from leb_wallet.app.command_line import _parser, parse_options
from leb_wallet.services.start_command import APPLICATION_ID

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
DESKTOP = LINUX / f"{APPLICATION_ID}.desktop"
METAINFO = LINUX / f"{APPLICATION_ID}.metainfo.xml"
NEEDS = host_libraries.Needs({"libc.so.6": ["a"], "libX11.so.6": ["a", "b"]}, (2, 34), "a")


def test_all_packages_carry_the_programs_version_and_id():
    assert (project.version(), project.ID) == (__version__, APPLICATION_ID)
    newest = ET.parse(METAINFO).find("releases/release")
    assert newest.attrib["version"] == __version__


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("desktop-file-validate", [str(DESKTOP)]),
        ("appstreamcli", ["validate", "--no-net", "--pedantic", str(METAINFO)]),
        ("sh", ["-n", str(LINUX / "AppRun")]),
        ("man", ["--warnings", "-l", str(LINUX / "leb-wallet.1")]),
    ],
)
def test_the_tools_of_the_desktop_find_nothing_wrong(tool, words):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "W:" not in done.stdout
    assert done.stderr == ""


def test_actions_of_the_desktop_entry_are_options_of_the_program():
    commands = re.findall(r"^Exec=leb-wallet ?(.*)$", DESKTOP.read_text("utf-8"), re.MULTILINE)
    assert [parse_options(words.split()).command for words in commands] == [None, None, None]
    assert parse_options(commands[1].split()).top_up == ""
    assert parse_options(commands[2].split()).record == ""


def test_every_text_of_entry_and_metainfo_is_there_in_chinese_too():
    text = DESKTOP.read_text("utf-8")
    for key in re.findall(r"^(Name|GenericName|Comment|Keywords)=", text, re.MULTILINE):
        assert text.count(f"\n{key}=") == text.count(f"\n{key}[zh_CN]=")
    plain, chinese = [], []
    for element in ET.parse(METAINFO).iter():
        if element.tag in ("name", "summary", "p", "li", "caption", "image"):
            is_chinese = element.attrib.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh_CN"
            (chinese if is_chinese else plain).append(element.tag)
    assert plain == chinese != []


def test_screenshots_of_the_metainfo_are_in_the_source():
    for image in ET.parse(METAINFO).iter("image"):
        assert f"/v{__version__}/packaging/screenshots/" in image.text
        assert (ROOT / "packaging" / "screenshots" / image.text.rpartition("/")[2]).is_file()


def test_the_manual_tells_every_option_and_command():
    text = (LINUX / "leb-wallet.1").read_text("utf-8").replace("\\", "")
    options = {word for action in _parser()._actions for word in action.option_strings if word.startswith("--")}
    commands = next(action.choices for action in _parser()._actions if action.choices and action.dest == "command")
    hidden = {"--smoke-test", "--passphrase-stdin"}  # for tests and scripts; --help tells of them
    assert {word for word in options | set(commands) if word not in text} <= hidden


def test_pinned_packages_are_what_the_project_asks_for():
    pins = dict(
        re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "packaging/requirements.txt").read_text("utf-8"), re.MULTILINE)
    )
    asked = [Requirement(line) for line in metadata.requires("leb-wallet") or []]
    plain = [one for one in asked if one.marker is None or "extra" not in str(one.marker)]
    assert plain
    for one in plain:
        assert one.specifier.contains(pins[re.sub(r"[-_.]+", "-", one.name).lower()]), one


def test_a_library_nobody_knows_stops_the_build():
    assert host_libraries.faults(NEEDS) == []
    more = NEEDS._replace(users=NEEDS.users | {"libnew.so.1": ["plugin.so"]})
    assert host_libraries.faults(more) == ["nobody knows what provides libnew.so.1, which plugin.so needs"]


def test_a_newer_c_library_stops_the_build():
    assert host_libraries.faults(NEEDS._replace(glibc=(2, 36))) == ["a needs glibc 2.36"]


def test_dependencies_follow_from_libraries():
    assert host_libraries.depends(NEEDS) == "libc6 (>= 2.35), libx11-6"
    assert host_libraries.requires(NEEDS) == [
        "libc.so.6(GLIBC_2.34)(64bit)",
        "libc.so.6()(64bit)",
        "libX11.so.6()(64bit)",
    ]


@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump is not installed")
def test_libraries_are_read_from_the_files_and_those_inside_left_out(tmp_path):
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "program")
    needs = host_libraries.needs_of(tmp_path)
    assert "libc.so.6" in needs.users
    assert needs.glibc >= (2, 2)
    shutil.copy("/bin/true", tmp_path / "libc.so.6")
    assert "libc.so.6" not in host_libraries.needs_of(tmp_path).users


def test_files_in_packages_carry_the_release_and_no_mode_of_the_builder(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    (tmp_path / "folder").mkdir(mode=0o700)
    for name, mode in {"leb-wallet": 0o700, "lib.so.1": 0o755, "text": 0o600}.items():
        (tmp_path / "folder" / name).write_text(name)
        (tmp_path / "folder" / name).chmod(mode)
    project.settle(tmp_path)
    found = {path.name: path.stat() for path in tmp_path.rglob("*")}
    assert {name: oct(state.st_mode & 0o777) for name, state in found.items()} == {
        "folder": "0o755",
        "leb-wallet": "0o755",
        "lib.so.1": "0o644",
        "text": "0o644",
    }
    assert {state.st_mtime for state in found.values()} == {1_700_000_000}


def test_without_a_moment_given_it_is_the_day_of_the_release(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert project.moment() % 86_400 == 0
    assert project.moment() > 1_700_000_000


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_the_deb_is_made_of_the_tree_twice_alike(tmp_path, monkeypatch):
    monkeypatch.setattr(debian, "DIST", tmp_path / "dist")
    made = []
    for turn in ("one", "two"):
        root = tmp_path / turn
        (root / "usr/bin").mkdir(parents=True)
        (root / "usr/bin/leb-wallet").write_text("#!/bin/sh\n")
        made.append(debian.build_deb(root, NEEDS, is_quick=True).read_bytes())
    assert made[0] == made[1]
    (package,) = (tmp_path / "dist").iterdir()
    told = subprocess.run(["dpkg-deb", "--info", str(package)], capture_output=True, text=True, check=True)
    assert f"Version: {__version__}\n" in told.stdout
    assert "Depends: libc6 (>= 2.35), libx11-6, tzdata\n" in told.stdout


def test_sums_can_be_checked_by_the_usual_tool(tmp_path):
    (tmp_path / "a.deb").write_bytes(b"one")
    (tmp_path / "SHA256SUMS").write_text("old")
    packages.write_sums(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text() == f"{hashlib.sha256(b'one').hexdigest()}  a.deb\n"


@pytest.mark.slow
def test_icons_for_every_system_are_drawn(tmp_path):
    subprocess.run([sys.executable, "packaging/draw_icons.py", str(tmp_path)], cwd=ROOT, check=True)
    png = (tmp_path / "leb-wallet-48.png").read_bytes()
    assert struct.unpack(">II", png[16:24]) == (48, 48)
    ico = (tmp_path / "leb-wallet.ico").read_bytes()
    count = struct.unpack("<HHH", ico[:6])[2]
    for place in range(count):
        length, start = struct.unpack("<II", ico[6 + 16 * place + 8 : 6 + 16 * place + 16])
        assert ico[start : start + 4] == b"\x89PNG"
        assert start + length <= len(ico)
    icns = (tmp_path / "leb-wallet.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)
