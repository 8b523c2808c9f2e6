"""Both languages are complete, and every text in the source is one that lupdate finds and Qt translates."""

import ast
import re
import runpy
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
FILES = ("leb_wallet_zh_CN.ts", "leb_wallet_en.ts")
REFRESH = "refresh with `make translations`, then translate what is new in resources/i18n"
WAYS = ("tr", "translate", "QT_TRANSLATE_NOOP")  # how a text is marked for translation
PLACEHOLDER = re.compile(r"\{\w*[^{}]*\}|%n|%\d")


class Message(NamedTuple):
    """One text of a .ts file with its translations: one, or one for each plural form."""

    context: str
    source: str
    comment: str
    numerus: bool
    state: str  # empty: finished
    translations: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def read_messages(path: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = translation.findall("numerusform") or [translation]
            found.append(
                Message(
                    context.findtext("name"),
                    message.findtext("source"),
                    message.findtext("comment", ""),
                    message.get("numerus") == "yes",
                    translation.get("type", ""),
                    tuple(form.text or "" for form in forms),
                )
            )
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """A copy of the .ts files, brought up to date with the source."""
    folder = tmp_path_factory.mktemp("i18n")
    for name in FILES:
        shutil.copy(FOLDER / name, folder)
    runpy.run_path(str(ROOT / "packaging" / "build.py"))["collect_texts"](folder)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_translated(name, fresh):
    faults = [f"{m.context}: {m.source!r}" for m in read_messages(fresh / name) if m.state or not all(m.translations)]
    assert not faults, f"{name}: {len(faults)} new or unfinished; {REFRESH}:\n" + "\n".join(faults)


@pytest.mark.parametrize("name", FILES)
def test_no_translation_is_left_from_a_text_that_is_gone(name, fresh):
    gone = {m.key for m in read_messages(FOLDER / name)} - {m.key for m in read_messages(fresh / name)}
    assert not gone, f"{name}: {REFRESH}:\n" + "\n".join(map(str, sorted(gone)))


@pytest.mark.parametrize("name", FILES)
def test_translations_keep_the_placeholders(name):
    faults = [
        f"{m.source!r} → {text!r}"
        for m in read_messages(FOLDER / name)
        for text in m.translations
        if text and not _same_placeholders(m, text)
    ]
    assert not faults, f"{name}:\n" + "\n".join(faults)


def _same_placeholders(message: Message, text: str) -> bool:
    wanted, got = sorted(PLACEHOLDER.findall(message.source)), sorted(PLACEHOLDER.findall(text))
    if message.numerus:  # "one day left" needs no number
        return set(got) <= set(wanted)
    return got == wanted


@dataclass
class Texts:
    """Where one source file has texts to translate; ``at_import`` are nodes that run while it is imported."""

    calls: dict[str, list[ast.Call]]
    at_import: set[ast.AST]

    @property
    def marked(self) -> set[str]:
        """The contexts of which QT_TRANSLATE_NOOP marks texts: those may be looked up by a variable."""
        return {_literal(call.args[0]) or "" for call in self.calls["QT_TRANSLATE_NOOP"]}


def texts_in(source: str) -> Texts | None:
    """Read one source file; None where it cannot have a text."""
    if not any(f"{name}(" in source for name in WAYS):
        return None
    tree = ast.parse(source)
    calls: dict[str, list[ast.Call]] = {name: [] for name in WAYS}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
            if called in calls:
                calls[called].append(node)
    return Texts(calls, set(_calls_at_import(tree)) if any(calls.values()) else set())


def texts_out_of_place(texts: Texts, marked: set[str]) -> Iterator[tuple[int, str]]:
    """Yield each text of one source file that lupdate or Qt would miss, with its line."""
    at_import = texts.at_import
    for call in texts.calls["tr"]:
        if _literal(call.args[0]) is None:
            yield call.lineno, "the text of tr is one literal; the values come after it by .format"
        if call in at_import:
            yield call.lineno, "tr while the module is imported: the language is not known yet"
        if len(call.args) == 1 and any(keyword.arg == "n" for keyword in call.keywords):
            yield call.lineno, 'lupdate sees a plural only as tr(text, "", n)'
    for call in texts.calls["translate"]:
        if len(call.args) < 2:
            continue  # str.translate
        context, text = call.args[:2]
        is_chosen = not isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) and _literal(context) in marked
        if _literal(text) is None and not is_chosen:
            yield (
                call.lineno,
                "translate takes a literal, or a variable of a context marked by QT_TRANSLATE_NOOP",
            )
        if call in at_import:
            yield call.lineno, "translate while the module is imported: the language is not known yet"
        if len(call.args) > 3 or any(keyword.arg == "n" for keyword in call.keywords):
            yield call.lineno, "lupdate sees no plural in translate: use self.tr of a QObject"
    for call in texts.calls["QT_TRANSLATE_NOOP"]:
        if None in map(_literal, call.args):
            yield call.lineno, "QT_TRANSLATE_NOOP takes two literals"


def _calls_at_import(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _calls_at_import(child)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_every_text_in_the_source_can_be_translated():
    read = ((path, texts_in(path.read_text("utf-8"))) for path in sorted((ROOT / "leb_wallet").rglob("*.py")))
    found = {path: texts for path, texts in read if texts is not None}
    marked = set().union(*(texts.marked for texts in found.values()))
    faults = [
        f"{path.relative_to(ROOT)}:{line}: {fault}"
        for path, texts in found.items()
        for line, fault in texts_out_of_place(texts, marked)
    ]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    "source",
    [
        "def f(self):\n    self.tr(f'Top up {label}')",
        "def f(self):\n    self.tr('Top up ' + label)",
        "def f(self):\n    self.tr(text)",
        "def f(self):\n    self.tr('%n day(s)', n=3)",
        "TITLE = QObject.tr('Cards')",
        "class A:\n    title = QCoreApplication.translate('A', 'Cards')",
        "def f():\n    return QCoreApplication.translate('A', f'{n} cards')",
        "def f():\n    return QCoreApplication.translate('A', text)",
        "X = QT_TRANSLATE_NOOP('A', 'x')\ndef f():\n    return QCoreApplication.translate('B', text)",
        "def f():\n    return QCoreApplication.translate('A', '%n card(s)', '', n)",
        "X = QT_TRANSLATE_NOOP('A', f'{x}')",
    ],
)
def test_a_text_that_would_stay_english_is_seen(source):
    texts = texts_in(source)
    assert list(texts_out_of_place(texts, texts.marked))


@pytest.mark.parametrize(
    "source",
    [
        "def f(self):\n    return self.tr('Top up {label}').format(label=label)",
        "def f(self):\n    return self.tr('%n day(s)', '', n)",
        "X = QT_TRANSLATE_NOOP('A', 'x')\ndef f():\n    return QCoreApplication.translate('A', X)",
        "plain = text.translate(TABLE)",
        "title = lambda self: self.tr('Cards')",
    ],
)
def test_other_texts_are_left_alone(source):
    texts = texts_in(source)
    assert list(texts_out_of_place(texts, texts.marked)) == []
