"""A web address that a code holds: shown with what is odd about it, never opened."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from leb_wallet.domain.errors import InvalidInput
from leb_wallet.domain.links import check_link
from leb_wallet.ui import theme
from leb_wallet.ui.blocks import Panel, column, muted_line, picture, row, text_line
from leb_wallet.ui.copy_row import CopyButton
from leb_wallet.ui.errors import sentence, sentence_for


class LinkPanel(QWidget):
    """The host in large letters, the address, and a sentence for each thing that is odd. The address can be copied."""

    def __init__(
        self,
        address: str,
        own_hosts: Iterable[str] = (),
        other_hosts: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sentences = [sentence_for("code_is_link")]
        lines = []
        try:
            link = check_link(address, own_hosts, other_hosts)
        except InvalidInput as error:
            sentences.append(sentence(error))
            lines.append(muted_line(address[:300]))
            shown = address
        else:
            lines += [text_line(link.host_text, theme.SUBTITLE, bold=True), muted_line(link.url)]
            sentences += map(sentence_for, link.warnings)
            shown = link.url
        self.copy_button = CopyButton(self.tr("Address"))
        self.copy_button.set_text(shown)
        words = [text_line(said) for said in sentences]
        sign = picture("warning", "due")
        content = column(*words, *lines, row(self.copy_button, 1))
        line = row(sign, content)
        line.setStretch(1, 1)
        line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(Panel(line, "due", margin=theme.SMALL)))
