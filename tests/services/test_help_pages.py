"""The shipped pages of the help: complete in both languages, no link to nowhere, no button that is not there."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QTextDocument

from leb_wallet import __version__
from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.help_page import links_in, target_of
from leb_wallet.domain.links import check_link
from leb_wallet.services.help_pages import NAMES, NEWS, HelpPages

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "help"
LANGUAGES = ("en", "zh_CN")
CHINESE_TEXTS = ROOT / "resources" / "i18n" / "leb_wallet_zh_CN.ts"

BOLD = re.compile(r"\*\*([^*]+)\*\*")
LEAD_IN = tuple(".:,。：，")  # bold words that end so open a paragraph; all others quote the window
each_page = pytest.mark.parametrize(("language", "name"), [(one, name) for one in LANGUAGES for name in NAMES])


def markdown(language, name):
    return (FOLDER / language / f"{name}.md").read_text("utf-8")


def bare(text):
    """Return a text of the window as a page quotes it: without its letter for Alt, and dots at its end."""
    return re.sub(r"\(&\w\)|&", "", text).rstrip("…: ").strip()


@pytest.fixture(scope="module")
def texts_of_the_window():
    """What the window says, by language."""
    found = {language: set() for language in LANGUAGES}
    for message in ElementTree.parse(CHINESE_TEXTS).getroot().iter("message"):
        found["en"].add(bare(message.findtext("source")))
        translation = message.find("translation")
        forms = [translation, *translation.findall("numerusform")]
        found["zh_CN"] |= {bare(form.text) for form in forms if form.text}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_all_pages_and_no_others(language):
    assert sorted(path.name for path in (FOLDER / language).iterdir()) == sorted(f"{name}.md" for name in NAMES)


def test_no_language_has_pages_that_nobody_checks():
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(LANGUAGES)


@each_page
def test_a_page_has_exactly_one_title_and_its_headings_are_told_apart(language, name):
    text = markdown(language, name)
    assert len(re.findall(r"^# \S", text, re.MULTILINE)) == 1
    assert text.startswith("# ")
    anchors = [part.anchor for part in HelpPages(FOLDER, language).page(name).sections]
    assert len(anchors) == len(set(anchors))


@each_page
def test_every_link_leads_somewhere(language, name):
    pages = HelpPages(FOLDER, language)
    for link in links_in(markdown(language, name)):
        target = target_of(link)
        if target is None:
            check_link(link, ())  # raises where no browser could open it
        else:
            assert pages.has(target, on=name), link


@each_page
def test_what_a_page_quotes_stands_in_the_window(language, name, texts_of_the_window):
    quoted = [term for term in BOLD.findall(markdown(language, name)) if not term.endswith(LEAD_IN)]
    assert [term for term in quoted if bare(term) not in texts_of_the_window[language]] == []


@each_page
def test_what_is_bold_in_the_source_is_bold_on_the_screen_and_nothing_else(qapp, language, name):
    """Stars between punctuation and Chinese letters do not end a bold word, but begin one."""
    document = QTextDocument()
    document.setMarkdown(markdown(language, name))
    bold = set()
    block = document.begin()
    while block.isValid():
        bold |= {part.fragment().text() for part in block if part.fragment().charFormat().fontWeight() > 600}
        block = block.next()
    assert set(BOLD.findall(markdown(language, name))) - bold == set()
    assert not re.search(r"\*|\]\(|^#|`", document.toPlainText().replace("*#06#", ""), re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_say_the_same_in_as_many_parts(name):
    shapes = []
    for language in LANGUAGES:
        lines = markdown(language, name).splitlines()
        starts = [re.match(r"(#+|-|\d+\.|\|)?", line)[0] for line in lines if line]
        shapes.append([start for start in starts if start])
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("name", NAMES)
def test_chinese_pages_speak_as_the_window_does(name):
    text = markdown("zh_CN", name)
    assert "您" not in text
    assert not re.search(r"[一-鿿][,;:!?]|[,;:!?][一-鿿]", text.replace("Ctrl+,", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_news_begin_with_this_version(language):
    page = HelpPages(FOLDER, language).page(NEWS)
    assert next(part.title for part in page.sections if part.title) == __version__


def test_the_news_tell_what_the_changelog_tells():
    newest = (ROOT / "CHANGELOG.md").read_text("utf-8").split("\n## ")[1]
    assert newest.startswith(__version__)
    told = [re.findall(r"^- \*\*(.+?)\*\*", text, re.MULTILINE) for text in (newest, markdown("en", NEWS))]
    assert told[0] == told[1] != []


@pytest.mark.parametrize(
    ("language", "query", "best"),
    [
        ("en", "arrived", "top-ups"),
        ("en", "quiet", "reminders"),
        ("en", "EID", "esim"),
        ("en", "another computer", "files"),
        ("en", "clipboard", "privacy"),
        ("zh_CN", "没到账", "top-ups"),
        ("zh_CN", "免打扰", "reminders"),
        ("zh_CN", "换电脑", "files"),
        ("zh_CN", "投诉", "receipts"),
        ("zh_CN", "剪贴板", "privacy"),
    ],
)
def test_what_people_ask_is_answered_first(language, query, best):
    assert HelpPages(FOLDER, language).search(query)[0].page.name == best


def test_a_language_without_pages_reads_english():
    assert HelpPages(FOLDER, "fr").pages == HelpPages(FOLDER, "en").pages
    assert HelpPages(FOLDER, "").pages == HelpPages(FOLDER, "en").pages


def test_an_unknown_page_is_the_first():
    assert HelpPages(FOLDER, "en").page("nothing").name == NAMES[0]


def test_p14_missing_or_damaged_pages_are_told(tmp_path):
    with pytest.raises(StorageError) as told:
        HelpPages(tmp_path, "en")
    assert told.value.code == "help_unreadable"
    (tmp_path / "en").mkdir()
    for name in NAMES:
        (tmp_path / "en" / f"{name}.md").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(StorageError):
        HelpPages(tmp_path, "en")
