"""The inputs that forms are made of: fields with sentences, days that may be open, periods, money, data."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDateEdit, QLineEdit

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.inputs import check_label
from leb_wallet.domain.numbers import check_iccid
from leb_wallet.domain.periods import Period
from leb_wallet.ui.data_row import GB, DataEdit
from leb_wallet.ui.errors import sentence_for
from leb_wallet.ui.field import LineField, first_wrong
from leb_wallet.ui.money_row import AmountEdit, CurrencyBox
from leb_wallet.ui.optional_date import OptionalDate, day_edit, day_of, show_day
from leb_wallet.ui.period_edit import PeriodEdit
from leb_wallet.ui.secret_edit import SecretEdit

ICCID = "8944110000000000008"


@pytest.fixture
def add(qtbot):
    """Return a function that keeps a widget until the test ends."""

    def keep(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return keep


def test_a_wrong_value_is_told_when_the_user_leaves_and_forgotten_when_it_is_right(add):
    field = add(LineField(check_iccid))
    field.line.setText("123")
    assert field.remark.isHidden()
    field.line.editingFinished.emit()
    assert field.remark.text() == sentence_for("iccid_length", {"first": 18, "last": 22})
    assert field.editor.accessibleDescription() == field.remark.text()
    field.line.setText(ICCID)
    assert field.remark.isHidden()
    assert field.value() == ICCID


def test_a_warning_does_not_stop_and_an_error_does(add):
    field = add(LineField(check_iccid))
    field.line.setText("8944110000000000007")
    assert field.review()
    assert field.remark.text() == sentence_for("iccid_check_digit")
    field.line.setText("12")
    assert not field.review()
    with pytest.raises(InvalidInput):
        field.value()


def test_an_optional_field_may_be_empty_and_a_required_one_may_not(add):
    optional, required = add(LineField(check_iccid)), add(LineField(check_label, required=True))
    assert optional.review()
    assert optional.value() is None
    assert first_wrong([optional, required]) is required
    required.line.setText("Bank")
    assert first_wrong([optional, required]) is None


def test_remarks_of_the_form_follow_the_warnings_of_the_check(add):
    field = add(LineField(check_iccid, lambda value: [f"ends in {value[-1]}"]))
    field.line.setText(ICCID)
    field.review()
    assert field.remark.text() == "ends in 8"


def test_an_optional_day_can_be_set_changed_and_cleared(add, qtbot, today):
    days = add(OptionalDate(today))
    assert days.day() is None
    with qtbot.waitSignal(days.changed):
        days.set_button.click()
    assert days.day() == today
    with qtbot.waitSignal(days.changed):
        days.set_day(date(2027, 1, 31))
    assert days.day() == date(2027, 1, 31)
    with qtbot.waitSignal(days.changed):
        days.clear_button.click()
    assert days.day() is None
    with qtbot.assertNotEmitted(days.changed):
        days.set_day(None)


def test_a_day_outside_the_usual_years_is_not_changed_by_showing_it(add, today):
    edit = add(day_edit(today))
    show_day(edit, date(1975, 3, 1))
    assert day_of(edit) == date(1975, 3, 1)
    days = add(OptionalDate(today))
    days.set_day(date(2150, 1, 1))
    assert days.day() == date(2150, 1, 1)


@pytest.mark.parametrize("period", [Period(n=180, unit="day"), Period(n=6, unit="month"), Period(n=1, unit="year")])
def test_a_period_comes_back_as_it_was_shown(add, period):
    edit = add(PeriodEdit())
    edit.set_period(period)
    assert edit.checked().value == period


def test_no_period_is_shown_as_not_known(add):
    edit = add(PeriodEdit())
    edit.set_period(None)
    assert edit.checked().value is None
    assert edit.number.text() == "Not known"


def test_a_period_beyond_a_hundred_years_is_refused(add):
    edit = add(PeriodEdit())
    edit.set_period(Period(n=101, unit="year"))
    with pytest.raises(InvalidInput):
        edit.checked()


def test_an_amount_is_read_as_typed_and_nothing_is_none(add):
    edit = add(AmountEdit())
    edit.set_unit("GBP")
    assert edit.is_empty()
    assert edit.checked().value is None
    edit.line.setText("１0,50")
    assert edit.checked().value == Decimal("10.50")
    edit.line.setText("ten")
    with pytest.raises(InvalidInput):
        edit.checked()


def test_a_currency_can_be_chosen_typed_or_left_out(add):
    box = add(CurrencyBox())
    assert box.checked().value is None
    box.set_code("GBP")
    assert box.checked() == ("GBP", ())
    box.setCurrentText("hkd")
    assert box.checked().value == "HKD"
    box.setCurrentText("XYZ")
    assert box.checked().warnings == ("currency_unknown",)


def test_data_is_kept_in_megabytes(add):
    edit = add(DataEdit())
    assert edit.checked().value is None
    edit.line.setText("1.5")
    edit.unit.setCurrentIndex(edit.unit.findData(GB))
    assert edit.checked().value == Decimal(1536)
    edit.set_megabytes(Decimal(300))
    assert edit.checked().value == Decimal(300)


def test_a_secret_is_covered_until_revealed(add):
    edit = add(SecretEdit())
    edit.setText("LPA:1$smdp.example.com$T")
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    edit.reveal.trigger()
    assert edit.echoMode() == QLineEdit.EchoMode.Normal
    edit.reveal.trigger()
    assert edit.echoMode() == QLineEdit.EchoMode.Password


def test_the_wheel_does_not_change_what_has_no_focus(add):
    edit = add(PeriodEdit())
    edit.set_period(Period(n=6, unit="month"))
    edit.number.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPointF(0, 120).toPoint(),
        QPointF(0, 120).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    assert wheel.type() == QEvent.Type.Wheel
    QApplication.sendEvent(edit.number, wheel)
    assert edit.number.value() == 6


@pytest.mark.parametrize(("language", "shown"), [("zh_CN", "2026年11月22日"), ("en", "2026-11-22")])
@pytest.mark.parametrize("typed", ["20270305", "2027-03-05", "2027-3-5", "2027/03/05", "2027 3 5"])
def test_a_day_reads_as_the_language_writes_it_and_is_typed_in_digits(language, shown, typed, add, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        edit = add(day_edit(date(2026, 11, 22)))
        assert edit.text() == shown
        edit.setFocus()
        edit.setSelectedSection(QDateEdit.Section.YearSection)
        qtbot.keyClicks(edit, typed)
        edit.interpretText()
    finally:
        QLocale.setDefault(before)
    assert day_of(edit) == date(2027, 3, 5)
