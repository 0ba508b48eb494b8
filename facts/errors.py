"""The exceptions of rivals, each with a sentence for a person.

RivalsError
├── DossierError        a folder that cannot be opened as a dossier
├── UnreadableHeaderError  a dossier whose declarations cannot be read
├── FigureError         a text that cannot be read as one figure
├── PartialDateError    a text that is no date
├── TextError           a file that cannot be read as the text of an article
├── UnknownIdError      an id that names nothing in the dossier
└── ExportError         an export that cannot be written
"""


class RivalsError(Exception):
    """Anything that rivals refuses to do; its text is one clear sentence."""


class DossierError(RivalsError):
    """The folder cannot be opened as a dossier."""


class UnreadableHeaderError(RivalsError):
    """The dossier's own file cannot be read, and what it declares must be inferred."""


class FigureError(RivalsError, ValueError):
    """The text holds no figure, more than one, or an ambiguous one."""


class PartialDateError(RivalsError, ValueError):
    """The text is not a date of a year, quarter, month or day."""


class TextError(RivalsError):
    """The file cannot be read as the text of an article."""


class UnknownIdError(RivalsError, LookupError):
    """No record of the dossier has this id."""


class ExportError(RivalsError):
    """The export cannot be written where it was asked for."""


class Superseded(Exception):
    """What was asked for is not wanted any more; no fault, and nothing to tell."""
