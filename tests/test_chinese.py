"""The Chinese of window and help keeps one house style: the same word for the same thing, punctuation, spaces, keys.

The glossary is in CONTRIBUTING; WORDS holds what it rules out.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

RESOURCES = Path(__file__).parents[1] / "resources"
FILE = RESOURCES / "i18n" / "leb_wallet_zh_CN.ts"
HELP = sorted((RESOURCES / "help" / "zh_CN").glob("*.md"))
HAN = "[\u3400-\u9fff]"
FULL_WIDTH = "，。：；？！（）、“”"
HOLE = re.compile(r"\{\w*\}")
KEY = re.compile(r"\(&([A-Z0-9])\)")
NOT_PROSE = re.compile(r"`[^`]*`|\]\([^)]*\)")  # code and the targets of links in a help page
FILE_FILTER = re.compile(r" \(((\*[.\w]*[ ;]*)+|\{suffixes\})\)$")  # “(*.ics)”: Qt reads it, so it stays half-width

# What is not written → what is.
WORDS = {
    "[您妳]": "你",
    "帐|账号": "账户（account）、账单（bill）",
    "登陆": "登录",
    "收据|发票|凭据|票据": "凭证（receipt）；小票只指门店给的纸条",
    "应用程序|应用软件|APP": "App；别家的叫程序",
    "LEB Wallet": "LEB 钱包",
    "充值卡|点卡|代金券": "充值券（voucher）",
    "充值密码|卡密": "充值码（voucher code）",
    "续订|续约": "续费（renewal）",
    "销户": "销号",
    "收回号码|号码收回|号码已收回": "号码回收",
    "携转|携号转出": "携号转网",
    "(?<!安全)余量": "安全余量（margin）；卡里剩下的叫话费余额、剩余流量",
    "缓冲天数|缓冲期": "安全余量（margin）",
    "截止日|失效日|期满日": "到期日（limit）",
    "安全截止|最晚安全|最后安全日期|最后安全天": "最后安全日",
    "推后日期|延长日期|延长这张卡的日期": "延后日期；延长的是有效期",
    "店铺|商铺|店家": "门店",
    "短序列号": "卡面序列号",
    "区号|国家码": "国家代码",
    "电信商|营运商|网络商": "运营商",
    "预付卡": "预付费卡",
    "数据余量|数据流量|剩余数据": "流量、剩余流量",
    "历史记录": "记录",
    "开机自启|自启动|登录时启动": "开机启动",
    "系统栏|通知栏图标|任务栏图标": "托盘",
    "隐身模式|私密模式|保密模式": "隐私模式",
    "洞察|见解": "统计（Insights）",
    "首选项|偏好设置": "设置",
    "流水账|交易日志": "流水文件（journal）",
    "更新版本的": "较新版本的：更新也读作 update",
    "短讯|简讯|讯息|伺服器|网路|资讯|档案|程式|缺省": "大陆用语：短信、服务器、网络、信息、文件、程序、默认",
}

# Names, abbreviations, units and parts of commands that Chinese readers know by their Latin letters.
NAMES = frozenset(
    """
    LEB App SIM eSIM ICCID EID LPA PIN PUK QR SMS USSD Wi-Fi RCS iMessage WhatsApp Telegram Signal
    Apple Google Pay PayPal Visa GrabPay Touch Go 7-Eleven GBP HKD USD EUR CNY KB MB GB PDF ZIP SHA-256 SHA256SUMS
    CSV Excel ECB MIT ISC GNU LGPL-3.0 Lucide Qt Python PySide6 CurrencyConverter Flatpak Snap systemd
    Windows macOS Linux Esc Enter Tab Ctrl Shift Alt https leb-wallet card list providers due doctor notify large JSON
    English Language
    account with-secrets age backups history set-aside restore merge passphrase-stdin AGE-SECRET-KEY-1
    too-large unsigned dry-run to zip card PNG JPEG pip install ocr
    OmniSIM Wallos lpac Tool Card Reminder
    OpenSSL IP XLSX UTF-8 BOM GB18030 Big5 JIS Windows-1252 date-order decimal dmy mdy ymd point comma
    """.split()
)
LONG_NAMES = ("Noto Sans CJK", "Qt for Python", "The Qt Company Ltd", "spdx.org/licenses")


class Line(NamedTuple):
    """One Chinese text with the English it stands for."""

    english: str
    chinese: str
    context: str = ""


def lines() -> Iterator[Line]:
    for context in ElementTree.parse(FILE).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            for form in translation.findall("numerusform") or [translation]:
                if form.text and not translation.get("type"):  # what is missing is for test_translations to tell
                    yield Line(message.findtext("source"), form.text, context.findtext("name"))


def plain(text: str) -> str:
    """Return a text without keys and file filters, a number in place of each plural."""
    return FILE_FILTER.sub("", KEY.sub("", text)).replace("%n", "9")


def ruled_out_words(line: Line) -> list[str]:
    return [f"{found[0]} → {better}" for word, better in WORDS.items() if (found := re.search(word, line.chinese))]


def english_words(line: Line) -> list[str]:
    """What is left untranslated; addresses and file names have a point inside and pass."""
    text = HOLE.sub(" ", plain(line.chinese))
    for name in LONG_NAMES:
        text = text.replace(name, "")
    words = re.findall(r"[A-Za-z0-9.-]*[A-Za-z]{2,}[A-Za-z0-9.-]*", text)
    return [word for word in words if word.strip(".-") not in NAMES and not re.search(r"\w\.\w", word)]


def half_width_marks(line: Line) -> list[str]:
    return re.findall(rf"(?:{HAN}|[{FULL_WIDTH}])[,;:?!()](?!\d)|[,;:?!()]{HAN}|{HAN}\.", plain(line.chinese))


def other_quotes_and_dots(line: Line) -> list[str]:
    return re.findall(r"[「」『』‘\"]|……|\.\.\.|。。", line.chinese)


def missing_spaces(line: Line) -> list[str]:
    return re.findall(f"{HAN}[A-Za-z0-9]|[A-Za-z0-9%]{HAN}", plain(line.chinese))


def needless_spaces(line: Line) -> list[str]:
    """A full-width mark brings its own space, and so does the 日 at the end of a day."""
    text = plain(line.chinese)
    found = re.findall(rf" [{FULL_WIDTH}]|[{FULL_WIDTH}] |{HAN} {HAN}|  |\{{(?:day|on)\}} {HAN}", text)
    return found + (["at an end"] if text != text.strip() else [])


def other_key(line: Line) -> list[str]:
    """The key of a button or menu is the letter of the English one, in brackets behind the words."""
    wanted = [key.upper() for key in re.findall(r"&([A-Za-z0-9])", line.english)]
    return [] if KEY.findall(line.chinese) == wanted else wanted or ["none"]


def other_end(line: Line) -> list[str]:
    """A text ends as the English one: in … where more is asked, in a stop where it is a sentence."""
    faults = ["…"] if line.english.endswith("…") != line.chinese.endswith("…") else []
    return faults + (["。"] if line.english.endswith(".") != line.chinese.endswith(("。", "！")) else [])


CHECKS: tuple[Callable[[Line], list[str]], ...] = (
    ruled_out_words,
    english_words,
    half_width_marks,
    other_quotes_and_dots,
    missing_spaces,
    needless_spaces,
    other_key,
    other_end,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_chinese_keeps_the_house_style(check):
    faults = [
        f"{line.context}: {line.english!r} → {line.chinese!r}: {', '.join(found)}"
        for line in lines()
        if (found := check(line))
    ]
    assert not faults, f"{len(faults)} texts:\n" + "\n".join(faults)


@pytest.mark.parametrize("page", HELP, ids=lambda page: page.stem)
def test_the_help_keeps_the_house_style(page):
    faults = [
        f"{number}: {text}: {', '.join(found)}"
        for number, text in enumerate(page.read_text("utf-8").splitlines(), start=1)
        for check in (ruled_out_words, half_width_marks, other_quotes_and_dots, missing_spaces)
        if (found := check(Line("", NOT_PROSE.sub("", text))))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("check", "english", "chinese"),
    [
        (ruled_out_words, "Add the receipt.", "添加收据。"),
        (ruled_out_words, "Enter your number.", "请输入您的号码。"),
        (ruled_out_words, "Margin", "余量"),
        (english_words, "Top up", "Top up"),
        (english_words, "Open the card.", "打开 card2go。"),
        (half_width_marks, "First, then", "先,后"),
        (half_width_marks, "Kind (old)", "类型(旧)"),
        (half_width_marks, "Done.", "完成."),
        (other_quotes_and_dots, "Choose “Quit”.", "选择「退出」。"),
        (other_quotes_and_dots, "Opening…", "正在打开……"),
        (missing_spaces, "An eSIM card", "一张eSIM 卡"),
        (missing_spaces, "%n day(s)", "%n天"),
        (needless_spaces, "Receipt: PDF", "凭证： PDF"),
        (needless_spaces, "ended {day}", "已于 {day} 结束"),
        (needless_spaces, "Copy", "复制 "),
        (other_key, "&Save", "保存"),
        (other_key, "&Save", "保存(&A)"),
        (other_key, "Save", "保存(&S)"),
        (other_end, "Save as…", "另存为"),
        (other_end, "Nothing was changed.", "没有任何改动"),
    ],
)
def test_a_slip_is_seen(check, english, chinese):
    assert check(Line(english, chinese))


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Calendar files (*.ics)", "日历文件 (*.ics)"),
        ("Sh&ow archived (%n)", "显示已归档(&O)（%n）"),
        ("On &days of its own:", "单独设置天数(&D)："),
        ("Undo “{what}”?", "撤销“{what}”？"),
        ("Limit {limit}, margin {margin}.", "到期日 {limit}，安全余量 {margin}。"),
        ("{percent} % of {amount}", "占 {amount} 的 {percent}%"),
        ("Such as 30, 7, 1", "例如 30, 7, 1"),
    ],
)
def test_good_chinese_is_left_alone(english, chinese):
    assert [check.__name__ for check in CHECKS if check(Line(english, chinese))] == []
