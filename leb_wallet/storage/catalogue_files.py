"""The catalogue: one JSON file an operator as shipped, all in one in an update; countries, sentences for clerks."""

import json
import re
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from leb_wallet.domain.catalogue_update import Release, day_of
from leb_wallet.domain.errors import DamagedFile, InvalidInput
from leb_wallet.domain.known_services import KnownService
from leb_wallet.domain.phrases import PhraseBook
from leb_wallet.domain.providers import Provider
from leb_wallet.domain.text import Text

MAX_PROVIDERS, MAX_RULES = 5000, 200

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
_TEMPLATE, _OTHER_CARD = "template", "custom"


class _Body(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True, defer_build=True)

    serial: int = Field(ge=1, lt=10**10)
    providers: tuple[Provider, ...]


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


def load_serial(path: Path) -> int:
    """Return the serial of the shipped catalogue.

    Raises:
        DamagedFile: ``catalogue_damaged``; the installation is incomplete.
    """
    try:
        serial = json.loads(path.read_bytes())["serial"]
        day_of(serial)
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise DamagedFile("catalogue_damaged") from error
    return int(serial)


def load_shipped(folder: Path) -> Release:
    """Return the catalogue in a folder with ``catalogue.json`` and ``providers/``. Raises as :func:`load_providers`."""
    return Release(load_serial(folder / "catalogue.json"), load_providers(folder / "providers"))


def load_release(body: bytes) -> Release:
    """Read the catalogue in an update.

    Raises:
        InvalidInput: ``pack_wrong_shape``: it is no catalogue this program could work with.
    """
    try:
        read = _Body.model_validate_json(body)
        day_of(read.serial)
    except (ValueError, RecursionError) as error:  # ValidationError is a ValueError
        raise InvalidInput("pack_wrong_shape") from error
    providers = {provider.id: provider for provider in read.providers}
    if len(providers) != len(read.providers) or not all(map(_is_usable, read.providers)):
        raise InvalidInput("pack_wrong_shape")
    other = providers.get(_OTHER_CARD)
    if len(providers) > MAX_PROVIDERS or other is None or other.kind != _TEMPLATE:
        raise InvalidInput("pack_wrong_shape")  # without the template nobody could add a card of another operator
    return Release(read.serial, dict(sorted(providers.items())))


def _is_usable(provider: Provider) -> bool:
    rules = {rule.id for rule in provider.rules}
    return bool(_ID.fullmatch(provider.id) and provider.name.strip()) and len(rules) == len(provider.rules) <= MAX_RULES


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


def load_known_services(path: Path) -> tuple[KnownService, ...]:
    """Return the services that come with the app, in the order of the file.

    Raises:
        DamagedFile: ``catalogue_damaged``; the installation is incomplete.
    """
    try:
        raw = json.loads(path.read_bytes())
        return tuple(KnownService(**one | {"aliases": tuple(one.get("aliases", ()))}) for one in raw)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedFile("catalogue_damaged") from error
