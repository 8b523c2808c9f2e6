"""Advice, ways and payments on their way in words: nothing without a sentence, no hole left open."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from string import Formatter

import pytest
from card_samples import texts_of
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from leb_wallet.domain.advice import ADVICE_CODES, Advice, Plan, Tone, advice_for
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.events import EVENT_KINDS, Event
from leb_wallet.domain.money import Money
from leb_wallet.domain.patience import unfinished
from leb_wallet.domain.periods import Period
from leb_wallet.domain.providers import Channel
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text
from leb_wallet.domain.walk import WAYS
from leb_wallet.domain.ways import Standing, WayOffer, ways_of
from leb_wallet.resources import resource_path
from leb_wallet.storage.catalogue_files import load_providers
from leb_wallet.ui.advice_panel import AdvicePanel
from leb_wallet.ui.advice_words import SENTENCES, AdviceWords
from leb_wallet.ui.progress_words import ProgressWords
from leb_wallet.ui.way_words import WayWords

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
PROVIDERS = load_providers(resource_path("providers"))

EURO = Money(amount="10", currency="EUR")
RULE = Rule(id="r", type="inactivity", label=Text(en="Use it"))
VALUES = {
    **dict.fromkeys(("before", "day", "deciding", "since", "until", "planned_day"), TODAY),
    **dict.fromkeys(("amount", "planned", "more", "fee", "paid", "bonus", "price", "credit", "missing"), EURO),
    **dict.fromkeys(("left", "spent", "used"), EURO),
    "rule": RULE,
    "kind": "top_up",
    "reason": "amount_too_small",
    "acts": ("sms_out", "call_out"),
    "period": Period(n=365, unit="day"),
    "days": 30,
    "more_days": 150,
    "offers": ({"amount": EURO, "day": TODAY, "days": 30}, {"amount": EURO, "day": TODAY, "days": 60}),
    "amounts": (EURO, Money(amount="15", currency="EUR")),
    "percent": 12,
    "currency": "GBP",
    "how": "balances",
}


def holes(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def is_whole(sentence):
    return sentence and sentence[-1] in ".。" and not re.search(r"[{}]|None|Money|Rule\(|_", sentence)


@pytest.mark.parametrize("code", ADVICE_CODES)
def test_every_code_has_a_sentence(qapp, code):
    for how in ("balances", "costs"):
        assert is_whole(AdviceWords().sentence(Advice(code, Tone.INFO, VALUES | {"how": how})))


def test_every_sentence_belongs_to_a_code_and_asks_for_known_values():
    assert {key.split(".")[0] for key in SENTENCES} == set(ADVICE_CODES)
    assert all(holes(template) <= set(VALUES) for template in SENTENCES.values())


@pytest.mark.parametrize("provider_id", PROVIDERS)
def test_what_the_domain_says_of_real_operators_fills_every_hole(qapp, provider_id):
    provider = PROVIDERS[provider_id]
    card = card_from_provider(provider, "x", activated_on=date(2026, 1, 1))
    currency = card.currency or "EUR"
    told = [
        Event(
            id=f"{n:032x}",
            card_id=card.id,
            kind=kind,
            happened_on=TODAY - timedelta(back),
            amount=amount,
            currency=currency,
            balance=balance,
        )
        for n, (kind, back, amount, balance) in enumerate(
            [("top_up", 200, 30, 40), ("balance_check", 10, None, 3), ("plan_purchase", 15, 5, None)]
        )
    ]
    words = AdviceWords()
    for events in ([], told):
        for amount in (None, "0.5", "14", "99", "500"):
            for kind in ("top_up", "sms_out", "plan_purchase"):
                sums = {"fee": Decimal(3), "bonus": Decimal(20), "paid": Decimal(600)} if amount else {}
                plan = Plan(kind, TODAY, amount and Decimal(amount), currency, **sums)
                for advice in advice_for(card, events, provider, plan, TODAY):
                    sentence = words.sentence(advice)
                    assert is_whole(sentence.replace(provider.name, "")), (advice, sentence)


def test_amounts_days_and_acts_are_written_as_people_read_them(qapp):
    words = AdviceWords()
    assert words.sentence(Advice("just_below_tier", Tone.WARN, VALUES)).startswith("Only 10.00 EUR more")
    assert "22 Nov 2026" in words.sentence(Advice("first_date", Tone.GOOD, VALUES))
    assert "10.00 EUR until 22 Nov 2026; 10.00 EUR" in words.sentence(Advice("amounts_give", Tone.INFO, VALUES))
    assert "Text sent" in words.sentence(Advice("does_not_count", Tone.WARN, VALUES))
    assert "What counts" not in words.sentence(Advice("does_not_count", Tone.WARN, VALUES | {"acts": ()}))


def test_a_code_from_a_newer_version_is_shown_rather_than_lost(qapp):
    assert AdviceWords().sentence(Advice("pay_by_moonlight", Tone.INFO, {})) == "pay by moonlight"


# --- The panel ----------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.show()
    return window


@pytest.fixture
def panel(window):
    panel = AdvicePanel(window)
    window.layout().addWidget(panel)
    return panel


def test_the_panel_takes_no_room_while_there_is_nothing_to_say(panel):
    assert not panel.isVisible()
    panel.show_advice([Advice("first_date", Tone.GOOD, VALUES)])
    assert panel.isVisible()
    panel.show_advice([])
    assert not panel.isVisible()
    assert panel.accessibleDescription() == ""


def test_the_panel_shows_each_sentence_once_and_reads_it_aloud(panel):
    first, then = Advice("high_fee", Tone.WARN, VALUES), Advice("first_date", Tone.GOOD, VALUES)
    panel.show_advice([first])
    panel.show_advice([then, first])
    visible = [text for text in texts_of(panel._panel) if text]
    assert visible == panel.sentences()
    assert panel.accessibleDescription() == " ".join(visible)


def test_each_tone_has_a_picture_of_its_own(panel):
    def looks(tone):
        panel.show_advice([Advice("first_date", tone, VALUES)])
        picture = next(label for label in panel._panel.findChildren(QLabel) if not label.pixmap().isNull())
        return bytes(picture.pixmap().toImage().constBits())

    assert len({looks(tone) for tone in (Tone.GOOD, Tone.INFO, Tone.WARN)}) == 3


def test_the_panel_follows_the_palette(panel):
    panel.show_advice([Advice("first_date", Tone.WARN, VALUES)])
    before = panel._panel
    panel.setPalette(QPalette(QColor("#2d2d2d")))
    panel.changeEvent(QEvent(QEvent.Type.PaletteChange))
    assert panel._panel is not before
    assert panel.isVisible()


# --- Ways ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_every_way_has_a_title_and_a_line(qapp, way):
    words = WayWords()
    assert words.title(way) not in ("", way)
    assert is_whole(words.description(way))
    for standing in (Standing.OFFERED, Standing.UNKNOWN, Standing.NOT_OFFERED):
        assert is_whole(words.standing(WayOffer(way, standing)))


def test_every_reason_has_a_sentence_of_its_own(qapp):
    reasons = ("no_number", "only_payments_count", "nothing_known", "not_listed", "no_rule_says")
    said = {WayWords().standing(WayOffer("shop", Standing.UNKNOWN, reason=reason)) for reason in reasons}
    assert len(said) == len(reasons)


def test_when_it_worked_is_told_if_it_did(qapp):
    assert WayWords().worked(WayOffer("shop", Standing.OFFERED, worked_on=TODAY)) == "Worked on 22 Nov 2026"
    assert WayWords().worked(WayOffer("shop", Standing.OFFERED)) == ""


@pytest.mark.parametrize(
    ("channel", "fact"),
    [
        (Channel(type="voucher_store", value="7-Eleven"), "Vouchers: 7-Eleven"),
        (Channel(type="app"), "The operator's app"),
        (Channel(type="ussd", value="*104*{code}#"), "Dial *104*…#"),
        (Channel(type="sms", value="ADD10 | ADD20 -> 800"), "Text “ADD10 / ADD20” to 800"),
        (Channel(type="web", value="x.example", note=Text(en="Takes cards")), "Site: x.example · Takes cards"),
        (
            Channel(type="third_party", value="Alipay", confidence="low"),
            "App: Alipay · Poorly evidenced: check with your operator",
        ),
        (Channel(type="by_drone"), "by_drone"),
    ],
)
def test_a_channel_is_one_line(qapp, channel, fact):
    assert WayWords().facts(WayOffer("shop", Standing.OFFERED, (channel,))) == [fact]


def test_all_channels_of_the_catalogue_can_be_said(qapp):
    words = WayWords()
    for provider in PROVIDERS.values():
        card = card_from_provider(provider, "x")
        for offer in ways_of(card, provider, []):
            assert not [fact for fact in words.facts(offer) if "{" in fact or "->" in fact or not fact]


# --- On the way ---------------------------------------------------------------------------------


def progress(minutes=0, state="paid", channel="online", **fields):
    event = Event(
        id="a" * 32,
        card_id="c" * 32,
        kind="top_up",
        happened_on=TODAY,
        state=state,
        channel=channel,
        amount="20",
        currency="GBP",
        paid_at=NOW - timedelta(minutes=minutes),
        **fields,
    )
    return unfinished([event], NOW)[0]


def test_a_late_payment_says_what_to_do_by_channel_and_not_to_pay_twice(qapp):
    words = ProgressWords()
    said = {
        channel: words.sentence(progress(90, channel=channel)) for channel in ("online", "shop", "third_party", None)
    }
    assert len(set(said.values())) == 4
    for sentence in said.values():
        assert is_whole(sentence)
        assert "20.00 GBP" in sentence
        assert "Do not pay a second time." in sentence
        assert "Check the balance" in sentence
    assert "clerk" in said["shop"]


def test_an_order_number_that_is_known_is_not_asked_for(qapp):
    assert "order number" in ProgressWords().advice(progress(90))
    assert "order number" not in ProgressWords().advice(progress(90, order_number="A1"))


def test_each_progress_has_words_of_its_own(qapp):
    found = [progress(1), progress(90), progress(state="failed"), progress(state="planned")]
    said = [ProgressWords().sentence(one) for one in found]
    assert len(set(said)) == len(found)
    assert all(map(is_whole, said))


@pytest.mark.parametrize(
    ("minutes", "unit"), [(119, "119 minute"), (120, "2 hour"), (2879, "47 hour"), (2880, "2 day")]
)
def test_waiting_is_told_in_a_unit_that_fits(qapp, minutes, unit):
    assert ProgressWords().duration(minutes).startswith(unit)


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_a_kind_without_an_amount_is_named_alone(qapp, kind):
    event = progress(1).event.replace(kind=kind, amount=None)
    assert "None" not in ProgressWords().sentence(unfinished([event], NOW)[0])
