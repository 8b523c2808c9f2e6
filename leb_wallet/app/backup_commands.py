"""The commands ``backup``, ``restore`` and ``doctor``."""

from argparse import Namespace
from pathlib import Path
from secrets import token_hex

from leb_wallet.app import clock
from leb_wallet.app.answers import problem_object
from leb_wallet.app.command_tools import FOUND_WRONG, OK, answer_json, answer_text, say
from leb_wallet.app.keeping import make_backups, make_doctor, make_rebuilder
from leb_wallet.app.paths import AppPaths
from leb_wallet.app.receipt_commands import problem_lines
from leb_wallet.app.wallet_app import WalletApp
from leb_wallet.domain.difference import Difference, RecordDifference, difference, missing_edits
from leb_wallet.domain.errors import InvalidInput, StorageError, WalletError
from leb_wallet.domain.health import Health, Repair
from leb_wallet.domain.past import BackupFile, ForeignCopy, RebuildReport, Restored
from leb_wallet.domain.wallet import Change
from leb_wallet.services.backup import Backup
from leb_wallet.services.backups_service import BackupsService, Rebuilder
from leb_wallet.services.doctor import Doctor
from leb_wallet.services.receipt_shelf import ReceiptShelf
from leb_wallet.storage.backups import BackupStore
from leb_wallet.storage.receipt_store import ReceiptStore
from leb_wallet.storage.vault import Vault
from leb_wallet.ui.backups.record_words import RecordWords
from leb_wallet.ui.backups.way_back_words import WayBackWords, moment_text
from leb_wallet.ui.doctor_words import DoctorWords
from leb_wallet.ui.errors import sentence, sentence_for
from leb_wallet.ui.receipts.receipt_words import ReceiptWords


def keep_up(app: WalletApp, paths: AppPaths) -> None:
    """Make the backup of the day after the first change; a failure is said and stops nothing."""
    backups = make_backups(app, paths)
    backups.failed.connect(lambda error: say(sentence(error)))
    backups.note_change()
    backups.keep_up()


def answer_on_files(command: str, app: WalletApp, paths: AppPaths, arguments: Namespace) -> int:
    """Answer one of the three commands."""
    commands = {"backup": backup, "restore": restore, "doctor": doctor}
    return commands[command](app, paths, arguments)


def answer_damaged(command: str, paths: AppPaths, vault: Vault, arguments: Namespace, error: WalletError) -> int:
    """Answer ``restore`` or ``doctor`` where the wallet cannot be opened."""
    if command == "doctor":
        return doctor_damaged(paths, vault, arguments)
    return restore_damaged(paths, vault, arguments, error)


def backup(app: WalletApp, paths: AppPaths, arguments: Namespace) -> int:
    """Make a backup, or with ``--to`` a copy of everything elsewhere; a file that exists is never replaced."""
    target: Path | None = arguments.to
    if target is not None:
        if target.is_dir():
            target /= f"leb-wallet-copy-{app.board.today().isoformat()}.zip"
        if target.exists():
            raise StorageError("export_exists")
        result = Backup(paths.data, paths.settings).save_copy(target)
        if arguments.json:
            answer_json({"files": result.files, "bytes": result.size, "altered_receipts": result.altered})
        else:
            answer_text(str(target))
        return OK
    service = make_backups(app, paths)
    service.make()
    newest = service.all()[0]
    if arguments.json:
        answer_json(_backup_object(newest, service))
    else:
        answer_text(WayBackWords().backup_made(newest.name))
    return OK


def restore(app: WalletApp, paths: AppPaths, arguments: Namespace) -> int:
    """Put a backup or a copy in place, or add what is missing; show what that changes. Without one, list them."""
    service = make_backups(app, paths)
    if arguments.list or arguments.file is None:
        _tell_list(service.all(), service, arguments.json)
        return OK
    copy, path = _copy(service, arguments.file)
    found = _difference(app, copy, merges=arguments.merge)
    if arguments.dry_run:
        _tell_difference(found, None, arguments.json)
        return OK
    done = service.merge(copy, path) if arguments.merge else service.replace_with(copy, path)
    _tell_difference(found, done, arguments.json)
    return OK


def restore_damaged(paths: AppPaths, vault: Vault, arguments: Namespace, error: WalletError) -> int:
    """Do what ``restore`` can where the wallet cannot be opened: make it anew, or put a backup in its place."""
    rebuilder, said = make_rebuilder(paths, token_hex(4), vault), WayBackWords()
    if arguments.list:
        _tell_list(rebuilder.backups(), BackupStore(paths.data, vault.files), arguments.json)
        return OK
    say(sentence(error))
    if arguments.file is None:
        report = rebuilder.find() if arguments.dry_run else rebuilder.carry_out()[0]
        text = said.rebuilt(report) if arguments.dry_run else said.rebuilt_done(report)
        if arguments.json:
            answer_json(_report_object(report))
        else:
            answer_text(text)
        return OK
    if arguments.merge:
        raise InvalidInput("merge_needs_wallet")
    _restore_whole(rebuilder, arguments)
    return OK


def doctor(app: WalletApp, paths: AppPaths, arguments: Namespace) -> int:
    """Tell all that is known to be wrong with the files of the wallet, or repair it; 1 where anything is wrong."""
    examiner = make_doctor(app, paths, tuple(n for n in app.notices if n.code == "setting_reset"))
    health = examiner.examine()
    repaired: tuple[str, ...] = ()
    if arguments.repair:
        repaired = health.repairs()
        service = make_backups(app, paths)
        examiner.repair(health, repaired, service, make_rebuilder(paths, app.state.device, app.vault))
        health = examiner.examine()
    notices = [(notice.code, sentence_for(notice.code, notice.details)) for notice in app.notices]
    _tell_health(health, notices, list(problem_lines(app, list(health.receipts))), repaired, arguments.json)
    return OK if health.is_well else FOUND_WRONG


def doctor_damaged(paths: AppPaths, vault: Vault, arguments: Namespace) -> int:
    """Examine a wallet that cannot be opened, and with ``--repair`` make it anew."""
    receipts = ReceiptShelf(ReceiptStore(paths.data / "receipts", vault.files))
    examiner = Doctor(paths.data, receipts, clock.now, files=vault.files, codec=vault.codec)
    health = examiner.examine()
    repaired: tuple[str, ...] = ()
    if arguments.repair and Repair.REBUILD in health.repairs():
        make_rebuilder(paths, token_hex(4), vault).carry_out()
        repaired = (Repair.REBUILD,)
        health = examiner.examine()
    _tell_health(health, [], [], repaired, arguments.json)
    return OK if health.is_well else FOUND_WRONG


def _restore_whole(rebuilder: Rebuilder, arguments: Namespace) -> None:
    name = str(arguments.file)
    known = next((one for one in rebuilder.backups() if one.name == name), None)
    if not arguments.dry_run:
        if known is not None:
            rebuilder.restore(known.name)
        else:
            rebuilder.restore_file(arguments.file)
    if arguments.json:
        answer_json({"restored": not arguments.dry_run})


def _copy(service: BackupsService, file: Path) -> tuple[ForeignCopy, Path | None]:
    """Return the backup of this name or the wallet in this file; with a file, its path."""
    if any(known.name == str(file) for known in service.all()):
        return service.load(str(file)), None
    copy = service.load_file(file)
    if copy.lost:
        say(WayBackWords().lost_lines(copy.lost))
    return copy, file


def _difference(app: WalletApp, copy: ForeignCopy, *, merges: bool) -> Difference:
    wallet = app.wallets.wallet
    if not merges:
        return difference(wallet, copy.wallet)
    return difference(wallet, wallet.with_change(Change("", missing_edits(wallet, copy.wallet))))


def _tell_list(backups: list[BackupFile], counter: BackupsService | BackupStore, as_json: bool) -> None:
    if as_json:
        answer_json([_backup_object(known, counter) for known in backups])
        return
    said = WayBackWords()
    for known in backups:
        answer_text(f"{known.name}  {moment_text(known.at)}  {said.holds(counter.count(known.name))}")
    if not backups:
        answer_text(said.no_backup())


def _backup_object(known: BackupFile, counter: BackupsService | BackupStore) -> dict[str, object]:
    count = counter.count(known.name)
    counts = {"cards": count.cards, "events": count.events, "whole": count.is_whole}
    return {"name": known.name, "at": known.at.isoformat(), "bytes": known.size, **counts}


def _tell_difference(found: Difference, done: Restored | None, as_json: bool) -> None:
    if as_json:
        answer_json({"restored": done is not None, "changes": [_change_object(one) for one in found.records]})
        return
    said = RecordWords(covers=True, tells_private=False)
    for one in found.records:
        answer_text(f"{said.name(one.edit.record, one.card)}: {said.kind(one.kind)}")
        for line in said.difference(one):
            answer_text(f"    {line}")
    if done is not None:
        answer_text(WayBackWords().restored(done))


def _change_object(found: RecordDifference) -> dict[str, object]:
    fields = [change.field for change in found.fields()]
    return {"kind": found.edit.kind, "id": found.edit.record.id, "change": found.kind, "fields": fields}


def _report_object(report: RebuildReport) -> dict[str, object]:
    return {**report._asdict(), "certain": report.is_certain}


def _tell_health(
    health: Health, notices: list[tuple[str, str]], receipts: list[str], repaired: tuple[str, ...], as_json: bool
) -> None:
    said = DoctorWords()
    if as_json:
        findings = [
            {"code": one.code, "level": one.level, "text": said.finding(one), "repair": one.repair or None}
            for one in health.findings
        ]
        answer_json(
            {
                "notices": [{"code": code, "text": text} for code, text in notices],
                "receipts": list(map(problem_object, health.receipts)),
                "orphans": list(health.orphans),
                "findings": findings,
                "repaired": list(repaired),
            }
        )
        return
    for one in health.findings:
        if one.is_wrong or one.code == "receipt_orphans":
            answer_text(said.finding(one))
    for line in receipts:
        answer_text(line)
    if health.is_well:
        answer_text(ReceiptWords().healthy())
    for repair in health.repairs():
        answer_text(f"→ leb-wallet doctor --repair: {said.repair(repair)}")
    if repaired:
        answer_text(said.repaired(len(repaired)))
