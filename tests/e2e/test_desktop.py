"""The virtual screen itself works: a window comes up, takes typed text, and shows Chinese."""

import subprocess
import sys
from contextlib import suppress

import pytest

WINDOW = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
line = QLineEdit()
line.setWindowTitle("screen test")
line.textChanged.connect(lambda text: print(text, flush=True))
line.textChanged.connect(lambda text: app.quit() if text == "保号 ok" else None)
line.show()
app.exec()
"""


@pytest.mark.window
@pytest.mark.slow
def test_typed_text_reaches_a_window_on_the_virtual_screen(desktop, tmp_path):
    with subprocess.Popen([sys.executable, "-c", WINDOW], env=desktop.env, stdout=subprocess.PIPE, text=True) as app:
        try:
            search = ("search", "--sync", "--all", "--onlyvisible", "--pid", str(app.pid), "--name", "screen test")
            window = desktop.xdotool(*search).split()[0]
            desktop.xdotool("windowactivate", "--sync", window)
            picture = desktop.screenshot(tmp_path / "before.png")
            said, tries = None, 6
            while said is None:  # for each character xdotool borrows a key, which a busy server may not know in time
                tries -= 1
                assert tries, "nothing arrives"
                desktop.xdotool("key", "ctrl+a")
                desktop.xdotool("type", "--delay", "60", "保号 ok")
                with suppress(subprocess.TimeoutExpired):
                    said, _ = app.communicate(timeout=10)
        finally:
            app.kill()
    assert said.splitlines()[-1] == "保号 ok"
    assert picture.read_bytes().startswith(b"\x89PNG")
