"""How long this process has been running, by the system's own count."""

import ctypes
import os
import sys
from pathlib import Path

_HUNDRED_NS = 1e-7  # the unit of times in Windows


def process_age() -> float | None:
    """Return seconds since the process was started, to a hundredth; None where the system does not tell."""
    try:
        return _age_on_windows() if sys.platform == "win32" else _age_on_linux()
    except (OSError, ValueError, IndexError):
        return None


def _age_on_linux() -> float:
    """See proc(5): field 22 of stat is the start in clock ticks since the system's."""
    fields = Path("/proc/self/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    up = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    return up - int(fields[19]) / os.sysconf("SC_CLK_TCK")


def _age_on_windows() -> float:
    times = [ctypes.c_uint64() for _ in range(5)]  # made, ended, in the kernel, outside of it; and now
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not kernel.GetProcessTimes(process, *map(ctypes.byref, times[:4])):
        raise OSError
    kernel.GetSystemTimeAsFileTime(ctypes.byref(times[4]))
    return float(times[4].value - times[0].value) * _HUNDRED_NS
