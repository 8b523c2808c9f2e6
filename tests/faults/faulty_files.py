"""File systems that record, fail, end, hold back or are slow, and how to put one under the whole program.

Those of ``tests/storage/storage_helpers.py`` fail, die and lose power; here is what the loops need besides.
"""

import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from storage_helpers import QuickFiles

from leb_wallet.storage.files import Files


@contextmanager
def in_force(files):
    """Let every system call of the program go through ``files``, whichever object makes it; may be nested."""
    real = Files.call
    Files.call = lambda _, *args: files.call(*args)
    try:
        yield files
    finally:
        Files.call = real


class EndingFiles(QuickFiles):
    """Ends the process at call number ``at``, as a kill does: nothing is closed, nothing cleaned up."""

    def __init__(self, at):
        super().__init__()
        self.left = at

    def call(self, name, act, *args):
        self.left -= 1
        if self.left == -1:
            if name == "write":
                act(args[0], args[1][: len(args[1]) // 2])
            os._exit(99)
        return super().call(name, act, *args)


class RefusingFiles(QuickFiles):
    """Fails with ``error`` at every call of the kinds in ``names`` for as long as ``is_on``."""

    def __init__(self, error, *names):
        super().__init__()
        self.is_on = True
        self.refused = 0
        self._error, self._names = error, names

    def call(self, name, act, *args):
        if self.is_on and name in self._names:
            self.refused += 1
            raise OSError(self._error, os.strerror(self._error))
        return super().call(name, act, *args)


class SlowFiles(QuickFiles):
    """Takes its time at every call, and takes what is written in small pieces."""

    def __init__(self, pause_s=0.0005, piece=97):
        super().__init__()
        self.calls = 0
        self._pause_s, self._piece = pause_s, piece

    def call(self, name, act, *args):
        self.calls += 1
        time.sleep(self._pause_s)
        if name == "write":
            return act(args[0], bytes(args[1][: self._piece]))
        return super().call(name, act, *args)


# --- Held writes ----------------------------------------------------------------------------


class Step(NamedTuple):
    """One call that changes the disk. ``what`` is made, write, cut, synced, named, removed, folder or folder_synced."""

    what: str
    path: str = ""  # in the folder that is watched
    file: int = 0  # which file, whatever its name is by now
    offset: int = 0
    data: bytes = b""
    source: str = ""


class HeldFiles(QuickFiles):
    """Writes down every change of a folder in a way from which any crash can be made; see :class:`Disk`."""

    def __init__(self, folder):
        super().__init__()
        self._folder = folder.resolve()
        self._names = {}
        self.begun = {}  # name of each file there was, and its content
        self.folders = set()
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                self.folders.add(self._inside(path))
            elif not path.is_symlink():
                name = self._inside(path)
                self._names[name] = len(self._names) + 1
                self.begun[name] = path.read_bytes()
        self.files = dict(self._names)
        self._made = len(self._names)
        self._open = {}
        self.steps = []

    def call(self, name, act, *args):
        if name == "write":
            at = os.fstat(args[0]).st_size if self._open[args[0]][1] else os.lseek(args[0], 0, os.SEEK_CUR)
            taken = act(*args)
            self.steps.append(Step("write", file=self._open[args[0]][0], offset=at, data=bytes(args[1])[:taken]))
            return taken
        if name == "fsync":
            self.steps.append(Step("synced", file=self._open[args[0]][0]))
            return None
        if name == "fsync_folder":
            self.steps.append(Step("folder_synced", self._open[args[0]][0]))
            return None
        done = super().call(name, act, *args)
        self._note(name, done, args)
        return done

    def _note(self, name, done, args):
        if name == "open":
            path, flags = self._inside(args[0]), args[1]
            if path.startswith(".."):  # only read, such as what the program brings along
                assert not flags & (os.O_WRONLY | os.O_RDWR), path
                return
            if path not in self._names:
                self._made += 1
                self._names[path] = self._made
                self.steps.append(Step("made", path, self._made))
            self._open[done] = self._names[path], bool(flags & os.O_APPEND)
        elif name == "open_folder":
            self._open[done] = self._inside(args[0]), False
        elif name == "truncate":
            self.steps.append(Step("cut", file=self._open[args[0]][0], offset=args[1]))
        elif name == "replace":
            source, target = map(self._inside, args)
            self._names[target] = self._names.pop(source)
            self.steps.append(Step("named", target, self._names[target], source=source))
        elif name == "unlink":
            path = self._inside(args[0])
            self.steps.append(Step("removed", path, self._names.pop(path, 0)))
        elif name == "mkdir":
            self.steps.append(Step("folder", self._inside(args[0])))

    def _inside(self, path):
        path = Path(os.path.realpath(Path(path).parent)) / Path(path).name
        return os.path.relpath(path, self._folder)


class Disk:
    """What a power cut after ``count`` steps of :class:`HeldFiles` leaves.

    What was written since the last fsync of its file is dropped, kept, kept by half, or garbled, and what was
    named, made or removed since the last fsync of its folder is dropped or kept: ``choose`` is called with the
    possibilities and says which.
    """

    def __init__(self, held, count, choose):
        self._choose = choose
        self._steps = held.steps[:count]
        self._content = {number: bytearray(held.begun[name]) for name, number in held.files.items()}
        self._names = dict(held.files)
        self._folders = set(held.folders)
        for place, step in enumerate(self._steps):
            later = self._steps[place + 1 :]
            if step.what in ("write", "cut"):
                self._write(step, any(s.what == "synced" and s.file == step.file for s in later))
            elif step.what in ("made", "named", "removed", "folder"):
                above = str(Path(step.path).parent)
                is_safe = any(s.what == "folder_synced" and s.path == above for s in later)
                if is_safe or self._choose(("kept", "dropped")) == "kept":
                    self._rename(step)

    def _write(self, step, is_safe):
        content = self._content.setdefault(step.file, bytearray())
        fate = "kept" if is_safe else self._choose(("kept", "dropped", "half", "zeros", "noise"))
        if fate == "dropped":
            return
        if step.what == "cut":
            del content[step.offset :]
            return
        length = len(step.data)
        data = {
            "half": step.data[: length // 2],
            "zeros": bytes(length),
            "noise": bytes(byte * 167 % 251 for byte in step.data),
        }.get(fate, step.data)
        content.extend(bytes(max(0, step.offset - len(content))))
        content[step.offset : step.offset + len(data)] = data

    def _rename(self, step):
        if step.what == "folder":
            self._folders.add(step.path)
        elif step.what == "removed":
            self._names.pop(step.path, None)
        else:
            self._names.pop(step.source, None)
            self._names[step.path] = step.file

    def write_to(self, folder):
        """Make a folder that holds it."""
        folder.mkdir(exist_ok=True)
        for name in sorted(self._folders):
            if all(str(above) in (*self._folders, ".") for above in Path(name).parents):
                (folder / name).mkdir(exist_ok=True)
        assert not any(name.startswith("..") for name in self._names)
        for name, number in self._names.items():
            if (folder / name).parent.is_dir() and name != "lock":
                (folder / name).write_bytes(self._content.get(number, b""))
