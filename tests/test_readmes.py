"""What strangers read first: pictures that are there, links that lead somewhere, both languages alike."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READMES = {"en": "README.md", "zh_CN": "README.zh_CN.md"}
PAGES = (*READMES.values(), "CONTRIBUTING.md", "CHANGELOG.md")
PICTURES = "packaging/screenshots"


def text_of(page):
    return (ROOT / page).read_text("utf-8")


def pictures_in(page):
    return re.findall(rf"{PICTURES}/([\w.]+)", text_of(page))


def test_every_picture_is_there_and_shown():
    there = {path.name for path in (ROOT / PICTURES).iterdir()}
    assert {name for page in READMES.values() for name in pictures_in(page)} == there


@pytest.mark.parametrize("language", READMES)
def test_pictures_speak_the_language_of_the_page_and_come_light_and_dark(language):
    names = pictures_in(READMES[language])
    assert all(name.endswith((f"_{language}_light.png", f"_{language}_dark.png")) for name in names)
    light, dark = ({name for name in names if end in name} for end in ("_light", "_dark"))
    assert {name.replace("_light", "_dark") for name in light} == dark != set()


def test_both_languages_say_as_much():
    shapes = []
    for page in READMES.values():
        starts = re.findall(r"^(#+ |\* |\| `[a-z]+|<picture>|    make \w+)", text_of(page), re.MULTILINE)
        shapes.append(starts)
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_lead_to_files(page):
    prose = re.sub(r"`[^`]*`", "", text_of(page))
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", prose)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_what_contributors_are_shown_is_there():
    """Paths in backquotes, from the top folder or from `leb_wallet/`."""
    told = re.findall(r"`((?:[\w-]+/)+[\w*.-]*)`", text_of("CONTRIBUTING.md"))
    places = [ROOT, ROOT / "leb_wallet", ROOT / "leb_wallet/ui"]
    assert [path for path in told if not any(any(place.glob(path)) for place in places)] == []
