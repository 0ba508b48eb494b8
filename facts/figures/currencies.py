"""The signs, codes and names of currencies, before their numbers and after them."""

from __future__ import annotations

from facts.quantity import CURRENCIES

_SYMBOLS_OF = "USD$ GBP£ EUR€ JPY¥ INR₹ KRW₩ RUB₽ ILS₪ TRY₺ NGN₦ VND₫ THB฿ PHP₱ UAH₴"
SYMBOLS = {pair[3:]: pair[:3] for pair in _SYMBOLS_OF.split()}
DOLLARS = {"US": "USD", "U.S.": "USD", "C": "CAD", "CA": "CAD", "A": "AUD", "AU": "AUD"}
DOLLARS |= {"HK": "HKD", "NZ": "NZD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL"}
DOLLARS |= {"Mex": "MXN", "MX": "MXN", "Cdn": "CAD", "CDN": "CAD", "USD": "USD"}
AFTER_DOLLARS = {"Cdn": "CAD", "CDN": "CAD", "Canadian": "CAD", "Australian": "AUD"}
"""What stands behind the number of dollars: "$5 million Cdn"."""

CODES = {code: code for code in CURRENCIES} | {"RM": "MYR", "RMB": "CNY", "Rs": "INR"}
CODES |= {"SFr": "CHF", "Sfr": "CHF", "Rp": "IDR", "KSh": "KES", "Ksh": "KES"}
CODES |= {"Re": "INR", "Kr": "SEK", "DM": "DEM", "SKr": "SEK", "Skr": "SEK"}
CODES |= {"NKr": "NOK", "Nkr": "NOK", "DKr": "DKK", "Dkr": "DKK"}

# A currency, the words that may or ("-" for none) need not stand before its names.
_NAMES = """\
USD - us u.s. american united_states: dollar dollars
USD -: bucks
CAD canadian: dollar dollars
AUD australian: dollar dollars
HKD hong_kong: dollar dollars
NZD new_zealand: dollar dollars
SGD singapore singaporean: dollar dollars
TWD taiwan new_taiwan taiwanese: dollar dollars
EUR -: euro euros
GBP - british uk: pound pounds
GBP -: quid pounds_sterling pound_sterling
EGP egyptian: pound pounds
LBP lebanese: pound pounds
SYP syrian: pound pounds
IEP irish: pound pounds punt punts
JPY - japanese: yen
CNY - chinese: yuan renminbi
INR - indian: rupee rupees
PKR pakistani pakistan: rupee rupees
LKR sri_lankan: rupee rupees
NPR nepalese nepali: rupee rupees
IDR - indonesian: rupiah rupiahs
KRW korean south_korean: won
RUB - russian: ruble rubles rouble roubles
UAH - ukrainian: hryvnia hryvnias hryvnya
BYN belarusian belarussian: ruble rubles rouble roubles
ILS - israeli: shekel shekels
SEK - swedish: krona kronor
SEK swedish: crown crowns
NOK norwegian: krone kroner crown crowns
DKK danish: krone kroner crown crowns
ISK icelandic: krona kronur crown crowns
CZK - czech: koruna korunas koruny
CZK czech: crown crowns
PLN - polish: zloty zlotys zlotych
HUF - hungarian: forint forints
RON - romanian: lei
BGN - bulgarian: leva
CHF swiss: franc francs
MXN mexican: peso pesos
ARS argentine argentinian: peso pesos
CLP chilean: peso pesos
COP colombian: peso pesos
PHP philippine: peso pesos
PEN peruvian: sol soles
BRL - brazilian: reais
BRL brazilian: real reals
ZAR - south_african: rand
MYR - malaysian: ringgit ringgits
THB - thai: baht
VND - vietnamese: dong
TRY - turkish: lira liras
NGN - nigerian: naira
KES kenyan kenya: shilling shillings
GHS - ghanaian: cedi cedis
ETB ethiopian: birr
BDT - bangladeshi: taka
KZT - kazakh: tenge
AED - uae emirati: dirham dirhams
SAR saudi: riyal riyals
QAR qatari: riyal riyals
IRR iranian: rial rials
KWD kuwaiti: dinar dinars
IQD iraqi: dinar dinars
FIM - finnish: markka markkaa markkas
FIM finnish: mark marks
DEM german deutsche deutsch west_german: mark marks
DEM -: deutschmark deutschmarks deutschemarks
FRF french: franc francs
BEF belgian: franc francs
ITL - italian: lire
ESP - spanish: peseta pesetas
NLG - dutch: guilder guilders
ATS - austrian: schilling schillings
PTE - portuguese: escudo escudos
GRD - greek: drachma drachmas"""


def _names() -> dict[str, str]:
    names = {}
    for line in _NAMES.splitlines():
        owners, _, nouns = line.partition(": ")
        code, *before = owners.split()
        for name in (f"{each} {noun}" for each in before for noun in nouns.split()):
            names[name.removeprefix("- ").replace("_", " ")] = code
    return names


NAMES = _names()
"""The code of each currency by its name in small letters."""
