"""Copied numbers and codes are marked as secrets and leave the clipboard after a while."""

import pytest
from PySide6.QtGui import QGuiApplication

from leb_wallet.ui.clipboard import OURS, ClipboardGuard, copy_text
from leb_wallet.ui.copy_row import CopyButton
from leb_wallet.ui.secret_field import SecretField


@pytest.fixture
def clipboard(qapp):
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


def guard_of(seconds):
    return ClipboardGuard(lambda: seconds)


def test_p11_a_secret_asks_clipboard_histories_to_leave_it_out(clipboard):
    copy_text("+447700900123", is_secret=True)
    content = clipboard.mimeData()
    assert content.text() == "+447700900123"
    assert bytes(content.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert content.hasFormat('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"')


def test_what_is_no_secret_is_not_marked(clipboard):
    copy_text("https://example.org")
    assert clipboard.mimeData().formats() == ["text/plain"]


def test_p11_a_secret_leaves_the_clipboard_when_its_time_is_over(clipboard):
    guard = guard_of(60)
    copy_text("8944110012345678901", is_secret=True)
    assert guard.is_waiting()
    assert guard._timer.interval() == 60_000
    guard._timer.timeout.emit()
    assert clipboard.text() == ""


def test_what_was_copied_since_stays(clipboard):
    guard = guard_of(60)
    copy_text("8944110012345678901", is_secret=True)
    clipboard.setText("a shopping list")
    assert not guard.is_waiting()
    guard.clear()
    assert clipboard.text() == "a shopping list"


def test_a_secret_stays_where_the_user_wants_it_to(clipboard):
    guard = guard_of(0)
    copy_text("8944110012345678901", is_secret=True)
    assert not guard.is_waiting()
    guard.clear()
    assert clipboard.text() == "8944110012345678901"


def test_p11_the_button_of_a_covered_number_copies_it_as_a_secret_without_showing_it(qtbot, clipboard):
    field = SecretField("Number", "+447700900123")
    qtbot.addWidget(field)
    field.copy_button.click()
    assert clipboard.mimeData().hasFormat(OURS)
    assert clipboard.text() == "+447700900123"
    assert "900123" not in field.label.text()
    assert field.copy_button.toolTip() == "Copied: Number"
    field._told.timeout.emit()
    assert field.copy_button.accessibleName() == "Copy Number"


def test_p11_in_privacy_mode_a_number_can_be_neither_seen_nor_copied(qtbot):
    field = SecretField("Number", "+447700900123", can_reveal=False)
    qtbot.addWidget(field)
    field.show()
    assert field.label.text() == "••••"
    assert not field.button.isVisible()
    assert not field.copy_button.isVisible()


@pytest.mark.parametrize("is_secret", [True, False])
def test_a_copy_button_marks_what_it_was_told_is_secret(qtbot, clipboard, is_secret):
    button = CopyButton("Number", is_secret=is_secret)
    qtbot.addWidget(button)
    button.set_text("12345")
    button.click()
    assert clipboard.mimeData().hasFormat(OURS) == is_secret
