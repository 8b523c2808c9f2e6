"""Updates of the catalogue from a file: opened, told as a difference, and taken over only when the user says so."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from leb_wallet.domain.catalogue_update import CatalogueDifference, Release, catalogue_difference, moving
from leb_wallet.domain.errors import InvalidInput, StorageError
from leb_wallet.services.catalogue import Catalogue
from leb_wallet.services.deadline_board import DeadlineBoard
from leb_wallet.services.wallet_service import WalletService
from leb_wallet.storage.catalogue_files import load_release
from leb_wallet.storage.catalogue_pack import load_keys, read_pack_file
from leb_wallet.storage.files import DISK, Files

_DAY = timedelta(days=1)


class OpenedUpdate(NamedTuple):
    """An update that could be taken over. ``key`` names who signed it; None: nobody vouches for it."""

    release: Release
    difference: CatalogueDifference
    key: str | None
    data: bytes

    @property
    def is_news(self) -> bool:
        """Tell whether taking it over would change anything."""
        return bool(self.difference.providers or self.difference.cards)


class CatalogueUpdates:
    """Carries out updates of one catalogue, for the cards of one wallet."""

    def __init__(self, catalogue: Catalogue, wallets: WalletService, board: DeadlineBoard, files: Files = DISK) -> None:
        self._catalogue, self._wallets, self._board, self._files = catalogue, wallets, board, files

    @property
    def in_use(self) -> date:
        """The day the catalogue in force was published."""
        return self._catalogue.release.published

    def open(self, path: Path) -> OpenedUpdate:
        """Read an update and tell what it would change; nothing is.

        Raises:
            InvalidInput: see :func:`read_pack` and :func:`load_release`; ``pack_older`` than the catalogue in force,
                with ``published`` and ``ours``; ``pack_from_future``, with ``published``.
            StorageError: see :func:`read_pack_file`.
        """
        pack = read_pack_file(path, load_keys(self._catalogue.keys_file), self._files)
        release, ours = load_release(pack.body), self._catalogue.release
        published = release.published
        if release.serial < ours.serial:
            raise InvalidInput("pack_older", published=published.isoformat(), ours=ours.published.isoformat())
        if published > self._board.today() + _DAY:  # where it was made the day may have begun
            raise InvalidInput("pack_from_future", published=published.isoformat())
        return OpenedUpdate(release, self._compared(release, self._board.today()), pack.key, pack.data)

    def compare_anew(self, update: OpenedUpdate) -> OpenedUpdate:
        """Return an update with what it would change now."""
        return update._replace(difference=self._compared(update.release, self._board.today()))

    def take_over(self, update: OpenedUpdate, cards: Iterable[str]) -> int:
        """Move the cards with these ids to the new rules, then put the catalogue in force; return how many moved.

        The cards are one change that undo takes back. A crash between the two leaves moved cards and the old
        catalogue: opening the update again completes it.

        Raises:
            InvalidInput: ``cards_changed_meanwhile``; nothing has changed.
            StorageError: nothing has changed; ``catalogue_not_kept``: the cards have, the catalogue has not.
        """
        change = moving(update.difference, cards, self._wallets.wallet)
        if change is not None:
            self._wallets.apply(change)
        try:
            self._catalogue.take_over(update.data)
        except StorageError as error:
            if change is None:
                raise
            raise StorageError("catalogue_not_kept") from error
        return len(change.edits) if change else 0

    def _compared(self, release: Release, today: date) -> CatalogueDifference:
        known = (self._catalogue.shipped.providers,)
        return catalogue_difference(
            self._catalogue.release, release, self._wallets.wallet, today, zone=self._board.zone, known=known
        )
