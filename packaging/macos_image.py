"""The disk image for macOS: the bundle that PyInstaller makes, signed and packed by Apple's own tools."""

import platform
import subprocess
from pathlib import Path

from project import DIST, NAME, ROOT, version


def build_dmg(frozen: Path) -> Path:
    """Return the image for this kind of processor; the bundle lies beside the frozen program."""
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    script = ROOT / "packaging" / "macos" / "build-dmg.sh"
    subprocess.run(["sh", str(script), str(frozen.with_name("LEB Wallet.app")), str(package)], check=True)
    return package
