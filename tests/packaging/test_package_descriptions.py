"""Files by which other systems know the program: Flatpak's manifest, macOS's lists, and one address everywhere."""

import ast
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import flatpak_requirements
import project
import pytest
import yaml

from leb_wallet.services.start_command import APPLICATION_ID

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
FLATPAK = PACKAGING / "flatpak" / f"{APPLICATION_ID}.yml"
MANIFEST = yaml.safe_load(FLATPAK.read_text("utf-8"))
REQUIREMENTS = (PACKAGING / "requirements.txt").read_text("utf-8")
SHELL = [*PACKAGING.rglob("*.sh"), PACKAGING / "linux" / "AppRun", ROOT / ".ci" / "run"]
TEXTS = {".py", ".md", ".xml", ".yml", ".yaml", ".nsi", ".spec", ".sh", ".1", ".toml", ".desktop", ".json", ""}
FOLDERS = ("leb_wallet", "packaging", ".github", "resources/help", "resources/export")


def names_in(requirements):
    return set(re.findall(r"^([\w.-]+)==", requirements, re.MULTILINE))


def needed_on_linux():
    """Return the pinned packages but those for other systems."""
    return names_in(re.sub(r"^\S+ ; sys_platform == '(?:win32|darwin)'.*\n", "", REQUIREMENTS, flags=re.MULTILINE))


@pytest.mark.skipif(shutil.which("flatpak-builder") is None, reason="flatpak-builder is not installed")
def test_flatpak_builder_reads_the_manifest_and_knows_every_word(tmp_path):
    made = flatpak_requirements.module({"install": [found("pydantic", "pydantic-2-py3-none-any.whl")]})
    (tmp_path / "python3-requirements.json").write_text(json.dumps(made))
    manifest = shutil.copy(FLATPAK, tmp_path)
    command = ["flatpak-builder", "--show-manifest", str(manifest)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C"}, cwd=tmp_path
    )  # it leaves a folder where it runs
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == APPLICATION_ID


def test_the_flatpak_has_no_network_and_no_home_folder():
    given = set(MANIFEST["finish-args"])
    assert not [word for word in given if "network" in word or word.startswith("--filesystem")]
    assert MANIFEST["id"] == APPLICATION_ID
    assert MANIFEST["command"] == project.NAME
    assert MANIFEST["runtime-version"] == MANIFEST["base-version"]


def test_files_the_flatpak_installs_are_there():
    commands = " ".join(MANIFEST["modules"][1]["build-commands"])
    places = re.findall(r"(?:packaging|resources)/[\w./-]+\.(?:desktop|xml|svg)", commands)
    assert len(places) == 3
    assert [place for place in places if not (ROOT / place).is_file()] == []


def found(name, file):
    return {
        "metadata": {"name": name},
        "download_info": {"url": f"https://example.com/{file}", "archive_info": {"hashes": {"sha256": "0" * 64}}},
    }


def test_packages_for_one_kind_of_machine_say_so_in_the_flatpak():
    report = {"install": [found("a", "a-1-py3-none-any.whl"), found("b", "b-1-cp312-cp312-manylinux2014_x86_64.whl")]}
    plain, special = flatpak_requirements.module(report)["sources"]
    assert "only-arches" not in plain
    assert special["only-arches"] == ["x86_64"]


def test_the_flatpak_takes_what_is_pinned_and_nothing_else():
    left = flatpak_requirements.without(REQUIREMENTS, flatpak_requirements.LEFT_OUT)
    assert names_in(REQUIREMENTS) - names_in(left) == set(flatpak_requirements.LEFT_OUT)
    needed = {re.match(r"[\w-]+", line)[0].lower() for line in project_dependencies()} - {"pyside6-essentials"}
    assert needed <= names_in(left)
    assert "hatchling" in names_in(left)  # builds ours


def project_dependencies():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]


@pytest.mark.slow
@pytest.mark.skipif("LEB_WALLET_PACKAGES" not in os.environ, reason="asks for packages, as `make packages` does")
def test_the_flatpaks_packages_can_be_had_as_they_are_pinned():
    command = [sys.executable, "packaging/flatpak_requirements.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    sources = json.loads(done.stdout)["sources"]
    assert len(sources) == len(needed_on_linux() - set(flatpak_requirements.LEFT_OUT))
    assert [source["url"] for source in sources if source["sha256"] not in REQUIREMENTS] == []


def test_lists_for_macos_are_sound():
    entitlements = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert entitlements == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,  # who replaces Qt must be able to load it
    }


def test_what_macos_shows_of_the_program_can_be_written():
    tree = ast.parse((PACKAGING / "leb-wallet.spec").read_text("utf-8"))
    (told,) = (node.value for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "info_plist")
    values = ast.literal_eval(told)
    assert plistlib.loads(plistlib.dumps(values)) == values
    assert values["CFBundleLocalizations"] == ["en", "zh_CN"]
    assert re.fullmatch(r"\d+\.\d", values["LSMinimumSystemVersion"])


def test_the_image_for_macos_signs_only_with_a_key_and_says_when_not():
    script = (PACKAGING / "macos" / "build-dmg.sh").read_text("utf-8")
    for name in ("MACOS_IDENTITY", "NOTARY_PROFILE"):
        assert f"{name} is not set" in script


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("script", SHELL, ids=lambda path: path.name)
def test_shell_scripts_are_sound(script):
    done = subprocess.run(["shellcheck", str(script)], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def own_addresses():
    """Yield what files say of where the project lives, with their names."""
    pages = [
        ROOT / name for name in ("README.md", "README.zh_CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "pyproject.toml")
    ]
    for folder in FOLDERS:
        pages += (path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix in TEXTS)
    for page in pages:
        text = page.read_text("utf-8", errors="replace")
        for found in re.findall(r"(?:github(?:usercontent)?\.com(?:/repos)?/)([\w.-]+/leb[\w-]+)", text, re.IGNORECASE):
            yield page.name, found
        for found in re.findall(r"([\w.+-]+)@users\.noreply\.github\.com", text):
            yield page.name, f"{found}/{project.REPOSITORY.partition('/')[2]}"


def test_the_projects_address_is_the_same_everywhere():
    said = list(own_addresses())
    assert {name for name, _ in said} >= {"project.py", f"{APPLICATION_ID}.metainfo.xml", "copyright"}
    assert [(name, place) for name, place in said if place != project.REPOSITORY] == []
    owner = project.REPOSITORY.partition("/")[0]
    assert f"io.github.{owner}.LebWallet" == APPLICATION_ID
