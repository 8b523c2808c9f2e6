"""The sentence under a dialog that says how saving went."""

from PySide6.QtGui import QPalette

from leb_wallet.ui import theme
from leb_wallet.ui.field import Remark


class Outcome(Remark):
    """A remark that can also be good news."""

    def praise(self, text: str) -> None:
        """Show a sentence in the colour of what is fine."""
        self.say(text, is_error=False)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.color("ok", palette))
        self.setPalette(palette)
