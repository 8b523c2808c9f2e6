<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About LEB Wallet</source>
        <translation>关于 LEB 钱包</translation>
    </message>
    <message>
        <source>LEB Wallet {version}</source>
        <translation>LEB 钱包 {version}</translation>
    </message>
    <message>
        <source>Keeps prepaid SIM and eSIM cards alive: every clock, the last safe day, and the proof. Everything stays on this computer.

MIT licence. Icons by Lucide, ISC licence.</source>
        <translation>帮你保住预付费 SIM 和 eSIM 卡：每一项期限、最后安全日，以及算出它的依据。所有数据只保存在这台电脑上。

MIT 许可证。图标来自 Lucide，ISC 许可证。</translation>
    </message>
</context>
<context>
    <name>ArrowButton</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条提示</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>&amp;Add card…</source>
        <translation>添加卡片(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>添加一张卡</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>记一笔(&amp;R)…</translation>
    </message>
    <message>
        <source>Record a top-up or another act on this card</source>
        <translation>记录这张卡的充值或其他保号操作</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>编辑(&amp;D)…</translation>
    </message>
    <message>
        <source>Edit this card</source>
        <translation>编辑这张卡</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>Add a card with the same operator and rules</source>
        <translation>按同一运营商和规则再添加一张卡</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>归档(&amp;C)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete this card and its history</source>
        <translation>删除这张卡及其全部记录</translation>
    </message>
    <message>
        <source>Unar&amp;chive</source>
        <translation>取消归档(&amp;C)</translation>
    </message>
    <message>
        <source>Show this card among the others again</source>
        <translation>把这张卡放回列表</translation>
    </message>
    <message>
        <source>Put this card away; it keeps its history and no longer asks for anything</source>
        <translation>收起这张卡：保留全部记录，不再提醒</translation>
    </message>
</context>
<context>
    <name>CardDetail</name>
    <message>
        <source>Details of the card</source>
        <translation>卡片详情</translation>
    </message>
    <message>
        <source>&amp;Why this date?</source>
        <translation>这个日期怎么来的？(&amp;W)</translation>
    </message>
    <message>
        <source>If nothing is done</source>
        <translation>如果什么都不做</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>各项期限</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片资料</translation>
    </message>
    <message>
        <source>Last acts</source>
        <translation>最近记录</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Another operator</source>
        <translation>换一个运营商</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>New card: choose the operator</source>
        <translation>新卡片：选择运营商</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新卡片</translation>
    </message>
    <message>
        <source>Edit card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前情况</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>SIM and notes</source>
        <translation>SIM 信息与备注</translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>Printed serial</source>
        <translation>卡面序列号</translation>
    </message>
    <message>
        <source>EID</source>
        <translation>EID</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>激活码</translation>
    </message>
    <message>
        <source>Confirmation code</source>
        <translation>确认码</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation>eSIM</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>实体 SIM 卡</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买日期</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>激活日期</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>实名登记日期</translation>
    </message>
</context>
<context>
    <name>CardPicker</name>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Search cards</source>
        <translation>搜索卡片</translation>
    </message>
    <message>
        <source>Cards, most urgent first</source>
        <translation>卡片，最紧急的在前</translation>
    </message>
</context>
<context>
    <name>CardsModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>逾期后果</translation>
    </message>
    <message>
        <source>{operator} · archived</source>
        <translation>{operator} · 已归档</translation>
    </message>
</context>
<context>
    <name>CardsTab</name>
    <message>
        <source>{label} (copy)</source>
        <translation>{label}（副本）</translation>
    </message>
    <message>
        <source>Added “{label}”. Edit it to enter its number.</source>
        <translation>已添加“{label}”，请编辑并填写号码。</translation>
    </message>
    <message>
        <source>“{label}” is among the others again.</source>
        <translation>“{label}”已放回列表。</translation>
    </message>
    <message>
        <source>Archived “{label}”.</source>
        <translation>已归档“{label}”。</translation>
    </message>
    <message>
        <source>Deleted “{label}” with its history.</source>
        <translation>已删除“{label}”及其全部记录。</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>还没有卡片</translation>
    </message>
    <message>
        <source>Add your first SIM or eSIM: choose its operator, and the wallet tells you what to do, and by when, to keep the number.</source>
        <translation>添加你的第一张 SIM 或 eSIM：选好运营商，钱包就会告诉你为了保住号码要做什么、最晚哪天做。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No card holds these words. Search for less.</source>
        <translation>没有卡片符合这些关键词，请少输入几个字再试。</translation>
    </message>
    <message numerus="yes">
        <source>Sh&amp;ow archived (%n)</source>
        <translation>
            <numerusform>显示已归档(&amp;O)（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Search name, number, operator, place …</source>
        <translation>搜索名称、号码、运营商、存放位置…</translation>
    </message>
    <message>
        <source>Search cards</source>
        <translation>搜索卡片</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>ClockView</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>Since {limit}: {consequence}</source>
        <translation>自 {limit} 起：{consequence}</translation>
    </message>
    <message>
        <source>If nothing is done, from {limit}: {consequence}</source>
        <translation>如果什么都不做，{limit}起：{consequence}</translation>
    </message>
    <message>
        <source>{kind} · {status}</source>
        <translation>{kind} · {status}</translation>
    </message>
    <message>
        <source>{kind} · {days} · limit {limit}: {consequence}</source>
        <translation>{kind} · {days} · 到期日 {limit}：{consequence}</translation>
    </message>
    <message>
        <source>Ask your operator for the end date and record it as a balance check.</source>
        <translation>向运营商查询到期日，并作为一次余额查询记下来。</translation>
    </message>
    <message>
        <source>Edit the card and enter the day it was activated.</source>
        <translation>编辑卡片，填写激活日期。</translation>
    </message>
    <message>
        <source>Edit the card and enter the day you bought it.</source>
        <translation>编辑卡片，填写购买日期。</translation>
    </message>
    <message>
        <source>Edit the card and enter the day it was registered.</source>
        <translation>编辑卡片，填写实名登记日期。</translation>
    </message>
    <message>
        <source>Edit the card and fill in how long it is valid, or its end date.</source>
        <translation>编辑卡片，填写有效期长度或到期日。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Record when you last did one of these: {acts}.</source>
        <translation>请记录最近一次做过以下任一操作的日期：{acts}。</translation>
    </message>
    <message>
        <source>Sources disagree: all are shown, the earliest date counts</source>
        <translation>各来源说法不一：全部列出，以最早的日期为准</translation>
    </message>
    <message>
        <source>no date yet: {reason}</source>
        <translation>还没有日期：{reason}</translation>
    </message>
    <message>
        <source>does not run: {reason}</source>
        <translation>目前不计：{reason}</translation>
    </message>
    <message>
        <source>done, nothing left to do</source>
        <translation>已完成，无需再做</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>已于 {day}结束</translation>
    </message>
    <message>
        <source>not for this line</source>
        <translation>不适用于这张卡</translation>
    </message>
    <message>
        <source>has no date</source>
        <translation>没有日期</translation>
    </message>
</context>
<context>
    <name>CrashBox</name>
    <message>
        <source>Something failed that nobody had thought of.</source>
        <translation>发生了意料之外的错误。</translation>
    </message>
    <message>
        <source>What was saved before is safe. You can go on; if this happens again, close the wallet and open it again. The report holds no numbers or codes of your cards.</source>
        <translation>之前保存的都在，可以继续使用。如果再次出现，请关闭钱包再打开。报告中不含你的号码或任何卡片密码。</translation>
    </message>
</context>
<context>
    <name>CurrencyBox</name>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
</context>
<context>
    <name>DataEdit</name>
    <message>
        <source>Unit of the data</source>
        <translation>流量单位</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>Recorded. Last safe day is now {day}.</source>
        <translation>已记录。最后安全日变为 {day}。</translation>
    </message>
    <message>
        <source>Recorded. The card still has no date, because {reason}.</source>
        <translation>已记录。这张卡仍没有日期，因为{reason}。</translation>
    </message>
    <message>
        <source>Recorded. This does not move the date, because {reason}. Last safe day stays {day}.</source>
        <translation>已记录。日期没有变化，因为{reason}。最后安全日仍为 {day}。</translation>
    </message>
    <message>
        <source>it is no act that counts</source>
        <translation>这不是能延长有效期的操作</translation>
    </message>
    <message>
        <source>another rule or an earlier act already decides it</source>
        <translation>日期由另一条规则或更早的操作决定</translation>
    </message>
    <message>
        <source>nothing is recorded from which it could be counted</source>
        <translation>还没有可以起算的记录</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no such card any more. Nothing was changed.</source>
        <translation>这张卡已不存在。没有任何改动。</translation>
    </message>
    <message>
        <source>No card has this id or label. See “leb-wallet card list”.</source>
        <translation>没有这个编号或名称的卡。可用 “leb-wallet card list” 查看。</translation>
    </message>
    <message>
        <source>More than one card fits: {near}. Give more of the id.</source>
        <translation>有多张卡符合：{near}。请多写几位编号。</translation>
    </message>
    <message>
        <source>This record has been deleted meanwhile. Nothing was changed.</source>
        <translation>这条记录已被删除。没有任何改动。</translation>
    </message>
    <message>
        <source>This was recorded already. Nothing was changed.</source>
        <translation>这条已经记录过。没有任何改动。</translation>
    </message>
    <message>
        <source>No operator has this id. Near it: {near}. See “leb-wallet providers” for all of them.</source>
        <translation>没有这个运营商编号。相近的有：{near}。全部列表见 “leb-wallet providers”。</translation>
    </message>
    <message>
        <source>The list of operators cannot be read; the installation is incomplete. Your wallet is safe. Install again.</source>
        <translation>运营商列表读不出来，安装不完整。你的钱包没有问题。请重新安装。</translation>
    </message>
    <message>
        <source>The wallet is open for reading only. Nothing was changed.</source>
        <translation>钱包以只读方式打开。没有任何改动。</translation>
    </message>
    <message>
        <source>This disk can only be read. What was saved before is safe. Make it writable or use another folder.</source>
        <translation>这个磁盘只能读取。之前保存的都在。请改为可写，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Another program is writing to the wallet. Nothing was changed. Try again in a moment.</source>
        <translation>另一个程序正在写入钱包。没有任何改动。请稍后再试。</translation>
    </message>
    <message>
        <source>This is not a day of the calendar. Write it as 2026-11-22.</source>
        <translation>这不是一个日期。请写成 2026-11-22 的形式。</translation>
    </message>
    <message>
        <source>There is no such act. Known are: {kinds}. Nothing was recorded.</source>
        <translation>没有这种操作。可用的有：{kinds}。没有记录任何内容。</translation>
    </message>
    <message>
        <source>Another card has this number too. Both were kept.</source>
        <translation>另一张卡也是这个号码。两张都已保留。</translation>
    </message>
    <message>
        <source>This card counts in {currency}; the amount was recorded as given.</source>
        <translation>这张卡以 {currency} 计费；金额按输入记录。</translation>
    </message>
    <message>
        <source>This is not a period. Write it as 180d, 6m or 1y.</source>
        <translation>这不是一段时间。请写成 180d、6m 或 1y。</translation>
    </message>
    <message>
        <source>Which currency is this amount in? Add its code, such as GBP.</source>
        <translation>这个金额是什么币种？请加上代码，例如 GBP。</translation>
    </message>
    <message>
        <source>There is no space left on the disk. Nothing of this was saved; what was saved before is safe. Make room and try again.</source>
        <translation>磁盘空间不足。这次没有保存；之前保存的都在。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The file {file} may not be written or read. What was saved before is safe. Check who may use the folder.</source>
        <translation>没有权限读写文件 {file}。之前保存的都在。请检查文件夹权限。</translation>
    </message>
    <message>
        <source>The folder {file} is not there any more. Connect the drive or put the folder back, then start again.</source>
        <translation>文件夹 {file} 不见了。请接回磁盘或放回文件夹，再重新打开。</translation>
    </message>
    <message>
        <source>The file {file} is not there.</source>
        <translation>文件 {file} 不存在。</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. It was left as it is.</source>
        <translation>{file} 不是普通文件，已原样保留。</translation>
    </message>
    <message>
        <source>Another program is using {file}. Nothing was changed. Close it or try again in a moment.</source>
        <translation>另一个程序正在使用 {file}。没有任何改动。请关闭它或稍后再试。</translation>
    </message>
    <message>
        <source>{file} is larger than any wallet. It was not read and left as it is.</source>
        <translation>{file} 大得不像钱包文件，没有读取，已原样保留。</translation>
    </message>
    <message>
        <source>The disk did not carry this out. Nothing of this was saved; what was saved before is safe. Check the disk.</source>
        <translation>磁盘没有完成操作。这次没有保存；之前保存的都在。请检查磁盘。</translation>
    </message>
    <message>
        <source>Another program has just changed the wallet. Nothing was changed here. Try again.</source>
        <translation>另一个程序刚刚修改了钱包。这里没有任何改动。请再试一次。</translation>
    </message>
    <message>
        <source>This contains characters that no file can hold. Nothing was changed. Remove them and try again.</source>
        <translation>内容含有无法存入文件的字符。没有任何改动。请删除后重试。</translation>
    </message>
    <message>
        <source>This is too large to be saved in one piece. Nothing was changed.</source>
        <translation>内容太大，无法一次保存。没有任何改动。</translation>
    </message>
    <message>
        <source>An earlier save was cut off. What was saved before is safe. Close the wallet and open it again.</source>
        <translation>上一次保存被中断。之前保存的都在。请关闭钱包再打开。</translation>
    </message>
    <message>
        <source>The journal of your wallet is empty, which it never is by itself. Nothing was changed. Put it back from a backup.</source>
        <translation>钱包的流水文件是空的，正常情况下不会这样。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>The first line of the journal is damaged. Nothing was changed. Put the file back from a backup.</source>
        <translation>流水文件的第一行已损坏。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>wallet.json and journal.jsonl do not belong together, as after restoring only one of them. Nothing was changed. Put both back from the same backup.</source>
        <translation>wallet.json 和 journal.jsonl 不是一套，可能只恢复了其中一个。没有任何改动。请从同一份备份恢复这两个文件。</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of LEB Wallet. The wallet is open for reading only. Update LEB Wallet to change it.</source>
        <translation>流水文件由更新版本的 LEB 钱包写入。钱包以只读方式打开。更新后即可修改。</translation>
    </message>
    <message>
        <source>The journal beside wallet.json is missing; records made since the last tidy-up may be lacking.</source>
        <translation>wallet.json 旁的流水文件不见了；上次整理之后的记录可能缺失。</translation>
    </message>
    <message>
        <source>The last save was cut off before it ended and is left out. Everything before it is there.</source>
        <translation>最后一次保存没有写完，已略去。之前的内容都在。</translation>
    </message>
    <message>
        <source>Line {line} of the journal is damaged and left out. Everything else is there; the damaged file is kept.</source>
        <translation>流水文件第 {line} 行已损坏，已略去。其余内容都在；损坏的文件已保留。</translation>
    </message>
    <message>
        <source>Line {line} of the journal was written by a newer version and is left out here.</source>
        <translation>流水文件第 {line} 行由更新版本写入，这里略去。</translation>
    </message>
    <message>
        <source>Line {line} of the journal changes something that is not there. It was left out; everything else is there.</source>
        <translation>流水文件第 {line} 行修改的内容不存在，已略去；其余内容都在。</translation>
    </message>
    <message>
        <source>wallet.json is empty, which it never is by itself. Nothing was changed. Put it back from a backup.</source>
        <translation>wallet.json 是空的，正常情况下不会这样。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>wallet.json holds nothing but zeros, as after a power failure. Nothing was changed. Put it back from a backup.</source>
        <translation>wallet.json 里全是零，可能是断电造成的。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>wallet.json is cut off or is no wallet. Nothing was changed. Put it back from a backup.</source>
        <translation>wallet.json 不完整或不是钱包文件。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>wallet.json does not look like a wallet. Nothing was changed. Put it back from a backup.</source>
        <translation>wallet.json 看起来不是钱包文件。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>A record in wallet.json cannot be read. Nothing was changed. Put the file back from a backup.</source>
        <translation>wallet.json 中有一条记录读不出来。没有任何改动。请从备份恢复该文件。</translation>
    </message>
    <message>
        <source>wallet.json was changed or damaged by something else than LEB Wallet. Nothing was changed. Put it back from a backup.</source>
        <translation>wallet.json 被其他程序改动或损坏。没有任何改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>There is a journal, but the wallet.json it goes on from is missing. Nothing was changed. Put the file back.</source>
        <translation>流水文件还在，但它所接续的 wallet.json 不见了。没有任何改动。请把该文件放回。</translation>
    </message>
    <message>
        <source>The wallet was written by a newer version of LEB Wallet, which this one cannot read. Nothing was changed. Update LEB Wallet.</source>
        <translation>钱包由更新版本的 LEB 钱包写入，此版本读不了。没有任何改动。请更新 LEB 钱包。</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of LEB Wallet, which this one cannot read. Nothing was changed. Update LEB Wallet.</source>
        <translation>流水文件由更新版本的 LEB 钱包写入，此版本读不了。没有任何改动。请更新 LEB 钱包。</translation>
    </message>
    <message>
        <source>The wallet was written by a newer version of LEB Wallet. It is open for reading only. Update LEB Wallet to change it.</source>
        <translation>钱包由更新版本的 LEB 钱包写入，以只读方式打开。更新后即可修改。</translation>
    </message>
    <message>
        <source>The setting “{field}” in {file} could not be read and is back to its default. A copy of the file was kept.</source>
        <translation>{file} 中的设置“{field}”读不出来，已恢复默认。原文件已留副本。</translation>
    </message>
    <message>
        <source>LEB Wallet is already open, but its window does not answer. Close it and start again.</source>
        <translation>LEB 钱包已经打开，但窗口没有响应。请关闭后重新启动。</translation>
    </message>
    <message>
        <source>An ICCID has digits only. Check for letters such as O in place of 0.</source>
        <translation>ICCID 只含数字，请检查是否把数字 0 写成了字母 O。</translation>
    </message>
    <message>
        <source>An ICCID has {first} to {last} digits, usually 19 or 20. Compare it with the card; a shorter number belongs in “Printed serial”.</source>
        <translation>ICCID 应为 {first} 到 {last} 位数字，通常 19 或 20 位。请与卡面核对；更短的号码请填到“卡面短序列号”。</translation>
    </message>
    <message>
        <source>Most ICCIDs start with 89, this one does not. Compare it with the card; you may keep it.</source>
        <translation>ICCID 一般以 89 开头，这个不是。请与卡面核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>The check digit does not fit: there may be a typing mistake. Compare it with the card; you may keep it.</source>
        <translation>校验位不符，可能有输错的数字。请与卡面核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>The card “{label}” has the same ICCID. Is this the same SIM?</source>
        <translation>卡片“{label}”的 ICCID 相同，是同一张 SIM 卡吗？</translation>
    </message>
    <message>
        <source>A serial has letters and digits only.</source>
        <translation>序列号只含字母和数字。</translation>
    </message>
    <message>
        <source>A printed serial has at most {limit} characters. A long number may be the ICCID.</source>
        <translation>卡面短序列号最多 {limit} 个字符。较长的号码可能是 ICCID。</translation>
    </message>
    <message>
        <source>A printed serial usually has 13 digits. Compare it with the card; you may keep it.</source>
        <translation>卡面短序列号通常是 13 位数字。请与卡面核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>An EID has digits only. Check for letters such as O in place of 0.</source>
        <translation>EID 只含数字，请检查是否把数字 0 写成了字母 O。</translation>
    </message>
    <message>
        <source>An EID has exactly {length} digits. On the phone, dial *#06# to see it.</source>
        <translation>EID 必须是 {length} 位数字。在手机上拨 *#06# 可以查看。</translation>
    </message>
    <message>
        <source>The check digits do not fit: there may be a typing mistake. Compare it with the phone; you may keep it.</source>
        <translation>校验位不符，可能有输错的数字。请与手机显示核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>This is no eSIM activation code. It looks like LPA:1$address$code; copy all of it from the operator&apos;s mail.</source>
        <translation>这不是 eSIM 激活码。格式应为 LPA:1$地址$代码，请从运营商邮件中完整复制。</translation>
    </message>
    <message>
        <source>An activation code begins with LPA:1$. This one is of another kind, or a part is missing.</source>
        <translation>激活码以 LPA:1$ 开头。这个属于其他类型，或者没有复制完整。</translation>
    </message>
    <message>
        <source>The second part of an activation code is a server name such as smdp.example.com, without https:// in front.</source>
        <translation>激活码的第二段应是服务器名称，例如 smdp.example.com，前面不带 https://。</translation>
    </message>
    <message>
        <source>An activation code has at most {limit} characters. Check whether something else was copied with it.</source>
        <translation>激活码最多 {limit} 个字符，请检查是否多复制了其他内容。</translation>
    </message>
    <message>
        <source>The third part has unusual characters. Compare it with the operator&apos;s mail; you may keep it.</source>
        <translation>第三段含有少见的字符。请与运营商邮件核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>The confirmation code seems to be inside the activation code. It belongs in its own field.</source>
        <translation>激活码里似乎带有确认码，确认码应填在单独的一栏。</translation>
    </message>
    <message>
        <source>A confirmation code is a short text of at most {limit} characters, often six digits.</source>
        <translation>确认码是一小段文字，最多 {limit} 个字符，通常是 6 位数字。</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number and its last digits are lost. Copy the number from the card or the operator.</source>
        <translation>表格软件把号码变成了科学记数法，末尾几位已丢失。请从卡片或运营商处重新复制号码。</translation>
    </message>
    <message>
        <source>A phone number has digits only, with + in front. Write several with commas between them.</source>
        <translation>电话号码只含数字，前面可加 +。多个号码用逗号隔开。</translation>
    </message>
    <message>
        <source>No country code begins with 0. Write the number as +44 7700 900123.</source>
        <translation>国家代码不会以 0 开头。请写成 +44 7700 900123 的形式。</translation>
    </message>
    <message>
        <source>A phone number has 1 to {limit} digits.</source>
        <translation>电话号码为 1 到 {limit} 位数字。</translation>
    </message>
    <message>
        <source>Without a country code the number is kept as typed. With + and country code it can also be found and compared.</source>
        <translation>没有国家代码，将按原样保存。加上 + 和国家代码后才便于查找和比对。</translation>
    </message>
    <message>
        <source>This number is unusually short. Check it; you may keep it.</source>
        <translation>这个号码短得少见，请核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>The card “{label}” has the same number. Is this the same card?</source>
        <translation>卡片“{label}”的号码相同，是同一张卡吗？</translation>
    </message>
    <message>
        <source>Give the card a name, so that you find it again.</source>
        <translation>请给这张卡起个名称，方便以后查找。</translation>
    </message>
    <message>
        <source>A name has at most {limit} characters. Put the rest into the note.</source>
        <translation>名称最多 {limit} 个字符，其余内容可写在备注里。</translation>
    </message>
    <message>
        <source>The name has characters that cannot be shown. Type it again instead of pasting it.</source>
        <translation>名称中含有无法显示的字符，请重新手动输入，不要粘贴。</translation>
    </message>
    <message>
        <source>The name has invisible marks that turn the reading direction. Type it again instead of pasting it.</source>
        <translation>名称中含有改变文字方向的隐藏字符，请重新手动输入，不要粘贴。</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here.</source>
        <translation>这里最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>This has characters that cannot be shown. Type it again instead of pasting it.</source>
        <translation>内容含有无法显示的字符，请重新手动输入，不要粘贴。</translation>
    </message>
    <message>
        <source>This has invisible marks that turn the reading direction. Type it again instead of pasting it.</source>
        <translation>内容含有改变文字方向的隐藏字符，请重新手动输入，不要粘贴。</translation>
    </message>
    <message>
        <source>A card has at most {limit} tags.</source>
        <translation>每张卡最多 {limit} 个标签。</translation>
    </message>
    <message>
        <source>The safety margin is {first} to {last} days.</source>
        <translation>提前天数应为 {first} 到 {last} 天。</translation>
    </message>
    <message>
        <source>A day lies between the years {first} and {last}.</source>
        <translation>日期应在 {first} 年到 {last} 年之间。</translation>
    </message>
    <message>
        <source>This day has not come yet. It counts from that day on, not before.</source>
        <translation>这一天还没到，到那天才会计入。</translation>
    </message>
    <message>
        <source>This is before the day the card was activated. Check both days.</source>
        <translation>早于这张卡的激活日，请核对两个日期。</translation>
    </message>
    <message>
        <source>A period is at least one day and at most {years} years.</source>
        <translation>期限至少 1 天，最长 {years} 年。</translation>
    </message>
    <message>
        <source>A currency is a code of three letters, such as GBP or HKD.</source>
        <translation>货币是三个字母的代码，例如 GBP 或 HKD。</translation>
    </message>
    <message>
        <source>This currency code is not in the list. Check it; you may keep it.</source>
        <translation>货币代码不在列表中，请核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>The card is in another currency. An amount in a different one may not count for its rule.</source>
        <translation>与这张卡的货币不同。其他货币的金额可能不计入有效期规则。</translation>
    </message>
    <message>
        <source>This is not an amount. Write it as 10 or 10.50.</source>
        <translation>这不是金额。请写成 10 或 10.50。</translation>
    </message>
    <message>
        <source>An amount cannot be negative. Record a refund by the state “Refunded”.</source>
        <translation>金额不能为负数。退款请把状态设为“已退款”。</translation>
    </message>
    <message>
        <source>An amount has at most 11 digits before the point and 3 behind it.</source>
        <translation>金额的整数部分最多 11 位，小数最多 3 位。</translation>
    </message>
    <message>
        <source>Without the amount, the shortest period the rule gives is taken.</source>
        <translation>没有金额时，按规则中最短的期限计算。</translation>
    </message>
    <message>
        <source>The end date is before the day of the act. Check both days.</source>
        <translation>有效期截止日早于操作日期，请核对两个日期。</translation>
    </message>
    <message>
        <source>Enter how long the card is valid, or until when. Without either, the wallet cannot remind you.</source>
        <translation>请填写有效多久或截止日期。两者都没有时，无法提醒你。</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). What was saved before is safe.</source>
        <translation>出了点问题（{code}）。之前保存的都在。</translation>
    </message>
</context>
<context>
    <name>FirstRecord</name>
    <message>
        <source>With these the wallet can count at once. Leave open what you do not know.</source>
        <translation>填写后即可开始计算日期，不清楚的可以留空。</translation>
    </message>
    <message>
        <source>&amp;Last act that counts</source>
        <translation>上次有效操作(&amp;L)</translation>
    </message>
    <message>
        <source>It was &amp;on</source>
        <translation>操作日期(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>金额(&amp;M)</translation>
    </message>
    <message>
        <source>Credit &amp;now</source>
        <translation>当前余额(&amp;N)</translation>
    </message>
    <message>
        <source>Valid &amp;until, as the operator says</source>
        <translation>运营商告知的有效期至(&amp;U)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Credit now</source>
        <translation>当前余额</translation>
    </message>
</context>
<context>
    <name>HeroPanel</name>
    <message>
        <source>The last safe day was</source>
        <translation>最后安全日曾是</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>Operator&apos;s limit {limit}, less your margin of {margin} and a day for the time zone</source>
        <translation>运营商到期日 {limit}，减去你留的余量 {margin}，再因时差提前一天</translation>
    </message>
    <message>
        <source>Operator&apos;s limit {limit}, less your margin of {margin}</source>
        <translation>运营商到期日 {limit}，减去你留的余量 {margin}</translation>
    </message>
    <message>
        <source>This card is not safe until its dates are known</source>
        <translation>日期不明之前，这张卡不算安全</translation>
    </message>
    <message>
        <source>This card has no rule that gives a date. Edit it and choose its operator or enter its clock.</source>
        <translation>这张卡没有能算出日期的规则。请编辑卡片，选择运营商或填写有效期。</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>清除所有筛选条件</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>全部卡片</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>(deleted card)</source>
        <translation>（已删除的卡片）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Edit this record</source>
        <translation>编辑这条记录</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>编辑(&amp;D)…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete this record</source>
        <translation>删除这条记录</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Deleted: {event}</source>
        <translation>已删除：{event}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No top-up that arrived among these.</source>
        <translation>其中没有已到账的充值。</translation>
    </message>
    <message>
        <source>Top-ups that arrived: {sums}</source>
        <translation>已到账充值：{sums}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} ({payments})</source>
        <translation>{amount}（{payments}）</translation>
    </message>
    <message>
        <source>{amount} + {fee} fees ({payments})</source>
        <translation>{amount} + 手续费 {fee}（{payments}）</translation>
    </message>
    <message>
        <source>Search card, act, amount, order number, note …</source>
        <translation>搜索卡片、操作、金额、订单号、备注……</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Record the first top-up or text on the tab “Top up”. Every act stays here, with amount and proof.</source>
        <translation>请在“充值”页记录第一次充值或短信。每次操作都会连同金额和凭据保存在这里。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No record fits search and filters.</source>
        <translation>没有符合搜索和筛选条件的记录。</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>SIM card</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation>eSIM</translation>
    </message>
    <message>
        <source>For example: UK number for the bank</source>
        <translation>例如：银行验证用的英国号码</translation>
    </message>
    <message>
        <source>+44 7700 900123; several with commas between them</source>
        <translation>+44 7700 900123，多个号码用逗号隔开</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>电话号码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>货币(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Activated on</source>
        <translation>激活日期(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bought on</source>
        <translation>购买日期(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Registered on</source>
        <translation>实名登记日期(&amp;R)</translation>
    </message>
    <message>
        <source>days before the limit I want to be done</source>
        <translation>天（在到期日之前处理完）</translation>
    </message>
    <message>
        <source>Safety &amp;margin</source>
        <translation>安全余量(&amp;M)</translation>
    </message>
    <message>
        <source>Safety margin in days</source>
        <translation>提前天数</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>LEB Wallet</source>
        <translation>LEB 钱包</translation>
    </message>
    <message>
        <source>Opening your wallet…</source>
        <translation>正在打开钱包……</translation>
    </message>
    <message>
        <source>The wallet cannot be opened</source>
        <translation>钱包打不开</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Top-up history</source>
        <translation>充值记录</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>卡片(&amp;C)</translation>
    </message>
    <message>
        <source>Top-up &amp;history</source>
        <translation>充值记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Top up</source>
        <translation>充值(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>打开数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About LEB Wallet</source>
        <translation>关于 LEB 钱包(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to act on now</source>
        <translation>
            <numerusform>%n 张需要马上处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeededPanel</name>
    <message>
        <source>{state} · last safe day {day} · {left}</source>
        <translation>{state} · 最后安全日 {day} · {left}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>规则：{rule}</translation>
    </message>
    <message>
        <source>What counts: {acts}</source>
        <translation>有效操作：{acts}</translation>
    </message>
</context>
<context>
    <name>OptionalDate</name>
    <message>
        <source>Choose a day …</source>
        <translation>选择日期……</translation>
    </message>
    <message>
        <source>Clear this day</source>
        <translation>清除日期</translation>
    </message>
</context>
<context>
    <name>PeriodEdit</name>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>ProviderPicker</name>
    <message>
        <source>Search by operator or country</source>
        <translation>按运营商或国家/地区搜索</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>运营商列表</translation>
    </message>
    <message>
        <source>No operator fits. Choose “LEB card” or “Other card” and fill in the dates yourself.</source>
        <translation>没有找到运营商。请选择“LEB 卡”或“其他卡”，自行填写日期。</translation>
    </message>
</context>
<context>
    <name>ProviderSummary</name>
    <message>
        <source>Choose an operator.</source>
        <translation>请选择运营商。</translation>
    </message>
    <message>
        <source>What keeps it alive</source>
        <translation>如何保号</translation>
    </message>
    <message>
        <source>No rule is known. Ask the operator, then choose “LEB card” instead.</source>
        <translation>暂无已知规则。请咨询运营商后改选“LEB 卡”自行填写。</translation>
    </message>
    <message>
        <source>Looked up on {day}. Operators change their rules: check with yours.</source>
        <translation>查询日期：{day}。运营商可能调整规则，请向运营商核实。</translation>
    </message>
    <message>
        <source>Network: {name}</source>
        <translation>网络：{name}</translation>
    </message>
    <message>
        <source>Smallest top-up: {money}</source>
        <translation>最低充值：{money}</translation>
    </message>
</context>
<context>
    <name>RecentEvents</name>
    <message>
        <source>{act} ({state})</source>
        <translation>{act}（{state}）</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record an act</source>
        <translation>记录操作</translation>
    </message>
    <message>
        <source>Edit a record</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>&amp;Card</source>
        <translation>卡片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Act</source>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>金额(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>货币(&amp;U)</translation>
    </message>
    <message>
        <source>Fee on to&amp;p</source>
        <translation>手续费(&amp;P)</translation>
    </message>
    <message>
        <source>Cred&amp;it afterwards</source>
        <translation>操作后余额(&amp;I)</translation>
    </message>
    <message>
        <source>Valid until, as &amp;told</source>
        <translation>告知的有效期至(&amp;T)</translation>
    </message>
    <message>
        <source>Data &amp;left</source>
        <translation>剩余流量(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>渠道(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Order number</source>
        <translation>订单号(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>The end date the operator shows or texts. It counts more than arithmetic.</source>
        <translation>运营商页面或短信给出的截止日期，优先于推算的日期。</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Switch off what does not concern this card</source>
        <translation>与这张卡无关的规则可以关闭</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>I know the end date</source>
        <translation>我知道截止日期</translation>
    </message>
    <message>
        <source>Starts again with</source>
        <translation>以下操作会重新起算</translation>
    </message>
    <message>
        <source>The sources were not kept with this card.</source>
        <translation>这张卡没有保存来源。</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>general knowledge ({date})</source>
        <translation>常识（{date}）</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>No rule is known for this operator. Record each date the operator tells you.</source>
        <translation>这家运营商暂无已知规则。请把运营商告知的每个日期记录下来。</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide {name}</source>
        <translation>隐藏{name}</translation>
    </message>
    <message>
        <source>Reveal {name}</source>
        <translation>显示{name}</translation>
    </message>
</context>
<context>
    <name>SimPage</name>
    <message>
        <source>Move it to the field below</source>
        <translation>移到下一栏</translation>
    </message>
    <message>
        <source>19 or 20 digits, often starting with 89</source>
        <translation>19 或 20 位数字，一般以 89 开头</translation>
    </message>
    <message>
        <source>13 digits, where the card shows no ICCID</source>
        <translation>13 位数字，卡面没有 ICCID 时填写</translation>
    </message>
    <message>
        <source>32 digits of the phone&apos;s or card&apos;s eSIM chip</source>
        <translation>手机或卡片 eSIM 芯片的 32 位数字</translation>
    </message>
    <message>
        <source>LPA:1$… as in the operator&apos;s mail or QR code</source>
        <translation>LPA:1$…… 见运营商邮件或二维码</translation>
    </message>
    <message>
        <source>For example: red phone, slot 2</source>
        <translation>例如：红色手机，卡槽 2</translation>
    </message>
    <message>
        <source>Several with commas between them</source>
        <translation>多个用逗号隔开</translation>
    </message>
    <message>
        <source>&amp;ICCID</source>
        <translation>ICCID(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;rinted serial</source>
        <translation>卡面短序列号(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;EID</source>
        <translation>EID(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Activation code</source>
        <translation>激活码(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Confirmation code</source>
        <translation>确认码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>存放位置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>持有人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>StageView</name>
    <message>
        <source>{stage} (now)</source>
        <translation>{stage}（当前）</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first}起</translation>
    </message>
    <message>
        <source>{first} to {end}</source>
        <translation>{first}至 {end}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Way back: {ways}</source>
        <translation>恢复办法：{ways}</translation>
    </message>
    <message>
        <source>Way back: {ways}, at least {amount}</source>
        <translation>恢复办法：{ways}，至少 {amount}</translation>
    </message>
    <message>
        <source>The operator does not say what comes then; reckon with the worst.</source>
        <translation>运营商没有说明之后会怎样，请按最坏情况打算。</translation>
    </message>
</context>
<context>
    <name>TopUpTab</name>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing to top up yet</source>
        <translation>还没有可充值的卡</translation>
    </message>
    <message>
        <source>Add a card on the first tab. Then record here what you did with it, and its date moves.</source>
        <translation>请先在第一个标签页添加卡片，然后在这里记录操作，日期会随之更新。</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: add card</source>
        <translation>撤销(&amp;U)：添加卡片</translation>
    </message>
    <message>
        <source>&amp;Undo: edit card</source>
        <translation>撤销(&amp;U)：编辑卡片</translation>
    </message>
    <message>
        <source>&amp;Undo: archive card</source>
        <translation>撤销(&amp;U)：归档卡片</translation>
    </message>
    <message>
        <source>&amp;Undo: unarchive card</source>
        <translation>撤销(&amp;U)：取消归档</translation>
    </message>
    <message>
        <source>&amp;Undo: delete card</source>
        <translation>撤销(&amp;U)：删除卡片</translation>
    </message>
    <message>
        <source>&amp;Undo: add record</source>
        <translation>撤销(&amp;U)：添加记录</translation>
    </message>
    <message>
        <source>&amp;Undo: edit record</source>
        <translation>撤销(&amp;U)：编辑记录</translation>
    </message>
    <message>
        <source>&amp;Undo: delete record</source>
        <translation>撤销(&amp;U)：删除记录</translation>
    </message>
    <message>
        <source>&amp;Redo: add card</source>
        <translation>重做(&amp;R)：添加卡片</translation>
    </message>
    <message>
        <source>&amp;Redo: edit card</source>
        <translation>重做(&amp;R)：编辑卡片</translation>
    </message>
    <message>
        <source>&amp;Redo: archive card</source>
        <translation>重做(&amp;R)：归档卡片</translation>
    </message>
    <message>
        <source>&amp;Redo: unarchive card</source>
        <translation>重做(&amp;R)：取消归档</translation>
    </message>
    <message>
        <source>&amp;Redo: delete card</source>
        <translation>重做(&amp;R)：删除卡片</translation>
    </message>
    <message>
        <source>&amp;Redo: add record</source>
        <translation>重做(&amp;R)：添加记录</translation>
    </message>
    <message>
        <source>&amp;Redo: edit record</source>
        <translation>重做(&amp;R)：编辑记录</translation>
    </message>
    <message>
        <source>&amp;Redo: delete record</source>
        <translation>重做(&amp;R)：删除记录</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What you recorded</source>
        <translation>你的记录</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>This rule is switched off, or is for lines that joined at another time.</source>
        <translation>此规则已关闭，或只适用于其他时间入网的号码。</translation>
    </message>
    <message>
        <source>Until something is recorded, counted from the activation on {on}: + {period} = {limit}</source>
        <translation>尚无记录时，从激活日 {on} 算起：+ {period} = {limit}</translation>
    </message>
    <message>
        <source>{on}: the date told was {limit}. It counts more than arithmetic.</source>
        <translation>{on}：告知的到期日为 {limit}，以此为准，优先于推算。</translation>
    </message>
    <message>
        <source>✓ {event}: counts, + {period} = {limit}</source>
        <translation>✓ {event}：有效，+ {period} = {limit}</translation>
    </message>
    <message>
        <source>✗ {event}: does not count, because {reason}</source>
        <translation>✗ {event}：无效，{reason}</translation>
    </message>
    <message>
        <source>{event}: the shortest period is taken, because {reason}</source>
        <translation>{event}：按最短期限计算，{reason}</translation>
    </message>
    <message>
        <source>Older records that no longer matter: {count}</source>
        <translation>更早的、已不影响日期的记录：{count} 条</translation>
    </message>
    <message>
        <source>✓ {event}: this was the one thing to do.</source>
        <translation>✓ {event}：要做的事已完成。</translation>
    </message>
    <message>
        <source>Activated on {on} + {period} = {limit}</source>
        <translation>{on} 激活 + {period} = {limit}</translation>
    </message>
    <message>
        <source>Bought on {on} + {period} = {limit}</source>
        <translation>{on} 购买 + {period} = {limit}</translation>
    </message>
    <message>
        <source>Registered on {on} + {period} = {limit}</source>
        <translation>{on} 登记 + {period} = {limit}</translation>
    </message>
    <message>
        <source>✓ {event}: the plan ends on {limit}</source>
        <translation>✓ {event}：套餐到 {limit} 结束</translation>
    </message>
    <message>
        <source>{credit} pays {times} more times {price}; the first renewal it cannot pay is on {limit}</source>
        <translation>余额 {credit} 还够扣 {times} 次 {price}；第一次不够扣是在 {limit}</translation>
    </message>
    <message>
        <source>Plan or last payment until {on} + {period} = {limit}</source>
        <translation>套餐或最后一次付款到 {on} + {period} = {limit}</translation>
    </message>
    <message>
        <source>✓ {on}: spending passed {price}</source>
        <translation>✓ {on}：消费超过 {price}</translation>
    </message>
    <message>
        <source>Counted from {on} + {period} = {limit}</source>
        <translation>从 {on} 算起 + {period} = {limit}</translation>
    </message>
    <message>
        <source>{spent} of {price} spent in the {period} from {on}; due by {limit}</source>
        <translation>从 {on} 起的 {period} 内已消费 {spent}（需 {price}），截止 {limit}</translation>
    </message>
    <message>
        <source>Credit used up on {on} + {period} = {limit}</source>
        <translation>{on} 余额用尽 + {period} = {limit}</translation>
    </message>
    <message>
        <source>{credit} on {on}, {price} each time: used up by fee {times} on {limit}</source>
        <translation>{on} 余额 {credit}，每次扣 {price}：第 {times} 次扣费时用尽，即 {limit}</translation>
    </message>
    <message>
        <source>“{by}” is running: this clock rests until {limit} instead of {before}</source>
        <translation>“{by}”生效中：此期限由 {before} 顺延至 {limit}</translation>
    </message>
    <message>
        <source>No date, because {reason}</source>
        <translation>没有日期：{reason}</translation>
    </message>
    <message>
        <source>The operator&apos;s day ({zone}) ends before yours: one day earlier</source>
        <translation>运营商所在时区（{zone}）的一天比你的先结束：提前一天</translation>
    </message>
    <message>
        <source>In the operator&apos;s calendar ({zone}) the act may fall on the day before: one day earlier</source>
        <translation>按运营商所在时区（{zone}），操作可能算在前一天：提前一天</translation>
    </message>
    <message>
        <source>The period runs out on {limit} at {at} ({zone})</source>
        <translation>期限在 {limit} {at} 结束（{zone}）</translation>
    </message>
    <message>
        <source>Limit {limit} − margin of {margin_days} = {day}</source>
        <translation>到期日 {limit} − 余量 {margin_days} = {day}</translation>
    </message>
    <message>
        <source>Last safe day: {day}</source>
        <translation>最后安全日：{day}</translation>
    </message>
    <message>
        <source>it has not arrived</source>
        <translation>尚未到账</translation>
    </message>
    <message>
        <source>its day has not come yet</source>
        <translation>日期还没到</translation>
    </message>
    <message>
        <source>the rule says that it does not</source>
        <translation>规则写明不算</translation>
    </message>
    <message>
        <source>the rule does not list it</source>
        <translation>规则没有列出</translation>
    </message>
    <message>
        <source>the amount is below the minimum</source>
        <translation>金额低于最低要求</translation>
    </message>
    <message>
        <source>no amount was recorded</source>
        <translation>没有记录金额</translation>
    </message>
    <message>
        <source>it is in another currency than the rule</source>
        <translation>币种与规则不同</translation>
    </message>
    <message>
        <source>the rule gives no period for this amount</source>
        <translation>规则没有这个金额对应的期限</translation>
    </message>
    <message>
        <source>nobody knows how many days it buys; record the date the operator tells</source>
        <translation>不知道能延长几天，请记录运营商告知的日期</translation>
    </message>
    <message>
        <source>nothing is recorded from which it could be counted</source>
        <translation>还没有可以起算的记录</translation>
    </message>
    <message>
        <source>no plan is recorded</source>
        <translation>没有套餐记录</translation>
    </message>
    <message>
        <source>no balance is recorded</source>
        <translation>没有余额记录</translation>
    </message>
    <message>
        <source>there is credit left</source>
        <translation>还有余额</translation>
    </message>
    <message>
        <source>there is no credit a fee could use up</source>
        <translation>没有可扣的余额</translation>
    </message>
    <message>
        <source>the service was not bought</source>
        <translation>没有购买此服务</translation>
    </message>
    <message>
        <source>the end of the SIM is not known</source>
        <translation>卡片到期日未知</translation>
    </message>
    <message>
        <source>only the operator knows it: check the balance and record the date</source>
        <translation>只有运营商知道：请查询余额并记录日期</translation>
    </message>
    <message>
        <source>that credit has ended and nothing could have kept it</source>
        <translation>这笔余额已到期，无法延长</translation>
    </message>
    <message>
        <source>what it asked for is done</source>
        <translation>要求已完成</translation>
    </message>
    <message>
        <source>this version cannot read the rule; check with your operator</source>
        <translation>此版本读不懂该规则，请向运营商核实</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Looked up on {day}</source>
        <translation>查证于 {day}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>该处理了</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已过安全日</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>号码已失</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>日期未知</translation>
    </message>
    <message>
        <source>Calls and texts out stop</source>
        <translation>无法拨出和发短信</translation>
    </message>
    <message>
        <source>Calls and texts in stop</source>
        <translation>无法接听和收短信</translation>
    </message>
    <message>
        <source>Credit is lost</source>
        <translation>余额作废</translation>
    </message>
    <message>
        <source>The number is lost</source>
        <translation>号码失效</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>已发通知</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>服务受限</translation>
    </message>
    <message>
        <source>Receiving only</source>
        <translation>只能接收</translation>
    </message>
    <message>
        <source>Texts in only</source>
        <translation>只能收短信</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已封停</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Active without credit</source>
        <translation>可用但无余额</translation>
    </message>
    <message>
        <source>Closed, can be reopened</source>
        <translation>已销户，可恢复</translation>
    </message>
    <message>
        <source>Closed, back only while nobody has the number</source>
        <translation>已销户，号码未被占用前可恢复</translation>
    </message>
    <message>
        <source>Number in quarantine</source>
        <translation>号码冻结中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销户</translation>
    </message>
    <message>
        <source>Number taken back</source>
        <translation>号码已收回</translation>
    </message>
    <message>
        <source>Number given to others</source>
        <translation>号码已转给他人</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Text sent</source>
        <translation>发短信</translation>
    </message>
    <message>
        <source>Call made</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Mobile data used</source>
        <translation>使用流量</translation>
    </message>
    <message>
        <source>Plan bought</source>
        <translation>购买套餐</translation>
    </message>
    <message>
        <source>Add-on or data pack bought</source>
        <translation>购买加油包或流量包</translation>
    </message>
    <message>
        <source>Keep-my-number service bought</source>
        <translation>购买保号服务</translation>
    </message>
    <message>
        <source>Balance check</source>
        <translation>查询余额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Balance changed</source>
        <translation>余额变动</translation>
    </message>
    <message>
        <source>Spending target reached</source>
        <translation>消费达标</translation>
    </message>
    <message>
        <source>Phone was on the network</source>
        <translation>手机在网</translation>
    </message>
    <message>
        <source>Registered in person</source>
        <translation>到店实名登记</translation>
    </message>
    <message>
        <source>Picture message sent</source>
        <translation>发彩信</translation>
    </message>
    <message>
        <source>Voicemail called</source>
        <translation>拨打语音信箱</translation>
    </message>
    <message>
        <source>Call answered abroad</source>
        <translation>境外接听</translation>
    </message>
    <message>
        <source>Paid call answered</source>
        <translation>付费接听</translation>
    </message>
    <message>
        <source>Received text opened</source>
        <translation>打开收到的短信</translation>
    </message>
    <message>
        <source>Text received</source>
        <translation>收到短信</translation>
    </message>
    <message>
        <source>Call received</source>
        <translation>接到来电</translation>
    </message>
    <message>
        <source>Emergency call</source>
        <translation>紧急呼叫</translation>
    </message>
    <message>
        <source>Wi-Fi call</source>
        <translation>Wi-Fi 通话</translation>
    </message>
    <message>
        <source>Credit given to another number</source>
        <translation>转赠话费</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Paid, not arrived</source>
        <translation>已付款，未到账</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Operator&apos;s site or app</source>
        <translation>运营商官网或 App</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Other app, such as Alipay</source>
        <translation>支付宝等第三方</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>定期使用</translation>
    </message>
    <message>
        <source>Credit validity</source>
        <translation>余额有效期</translation>
    </message>
    <message>
        <source>SIM validity</source>
        <translation>卡片有效期</translation>
    </message>
    <message>
        <source>Plan renewal</source>
        <translation>套餐续订</translation>
    </message>
    <message>
        <source>Keep-my-number service</source>
        <translation>保号服务</translation>
    </message>
    <message>
        <source>Minimum spending</source>
        <translation>最低消费</translation>
    </message>
    <message>
        <source>Empty credit</source>
        <translation>余额用尽</translation>
    </message>
    <message>
        <source>Regular fee</source>
        <translation>定期扣费</translation>
    </message>
    <message>
        <source>Fixed life</source>
        <translation>固定期限</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>实名登记</translation>
    </message>
    <message>
        <source>First use</source>
        <translation>首次使用</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>The operator&apos;s own words</source>
        <translation>运营商原文</translation>
    </message>
    <message>
        <source>From a dated report; check with your operator</source>
        <translation>来自有日期的转述，请向运营商核实</translation>
    </message>
    <message>
        <source>Poorly evidenced: check with your operator</source>
        <translation>证据不足，请向运营商核实</translation>
    </message>
    <message>
        <source>Source from 2025 or later</source>
        <translation>来源为 2025 年或之后</translation>
    </message>
    <message>
        <source>Old source: check with your operator</source>
        <translation>来源较旧，请向运营商核实</translation>
    </message>
    <message>
        <source>Undated source: check with your operator</source>
        <translation>来源无日期，请向运营商核实</translation>
    </message>
    <message>
        <source>No sourced rule: ask your operator</source>
        <translation>没有可查的规则，请询问运营商</translation>
    </message>
    <message>
        <source>Credit stays</source>
        <translation>余额保留</translation>
    </message>
    <message>
        <source>Credit is frozen and comes back</source>
        <translation>余额冻结，可恢复</translation>
    </message>
    <message>
        <source>Credit is removed and can be restored</source>
        <translation>余额清除，可找回</translation>
    </message>
    <message>
        <source>Credit can be refunded</source>
        <translation>余额可退</translation>
    </message>
    <message>
        <source>top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>make a call</source>
        <translation>拨打一次电话</translation>
    </message>
    <message>
        <source>send a text</source>
        <translation>发一条短信</translation>
    </message>
    <message>
        <source>use mobile data</source>
        <translation>使用一点流量</translation>
    </message>
    <message>
        <source>buy a plan</source>
        <translation>购买套餐</translation>
    </message>
    <message>
        <source>call customer service</source>
        <translation>致电客服</translation>
    </message>
    <message>
        <source>visit a shop of the operator</source>
        <translation>前往营业厅</translation>
    </message>
    <message>
        <source>reactivate in the app</source>
        <translation>在 App 中恢复</translation>
    </message>
    <message>
        <source>move the number to another operator</source>
        <translation>携号转出</translation>
    </message>
    <message>
        <source>Calling and texting</source>
        <translation>可拨打和发短信</translation>
    </message>
    <message>
        <source>No calls or texts out</source>
        <translation>不能拨打和发短信</translation>
    </message>
    <message>
        <source>Texts come in</source>
        <translation>可收短信</translation>
    </message>
    <message>
        <source>No texts come in</source>
        <translation>收不到短信</translation>
    </message>
    <message>
        <source>Calls come in</source>
        <translation>可接听</translation>
    </message>
    <message>
        <source>No calls come in</source>
        <translation>不能接听</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message>
        <source>Last day is today</source>
        <translation>今天是最后一天</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>无期限</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) too late</source>
        <translation>
            <numerusform>已晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Tiers</name>
    <message>
        <source>{amount}: {period}</source>
        <translation>{amount}：{period}</translation>
    </message>
    <message>
        <source>Up to {most}</source>
        <translation>最多 {most}</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>任意金额</translation>
    </message>
    <message>
        <source>{least} or more</source>
        <translation>{least} 及以上</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
    <message>
        <source>{days} for each {currency} 1</source>
        <translation>每 1 {currency} 可用 {days}</translation>
    </message>
</context>
</TS>
