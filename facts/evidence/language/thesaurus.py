"""Words that say the same in news of business, a line each; a long one goes on."""

from __future__ import annotations

from facts.evidence.language.nations import NATIONS

_SAME = """\
spend spent spending spends outlay outlays expenditure expenditures invest invested
  investing invests investment investments pour poured pouring pours plow plowed
  plough ploughed sink commit committed commits earmark earmarked allocate allocated
  budget budgeted capex
build built builds building construct constructed construction erect erected
sell sold sells selling sale divest divested offload offloaded sales
buy repurchase repurchased bought buys buying purchase purchased purchases purchasing
  acquire acquired acquires acquiring acquisition acquisitions takeover buyout snapped
revenue revenues turnover takings
profit profits earnings income earn earned earns earning profitable profitability
rise rose risen rises rising grow grew grown grows growing growth increase increased
  increases increasing climb climbed climbs climbing gain gained gains gaining jump
  jumped jumps jumping surge surged surges surging soar soared soaring advance
  advanced up higher added adds adding leap leapt
fall fell fallen falls falling drop dropped drops dropping decline declined declines
  declining decrease decreased decreases decreasing slip slipped slips slid slide
  plunge plunged slump slumped tumble tumbled sank dip dipped shrink shrank down
lower lowered lowers lowering cut cuts cutting reduce reduced reduces reducing
  reduction slash slashed trim trimmed shed eliminate eliminated axe axed scrap
expand expanded expands expanding expansion extend extended extends extending
  extension widen widened widening broaden broadened broadening enlarge enlarged scale
  scaling
begin began begun begins beginning start started starts starting launch launched
  launches launching introduce introduced introduces introducing introduction unveil
  unveiled roll rollout debut debuted
end ended ends ending finish finished conclude concluded
shut close shuts shutting shutter shuttered shuttering closure closures closing closed
  closes
lose lost loses losing loss losses
win won wins winning secure secures secured securing
pay paid pays paying payment payments
hold held holds holding own owns owned owning ownership
lead led leads leading leader leaders leadership
put puts putting place placed
deliver delivery deliveries delivers delivered delivering ship shipped ships shipping
  shipment shipments
employ employs employed employing payroll employment
job jobs position positions post posts role roles
hire hired hires hiring recruit recruited recruits recruiting recruitment appoint
  appointed appoints appointment named
fire fired fires firing layoff layoffs sack sacked redundancies redundancy
analyst analysts analysis
percent percentage pct share
shop shops store stores outlet outlets branch branches supermarket supermarkets
buyer buyers customer customers shopper shoppers consumer consumers client clients
  patron patrons
user users subscriber subscribers member members membership memberships subscribe
  subscription subscriptions belong belongs signing
warehouse warehouses depot depots hub hubs
plant plants factory factories works mill mills manufacturing
car cars vehicle vehicles auto autos automobile automobiles
truck trucks lorry lorries
plane planes aircraft jet jets airliner airliners airplane airplanes
firm firms company companies business businesses corporation group enterprise
  enterprises maker makers
boss chief head heads headed
country countries nation nations nationwide national nationally
world worldwide global globally international internationally
city cities town towns municipality municipalities
house houses home homes household households
pupil pupils student students
doctor doctors physician physicians
drug drugs medicine medicines medication medications
internet online web digital digitally electronic
contest rivalry competition competitive compete competes competed competing competitor
  competitors rival rivals battle race fight war
stage phase phases stages step
hard difficult difficulty challenge challenges challenging tough
picture imagine imagined imagines envisage
reach reached reaches reaching enter entered enters hit hits hitting attain attained
try trying tries tried attempt attempts attempting attempted aim aims aimed aiming
  seek seeks sought seeking want wants wanted hope hopes hoping hoped
plan plans planned planning intend intends intended intending intention expect expects
  expected expecting expectation expectations target targets targeted targeting
  project projects projected projection projections forecast forecasts forecasting
  predict predicts predicted prediction predictions outlook estimate estimates
  estimated anticipate anticipates anticipated prepare preparing prepares prepared
  poised
say said says saying announce announced announces announcing announcement
  announcements tell told tells report reported reports reporting disclose disclosed
  reveal revealed state stated statement confirm confirmed declare declared
fast quick quickly rapid rapidly speedy swift swiftly
big large huge massive vast major giant
small little tiny minor
rural countryside village villages
urban metropolitan
shopping retail retailer retailers retailing
technology technological technologies tech technologically
storm storms hurricane hurricanes
agree agreed agrees agreement agreements deal deals pact contract contracts contracted
  accord
partner partners partnered partnership partnerships alliance alliances team teamed
  teams collaborate collaboration collaborating together joint jointly
stock stocks shares equity
worth value valued values valuation capitalization capitalisation
cost costs costing expense expenses expensive
price prices priced pricing
charge charges charged fee fees
fine fines fined penalty penalties
sue sued sues suing lawsuit lawsuits litigation
law laws legislation act
rule rules regulation regulations regulator regulators regulatory
allow allows allowed allowing let lets permit permits permitted enable enables enabled
stop stops stopped stopping halt halts halted halting cease ceased discontinue
  discontinued suspend suspended suspends suspending
run runs running ran operate operates operated operating operation operations operator
  operators
use uses used using usage
make generate generates generated generating makes made making produce produces
  produced producing production producer producers manufacture manufactures
  manufactured output
give gives gave given giving provide provides provided providing offer offers offered
  offering supply supplies supplied supplying supplier suppliers
get gets got gotten receive receives received receiving obtain obtained
modernize modernizing modernise modernising modernization upgrade upgrades upgraded
  upgrading renovate renovated renovation refurbish refurbished refurbishment revamp
  overhaul
improve improves improved improving improvement enhance enhances enhanced enhancing
  boost boosts boosted boosting lift lifts
join joins joined joining
site sites location locations facility facilities premises campus
area areas region regions regional district districts zone zones
bank banks lender lenders banking
loan loans lending lend lent borrow borrowed borrowing credit
debt debts liabilities
power energy electricity electric electrical
oil petroleum crude
gas lng
solar photovoltaic
emission emissions carbon co2 greenhouse
robot robots robotic robotics automation automated automate
phone phones smartphone smartphones handset handsets telephone
computer computers pc pcs laptop laptops
chip chips semiconductor semiconductors processor processors
flight flights fly flies flew flying
passenger passengers traveller travellers traveler travelers
hotel hotels
room rooms
patient patients
hospital hospitals
clinic clinics
school schools
university universities college colleges
food foods grocery groceries
meal meals
brewer brewers brewery breweries brewing
train trains
rail railway railways railroad
port ports harbour harbor
road roads highway highways motorway
ask asks asked asking request requested
cancel cancels cancelled canceled cancellation scrapped abandon abandoned shelve
  shelved
delay delays delayed delaying postpone postponed postpones postponement
approve approves approved approval clear cleared authorise authorize authorised
  authorized
former previous previously earlier prior
pass passes passed surpass surpassed surpasses overtake overtakes overtook exceed
  exceeds exceeded exceeding outstrip outstripped top topped beat beats beating
double doubled doubles doubling twice
triple tripled triples tripling treble trebled threefold
half halve halved halves halving
combine combined combines collective collectively total totals totalled totaled
  altogether
vanish disappear disappears disappeared
remain remains remained stay stays stayed staying keep keeps kept
move moves moved moving shift shifts shifted shifting relocate relocated transfer
return returns returned returning back
raise raised raises raising hike hiked hikes
fund funds funded funding finance financed finances financing financial
investor investors shareholder shareholders
worry worries worried concern concerns concerned fear fears
remake redefine redefining redefined redefinition rebuild reshape reshaping transform
  transforming
mount mounting mounted escalate escalating escalated intensify intensifying
  intensified
machine machines equipment
product products goods merchandise item items
serve serves served serving service services
tie ties link links linked linking connect connects connected connecting
employee employees staff workforce worker workers associate associates personnel
  headcount labor labour
executive executives manager managers management
write wrote written writing writes
save saved saves saving savings
find found finds finding
leave left leaves leaving quit quits depart departs departed departure departures
drive drove driven driving
take took taken takes taking
demand demands demanded
rent rents rented renting lease leases leased leasing rental
bid bids bidding
follow follows followed succeed succeeds succeeded succeeding successor
throw threw thrown dismiss dismissed dismisses toss tossed
publish published publishes publishing publication
judge judges
court courts
center centre centers centres
program programme programs programmes
favor favour favored favoured favors favours prefer preferred prefers
annual annually yearly annum
daily everyday
cheap cheaper cheapest
dear dearer
near nearby
wary warily cautious
slow slower slowly slowing
life lives living
channel channels
answer answers respond responds responded response
focus focuses focused focusing concentrate concentrates concentrated concentrating
problem problems question questions
pace speed
prize medal gold
weave weaving weaves blend blending blended blends
filling fill fulfill fulfilling fulfillment fulfil fulfilled
sign signs signed signing
hurry hurrying hurries racing
wager wagering wagers bet bets betting
outgrow outgrown outgrew beyond
rethink rethinking reconsider reconsidering reconsidered
part participate participation
marry marries combining
view views viewed see sees seen
highlight highlights highlighted spotlight spotlights spotlighting
sight eyes
beneath under underneath below
underpin underpins support supports supporting
throughout across
optimize optimizing optimization optimise optimising
crucial crucially
commerce ecommerce
talking talks talk discuss discusses discussing discussion discussions
straight directly direct
prompt prompts
test testing tests tested
repurchase repurchases buyback buybacks
wait waiting waits
age aged
error errors
visit visits visited visitor visitors
vote votes voted voting
open opens opened opening create creates created creating
survey surveys surveyed poll polls polled
short shorten shortens shortened
freeze freezes froze frozen freezing
"""


def _forms() -> dict[str, str]:
    forms = dict(NATIONS)
    for line in _SAME.replace("\n  ", " ").splitlines():
        root, *others = line.split()
        for word in (root, *others):
            forms.setdefault(word, root)
    return forms


SAME = _forms()
"""The word that stands for each; the first line that holds a word counts."""
