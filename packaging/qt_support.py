"""Compiles what Qt for Python would compile anew at every start: ``qt_support.py FOLDER``.

Its library ``shiboken6`` carries some modules as text, but looks into a folder ``files.dir`` beside itself first. There
the frozen program has them ready to run. Together with `UNUSED` this saves a fifth of the time to the first paint.
"""

import importlib
import py_compile
import sys
import tempfile
from pathlib import Path

PACKAGE = "shibokensupport"
# It writes lists of all functions for editors. No program asks for it, but each imports it, and the patterns it makes
# then take as long as all the rest: so an empty one takes its place.
UNUSED = "signature/lib/pyi_generator.py"


def main() -> None:
    """Write the package's modules into FOLDER/shibokensupport."""
    folder = Path(sys.argv[1], PACKAGE)
    importlib.import_module("PySide6.QtCore")
    with tempfile.TemporaryDirectory() as name:
        texts = Path(name, PACKAGE)
        sys.modules["signature_bootstrap"].reincarnate_files(texts.parent)  # as the library does for SBK_EMBED=0
        (texts / UNUSED).write_bytes(b"")
        for text in sorted(texts.rglob("*.py")):
            module = text.relative_to(texts)
            compiled = folder / module.with_suffix(".pyc")
            compiled.parent.mkdir(parents=True, exist_ok=True)
            known_as = f"{PACKAGE}/{module.as_posix()}"
            mode = py_compile.PycInvalidationMode.UNCHECKED_HASH  # no moment in it, so that two builds are equal
            py_compile.compile(str(text), str(compiled), known_as, doraise=True, invalidation_mode=mode)


if __name__ == "__main__":
    main()
