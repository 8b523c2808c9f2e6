"""How the program shows itself: what the command line asks for, until something else is chosen."""

import pytest
from PySide6.QtCore import QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from leb_wallet.app.command_line import parse_options
from leb_wallet.app.look import Look
from leb_wallet.domain.settings import Settings, Theme
from leb_wallet.ui import theme


class Choices(QObject):
    """The settings in memory."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.settings = Settings()

    def set(self, settings):
        self.settings = settings
        self.changed.emit()


@pytest.fixture
def make_look(qapp):
    """Return a function that makes the look; afterwards all is as before."""
    font, locale, looks = qapp.font(), QLocale(), []

    def make(choices, **asked):
        looks.append(Look(qapp, choices, **asked))
        return looks[-1]

    yield make
    back = Choices()
    looks[-1].follow(back)
    back.set(Settings(theme=Theme.DARK))
    back.set(Settings())
    for look in looks:
        look.deleteLater()
    for translator in qapp.findChildren(QTranslator):  # other tests read the texts of the source
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    qapp.setFont(font)


def is_dark():
    return theme.is_dark(QApplication.palette())


def test_the_theme_of_the_command_line_wins_over_the_settings(make_look):
    make_look({"theme": "light"}, theme="dark")
    assert is_dark()


def test_the_theme_of_the_command_line_holds_until_another_is_chosen(make_look):
    look, choices = make_look({}, theme="dark"), Choices()
    look.follow(choices)
    choices.set(Settings(text_size=125))
    assert is_dark()
    choices.set(Settings(text_size=125, theme=Theme.LIGHT))
    assert not is_dark()


def test_without_a_word_on_the_command_line_the_settings_decide(make_look):
    make_look({"theme": "dark"})
    assert is_dark()


def test_the_command_line_knows_light_and_dark_and_nothing_else(capsys):
    assert parse_options(["--demo", "--theme", "dark"]).theme == "dark"
    assert parse_options(["--demo"]).theme is None
    with pytest.raises(SystemExit):
        parse_options(["--theme", "pink"])
    assert "--theme" in capsys.readouterr().err
