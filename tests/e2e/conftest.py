"""What tests in real windows share. They are marked ``window`` and start the app as a process of its own."""

import pytest
from desktop import virtual_desktop


@pytest.fixture
def desktop(tmp_path):
    """A fresh screen with a window manager, and a home folder under ``tmp_path``; see :class:`desktop.Desktop`."""
    with virtual_desktop(tmp_path / "home") as running:
        yield running
