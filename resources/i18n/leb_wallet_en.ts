<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not moved yet</source>
        <translation>
            <numerusform>%n not moved yet</numerusform>
            <numerusform>%n not moved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them important</source>
        <translation>
            <numerusform>%n of them important</numerusform>
            <numerusform>%n of them important</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message numerus="yes">
        <source>Usually it takes seconds; give it %n minute(s).</source>
        <translation>
            <numerusform>Usually it takes seconds; give it %n minute.</numerusform>
            <numerusform>Usually it takes seconds; give it %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usually it takes less than %n minute(s).</source>
        <translation>
            <numerusform>Usually it takes less than %n minute.</numerusform>
            <numerusform>Usually it takes less than %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceChart</name>
    <message numerus="yes">
        <source>%n balance(s) from {first} to {last}, lowest {least}, highest {most}.</source>
        <translation>
            <numerusform>%n balance from {first} to {last}, lowest {least}, highest {most}.</numerusform>
            <numerusform>%n balances from {first} to {last}, lowest {least}, highest {most}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceWords</name>
    <message numerus="yes">
        <source>Not checked for %n day(s). What was charged meanwhile is not known.</source>
        <translation>
            <numerusform>Not checked for %n day. What was charged meanwhile is not known.</numerusform>
            <numerusform>Not checked for %n days. What was charged meanwhile is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message numerus="yes">
        <source>Saved %n day(s). Open the file with your calendar program.</source>
        <translation>
            <numerusform>Saved %n day. Open the file with your calendar program.</numerusform>
            <numerusform>Saved %n days. Open the file with your calendar program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>The calendar holds %n day(s).</source>
        <translation>
            <numerusform>The calendar holds %n day.</numerusform>
            <numerusform>The calendar holds %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDetail</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n act(s) of this card</source>
        <translation>
            <numerusform>Show all %n act of this card</numerusform>
            <numerusform>Show all %n acts of this card</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardReceipts</name>
    <message numerus="yes">
        <source>%n more receipt(s) under “All acts”.</source>
        <translation>
            <numerusform>%n more receipt under “All acts”.</numerusform>
            <numerusform>%n more receipts under “All acts”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message numerus="yes">
        <source>Sh&amp;ow archived (%n)</source>
        <translation>
            <numerusform>Sh&amp;ow archived (%n)</numerusform>
            <numerusform>Sh&amp;ow archived (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>%n column(s) can be read in two ways: please choose.</source>
        <translation>
            <numerusform>%n column can be read in two ways: please choose.</numerusform>
            <numerusform>%n columns can be read in two ways: please choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <source>%n field(s) to decide</source>
        <translation>
            <numerusform>%n field to decide</numerusform>
            <numerusform>%n fields to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>Saved and read back: %n file(s), {size}. The copy is whole.</source>
        <translation>
            <numerusform>Saved and read back: %n file, {size}. The copy is whole.</numerusform>
            <numerusform>Saved and read back: %n files, {size}. The copy is whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) had been altered before and were copied as they are; “leb-wallet doctor” names them.</source>
        <translation>
            <numerusform>%n receipt had been altered before and was copied as it is; “leb-wallet doctor” names it.</numerusform>
            <numerusform>%n receipts had been altered before and were copied as they are; “leb-wallet doctor” names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last copy: %n day(s) ago</source>
        <translation>
            <numerusform>Last copy: %n day ago</numerusform>
            <numerusform>Last copy: %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message numerus="yes">
        <source>%n thing(s) to do.</source>
        <translation>
            <numerusform>%n thing to do.</numerusform>
            <numerusform>%n things to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) done.</source>
        <translation>
            <numerusform>%n repair done.</numerusform>
            <numerusform>%n repairs done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is whole: %n change(s).</source>
        <translation>
            <numerusform>The history is whole: %n change.</numerusform>
            <numerusform>The history is whole: %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n place(s) a part of the history is missing. The wallet itself is not touched by it; only what records were before may be unknown.</source>
        <translation>
            <numerusform>At %n place a part of the history is missing. The wallet itself is not touched by it; only what records were before may be unknown.</numerusform>
            <numerusform>At %n places a part of the history is missing. The wallet itself is not touched by it; only what records were before may be unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left over from crashes or damage. They do no harm and can be moved aside.</source>
        <translation>
            <numerusform>%n file is left over from crashes or damage. It does no harm and can be moved aside.</numerusform>
            <numerusform>%n files are left over from crashes or damage. They do no harm and can be moved aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict copies of a sync program lie beside the wallet. They are not read. Merging loses nothing.</source>
        <translation>
            <numerusform>%n conflict copy of a sync program lies beside the wallet. It is not read. Merging loses nothing.</numerusform>
            <numerusform>%n conflict copies of a sync program lie beside the wallet. They are not read. Merging loses nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict copies of the journal lie beside it. They are not read and do no harm.</source>
        <translation>
            <numerusform>%n conflict copy of the journal lies beside it. It is not read and does no harm.</numerusform>
            <numerusform>%n conflict copies of the journal lie beside it. They are not read and do no harm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are there and unchanged.</source>
        <translation>
            <numerusform>%n receipt is there and unchanged.</numerusform>
            <numerusform>%n receipts are there and unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are missing or changed. The records are safe. Put the files back from a copy.</source>
        <translation>
            <numerusform>%n receipt is missing or changed. The record is safe. Put the file back from a copy.</numerusform>
            <numerusform>%n receipts are missing or changed. The records are safe. Put the files back from a copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder of receipts belong to no record. They do no harm.</source>
        <translation>
            <numerusform>%n file in the folder of receipts belongs to no record. It does no harm.</numerusform>
            <numerusform>%n files in the folder of receipts belong to no record. They do no harm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be read by other users of this computer. Numbers and codes are in them.</source>
        <translation>
            <numerusform>%n file can be read by other users of this computer. Numbers and codes are in them.</numerusform>
            <numerusform>%n files can be read by other users of this computer. Numbers and codes are in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n backup(s), the newest is recent enough.</source>
        <translation>
            <numerusform>There is %n backup, the newest is recent enough.</numerusform>
            <numerusform>There are %n backups, the newest is recent enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest backup is %n day(s) old, and the wallet has changed since.</source>
        <translation>
            <numerusform>The newest backup is %n day old, and the wallet has changed since.</numerusform>
            <numerusform>The newest backup is %n days old, and the wallet has changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n new card</numerusform>
            <numerusform>%n new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed card(s)</source>
        <translation>
            <numerusform>%n changed card</numerusform>
            <numerusform>%n changed cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n new record</numerusform>
            <numerusform>%n new records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncryptionPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>%n record.</numerusform>
            <numerusform>%n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are missing or changed, so they are not in it.</source>
        <translation>
            <numerusform>%n receipt is missing or changed, so it is not in it.</numerusform>
            <numerusform>%n receipts are missing or changed, so they are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The card was added, with %n record(s).</source>
        <translation>
            <numerusform>The card was added, with %n record.</numerusform>
            <numerusform>The card was added, with %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were added to the card.</source>
        <translation>
            <numerusform>%n record was added to the card.</numerusform>
            <numerusform>%n records were added to the card.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The card would be added, with %n record(s).</source>
        <translation>
            <numerusform>The card would be added, with %n record.</numerusform>
            <numerusform>The card would be added, with %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be added to the card.</source>
        <translation>
            <numerusform>%n record would be added to the card.</numerusform>
            <numerusform>%n records would be added to the card.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>%n record deleted.</numerusform>
            <numerusform>%n records deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeMoney</name>
    <message numerus="yes">
        <source>%n amount(s) of later days by the newest rate.</source>
        <translation>
            <numerusform>%n amount of later days by the newest rate.</numerusform>
            <numerusform>%n amounts of later days by the newest rate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message numerus="yes">
        <source>Trying %n more card(s)…</source>
        <translation>
            <numerusform>Trying %n more card…</numerusform>
            <numerusform>Trying %n more cards…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are not in the sum, because no cost is known for them.</source>
        <translation>
            <numerusform>%n card is not in the sum, because no cost is known for it.</numerusform>
            <numerusform>%n cards are not in the sum, because no cost is known for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LapsePanel</name>
    <message numerus="yes">
        <source>%n thing(s) not ticked yet.</source>
        <translation>
            <numerusform>%n thing not ticked yet.</numerusform>
            <numerusform>%n things not ticked yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to act on now</source>
        <translation>
            <numerusform>%n to act on now</numerusform>
            <numerusform>%n to act on now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n field(s) were changed in two places, differently. Both values are kept.</source>
        <translation>
            <numerusform>%n field was changed in two places, differently. Both values are kept.</numerusform>
            <numerusform>%n fields were changed in two places, differently. Both values are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came in.</source>
        <translation>
            <numerusform>%n record came in.</numerusform>
            <numerusform>%n records came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved here were missing and are back.</source>
        <translation>
            <numerusform>%n record saved here was missing and is back.</numerusform>
            <numerusform>%n records saved here were missing and are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>%n record changed.</numerusform>
            <numerusform>%n records changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were deleted there.</source>
        <translation>
            <numerusform>%n record was deleted there.</numerusform>
            <numerusform>%n records were deleted there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message numerus="yes">
        <source>Besides, %n act(s) other than top-ups were recorded.</source>
        <translation>
            <numerusform>Besides, %n act other than top-ups was recorded.</numerusform>
            <numerusform>Besides, %n acts other than top-ups were recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n act(s) other than top-ups were recorded. They used {amounts} of credit, which is not added again: it was paid for with the top-up.</source>
        <translation>
            <numerusform>Besides, %n act other than top-ups was recorded. It used {amounts} of credit, which is not added again: it was paid for with the top-up.</numerusform>
            <numerusform>Besides, %n acts other than top-ups were recorded. They used {amounts} of credit, which is not added again: it was paid for with the top-up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message numerus="yes">
        <source>%n account(s) not moved yet.</source>
        <translation>
            <numerusform>%n account not moved yet.</numerusform>
            <numerusform>%n accounts not moved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message numerus="yes">
        <source>Written: %n page(s).</source>
        <translation>
            <numerusform>Written: %n page.</numerusform>
            <numerusform>Written: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n new card</numerusform>
            <numerusform>%n new cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with more values</source>
        <translation>
            <numerusform>%n card with more values</numerusform>
            <numerusform>%n cards with more values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with other values</source>
        <translation>
            <numerusform>%n card with other values</numerusform>
            <numerusform>%n cards with other values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) known already</source>
        <translation>
            <numerusform>%n card known already</numerusform>
            <numerusform>%n cards known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n new record</numerusform>
            <numerusform>%n new records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) known already</source>
        <translation>
            <numerusform>%n record known already</numerusform>
            <numerusform>%n records known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that cannot be taken</source>
        <translation>
            <numerusform>%n row that cannot be taken</numerusform>
            <numerusform>%n rows that cannot be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptReading</name>
    <message numerus="yes">
        <source>%n field(s) filled in from the receipt. Compare them with it before you record.</source>
        <translation>
            <numerusform>%n field filled in from the receipt. Compare it with the receipt before you record.</numerusform>
            <numerusform>%n fields filled in from the receipt. Compare them with it before you record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message numerus="yes">
        <source>%n receipt(s) checked: all are there and unchanged.</source>
        <translation>
            <numerusform>%n receipt checked: all are there and unchanged.</numerusform>
            <numerusform>%n receipts checked: all are there and unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) missing or changed. The records are safe. Put the files back from a backup, or attach them again.</source>
        <translation>
            <numerusform>%n receipt missing or changed. The records are safe. Put the files back from a backup, or attach them again.</numerusform>
            <numerusform>%n receipts missing or changed. The records are safe. Put the files back from a backup, or attach them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder of receipts belong to no record. They do no harm.</source>
        <translation>
            <numerusform>%n file in the folder of receipts belong to no record. They do no harm.</numerusform>
            <numerusform>%n files in the folder of receipts belong to no record. They do no harm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) could not be included; the page names them.</source>
        <translation>
            <numerusform>%n receipt could not be included; the page names them.</numerusform>
            <numerusform>%n receipts could not be included; the page names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in it may still tell where they were taken.</source>
        <translation>
            <numerusform>%n picture in it may still tell where they were taken.</numerusform>
            <numerusform>%n pictures in it may still tell where they were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentEvents</name>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message numerus="yes">
        <source>%n come(s) back</source>
        <translation>
            <numerusform>%n comes back</numerusform>
            <numerusform>%n come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) away</source>
        <translation>
            <numerusform>%n goes away</numerusform>
            <numerusform>%n go away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message numerus="yes">
        <source>{label}: %n day(s) left</source>
        <translation>
            <numerusform>{label}: %n day left</numerusform>
            <numerusform>{label}: %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label}: %n day(s) too late</source>
        <translation>
            <numerusform>{label}: %n day too late</numerusform>
            <numerusform>{label}: %n days too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It guards %n important account(s).</source>
        <translation>
            <numerusform>It guards %n important account.</numerusform>
            <numerusform>It guards %n important accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It guards %n account(s).</source>
        <translation>
            <numerusform>It guards %n account.</numerusform>
            <numerusform>It guards %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) want something done</source>
        <translation>
            <numerusform>%n card wants something done</numerusform>
            <numerusform>%n cards want something done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not looked up for %n day(s). Look up what is left, and record it.</source>
        <translation>
            <numerusform>Not looked up for %n day. Look up what is left, and record it.</numerusform>
            <numerusform>Not looked up for %n days. Look up what is left, and record it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n card(s).</source>
        <translation>
            <numerusform>%n card.</numerusform>
            <numerusform>%n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action now.</source>
        <translation>
            <numerusform>%n needs action now.</numerusform>
            <numerusform>%n need action now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchEverywhere</name>
    <message numerus="yes">
        <source>Show all %n record(s) in the history</source>
        <translation>
            <numerusform>Show all %n record in the history</numerusform>
            <numerusform>Show all %n records in the history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>Written: %n row(s).</source>
        <translation>
            <numerusform>Written: %n row.</numerusform>
            <numerusform>Written: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message numerus="yes">
        <source>%n record(s) so far. Save the answer and send it back.</source>
        <translation>
            <numerusform>%n record so far. Save the answer and send it back.</numerusform>
            <numerusform>%n records so far. Save the answer and send it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalWords</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%n put back. “Undo” takes it back.</source>
        <translation>
            <numerusform>%n put back. “Undo” takes it back.</numerusform>
            <numerusform>%n put back. “Undo” takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n record(s)</source>
        <translation>
            <numerusform>with %n record</numerusform>
            <numerusform>with %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n card(s) need something done now</source>
        <translation>
            <numerusform>%n card needs something done now</numerusform>
            <numerusform>%n cards need something done now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnusedPage</name>
    <message numerus="yes">
        <source>The credit of %n card(s) was never recorded: check their balance.</source>
        <translation>
            <numerusform>The credit of %n card was never recorded: check its balance.</numerusform>
            <numerusform>The credit of %n cards was never recorded: check their balance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpdateWords</name>
    <message numerus="yes">
        <source>%n new operator(s)</source>
        <translation>
            <numerusform>%n new operator</numerusform>
            <numerusform>%n new operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed operator(s)</source>
        <translation>
            <numerusform>%n changed operator</numerusform>
            <numerusform>%n changed operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) no longer listed</source>
        <translation>
            <numerusform>%n operator no longer listed</numerusform>
            <numerusform>%n operators no longer listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved to the new rules.</source>
        <translation>
            <numerusform>%n card moved to the new rules.</numerusform>
            <numerusform>%n cards moved to the new rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayBackWords</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back</source>
        <translation>
            <numerusform>%n record came back</numerusform>
            <numerusform>%n records came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went away</source>
        <translation>
            <numerusform>%n went away</numerusform>
            <numerusform>%n went away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are there again</source>
        <translation>
            <numerusform>%n receipt is there again</numerusform>
            <numerusform>%n receipts are there again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in this copy cannot be read; the rest is shown.</source>
        <translation>
            <numerusform>%n change in this copy cannot be read; the rest is shown.</numerusform>
            <numerusform>%n changes in this copy cannot be read; the rest is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the history cannot be read and may be missing.</source>
        <translation>
            <numerusform>%n part of the history cannot be read and may be missing.</numerusform>
            <numerusform>%n parts of the history cannot be read and may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) come from the damaged file itself; look whether they are right.</source>
        <translation>
            <numerusform>%n record comes from the damaged file itself; look whether it is right.</numerusform>
            <numerusform>%n records come from the damaged file itself; look whether they are right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) too late</source>
        <translation>
            <numerusform>%n day too late</numerusform>
            <numerusform>%n days too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
</TS>
