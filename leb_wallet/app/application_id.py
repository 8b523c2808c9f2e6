"""Who we are to Windows: notifications come with our name and picture, all windows share one button of the taskbar.

The shortcut in the Start menu carries the same id; `packaging/windows/leb-wallet.nsi` gives it.
"""

import ctypes
import sys

APPLICATION_ID = "io.github.lebwallet.LebWallet"
_NOT_IMPLEMENTED = 0x80004001


def tell_application_id() -> None:
    """Tell Windows, before the first window; elsewhere nothing happens."""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APPLICATION_ID))


def told_application_id() -> str | None:
    """Return what Windows takes this process for: empty before it was told, None on a system that does not say."""
    if sys.platform != "win32":
        return None
    told = ctypes.c_wchar_p()
    code = ctypes.windll.shell32.GetCurrentProcessExplicitAppUserModelID(ctypes.byref(told))
    if code & 0xFFFFFFFF == _NOT_IMPLEMENTED:
        return None  # Wine
    text = told.value or ""
    ctypes.windll.ole32.CoTaskMemFree(told)
    return text
