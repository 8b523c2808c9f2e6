"""Choosing an operator: type to search, arrows to move, Enter to take it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QSplitter, QWidget

from leb_wallet.domain.providers import Provider
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, muted_line
from leb_wallet.ui.indexed_model import Column, IndexedModel
from leb_wallet.ui.provider_summary import ProviderSummary, provider_words
from leb_wallet.ui.two_line_delegate import TwoLineDelegate

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ProviderPicker(QWidget):
    """A search box, the operators that fit, and the one under the cursor in short.

    Signals:
        current_changed: another operator is under the cursor, or none.
        provider_chosen(Provider): the user has taken one.
    """

    current_changed = Signal()
    provider_chosen = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by operator or country"))
        self.search.setAccessibleName(self.tr("Search by operator or country"))
        self.search.setClearButtonEnabled(True)
        self._model: IndexedModel[Provider] = IndexedModel(parent=self)
        self._model.set_columns(
            (Column(self.tr("Operator"), provider_words, lambda p: p.name.casefold(), detail=self._detail),)
        )
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(TwoLineDelegate(frozenset({0}), self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Operators"))
        self.summary = ProviderSummary(catalogue)
        self._none = muted_line("")
        self._build()
        self._connect()
        self._find("")

    def provider(self) -> Provider | None:
        """Return the operator under the cursor."""
        return self._model.row_at(self.list.currentIndex())

    def select(self, provider_id: str) -> None:
        """Put the cursor on an operator, if it is shown."""
        self.list.setCurrentIndex(self._model.index_where(lambda provider: provider.id == provider_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move through the list while the cursor stays in the search box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        found = QWidget()
        found.setLayout(column(self.search, self.list, self._none))
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(found)
        splitter.addWidget(self.summary)
        splitter.setSizes([3 * theme.text_width(self.font(), "x" * 20), 3 * theme.text_width(self.font(), "x" * 22)])
        self.setLayout(column(splitter))
        self.setFocusProxy(self.search)
        self._none.setWordWrap(True)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        # Enter is left to the dialog's default button: the key reaches it anyway, and would act twice.
        self.list.doubleClicked.connect(self._choose)

    def _find(self, text: str) -> None:
        providers = self._catalogue.search(text)
        self._model.set_rows(providers)
        nothing = self.tr("No operator fits. Choose “LEB card” or “Other card” and fill in the dates yourself.")
        self._none.setText("" if providers else nothing)
        self._none.setVisible(not providers)
        self.list.setCurrentIndex(self._model.index(0, 0) if providers else QModelIndex())
        self._on_current_changed()

    def _on_current_changed(self) -> None:
        self.summary.show_provider(self.provider())
        self.current_changed.emit()

    def _choose(self) -> None:
        provider = self.provider()
        if provider is not None:
            self.provider_chosen.emit(provider)

    def _detail(self, provider: Provider) -> str:
        country = self._catalogue.country_name(provider.country, words.language())
        return " · ".join(part for part in (country, words.text(provider.product)) if part)

    @property
    def no_match(self) -> QLabel:
        """What is said where nothing fits."""
        return self._none
