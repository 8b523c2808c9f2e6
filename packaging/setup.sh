#!/bin/sh
# Makes .venv with all that `make run`, `make test` or `make packages` needs, and installs what they want of the system.
# usage: packaging/setup.sh run|test|packages   Safe to repeat: with nothing to do it takes a few milliseconds.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}
stamp=.venv/.ready-to-$purpose

offscreen="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
window="libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
chinese=fonts-wqy-microhei
thai=fonts-tlwg-garuda-ttf # for the page shown to a clerk; without it the app says so and offers another language
virtual_screen="xvfb xauth openbox xdotool x11-utils imagemagick dbus trayer"
notification_servers="dunst notification-daemon"
encryption=age # the standard tool, which opens our files and whose files we open
package_tools="python3-venv binutils squashfs-tools debootstrap debian-archive-keyring rpm"
package_checks="lintian appstream desktop-file-utils man-db shellcheck flatpak-builder"
chinese_input="fcitx5 fcitx5-chinese-addons"
windows_stand_in="wine wine64 nsis gcc-mingw-w64-x86-64-win32 osslsigncode"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# What the stamp holds: a change of any of this, or of the folder's place, sets up again.
state() { pwd; cksum pyproject.toml packaging/setup.sh; }

is_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# Ubuntu 24.04 and Debian 13 append t64 to some names.
is_installed() {
    dpkg-query -W -f '${db:Status-Status} ' "$1" "$1t64" 2>/dev/null | grep -qw installed
}

# Installs the Debian packages named, or stops with the command to type.
install() {
    if [ "$(id -u)" = 0 ]; then as_root=
    elif sudo -n true 2>/dev/null; then as_root=sudo
    else stop "LEB Wallet needs some system packages. Please type this, then try again:

    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*
"
    fi
    say "Installing system packages (the first time this takes a minute): $*"
    $as_root apt-get update -qq || say "(apt-get update failed; going on with the package lists that are here)"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        stop "apt-get could not install them: see its words above."
}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }
venv_package() { "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'; }

find_python() {
    for python in python3 python3.13 python3.12 python3.11; do
        if new_enough "$python"; then return; fi
    done
    return 1
}

# Made in this very place (a moved .venv has programs that point to the old one), with a Python that still runs.
has_environment() {
    grep -qx "command = .* $(pwd)/.venv" .venv/pyvenv.cfg 2>/dev/null && new_enough .venv/bin/python
}

# All in one go, so that nobody has to type a command twice.
install_system_packages() {
    wanted="$offscreen $window"
    if [ "$purpose" != run ]; then wanted="$wanted $chinese $thai $virtual_screen $notification_servers $encryption"
    elif [ -z "$(fc-list :lang=zh family 2>/dev/null)" ]; then wanted="$wanted $chinese"
    fi
    if [ "$purpose" = packages ]; then
        is_debian || stop "Packages are built and tried on Debian or Ubuntu only; here nothing was built or tried."
        wanted="$wanted $package_tools $package_checks $chinese_input"
        if [ "$(dpkg --print-architecture)" = amd64 ]; then wanted="$wanted $windows_stand_in"
        else say "The package for Windows is built and tried on amd64 only; here it is left untried."
        fi
    fi
    if ! is_debian; then
        say "This system has no apt-get, so the libraries are not checked. Should the window not start, install what"
        say "your system calls: $wanted"
        return
    fi
    missing=
    for package in $wanted; do is_installed "$package" || missing="$missing $package"; done
    if ! has_environment; then
        if find_python; then has_venv "$python" || missing="$missing $(venv_package "$python")"
        elif command -v python3 >/dev/null; then missing="$missing python3.11 python3.11-venv" # Ubuntu 22.04 has 3.10
        else missing="$missing python3 python3-venv"
        fi
    fi
    # shellcheck disable=SC2086  # a list of words
    [ -z "$missing" ] || install $missing
}

make_environment() {
    if has_environment; then return; fi
    if ! find_python; then
        ! is_debian || install python3.11 python3.11-venv # a bare Ubuntu 22.04, whose python3 turned out too old
        find_python || stop "LEB Wallet needs Python 3.11 or newer. Please install it, then try again."
    fi
    has_venv "$python" || stop "$python lacks its venv module. Please install $(venv_package "$python"), then try again."
    say "Making .venv with $("$python" -V)"
    "$python" -m venv --clear .venv
}

install_python_packages() {
    say "Fetching Python packages into .venv (the first time some 90 MB)"
    if [ "$purpose" = run ]; then what=.; else what='.[dev]'; fi
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$what" >&2 ||
        stop "The Python packages could not be fetched: see pip's words above. Is the network there? Then try again."
}

case $purpose in run | test | packages) ;; *) stop "usage: packaging/setup.sh run|test|packages" ;; esac
if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(state)" ]; then exit 0; fi
install_system_packages
make_environment
install_python_packages
state >"$stamp"
[ "$purpose" = run ] || state >.venv/.ready-to-run # each purpose needs more than the one before
[ "$purpose" != packages ] || state >.venv/.ready-to-test
