"""The .rpm: what it holds and asks for. Installing it needs a system of its own, which the release workflow has not."""

import shutil
import subprocess

import pytest

from leb_wallet import __version__

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("rpm") is None, reason="rpm is not installed"),
]


def told(package, *words):
    command = ["rpm", "-qp", "--nosignature", *words, str(package("rpm"))]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_it_is_whole_and_holds_what_the_deb_holds(package):
    subprocess.run(["rpm", "-K", "--nosignature", str(package("rpm"))], check=True, stdout=subprocess.DEVNULL)
    files = set(told(package, "--list").split("\n"))
    deb = subprocess.run(["dpkg-deb", "--contents", str(package("deb"))], capture_output=True, text=True, check=True)
    theirs = {line.split(" ./", 1)[1].split(" -> ")[0] for line in deb.stdout.splitlines()}
    theirs = {f"/{name}" for name in theirs if name and not name.endswith("/") and "lintian" not in name}
    assert theirs <= files


def test_it_asks_for_libraries_by_the_names_every_distribution_has(package):
    asked = told(package, "--requires").split()
    assert {"libxcb.so.1()(64bit)", "libEGL.so.1()(64bit)", "tzdata"} <= set(asked)
    assert any(name.startswith("libc.so.6(GLIBC_2.") for name in asked)
    assert told(package, "--queryformat", "%{VERSION}") == __version__


def test_it_carries_nothing_of_the_builder(package):
    assert told(package, "--queryformat", "%{BUILDHOST}") == "lebwallet"
    assert told(package, "--queryformat", "%{FILEUSERNAME}") == "root"
