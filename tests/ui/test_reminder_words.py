"""What reminders say: plainly, in few letters, and nothing that a stranger at the screen should read."""

import unicodedata
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from card_samples import Sample
from hypothesis import given
from hypothesis import strategies as st

from leb_wallet.domain.cards import Card, PhoneNumber
from leb_wallet.domain.events import Event, EventState
from leb_wallet.domain.ids import new_id
from leb_wallet.domain.reminders import Reminder, ReminderKind, ReminderLog, due_now
from leb_wallet.domain.settings import ReminderSettings
from leb_wallet.domain.wallet import Wallet
from leb_wallet.services.notes import Urgency
from leb_wallet.ui.reminder_words import MOST_BODY, MOST_TITLE, ReminderWords, urgency_of
from leb_wallet.ui.safe_label import isolated, one_line, safe_label, shortened

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
QUIET, TELLING = ReminderSettings(), ReminderSettings(shows_details=True)
STEPS = ("before", "daily", "lost", "lapses", "unknown", "late", "failed", "check", "rules", "of a newer version")
SECRETS = {
    "numbers": (PhoneNumber(typed="07700 900 123", e164="+447700900123"),),
    "iccid": "8944110064591234567",
    "eid": "89049032000001000000128465174901",
    "printed_serial": "1234567890123",
    "activation_code": "LPA:1$rsp.example.com$K2-1ABCDE",
    "confirmation_code": "483920",
    "owner": "Wanda Zobel",
    "note": "the pin is 5521",
    "place": "drawer two",
}
PARTS = ("7700900123", "900 123", "900123", "6459123", "9049032", "567890", "K2-1ABCDE", "LPA:1", "483920", "Zobel")
PARTS += ("5521", "drawer", "17.31", "ORDER-9", "VOUCH-77")


def card_of(label, **fields):
    return Card(id=new_id(), label=label, **fields)


def reminder_of(card, step="before", days=3, **fields):
    day = None if days is None else NOW.date() + timedelta(days)
    values = {"day": day, "days_left": days} | fields
    return Reminder(f"date:{card.id}:r", ReminderKind.DATE, card.id, f"{step}/1", NOW, **values)


def wallet_of(*cards, events=None):
    return Wallet({card.id: card for card in cards}, events or {})


def note_of(*reminders, wallet, settings=QUIET):
    return ReminderWords().note(reminders, wallet, settings, NOW)


def test_a_date_that_comes_is_told_with_what_is_lost(tmp_path, today):
    sample = Sample(tmp_path, today)
    card = sample.add("giffgaff-uk", "UK bank", last=173)
    found = due_now(sample.wallets.wallet, QUIET, ReminderLog(), NOW, UTC)
    about_date = [reminder for reminder in found if reminder.kind == ReminderKind.DATE and reminder.card_id == card.id]
    note = note_of(about_date[0], wallet=sample.wallets.wallet)
    assert note.key == about_date[0].key
    assert note.title == "UK bank: 3 day(s) left"
    assert note.body == "Last safe day 25 Nov 2026. If nothing is done, the number is lost."
    assert [action for action, _ in note.actions] == ["default", "top_up", "snooze", "done"]


@pytest.mark.parametrize(
    ("step", "days", "title"),
    [
        ("before", 1, "Trip: 1 day(s) left"),
        ("before", 0, "Trip: today is the last safe day"),
        ("daily", -2, "Trip: 2 day(s) too late"),
        ("late", None, "Trip: a top-up has not arrived"),
        ("failed", None, "Trip: a refund is outstanding"),
        ("check", None, "Trip: check credit and data"),
        ("rules", None, "Trip: the rules are over a year old"),
        ("unknown", None, "Trip: no date yet"),
        ("lost", -40, "Trip: the number is lost"),
        ("lapses", 0, "Trip: it lapses now"),
    ],
)
def test_each_kind_has_its_own_words(step, days, title):
    card = card_of("Trip")
    note = note_of(reminder_of(card, step, days), wallet=wallet_of(card))
    assert note.title == title
    assert note.body.endswith(".")


def test_only_what_a_top_up_can_help_offers_one():
    card = card_of("Trip")
    with_top_up = [s for s in STEPS if "top_up" in dict(ReminderWords().actions(reminder_of(card, s)))]
    assert with_top_up == ["before", "daily"]


def test_many_become_one_digest_that_names_the_most_urgent_three():
    cards = [card_of(f"SIM {number}") for number in range(50)]
    reminders = [reminder_of(card, days=number) for number, card in enumerate(cards)]
    note = note_of(*reminders, wallet=wallet_of(*cards))
    assert note.key == "digest"
    assert note.title == "50 card(s) want something done"
    assert note.body.splitlines() == [
        "SIM 0: today is the last safe day",
        "SIM 1: 1 day(s) left",
        "SIM 2: 2 day(s) left",
        "and 47 more",
    ]
    assert [action for action, _ in note.actions] == ["default", "snooze"]


def test_a_card_with_two_reasons_counts_once_in_a_digest():
    card = card_of("Trip")
    note = note_of(reminder_of(card), reminder_of(card, "check", None), wallet=wallet_of(card))
    assert note.title == "1 card(s) want something done"
    assert len(note.body.splitlines()) == 2


def test_a_card_deleted_meanwhile_is_no_error():
    reminder = reminder_of(card_of("gone"))
    note = note_of(reminder, wallet=Wallet())
    assert "gone" not in note.title
    assert note.body == "This card is no longer in the wallet."


@pytest.mark.parametrize(
    ("step", "days", "urgency"),
    [
        ("before", 3, Urgency.NORMAL),
        ("before", 1, Urgency.CRITICAL),
        ("daily", -1, Urgency.CRITICAL),
        ("late", None, Urgency.NORMAL),
        ("check", None, Urgency.LOW),
    ],
)
def test_only_what_presses_is_critical(step, days, urgency):
    quiet = reminder_of(card_of("A"), "rules", None)
    assert urgency_of([reminder_of(card_of("A"), step, days), quiet]) == urgency


@given(st.text(min_size=1, max_size=500), st.sampled_from(STEPS), st.integers(-800, 800), st.booleans())
def test_any_name_gives_short_plain_lines(label, step, days, details):
    card = card_of(label)
    settings = TELLING if details else QUIET
    single = note_of(reminder_of(card, step, days), wallet=wallet_of(card), settings=settings)
    digest = note_of(*[reminder_of(card, step, days)] * 5, wallet=wallet_of(card), settings=settings)
    for note in (single, digest):
        assert 0 < len(note.title) <= MOST_TITLE
        assert 0 < len(note.body) <= MOST_BODY
        assert "\n" not in note.title
        strange = {unicodedata.category(letter) for letter in note.title + note.body.replace("\n", "")}
        assert not strange & {"Cc", "Cs", "Co", "Cn"}
        assert not set(note.title + note.body) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u200e\u200f")
        for text in (note.title, *note.body.splitlines()):
            assert text.count("\u2068") == text.count("\u2069")


@pytest.mark.parametrize("settings", [QUIET, TELLING])
@pytest.mark.parametrize("step", STEPS)
def test_p11_notifications_hold_no_number_code_or_amount(step, settings):
    told = " ".join(str(getattr(SECRETS["numbers"][0], name)) for name in ("typed", "e164"))
    label = f"{told} {SECRETS['iccid']} {SECRETS['activation_code']} {SECRETS['confirmation_code']}"
    for name in (label, *label.split(), "0049 7700-900.123", "UK bank"):
        card = card_of(name, currency="GBP", **SECRETS)
        event = Event(
            id=new_id(),
            card_id=card.id,
            kind="top_up",
            happened_on=NOW.date() - timedelta(1),
            state=EventState.PAID,
            amount=Decimal("17.31"),
            currency="GBP",
            order_number="ORDER-9",
            voucher_code="VOUCH-77",
        )
        wallet = wallet_of(card, events={card.id: (event,)})
        reminder = reminder_of(card, step, event_id=event.id)
        for note in (
            note_of(reminder, wallet=wallet, settings=settings),
            note_of(reminder, reminder, wallet=wallet, settings=settings),
        ):
            said = f"{note.title} {note.body} {note.actions}"
            assert not [part for part in PARTS if part in said]
            assert ("ending in 0123" in said) == (settings.shows_details and note.key != "digest")


def test_p11_the_credit_is_told_only_where_it_was_asked_for():
    card = card_of("Trip", currency="GBP")
    check = Event(
        id=new_id(),
        card_id=card.id,
        kind="balance_check",
        happened_on=NOW.date(),
        balance=Decimal("4.20"),
        currency="GBP",
    )
    wallet = wallet_of(card, events={card.id: (check,)})
    assert "4.20" not in note_of(reminder_of(card), wallet=wallet).body
    assert note_of(reminder_of(card), wallet=wallet, settings=TELLING).body.endswith("\nCredit 4.20 GBP")


@given(
    st.text("0123456789", min_size=5, max_size=32), st.sampled_from(["", " ", "-", ".", ") ", "/"]), st.integers(1, 5)
)
def test_p11_a_number_in_a_name_is_hidden_however_it_is_grouped(digits, separator, size):
    written = separator.join(digits[start : start + size] for start in range(0, len(digits), size))
    card = card_of(f"SIM {written} x", numbers=(PhoneNumber(typed=digits),))
    shown = "".join(letter for letter in safe_label(card) if letter.isdigit())
    assert len(shown) <= 4


@pytest.mark.parametrize("label", ["UK 2026-11-25", "Trip 2", "Line 1234", "giffgaff (07/2026)", "🇬🇧 bank 卡 1"])
def test_a_name_with_ordinary_digits_stays_as_it_is(label):
    assert safe_label(card_of(label, **SECRETS)) == label


def test_names_become_one_line_and_keep_what_belongs_together():
    assert one_line(" a\r\n\tb\u2028c\x00\u202ed\u200f ") == "a b cd"
    assert one_line("👩\u200d👧 ❤\ufe0f") == "👩\u200d👧 ❤\ufe0f"
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcde…"
    assert shortened("abcde\u0301fg", 6) == "abcd…"
    assert isolated("بطاقة") == "\u2068بطاقة\u2069"
    assert isolated("卡 card") == "卡 card"


def test_the_test_note_can_be_confirmed_on_the_screen():
    note = ReminderWords().test_note()
    assert [action for action, _ in note.actions] == ["default", "done"]
    assert len(note.body) <= MOST_BODY


def test_the_day_of_a_digest_is_a_real_day():
    card = card_of("Trip")
    note = note_of(reminder_of(card, days=3, day=date(2026, 11, 25)), wallet=wallet_of(card))
    assert "25 Nov 2026" in note.body
