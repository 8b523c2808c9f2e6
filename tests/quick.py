"""What lets `make check` be quick, besides looking at fewer examples; `make test` does without any of it."""

import gc
import os
from functools import cache

from leb_wallet.storage import catalogue_files


def begin() -> None:
    """Spare this process what no quick test is about.

    * Nothing here pulls the plug, so nothing waits until the disk has written.
    * The catalogue that is shipped is read once, and once more should it change.
    * Every test makes many objects that stay until its end, so there is little garbage to look for.
    """
    os.fsync = lambda _handle: None
    catalogue_files.load_providers = _kept(catalogue_files.load_providers)
    gc.set_threshold(50_000, 20, 100)


def _kept(load):
    kept = cache(lambda folder, _state: load(folder))

    def load_once(folder):
        found = ((path.name, path.stat()) for path in sorted(folder.glob("*.json")))
        return dict(kept(folder, tuple((name, state.st_mtime_ns, state.st_size) for name, state in found)))

    return load_once
