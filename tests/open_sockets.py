"""The sockets a running process holds, as the Linux kernel tells."""

from pathlib import Path
from typing import NamedTuple


class OpenSocket(NamedTuple):
    """``family`` is a table of ``/proc/net``, such as ``tcp6``; ``name`` is told for local ones that have one."""

    family: str
    name: str


def open_sockets(pid: int) -> list[OpenSocket]:
    """Return all sockets of a process; nothing is known of those it had before."""
    known = _by_inode(Path(f"/proc/{pid}/net"))
    return [known.get(inode, OpenSocket("other", "")) for inode in _inodes(Path(f"/proc/{pid}/fd"))]


def network_sockets(pid: int) -> list[OpenSocket]:
    """Return the sockets that reach beyond this computer, or could."""
    return [found for found in open_sockets(pid) if found.family != "unix"]


def _inodes(descriptors: Path) -> list[str]:
    targets = []
    for descriptor in descriptors.iterdir():
        try:
            targets.append(str(descriptor.readlink()))
        except OSError:  # closed meanwhile
            continue
    return [target[len("socket:[") : -1] for target in targets if target.startswith("socket:[")]


def _by_inode(tables: Path) -> dict[str, OpenSocket]:
    found = {}
    for family, column in (("tcp", 9), ("tcp6", 9), ("udp", 9), ("udp6", 9), ("raw", 9), ("raw6", 9), ("unix", 6)):
        table = tables / family
        for line in table.read_text(encoding="utf-8").splitlines()[1:] if table.exists() else ():
            fields = line.split()
            name = fields[7] if family == "unix" and len(fields) > 7 else ""
            found[fields[column]] = OpenSocket(family, name)
    return found
