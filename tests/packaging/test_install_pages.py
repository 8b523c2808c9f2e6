"""What people are told to do agrees with what is built, in both languages, and in the house style."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import host_libraries
import project
import pytest
from test_chinese import Line, half_width_marks, missing_spaces, other_quotes_and_dots, ruled_out_words

ROOT = Path(__file__).parents[2]
SECTIONS = {"README.md": ("## Install\n", "## Start\n"), "README.zh_CN.md": ("## 安装\n", "## 开始使用\n")}
NAMES_OF_MACOS = re.compile("LEB Wallet|“应用程序”")  # of the bundle and of a folder, as Finder shows them
CODE = re.compile(r"`([^`\n]+)`")


def section(page):
    begin, end = SECTIONS[page]
    return (ROOT / page).read_text("utf-8").split(begin)[1].split(end)[0]


def test_both_languages_give_the_same_commands_and_files():
    found = {page: sorted(set(CODE.findall(section(page)))) for page in SECTIONS}
    assert found["README.md"] == found["README.zh_CN.md"] != []


@pytest.mark.parametrize("page", SECTIONS)
def test_files_are_called_as_they_are_built(page):
    files = set(CODE.findall(section(page)))
    names = {
        "windows_setup.py": f"{project.NAME}-…-windows-x86_64-setup.exe",
        "macos_image.py": f"{project.NAME}-…-macos-arm64.dmg",
        "debian.py": f"{project.NAME}_…_amd64.deb",
        "redhat.py": f"{project.NAME}-…-1.x86_64.rpm",
        "appimage.py": f"{project.NAME}-…-x86_64.AppImage",
    }
    holes = {"NAME": project.NAME, "platform.machine()": "x86_64", "machine": "x86_64", "architecture": "amd64"}
    for script, name in names.items():
        text = (ROOT / "packaging" / script).read_text("utf-8")
        built = [
            re.sub(r"\{([^}]+)\}", lambda hole: holes.get(hole[1], "…"), one) for one in re.findall(r'f"(.+?)"', text)
        ]
        assert name in files
        assert name in built or name.replace("arm64", "x86_64") in built


@pytest.mark.parametrize("page", SECTIONS)
def test_the_oldest_systems_are_those_the_packages_are_for(page):
    assert f"glibc {'.'.join(map(str, host_libraries.GLIBC_MOST))}" in section(page)
    spec = ast.parse((ROOT / "packaging" / "leb-wallet.spec").read_text("utf-8"))
    (told,) = (node.value for node in ast.walk(spec) if isinstance(node, ast.keyword) and node.arg == "info_plist")
    assert f"macOS {ast.literal_eval(told)['LSMinimumSystemVersion'].removesuffix('.0')} " in section(page)
    assert "Windows 10 " in section(page)


@pytest.mark.parametrize("page", SECTIONS)
def test_every_command_to_remove_names_our_package(page):
    commands = [code for code in CODE.findall(section(page)) if code.startswith("sudo ") and "./" not in code]
    assert len(commands) == 3
    assert all(code.endswith(f" {project.NAME}") for code in commands)


def texts_in_chinese():
    for number, line in enumerate(section("README.zh_CN.md").splitlines(), start=1):
        plain = re.sub(r"`[^`]*`|\]\([^)]*\)|[*#|]|^\d+\. ", "", line)
        yield f"README.zh_CN.md, line {number} of the section", plain.replace("[", "")
    for element in ET.parse(project.LINUX / f"{project.ID}.metainfo.xml").iter():
        if element.attrib.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh_CN" and element.tag != "image":
            yield "metainfo", element.text or ""
    entry = (project.LINUX / f"{project.ID}.desktop").read_text("utf-8")
    for text in re.findall(r"^(?:Name|GenericName|Comment)\[zh_CN\]=(.*)$", entry, re.MULTILINE):
        yield "desktop entry", text


def test_the_chinese_keeps_the_house_style_here_too():
    faults = [
        f"{place}: {text.strip()}: {', '.join(found)}"
        for place, text in texts_in_chinese()
        for check in (ruled_out_words, half_width_marks, other_quotes_and_dots, missing_spaces)
        if (found := check(Line("", NAMES_OF_MACOS.sub("", text))))
    ]
    assert faults == []
