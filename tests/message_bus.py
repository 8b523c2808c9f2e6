"""A message bus of its own for a test. It starts no service of the machine: there is only what the test started."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><listen>LISTEN</listen><auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def message_bus_daemon(
    folder: Path, env: dict[str, str] | None = None, listen: str = "unix:tmpdir=/tmp"
) -> Iterator[tuple[str, subprocess.Popen]]:
    """Start a bus and yield its address and its process; ``folder`` is for its configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    configuration = folder / "bus.conf"
    configuration.write_text(CONFIGURATION.replace("LISTEN", listen), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        try:
            address = daemon.stdout.readline().strip()
            assert address, "dbus-daemon did not start"
            yield address, daemon
        finally:
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                daemon.kill()
