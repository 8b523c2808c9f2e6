"""The one entry for everything that is built from the source: ``python packaging/build.py --help``."""

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "i18n"
CHINESE = "leb_wallet_zh_CN.ts"
SCHEMAS = ROOT / "resources" / "schema"
TARGETS = ("deb", "rpm", "appimage", "windows", "macos", "wheel")  # as packages.py builds them
ENGLISH = "leb_wallet_en.ts"  # holds only the plural forms: the source texts are English already


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Build parts of LEB Wallet.")
    commands = parser.add_subparsers(dest="command", required=True)
    translations = commands.add_parser("translations", help="collect texts into .ts files and build the .qm")
    translations.add_argument("--release-only", action="store_true", help="only build the .qm from the .ts as they are")
    commands.add_parser("schemas", help="write the JSON Schemas of the exported files")
    commands.add_parser("environment", help="make the Python environment that packages are frozen in")
    for target in ("all", *TARGETS):
        package = commands.add_parser(target, help=f"build dist/… for {target}" if target != "all" else "all packages")
        package.add_argument("--quick", action="store_true", help="compress little, for tests")
    options = parser.parse_args()
    if options.command == "schemas":
        write_schemas(SCHEMAS)
        return
    if options.command == "environment":
        make_environment()
        return
    if options.command in ("all", *TARGETS):
        make_packages(options.command, is_quick=options.quick)
        return
    if not options.release_only:
        collect_texts(TRANSLATIONS)
    release_translations(TRANSLATIONS)


def make_environment() -> None:
    """Make it before several want it at once."""
    from freezing import environment

    environment()


def make_packages(target: str, *, is_quick: bool) -> None:
    """Build what users install, and tell where it lies and how large it is."""
    from packages import build_packages

    for package in build_packages(TARGETS if target == "all" else (target,), is_quick=is_quick):
        print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")


def collect_texts(folder: Path) -> None:
    """Bring the ``.ts`` files in ``folder`` up to date with the texts of the source.

    New texts come in as unfinished, texts that are gone are dropped.
    """
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "leb_wallet").rglob("*.py"))
    always = ("-extensions", "py", "-no-obsolete", "-locations", "none", "-source-language", "en")
    _run("pyside6-lupdate", *always, *sources, "-target-language", "zh_CN", "-ts", str(folder / CHINESE))
    _run("pyside6-lupdate", *always, *sources, "-target-language", "en", "-pluralonly", "-ts", str(folder / ENGLISH))


def release_translations(folder: Path) -> None:
    """Build the ``.qm`` beside every ``.ts`` in ``folder`` that is newer."""
    for source in sorted(folder.glob("*.ts")):
        built = source.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime_ns < source.stat().st_mtime_ns:
            _run("pyside6-lrelease", "-silent", str(source), "-qm", str(built))


def write_schemas(folder: Path) -> None:
    """Write what the exported files look like; a test compares the published files with the models."""
    sys.path.insert(0, str(ROOT))
    from leb_wallet.storage.schemas import schema_files

    for name, data in schema_files().items():
        (folder / name).write_bytes(data)


def _run(tool: str, *arguments: str) -> None:
    """Run a program of this Python environment in the top folder; leave with its exit code if it fails."""
    code = subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], cwd=ROOT, check=False).returncode
    if code:
        sys.exit(code)


if __name__ == "__main__":
    main()
