"""The .deb, by dpkg-deb: nothing runs at its installation but Debian's own triggers for icons and menus."""

import hashlib
import os
import subprocess
from pathlib import Path

from host_libraries import Needs, depends
from project import DIST, HOMEPAGE, LINUX, MAINTAINER, NAME, moment, settle, version

ALSO = ("tzdata",)  # asked for by name, so no library tells
# Without a font for Chinese there are boxes to be read; the portal gives native dialogs; CUPS prints.
RECOMMENDS = "fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei, xdg-desktop-portal, libcups2t64 | libcups2"
CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: utils
Priority: optional
Homepage: {homepage}
Description: keeps prepaid SIM and eSIM cards alive
 LEB Wallet knows the rules of more than 80 operators and tells for each
 prepaid card the last safe day, what happens after it, and why. It reminds in
 time, leads through the top-up, and keeps receipts and history.
 .
 Everything stays on this computer: no account, no network. In English and
 Simplified Chinese.
 .
 Python, Qt for Python and the other libraries are part of the package.
"""


def build_deb(root: Path, needs: Needs, *, is_quick: bool = False) -> Path:
    """Return the package made of a folder with ``usr``.

    Args:
        needs: of the frozen program in it.
        is_quick: compress little, for tests.
    """
    architecture = _said("dpkg", "--print-architecture")
    overrides = root / "usr/share/lintian/overrides" / NAME
    overrides.parent.mkdir(parents=True, exist_ok=True)
    overrides.write_bytes((LINUX / "lintian-overrides").read_bytes())
    about = root / "DEBIAN"
    about.mkdir()
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    control = CONTROL.format(
        name=NAME,
        version=version(),
        architecture=architecture,
        maintainer=MAINTAINER,
        size=sum(-(-path.stat().st_size // 1024) for path in files),
        depends=", ".join((depends(needs), *ALSO)),
        recommends=RECOMMENDS,
        homepage=HOMEPAGE,
    )
    (about / "control").write_text(control, encoding="utf-8")
    sums = (f"{_sum_of(path)}  {path.relative_to(root)}\n" for path in files)
    (about / "md5sums").write_text("".join(sums), encoding="utf-8")
    settle(root)
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}_{version()}_{architecture}.deb"
    how = ("-Zgzip", "-z1") if is_quick else ("-Zxz", "-z9")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", *how, "--build", str(root), str(package)],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(moment()), "DPKG_DEB_THREADS_MAX": "1"},  # more make other bytes
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return package


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _sum_of(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
