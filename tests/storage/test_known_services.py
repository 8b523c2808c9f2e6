"""The list of services as it is shipped, and one that is damaged."""

import pytest

from leb_wallet.domain.errors import DamagedFile
from leb_wallet.domain.known_services import KnownService
from leb_wallet.storage.catalogue_files import load_known_services


def test_services_are_read_in_the_order_of_the_file(tmp_path):
    (tmp_path / "services.json").write_text(
        '[{"id": "b", "kind": "bank", "en": "B"},'
        ' {"id": "a", "kind": "mail", "en": "A", "zh": "甲", "aliases": ["AA"]}]',
        encoding="utf-8",
    )
    assert load_known_services(tmp_path / "services.json") == (
        KnownService("b", "bank", "B"),
        KnownService("a", "mail", "A", "甲", ("AA",)),
    )


@pytest.mark.parametrize("content", ["", "[", "[1]", '[{"id": "a"}]', '[{"id": "a", "kind": "x", "en": "A", "y": 1}]'])
def test_p14_a_damaged_list_says_that_the_installation_is_incomplete(tmp_path, content):
    (tmp_path / "services.json").write_text(content, encoding="utf-8")
    for path in (tmp_path / "services.json", tmp_path / "missing.json"):
        with pytest.raises(DamagedFile, match="catalogue_damaged"):
            load_known_services(path)
