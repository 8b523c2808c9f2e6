"""The shipped catalogue: one JSON file an operator, the names of countries, the sentences for clerks."""

import json
from pathlib import Path

from pydantic import ValidationError

from leb_wallet.domain.errors import DamagedFile
from leb_wallet.domain.phrases import PhraseBook
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.text import Text


def load_providers(folder: Path) -> dict[str, Provider]:
    """Return the catalogue's operators by id, in the order of their files' names.

    Raises:
        DamagedFile: ``catalogue_damaged``; the installation is incomplete.
    """
    try:
        providers = [Provider.model_validate_json(path.read_bytes()) for path in sorted(folder.glob("*.json"))]
    except (OSError, ValidationError) as error:
        raise DamagedFile("catalogue_damaged") from error
    return {provider.id: provider for provider in providers}


def load_countries(path: Path) -> dict[str, Text]:
    """Return the names of countries by ISO 3166-1 alpha-2 code.

    Raises:
        DamagedFile: ``catalogue_damaged``; the installation is incomplete.
    """
    try:
        raw = json.loads(path.read_bytes())
        return {code: Text(**names) for code, names in raw.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedFile("catalogue_damaged") from error


def load_phrases(path: Path) -> PhraseBook:
    """Return the sentences for shop clerks in all their languages.

    Raises:
        DamagedFile: ``catalogue_damaged``; the installation is incomplete.
    """
    try:
        return PhraseBook.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise DamagedFile("catalogue_damaged") from error
