"""The commands ``receipts list``, ``receipts verify`` and ``receipts export``."""

from argparse import Namespace
from pathlib import Path

from leb_wallet.app.answers import problem_object, receipt_object, receipt_text
from leb_wallet.app.command_tools import FOUND_WRONG, OK, answer_json, answer_text, find_card, say
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.cards import Card
from leb_wallet.domain.receipts import ReceiptProblem, attached, records_of
from leb_wallet.ui.receipts.receipt_words import ReceiptWords


def receipts_list(app: WalletApp, arguments: Namespace) -> int:
    """List the receipts of one card or all, as the folder shows them; their content is not read."""
    shelf = app.receipts
    rows = [(card, event, sha) for card, event in records_of(app.wallets.wallet, _card(app, arguments))
            for sha in event.receipts]  # fmt: skip
    if arguments.json:
        answer_json([receipt_object(event, sha, shelf.glance(sha), shelf.path_of(sha)) for _, event, sha in rows])
    else:
        for card, event, sha in rows:
            answer_text(receipt_text(card, event, sha, shelf.glance(sha)))
    return OK


def receipts_verify(app: WalletApp, arguments: Namespace) -> int:
    """Read every receipt; 1 where one is missing or altered."""
    problems = app.receipts.problems(app.wallets.wallet)
    count = len({sha for _, sha in attached(app.wallets.wallet)})
    if arguments.json:
        answer_json({"checked": count, "problems": list(map(problem_object, problems))})
    else:
        said = ReceiptWords()
        for line in problem_lines(app, problems):
            answer_text(line)
        answer_text(said.found_wrong(len(problems)) if problems else said.all_fine(count))
    return FOUND_WRONG if problems else OK


def receipts_export(app: WalletApp, arguments: Namespace) -> int:
    """Write the evidence pack of one card or all; a file that exists is never replaced."""
    from leb_wallet.domain.evidence import EvidenceChoice
    from leb_wallet.services.evidence import EvidenceService
    from leb_wallet.ui.receipts.evidence_page import EvidencePage

    today = app.board.today()
    service = EvidenceService(app.receipts)
    choice = EvidenceChoice(arguments.full_number, arguments.photos_as_taken)
    evidence = service.gather(records_of(app.wallets.wallet, _card(app, arguments)), choice, today)
    target: Path = arguments.target
    if target.is_dir():
        target /= f"leb-wallet-evidence-{today.isoformat()}.zip"
    service.write(evidence, EvidencePage().html(evidence), target)
    say(ReceiptWords().packed(evidence.lacking, evidence.unclean))
    return OK


def problem_lines(app: WalletApp, problems: list[ReceiptProblem]) -> list[str]:
    """Return which receipts of which records are missing or altered, a line each."""
    said, cards = ReceiptWords(), app.wallets.wallet.cards
    return [said.problem(cards[event.card_id], event, sha, state) for event, sha, state in problems]


def _card(app: WalletApp, arguments: Namespace) -> Card | None:
    return find_card(app.wallets.wallet, arguments.card) if arguments.card else None
