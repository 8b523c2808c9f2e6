"""Whether the source is ready to be released under a tag: ``release_check.py v0.1.0``. Leaves with what is not."""

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from project import ID, LINUX, ROOT, version


def main() -> None:
    """Look at the source for the tag on the command line."""
    if found := faults(sys.argv[1]):
        sys.exit("\n".join(found))


def faults(tag: str, changelog: Path = ROOT / "CHANGELOG.md") -> list[str]:
    """Return what contradicts the tag; nothing if all say the same."""
    own = version()
    found = [] if tag == f"v{own}" else [f"the tag is {tag}, but leb_wallet/__init__.py says {own}"]
    newest = ET.parse(LINUX / f"{ID}.metainfo.xml").find("releases/release")  # noqa: S314 - our own file
    if newest is None or newest.attrib["version"] != own:
        found.append(f"the newest release in the metainfo is not {own}")
    heading = re.search(r"^## (.*)$", changelog.read_text("utf-8"), re.MULTILINE)
    if heading is None or not re.fullmatch(rf"{re.escape(own)} \(\d{{4}}-\d\d-\d\d\)", heading[1]):
        found.append(f"CHANGELOG.md does not begin with “## {own} (the day)”")
    return found


if __name__ == "__main__":
    main()
