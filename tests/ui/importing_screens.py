"""The pages of the import, for the gallery."""

from functools import partial
from pathlib import Path

from leb_wallet.domain.importing.plan import plan_import
from leb_wallet.domain.importing.table_rows import read_rows
from leb_wallet.services.importing import Imported, Importing, Planned, Source, known_now, open_file
from leb_wallet.ui.importing.import_wizard import ImportWizard

LIST = """Name;Number;Operator;Valid until;Balance;Owner;Bought;Last top-up;Note;Colour
Bank;+447700900123;giffgaff;1 May 2027;£10;Anna;03/04/2025;2026-01-05;main number;red
旅行卡;+85251234567;;2027年3月13日;HK$ 50;我;05/06/2025;2026-02-05;;
Work;13800138000;中国移动;13 Feb 2027;"¥1,234.50";;;;;blue
Broken;4.47E+12;giffgaff;2027-01-01;NaN;;;;;"""


FILES = Path(__file__).parents[1] / "files"
BILL, TRACKER = FILES / "bills" / "alipay.csv", FILES / "trackers" / "omnisim.json"


class ImportScreens:
    """Made for one gallery, whose ways to open things it uses."""

    def __init__(self, gallery):
        self._gallery = gallery

    def all(self):
        pages = {
            "file": self._file,
            "table": self._table,
            "columns": self._columns,
            "bill": partial(self._other, BILL),
            "offer": partial(self._other, TRACKER),
            "done": self._done,
        }
        found = {f"import-{name}": make for name, make in pages.items()}
        tabs = ("cards", "records", "other-values", "problems")
        found |= {f"import-preview-{name}": partial(self._preview, tab) for tab, name in enumerate(tabs)}
        return found

    def _wizard(self):
        sample = self._gallery.sample
        app = sample.app
        now = self._gallery.now
        importing = Importing(app.wallets, app.catalogue, bool, lambda: now, sample.today)
        return self._gallery._own(ImportWizard(importing, app.wallets, sample.day, parent=self._gallery.window))

    def _known(self):
        sample = self._gallery.sample
        return known_now(sample.wallets.wallet, sample.catalogue, self._gallery.now, sample.day)

    def _file(self):
        return self._wizard()

    def _table(self):
        wizard = self._wizard()
        wizard._on_opened(open_file(Source("list.csv", LIST.encode("utf-8-sig")), self._known()))
        return wizard

    def _columns(self):
        wizard = self._table()
        wizard.go_on()
        return wizard

    def _other(self, path):
        wizard = self._wizard()
        wizard._on_opened(open_file(Source(path.name, path.read_bytes()), self._known()))
        return wizard

    def _preview(self, tab):
        wizard = self._columns()
        layout = wizard.columns_page.layout_now
        orders = {look.number: "dmy" for look in wizard.columns_page._looks if look.is_question}
        wallet = self._gallery.sample.wallets.wallet
        known = self._known()
        found = read_rows(wizard._opened.table, layout._replace(orders=orders), known)
        first = found.cards[0]._replace(card=found.cards[0].card.replace(iccid=self._gallery.card.iccid, note="x"))
        found = found._replace(cards=(first, *found.cards[1:]))
        wizard._on_planned(Planned(found, plan_import(found, wallet), wallet))
        wizard.preview_page.tabs.setCurrentIndex(tab)
        return wizard

    def _done(self):
        wizard = self._preview(0)
        wizard._on_done(Imported(3, 1, 6))
        return wizard
