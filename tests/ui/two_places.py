"""A wallet that two computers changed, for the tests of conflicts."""

import shutil

from card_samples import Sample


def put_back(copy, folder):
    """Let a folder be what a copy of it is, as a sync program does; the lock stays."""
    for path in folder.iterdir():
        if path.name != "lock":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(copy, folder, dirs_exist_ok=True)


class TwoPlaces:
    """One wallet that is changed in two places."""

    def __init__(self, folder, today):
        self.here = Sample(folder / "here", today)
        self.card = self.here.add(note="old", activation_code="LPA:1$smdp.example.com$OLD")
        self.folder = folder / "here"
        self.copy = folder / "copy"
        shutil.copytree(folder / "here", self.copy)
        self.there = Sample(self.copy, today)

    def change(self, **fields):
        """Change fields: to the first of the two values here, to the second there."""
        for sample, at in ((self.here, 0), (self.there, 1)):
            card = sample.wallets.wallet.card(self.card.id)
            values = {name: value[at] for name, value in fields.items()}
            sample.wallets.change_card(card, card.replace(**values))

    def meet(self):
        """Put the copy in place of the folder here."""
        put_back(self.copy, self.folder)
        self.here.wallets.refresh()
