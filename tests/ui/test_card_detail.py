"""Everything about one card."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from card_samples import Sample, texts_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.periods import Period
from leb_wallet.domain.rules import Rule, Stage
from leb_wallet.domain.text import Text
from leb_wallet.ui import card_detail
from leb_wallet.ui.badge import Badge
from leb_wallet.ui.balance_panel import BalancePanel
from leb_wallet.ui.card_actions import CardActions
from leb_wallet.ui.card_detail import CardDetail
from leb_wallet.ui.card_facts import CardFacts
from leb_wallet.ui.card_receipts import ReceiptRow
from leb_wallet.ui.clock_view import ClockView
from leb_wallet.ui.clock_words import ClockWords
from leb_wallet.ui.hero_panel import CardTitle, HeroPanel
from leb_wallet.ui.life_line import LifeLineView
from leb_wallet.ui.qr_view import QrView
from leb_wallet.ui.recent_events import RecentEvents, newest
from leb_wallet.ui.secret_field import SecretField
from leb_wallet.ui.stage_strip import StageView
from leb_wallet.ui.unfinished_panel import UnfinishedPanel

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def sample(tmp_path, today, qapp):
    return Sample(tmp_path, today)


@pytest.fixture
def host(qtbot):
    """Return a widget that owns the actions, as the tab does."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def show(sample, qtbot, host):
    """Return a function that shows a card as it now is."""
    services = dataclasses.replace(sample.app.services, now=lambda: NOW)
    detail = CardDetail(services, CardActions(host))
    qtbot.addWidget(detail)
    detail.resize(560, 600)
    detail.show()

    def show_card(card):
        detail.show_row(sample.row(card))
        return detail

    return show_card


def test_the_big_date_is_the_last_safe_day_with_days_limit_and_consequence(show, sample):
    card = sample.add(last=170)  # 5 June + 6 months = 5 December, less 7 days
    hero = " | ".join(texts_of(show(card).findChild(HeroPanel)))
    assert "28 Nov 2026" in hero
    assert "6 day" in hero
    assert "5 Dec 2026" in hero
    assert "The number is lost" in hero


def test_a_day_taken_off_for_the_time_zone_is_named_so_that_the_sum_is_right(show, sample):
    card = sample.add(last=0)  # 22 May, when London's day ends before UTC's
    hero = texts_of(show(card).findChild(HeroPanel))
    assert "14 May 2027" in hero
    assert any("and a day for the time zone" in text for text in hero)


def test_the_big_date_is_the_largest_text_on_the_page(show, sample):
    labels = [label for label in show(sample.add(last=170)).findChildren(QLabel) if label.text()]
    assert max(labels, key=lambda label: label.font().pointSizeF()).text() == "28 Nov 2026"


def test_a_date_that_has_passed_is_told_as_passed(show, sample):
    hero = texts_of(show(sample.add(last=190)).findChild(HeroPanel))
    assert "The last safe day was" in hero
    assert any(text.startswith("Since") for text in hero)


def test_a_card_without_a_date_says_what_to_record(show, sample):
    detail = show(sample.add(last=None))
    texts = " | ".join(texts_of(detail.findChild(HeroPanel)))
    assert "No date yet" in texts
    assert "Call made, Text sent" in texts
    assert detail.why is None


def test_a_card_without_any_rule_says_that_it_needs_one(show, sample):
    card = sample.add("custom", "Mine", rules=())
    assert "no rule that gives a date" in " ".join(texts_of(show(card).findChild(HeroPanel)))


def test_why_is_worked_out_only_when_asked_and_holds_rule_source_event_and_arithmetic(show, sample, monkeypatch):
    asked = []
    real = card_detail.why_sections
    monkeypatch.setattr(card_detail, "why_sections", lambda *args: asked.append(args) or real(*args))
    detail = show(sample.add(last=170))
    assert not asked
    detail.why.button.click()
    assert len(asked) == 1
    texts = texts_of(detail.why)
    titles = [title for title in ("Rule", "Source", "What you recorded", "Arithmetic") if title in texts]
    assert titles == sorted(titles, key=texts.index)
    assert len(titles) == 4
    assert "https://" in " ".join(texts)


def test_an_open_why_stays_open_and_up_to_date_when_the_card_changes(show, sample):
    card = sample.add(last=170)
    detail = show(card)
    detail.why.button.click()
    sample.wallets.record_event(sample.act(card, "sms_out"))
    detail = show(card)
    assert detail.why.is_open()
    assert "22 May 2027" in " ".join(texts_of(detail.why))
    detail = show(sample.add(label="Other", last=3))
    assert not detail.why.is_open()


def test_stages_stand_in_order_with_days_abilities_and_the_way_back(show, sample):
    stages = show(sample.add(last=170)).findChildren(StageView)
    first = texts_of(stages[0])
    assert "5 Dec 2026 to 4 Jan 2027" in first
    assert {"No calls or texts out", "No texts come in", "No calls come in", "Credit is lost"} <= set(first)
    assert any("move the number to another operator" in text for text in first)
    assert any("reckon with the worst" in text for text in texts_of(stages[1]))


def test_the_stage_of_today_is_marked(show, sample):
    stages = show(sample.add(last=190)).findChildren(StageView)
    assert any("(now)" in text for text in texts_of(stages[0]))


def test_the_clocks_besides_the_deciding_one_are_shown_the_running_ones_first(show, sample):
    card = sample.add("clubsim-hk", "Hong Kong", activated_on=date(2026, 3, 1))
    detail = show(card)
    clocks = detail.findChildren(ClockView)
    found = sample.row(card).deadlines
    other = next(clock for clock in found.clocks if clock is not found.clock)
    assert len(clocks) == len(found.clocks) - 1 == 1
    assert other.rule.label.en in texts_of(clocks[0])
    clocks[0].details.button.click()
    assert len(texts_of(clocks[0].details)) > 2


def test_a_clock_that_gives_no_big_date_is_listed(show, sample):
    card = sample.add(last=None)
    assert len(show(card).findChildren(ClockView)) == len(sample.row(card).deadlines.clocks)


def test_facts_of_weak_evidence_are_marked_check_with_your_operator(show, sample):
    weak = show(sample.add("lebara-uk", "Mother", last=1))
    assert any("check with your operator" in text for text in texts_of(weak))
    strong = show(sample.add(last=1))
    assert not any("check with your operator" in text for text in texts_of(strong))


@pytest.mark.parametrize(
    ("fields", "freshness", "expected"),
    [
        ({"confidence": "high"}, "recent", 0),
        ({"confidence": "low"}, "recent", 1),
        ({"confidence": "high"}, "old", 1),
        ({"confidence": "high"}, "undated", 1),
        ({"confidence": "low", "disputes": ("other",)}, "old", 3),
    ],
)
def test_doubts_name_evidence_age_and_dispute(make_card, qapp, fields, freshness, expected):
    rule = Rule(id="line", type="line_validity", label=Text.plain("Line"), sources=("s",), **fields)
    card = make_card(rules=(rule,), freshness=freshness)
    assert len(ClockWords().doubts(rule, card)) == expected


def test_the_users_own_rule_is_not_called_doubtful(make_card, qapp):
    rule = Rule(id="line", type="line_validity", label=Text.plain("Mine"), period=Period(n=6, unit="month"))
    assert not ClockWords().doubts(rule, make_card(rules=(rule,), freshness="no_rule"))


def test_both_sides_of_a_dispute_are_marked(make_card, qapp):
    one = Rule(id="one", type="inactivity", label=Text.plain("One"), disputes=("two",))
    two = Rule(id="two", type="inactivity", label=Text.plain("Two"))
    card = make_card(rules=(one, two))
    assert ClockWords().doubts(one, card) == ClockWords().doubts(two, card) != []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"anchor": "operator_reported_date"}, "balance check"),
        ({"anchor": "activation_date", "period": Period(n=1, unit="year")}, "activated"),
        ({"anchor": "purchase_date", "period": Period(n=1, unit="year")}, "bought"),
        ({"anchor": "registration_date", "period": Period(n=1, unit="year")}, "registered"),
        ({"anchor": "last_qualifying_event", "resets_on": ("top_up",)}, "how long it is valid"),
        (
            {"anchor": "last_qualifying_event", "resets_on": ("top_up", "sms_out"), "period": Period(n=1, unit="day")},
            "Top-up, Text sent",
        ),
        ({"anchor": "monthly", "period": Period(n=1, unit="day")}, "Ask your operator"),
    ],
)
def test_a_waiting_clock_says_how_to_start_it(qapp, fields, expected):
    rule = Rule(id="line", type="line_validity", label=Text.plain("Line"), **fields)
    assert expected in ClockWords().how_to_start(rule)


def test_p11_identities_are_covered_and_codes_are_never_shown_unasked(show, sample):
    card = sample.add(
        last=1,
        numbers=(PhoneNumber(typed="07700 900123", e164="+447700900123"),),
        iccid="8944110000000001234",
        eid="89049032000000000000000000001234",
        activation_code="LPA:1$rsp.example.com$SECRET-CODE",
        confirmation_code="4711",
    )
    detail = show(card)
    texts = " ".join(texts_of(detail))
    for secret in ("900123", "894411", "89049032", "SECRET", "4711"):
        assert secret not in texts
    assert "••••0123" in texts
    code = next(f for f in detail.findChildren(SecretField) if "Activation" in f.button.accessibleName())
    code.button.click()
    assert code.label.text() == "LPA:1$rsp.example.com$SECRET-CODE"


def test_revealed_numbers_are_covered_again_after_looking_at_another_card(show, sample):
    card, other = (sample.add(label=label, last=1, iccid="8944110000000001234") for label in "AB")
    show(card).findChild(SecretField).button.click()
    show(other)
    assert "••••1234" in texts_of(show(card))


def test_place_owner_tags_and_note_are_shown_and_nothing_that_is_empty(show, sample):
    card = sample.add(last=1, place="Red box", owner="Li Na", tags=("bank", "uk"), note="<b>2FA</b>")
    facts = show(card).findChild(CardFacts)
    assert {"Red box", "Li Na", "<b>2FA</b>"} <= set(texts_of(facts))
    assert [badge.text() for badge in facts.findChildren(Badge)] == ["bank", "uk"]
    assert "ICCID" not in texts_of(facts)


def test_p11_the_qr_code_of_an_esim_is_made_only_when_asked_for(show, sample):
    facts = show(sample.add(last=1, activation_code="LPA:1$rsp.example.com$SECRET")).findChild(CardFacts)
    assert facts.findChild(QrView) is None
    facts.qr.button.click()
    assert not facts.findChild(QrView).is_empty()


def test_a_code_that_no_phone_can_scan_has_no_qr_code(show, sample):
    assert show(sample.add(last=1, activation_code="by post")).findChild(CardFacts).qr is None


def test_p11_in_privacy_mode_nothing_that_identifies_the_line_can_be_revealed(show, sample):
    settings = sample.app.services.settings
    settings.set(settings.settings.replace(hides_numbers=True))
    card = sample.add(
        last=1,
        numbers=(PhoneNumber(typed="07700 900123", e164="+447700900123"),),
        iccid="8944110000000001234",
        activation_code="LPA:1$rsp.example.com$SECRET",
    )
    facts = show(card).findChild(CardFacts)
    assert facts.qr is None
    assert not any(char.isdigit() for text in texts_of(facts) for char in text)
    assert not any(field.button.isVisible() for field in facts.findChildren(SecretField))


def test_the_last_five_acts_are_shown_newest_first_and_a_button_leads_to_all(show, sample, qtbot):
    card = sample.add(last=None)
    for days in range(7):
        sample.wallets.record_event(sample.act(card, "top_up", days, amount=Decimal(days + 1), currency="GBP"))
    detail = show(card)
    texts = texts_of(detail.findChild(RecentEvents))
    assert texts[:3] == ["22 Nov 2026", "Top-up", "1.00 GBP"]
    assert "5.00 GBP" in texts
    assert "6.00 GBP" not in texts
    assert len(newest(sample.wallets.wallet.events_of(card.id))) == 5
    button = next(button for button in detail.findChildren(QPushButton) if button.text() == "All acts…")
    with qtbot.waitSignal(detail.history_requested) as asked:
        button.click()
    assert asked.args == [card.id]


def test_an_act_that_has_not_arrived_says_so(show, sample):
    card = sample.add(last=None)
    sample.wallets.record_event(sample.act(card, "top_up", state="planned"))
    assert "Top-up (Planned)" in texts_of(show(card).findChild(RecentEvents))


def test_nothing_is_wider_than_the_pane_whatever_the_user_wrote(show, sample):
    card = sample.add(label="L" * 500, last=1, note="x" * 2000, tags=("y" * 300,), owner="长" * 300)
    detail = show(card)
    assert detail.area.widget().minimumSizeHint().width() <= detail.area.viewport().width()


@pytest.mark.parametrize("provider", ["ais-th", "vodafone-uk", "tello-payg-us", "3hk-prepaid", "leb", "airalo-global"])
def test_every_kind_of_card_fits_and_is_drawn_without_a_warning(show, sample, provider):
    card = sample.add(provider, "Card", last=40, activated_on=date(2026, 1, 31))
    sample.wallets.record_event(sample.act(card, "top_up", 30, amount=Decimal(50), currency=card.currency or "EUR"))
    detail = show(card)
    for clock in detail.findChildren(ClockView):
        if clock.details is not None:
            clock.details.button.click()
    assert not detail.grab().isNull()
    assert detail.area.widget().minimumSizeHint().width() <= detail.area.viewport().width()


def test_a_dark_palette_is_followed(show, sample):
    detail = show(sample.add(last=170))
    detail.why.button.click()
    detail.setPalette(QPalette(QColor("#353535")))
    assert detail.why.is_open()
    assert not detail.grab().isNull()


def test_the_same_state_again_builds_nothing_anew(show, sample):
    card = sample.add(last=170)
    page = show(card).area.widget()
    assert show(card).area.widget() is page
    detail = show(card)
    detail.show_row(None)
    assert not texts_of(detail.area)


def test_a_stage_from_a_newer_version_is_shown_by_its_name(make_card, qtbot):
    from leb_wallet.domain.clocks import StageSpan

    span = StageSpan(Stage(state="half_asleep"), date(2027, 1, 1), None)
    view = StageView(span, 1, is_now=False, is_last=True)
    qtbot.addWidget(view)
    assert "half asleep" in texts_of(view)


def test_unfinished_top_ups_stand_under_the_date_the_late_one_first(show, sample):
    card = sample.add(last=10)
    for fields in (
        {"state": "planned", "channel": "shop"},
        {"state": "paid", "channel": "online", "paid_at": NOW - timedelta(hours=1)},
    ):
        sample.wallets.record_event(sample.act(card, "top_up", amount="10", currency="GBP", **fields))
    panel = show(card).findChild(UnfinishedPanel)
    late, planned = panel.boxes
    assert "not arrived" in texts_of(late)[0]
    assert [button.text() for button in late.buttons()] == ["Continue…"]
    assert [button.text() for button in planned.buttons()] == ["Continue…", "Discard"]


def test_the_buttons_name_their_top_up(show, sample, qtbot):
    card = sample.add(last=10)
    event = sample.act(card, "top_up", state="planned", amount="10", currency="GBP")
    sample.wallets.record_event(event)
    detail = show(card)
    resume, discard = detail.findChild(UnfinishedPanel).boxes[0].buttons()
    for button, signal in ((resume, detail.resume_requested), (discard, detail.discard_requested)):
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args[0].id == event.id


def test_nothing_can_be_gone_on_with_in_a_wallet_that_can_only_be_read(show, sample):
    card = sample.add(last=10)
    sample.wallets.record_event(sample.act(card, "top_up", state="planned"))
    detail = show(card)
    detail.set_can_change(False)
    assert not any(button.isEnabled() for button in detail.findChild(UnfinishedPanel).boxes[0].buttons())
    assert not detail.findChild(BalancePanel).check_button.isEnabled()


def test_p8_a_missing_receipt_is_told_by_the_name_of_its_record(show, sample):
    card = sample.add(last=10, label="Bank")
    sample.wallets.record_event(sample.act(card, "top_up", 3, receipts=("a" * 64,)))
    texts = texts_of(show(card))
    assert "Bank, 19 Nov 2026, Top-up: the file of receipt aaaaaaaaaaaa is missing." in texts
    assert "file missing" in texts_of(show(card).findChild(RecentEvents))


def test_a_lost_drive_does_not_fill_the_page(show, sample):
    card = sample.add(last=10)
    sample.wallets.record_event(sample.act(card, "top_up", 3, receipts=tuple(f"{n:064x}" for n in range(9))))
    texts = texts_of(show(card))
    assert sum("is missing" in text for text in texts) == 3
    assert "And 6 more." in texts


def test_receipts_are_counted_among_the_last_acts(show, sample):
    card = sample.add(last=10)
    receipts = tuple(map(sample.app.receipts.keep, (b"one\n", b"two\n")))
    sample.wallets.record_event(sample.act(card, "top_up", 3, receipts=receipts))
    assert "2" in texts_of(show(card).findChild(RecentEvents))


def test_a_dark_palette_keeps_what_is_unfinished(show, sample):
    card = sample.add(last=10)
    sample.wallets.record_event(sample.act(card, "top_up", state="planned"))
    detail = show(card)
    detail.setPalette(QPalette(QColor("#353535")))
    assert detail.findChild(UnfinishedPanel).boxes


def test_every_action_is_one_click_away_and_named(show, sample):
    detail = show(sample.add(last=10))
    bar = detail.bar
    asked = []
    for action in bar.actions_.of_one_card():
        action.triggered.connect(lambda _on=False, action=action: asked.append(action))
    bar.actions_.set_enabled(can_change=True, has_card=True)
    for button in (*bar.buttons, *bar.tools):
        assert button.accessibleName() or button.text()
        assert button.toolTip()
        button.click()
    assert asked == list(bar.actions_.of_one_card())


def test_the_tools_follow_their_actions(show, sample):
    bar = show(sample.add(last=10)).bar
    bar.actions_.set_archived(True)
    assert "Unarchive" in [tool.accessibleName() for tool in bar.tools]
    assert "(Ctrl+D)" in bar.tools[1].toolTip()
    bar.actions_.set_enabled(can_change=True, has_card=False)
    assert not any(tool.isEnabled() for tool in bar.tools)


def test_the_actions_stay_while_the_page_scrolls(show, sample):
    detail = show(sample.add(last=10, note="long " * 2000))
    detail.area.verticalScrollBar().setValue(500)
    assert detail.area.verticalScrollBar().value() == 500
    assert not detail.bar.visibleRegion().isEmpty()


def test_the_title_says_how_the_card_stands(show, sample):
    assert show(sample.add(last=170)).findChild(CardTitle).badge.accessibleName() == "Act now"


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (0, "Next step, by then: use mobile data."),
        (170, "Next step: use mobile data. Done today, it is safe until 14 May 2027."),
        (190, "Act at once: move the number to another operator."),
    ],
)
def test_the_hero_names_the_one_next_step(show, sample, last, expected):
    assert expected in texts_of(show(sample.add(last=last)).findChild(HeroPanel))


def test_a_card_that_is_let_go_is_asked_for_nothing(show, sample):
    texts = texts_of(show(sample.add(last=170, lapses=True)).findChild(HeroPanel))
    assert not any(text.startswith(("Next step", "Act at once")) for text in texts)


def test_the_life_line_begins_with_the_last_act_that_counted(show, sample):
    card = sample.add(last=170)
    sample.wallets.record_event(sample.act(card, "sms_in", 2))  # does not count
    line = show(card).findChild(LifeLineView)
    assert line.accessibleDescription().startswith("Counted from: 5 Jun 2026\n")


def test_receipts_stand_in_rows_of_their_own_and_a_click_asks_for_one(show, sample, qtbot):
    card = sample.add(last=10)
    sha = sample.app.receipts.keep(b"one\n")
    sample.wallets.record_event(sample.act(card, "top_up", 3, receipts=(sha,)))
    detail = show(card)
    (row,) = detail.findChildren(ReceiptRow)
    assert row.accessibleName() == "Receipt: 19 Nov 2026 · Top-up, text · 4 bytes"
    with qtbot.waitSignal(detail.receipt_requested) as asked:
        row.click()
    assert asked.args[0] == sha
    assert asked.args[1].receipts == (sha,)


def test_a_missing_receipt_says_so_in_its_row(show, sample):
    card = sample.add(last=10)
    sample.wallets.record_event(sample.act(card, "top_up", 3, receipts=tuple(f"{n:064x}" for n in range(6))))
    detail = show(card)
    rows = detail.findChildren(ReceiptRow)
    assert len(rows) == 4
    assert all(row.accessibleName().endswith("file missing") for row in rows)
    assert any(text.startswith("2 more receipt") for text in texts_of(detail))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_narrow_pane_needs_no_scrolling_sideways(show, sample, direction):
    card = sample.add(last=170, tags=("bank", "2FA"), place="Drawer", iccid="8944110000000001234")
    sample.wallets.record_event(
        sample.act(card, "top_up", 3, amount=Decimal(10), currency="GBP", receipts=("a" * 64,), balance=Decimal(12))
    )
    detail = show(card)
    detail.setLayoutDirection(direction)
    detail.resize(400, 600)
    assert detail.area.widget().minimumSizeHint().width() <= detail.area.viewport().width()
    assert not detail.grab().isNull()
