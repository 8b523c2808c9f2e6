"""Which shared libraries a frozen program takes from the system it runs on.

``host_libraries.py TREE`` lists them. It fails where one is new, so that nobody ships a program that does not start
elsewhere, and where a file needs a newer C library than GLIBC_MOST.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

GLIBC_MOST = (2, 35)  # of Ubuntu 22.04; Debian 12 has 2.36
GLIBC = "libc6 (>= 2.35)"

# What provides a library in Debian and Ubuntu; names of Ubuntu 24.04 and Debian 13 come first. Empty: another line
# brings it.
PROVIDERS = {
    **dict.fromkeys(("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1"), GLIBC),
    **dict.fromkeys(("libresolv.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"), GLIBC),
    **dict.fromkeys(("libglib-2.0.so.0", "libgthread-2.0.so.0"), "libglib2.0-0t64 | libglib2.0-0"),
    **dict.fromkeys(("libbrotlidec.so.1", "libbrotlicommon.so.1"), "libbrotli1"),
    "libstdc++.so.6": "libstdc++6 (>= 11)",
    "libgcc_s.so.1": "libgcc-s1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libexpat.so.1": "libexpat1",
    "libuuid.so.1": "libuuid1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# Plug-ins that Qt passes over where their libraries are missing: the look of GTK, and printing by CUPS.
OPTIONAL = ("platformthemes/libqgtk3.so", "printsupport/libcupsprintersupport.so")


class Needs(NamedTuple):
    """What a tree needs from outside."""

    users: dict[str, list[str]]  # the files that need it, by the name of a library
    glibc: tuple[int, ...]
    glibc_user: str


def needs_of(tree: Path) -> Needs:
    """Read the headers of all programs and libraries in a folder."""
    inside: set[str] = set()
    users: dict[str, list[str]] = {}
    newest, newest_user = (0,), ""
    for path in sorted(tree.rglob("*")):
        if not path.is_file() or not _is_elf(path):
            continue
        name = str(path.relative_to(tree))
        header = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        inside |= {path.name, *re.findall(r"^\s+SONAME\s+(\S+)", header, re.MULTILINE)}
        versions = [tuple(map(int, found.split("."))) for found in re.findall(r"\bGLIBC_([\d.]+)", header)]
        if versions and max(versions) > newest:
            newest, newest_user = max(versions), name
        if not name.endswith(OPTIONAL):
            for library in re.findall(r"^\s+NEEDED\s+(\S+)", header, re.MULTILINE):
                users.setdefault(library, []).append(name)
    outside = {library: by for library, by in sorted(users.items()) if library not in inside}
    return Needs(outside, newest, newest_user)


def faults(needs: Needs) -> list[str]:
    """Return why the program might not start elsewhere; nothing if it does."""
    unknown = {name: by[0] for name, by in needs.users.items() if name not in PROVIDERS}
    found = [f"nobody knows what provides {name}, which {user} needs" for name, user in unknown.items()]
    if needs.glibc > GLIBC_MOST:
        found.append(f"{needs.glibc_user} needs glibc {'.'.join(map(str, needs.glibc))}")
    return found


def depends(needs: Needs) -> str:
    """Return the field Depends of a Debian package."""
    return ", ".join(sorted({PROVIDERS[name] for name in needs.users}))


def requires(needs: Needs) -> list[str]:
    """Return what an RPM package requires: names of libraries, which every provider of them tells."""
    glibc = f"libc.so.6(GLIBC_{'.'.join(map(str, needs.glibc))})(64bit)"
    return [glibc, *(f"{name}()(64bit)" for name in needs.users if not name.startswith("ld-linux"))]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def main() -> None:
    """List what is needed, with faults on stderr and exit code 1 if there are some."""
    needs = needs_of(Path(sys.argv[1]))
    for name, by in needs.users.items():
        print(f"{name:28} {PROVIDERS.get(name, '?'):32} {len(by):3} such as {by[0]}")
    print(f"glibc {'.'.join(map(str, needs.glibc))}: {needs.glibc_user}")
    if found := faults(needs):
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
