"""One page of the help, laid out to be read: lines of a good length, clear headings, calm tables."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from leb_wallet.domain.help_page import HelpPage, anchor_of
from leb_wallet.ui import theme

LONGEST_LINE = 70  # letters of usual width; longer lines are tiring to read
_LINE_HEIGHT = 138.0  # percent
_HEADINGS = {1: theme.TITLE, 2: theme.SUBTITLE}
_MARK = 0.28  # how strong the accent is behind what was found


class PageView(QTextBrowser):
    """Shows a page; its links are announced, never followed by itself.

    Signals:
        link_clicked(str): as it is written in the page.
    """

    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: HelpPage | None = None
        self._words: tuple[str, ...] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Page of the help"))
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_page(self, page: HelpPage, anchor: str = "") -> None:
        """Show a page from its beginning, or from one of its headings on."""
        self._page = page
        self._lay_out()
        self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Scroll to a heading; to the beginning where there is none of this name."""
        block = next((block for block in self._headings() if anchor and anchor_of(block.text()) == anchor), None)
        cursor = QTextCursor(block) if block is not None else QTextCursor(self.document())
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(block).top() - theme.SMALL if block is not None else 0
        self.verticalScrollBar().setValue(round(top))

    def mark(self, words: Iterable[str]) -> int:
        """Put a colour behind every place that holds one of the words; return how many there are."""
        self._words = tuple(word for word in words if word)
        ground = QTextCharFormat()
        base = self.palette().color(self.backgroundRole())
        ground.setBackground(QBrush(theme.blend(theme.color("accent", self.palette()), base, _MARK)))
        found = []
        for cursor in self._places():
            place = QTextEdit.ExtraSelection()
            place.cursor, place.format = cursor, ground
            found.append(place)
        self.setExtraSelections(found)
        return len(found)

    def find_next(self, text: str, *, backwards: bool = False) -> bool:
        """Choose the next place that holds ``text``, from the other end once there is none; tell whether there is."""
        flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if not text:
            return False
        if self.find(text, flags):
            return True
        before, height = self.textCursor(), self.verticalScrollBar().value()
        self.moveCursor(QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start)
        if self.find(text, flags):
            return True
        self.setTextCursor(before)
        self.verticalScrollBar().setValue(height)
        return False

    def leave_selection(self) -> None:
        """Go to the beginning of what was found, so that more letters are looked for there first."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines from growing too long in a wide window."""
        self._set_margins()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the page out for the room it has by now, beside a scroll bar or not."""
        super().showEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the page out again in other colours or letters, where it was scrolled to."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._page is not None:
            height = self.verticalScrollBar().value()
            self._lay_out()
            self.verticalScrollBar().setValue(height)

    def _lay_out(self) -> None:
        assert self._page is not None
        self.setMarkdown(self._page.markdown)
        self.setDocumentTitle(self._page.title)
        self.document().setIndentWidth(theme.LARGE)
        for block in self._blocks():
            self._dress_block(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        self._dress_links()
        self._set_margins()
        self.mark(self._words)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _headings(self) -> Iterator[QTextBlock]:
        return (block for block in self._blocks() if block.blockFormat().headingLevel())

    def _places(self) -> Iterator[QTextCursor]:
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                yield QTextCursor(cursor)
                cursor = self.document().find(word, cursor)

    def _dress_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        look = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        in_table = cursor.currentTable() is not None
        look.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            is_title = level == 1
            look.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            look.setTopMargin(theme.SMALL if is_title else theme.LARGE)
            look.setBottomMargin(theme.MEDIUM if is_title else theme.SMALL)
        elif in_table:
            look.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            look.setTopMargin(0)
            look.setBottomMargin(0)
        else:
            goes_on = block.textList() is not None and block.next().textList() is block.textList()
            look.setTopMargin(0)
            look.setBottomMargin(theme.TIGHT if goes_on else theme.SMALL + theme.TIGHT)
        cursor.mergeBlockFormat(look)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            letters = QTextCharFormat()
            letters.setFont(theme.scaled(self.font(), _HEADINGS.get(level, theme.BODY), bold=True))
            cursor.setCharFormat(letters)

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setBorder(1)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setBorderBrush(QBrush(theme.line_color(self.palette())))
        look.setCellPadding(theme.SMALL)
        look.setCellSpacing(0)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setTopMargin(theme.TIGHT)
        look.setBottomMargin(theme.MEDIUM)
        table.setFormat(look)

    def _dress_links(self) -> None:
        accent = QTextCharFormat()
        accent.setForeground(QBrush(QColor(theme.color("accent", self.palette()))))
        accent.setFontUnderline(True)
        accent.setFontWeight(QFont.Weight.Medium)
        for block in self._blocks():
            pieces = block.begin()
            links = []
            while not pieces.atEnd():
                fragment = pieces.fragment()
                if fragment.charFormat().isAnchor():
                    links.append((fragment.position(), fragment.length()))
                pieces += 1
            for start, length in links:
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(accent)

    def _set_margins(self) -> None:
        room = self.viewport().width()
        measure = theme.text_width(self.font(), "x" * LONGEST_LINE)
        side = max(theme.LARGE, (room - measure) // 2)
        look = QTextFrameFormat(self.document().rootFrame().frameFormat())
        look.setLeftMargin(side)
        look.setRightMargin(side)
        look.setTopMargin(theme.MEDIUM)
        look.setBottomMargin(theme.HUGE)
        self.document().rootFrame().setFrameFormat(look)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())
