"""The modules of Qt for Python that the frozen program has ready to run."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

ROOT = Path(__file__).parents[2]
# What those modules do for a program: they tell what a function would have taken, and give functions other names.
USE = """
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6 import QtWidgets
for name, module in sorted(sys.modules.items()):
    if name.startswith("shibokensupport."):
        print(name, module.__file__)
try:
    QTimer().start("soon")
except TypeError as error:
    print("error", ascii(str(error)))
from __feature__ import snake_case
print("renamed", QObject().object_name.__name__)
"""


@pytest.fixture
def own_copy(tmp_path):
    """A folder to import a copy of shiboken6 from, with what the frozen program has."""
    shutil.copytree(Path(shiboken6.__file__).parent, tmp_path / "shiboken6")
    made = tmp_path / "shiboken6" / "files.dir"
    subprocess.run([sys.executable, "packaging/qt_support.py", str(made)], cwd=ROOT, check=True)
    return tmp_path


def used_with(folder):
    command = [sys.executable, "-c", USE]
    said = subprocess.run(command, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=True).stdout
    return dict(line.split(" ", 1) for line in said.splitlines())


@pytest.mark.slow
def test_compiled_modules_are_used_and_qt_does_all_it_did(own_copy, tmp_path):
    found, plain = used_with(own_copy), used_with(tmp_path / "nothing")
    assert found.keys() == plain.keys()
    modules = {name: place for name, place in found.items() if name.startswith("shibokensupport.")}
    assert len(modules) > 8
    for place in modules.values():
        assert place.endswith(".pyc")
        assert Path(place).is_relative_to(own_copy / "shiboken6" / "files.dir")
    assert {**plain, **modules} == found
    assert "start(msec: int" in found["error"]


@pytest.mark.slow
def test_no_moment_and_no_place_is_in_them(own_copy, tmp_path):
    again = tmp_path / "again"
    subprocess.run([sys.executable, "packaging/qt_support.py", str(again)], cwd=ROOT, check=True)
    files = own_copy / "shiboken6" / "files.dir"
    names = sorted(path.relative_to(files) for path in files.rglob("*.pyc"))
    assert names == sorted(path.relative_to(again) for path in again.rglob("*.pyc"))
    for name in names:
        assert (files / name).read_bytes() == (again / name).read_bytes()
        assert b"/tmp" not in (files / name).read_bytes()
