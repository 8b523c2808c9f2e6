"""What the start sets right around the program: input methods, libraries of others, streams that are not there."""

import io
import os
import subprocess
import sys

import pytest

from leb_wallet.app import environment
from leb_wallet.app.environment import INPUT_METHODS, prepare_environment, prepare_streams


def prepared(platform="linux", *, is_frozen=False, **environ):
    prepare_environment(environ, platform, is_frozen=is_frozen)
    return environ


@pytest.mark.parametrize("told", ["", "fcitx", "fcitx5"])
def test_who_types_by_fcitx_or_tells_nothing_gets_every_way_to_type_chinese(told):
    assert prepared(QT_IM_MODULE=told)["QT_IM_MODULES"] == INPUT_METHODS


@pytest.mark.parametrize(
    ("told", "portal"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "1"),
        ({"XMODIFIERS": "@im=fcitx"}, "1"),
        ({"QT_IM_MODULE": "fcitx", "IBUS_USE_PORTAL": "0"}, "0"),
        ({"XMODIFIERS": "@im=ibus"}, None),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, None),
    ],
)
def test_fcitx_is_spoken_to_by_the_sessions_bus(told, portal):
    assert prepared(**told).get("IBUS_USE_PORTAL") == portal


def test_fcitx_is_reached_by_the_plug_in_for_ibus_before_plain_composing():
    ways = INPUT_METHODS.split(";")
    assert ways.index("wayland") < ways.index("fcitx") < ways.index("ibus") < ways.index("compose")


@pytest.mark.parametrize("told", [{"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "none"}, {"QT_IM_MODULES": "compose"}])
def test_what_the_user_set_stays(told):
    assert prepared(**told) == told


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_left_alone(platform):
    told = {"LD_LIBRARY_PATH": "/opt/x", "QT_IM_MODULE": "fcitx"}
    assert prepared(platform, is_frozen=True, **told) == told


def test_programs_we_start_get_the_library_path_from_before_a_frozen_start():
    before = prepared(is_frozen=True, LD_LIBRARY_PATH="/opt/ours:/usr/own", LD_LIBRARY_PATH_ORIG="/usr/own")
    assert before["LD_LIBRARY_PATH"] == "/usr/own"
    assert "LD_LIBRARY_PATH_ORIG" not in before


def test_programs_we_start_get_no_library_path_where_there_was_none():
    assert "LD_LIBRARY_PATH" not in prepared(is_frozen=True, LD_LIBRARY_PATH="/opt/ours")


def test_from_source_the_library_path_is_the_users():
    assert prepared(LD_LIBRARY_PATH="/usr/own")["LD_LIBRARY_PATH"] == "/usr/own"


def test_without_a_console_printing_is_no_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    with sys.stdout, sys.stderr:
        sys.stdout.write("钱包\n")
        sys.stdout.flush()
        print("钱包", file=sys.stderr)


def test_letters_a_stream_does_not_know_are_written_otherwise(monkeypatch):
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252", write_through=True))
    prepare_streams()
    print("钱包 é")
    assert written.getvalue().rstrip() == rb"\u94b1\u5305 " + "é".encode("cp1252")


def test_on_windows_what_goes_into_a_pipe_is_utf_8(monkeypatch):
    written = io.BytesIO()
    monkeypatch.setattr(environment.sys, "platform", "win32")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252", write_through=True))
    prepare_streams()
    print("钱包", end="")
    assert written.getvalue().decode("utf-8") == "钱包"


@pytest.mark.slow
def test_the_program_answers_without_streams(tmp_path):
    """As the windowed program does on Windows, where Python finds no streams at all."""
    code = "import sys; sys.stdout = sys.stderr = None; from leb_wallet.app.main import main; sys.exit(main())"
    for words, answer in (("status", 0), ("providers --json", 0), ("--no-such-option", 64), ("--version", 0)):
        command = [sys.executable, "-c", code, "--data-dir", str(tmp_path), *words.split()]
        done = subprocess.run(command, env=os.environ | {"HOME": str(tmp_path)}, check=False, timeout=60)
        assert done.returncode == answer, words
