import errno
import json

import pytest
from pydantic import Field
from storage_helpers import FailingFiles, QuickFiles

from leb_wallet.domain.base import DomainModel
from leb_wallet.domain.errors import StorageError
from leb_wallet.storage.settings_file import load_lenient, save


class Quiet(DomainModel):
    start: int = Field(default=22, ge=0, le=23)
    end: int = 7


class Settings(DomainModel):
    language: str = ""
    thresholds: tuple[int, ...] = (30, 7)
    quiet: Quiet = Quiet()


def test_missing_file_is_all_defaults(tmp_path):
    assert load_lenient(Settings, tmp_path / "none" / "settings.json").value == Settings()


def test_p9_unknown_fields_survive_and_defaults_are_left_out(tmp_path):
    path = tmp_path / "conf" / "settings.json"
    save(Settings(language="zh_CN", newer={"深": [1]}), path, QuickFiles())
    assert json.loads(path.read_text("utf-8")) == {"language": "zh_CN", "newer": {"深": [1]}}
    loaded = load_lenient(Settings, path)
    assert not loaded.notices
    save(loaded.value, path)
    assert load_lenient(Settings, path).value == loaded.value


def test_bad_field_is_reset_the_others_kept_and_the_file_set_aside(tmp_path):
    path = tmp_path / "settings.json"
    bad = b'{"language":"zh_CN","thresholds":[3,"soon"],"quiet":{"start":99,"end":8}}'
    path.write_bytes(bad)
    loaded = load_lenient(Settings, path)
    assert loaded.value == Settings(language="zh_CN", quiet=Quiet(end=8))
    assert sorted(notice.details["field"] for notice in loaded.notices) == ["quiet.start", "thresholds"]
    load_lenient(Settings, path)
    (copy,) = tmp_path.glob("settings.json.bad-*")
    assert copy.read_bytes() == path.read_bytes() == bad


@pytest.mark.parametrize("data", [b"", b"\0\0\0", b"[]", b'{"language":', b"\xff\xfe", b"[" * 100_000])
def test_file_that_is_no_settings_at_all_is_set_aside(tmp_path, data):
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    assert load_lenient(Settings, path).value == Settings()
    assert [p.read_bytes() for p in tmp_path.glob("*.bad-*")] == [data]


@pytest.mark.parametrize("fails", [False, True])
def test_a_file_that_no_choices_could_make_so_large_is_put_aside_unread(tmp_path, monkeypatch, fails):
    monkeypatch.setattr("leb_wallet.storage.settings_file.MAX_BYTES", 100)
    path = tmp_path / "settings.json"
    data = b'{"language":"zh_CN"}'.ljust(101)
    path.write_bytes(data)
    loaded = load_lenient(Settings, path, FailingFiles(2, errno.EROFS, for_good=True) if fails else QuickFiles())
    assert loaded.value == Settings()
    assert [notice.code for notice in loaded.notices] == ["choices_too_large"]
    (left,) = tmp_path.iterdir()
    assert left.name == ("settings.json" if fails else "settings.json.too-large")
    assert left.read_bytes() == data


def test_a_file_as_large_as_it_may_be_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("leb_wallet.storage.settings_file.MAX_BYTES", 100)
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"language":"zh_CN"}'.ljust(100))
    assert load_lenient(Settings, path).value == Settings(language="zh_CN")


def test_program_starts_also_where_the_copy_cannot_be_kept(tmp_path):
    (tmp_path / "settings.json").write_bytes(b"{")
    files = FailingFiles(3, errno.EROFS, for_good=True)
    assert load_lenient(Settings, tmp_path / "settings.json", files).value == Settings()


def test_failed_save_leaves_the_file(tmp_path):
    path = tmp_path / "settings.json"
    save(Settings(language="en"), path)
    with pytest.raises(StorageError):
        save(Settings(language="de"), path, FailingFiles(1, errno.ENOSPC))
    assert load_lenient(Settings, path).value.language == "en"
