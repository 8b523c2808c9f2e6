"""The pages of the help in one language, as they are shipped."""

from pathlib import Path

from leb_wallet.domain.errors import StorageError
from leb_wallet.domain.help_page import HelpPage, Hit, Target, anchor_of, read_page, search

FALLBACK = "en"
NEWS = "whats-new"
NAMES = (  # in the order of the list
    "start",
    "the-date",
    "top-ups",
    "keep-alive",
    "reminders",
    "receipts",
    "credit-and-data",
    "history",
    "insights",
    "esim",
    "accounts",
    "lost-number",
    "privacy",
    "files",
    "keys",
    "glossary",
    NEWS,
)


class HelpPages:
    """All pages by name."""

    def __init__(self, folder: Path, language: str) -> None:
        """Read the pages.

        Args:
            folder: holds one folder a language.
            language: such as ``zh_CN``; English where there is no such folder.

        Raises:
            StorageError: ``help_unreadable``; a page is missing or damaged.
        """
        own = folder / language
        shown = own if language and own.is_dir() else folder / FALLBACK
        try:
            self.pages = tuple(read_page(name, (shown / f"{name}.md").read_text("utf-8")) for name in NAMES)
        except (OSError, UnicodeDecodeError) as error:
            raise StorageError("help_unreadable") from error

    def page(self, name: str) -> HelpPage:
        """Return a page; the first where there is none of this name."""
        return next((page for page in self.pages if page.name == name), self.pages[0])

    def search(self, query: str) -> list[Hit]:
        """Return the pages that hold every word of ``query``, the best first."""
        return search(self.pages, query)

    def has(self, target: Target, on: str) -> bool:
        """Tell whether a link that stands on the page ``on`` leads to a page, and to a heading if it names one."""
        name = target.page or on
        if name not in NAMES:
            return False
        return not target.anchor or any(anchor_of(part.title) == target.anchor for part in self.page(name).sections)
