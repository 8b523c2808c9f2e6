"""The disk image for macOS: the bundle that PyInstaller makes, signed and packed by Apple's own tools."""

import platform
import shutil
import subprocess
from pathlib import Path

from project import DIST, NAME, ROOT, version


def build_dmg(frozen: Path, texts: Path) -> Path:
    """Return the image for this kind of processor; the bundle lies beside the frozen program.

    Args:
        texts: the licences of all that is bundled.
    """
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    bundle = frozen.with_name("LEB Wallet.app")
    shutil.copyfile(texts, bundle / "Contents" / "Resources" / texts.name)
    script = ROOT / "packaging" / "macos" / "build-dmg.sh"
    subprocess.run(["sh", str(script), str(bundle), str(package)], check=True)
    return package
