"""The colours of rivals: a dark theme and a light one, and names for both."""

from textual.theme import Theme

COMPANY_COLOURS = 5
"""Companies after the fifth begin again with the first colour."""

DARK = Theme(
    name="rivals-dark",
    primary="#79b8ff",
    secondary="#b392f0",
    accent="#ffab70",
    warning="#ffd866",
    error="#ff8f8f",
    success="#85e89d",
    foreground="#dce3eb",
    background="#0f1318",
    surface="#151a21",
    panel="#1e252f",
    dark=True,
    variables={
        "company-1": "#ffab70",
        "company-2": "#79b8ff",
        "company-3": "#85e89d",
        "company-4": "#d2a8ff",
        "company-5": "#f0b6c8",
        "figure": "#f4f0c4",
        "match": "#ffd866",
        "muted": "#94a0af",
        "cursor": "#243247",
        "rule": "#2f3946",
        "footer-background": "#151a21",
        "footer-key-foreground": "#ffab70",
    },
)

LIGHT = Theme(
    name="rivals-light",
    primary="#0550ae",
    secondary="#6639ba",
    accent="#953800",
    warning="#7d4e00",
    error="#b3202c",
    success="#116329",
    foreground="#1f2328",
    background="#fcfcfa",
    surface="#f4f4ef",
    panel="#e9e9e2",
    dark=False,
    variables={
        "company-1": "#953800",
        "company-2": "#0550ae",
        "company-3": "#116329",
        "company-4": "#6639ba",
        "company-5": "#8e2a5b",
        "figure": "#3a3000",
        "match": "#8a3c00",
        "muted": "#57606a",
        "cursor": "#dce8f7",
        "rule": "#cfcfc6",
        "footer-background": "#f4f4ef",
        "footer-key-foreground": "#953800",
    },
)


def variables_for(theme: Theme) -> dict[str, str]:
    """The names that only our themes define, for a theme that does not."""
    if theme.ansi:
        names = (*DARK.variables,)
        return {name: "ansi_default" for name in names}
    base = DARK if theme.dark else LIGHT
    return {
        **base.variables,
        "company-1": theme.accent or base.variables["company-1"],
        "company-2": theme.primary,
        "match": theme.warning or base.variables["match"],
        "cursor": theme.panel or base.variables["cursor"],
        "footer-background": theme.panel or base.variables["footer-background"],
        "footer-key-foreground": theme.accent or theme.primary,
    }
