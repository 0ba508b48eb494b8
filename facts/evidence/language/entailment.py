"""Words that the words of an article bear out, though they do not say the same."""

from __future__ import annotations

from facts.evidence.language.lexeme import stem

_BORNE_OUT = """\
revenue: sell
sell: revenue customer
lose loss: leave fall shed fewer
publish: report say
bid: give
pay: buy spend cost price charge wage salary fee give compensation bill
charge: cost price pay
spend: pay cost buy budget bill invest
cost: pay price charge bill spend budget
price: cost pay charge
fall drop: fewer less lower cut shrink worse
rise: more higher extra additional record
employ: job hire payroll
employee: job employ hire staff people union payroll
job: employee work staff hire employ fire people
person: employee customer buyer member resident
account: share percent make
reserve: aside budget earmark set
aside: reserve earmark
win: take gain land secure get attract
gain: win add attract more
take: win get gain
attract: win draw lure gain
draw: attract
secure: win get obtain
move: switch leave go transfer join
switch: move leave change
change: move switch alter
alter: change
keep: unchanged remain stay maintain retain hold
maintain: keep unchanged stick reiterate
reiterate repeat reaffirm: unchanged maintain stick confirm again
unchanged: left keep maintain same stay
long longer: hour day month minute more
late: delay hour overdue
driverless: driver autonomous automatic
autonomous: driverless
driver: driverless
automatic: robot machine driverless
robot: machine automatic
machine: robot automatic
staff: employee people worker
union: worker dockworker
customer buyer: subscriber user shopper household member traveller guest visitor
user: customer member account
member: customer subscriber
subscriber: customer member
household: home family
home: household family
lend loan: borrow credit mortgage
borrow: loan lend debt credit
debt: borrow loan owe
owe: debt
profit: earn income margin loss
earn: profit income
income: earn profit
loss: lose deficit
deficit: loss
fee: charge price cost
forecast: expect guidance outlook
guidance: forecast outlook expect
budget: spend cost
worth: value cost price pay
value: worth price
pledge: promise commit vow
promise: pledge commit vow
commit: pledge promise
agree: sign deal accept settle
sign: agree deal contract
settle: agree pay
accept: agree
finish complete: end done close
complete: finish close end
done: complete finish
close: shut end complete
open: start launch begin new
start: open launch begin become since
launch: start begin new introduce debut
introduce: launch new start bring
new: launch open introduce first
appoint name: become
become: appoint name take succeed
succeed: replace become follow
replace: succeed become follow swap
head: lead run
run: operate own
operate: run own have
own: have stake belong
stake: own share hold
hold: own stake keep have
supply: provide deliver contract sell
provide: supply offer give
deliver: supply bring carry
carry: deliver transport fly move
transport: carry move ship deliver
handle: move process carry
process: handle
make: produce build manufacture
produce: make build
build: construct open make plant
construct: build
expand: open more add grow new
grow: rise expand more add
add: more new open expand extra
increase: more raise add
reduce: cut less fewer lower trim
cut: lower fewer less reduce
double: twice two
triple: three
twice: double
prescription: drug medicine
drug: prescription pharmacy
clinic: hospital doctor
hospital: clinic
university college: school
meal: food restaurant
food: meal
beer: brewery brewer
brewery brewer: beer
rail railway: train
train: rail railway
room: hotel
hotel: room
halve: half
quarter: fourth
share: percent third half quarter fifth
majority: half most
most: majority
minority: less
average: averaged mean typical
typical: average usual
annual: year
month: monthly
daily: day
weekly: week
overseas abroad: foreign international export
foreign: abroad overseas international
american: us states america
european: europe eu
british: britain uk
chinese: china
japanese: japan
indian: india
german: germany
french: france
canadian: canada
mexican: mexico
government: minister ministry state federal
regulator: commission watchdog agency
commission: regulator
court: judge ruling lawsuit
judge: court ruling
sue: lawsuit court
lawsuit: sue court
block: stop reject prevent bar
prevent: block stop
stop: end halt cease
halt: stop suspend
buyer: bid acquire
acquire: buy takeover
merge: merger combine
merger: merge combine
combine: merge merger
investor: shareholder fund
shareholder: investor
dividend: payout
payout: dividend
location: store site shop branch office
store: shop location branch
branch: store office location
office: branch headquarters
site: plant location factory store
factory: plant
headquarters: based office
based: headquarters
analyst: broker research
study: survey research report
survey: poll respondent study
respondent: survey poll
rate: percent share ratio
rating: rated score
viewer viewing: watch audience
watch: view audience
audience: watch view
watched: viewing
traveller: passenger fly
passenger: traveller fly
fly: flight airline
flight: fly
weather storm: rain snow
strike: walkout stoppage
warn: say caution
caution: warn
believe think: say expect
blame attribute: because due
because: blame due attribute
fuel: petrol oil kerosene
capacity: output able
available: offer sell open
access: use available
reason: because why
aim: want goal target
goal: aim target
"""


def _read() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _BORNE_OUT.splitlines():
        told, _, printed = line.partition(":")
        stems = frozenset(stem(word) for word in printed.split())
        for word in told.split():
            found[stem(word)] = found.get(stem(word), frozenset()) | stems
    return found


BORNE_OUT_BY = _read()
"""Of each stem those of which one may stand in an article instead."""
