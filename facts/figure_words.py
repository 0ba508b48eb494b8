"""What figures are written in: tokens, and tables of what words and signs mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from facts.quantity import CURRENCIES


class Token(NamedTuple):
    """A numeral, a word, a date or the like ("other"), or one other character."""

    kind: Literal["other", "number", "word", "symbol", "end"]
    text: str
    low: str
    start: int
    end: int

    def touches(self, after: Token) -> bool:
        """Whether the other token follows without a space."""
        return self.end == after.start


Tokens = Sequence[Token]
_LONGEST_COMPOUND = 8  # a bound, so that hyphens by the thousand cost no time
_MARGIN = [Token("end", "", "", -1, -2)] * 16
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_MEASURED = r"[.,]?[0-9%]|[ ](?:million|billion|per)"
_TOKEN = re.compile(
    rf"""(?P<other>
      https?://\S++
    | ^\s*+[0-9]{{1,2}}+[.)](?=\s)                                  # 3. in a list
    | [0-9]++(?:st|nd|rd|th|['’]?s|(?<=\b720)p|(?<=\b1080)p)\b      # 22nd, 1990s, 720p
    | [0-9]{{1,2}}+(?::[0-9]{{2}}|(?:\.[0-9]{{2}})?[ ]?[ap]\.?m\b)  # 9:05, 2 p.m.
    | [0-9]++(?:(?:/[0-9]++)++|(?:-[0-9]++){{2,}}+)                 # 24/7, 555-01-23
    | [0-9][0-9.]*+[ ]?×[ ]?10\S*+                                  # 2.5×10−8
    | {_MONTH}\.?[ ][0-9]{{1,2}}+(?:[-–][0-9]{{1,2}}+)?(?!{_MEASURED})
    | [0-9]{{1,2}}+[ ]{_MONTH} )
    | (?P<number>[0-9]++(?:[.,][0-9]++)*+|(?<![\w.,])\.[0-9]++)
    | (?P<word>(?:[A-Za-z]\.){{2,}}+|[^\W\d_]++(?:['’][^\W\d_]++)*+)
    | (?P<symbol>\S)""",
    re.VERBOSE,
)


def tokenize(line: str, offset: int = 0) -> list[Token]:
    """The tokens of a line, and behind the last a margin of empty ones.

    The margin lets a reader look some tokens ahead, and (by negative index) behind,
    without asking each time where the line ends.
    """
    tokens = [
        Token(
            match.lastgroup,  # type: ignore[arg-type]  # the groups are the kinds
            text := match[0],
            text.lower(),
            match.start() + offset,
            match.end() + offset,
        )
        for match in _TOKEN.finditer(line)
    ]
    return tokens + _MARGIN


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(lines: str) -> dict[str, str]:
    """What each phrase means, from lines of `meaning: phrase, phrase`."""
    return {
        phrase: meaning
        for meaning, _, phrases in (line.partition(": ") for line in lines.splitlines())
        for phrase in phrases.split(", ")
    }


_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: n for n, word in enumerate(_ONES.split(), 1)}
TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
SMALL = ONES | TENS
ARTICLES = _words("a an")
SCALES = {"hundred": Decimal(10**2), "thousand": Decimal(10**3)}
SCALES |= {"million": Decimal(10**6), "billion": Decimal(10**9)}
SCALES |= {"trillion": Decimal(10**12), "lakh": Decimal(10**5), "crore": Decimal(10**7)}
DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}
DENOMINATORS |= {"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
FRACTION_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
HYPHENS = _words("- \u2010 \u2011")
DASHES = HYPHENS | _words("\u2012 \u2013")
SIGNS = _words("+ - \u2212 \u2013")
JOINTS = DASHES | _words("to or")
ORDINALS = _words("first second other latter last top bottom back final")
PARTED = _words("of the its their all")
SUFFIXES = _table("""\
thousand: k, K
million: m, M, mn, Mn, MN, mm, MM, mln
billion: b, B, bn, Bn, BN, bln
trillion: t, T, tr, tn, Tn, TN, trn""")
MONEY_SUFFIXES = _words("b t T mm MM")
NAMES_IN_SUFFIXES = _words("4K 8K 3M")
SPACED_SUFFIXES = _words("bn Bn BN mn Mn MN tn TN tr mln bln trn")
SPACED_MONEY_SUFFIXES = _words("m M b B k K")
FOREIGN_SCALES = _table("""\
million: mio, millionen
billion: mrd, milliarde, milliarden, milliards""")

_SYMBOLS_OF = "USD$ GBP£ EUR€ JPY¥ INR₹ KRW₩ RUB₽ ILS₪ TRY₺ NGN₦ VND₫ THB฿ PHP₱ UAH₴"
SYMBOLS = {pair[3:]: pair[:3] for pair in _SYMBOLS_OF.split()}
DOLLARS = {"US": "USD", "U.S.": "USD", "C": "CAD", "CA": "CAD", "A": "AUD", "AU": "AUD"}
DOLLARS |= {"HK": "HKD", "NZ": "NZD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL"}
CODES = {code: code for code in CURRENCIES} | {"RM": "MYR", "RMB": "CNY", "Rs": "INR"}
UNITS = _table("""\
USD: dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars
CAD: canadian dollar, canadian dollars
AUD: australian dollar, australian dollars
HKD: hong kong dollars
EUR: euro, euros
GBP: pound, pounds, pounds sterling, british pounds
JPY: yen, japanese yen
CNY: yuan, renminbi, chinese yuan
INR: rupee, rupees, indian rupees
KRW: korean won, south korean won
RUB: ruble, rubles, rouble, roubles
ILS: shekel, shekels
SEK: kronor, swedish kronor, swedish crowns
NOK: norwegian kroner, norwegian crowns
DKK: danish kroner, danish crowns
CHF: swiss franc, swiss francs
MXN: mexican pesos
ZAR: rand, south african rand
MYR: ringgit
TRY: lira, turkish lira
cents: cent, cents, ¢
pence: p, penny, pence
%: %, percent, per cent, pct
percentage points: percentage point, percentage points
basis points: basis point, basis points, bps
sq m: sqm, sq m, square metre, square metres, square meter, square meters
sq ft: sqft, sq ft, sq - ft, square feet, square foot, square - foot""")
MEASURES = _words("""km cm mm mi kg mg lb lbs oz kt hp kw kwh mw mwh gw gwh tw twh w mah
hz khz mhz ghz mb gb tb pb kb mbps gbps kbps ml sqm sqft mph kmh kph mpg ppm ppb acre
ft inch inches foot feet mile yard metre meter kilometre kilometer litre liter gallon
year month week day hour minute second decade ton tonne barrel horsepower degree
fahrenheit celsius megawatt gigawatt""")
MULTIPLES = {"double": 2, "twice": 2, "triple": 3, "thrice": 3, "quadruple": 4}
MULTIPLE_VERBS = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3}
MULTIPLE_VERBS |= {"tripling": 3, "quadrupled": 4, "quadrupling": 4}
MULTIPLE_VERBS |= {f"{word}fold": n for word, n in SMALL.items() if n > 1}
TIMES = "×"
FOLD = _words("x × fold times")
FEW = _words("one two three 1 2 3 out")
COMPARED = _words("""the its their his her our that what as more higher larger bigger
greater faster last""")

BOUNDS = _table("""\
about: about, around, roughly, some, approximately, approx, approx ., circa, ~, ≈
about: estimated, an estimated, in the region of
nearly: nearly, almost, close to, virtually, approaching, just shy of, ≲
over: over, above, more than, greater than, higher than, larger than, north of, >
over: upwards of, upward of, in excess of, exceeding
at least: at least, a minimum of, no less than, not less than, no fewer than, ≥
under: under, below, less than, fewer than, lower than, south of, sub -, <
up to: up to, as much as, as many as, at most, a maximum of, no more than, ≤
up to: not more than""")
BOUNDS_AFTER = _table("""\
at least: +, - plus, or more
about: - odd, or so
up to: or less, or fewer""")
LONGEST_BOUND = 4
CHANGES = _words("""by up down rise rises rose risen rising fall falls fell fallen
falling grow grows grew grown growing jump jumped climb climbed drop drops dropped
increase increases increased decrease decreases decreased raise raises raised cut cuts
lift lifted soared surged slip slipped decline declined slide slid gained expand
expanded shrank""")
LABELS = _words("""no nos number page pages pp chapter section sections part phase level
tier type category version channel row room gate game season series episode class step
article figure table item model grade route flight lot paragraph footnote note stage
scenario terminal platform vol ¶ § #""")
LABEL_SIGNS = _words("/ : # _ @ = \\ \u2019 § ¶")
IRREGULAR = _words("""people men women children staff aircraft personnel police species
cattle sheep crew feet teeth spacecraft""")
ATTRIBUTIVE = _words("sales sports logistics goods electronics robotics systems news")
_SINGULAR = _words("ss us is 's ’s")
PERIODS = _words("second minute hour day week month quarter year share head")
STOP = _words("""of in on at by for with from to and or but as than that which who whom
whose where when while if because since until till before after during within through
across per a an the this these those its their his her our your my it they he she we you
i is are was were be been being has have had do does did will would can could may might
must shall should not no nor so up down out off into onto under over above below about
around between among against without via amid less fewer later earlier ago away old
always worldwide nationwide globally annually daily yearly alone each apiece total last
next respectively only just also another now then here too both all some any such
said says including compared versus vs us plus times percent early late today""")
NOT_IN_NOUNS = STOP | SMALL.keys() | SCALES.keys()


def past_hyphen(tokens: Tokens, at: int) -> int:
    """The index behind a hyphen that joins two words, or `at`."""
    hyphen, word = tokens[at], tokens[at + 1]
    joins = hyphen.text in HYPHENS and word.kind == "word" and hyphen.touches(word)
    return at + 1 if joins and tokens[at - 1].touches(hyphen) else at


def past_compound(tokens: Tokens, at: int) -> int:
    """The index behind a word, or behind all words that hyphens join to it."""
    end = at + 1
    while end < at + _LONGEST_COMPOUND and (part := past_hyphen(tokens, end)) > end:
        end = part + 1
    return end


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    if token.low in IRREGULAR:
        return True
    ending = token.text[-2:]
    return ending[-1:] == "s" and len(token.text) > 2 and ending not in _SINGULAR
