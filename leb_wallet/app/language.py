"""The language of the window: the user's choice, else the system's."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leb_wallet.resources import resource_path


def install_language(app: QCoreApplication, name: str | None) -> None:
    """Set the locale and load our texts and Qt's own; English where there is no translation."""
    locale = QLocale(name) if name else QLocale.system()
    if locale.language() == QLocale.Language.C:
        locale = QLocale("en")  # the plain C locale has no plural forms
    QLocale.setDefault(locale)
    for folder, prefix in ((resource_path("i18n"), "leb_wallet"), (_qt_translations(), "qtbase")):
        translator = QTranslator(app)
        if translator.load(locale, prefix, "_", str(folder)):
            app.installTranslator(translator)


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
