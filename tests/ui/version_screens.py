"""Newer versions for tests and pictures: a network that answers when it is told to, and the screens of the gallery."""

import json
from functools import partial

from settings_samples import make_desk

from leb_wallet.domain.errors import WalletError
from leb_wallet.services.new_versions import NewVersions
from leb_wallet.ui.new_version_dialog import NewVersionDialog
from leb_wallet.ui.settings.settings_dialog import GENERAL, SettingsDialog

NOTES = """\
## What is new

- **Faster.** Ten thousand cards are there in a blink.
- <b>Safer.</b> ![picture](https://example.com/x.png)

Thanks to all who have reported faults."""


def answer(tag="v0.2.0", **fields):
    """Return what the project's page answers."""
    told = {"tag_name": tag, "body": NOTES, "published_at": "2026-11-20T08:00:00Z"}
    return json.dumps(told | fields).encode()


class HeldVersions:
    """``versions`` as the window knows them, on a network that says nothing before :meth:`tell`."""

    def __init__(self, settings, folder, now):
        self._asked = []
        self.versions = NewVersions(settings, "0.1.0", folder, ask=self._ask, now=now)

    def tell(self, what):
        """Answer with bytes, or fail with a code."""
        on_answer, on_failure = self._asked.pop()
        on_failure(WalletError(what, status=500)) if isinstance(what, str) else on_answer(what)

    def know(self, tag="v0.2.0", **fields):
        """Ask, and be answered at once."""
        self.versions.ask_now()
        self.tell(answer(tag, **fields))
        return self.versions

    def _ask(self, on_answer, on_failure):
        self._asked.append((on_answer, on_failure))
        return self._asked.clear


class VersionScreens:
    """Makes each screen."""

    def __init__(self, gallery, folder):
        self._gallery, self._folder = gallery, folder / "versions"

    def all(self):
        """Return what opens each screen, by its name."""
        return {
            "new-version": partial(self._dialog, body=NOTES),
            "new-version-without-notes": partial(self._dialog, body=None, published_at=None),
            "settings-general-newer": partial(self._settings, answer()),
            "settings-general-newest": partial(self._settings, answer("v0.1.0")),
            "settings-general-failed": partial(self._settings, "versions_not_secure"),
            "settings-general-asking": partial(self._settings, None),
        }

    def _held(self, name):
        gallery = self._gallery
        self._shown = HeldVersions(gallery.sample.app.settings, self._folder / name, lambda: gallery.now)
        return self._shown  # kept for as long as the screen may be open

    def _dialog(self, **fields):
        versions = self._held("dialog").know(**fields)
        dialog = NewVersionDialog(versions.newer, versions, self._gallery.window)
        dialog.open()
        return dialog

    def _settings(self, told):
        held = self._held("settings")
        held.versions.ask_now()
        if told is not None:
            held.tell(told)
        gallery = self._gallery
        desk = make_desk(self._folder, now=lambda: gallery.now, versions=held.versions)
        dialog = SettingsDialog(gallery.sample.app.services, desk, GENERAL, gallery.window)
        dialog.open()
        return dialog
