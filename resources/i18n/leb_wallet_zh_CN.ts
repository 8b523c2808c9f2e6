<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>There is no such card any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one card fits “{text}”: {near}. Give more of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record has been deleted meanwhile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was recorded already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operator has this id. Near it: {near}. See “leb-wallet providers” for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of operators cannot be read; the installation is incomplete. Your wallet is safe. Install again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is open for reading only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the wallet. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a day of the calendar. Write it as 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a period. Write it as 180d, 6m or 1y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which currency is this amount in? Add its code, such as GBP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot keep receipt files. Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in these values is not possible: {fields}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong ({code}). What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and texts out stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and texts in stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active without credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed, can be reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed, back only while nobody has the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number given to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile data used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add-on or data pack bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep-my-number service bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending target reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone was on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture message sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call answered abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid call answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received text opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit given to another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, not arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator&apos;s site or app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other app, such as Alipay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep-my-number service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a dated report; check with your operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poorly evidenced: check with your operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source from 2025 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old source: check with your operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated source: check with your operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sourced rule: ask your operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit is frozen and comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit is removed and can be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit can be refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use mobile data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call customer service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit a shop of the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reactivate in the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the number to another operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling and texting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls or texts out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No texts come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls come in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message>
        <source>Last day is today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) too late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
