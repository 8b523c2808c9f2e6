"""The window's own light and dark colours, for desktops that bring none or not the one the user wants.

Windows, macOS, GNOME and KDE bring theirs, which are left alone. All pairs of letters and ground
read at 4.5 : 1 or better, which `tests/ui/test_theme.py` computes.
"""

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
_GROUND = (  # role, light, dark
    (_Role.Window, "#f4f5f7", "#1d1f23"),
    (_Role.WindowText, "#1b1e23", "#e7e9ec"),
    (_Role.Base, "#ffffff", "#26292e"),
    (_Role.AlternateBase, "#f7f8fa", "#2b2f35"),
    (_Role.Text, "#1b1e23", "#e7e9ec"),
    (_Role.PlaceholderText, "#686d76", "#a0a6b0"),
    (_Role.Button, "#fafbfc", "#33373e"),
    (_Role.ButtonText, "#1b1e23", "#e7e9ec"),
    (_Role.BrightText, "#ffffff", "#ffffff"),
    (_Role.Light, "#ffffff", "#454a53"),
    (_Role.Midlight, "#eceef1", "#3a3f47"),
    (_Role.Mid, "#c9cdd4", "#7c8491"),
    (_Role.Dark, "#a4aab4", "#141619"),
    (_Role.Shadow, "#6f7680", "#0c0d0f"),
    (_Role.Highlight, "#1f5fae", "#2f6bb5"),
    (_Role.HighlightedText, "#ffffff", "#ffffff"),
    (_Role.Accent, "#1f5fae", "#7db3f5"),
    (_Role.Link, "#1f5fae", "#93c3ff"),
    (_Role.LinkVisited, "#6b4aa0", "#c3a6f2"),
    (_Role.ToolTipBase, "#2b2f36", "#3d434c"),
    (_Role.ToolTipText, "#f4f5f7", "#f0f2f4"),
)
_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)
_FADED_TEXT = ("#9097a1", "#767d88")
_FADED_HIGHLIGHT = ("#b9c0ca", "#454b55")


def own_palette(*, dark: bool) -> QPalette:
    """Return all colours of the window."""
    palette = QPalette()
    for role, *pair in _GROUND:
        palette.setColor(role, QColor(pair[dark]))
    disabled = QPalette.ColorGroup.Disabled
    for role in _FADED:
        palette.setColor(disabled, role, QColor(_FADED_TEXT[dark]))
    palette.setColor(disabled, _Role.Highlight, QColor(_FADED_HIGHLIGHT[dark]))
    return palette
