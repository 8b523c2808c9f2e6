"""Texts that come with data, such as an operator's rule, in both languages."""

from typing import Self

from leb_wallet.domain.base import DomainModel


class Text(DomainModel):
    """One text in English and, where there is one, in 简体中文."""

    en: str
    zh: str | None = None

    @classmethod
    def plain(cls, text: str) -> Self:
        """Return a text that reads the same in every language, such as one the user wrote."""
        return cls(en=text)

    def in_language(self, language: str) -> str:
        """Return the text for a language code such as ``zh_CN``; English where there is no other."""
        return self.zh if self.zh and language.startswith("zh") else self.en
