"""Numbers and codes a command takes from a prompt or stdin: arguments can be read by every other program.

An option with ``-`` in place of a value asks: on a terminal covered, as for a passphrase, else a line of stdin each, in
the order of ``ASKED`` and after that of ``--passphrase-stdin``.
"""

import sys
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from getpass import getpass

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.ui.asked_words import AskedWords

FROM_STDIN = "-"
ASKED = ("number", "service", "iccid", "activation_code", "confirmation_code", "voucher")
_LONGEST = 10_000  # letters of a line; each is checked for its own length


def only_asked(text: str) -> str:
    """Take nothing but ``-`` as the value of an option whose value is a secret."""
    if text != FROM_STDIN:
        raise ArgumentTypeError("other programs can read arguments; write “-” and give it at the prompt or by stdin")
    return text


def add_asked(parser: ArgumentParser, option: str, what: str) -> Action:
    """Add an option that takes a secret, never from the arguments."""
    return parser.add_argument(option, metavar="-", type=only_asked, help=f"{what}, from a prompt or a line of stdin")


def ask_for_secrets(arguments: Namespace) -> None:
    """Put what is typed or comes from stdin in the place of every ``-``.

    Raises:
        InvalidInput: ``nothing_given``.
    """
    names = [name for name in ASKED if getattr(arguments, name, None) == FROM_STDIN]
    words = AskedWords() if names else None
    for name in names:
        assert words is not None
        text = getpass(words.prompt(name)) if _has_terminal() else _line()
        if not text.strip():
            raise InvalidInput("nothing_given")
        setattr(arguments, name, text)


def _line() -> str:
    return "" if sys.stdin is None else sys.stdin.readline(_LONGEST).rstrip("\r\n")


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
