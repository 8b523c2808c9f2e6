"""The whole window by keyboard alone: first steps, settings in force at once, search, numbers hidden, help."""

import re
import subprocess
from dataclasses import replace

import pytest
from desktop import virtual_desktop
from real_window import answer_of, open_window, wait_until

pytestmark = [pytest.mark.window, pytest.mark.slow]

SMALL_LAPTOP = "1366x768x24"
NUMBER = "+447700900123"
MENUS = {"&File", "&Edit", "&View", "&Help"}
TABS = ("Cards", "Top-up history", "Top up", "Reminders", "Insights")
CHINESE_TABS = ("卡片", "充值记录", "充值", "提醒", "统计")
OWN_NAMES = {"简体中文", "保号卡", "&Language (语言)"}  # the same in every language
DARK, LIGHT = 0.4, 0.6  # of white, on the average


@pytest.fixture(params=["1", "2"], ids=["100%", "200%"])
def laptop(request, tmp_path):
    """A screen of 1366 × 768 pixels, at 200 % as large as one of 683 × 384."""
    with virtual_desktop(tmp_path / "home", SMALL_LAPTOP) as desktop:
        yield replace(desktop, env=desktop.env | {"QT_SCALE_FACTOR": request.param})


def brightness(window, picture):
    """Return how bright the window is that has the keyboard, 0 to 1."""
    front = window.desktop.xdotool("getactivewindow")
    window.desktop.screenshot(picture, front)
    command = ["convert", str(picture), "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout)


def chinese(texts):
    """Return the texts in which anything Chinese is left besides names."""
    without_names = [re.sub("|".join(map(re.escape, OWN_NAMES)), "", text) for text in texts]
    return [text for text in without_names if re.search("[\u3000-\u9fff\uff00-\uffef]", text)]


def everything(window):
    return [*window.texts, *window.names, *window.frame]


def greet_in_chinese_and_add_a_card(window):
    window.wait_for_window("^First steps$")
    window.wait_for_text("Welcome to LEB Wallet")
    window.wait_for_focus("Language")
    window.keys("Down")
    window.wait_for_text("欢迎使用 LEB 钱包")
    window.wait_for_window("^新手引导$")
    window.wait_for_focus("语言")
    window.keys("alt+n")
    window.wait_for_text("需要提醒你吗？")
    window.keys("alt+n")
    window.wait_for_text("你想怎样开始？")
    window.wait_for_focus("添加第一张卡")
    window.keys("space")
    window.wait_for_window("新卡片：选择运营商")
    window.type("giffgaff")
    window.keys("Return")
    window.wait_for_window("^新卡片$")
    window.type("Bank in London")
    window.keys("Return")
    window.wait_for_text("Bank in London")
    window.wait_for_window("^LEB 钱包$")


def make_it_dark_english_and_large(window, picture):
    wait_until(lambda: set(CHINESE_TABS) <= set(window.frame), "the frame in Chinese")
    wait_until(lambda: brightness(window, picture) > LIGHT, "a light window")
    letters = window.letters
    window.keys("ctrl+comma")
    window.wait_for_window("^设置$")
    window.keys("alt+c", "End")
    wait_until(lambda: brightness(window, picture) < DARK, "a dark dialog")
    window.keys("alt+l", "End")
    window.wait_for_window("^Settings$")
    window.wait_for_focus("Language")
    window.keys("alt+x")
    window.wait_for_focus("Text size")
    moves = window.moves
    window.keys("Down", "Down", "Down")
    wait_until(lambda: "150%" in window.names, "150 % chosen")
    wait_until(lambda: window.letters > 1.4 * letters, "large letters")
    wait_until(lambda: window.moves > moves and window.focus == "Text size", "the settings in large letters")
    window.keys("Escape")
    window.wait_for_window("^LEB Wallet$")
    wait_until(lambda: MENUS | {*TABS} <= set(window.frame), "the frame in English")
    wait_until(lambda: brightness(window, picture) < DARK, "a dark window")


def open_all_tabs(window, titles):
    """Yield the title of each tab, open, the first at last."""
    for number, title in [*enumerate(titles, 1), (1, titles[0])]:
        window.keys(f"ctrl+{number}")
        wait_until(lambda title=title: window.tab == title, f"the tab {title}")
        yield title


def test_p13_language_colours_size_search_privacy_and_help_by_keyboard_alone(laptop, tmp_path):
    folder, picture = tmp_path / "wallet", tmp_path / "window.png"
    with open_window(laptop, folder) as window:
        greet_in_chinese_and_add_a_card(window)
        assert [*open_all_tabs(window, CHINESE_TABS)]
        make_it_dark_english_and_large(window, picture)
        answer_of(folder, "card", "add", "--provider", "giffgaff-uk", "--label", "保号卡", "--number", NUMBER)
        window.wait_for_text("保号卡, ")
        window.wait_for_text("Bank in London")
        for title in open_all_tabs(window, TABS):
            wait_until(lambda: not chinese(everything(window)), f"the tab {title} in English throughout")
        find_by_initials(window)
        hide_numbers(window)
        read_help_and_shortcuts(window)
        assert window.close() == 0
    assert not window.errors


def find_by_initials(window):
    assert "••••0123" not in window.texts  # the other card is shown
    window.keys("ctrl+k")
    window.wait_for_window("^Search everywhere$")
    window.type("bhk")
    window.wait_for_text("保号卡, ••••0123")
    window.keys("Return")
    window.wait_for_window("^LEB Wallet$")
    wait_until(lambda: "••••0123" in window.texts, "the card that was found")


def hide_numbers(window):
    assert "number ends in 0123" in window.wait_for_text("保号卡, ")
    window.keys("ctrl+shift+h")
    wait_until(lambda: "••••" in window.texts, "dots instead of the number")
    wait_until(lambda: "保号卡" in window.texts, "the same card still")
    wait_until(lambda: not [text for text in everything(window) if "0123" in text], "a window without the number")
    wait_until(lambda: not [name for name in window.names if "Reveal" in name or "Copy" in name], "nothing to copy")


def read_help_and_shortcuts(window):
    window.keys("F1")
    window.wait_for_window("^Help$")
    window.wait_for_focus("Search the help")
    window.keys("Escape")
    window.wait_for_window("^LEB Wallet$")
    window.keys("ctrl+slash")
    window.wait_for_window("^Keyboard shortcuts$")
    shortcuts = {"Ctrl+K", "F1", "Ctrl+Shift+H", "Ctrl+,", "Ctrl+/"}
    wait_until(lambda: shortcuts <= set(window.names), "the sheet of shortcuts")
    window.keys("Escape")
    window.wait_for_window("^LEB Wallet$")
