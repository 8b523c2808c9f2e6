"""The command line on a temporary folder, in this process."""

import json
from typing import Any, NamedTuple

import pytest

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.commands import answer
from leb_wallet.app.paths import AppPaths


class Answer(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def cli(tmp_path, today, capsys, qapp):
    """Return a function that runs one command, as ``leb-wallet`` would on ``today``."""
    paths = AppPaths(tmp_path, tmp_path, tmp_path)

    def run(*arguments: str) -> Answer:
        capsys.readouterr()
        code = answer(parse_options(arguments), paths, lambda: today)
        return Answer(code, *capsys.readouterr())

    return run
