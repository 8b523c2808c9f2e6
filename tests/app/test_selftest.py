"""``--selftest FILE``, which every package is tested with: what it reports, and that it can fail."""

import json
import os
import subprocess
import sys

import pytest

from leb_wallet import __version__
from leb_wallet.app import self_check_parts
from leb_wallet.app.self_check import problems_in
from leb_wallet.app.self_check_parts import try_parts

GOOD = {
    "operators": 82,
    "journal": {"cards": 8, "is_same": True},
    "parts": {"PDF": ""},
    "image_formats": ["svg", "png", "jpg", "webp", "gif", "bmp"],
    "icon": True,
    "language": "zh_CN",
    "texts": {"ours": "正在打开钱包…", "qt": "取消"},
    "others_load_our_libraries": False,
    "application_id": None,
    "system": "Linux x86_64",
    "plugins": {"platforminputcontexts": ["libcomposeplugin.so", "libibusplugin.so"]},
}


def selftest(tmp_path, *words, **environ):
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    own = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "QT_IM"))}
    env = own | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"} | environ
    command = [sys.executable, "-m", "leb_wallet", "--selftest", str(tmp_path / "report.json"), *words]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    return done, home


@pytest.mark.slow
def test_a_whole_copy_reports_no_problem_and_touches_nothing_of_the_users(tmp_path):
    (tmp_path / "report.json").write_text("an old report", encoding="utf-8")
    done, home = selftest(tmp_path, "--lang", "zh_CN")
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["problems"] == []
    assert done.returncode == 0
    assert report["version"] == __version__
    assert report["platform"] == "offscreen"
    assert report["operators"] > 80
    assert report["application_id"] is None  # Windows alone asks
    assert report["journal"]["cards"] > 3
    assert report["journal"]["bytes"] > 1000
    assert report["journal"]["is_same"]
    assert set(report["parts"].values()) == {""}
    assert report["texts"] == {"ours": "正在打开钱包…", "qt": "取消"}
    assert report["notifications"]["route"] == "banner"
    if sys.platform == "linux":
        assert 0 < report["seconds"]["first_paint"] < report["seconds"]["cards"]
        assert report["seconds"]["processor"] > 0
        assert report["input_methods"].startswith("wayland;fcitx")
    assert [path for path in home.rglob("leb-wallet*") if path.is_file()] == []


@pytest.mark.slow
def test_a_report_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "report.json").mkdir()
    done, _home = selftest(tmp_path)
    assert done.returncode == 74
    assert "Traceback" not in done.stderr


def test_a_good_report_has_no_problems():
    assert list(problems_in(GOOD)) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"operators": 0}, "operators"),
        ({"journal": {}}, "journal"),
        ({"journal": {"cards": 8, "is_same": False}}, "journal"),
        ({"parts": {"PDF": "ModuleNotFoundError pypdfium2"}}, "PDF"),
        ({"image_formats": ["png"]}, "svg"),
        ({"icon": False}, "icon"),
        ({"texts": {"ours": "正在打开钱包…", "qt": "Cancel"}}, "Chinese"),
        ({"others_load_our_libraries": True}, "libraries"),
        ({"plugins": {"platforminputcontexts": ["libcomposeplugin.so"]}}, "input"),
        ({"application_id": ""}, "windows"),
        ({"crashed": "OSError"}, "OSError"),
    ],
)
def test_every_fault_is_a_problem(change, problem):
    (found,) = problems_in(GOOD | change)
    assert problem in found


def test_a_library_that_was_left_out_is_named(monkeypatch):
    def without_pypdfium2(_app):
        raise ModuleNotFoundError("No module named 'pypdfium2'", name="pypdfium2")

    parts = {"PDF": without_pypdfium2, "pinyin": lambda _app: False, "flags": lambda _app: True}
    monkeypatch.setattr(self_check_parts, "_PARTS", parts)
    assert try_parts(None) == {"PDF": "ModuleNotFoundError pypdfium2", "pinyin": "wrong answer", "flags": ""}
