"""The dialog for evidence packs; what is in a pack is tested with the service."""

import json
from zipfile import ZipFile

import pytest
from card_samples import Sample
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from receipt_samples import TEXT, pdf

from leb_wallet.domain.cards import PhoneNumber
from leb_wallet.domain.receipts import records_of
from leb_wallet.services.evidence import EvidenceService
from leb_wallet.ui.receipts.evidence_dialog import EvidenceDialog

NUMBER = "+447700900123"


@pytest.fixture
def sample(qapp, tmp_path, today):
    sample = Sample(tmp_path, today)
    card = sample.add(numbers=(PhoneNumber(typed=NUMBER, e164=NUMBER),))
    keep = sample.app.receipts.keep
    sample.wallets.record_event(sample.act(card, "top_up", 5, receipts=(keep(TEXT),)))
    sample.wallets.record_event(sample.act(card, "sms_out", 2, receipts=(keep(pdf()),)))
    return sample


@pytest.fixture
def dialog(qtbot, sample):
    service = EvidenceService(sample.app.receipts)
    dialog = EvidenceDialog(service, records_of(sample.wallets.wallet), sample.day)
    qtbot.addWidget(dialog)
    dialog.resize(683, 384)
    dialog.show()
    return dialog


def records_in(path):
    with ZipFile(path) as zipped:
        return json.loads(zipped.read("records.json"))["records"]


def test_all_records_are_packed_unless_some_are_unchecked(qtbot, dialog, tmp_path):
    with qtbot.waitSignal(dialog.saved):
        dialog.save(tmp_path / "a.zip")
    assert [record["kind"] for record in records_in(tmp_path / "a.zip")] == ["top_up", "sms_out"]
    assert "saved" in dialog.remark.text()
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.save(tmp_path / "a.zip")  # the file dialog has asked whether to replace it
    assert [record["kind"] for record in records_in(tmp_path / "a.zip")] == ["sms_out"]


def test_without_any_record_nothing_can_be_saved(dialog):
    for row in range(2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.save_button.isEnabled()


def test_the_number_is_told_whole_only_if_wanted(dialog, tmp_path):
    dialog.save(tmp_path / "a.zip")
    dialog.full_number.click()
    dialog.save(tmp_path / "b.zip")
    assert NUMBER not in str(records_in(tmp_path / "a.zip"))
    assert records_in(tmp_path / "b.zip")[0]["number"] == NUMBER


def test_p11_the_name_offered_for_the_file_tells_nothing_but_the_day(dialog, tmp_path):
    dialog.save_button.click()
    (asked,) = dialog.findChildren(QFileDialog)
    (offered,) = asked.selectedFiles()
    assert offered.endswith("leb-wallet-evidence-2026-11-22.zip")
    asked.fileSelected.emit(str(tmp_path / "a.zip"))
    assert len(records_in(tmp_path / "a.zip")) == 2
    asked.reject()


def test_p8_what_could_not_be_included_is_said(dialog, sample, tmp_path):
    shelf = sample.app.receipts
    (_, event), *_ = records_of(sample.wallets.wallet)
    shelf.path_of(event.receipts[0]).unlink()
    dialog.save(tmp_path / "a.zip")
    assert "could not be included" in dialog.remark.text()


def test_a_place_that_cannot_be_written_is_told_and_the_dialog_stays(qtbot, dialog, tmp_path):
    with qtbot.assertNotEmitted(dialog.saved):
        dialog.save(tmp_path / "none" / "a.zip")
    assert "could not be written" in dialog.remark.text()
    assert dialog.isVisible()


def test_p13_the_dialog_fits_a_small_screen(dialog):
    hint = dialog.minimumSizeHint()
    assert hint.width() <= 683
    assert hint.height() <= 384
