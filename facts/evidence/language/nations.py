"""Countries and the words for what is theirs, a line each."""

from __future__ import annotations

_NATIONS = """\
argentina argentine argentinian
australia australian australians
austria austrian
bangladesh bangladeshi
belgium belgian
brazil brazilian
britain british uk
bulgaria bulgarian
canada canadian canadians
chile chilean
china chinese
colombia colombian
croatia croatian
czechia czech
denmark danish
egypt egyptian
estonia estonian
ethiopia ethiopian
europe european eu
finland finnish
france french
germany german germans
ghana ghanaian
greece greek
hungary hungarian
iceland icelandic
india indian indians
indonesia indonesian
iran iranian
iraq iraqi
ireland irish
israel israeli
italy italian
japan japanese
kenya kenyan
korea korean
latvia latvian
lithuania lithuanian
malaysia malaysian
mexico mexican
morocco moroccan
netherlands dutch
nigeria nigerian
norway norwegian
pakistan pakistani
peru peruvian
philippines philippine filipino
poland polish
portugal portuguese
romania romanian
russia russian
serbia serbian
singapore singaporean
slovakia slovak
slovenia slovenian
spain spanish
sweden swedish
switzerland swiss
taiwan taiwanese
thailand thai
turkey turkish
ukraine ukrainian
usa us american americans america
vietnam vietnamese
africa african
asia asian
scotland scottish
wales welsh
england english
"""

NATIONS = {
    word: line.split()[0] for line in _NATIONS.splitlines() for word in line.split()
}
"""The country of each word."""
