"""What to know before paying, one line an advice, each with an icon that tells its tone without colour."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leb_wallet.domain.advice import Advice, Tone
from leb_wallet.ui import theme
from leb_wallet.ui.advice_words import AdviceWords
from leb_wallet.ui.blocks import Panel, column, picture, row, text_line

_LOOKS = {Tone.GOOD: ("check", "ok"), Tone.INFO: ("info", "unknown"), Tone.WARN: ("warning", "due")}


class AdvicePanel(QWidget):
    """Shows advice. Takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = AdviceWords(self)
        self._advice: tuple[Advice, ...] = ()
        self._panel: Panel | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addStretch(1)  # where there is room to spare the lines stay together
        self.setAccessibleName(self.tr("Advice"))
        self.hide()

    def show_advice(self, advice: Iterable[Advice]) -> None:
        """Replace what is shown."""
        advice = tuple(advice)
        if advice != self._advice:
            self._advice = advice
            self._rebuild()
        self.setVisible(bool(advice))

    def sentences(self) -> list[str]:
        """Return the sentences shown."""
        return [self._words.sentence(advice) for advice in self._advice]

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again in the colours of another palette."""
        if event.type() == QEvent.Type.PaletteChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
        sentences = self.sentences()
        self.setAccessibleDescription(" ".join(sentences))
        if not sentences:
            return
        lines = column(spacing=theme.SMALL)
        for advice, sentence in zip(self._advice, sentences, strict=True):
            icon, tone = _LOOKS[advice.tone]
            text = text_line(sentence, tone=tone if advice.tone == Tone.WARN else None)
            mark = picture(icon, tone)
            line = row(mark, text)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            lines.addLayout(line)
        gravest = next((tone for tone in (Tone.WARN, Tone.GOOD) if any(a.tone == tone for a in self._advice)), None)
        self._panel = Panel(lines, _LOOKS[gravest][1] if gravest else None)
        self._outer.insertWidget(0, self._panel)
