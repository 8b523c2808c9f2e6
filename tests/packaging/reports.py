"""What every package's self-test has to say."""

import json
from pathlib import Path

from leb_wallet import __version__

NEEDED_PLUGINS = {
    "platforms": {"libqxcb.so", "libqwayland.so", "libqoffscreen.so"},
    "platforminputcontexts": {"libibusplatforminputcontextplugin.so", "libcomposeplatforminputcontextplugin.so"},
    "platformthemes": {"libqxdgdesktopportal.so"},
    "iconengines": {"libqsvgicon.so"},
    "printsupport": {"libcupsprintersupport.so"},
}


def check_report(path: Path, platform: str = "xcb") -> dict:
    """Read the report of a frozen program in Chinese and return it; fails where anything is wrong."""
    report = json.loads(path.read_text("utf-8"))
    assert report["problems"] == []
    assert report["frozen"]
    assert report["version"] == __version__
    assert report["platform"] == platform
    assert report["language"] == "zh_CN"
    assert report["texts"] == {"ours": "正在打开钱包…", "qt": "取消"}
    assert report["operators"] > 80
    assert report["journal"]["is_same"]
    assert len(report["parts"]) > 15
    for kind, names in NEEDED_PLUGINS.items():
        assert names <= set(report["plugins"][kind])
    return report
