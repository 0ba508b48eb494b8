"""Words that exclude each other: of each subject the senses, of which one is meant."""

from __future__ import annotations

_CONTRASTS = """\
direction
  rise rises rose risen rising grow grows grew grown growing growth increase increases
  increased increasing jump jumps jumped climb climbs climbed climbing gain gained gains
  gaining surge surges surged soar soared soaring higher raise raises raised raising
  expand expands expanded expanding expansion boost boosts boosted doubled tripled
  quadrupled doubling tripling lift lifts lifted accelerate accelerated broaden
  broadened broadening mounting scaling escalating intensifying upward widen widened
  added adds adding leapt rallied rebounded improve improves improved improving
  extend extending extended
  dearer pricier
  / fall falls fell fallen falling drop drops dropped dropping decline declines declined
  declining decrease decreases decreased decreasing shrink shrinks shrank shrinking
  plunge plunged plunges slump slumped tumble tumbled slip slips slipped lower lowered
  lowering cut cuts cutting reduce reduces reduced reducing reduction slide slid
  slides halved dip dipped worsen worsened decelerate slow slowed slowing narrowing
  narrowed contract contracted ebbing receding easing downward sank shed sheds
  slashed cheaper
  trimmed trimming lost eliminate eliminated axed
  / stayed unchanged flat steady remained
doors
  open opens opened opening openings / shut shuts shutting close closes closed closing
  closures closure shutter shuttered
outcome
  win wins won winning / lose loses losing lost
punctuality
  punctual / late delayed
timing
  earlier sooner / later
forecast
  beat beats beating exceed exceeded exceeding topped topping / miss misses missed
  missing
staff
  hire hires hired hiring appoint appointed recruit recruited recruiting
  / fire fires fired firing dismiss dismissed oust ousted sack sacked layoff layoffs
trade
  buy buys bought buying acquire acquires acquired acquiring acquisition purchase
  purchased purchases purchasing takeover
  / sell sells sold selling divest divests divested disposal
loan
  lend lends lent lending / borrow borrows borrowed borrowing
money
  invest invests invested investing investment spend spends spent spending outlay
  pour pours poured pouring plow commit committed cost costs pledge pledged
  / withdraw withdraws withdrew withdrawn
  / earn earns earned earning receive receives received
  / raised raise raising borrow borrowed borrowing
  / lose losing lost losses
  / save saves saved saving savings
result
  profit profits profitable / loss losses unprofitable
amount
  more greater larger bigger / less fewer smaller
rank
  ahead lead leads leading led surpass surpasses surpassed overtake overtakes overtook
  / behind trail trails trailed lag lags lagged
strength
  strong stronger strength / weak weaker weakness
tenure
  buy buys bought buying purchase purchased own owns owned
  / rent rents rented renting lease leases leased leasing licenses licensed licensing
size
  large big huge / small tiny
pace
  fastest faster quickest quicker / slowest slower
side
  next coming upcoming / past last previous
course
  begin begins began begun beginning start starts started starting launch launches
  launched / end ends ended ending finish finished conclude concluded
staying
  leave leaves leaving left quit quits exit exits / stay stays staying
extreme
  largest biggest highest most greatest / smallest lowest least fewest
order
  first / last
place
  urban city cities metropolitan / rural countryside / suburban suburbs
reach
  domestic domestically / foreign overseas abroad international internationally
shop
  online digital web / physical bricks
likelihood
  likely / unlikely
temper
  optimistic bullish confident / pessimistic bearish wary gloomy
support
  support supports supported back backs backed favour favor approve approves approved
  approval / oppose opposes opposed opposition block blocks blocked reject rejects
  rejected
legality
  legal lawful / illegal unlawful
ownership
  public publicly / private privately
worth
  overvalued expensive dear / undervalued cheap
supply
  shortage shortages / surplus glut
import
  import imports imported importing / export exports exported exporting
measured
  gross / net / operating underlying adjusted
sex
  men male / women female
hours
  daytime / overnight nighttime
seasons
  summer / winter / spring / autumn
compass
  north northern / south southern
across
  east eastern / west western
"""

NOUNS = frozenset({"end", "close", "start", "beginning", "rise", "fall", "left"})
"""Words that have no sense behind "the" or "a"."""

BESIDE = frozenset({"side", "order"})
"""Subjects whose words tell only of the word right behind them."""

TURNING = frozenset({"amount", "rank", "trade", "loan"})
"""Subjects whose senses change places when two companies do: larger, smaller."""

_METRICS = """\
sales revenue revenues turnover takings
/ profit profits earnings income ebitda earned
/ loss losses lost
/ cost costs expense expenses
/ shares stock share-price
/ valuation capitalization capitalisation
/ debt debts borrowings
/ dividend dividends
/ tax taxes
/ fee fees
/ wage wages salary salaries
/ margin margins
/ cash
/ deposits
/ loans lending
/ assets
/ orders bookings backlog
/ volume volumes
/ emissions
/ budget
/ rent rents
/ fine fines penalty penalties
/ investment spending capex outlay
/ traffic
/ inventory inventories stocks
"""

Senses = dict[str, tuple[str, int]]


def _read_contrasts(table: str) -> dict[str, dict[str, int]]:
    """Of each subject its words, and the number of the sense of each."""
    subjects: dict[str, dict[str, int]] = {}
    subject = ""
    for line in table.splitlines():
        if not line.startswith(" "):
            subject = line
            subjects[subject], sense = {}, 0
            continue
        for word in line.split():
            sense += word == "/"
            subjects[subject][word] = sense
        subjects[subject].pop("/", None)
    return subjects


CONTRASTS = _read_contrasts(_CONTRASTS)
METRICS = {
    word: sense
    for sense, group in enumerate(_METRICS.split("/"))
    for word in group.split()
}
"""What is measured in money or per cent: the words, and the number of the kind."""

_DEEDS = """\
a purchase: acquire acquires acquired acquiring acquisition acquisitions buyout takeover
  merger merge merges merged merging buy buys bought buying purchase purchases purchased
  purchasing | deal deals takes paid pays pay agreed
a deal: deal deals pact accord | agreement agreements agree agrees agreed contract
  contracts contracted partner partners partnered partnership partnerships acquire
  acquired acquisition bought buy buys sold sell sells sale purchase merger alliance
  signed signs talks discussions together treaty
a lawsuit: sue sues sued suing lawsuit lawsuits litigation | court suit suits filed
  legal complaint judge case
lay-offs: layoff layoffs redundancies redundancy redundant laid fires fired firing
  sacked | dismissed lay cut cuts cutting jobs positions roles workforce eliminate job
  shed sheds dismiss dismisses sack fire
bankruptcy: bankrupt bankruptcy insolvent insolvency receivership | chapter creditors
  administration
a resignation: resign resigns resigned resignation quit quits retire retires retired
  retirement | departure depart departed departs leave leaves left lost step steps
  stepped stepping replaced successor succeed exit
a recall: recall recalls recalled recalling | withdraw withdrew withdrawn
a strike: strike strikes striking walkout walkouts | stoppage union picket struck
a fine: fined | fine fines penalty penalties penalised penalized
a partnership: partner partners partnered partnering partnership partnerships alliance |
  joint team teams teamed together collaborate collaborates collaborated collaboration
  deal agreement with venture allied allies
a listing: ipo listing | list listed flotation float floated public offering debut
a dividend: dividend dividends | payout
a first: first | 1st earliest pioneer pioneering initial inaugural debut before never
  unprecedented ever
a largest: largest biggest greatest | most leading top leader highest larger bigger
  record
a smallest: smallest fewest least | lowest
an only one: only sole solely exclusively exclusive alone | just single one other no
an all: all every entire entirely whole wholly throughout | full fully each everything
  across everywhere any 100 both total everyone complete completely nationwide universal
a record: record | highest historic unprecedented ever largest most
  biggest best
a fastest: fastest quickest | fast record rapidly
a slowest: slowest | weakest lowest slow worst
a lowest: lowest cheapest | least smallest low worst weakest slowest cheaper
a highest: highest | record most top largest biggest strongest peak best ever
a best: best strongest | record top strong biggest highest
a worst: worst weakest | lowest biggest steepest slowest deepest sharpest
a majority: majority | most half
a minority: minority | less
a doubling: double doubled doubles doubling twice | twofold two 2
a tripling: triple tripled triples tripling treble trebled | threefold three 3 thrice
a halving: halve halved halves halving | half 50
a fiscal year: fiscal | financial fy
an exclusive: exclusively exclusive | only sole solely alone
a yearly thing: annual annually yearly | year years annum
a monthly thing: monthly | month months
a weekly thing: weekly | week weeks
a daily thing: daily | day days
a free thing: free | cost charge gratis nothing waive waived
a compulsion: must forced forces forcing obliged compelled mandatory | require requires
  required has have order ordered need needs force compel
an investigation: investigate investigated investigation investigating probe probed
  inquiry | investigators review scrutiny looking examine examining
a crime: fraud bribery bribe bribes theft corruption embezzlement | stole stolen
a death: died dies killed kills dead death deaths fatal | fatally
an accident: crash crashed explosion exploded | accident collision blast fell
a ban: ban bans banned banning | prohibit prohibits prohibited barred bar block blocked
"""


def _read_deeds() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """The deed that a word claims, and of each deed the words that bear it out."""
    claims: dict[str, str] = {}
    support: dict[str, frozenset[str]] = {}
    for line in _DEEDS.replace("\n  ", " ").splitlines():
        deed, _, words = line.partition(": ")
        claiming, _, also = words.partition("|")
        for word in claiming.split():
            claims.setdefault(word, deed)
        support[deed] = frozenset(claiming.split()) | frozenset(also.split())
    return claims, support


DEEDS, BORNE_OUT = _read_deeds()
"""What a statement may not tell of where the paragraph has no word for it."""
