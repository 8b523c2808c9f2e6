"""What is shipped: the wheel, and the source archive it can be built from."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COPIED = ("leb_wallet", "resources", "packaging", "pyproject.toml", ".gitignore", "LICENSE", "README.md")
CACHES = shutil.ignore_patterns("__pycache__", "*.qm")


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Path:
    """A copy of the tree with its translations built, so that nobody's running app loses them meanwhile."""
    folder = tmp_path_factory.mktemp("source")
    for name in COPIED:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, folder / name, ignore=CACHES)
        else:
            shutil.copy(path, folder)
    subprocess.run([sys.executable, "packaging/build.py", "translations", "--release-only"], cwd=folder, check=True)
    return folder


def build(source: Path, target: str, into: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (archive,) = into.iterdir()
    return archive


def shipped(source: Path) -> set[str]:
    files = {str(path.relative_to(source)) for path in (source / "resources").rglob("*") if path.is_file()}
    assert {"resources/i18n/leb_wallet_zh_CN.qm", "resources/i18n/leb_wallet_en.qm"} <= files
    for kind in ("resources/providers/", "resources/icons/"):
        assert any(name.startswith(kind) for name in files), kind
    return files


@pytest.mark.slow
def test_the_wheel_holds_code_resources_translations_and_licence(source, tmp_path):
    names = set(zipfile.ZipFile(build(source, "wheel", tmp_path)).namelist())
    assert {f"leb_wallet/{name}" for name in shipped(source)} <= names
    assert {str(path.relative_to(source)) for path in (source / "leb_wallet").rglob("*.py")} <= names
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "resources/")) for name in names)


@pytest.mark.slow
def test_the_source_archive_holds_the_built_translations(source, tmp_path):
    with tarfile.open(build(source, "sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert shipped(source) <= names
