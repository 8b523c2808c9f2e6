"""The sentences about files that are taken over; see :mod:`leb_wallet.ui.error_sentences`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

IMPORT_SENTENCES: Mapping[str, Any] = {
    "import_stopped": QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was imported."),
    "import_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "It is not known what this file is. Nothing was imported. Choose a table (CSV or XLSX) or the export of a program that is listed in the help.",
    ),
    "table_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This file is larger than {limit} MB. Nothing was imported. Split it into several files."
    ),
    "table_too_many_rows": QT_TRANSLATE_NOOP(
        "Errors", "This table has more than {limit} rows. Nothing was imported. Split it into several files."
    ),
    "table_too_many_columns": QT_TRANSLATE_NOOP(
        "Errors",
        "Row {row} has more than {limit} columns. Nothing was imported. Perhaps the separator is another one, else remove columns.",
    ),
    "table_cell_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "A cell in row {row} holds more than {limit} thousand characters. Nothing was imported. Perhaps a quotation mark is not closed there.",
    ),
    "table_encoding_wrong": QT_TRANSLATE_NOOP(
        "Errors", "This file is not written in that encoding. Nothing was imported. Choose another one."
    ),
    "table_encoding_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "It cannot be told how the letters of this file are written. Nothing was imported. Save it as CSV in UTF-8.",
    ),
    "table_nul": QT_TRANSLATE_NOOP(
        "Errors",
        "Row {row} holds characters that no text has, so this is no table, or it is damaged. Nothing was imported. Save it as CSV in UTF-8.",
    ),
    "table_unclosed_quote": QT_TRANSLATE_NOOP(
        "Errors",
        "A quotation mark that begins in row {row} is never closed. Nothing was imported. Close or remove it in the file.",
    ),
    "table_stray_quote": QT_TRANSLATE_NOOP(
        "Errors",
        "In row {row} something stands behind a closed quotation mark. Nothing was imported. Mend that row in the file.",
    ),
    "table_empty": QT_TRANSLATE_NOOP("Errors", "There is nothing in this file. Nothing was imported."),
    "table_old_excel": QT_TRANSLATE_NOOP(
        "Errors",
        "This is an Excel file of the old kind, or one with a password. Nothing was imported. Save it as XLSX without a password, or as CSV.",
    ),
    "table_not_a_workbook": QT_TRANSLATE_NOOP(
        "Errors", "This file is no XLSX workbook, or it is damaged. Nothing was imported. Save it anew, or as CSV."
    ),
    "column_ambiguous": QT_TRANSLATE_NOOP(
        "Errors", "The column “{column}” can be read in two ways. Nothing was imported. Say which one is meant."
    ),
    "column_ambiguous_days": QT_TRANSLATE_NOOP(
        "Errors",
        "The days in the column “{column}” can be read in two ways. Nothing was imported. Say which one by --date-order dmy, mdy or ymd.",
    ),
    "column_ambiguous_amounts": QT_TRANSLATE_NOOP(
        "Errors",
        "The amounts in the column “{column}” can be read in two ways. Nothing was imported. Say which one by --decimal point or comma.",
    ),
    "column_unknown": QT_TRANSLATE_NOOP(
        "Errors", "There is no such column. Nothing was imported. The table has: {columns}."
    ),
    "field_unknown": QT_TRANSLATE_NOOP(
        "Errors", "There is no such field. Nothing was imported. A column can hold: {fields}."
    ),
    "table_no_sheet": QT_TRANSLATE_NOOP("Errors", "There is no such sheet in this workbook. Nothing was imported."),
    "json_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "This file is JSON, but of none of the programs that are known. Nothing was imported. The help lists them.",
    ),
    "json_too_large": QT_TRANSLATE_NOOP(
        "Errors", "This JSON file is larger than {limit} MB. Nothing was imported. Export less at a time."
    ),
    "json_encoding": QT_TRANSLATE_NOOP(
        "Errors", "This JSON file is not written in UTF-8. Nothing was imported. Export it anew."
    ),
    "json_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "This JSON file is cut or damaged at line {line}, column {column}. Nothing was imported. Export it anew.",
    ),
    "json_twice": QT_TRANSLATE_NOOP(
        "Errors",
        "One field stands twice at line {line}, column {column}, so it is not clear which one counts. Nothing was imported. Remove one of them in the file.",
    ),
    "json_number": QT_TRANSLATE_NOOP(
        "Errors",
        "The number at line {line}, column {column} is too large for any program. Nothing was imported. Mend it in the file.",
    ),
    "json_not_finite": QT_TRANSLATE_NOOP(
        "Errors",
        "At line {line}, column {column} stands something that is no number. Nothing was imported. Mend it in the file.",
    ),
    "json_too_deep": QT_TRANSLATE_NOOP(
        "Errors",
        "From line {line}, column {column} on this file has more than {limit} levels inside each other. Nothing was imported. No known program writes this.",
    ),
    "json_surrogate": QT_TRANSLATE_NOOP(
        "Errors",
        "The text at line {line}, column {column} holds half a character. Nothing was imported. Mend it in the file.",
    ),
    "lpac_failed": QT_TRANSLATE_NOOP(
        "Errors", "This is an error message of lpac, no list of profiles. Nothing was imported. Run it again."
    ),
}
