"""The house rules, read from the source: who may import whom, who asks the clock, how large a widget may grow.

A failure names the line that is out of place; CONTRIBUTING.md says where it belongs instead.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("domain", "storage", "services", "ui", "app")  # a layer imports itself and those to its left …
NOT_FOR_UI = ("leb_wallet.storage",)  # … but the window changes the wallet only through services

OUTSIDE = {  # packages from outside the standard library, where a layer is limited to some
    "domain": ("pydantic", "pydantic_core", "phonenumbers", "pypinyin", "zxcvbn"),
    "storage": ("pydantic", "pydantic_core", "pyrage", "nacl", "openpyxl"),
    "services": (
        *("pydantic", "pydantic_core", "currency_converter", "icalendar", "jeepney", "keyring", "rapidocr"),
        "PySide6.QtCore",
    ),
}
FILE_MODULES = ("pathlib", "os", "io", "shutil", "tempfile", "glob")  # not for domain

# Imports inside a function are for these only. Heavy libraries, imported on first use:
LATE_ANYWHERE = ("fcntl", "msvcrt", "winreg")  # exist on one system only
LATE = {
    # Tables about the numbers of the world, needed only where one is written out; those of Chinese
    # characters, only where one is looked for by Latin letters; lists of passwords, where one is chosen.
    "domain": ("phonenumbers", "pypinyin", "zxcvbn"),
    # Only a wallet that is encrypted needs age, only an update of the catalogue the check of signatures, and only
    # who brings a workbook its reader.
    "storage": ("pyrage", "nacl", "openpyxl"),
    # The catalogue's models are not needed to show a wallet, nor is the writer of calendars.
    # What speaks D-Bus needs jeepney, which Linux alone has. Rates of exchange are a table of 25 years.
    "services": (
        "currency_converter",
        "icalendar",
        "jeepney",
        "keyring",
        "rapidocr",  # optional, and some 300 MB in memory
        "leb_wallet.services.dbus_link",
        "leb_wallet.services.dbus_notifications",
        "leb_wallet.storage.catalogue_files",
        "leb_wallet.domain.provider_search",
        "leb_wallet.domain.known_services",
        "difflib",
    ),
    # The empty window paints before the data layer is imported, and a tab is built when it is first shown.
    # The renderer of PDFs is loaded when the first one is shown.
    "ui": ("leb_wallet", "PySide6", "pypdfium2", "segno", "barcode", "zxingcpp"),
    # Nor does a start need the parser of files and options that most starts do without.
    "app": ("leb_wallet", "PySide6", "pydantic", "json", "hashlib"),
}

CLOCKS = re.compile(
    r"(date|datetime|dt)\.(today|now|utcnow)|time\.(time|time_ns|localtime|gmtime|strftime)"
    r"|Q\w+\.current(Date|Time|DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch)"
)
# Only one file may connect to the internet (P12); sockets of this computer alone have a file each.
KNOWS_INTERNET = "leb_wallet.app.version_asker"
NETWORK = (
    *("socket", "socketserver", "ssl", "asyncio", "urllib.request", "http", "ftplib", "smtplib", "imaplib", "poplib"),
    *("xmlrpc", "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "PySide6.QtNetworkAuth"),
    *("PySide6.QtWebSockets", "PySide6.QtHttpServer", "PySide6.QtWebEngineCore"),
)
LOCAL_SOCKETS = {"leb_wallet.services.dbus_link": ("socket",)}  # the desktop's message bus
LOCAL_CLASSES = {"QLocalServer", "QLocalSocket"}
SMALL = ("storage", "services", "ui")  # where classes and files have at most so many lines
MAX_CLASS, MAX_FILE = 300, 400


class Import(NamedTuple):
    """One imported module; ``names`` is what is taken out of it."""

    line: int
    module: str
    names: tuple[str, ...]
    late: bool  # inside a function
    for_types: bool  # under TYPE_CHECKING: no import at run time

    def is_from(self, packages: tuple[str, ...]) -> bool:
        return any(f"{self.module}.".startswith(f"{package}.") for package in packages)


@dataclass(frozen=True)
class Module:
    """One source file."""

    name: str
    where: str
    source: str

    @property
    def layer(self) -> str:
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "top"

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(ast.parse(self.source)))

    def let_go(self) -> None:
        """Free what is large: trees of the whole source would make every later collection of garbage slow."""
        vars(self).pop("nodes")

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        return tuple(_imports(self.nodes[0], late=False, for_types=False))

    @cached_property
    def attributes(self) -> tuple[tuple[int, str], ...]:
        """Each dotted name with its line, such as ``date.today``."""
        return tuple((node.lineno, _dotted_name(node)) for node in self.nodes if isinstance(node, ast.Attribute))


def _dotted_name(node: ast.AST) -> str:
    """Return what an expression of names and dots says, with ``…`` for anything else in it, such as a call."""
    if isinstance(node, ast.Attribute):
        return f"{_dotted_name(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "…"


def _imports(node: ast.AST, *, late: bool, for_types: bool) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Import(node.lineno, alias.name, (), late, for_types)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"line {node.lineno}: write imports in full, from leb_wallet…"
        yield Import(node.lineno, node.module or "", tuple(alias.name for alias in node.names), late, for_types)
    late = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    for child in ast.iter_child_nodes(node):
        is_typing_block = isinstance(node, ast.If) and _dotted_name(node.test).endswith("TYPE_CHECKING")
        only_types = is_typing_block and child in node.body
        yield from _imports(child, late=late, for_types=for_types or only_types)


def read_modules() -> dict[str, Module]:
    found = {}
    for path in sorted((ROOT / "leb_wallet").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = Module(name, str(path.relative_to(ROOT)), path.read_text("utf-8"))
    return found


MODULES = read_modules()
Faults = Iterator[tuple[int, str]]


def imports_point_left(module: Module) -> Faults:
    if module.layer == "top":
        return
    allowed = LAYERS[: LAYERS.index(module.layer) + 1]
    for imported in module.imports:
        if not imported.is_from(("leb_wallet",)):
            continue
        names = [imported.module] if imported.module != "leb_wallet" else [f"leb_wallet.{n}" for n in imported.names]
        for name in names:
            layer = name.removeprefix("leb_wallet").removeprefix(".").split(".")[0]
            forbidden_for_ui = module.layer == "ui" and imported.is_from(NOT_FOR_UI)
            if (layer in LAYERS and layer not in allowed) or forbidden_for_ui:
                yield imported.line, f"{module.layer} must not import {name}"
            if layer == "resources" and module.layer == "domain":
                yield imported.line, "domain knows no files, so no resources"


def libraries_stay_in_their_layer(module: Module) -> Faults:
    if module.layer not in OUTSIDE:
        return
    for imported in module.imports:
        top = imported.module.split(".")[0]
        if top == "leb_wallet" or top in sys.stdlib_module_names:
            continue
        names = [f"PySide6.{name}" for name in imported.names] if imported.module == "PySide6" else [imported.module]
        for name in names:
            if not imported._replace(module=name).is_from(OUTSIDE[module.layer]):
                yield imported.line, f"{module.layer} must not import {name}"


def domain_knows_no_files(module: Module) -> Faults:
    if module.layer != "domain":
        return
    for imported in module.imports:
        if imported.is_from(FILE_MODULES):
            yield imported.line, f"domain knows no files: {imported.module}"
    for node in module.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield node.lineno, "domain knows no files: open(…)"


def only_app_asks_the_clock(module: Module) -> Faults:
    if module.layer == "app":
        return
    for line, name in module.attributes:
        if CLOCKS.fullmatch(name.removeprefix("datetime.") if name.count(".") > 1 else name):
            yield line, f"only app asks the clock; take the day or the moment as an argument: {name}"
    for imported in module.imports:
        if imported.module == "time" and {"time", "time_ns", "localtime", "gmtime"} & set(imported.names):
            yield imported.line, "only app asks the clock: from time import …"


def nobody_reaches_for_globals(module: Module) -> Faults:
    for node in module.nodes:
        if isinstance(node, ast.Global):
            yield node.lineno, "no global: pass the object in"
    for line, name in module.attributes:
        if re.fullmatch(r"(.*\.)?Q\w*Application\.instance|qApp(\..*)?", name):
            yield line, f"no {name}: pass the object in"


def one_file_knows_the_internet(module: Module) -> Faults:
    if module.name == KNOWS_INTERNET:
        return
    allowed = LOCAL_SOCKETS.get(module.name, ())
    for imported in module.imports:
        if imported.module == "PySide6.QtNetwork" and imported.names and {*imported.names} <= LOCAL_CLASSES:
            continue
        for name in (imported.module, *(f"{imported.module}.{name}" for name in imported.names)):
            if imported._replace(module=name).is_from(NETWORK) and name.split(".")[0] not in allowed:
                yield imported.line, f"only {KNOWS_INTERNET} connects to the internet: {name}"


def files_and_classes_stay_small(module: Module) -> Faults:
    if module.layer not in SMALL:
        return
    lines = module.source.count("\n")
    if lines > MAX_FILE:
        yield 1, f"{lines} lines; a file in {module.layer} has at most {MAX_FILE}"
    for node in module.nodes:
        if isinstance(node, ast.ClassDef) and (length := (node.end_lineno or 0) - node.lineno + 1) > MAX_CLASS:
            yield (
                node.lineno,
                f"class {node.name} has {length} lines; a class in {module.layer} has at most {MAX_CLASS}",
            )


def late_imports_have_a_reason(module: Module) -> Faults:
    allowed = LATE_ANYWHERE + LATE.get(module.layer, ())
    for imported in module.imports:
        if imported.late and not imported.for_types and not imported.is_from(allowed):
            yield imported.line, f"import {imported.module} at the top, or add it to LATE in this test with a reason"


RULES = (
    imports_point_left,
    libraries_stay_in_their_layer,
    domain_knows_no_files,
    only_app_asks_the_clock,
    nobody_reaches_for_globals,
    one_file_knows_the_internet,
    files_and_classes_stay_small,
    late_imports_have_a_reason,
)


def test_the_source_keeps_the_rules():
    faults = [fault for module in MODULES.values() for fault in _faults_of(module)]
    assert not faults, "\n" + "\n".join(faults)


def _faults_of(module: Module) -> list[str]:
    faults = [f"{module.where}:{line}: {text}" for rule in RULES for line, text in rule(module)]
    module.let_go()
    return faults


def test_no_modules_import_each_other_in_a_circle():
    graph = {name: _imported_modules(module) for name, module in MODULES.items()}
    circles = [path for name in graph if (path := _way_back(graph, name))]
    lines = [
        f"{MODULES[name].where}:{graph[name][circle[(at + 1) % len(circle)]]}: {' → '.join([*circle, circle[0]])}"
        for circle in circles
        for at, name in enumerate(circle[:1])
    ]
    assert not circles, "\n" + "\n".join(lines)


def _imported_modules(module: Module) -> dict[str, int]:
    """Return the modules of ours that are imported when ``module`` is, with the line."""
    found: dict[str, int] = {}
    for imported in module.imports:
        if imported.late or imported.for_types:
            continue
        for name in (imported.module, *(f"{imported.module}.{name}" for name in imported.names)):
            if name in MODULES:
                found.setdefault(name, imported.line)
    return found


def _way_back(graph: dict[str, dict[str, int]], start: str) -> list[str]:
    """Return a shortest circle through ``start``, or an empty list."""
    ways = [[start]]
    seen = set()
    for way in ways:  # grows while it is walked
        for name in graph[way[-1]]:
            if name == start:
                return way
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []


@pytest.mark.parametrize(
    ("rule", "name", "source"),
    [
        (imports_point_left, "domain.x", "from leb_wallet.storage import files"),
        (imports_point_left, "ui.x", "from leb_wallet.storage.files import FileSystem"),
        (imports_point_left, "ui.x", "def f():\n    import leb_wallet.app.main"),
        (imports_point_left, "services.x", "from leb_wallet import ui"),
        (imports_point_left, "domain.x", "from leb_wallet.resources import resource_path"),
        (libraries_stay_in_their_layer, "domain.x", "import PySide6.QtCore"),
        (libraries_stay_in_their_layer, "storage.x", "from PySide6.QtCore import QObject"),
        (libraries_stay_in_their_layer, "services.x", "from PySide6.QtWidgets import QWidget"),
        (libraries_stay_in_their_layer, "services.x", "from PySide6 import QtCore, QtGui"),
        (libraries_stay_in_their_layer, "domain.x", "import appdirs"),
        (domain_knows_no_files, "domain.x", "from pathlib import Path"),
        (domain_knows_no_files, "domain.x", "text = open('x').read()"),
        (only_app_asks_the_clock, "domain.x", "day = date.today()"),
        (only_app_asks_the_clock, "services.x", "now = datetime.now(UTC)"),
        (only_app_asks_the_clock, "services.x", "now = datetime.datetime.now(UTC)"),
        (only_app_asks_the_clock, "storage.x", "def f(clock=time.time): ..."),
        (only_app_asks_the_clock, "ui.x", "QDate.currentDate()"),
        (only_app_asks_the_clock, "ui.x", "from time import time"),
        (nobody_reaches_for_globals, "app.x", "QApplication.instance()"),
        (nobody_reaches_for_globals, "ui.x", "QtWidgets.QApplication.instance().quit()"),
        (nobody_reaches_for_globals, "ui.x", "def f():\n    global x"),
        (one_file_knows_the_internet, "services.x", "import socket"),
        (one_file_knows_the_internet, "domain.x", "from urllib import request"),
        (one_file_knows_the_internet, "app.x", "def f():\n    import urllib.request"),
        (one_file_knows_the_internet, "ui.x", "from PySide6 import QtNetwork"),
        (one_file_knows_the_internet, "ui.x", "from PySide6.QtNetwork import QLocalSocket, QTcpSocket"),
        (one_file_knows_the_internet, "services.dbus_link", "import ssl"),
        (files_and_classes_stay_small, "ui.x", "\n" * 401),
        (files_and_classes_stay_small, "storage.x", "class A:\n" + "    x = 1\n" * 300),
        (late_imports_have_a_reason, "services.x", "def f():\n    import json"),
    ],
)
def test_the_rules_see_what_is_out_of_place(rule, name, source):
    assert list(rule(Module(f"leb_wallet.{name}", "x.py", source)))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("domain.x", "from datetime import date, time\nfrom pydantic import Field\nnoon = moment.time()"),
        ("storage.x", "import time\nfrom pathlib import Path\nfrom leb_wallet.resources import resource_path"),
        ("storage.x", "waited = time.monotonic()"),
        ("services.x", "from PySide6.QtCore import QObject\nfrom leb_wallet.storage.files import x"),
        ("ui.x", "if TYPE_CHECKING:\n    from PySide6.QtWidgets import QWidget"),
        ("ui.x", "def f():\n    from leb_wallet.ui.cards_tab import CardsTab"),
        ("app.x", "now = datetime.now(UTC)"),
        ("app.x", "def f():\n    from PySide6.QtNetwork import QLocalSocket"),
        ("app.version_asker", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("services.dbus_link", "import socket"),
        ("ui.x", "from urllib.parse import quote"),
    ],
)
def test_the_rules_leave_the_rest_alone(name, source):
    module = Module(f"leb_wallet.{name}", "x.py", source)
    assert [fault for rule in RULES for fault in rule(module)] == []


def test_every_test_file_has_a_name_of_its_own():
    """Folders of tests are no packages: of two files with one name pytest collects the first only."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py"]
    assert sorted(names) == sorted(set(names))
