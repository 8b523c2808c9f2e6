"""An operator in short: who it is, what keeps its cards alive, how sure that is."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from leb_wallet.domain.providers import Provider
from leb_wallet.domain.rules import Rule
from leb_wallet.domain.text import Text
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.ui import theme, words
from leb_wallet.ui.blocks import column, heading, muted_line, text_line


def provider_words(provider: Provider) -> str:
    """Return an operator's name as people in the language of the window call it."""
    return words.text(Text(en=provider.name, zh=provider.name_zh))


class ProviderSummary(QScrollArea):
    """Shows one operator, or asks to choose one."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.show_provider(None)

    def show_provider(self, provider: Provider | None) -> None:
        """Show another operator."""
        page = QWidget()
        lines = self._lines(provider) if provider else [muted_line(self.tr("Choose an operator."))]
        layout = QVBoxLayout(page)
        layout.setContentsMargins(theme.MEDIUM, 0, theme.SMALL, 0)
        layout.addLayout(column(*lines, 1, spacing=theme.SMALL))
        self.setWidget(page)

    def _lines(self, provider: Provider) -> list[QWidget]:
        lines: list[QWidget] = [heading(provider_words(provider))]
        lines += [muted_line(text) for text in self._about(provider) if text]
        lines.append(text_line(self.tr("What keeps it alive"), bold=True))
        for rule in provider.rules:
            lines += self._about_rule(rule)
        if not provider.rules:
            lines.append(text_line(self.tr("No rule is known. Ask the operator, then choose “LEB card” instead.")))
        if provider.checked_on:
            looked_up = self.tr("Looked up on {day}. Operators change their rules: check with yours.")
            lines.append(muted_line(looked_up.format(day=words.date_words(provider.checked_on)), theme.CAPTION))
        return lines

    def _about(self, provider: Provider) -> list[str]:
        country = self._catalogue.country_name(provider.country, words.language())
        network = self.tr("Network: {name}").format(name=provider.network.value) if provider.network.value else ""
        least = provider.minimum_top_up.value
        smallest = words.money_words(least.amount, least.currency) if least else ""
        return [
            words.text(provider.product),
            " · ".join(part for part in (country, network) if part),
            self.tr("Smallest top-up: {money}").format(money=smallest) if smallest else "",
            words.confidence_word(provider.confidence),
            words.freshness_word(provider.freshness.age) if provider.confidence else "",
        ]

    def _about_rule(self, rule: Rule) -> list[QWidget]:
        lines: list[QWidget] = [text_line(f"• {words.text(rule.label)}")]
        condition = words.text(rule.condition)
        if condition:
            lines.append(muted_line(condition))
        return lines
