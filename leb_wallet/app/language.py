"""The language of the window: the user's choice, else the system's."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leb_wallet.resources import resource_path


class Language:
    """The texts and formats in force; switched while the program runs."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._system = QLocale.system()
        self._name: str | None = None
        self._translators: list[QTranslator] = []

    def apply(self, name: str | None) -> None:
        """Set the locale and load our texts and Qt's own; English where there is no translation.

        Args:
            name: such as ``zh_CN``; None follows the system.
        """
        if self._translators and name == self._name:
            return
        self._name = name
        locale = QLocale(name) if name else self._system
        if locale.language() == QLocale.Language.C:
            locale = QLocale("en")  # the plain C locale has no plural forms
        QLocale.setDefault(locale)
        for old in self._translators:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._translators = list(self._load(locale))
        for translator in self._translators:
            self._app.installTranslator(translator)

    def _load(self, locale: QLocale) -> Iterator[QTranslator]:
        for folder, prefix in ((resource_path("i18n"), "leb_wallet"), (_qt_translations(), "qtbase")):
            translator = QTranslator(self._app)
            if translator.load(locale, prefix, "_", str(folder)):
                yield translator


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
