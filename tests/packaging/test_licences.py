"""Nothing is shipped without the text of its licence, and the list of what is shipped tells all of it."""

import json
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import licences
import native_files
import pytest
import sbom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from distributions import runtime_distributions
from freezing import THIRD_PARTY, environment
from project import BUILD, NAME, version

from leb_wallet.resources import resource_path
from leb_wallet.services.components import BUNDLED, components, licence_text, spdx_licence

ROOT = Path(__file__).parents[2]
NEEDED = runtime_distributions()
QT_PLACE = "PySide6/Qt/lib"


def crates():
    """Return what the wheels written in Rust say they hold."""
    for name in NEEDED:
        for file in metadata.distribution(name).files or []:
            if file.as_posix().endswith(".cyclonedx.json"):
                told = json.loads(Path(str(file.locate())).read_text("utf-8"))
                yield from (crate["name"] for crate in told["components"])


@pytest.mark.parametrize("name", NEEDED)
def test_every_package_the_program_needs_has_its_text_and_names_its_licence(name):
    title, text = licences.text_of(name)
    assert metadata.version(name) in title
    assert len(text) > 500 or text.startswith("See PySide6")
    assert spdx_licence(name)


def test_what_is_pinned_for_packages_is_what_was_looked_through():
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "packaging/requirements.txt").read_text("utf-8"), re.MULTILINE)
    builders = {"altgraph", "hatchling", "macholib", "nfpm", "packaging", "pathspec", "pefile", "pluggy", "pyinstaller"}
    builders |= {"pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools", "tomlkit", "trove-classifiers"}
    assert {name for name in pinned if not spdx_licence(name)} == builders


def test_crates_inside_of_wheels_are_named_with_their_licences():
    text = (ROOT / "resources/licences/Rust.txt").read_text("utf-8")
    named = set(re.findall(r"[\w-]+", text))
    assert {name for name in crates() if name not in named} == set()


def test_texts_the_program_ships_are_there_and_used():
    there = {f"licences/{path.name}" for path in (ROOT / "resources/licences").iterdir()}
    used = {file for files in BUNDLED.values() for file in files} | {
        file for file in licences.OTHERS if "licen" in file
    }
    assert {file for file in used if file.startswith("licences/")} == there


def test_about_shows_what_qt_holds_of_others():
    (qt, *_) = components(resource_path(""))
    text = licence_text(qt, resource_path(""))
    for name in (
        "harfbuzz",
        "freetype",
        "libpng",
        "pcre2",
        "zlib",
        "double-conversion",
        "sha3",
        "md4c",
        "UNICODE LICENSE",
    ):
        assert name in text
    assert "The FreeType Project LICENSE" in text


def test_system_libraries_of_a_package_are_shown_in_about(tmp_path):
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences/System.txt").write_text("libssl3 (of the distribution)")
    (part,) = (part for part in components(tmp_path) if part.name.startswith("OpenSSL"))
    assert licence_text(part, tmp_path).startswith("libssl3")


@pytest.fixture
def tree(tmp_path):
    """Return a folder like a frozen program, with real libraries of this environment."""
    if sys.platform != "linux":
        pytest.skip("looks libraries of Linux through")
    inside = tmp_path / NAME / "_internal"
    site = Path(metadata.distribution("pyside6-essentials").locate_file(""))
    for place in (f"{QT_PLACE}/libQt6Core.so.6", f"{QT_PLACE}/libicuuc.so.73", "nacl/_sodium.abi3.so"):
        (found,) = sorted(site.glob(re.sub(r"\d+$", "[0-9]*", place)))
        target = inside / found.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(found, target)
    shutil.copy("/bin/true", tmp_path / NAME / NAME)
    (inside / "text.so").write_text("no library")
    (inside / "libQt6Core.so.6").symlink_to(f"{QT_PLACE}/libQt6Core.so.6")
    return tmp_path / NAME


def test_every_library_has_an_owner(tree):
    found = {path.name.partition(".")[0]: owner for path, owner in native_files.owners(tree).items()}
    qt = "pyside6-essentials"
    assert found == {NAME: "pyinstaller", "libQt6Core": qt, "libicuuc": qt, "_sodium": "pynacl"}
    assert native_files.unknown_of_qt(native_files.owners(tree)) == []


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="asks dpkg")
def test_a_library_of_nobody_stops_the_build(tree):
    shutil.copy("/bin/true", tree / "_internal" / "libof_nobody.so.1")
    with pytest.raises(SystemExit, match="nobody knows where libof_nobody"):
        native_files.owners(tree)


@pytest.mark.parametrize("name", ["libQt6Quick.so.6", "Qt6Pdf.dll", "libqtvirtualkeyboardplugin.so", "QtWebEngineCore"])
def test_a_library_of_qt_nobody_looked_through_stops_the_build(name):
    assert native_files.unknown_of_qt({Path("PySide6", name): "pyside6-essentials"}) == [name]


@pytest.mark.parametrize("name", ["libQt6Gui.so.6", "Qt6Gui.dll", "QtGui", "QtGui.pyd", "libqxcb.so", "MSVCP140_1.dll"])
def test_libraries_of_qt_are_known_on_every_system(name):
    assert native_files.unknown_of_qt({Path("PySide6", name): "pyside6-essentials"}) == []


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("python311.dll", "python"),
        ("_bz2.pyd", "python"),
        ("libcrypto-3.dll", "python"),
        ("libcrypto.3.dylib", "python"),
        ("VCRUNTIME140.dll", "microsoft"),
        ("nacl/_sodium.abi3.so", "pynacl"),
    ],
)
def test_what_comes_with_python_is_told_from_what_comes_with_packages(name, owner, tmp_path):
    records = {"nacl/_sodium.abi3.so": "pynacl"}
    assert native_files._owner(tmp_path / "_internal" / name, tmp_path, records) == owner


def assert_valid(bill):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)) is None


@pytest.mark.slow
def test_the_list_of_parts_fits_the_published_schema_and_tells_versions_of_the_files(tree, monkeypatch):
    monkeypatch.setattr(sbom, "LOADER", "pytest")  # the freezer is in another environment
    bill = sbom.bill(tree)
    assert_valid(bill)
    parts = {part["name"]: part for part in bill["components"] if not part["purl"].startswith("pkg:cargo")}
    assert parts["qt"]["version"] == metadata.version("pyside6-essentials")
    assert re.fullmatch(r"\d\d\.\d", parts["icu"]["version"])
    assert re.fullmatch(r"10\.\d+", parts["pcre2"]["version"])
    assert parts["libsodium"]["description"] == "inside _sodium.abi3.so"
    assert set(NEEDED) <= set(parts)
    (file,) = parts["pynacl"]["components"]
    assert file["name"] == "_internal/nacl/_sodium.abi3.so"
    assert len(file["hashes"][0]["content"]) == 64
    assert {part["name"] for part in bill["components"]} > set(crates())
    assert bill["metadata"]["component"]["version"] == version()
    assert sbom.bill(tree) == bill


@pytest.mark.parametrize(
    "spoilt", [{"type": "libary"}, {"hashes": [{"alg": "SHA-256", "content": "x"}]}, {"colour": 1}]
)
def test_a_list_that_does_not_fit_the_schema_is_noticed(tree, monkeypatch, spoilt):
    monkeypatch.setattr(sbom, "LOADER", "pytest")
    bill = sbom.bill(tree)
    bill["components"][0] |= spoilt
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill)) is not None


@pytest.mark.slow
@pytest.mark.usefixtures("package")
@pytest.mark.skipif(sys.platform != "linux", reason="on other systems the release workflow does the same")
def test_the_frozen_program_is_listed_whole(tmp_path):
    frozen = BUILD / "frozen" / NAME
    command = [str(environment()), "packaging/sbom.py", str(frozen), str(tmp_path / "parts.json")]
    subprocess.run(command, cwd=ROOT, check=True)
    bill = json.loads((tmp_path / "parts.json").read_text("utf-8"))
    assert_valid(bill)
    names = {part["name"]: part for part in bill["components"]}
    assert {"qt", "icu", "openssl", "python", "pdfium", "libpng", "libjpeg-turbo", "libssl3", "pyinstaller"} <= set(
        names
    )
    assert names["openssl"]["version"].startswith("3.")
    listed = {file["name"] for part in bill["components"] for file in part.get("components", ())}
    assert {path.relative_to(frozen).as_posix() for path in native_files.native_files(frozen)} == listed
    assert (frozen / "_internal/leb_wallet/resources/licences/System.txt").stat().st_size > 10_000
    texts = (BUILD / "extras" / THIRD_PARTY).read_text("utf-8")
    assert [
        name for name in ("PySide6_Essentials", "pyinstaller", "libssl3 (of the", "flag-icons") if name not in texts
    ] == []
