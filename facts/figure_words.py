"""What figures are written in: tokens, tables of words, and the numbers they spell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Context, Decimal
from typing import Literal, NamedTuple

from facts.errors import FigureError


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
_NumberKind = Literal["digits", "spelled", "fraction"]
_MARGIN = [Token("end", "", "", -1, -2)] * 12
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_TOKEN = re.compile(
    rf"""(?P<other>
      https?://\S++
    | ^\s*+[0-9]{{1,2}}+[.)](?=\s)                                  # 3. in a list
    | [0-9]++(?:st|nd|rd|th|['’]?s|(?<=\b720)p|(?<=\b1080)p)\b      # 22nd, 1990s, 720p
    | [0-9]{{1,2}}+(?::[0-9]{{2}}|(?:\.[0-9]{{2}})?[ ]?[ap]\.?m\b)  # 9:05, 2 p.m.
    | [0-9]++(?:(?:/[0-9]++)++|(?:-[0-9]++){{2,}}+)                 # 24/7, 555-01-23
    | [0-9][0-9.]*+[ ]?×[ ]?10\S*+                                  # 2.5×10−8
    | {_MONTH}\.?[ ][0-9]{{1,2}}+(?:[-–][0-9]{{1,2}}+)?(?![.,]?[0-9%])
    | [0-9]{{1,2}}+[ ]{_MONTH} )
    | (?P<number>[0-9]++(?:[.,][0-9]++)*+|(?<![\w.,])\.[0-9]++)
    | (?P<word>(?:[A-Za-z]\.){{2,}}+|[^\W\d_]++(?:['’][^\W\d_]++)*+)
    | (?P<symbol>\S)""",  # noqa: RUF001
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
            match[0],
            match[0].lower(),
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
SCALES |= {"trillion": Decimal(10**12)}
DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5}
DENOMINATORS |= {"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
FRACTION_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
HYPHENS = _words("- \u2010 \u2011")
DASHES = HYPHENS | _words("\u2012 \u2013 \u2014")
SIGNS = _words("+ - \u2212 \u2013")
JOINTS = DASHES | _words("to or")
ORDINALS = _words("first second other latter last top bottom back final")
PARTED = _words("of the its their all")
_SUFFIXES = _table("""\
thousand: k, K
million: m, M, mn, Mn, MN, mm, MM, mln
billion: b, B, bn, Bn, BN, bln
trillion: t, T, tn, Tn, TN, trn""")
_MONEY_SUFFIXES = _words("b t T mm MM")
_SPACED_SUFFIXES = _words("bn Bn BN mn Mn MN tn TN mln bln trn")
_SPACED_MONEY_SUFFIXES = _words("m M b B k K")
_FOREIGN_SCALES = _table("""\
million: mio, millionen
billion: mrd, milliarde, milliarden, milliards""")

_SYMBOLS_OF = "USD$ GBP£ EUR€ JPY¥ INR₹ KRW₩ RUB₽ ILS₪ TRY₺ NGN₦ VND₫ THB฿ PHP₱ UAH₴"
SYMBOLS = {pair[3:]: pair[:3] for pair in _SYMBOLS_OF.split()}
DOLLARS = {"US": "USD", "U.S.": "USD", "C": "CAD", "CA": "CAD", "A": "AUD", "AU": "AUD"}
DOLLARS |= {"HK": "HKD", "NZ": "NZD", "S": "SGD", "SG": "SGD", "NT": "TWD", "R": "BRL"}
_ISO = _words("""USD EUR GBP JPY CNY INR CAD AUD NZD HKD SGD TWD CHF SEK NOK DKK ISK
PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR QAR KWD EGP ZAR NGN KES GHS MXN BRL ARS CLP
COP PEN KRW IDR MYR PHP THB VND PKR BDT LKR""")
CODES = {code: code for code in _ISO} | {"RM": "MYR", "RMB": "CNY", "Rs": "INR"}
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
sq m: sq m, sqm
sq ft: sq ft, sqft""")
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
CHANGES = _words("""by up down rise rises rose risen rising fall falls fell fallen falling
grow grows grew grown growing jump jumped climb climbed drop drops dropped increase
increases increased decrease decreases decreased raise raises raised cut cuts lift lifted
soared surged slip slipped decline declined slide slid gained expand expanded shrank""")
LABELS = _words("""no nos number page pages pp chapter section sections part phase level
tier type category version channel row room gate game season series episode class step
article figure table item model grade route flight lot paragraph footnote note stage
scenario terminal platform vol ¶ § #""")
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
next respectively only just also now then here too both all some any such said says say
including compared versus vs us plus times percent early late today yesterday perhaps""")
NOT_IN_NOUNS = STOP | SMALL.keys() | SCALES.keys()

MAX_DIGITS = 30
EXACT = Context(prec=4 * MAX_DIGITS)
_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)?(?:\.[0-9]+)?")
_GROUPED = re.compile(
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?"
)
_FOREIGN = re.compile(
    r"[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
)


def ambiguous(text: str, *ways: str) -> FigureError:
    """The refusal of a number that means different things in different places."""
    return FigureError(f'"{text}" is ambiguous: write {" or ".join(ways)}')


def numeral(text: str) -> Decimal | None:
    """The value of digits, None where they are no number; raises FigureError."""
    if len(text) > 2 * MAX_DIGITS or sum(map(str.isdigit, text)) > MAX_DIGITS:
        return None
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _FOREIGN.fullmatch(text):
        raise ambiguous(text, text.translate(str.maketrans(".,", ",.")))
    return None


def past_hyphen(tokens: Tokens, at: int) -> int:
    """The index behind a hyphen that joins two words, or `at`."""
    hyphen, word = tokens[at], tokens[at + 1]
    joins = hyphen.text in HYPHENS and word.kind == "word" and hyphen.touches(word)
    return at + 1 if joins and tokens[at - 1].touches(hyphen) else at


def scale(tokens: Tokens, at: int, money: bool) -> tuple[Decimal, int]:
    """The factor of words such as "thousand million", or of a suffix such as "bn"."""
    before, token = tokens[at - 1], tokens[at]
    if token.text in _SUFFIXES:
        if before.touches(token):
            screen = before.text in ("4", "8") and token.text == "K"  # a 4K television
            fits = money or not (screen or token.text in _MONEY_SUFFIXES)
        else:
            spaced_money = money and token.text in _SPACED_MONEY_SUFFIXES
            fits = spaced_money or token.text in _SPACED_SUFFIXES
        return (SCALES[_SUFFIXES[token.text]], at + 1) if fits else (Decimal(1), at)
    factor = Decimal(1)
    for _ in range(2):
        word = past_hyphen(tokens, at)
        if english := _FOREIGN_SCALES.get(tokens[word].low):
            raise ambiguous(tokens[word].text, f'"{english}"')
        if tokens[word].low not in SCALES:
            break
        factor, at = factor * SCALES[tokens[word].low], word + 1
    return factor, at


class Number(NamedTuple):
    """A number: `base` times `factor`; `end` is the index of the token behind it."""

    base: Decimal
    factor: Decimal
    end: int
    kind: _NumberKind


def number(tokens: Tokens, at: int, money: bool) -> Number | None:
    """The number at a token: in digits, a fraction, or spelled."""
    if tokens[at].kind == "number":
        return _digits(tokens, at, money)
    return _fraction(tokens, at) or _spelled(tokens, at)


def _digits(tokens: Tokens, at: int, money: bool) -> Number | None:
    token, after = tokens[at], tokens[at + 1]
    base = numeral(token.text)
    if base is None:
        return None
    if after.kind == "number" and after.start == token.end + 1 and token.text.isdigit():
        if len(token.text) < 4 and len(after.text) == 3 and after.text.isdigit():
            parts = token.text, after.text
            raise ambiguous(" ".join(parts), ",".join(parts))
    if after.text in FRACTION_SIGNS and token.touches(after):
        base, at = base + FRACTION_SIGNS[after.text], at + 1
    factor, end = scale(tokens, at + 1, money)
    return Number(base, factor, end, "digits")


def _fraction(tokens: Tokens, at: int) -> Number | None:
    """A fraction: "two-thirds", "a quarter", "half", or of a scale: "half a million"."""
    low, end = tokens[at].low, past_hyphen(tokens, at + 1)
    above = 1 if low in ARTICLES else ONES.get(low, 0)
    name = tokens[end].low
    if low == "half":
        above, name, end = 1, low, at
    below = DENOMINATORS.get(name.removesuffix("s") if above > 1 else name)
    if not above or below is None or (above > 1) != name.endswith("s"):
        return None
    base = (Decimal(above) / below).quantize(Decimal("0.000001"))
    of = end + 1 + (tokens[end + 1].low == "of")
    whole = _spelled(tokens, of) if tokens[of].low in ARTICLES else None
    if whole:
        return whole._replace(base=whole.base * base)
    factor, after = scale(tokens, end + 1, money=False)
    kind: _NumberKind = "spelled" if factor > 1 else "fraction"
    return Number(base, factor, after, kind)


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int]:
    value = SMALL.get(tokens[at].low, 0)
    ones = past_hyphen(tokens, at + 1)
    if value >= 20 and ONES.get(tokens[ones].low, 10) < 10:
        return value + ONES[tokens[ones].low], ones + 1
    return value, at + 1


def _below_thousand(tokens: Tokens, at: int) -> tuple[int, int]:
    value, end = _below_hundred(tokens, at)
    if tokens[at].low in ARTICLES and tokens[end].low in SCALES:
        value = 1
    if value and tokens[end].low == "hundred":
        joint = tokens[end + 1].low == "and"
        rest, after = _below_hundred(tokens, end + 1 + joint)
        return (value * 100 + rest, after) if rest else (value * 100, end + 1)
    return value, end


def _spelled(tokens: Tokens, at: int) -> Number | None:
    """A number in words: "a million", "two dozen", "forty-five thousand two hundred"."""
    if tokens[at + 1].low == "dozen":
        dozens = 1 if tokens[at].low in ARTICLES else SMALL.get(tokens[at].low, 0)
        return Number(Decimal(12 * dozens), Decimal(1), at + 2, "spelled")
    small, end = _below_thousand(tokens, at)
    if not small:
        return None
    base = Decimal(small)
    if [token.low for token in tokens[end : end + 3]] == ["and", "a", "half"]:
        base, end = base + Decimal("0.5"), end + 3
    factor, end = scale(tokens, end, money=False)
    rest, after = _below_thousand(tokens, end)
    if factor > 1 and rest:
        smaller, after = scale(tokens, after, money=False)
        if smaller < factor:
            return Number(base + rest * smaller / factor, factor, after, "spelled")
    return Number(base, factor, end, "spelled")


def refuse_european(text: str, number: Number) -> None:
    """Raise FigureError for "1.500" euros: a thousand and a half, or one and a half."""
    whole, _, places = text.partition(".")
    if number.kind == "digits" and number.factor == 1 and len(places) == 3:
        if whole not in ("", "0") and "," not in whole:
            raise ambiguous(text, f"{whole},{places}", text.rstrip("0"))


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    if token.low in IRREGULAR:
        return True
    ending = token.text[-2:]
    return ending[-1:] == "s" and len(token.text) > 2 and ending not in _SINGULAR
