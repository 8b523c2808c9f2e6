"""The box that tells what the program is, and whose work is in it."""

import pytest
from card_samples import texts_of
from PySide6.QtGui import QGuiApplication

from leb_wallet import __version__
from leb_wallet.ui.about_dialog import AboutDialog


@pytest.fixture
def dialog(qtbot):
    made = AboutDialog()
    qtbot.addWidget(made)
    made.open()
    return made


def test_name_version_and_promise_are_told(dialog):
    texts = texts_of(dialog)
    assert "LEB Wallet" in texts
    assert any(__version__ in text for text in texts)
    assert any("Everything stays on this computer" in text for text in texts)


def test_every_part_shows_a_licence_or_says_where_it_is(dialog):
    parts = dialog.components.list
    shown = []
    for row in range(parts.count()):
        parts.setCurrentRow(row)
        shown.append(dialog.components.text.toPlainText())
    assert "MIT License" in shown[0]
    assert "replace them" in shown[1]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown[1]
    assert all(len(text) > 80 for text in shown)


def test_p11_the_version_information_is_copied_without_paths(dialog):
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.report
    assert __version__ in copied
    assert "/" not in copied


def test_it_fits_a_small_screen_and_has_names(dialog):
    assert dialog.minimumSizeHint().width() <= 683
    assert dialog.minimumSizeHint().height() <= 384
    for widget in (dialog.components.list, dialog.components.text, dialog.copy_button):
        assert widget.accessibleName()
