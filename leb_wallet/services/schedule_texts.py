"""What is written for a check at fixed times without the program running, for each system: whole texts, no files."""

import plistlib
import re
from collections.abc import Sequence
from datetime import time
from xml.sax.saxutils import escape

from leb_wallet.services.start_command import APPLICATION_ID, windows_line

UNIT = "leb-wallet-check"
TASK = "LEB Wallet check"
LABEL = f"{APPLICATION_ID}.check"
CHECK = ("due", "--notify")
TIMES = (time(9), time(18))  # what falls into quiet hours comes with the next


def systemd_service(command: Sequence[str]) -> str:
    """Return the unit that runs one check. The exit codes 1 and 2 only say that something is due or overdue."""
    return f"""[Unit]
Description=LEB Wallet: tell which cards need something done

[Service]
Type=oneshot
ExecStart={systemd_line((*command, *CHECK))}
SuccessExitStatus=1 2
"""


def systemd_timer(times: Sequence[time] = TIMES) -> str:
    """Return the unit that says when. ``Persistent`` makes up for a computer that was off."""
    moments = "\n".join(f"OnCalendar=*-*-* {moment:%H:%M}:00" for moment in times)
    return f"""[Unit]
Description=LEB Wallet: look at the dates of all cards

[Timer]
{moments}
Persistent=true
AccuracySec=10min

[Install]
WantedBy=timers.target
"""


def systemd_line(command: Sequence[str]) -> str:
    """Return a command as a value of ``ExecStart``: see systemd.service(5), "Command lines"."""
    return " ".join(_systemd_word(word) for word in command)


def _systemd_word(word: str) -> str:
    word = word.replace("%", "%%").replace("$", "$$")
    if word and not set(word) & set(" \t\n\"'\\;"):
        return word
    word = word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{word}"'


def systemd_words(line: str) -> tuple[str, ...]:
    """Return the words of a line that :func:`systemd_line` makes."""
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ ]+)', line)
    letters = {"n": "\n", "t": "\t"}
    plain = (re.sub(r"\\(.)", lambda found: letters.get(found[1], found[1]), quoted) or bare for quoted, bare in words)
    return tuple(word.replace("%%", "%").replace("$$", "$") for word in plain)


def task_xml(command: Sequence[str], times: Sequence[time] = TIMES) -> str:
    """Return the task for the Windows Task Scheduler, to be stored as UTF-16; a missed one is made up for."""
    program, arguments = command[0], (*command[1:], *CHECK)
    triggers = "".join(
        f"""
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{moment:%H:%M}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>"""
        for moment in times
    )
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>LEB Wallet: tell which cards need something done</Description>
  </RegistrationInfo>
  <Triggers>{triggers}
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT5M</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(windows_line(arguments))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def check_agent(command: Sequence[str], times: Sequence[time] = TIMES) -> bytes:
    """Return the property list for launchd. It makes up for sleep; ``RunAtLoad`` for a Mac that was off."""
    agent = {
        "Label": LABEL,
        "ProgramArguments": [*command, *CHECK],
        "StartCalendarInterval": [{"Hour": moment.hour, "Minute": moment.minute} for moment in times],
        "RunAtLoad": True,
        "ProcessType": "Background",
        "LimitLoadToSessionType": "Aqua",
    }
    return plistlib.dumps(agent)
