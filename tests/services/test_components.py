"""What the program is made of, with licences, and what a report of a fault says."""

import re
from pathlib import Path

import pytest

from leb_wallet import __version__
from leb_wallet.resources import resource_path
from leb_wallet.services.components import components, licence_text, own_licence, version_report

ROOT = Path(__file__).parents[2]
PARTS = components(resource_path(""))


def test_every_library_the_program_needs_is_named():
    wanted = re.findall(r'^    "([A-Za-z0-9_-]+)', _dependencies(), re.MULTILINE)
    named = {part.distribution.casefold() for part in PARTS} | {"pyside6-essentials"}
    missing = {name.casefold() for name in wanted} - named
    assert missing <= {"jeepney", "tzdata"}  # not needed, so perhaps not installed, on every system


def _dependencies():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return re.search(r"^dependencies = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)[1]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_names_its_licence_and_has_its_text_or_a_notice(part):
    assert part.licence
    text = licence_text(part, resource_path(""))
    if part.distribution or part.files:
        assert len(text) > 500
    if part.distribution:
        assert part.version


def test_the_licence_of_qt_is_shipped_whole():
    text = licence_text(PARTS[0], resource_path(""))
    assert PARTS[0].name == "Qt"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_our_own_licence_can_be_read():
    assert "MIT License" in own_licence(resource_path(""))


def test_parts_that_are_not_there_are_left_out(tmp_path):
    names = {part.name for part in components(tmp_path)}
    assert "Lucide" in {part.name for part in PARTS}
    assert not {"Lucide", "flag-icons"} & names


def test_p11_the_report_holds_versions_and_no_paths_or_names():
    environ = {"XDG_CURRENT_DESKTOP": "KDE", "HOME": "/home/somebody", "USER": "somebody", "HOSTNAME": "box"}
    report = version_report(environ, "xcb")
    assert f"LEB Wallet {__version__}" in report
    assert "Desktop KDE" in report
    assert "/" not in report
    assert "somebody" not in report


@pytest.mark.parametrize("desktop", ["", "/home/somebody/x", "a\nb", "x" * 100])
def test_p11_a_strange_name_of_a_desktop_is_left_out(desktop):
    assert "Desktop" not in version_report({"XDG_CURRENT_DESKTOP": desktop}, "xcb")
