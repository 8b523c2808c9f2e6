"""The shipped operators and countries: well formed, complete in both languages, every fact with its source."""

import json
import re
from collections import Counter
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import BaseModel

from leb_wallet.domain.dial_codes import filled, holes, is_phone_only, sms_link, tel_link, text_messages
from leb_wallet.domain.events import EVENT_KINDS
from leb_wallet.domain.links import balance_links_of, check_link, links_of
from leb_wallet.domain.money import is_known_currency
from leb_wallet.domain.periods import DAY_PER_CURRENCY_UNIT, UNITS, Period
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rules import Anchor, ExtendMode, RuleType, Stage, StageState, Tier
from leb_wallet.domain.text import Text

RESOURCES = Path(__file__).parent.parent / "resources"
FILES = sorted((RESOURCES / "providers").glob("*"))
TEMPLATES = {"leb", "custom"}
COUNTRIES = json.loads((RESOURCES / "countries.json").read_text("utf-8"))

CONFIDENCE = {"high", "medium", "low"}
KINDS = {"mno", "mvno", "voip", "data_esim", "global_sim"}
AGES = {"recent", "old", "undated", "no_rule"}
SOURCE_KINDS = {
    "official",
    "official_community",
    "press",
    "community",
    "reseller",
    "aggregator",
    "general_knowledge",
}
METHODS = {"ussd", "sms", "ivr", "call", "app", "web"}
CHANNEL_TYPES = {"web", "app", "auto", "store", "voucher_store", "ussd", "sms", "ivr", "third_party"}
BALANCES = {None, "kept", "frozen", "removed_restorable", "refundable", "forfeited"}
RECOVERIES = {*EVENT_KINDS, "call_support", "store_visit", "app_reactivation", "port_out"}
HAN = "[\u3400-\u9fff]"


def constants(holder):
    return {value for name, value in vars(holder).items() if name.isupper()}


def load(path):
    return Provider.model_validate_json(path.read_bytes())


def parts(value, where=""):
    """Yield every model inside ``value``, itself included, with its place."""
    if isinstance(value, BaseModel):
        yield where, value
        for name in [*type(value).model_fields, *(value.model_extra or {})]:
            yield from parts(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from parts(item, f"{where}[{index}]")


def of_type(provider, kind):
    return [part for _, part in parts(provider) if isinstance(part, kind)]


def unknown_fields(provider):
    return [f"{where}.{name}" for where, part in parts(provider) for name in part.model_extra or ()]


def text_faults(text):
    """Tell what is wrong with the Chinese of ``text``."""
    if not text.en.strip() or not (text.zh or "").strip():
        return ["empty"]
    faults = []
    pure_name = " " not in text.en or text.en == text.zh
    if not pure_name and not re.search(HAN, text.zh):
        faults.append("not Chinese")
    if re.search(f"{HAN}[A-Za-z0-9+*#]|[A-Za-z0-9+*#%]{HAN}", text.zh):
        faults.append("no space between Chinese and Latin")
    if re.search(f"{HAN}[,.;:?!()]|[,.;:?!()]{HAN}", text.zh):
        faults.append("half-width punctuation")
    if text.zh.endswith("。") != text.en.endswith("."):
        faults.append("one is a sentence, the other is not")
    return faults


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def path(request):
    return request.param


@pytest.fixture
def provider(path):
    return load(path)


# The set as a whole


def test_there_are_82_operators_two_templates_and_126_rules():
    operators = [load(path) for path in FILES if path.stem not in TEMPLATES]
    assert len(operators) == 82
    assert {path.stem for path in FILES} >= TEMPLATES
    assert len(FILES) == 84
    assert sum(len(operator.rules) for operator in operators) == 126


def test_rule_types_are_those_of_the_source_list():
    types = Counter(rule.type for path in FILES if path.stem not in TEMPLATES for rule in load(path).rules)
    assert types == {
        "inactivity": 43,  # 44 there: an old Lycamobile clause is about the credit
        "credit_validity": 26,
        "line_validity": 25,
        "plan_renewal": 12,
        "paid_hold": 6,
        "min_spend": 3,
        "zero_balance": 3,
        "periodic_fee": 2,
        "note_only": 2,
        "hard_cap": 2,
        "registration_deadline": 1,
        "activate_by": 1,
    }


def test_only_other_product_lines_are_switched_off():
    off = {f"{path.stem}/{rule.id}" for path in FILES for rule in load(path).rules if not rule.enabled}
    assert off == {
        "o2-uk/legacy-321-call",
        "o2-uk/legacy-321-top-up",
        "orange-fr-mobicarte/credit",
        "sosim-hk/activate-by",
        "sosim-hk/travel-conversion",
        "starhub-sg/internet-sim",
        "globe-ph/tourist-cap",
        "true-dtac-th/quick-add",
        "tmobile-prepaid-us/legacy-credit",
    }


# Each file


def test_file_is_the_canonical_form_of_the_provider(path):
    """Two spaces, plain Chinese, keys in the model's order, no field at its default, no unknown field."""
    canonical = load(path).model_dump(mode="json", exclude_defaults=True)
    assert path.read_text("utf-8") == json.dumps(canonical, ensure_ascii=False, indent=2) + "\n"
    assert path.suffix == ".json"


def test_no_field_is_unknown_at_any_depth(provider):
    assert unknown_fields(provider) == []


def test_id_is_the_file_name_and_a_slug(path, provider):
    assert provider.id == path.stem
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", provider.id)


def test_every_text_is_there_in_both_languages(provider):
    texts = [(where, part) for where, part in parts(provider) if isinstance(part, Text)]
    assert texts
    assert [(where, text_faults(text)) for where, text in texts if text_faults(text)] == []


def test_rules_use_known_names_only(provider):
    for rule in provider.rules:
        assert rule.type in constants(RuleType)
        assert rule.anchor in constants(Anchor) or (rule.anchor is None and rule.type == RuleType.NOTE_ONLY)
        assert rule.extend_mode in {None, *constants(ExtendMode)}
        assert set(rule.resets_on) <= set(EVENT_KINDS)
        assert set(rule.not_reset_by) <= set(EVENT_KINDS)
        assert not set(rule.resets_on) & set(rule.not_reset_by)
        assert rule.charged_to in {None, "balance", "card"}


def test_stages_use_known_names_only(provider):
    for stage in of_type(provider, Stage):
        assert stage.state in constants(StageState)
        assert stage.balance in BALANCES
        assert set(stage.recover_by) <= RECOVERIES


def test_periods_have_known_units(provider):
    tiers = of_type(provider, Tier)
    by_amount = [tier.extends for tier in tiers if tier.extends.unit == DAY_PER_CURRENCY_UNIT]
    assert {period.unit for period in of_type(provider, Period)} <= {*UNITS, DAY_PER_CURRENCY_UNIT}
    assert len([p for p in of_type(provider, Period) if p.unit == DAY_PER_CURRENCY_UNIT]) == len(by_amount)


def test_tiers_do_not_overlap(provider):
    for rule in provider.rules:
        assert not (rule.period and rule.tiers) or all(tier.extends == rule.period for tier in rule.tiers)
        ends = [(tier.min or Decimal(0), tier.max or Decimal("Infinity")) for tier in rule.tiers]
        assert all(low <= high for low, high in ends)
        assert all(before[1] < after[0] for before, after in pairwise(ends))


def test_amounts_are_written_as_text_in_known_currencies(path, provider):
    numbers = []

    def look(value):
        if isinstance(value, dict):
            numbers.extend(value[key] for key in ("amount", "min", "max") if key in value)
            if "currency" in value:
                assert is_known_currency(value["currency"])
            for item in value.values():
                look(item)
        elif isinstance(value, list):
            for item in value:
                look(item)

    raw = json.loads(path.read_bytes())
    look(raw)
    numbers.extend(raw.get("denominations", {}).get("value", []))
    assert all(isinstance(number, str) for number in numbers)
    used = {tier.currency for tier in of_type(provider, Tier)}
    used |= {part.currency for _, part in parts(provider) if hasattr(part, "amount")}
    assert used <= {provider.currency}


def test_names_of_checks_channels_and_sources_are_known(provider):
    assert {check.method for check in provider.balance_checks} <= METHODS
    assert {channel.type for channel in provider.channels} <= CHANNEL_TYPES
    assert {source.kind for source in provider.sources} <= SOURCE_KINDS
    assert provider.kind in (KINDS if provider.id not in TEMPLATES else {"template"})
    assert provider.freshness.age in AGES
    for _, part in parts(provider):
        if "confidence" in type(part).model_fields:
            assert part.confidence in {None, *CONFIDENCE}


def test_values_are_names_and_codes_not_prose(provider):
    values = [entry.value for entry in (*provider.balance_checks, *provider.channels, provider.network) if entry.value]
    assert [value for value in values if len(value) > 50 or value.endswith(".") or "\n" in value] == []


def test_every_web_page_is_on_the_operators_own_site(provider):
    for links in (links_of(provider), balance_links_of(provider)):
        assert links.dropped == ()
        assert all(entry.link.warnings == () for entry in links.usable)
    shown = [entry for entry in (*provider.channels, *provider.balance_checks) if "web" in entry.model_dump().values()]
    assert len(shown) == len(links_of(provider).usable) + len(balance_links_of(provider).usable)


def test_own_domains_are_bare_lower_case_and_not_a_country_ending(provider):
    for host in provider.hosts:
        assert check_link(host, provider.hosts).host == host
        assert not host.startswith("www.")
        assert host.split(".")[0] not in {"co", "com", "net", "org"}


def test_no_operators_page_is_taken_for_a_false_one_of_another(provider):
    others = [host for path in FILES for host in load(path).hosts if host not in provider.hosts]
    for entry in links_of(provider).usable:
        assert check_link(entry.link.url, provider.hosts, others).warnings == ()
        assert check_link(entry.link.url, (), [*provider.hosts, *others]).warnings == ("link_unknown_host",)


def test_every_code_to_dial_or_send_becomes_a_link_and_none_is_carried_out_by_the_phone(provider):
    fill = {"code": "12345678901234", "number": "0812345678", "amount": "100"}
    entries = [(c.type, c.value, None) for c in provider.channels]
    entries += [(c.method, c.value, c.to) for c in provider.balance_checks]
    for kind, value, to in entries:
        if kind == "sms":
            messages = text_messages(filled(value, **fill), to)
            assert messages
            assert all(sms_link(message.to, message.text) for message in messages)
        elif kind in {"ussd", "ivr", "call"} and value:
            assert set(holes(value)) <= set(fill)
            assert tel_link(filled(value, **fill)).startswith("tel:")
            assert not is_phone_only(value)


def test_source_ids_are_unique_and_every_reference_exists(provider):
    ids = [source.id for source in provider.sources]
    assert len(set(ids)) == len(ids)
    used = {name for _, part in parts(provider) if part is not provider for name in getattr(part, "sources", ())}
    assert used <= set(ids)


def test_sources_have_web_addresses_and_readable_dates(provider):
    for source in provider.sources:
        assert (source.url is None) == (source.kind == "general_knowledge")
        addresses = [address for address in (source.url, *source.cites) if address is not None]
        assert all(re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", address) for address in addresses)
        assert source.page_date is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", source.page_date)


def test_rule_ids_are_unique_and_links_stay_within_the_provider(provider):
    ids = [rule.id for rule in provider.rules]
    assert len(set(ids)) == len(ids)
    for rule in provider.rules:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id)
        assert {*rule.replaces, *rule.disputes} <= set(ids) - {rule.id}
        for other in provider.rules:
            assert (other.id in rule.disputes) == (rule.id in other.disputes)


def test_a_paid_hold_that_is_bought_restarts_with_the_purchase(provider):
    for rule in provider.rules:
        if rule.type == RuleType.PAID_HOLD:
            assert ("hold_purchase" in rule.resets_on) == bool(rule.requires_opt_in)


def test_a_renewing_charge_has_a_price_a_period_and_a_purse(provider):
    for rule in provider.rules:
        if rule.renews:
            assert rule.price
            assert rule.period
            assert rule.charged_to == "balance"


def test_cohorts_are_in_order_and_named(provider):
    for rule in provider.rules:
        if rule.joined_from or rule.joined_until:
            assert rule.condition
            assert not (rule.joined_from and rule.joined_until) or rule.joined_from <= rule.joined_until


def test_country_is_listed_and_has_a_time_zone(provider):
    if provider.country is None:
        assert provider.time_zone is None
    else:
        assert provider.country in COUNTRIES
        assert provider.time_zone
        assert ZoneInfo(provider.time_zone).key == provider.time_zone


def test_an_operator_tells_currency_look_up_day_and_evidence(provider):
    if provider.id in TEMPLATES:
        pytest.skip("a template has no facts")
    assert provider.currency
    assert is_known_currency(provider.currency)
    assert provider.checked_on
    assert provider.confidence in CONFIDENCE
    assert (provider.freshness.age == "no_rule") == (not provider.rules)
    dated = provider.freshness.newest_rule_source_date
    assert (dated is not None) == (provider.freshness.age in {"recent", "old"})
    if dated:
        assert (dated >= "2025") == (provider.freshness.age == "recent")
    for rule in provider.rules:
        assert rule.sources
        assert rule.confidence in CONFIDENCE


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_states_no_facts(name):
    template = load(RESOURCES / "providers" / f"{name}.json")
    assert template.confidence is None
    assert template.country is None
    assert template.currency is None
    assert template.sources == ()
    assert [(rule.id, rule.period, rule.sources, rule.confidence) for rule in template.rules] == [
        ("line", None, (), None)
    ]


# What the source list says of single operators


def rule_of(provider_id, rule_id):
    [rule] = [rule for rule in load(RESOURCES / "providers" / f"{provider_id}.json").rules if rule.id == rule_id]
    return rule


def test_a_hold_replaces_the_clock_it_stops():
    assert rule_of("lycamobile-uk", "hold").replaces == ("inactivity",)
    assert rule_of("digi-my", "hold").replaces == ("line",)


@pytest.mark.parametrize("name", ["ultra-paygo-us/plan", "magticom-ge/hold", "true-dtac-th/hold"])
def test_charges_that_renew_by_themselves(name):
    assert rule_of(*name.split("/")).renews


def test_povo_counts_metered_spending():
    rule = rule_of("povo-jp", "inactivity")
    assert rule.min_reset_amount is None
    assert (rule.spend_threshold.amount, rule.spend_threshold.currency) == (660, "JPY")
    assert "spend_threshold" in rule.resets_on


def test_1pmobile_cohorts_leave_no_day_out():
    rules = [rule_of("1pmobile-uk", f"spend-{days}") for days in (60, 120, 90)]
    assert rules[0].joined_from is None
    assert rules[-1].joined_until is None
    for before, after in pairwise(rules):
        assert (after.joined_from - before.joined_until).days == 1


def test_exact_amounts_survive():
    assert rule_of("sosim-hk", "line").tiers[0].max == Decimal("199.9")
    assert rule_of("verizon-prepaid-us", "credit").tiers[0].min == Decimal("0.01")
    assert rule_of("speakout-ca", "fee-911").price.amount == Decimal("1.25")


# Countries


def test_countries_are_the_iso_list_in_order_one_a_line():
    assert len(COUNTRIES) == 249
    assert list(COUNTRIES) == sorted(COUNTRIES)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in COUNTRIES)
    lines = (RESOURCES / "countries.json").read_text("utf-8").splitlines()
    assert len(lines) == len(COUNTRIES) + 2


def test_countries_have_both_names():
    for names in COUNTRIES.values():
        assert set(names) == {"en", "zh"}
        assert text_faults(Text(**names)) in ([], ["one is a sentence, the other is not"])
        assert re.search(HAN, names["zh"])
    assert {code: COUNTRIES[code]["zh"] for code in ("HK", "MO", "TW")} == {
        "HK": "中国香港",
        "MO": "中国澳门",
        "TW": "中国台湾",
    }
    assert [COUNTRIES[code]["en"] for code in ("HK", "MO", "TW")] == ["Hong Kong", "Macao", "Taiwan"]


# The checks themselves can fail


def test_unknown_fields_are_found_at_any_depth():
    raw = json.loads((RESOURCES / "providers" / "ee-uk.json").read_bytes())
    raw["colour"] = "red"
    raw["rules"][0]["after"][0]["duration"]["lenght"] = 1
    raw["rules"][0]["note"]["fr"] = "non"
    assert unknown_fields(Provider.model_validate(raw)) == [
        ".colour",
        ".rules[0].after[0].duration.lenght",
        ".rules[0].note.fr",
    ]


@pytest.mark.parametrize(
    ("en", "zh", "fault"),
    [
        ("Prepaid", None, "empty"),
        ("Prepaid", " ", "empty"),
        ("Top up now", "Recharge", "not Chinese"),
        ("Within 5 days", "5天内", "no space between Chinese and Latin"),
        ("First, then", "先,后", "half-width punctuation"),
        ("Call now.", "现在拨打", "one is a sentence, the other is not"),
    ],
)
def test_text_faults_are_found(en, zh, fault):
    assert text_faults(Text(en=en, zh=zh)) == [fault]


def test_pure_names_need_no_chinese():
    assert text_faults(Text(en="CallYa Classic", zh="CallYa Classic")) == []
    assert text_faults(Text(en="Mobicarte", zh="Mobicarte")) == []
