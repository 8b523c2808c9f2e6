"""Everything that reads what others wrote, each as a function of bytes.

A target takes any bytes at all and raises nothing but what has a sentence: a child of ``WalletError``. Most go on with
what was read, as the program would: dates are reckoned, reminders looked for, and the wallet is written and read again.
"""

import gzip
import json
import warnings
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from pack_samples import KEYS, signed

from leb_wallet.app.peek import peek, text_in
from leb_wallet.app.single_instance import request_of
from leb_wallet.domain import dial_codes, inputs, links, numbers, reminder_inputs
from leb_wallet.domain.cards import card_from_provider
from leb_wallet.domain.catalogue_update import Release, catalogue_difference, moving
from leb_wallet.domain.conflict_copies import conflict_copy_of
from leb_wallet.domain.deadlines import deadlines, explain
from leb_wallet.domain.errors import DamagedFile, WalletError
from leb_wallet.domain.events import Event
from leb_wallet.domain.exporting.hand_over import hand_over, read_hand_over, taking_in
from leb_wallet.domain.file_types import FileKind, text_of, type_of
from leb_wallet.domain.help_page import links_in, read_page, search, target_of
from leb_wallet.domain.importing.amounts import MARKS
from leb_wallet.domain.importing.bills import bill_source, on_card, read_bill
from leb_wallet.domain.importing.candidates import NUMBERS, Prior
from leb_wallet.domain.importing.carrier_text import draft_of, read_carrier_text
from leb_wallet.domain.importing.known import Known
from leb_wallet.domain.importing.layout import guess_layout, look_at
from leb_wallet.domain.importing.plan import plan_import
from leb_wallet.domain.importing.receipt_text import Line, read_receipt
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.domain.importing.tracker_files import read_tracker
from leb_wallet.domain.importing.which_card import guess_card
from leb_wallet.domain.merge import merge
from leb_wallet.domain.money import parse_amount
from leb_wallet.domain.new_version import VersionMemory, read_answer
from leb_wallet.domain.photo_privacy import strip
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.reminders import ReminderLog, due_now, preview
from leb_wallet.domain.settings import AppState, ReminderSettings, Settings
from leb_wallet.domain.wallet import Change, Wallet
from leb_wallet.storage.age_codec import AgeKey
from leb_wallet.storage.backups import moment_of
from leb_wallet.storage.catalogue_files import load_countries, load_phrases, load_providers, load_release
from leb_wallet.storage.catalogue_pack import kept_body, read_pack
from leb_wallet.storage.files import Files
from leb_wallet.storage.foreign_copy import read_copy
from leb_wallet.storage.hand_over_file import is_hand_over, load_hand_over
from leb_wallet.storage.journal import Journal
from leb_wallet.storage.keys_file import _check_frame
from leb_wallet.storage.lines import PLAIN, _chained, header_line, read_lines
from leb_wallet.storage.passphrase_file import _check_frame as passphrase_file_frame
from leb_wallet.storage.past_lines import Piece, unpacked
from leb_wallet.storage.rebuild import read_chain, rebuilt_from
from leb_wallet.storage.reminder_file import ReminderFile
from leb_wallet.storage.replay import replayed
from leb_wallet.storage.settings_file import load_lenient
from leb_wallet.storage.snapshot import Snapshot, dump_snapshot, load_snapshot, load_unsealed
from leb_wallet.storage.stamps import parse_stamp
from leb_wallet.storage.table_file import read_table
from leb_wallet.ui.catalogue_update.update_words import UpdateWords

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOW_MS = 1_790_000_000_000
TARGETS = {}


def target(function):
    """Take a function of bytes into the list."""

    def run(data):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                function(data)
            except WalletError:
                return

    return TARGETS.setdefault(function.__name__, run)


class OneFile(Files):
    """A disk that holds one file, and forgets what is written."""

    def __init__(self, data):
        super().__init__()
        self._data = data

    def read_bytes(self, path, most=0):
        return self._data

    def identity(self, path):
        return None

    def write_atomically(self, path, data):
        pass


def used(wallet, settings=None, log=None):
    """Do with a wallet what the program does as soon as it is opened."""
    for card in wallet.cards.values():
        events = wallet.events_of(card.id)
        deadlines(card, events, TODAY, UTC)
        for rule in card.rules:
            explain(card, events, rule, TODAY, UTC)
    settings, log = settings or ReminderSettings(), log or ReminderLog()
    due_now(wallet, settings, log, NOW, UTC)
    preview(wallet, settings, log, NOW, UTC, 400)


def text(data):
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


# --- Files of the wallet ---------------------------------------------------------------------


@target
def wallet(data):
    load_unsealed(data)
    found = load_snapshot(data)
    used(found.wallet)


@target
def wallet_with_sum(data):
    """As a file that was made on purpose: with the sum that belongs to it."""
    body = data.partition(b'"sum": "')[0]
    found = load_snapshot(body + f'"sum": "{sha256(body).hexdigest()}"\n}}\n'.encode())
    used(found.wallet)
    again = load_snapshot(dump_snapshot(found._replace(newer=False), NOW_MS))
    assert again.wallet.cards.keys() == found.wallet.cards.keys()
    merge(None, found.wallet, again.wallet)
    merge(Wallet(), found.wallet, again.wallet)


@target
def journal(data):
    Journal(Path("journal.jsonl"), "0a1b2c3d").read_from(data)


@target
def journal_with_sums(data):
    """Lines that were made on purpose: each is what stands before its sum, which is put right."""
    header, previous = header_line("0a1b2c3d", None)
    lines = [header]
    for line in data.split(b"\n"):
        body = line.partition(b',"sum":"')[0]
        previous = _chained(previous, body)
        lines.append(body + f',"sum":"{previous}"}}'.encode())
    whole = b"\n".join([*lines, b""])
    _, reading = Journal(Path("journal.jsonl"), "0a1b2c3d").read_from(whole)
    changed, _ = replayed(Wallet(), reading.lines)
    used(changed)
    dumped = dump_snapshot(Snapshot(changed), NOW_MS)
    assert load_snapshot(dumped).wallet.cards.keys() == changed.cards.keys()
    rebuilt_from([], read_chain([Piece("journal.jsonl", whole)]))


@target
def history(data):
    for packed in (data, gzip.compress(data, 1, mtime=0)):
        piece = unpacked("x.jsonl.gz", packed)
        read_lines(piece.data, "", 2, PLAIN)
        read_chain([piece])


@target
def settings(data):
    loaded = load_lenient(Settings, Path("settings.json"), OneFile(data)).value
    assert loaded.reminding.days_before is not None
    due_now(a_wallet(), loaded.reminding, ReminderLog(), NOW, UTC)
    preview(a_wallet(), loaded.reminding, ReminderLog(), NOW, UTC, 400)


@target
def state(data):
    device = load_lenient(AppState, Path("state.json"), OneFile(data)).value.device
    assert not device or parse_stamp(f"{NOW_MS:013d}-0000-{device}")  # it becomes part of names of files


@target
def first_fields(data):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(data)
        text_in(peek(path), "language")


@target
def reminders(data):
    log = ReminderFile(Path(), OneFile(data)).load()
    log.came_while_locked(NOW)
    used(a_wallet(), log=log)


@target
def identity(data):
    _check_frame(data)


@target
def key(data):
    AgeKey(text(data))


@target
def copy(data):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "copy"
        path.write_bytes(data)
        read_copy(path)


@target
def card_file(data):
    """A card from somebody else: its JSON, and the ZIP around it."""
    if is_hand_over(data):
        load_hand_over(data)
        return
    found = read_hand_over(data)
    taken = taking_in(Wallet(), found)
    after = Wallet().with_change(taken.change)
    assert taking_in(after, found).is_empty
    if not found.is_answer:
        assert hand_over(after, found.card.id, today=date(2026, 11, 22)).events == ()
    used(after)


@target
def passphrase_file(data):
    """The frame of a file for a passphrase, before the passphrase is tried."""
    passphrase_file_frame(data)


@target
def names(data):
    name = text(data)
    conflict_copy_of(name)
    moment_of(name)
    parse_stamp(name)


@target
def later_start(data):
    request_of(data)


# --- Files of the catalogue and of the user --------------------------------------------------


class _Folder:
    """A folder of one file."""

    def __init__(self, data):
        self._data = data

    def glob(self, _):
        return [self]

    def read_bytes(self):
        return self._data


@target
def provider(data):
    try:
        found = load_providers(_Folder(data))
    except DamagedFile:
        found = {}
    for one in found.values():
        links.links_of(one)
        links.balance_links_of(one)
        for code in (*one.balance_checks, *one.channels):
            _dialled(code.value or "", getattr(code, "to", None))
        card = card_from_provider(one, "x", activated_on=date(2026, 1, 31), purchased_on=date(2026, 1, 31))
        used(Wallet({card.id: card}))


@target
def catalogue_pack(data):
    kept_body(data)
    _taken_over(read_pack(data, KEYS).body)


@target
def catalogue_pack_with_signature(data):
    """As an update that was made on purpose: what stands in it is signed as it should be."""
    _taken_over(read_pack(signed(data.partition(b"\n")[2] if data.startswith(b'{"format"') else data), KEYS).body)


def _taken_over(body):
    """Do what the dialog does: compare, reckon, move the card."""
    release, mine = load_release(body), a_wallet()
    before = Release(2026112201, {"x": _PROVIDER})
    found = catalogue_difference(before, release, mine, TODAY, zone=UTC)
    said = UpdateWords()
    for change in found.providers:
        said.provider_lines(change)
    for move in found.cards:
        said.clock_lines(move)
        said.advice(move)
    change = moving(found, [move.card.id for move in found.cards], mine)
    if change is not None:
        used(mine.with_change(change))


@target
def countries(data):
    load_countries(_Folder(data))


@target
def phrases(data):
    load_phrases(_Folder(data))


@target
def receipt(data):
    kind = type_of(data).kind
    if kind == FileKind.IMAGE:
        strip(data)
    if kind == FileKind.TEXT:
        text_of(data)


@target
def picture(data):
    strip(data)


@target
def help_page(data):
    page = read_page("cards", text(data))
    for link in links_in(text(data)):
        target_of(link)
    search((page,), text(data)[:40])


@target
def new_version(data):
    found = VersionMemory().with_answer(read_answer(data), NOW)
    again = VersionMemory.model_validate_json(found.model_dump_json())
    assert again == found
    assert again.worth_a_word("0.0.0") == found.newer_than("0.0.0")


# --- What people type ------------------------------------------------------------------------


@target
def typed(data):
    typed_text = text(data)
    for module in (inputs, numbers, reminder_inputs, dial_codes):
        for name in dir(module):
            check = getattr(module, name)
            if name.startswith("check_") and check.__annotations__.get("text") is str:
                more = (1,) if check is inputs.check_data_amount else ()
                refused(check, typed_text, *more)
    refused(parse_amount, typed_text)
    refused(numbers.take_confirmation_code, typed_text)
    refused(numbers.phone_number, typed_text)
    refused(links.check_link, typed_text, ("giffgaff.com",), ("lebara.co.uk",))
    numbers.holds_card_number(typed_text)
    numbers.mask(typed_text)


@target
def activation_code(data):
    refused(numbers.take_confirmation_code, f"LPA:1${text(data)}")
    checked = refused(numbers.check_activation_code, text(data))
    if checked is not None:
        assert numbers.check_activation_code(checked.value).value == checked.value
        assert len(checked.value) <= numbers.MAX_ACTIVATION_CODE


@target
def carrier_text(data):
    card = a_wallet().cards["1" * 32].replace(currency="GBP", country="GB")
    found = read_carrier_text(text(data), TODAY, Prior.of(card))
    numbers_there = [one.readings[0] for one in found.of(NUMBERS)]
    guess_card(found.text, numbers_there, [card])
    for kind in (None, "top_up", "balance_check"):
        draft = draft_of(found, card, TODAY, kind=kind)
        assert draft.happened_on <= TODAY


@target
def receipt_text(data):
    lines = [
        Line(part, at % 3 * 200, at // 2 * 40, at % 3 * 200 + 150, at // 2 * 40 + 30)
        for at, part in enumerate(text(data).split("\n"))
    ]
    card = a_wallet().cards["1" * 32]
    values = {"happened_on": TODAY} | read_receipt(lines, TODAY, Prior("GB", "GBP")).values_for(card)
    Event.model_validate({"id": "2" * 32, "card_id": card.id, "kind": "top_up"} | values)


@target
def operator_text(data):
    _dialled(text(data), "12345")


def _dialled(template, to):
    dial_codes.holes(template)
    for message in refused(dial_codes.text_messages, template, to) or ():
        refused(dial_codes.sms_link, message.to, message.text)
    code = dial_codes.filled(template, "1234567890", number="+447700900123", amount="10")
    refused(dial_codes.tel_link, code)
    dial_codes.is_phone_only(code)
    refused(dial_codes.check_voucher, "1234567890", template)


def refused(act, *arguments):
    """Return what ``act`` returns, None where it refuses with a sentence."""
    try:
        return act(*arguments)
    except WalletError:
        return None


@target
def table(data):
    """A table of anybody's, in any encoding, or a workbook: on its way into a wallet."""
    wallet = a_wallet()
    rows = read_table(data)
    layout = guess_layout(rows)
    for look in look_at(rows, layout, TODAY):
        if look.dates is not None and look.dates.is_question:
            layout = layout._replace(orders={**layout.orders, look.number: look.dates.orders[0]})
        if look.amounts is not None and look.amounts.is_question:
            layout = layout._replace(marks={**layout.marks, look.number: MARKS[0]})
    known = Known(lambda _: [_PROVIDER], {}, tuple(wallet.cards.values()), NOW, TODAY)
    plan = plan_import(read_rows(rows, layout, known), wallet)
    written = wallet.with_change(Change("import", plan.edits()))
    load_snapshot(dump_snapshot(Snapshot(written), NOW_MS))


@target
def tracker(data):
    """The data of another program, on its way into a wallet."""
    wallet = a_wallet()
    found = read_tracker(data, Known(lambda _: [_PROVIDER], {}, tuple(wallet.cards.values()), NOW, TODAY))
    written = wallet.with_change(Change("import", plan_import(found, wallet).edits()))
    load_snapshot(dump_snapshot(Snapshot(written), NOW_MS))
    used(written)


@target
def bill(data):
    """A bill, all of it taken for top-ups of one card."""
    wallet = a_wallet()
    rows = read_table(data)
    if bill_source(rows) is None:
        return
    found = read_bill(rows, Known(lambda _: [_PROVIDER], {}, tuple(wallet.cards.values()), NOW, TODAY))
    (card,) = wallet.cards.values()
    mine = tuple(one._replace(event=on_card(one.event, card)) for one in found.events)
    written = wallet.with_change(Change("import", plan_import(found._replace(events=mine), wallet).edits()))
    load_snapshot(dump_snapshot(Snapshot(written), NOW_MS))
    used(written)


def a_wallet():
    card = card_from_provider(_PROVIDER, "Bank", activated_on=date(2026, 1, 31)).replace(id="1" * 32)
    return Wallet({card.id: card})


_PROVIDER = Provider.model_validate_json(
    json.dumps(
        {
            "id": "x",
            "name": "x",
            "product": {"en": "x"},
            "kind": "mno",
            "rules": [
                {
                    "id": "inactivity",
                    "type": "inactivity",
                    "label": {"en": "x"},
                    "period": {"n": 6, "unit": "month"},
                    "anchor": "activation_date",
                }
            ],
        }
    )
)
