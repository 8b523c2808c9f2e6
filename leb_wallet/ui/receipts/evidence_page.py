"""The page of an evidence pack: readable in any browser, without scripts, without anything from elsewhere."""

from html import escape

from PySide6.QtCore import QObject

from leb_wallet.domain.evidence import Evidence, EvidenceFile, EvidenceRecord, number_of
from leb_wallet.domain.numbers import mask
from leb_wallet.ui import words
from leb_wallet.ui.receipts.receipt_words import receipt_kind_word, receipt_state_word, size_words

_STYLE = """
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1d1d22;
  max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 0 0 .75rem; }
section { border: 1px solid #d5d5dc; border-radius: 8px; padding: 1rem 1.25rem; margin: 1.25rem 0;
  break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; }
dt, .muted { color: #5a5a5a; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
ol { margin: 0; padding-left: 1.5rem; }
li { margin: .4rem 0; }
code { font-size: .8rem; overflow-wrap: anywhere; }
.wrong { color: #b3122b; font-weight: 600; }
"""


class EvidencePage(QObject):
    """Writes the page in the user's language. A QObject only for its ``tr``."""

    def html(self, evidence: Evidence) -> str:
        """Return the whole page; every value in it is escaped."""
        language = words.language().replace("_", "-")
        title = escape(self.tr("Records of prepaid SIM cards, with receipts"))
        made = self.tr("Made on {day} with LEB Wallet. {count}").format(
            day=words.date_words(evidence.made_on), count=self.tr("%n record(s).", "", len(evidence.records))
        )
        policy = "default-src 'none'; style-src 'unsafe-inline'"
        return "\n".join(
            [
                f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">',
                f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
                f'<h1>{title}</h1>\n<p class="muted">{escape(made)}</p>',
                *(self._record(record, evidence) for record in evidence.records),
                self._how_to_check(),
                "</body>\n</html>\n",
            ]
        )

    def _record(self, record: EvidenceRecord, evidence: Evidence) -> str:
        heading = self.tr("{day} · {act}").format(
            day=words.date_words(record.event.happened_on), act=words.kind_word(record.event.kind)
        )
        facts = "".join(
            f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>\n"
            for name, value in self._facts(record, number_of(record.card, evidence.choice))
            if value
        )
        files = "\n".join(f"<li>{self._file(file)}</li>" for file in record.files)
        receipts = f"<h3>{escape(self.tr('Receipts'))}</h3>\n<ol>\n{files}\n</ol>" if files else self._no_receipts()
        return f"<section>\n<h2>{escape(heading)}</h2>\n<dl>\n{facts}</dl>\n{receipts}\n</section>"

    def _facts(self, record: EvidenceRecord, number: str | None) -> list[tuple[str, str]]:
        card, event = record.card, record.event
        currency = event.currency
        paid = words.money_words(event.paid, event.paid_currency or currency)
        return [
            (self.tr("Card"), card.label),
            (self.tr("Operator"), words.operator_name(card)),
            (self.tr("Number"), number or ""),
            (self.tr("State"), words.event_state_word(event.state)),
            (self.tr("Face value"), words.money_words(event.amount, currency)),
            (self.tr("Bonus"), words.money_words(event.bonus, currency)),
            (self.tr("Fee"), words.money_words(event.fee, currency)),
            (self.tr("Paid"), paid),
            (self.tr("Paid with"), event.pay_with or ""),
            (self.tr("Where"), words.channel_word(event.channel)),
            (self.tr("Order number"), event.order_number or ""),
            (self.tr("Voucher code"), mask(event.voucher_code) if event.voucher_code else ""),
            (self.tr("Credit afterwards"), words.money_words(event.balance, currency)),
            (self.tr("Valid until, as told"), words.date_words(event.reported_until) if event.reported_until else ""),
            (self.tr("Note"), event.note),
        ]

    def _file(self, file: EvidenceFile) -> str:
        sums = [self.tr("SHA-256 as attached: {sum}").format(sum=file.sha)]
        if file.name is None:
            state = self.tr("Not included: {state}.").format(state=receipt_state_word(file.state))
            return f'<span class="wrong">{escape(state)}</span>{_lines(sums)}'
        link = f'<a href="{escape(file.name)}">{escape(file.name.rpartition("/")[2])}</a>'
        about = f"{receipt_kind_word(file.kind)} · {size_words(file.size)}"
        if file.is_changed:
            sums.append(self.tr("SHA-256 of the copy here: {sum}").format(sum=file.exported))
        remark = ""
        if file.is_changed:
            remark = self.tr("Place, time and device of the photo were taken out; the picture is unchanged.")
        elif not file.is_clean:
            remark = self.tr("This picture may still tell where it was taken.")
        said = f'<br><span class="muted">{escape(remark)}</span>' if remark else ""
        return f"{link} <span>{escape(about)}</span>{said}{_lines(sums)}"

    def _no_receipts(self) -> str:
        return f'<p class="muted">{escape(self.tr("No receipt was attached to this record."))}</p>'

    def _how_to_check(self) -> str:
        how = self.tr("SHA256SUMS lists the sum of every file here. Check them with: {command}")
        return f'<p class="muted">{escape(how).format(command="<code>sha256sum -c SHA256SUMS</code>")}</p>'


def _lines(sums: list[str]) -> str:
    return "".join(f"<br><code>{escape(line)}</code>" for line in sums)
