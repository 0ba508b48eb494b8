"""Invented articles, and claims near the truth: no false one may be verified.

An article has a paragraph a line. The claims on each are the number of the paragraph
and a statement; the fact is about the company that the statement names first.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from facts.articles.texts import FoundText
from facts.dates import PartialDate
from facts.evidence.judge import Evidence
from facts.evidence.reading.names import NameFinder
from facts.model import Article, Company, Fact
from facts.verdicts import Verdict
from facts.words import folded


class Source(NamedTuple):
    title: str
    published: str
    companies: tuple[Company, ...]
    text: str
    true: str
    false: str


SOURCES = (
    Source(
        "Fjordline Cargo to Order 12 Electric Ferries",
        "2025-10-21",
        (
            Company(id="fjord", name="Fjordline", aliases=("Fjordline Cargo",)),
            Company(id="alpen", name="Alpenbahn"),
        ),
        """\
Fjordline Cargo to Order 12 Electric Ferries
Fjordline ordered 12 electric ferries from a yard in Gdansk on Monday for €640 \
million, its largest purchase since 2011, and took an option on four more.
The first vessel is due in the spring of 2027. Each will carry up to 1,100 \
passengers and 280 cars, about a third more than the ships that it replaces.
Freight volumes at Fjordline fell 6% in the third quarter to 2.3 million tonnes, \
while those at Alpenbahn rose 2.5% to 9.8 million tonnes.
Alpenbahn, which employs 14,200 people, does not plan any job cuts this year, chief \
executive Greta Holm said. In 2022 it eliminated 900 posts.
Alpenbahn's punctuality improved to 91% from 84% a year earlier. Fjordline's slipped \
to 88%.
Alpenbahn agreed to sell its bus division to a group of investors for at least $75 \
million. The unit lost $12 million last year on revenue of $210 million.
Fjordline may raise fares by as much as 5% in January, two people familiar with the \
matter said. Alpenbahn has frozen its fares until 2026.
Roughly two-thirds of Fjordline's crews belong to a union; at Alpenbahn it is fewer \
than one in five.
""",
        """\
2 Fjordline ordered twelve electric ferries for 640 million euros.
2 A dozen electric ferries were ordered by Fjordline Cargo for €0.64 billion.
2 Fjordline has an option on 4 further ferries.
4 Freight volumes at Fjordline dropped by 6 percent to 2.3m tonnes.
4 In the third quarter Alpenbahn's freight volumes grew 2.5% to 9.8 million metric tons.
5 Alpenbahn has 14,200 employees.
5 Alpenbahn said it is not planning job cuts this year.
6 Alpenbahn's punctuality rose from 84% to 91% within a year.
6 Punctuality at Fjordline fell to 88 percent.
6 Alpenbahn's punctuality is now 91%.
7 Alpenbahn is to sell its bus division for $75m or more.
7 The bus division of Alpenbahn had sales of 210 million dollars.
8 Alpenbahn froze its fares until 2026.
9 About two thirds of Fjordline's crews are in a union.
9 Fewer than one in five of Alpenbahn's crews belong to a union.
""",
        """\
2 Fjordline ordered 12 electric ferries for €64 million.
2 Fjordline ordered 12 electric ferries for $640 million.
2 Fjordline ordered 12 electric trains for €640 million.
2 Fjordline ordered 14 electric ferries for €640 million.
2 Fjordline ordered four electric ferries for €640 million.
2 Fjordline ordered 12 diesel ferries for €640 million.
2 Fjordline ordered 12 electric ferries from a yard in Oslo.
2 Fjordline ordered 12 electric ferries on Tuesday.
2 Fjordline leased 12 electric ferries for €640 million.
2 Fjordline sold 12 electric ferries for €640 million.
2 Fjordline cancelled an order of 12 electric ferries for €640 million.
2 Fjordline's smallest purchase since 2011 is 12 ferries for €640 million.
2 Fjordline made its largest purchase since 2001.
2 Alpenbahn ordered 12 electric ferries for €640 million.
2 Fjordline ordered 12 electric ferries for about €640 million.
2 Fjordline will order 12 electric ferries for €640 million.
2 Fjordline ordered 12 electric ferries for €640 million each.
3 Fjordline's first vessel is due in spring 2028.
3 Fjordline's last vessel is due in the spring of 2027.
3 Fjordline's first vessel is due in the autumn of 2027.
3 Each of Fjordline's ferries carries 1,100 passengers.
3 Each of Fjordline's ferries will carry up to 1,100 cars.
3 Each of Fjordline's ferries will carry up to 280 passengers.
3 Each of Fjordline's ferries will carry about a third fewer passengers.
4 Freight volumes at Alpenbahn fell 6% in the third quarter.
4 Freight volumes at Fjordline rose 6% in the third quarter.
4 Freight volumes at Fjordline fell 2.5% in the third quarter.
4 Freight volumes at Fjordline fell 6% to 9.8 million tonnes.
4 Freight volumes at Fjordline fell 6% in the second quarter.
4 Freight volumes at Fjordline fell to 6%.
4 Freight volumes at Fjordline fell by 2.3 million tonnes.
4 Passenger volumes at Fjordline fell 6% in the third quarter.
4 Freight volumes at Fjordline fell 6 percentage points.
4 Freight volumes at Fjordline fell more than 6%.
4 Alpenbahn's freight volumes fell more than Fjordline's.
5 Alpenbahn plans job cuts this year.
5 Alpenbahn cut 900 jobs this year.
5 Alpenbahn cut 900 jobs in 2023.
5 Alpenbahn added 900 jobs in 2022.
5 Alpenbahn does not plan any job cuts next year.
5 Alpenbahn employs 900 people.
5 Alpenbahn's chief financial officer Greta Holm said it plans no job cuts this year.
5 Alpenbahn's chief executive Greta Berg said it plans no job cuts this year.
5 Fjordline employs 14,200 people.
5 Alpenbahn employs 14,200 drivers.
5 Alpenbahn employs nearly 14,200 people.
6 Alpenbahn's punctuality fell from 91% to 84%.
6 Alpenbahn's punctuality was 88%.
6 Fjordline's punctuality was 91%.
6 Alpenbahn's punctuality improved by 91%.
6 Alpenbahn's punctuality is 84%.
6 Fjordline's punctuality improved to 88%.
6 Fjordline's punctuality slipped by 88%.
7 Alpenbahn agreed to buy a bus division for at least $75 million.
7 Alpenbahn agreed to sell its bus division for $75 million.
7 Alpenbahn agreed to sell its bus division for at least $210 million.
7 Alpenbahn agreed to sell its bus division for at least $12 million.
7 Alpenbahn agreed to sell its rail division for at least $75 million.
7 Alpenbahn's bus unit earned $12 million last year.
7 Alpenbahn's bus unit lost $210 million last year.
7 Alpenbahn's bus unit lost $12 million this year.
7 Alpenbahn has sold its bus division for at least $75 million.
7 Alpenbahn agreed to sell its bus division to Fjordline for at least $75 million.
7 Alpenbahn refused to sell its bus division for at least $75 million.
8 Fjordline will raise fares by as much as 5% in January.
8 Fjordline raised fares by as much as 5% in January.
8 Fjordline may cut fares by as much as 5% in January.
8 Fjordline may raise fares by 5% in January.
8 Fjordline may raise fares by as much as 5% in June.
8 Alpenbahn may raise fares by as much as 5% in January.
8 Alpenbahn raised its fares until 2026.
8 Alpenbahn has frozen its fares until 2027.
8 Fjordline has frozen its fares until 2026.
9 Two-thirds of Fjordline's crews belong to a union.
9 Roughly two-thirds of Alpenbahn's crews belong to a union.
9 Roughly one-third of Fjordline's crews belong to a union.
9 More than one in five of Alpenbahn's crews belong to a union.
9 Roughly two-thirds of Fjordline's passengers belong to a union.
""",
    ),
    Source(
        "Dairy and power",
        "2025-07-10",
        (
            Company(id="koru", name="Koru Dairy", aliases=("Koru",)),
            Company(id="tasman", name="Tasman Milk"),
            Company(id="helio", name="Helio Power", aliases=("Helio",)),
            Company(id="borea", name="Borea Energy", aliases=("Borea",)),
        ),
        """\
Koru Dairy lifted its forecast milk price to NZ$9.20 a kilogram from NZ$8.50, citing \
strong demand from China.
The co-operative collected 1.52 billion litres in the season that ended in May, 3% \
less than the year before, because of drought.
Koru and Tasman Milk are both building plants in Southland. Koru's will cost NZ$310 \
million and open in 2028; Tasman's, at NZ$95 million, opens next year.
Koru has rejected a takeover offer of NZ$2.4 billion from Tasman Milk, its chair Ian \
Tui told reporters on July 9.
Exports to China accounted for 38% of Koru's revenue, up from 31%, and Japan for \
12%.
Helio Power's solar farms generated 4.1 terawatt hours, enough for 1.2 million \
homes. Borea Energy generated twice as much.
Helio expects to have 3.5 gigawatts of capacity by 2030, compared with 1.9 gigawatts \
today. It has spent $780 million so far.
Borea's debt of $6.4 billion is more than four times its annual earnings. The \
company did not pay a dividend in 2024 and will not pay one this year.
Koru's milk powder is recalled in 14 countries after tests found metal in 3 of 40 \
samples.
""",
        """\
1 Koru now expects to pay NZ$9.20 per kilogram for milk, up from NZ$8.50.
1 Koru Dairy raised its milk price forecast from NZ$8.50 to NZ$9.20 a kilogram.
3 Koru's plant is to cost NZ$310m and open in 2028.
4 Koru turned down a takeover bid of NZ$2.4bn from Tasman Milk.
5 China brought in 38% of Koru's revenue, compared with 31% before.
5 Japan accounted for 12 percent of Koru's revenue.
8 Borea's debt, at $6.4bn, is over four times its annual earnings.
9 Koru's milk powder is being recalled in fourteen countries.
""",
        """\
1 Koru Dairy raised its milk price forecast from NZ$9.20 to NZ$8.50 a kilogram.
1 Koru Dairy cut its forecast milk price to NZ$9.20 a kilogram.
1 Koru Dairy lifted its forecast milk price to $9.20 a kilogram.
1 Koru Dairy lifted its forecast milk price to NZ$9.20 a litre.
1 Koru Dairy lifted its forecast milk price to NZ$8.50 a kilogram.
1 Koru Dairy lifted its forecast milk price to NZ$9.20 a kilogram, citing weak \
demand from China.
1 Koru Dairy lifted its forecast milk price to NZ$9.20 a kilogram, citing strong \
demand from India.
1 Tasman Milk lifted its forecast milk price to NZ$9.20 a kilogram.
3 Tasman Milk's plant will cost NZ$310 million and open in 2028.
3 Koru's plant will cost NZ$95 million.
3 Koru's plant will open in 2026.
3 Koru's plant opened in 2028.
3 Koru will close a plant in Southland in 2028.
4 Tasman Milk has rejected a takeover offer of NZ$2.4 billion from Koru.
4 Koru has accepted a takeover offer of NZ$2.4 billion from Tasman Milk.
4 Koru has not rejected a takeover offer of NZ$2.4 billion from Tasman Milk.
4 Koru made a takeover offer of NZ$2.4 billion for Tasman Milk.
4 Koru has rejected a takeover offer of NZ$2.4 billion from Fonterra.
4 Koru has rejected a takeover offer of NZ$24 billion from Tasman Milk.
4 Koru's chief executive Ian Tui told reporters of the offer on July 9.
4 Koru's chair Ian Tui told reporters on July 19.
5 Japan accounted for 38% of Koru's revenue.
5 China accounted for 12% of Koru's revenue.
5 China accounted for 31% of Koru's revenue.
5 China accounted for 38% of Koru's profit.
5 Imports from China accounted for 38% of Koru's revenue.
6 Helio Power's wind farms generated 4.1 terawatt hours.
6 Helio Power's solar farms generated 4.1 gigawatt hours.
6 Borea Energy generated 4.1 terawatt hours.
6 Helio Power generated twice as much as Borea Energy.
6 Helio Power's solar farms generated enough for 1.2 billion homes.
7 Helio Power has 3.5 gigawatts of capacity.
7 Helio Power has 3.5 gigawatts of capacity today.
7 Helio Power expects 1.9 gigawatts of capacity by 2030.
7 Helio Power will spend $780 million.
7 Helio Power expects 3.5 gigawatts of capacity by 2035.
8 Borea paid a dividend in 2024.
8 Borea will pay a dividend this year.
8 Borea's earnings of $6.4 billion are more than four times its debt.
8 Borea's debt is more than four times its monthly earnings.
8 Borea's debt is four times its annual earnings.
8 Borea did not pay a dividend in 2023.
8 Borea's debt of $6.4 million is more than four times its annual earnings.
9 Koru's milk powder is recalled in 40 countries.
9 Koru's milk powder is sold in 14 countries.
9 Koru's milk powder is not recalled in 14 countries.
9 Koru's cheese is recalled in 14 countries.
9 Tests found metal in 40 of Koru's samples.
""",
    ),
    Source(
        "Orbit and Kestrel",
        "2025-04-15",
        (
            Company(id="orbit", name="Orbit Motors", aliases=("Orbit",)),
            Company(id="kestrel", name="Kestrel Auto", aliases=("Kestrel",)),
        ),
        """\
Orbit Motors delivered 387,000 cars in the first three months of the year, 8.5% \
fewer than a year earlier and the weakest total since 2022.
Kestrel delivered 412,000, overtaking Orbit for the first time. Its shares gained 6% \
to $48.20.
Orbit plans to cut about 10% of its 140,000 jobs, according to a memo seen by \
reporters on April 14. The layoffs will cost it $350 million.
Chief executive Dana Voss said Orbit would launch two cheaper models in the second \
half of 2025, earlier than planned.
Kestrel's gross margin widened to 21.3% from 18.9%, helped by a drop of 12% in \
battery costs. Orbit's narrowed to 17.4%.
Orbit recalled 3,878 pickups because a pedal can stick. No injuries have been \
reported.
Kestrel will build a factory in Hungary for €3.2 billion, creating 9,000 jobs by \
2028. It had considered Spain.
Regulators fined Orbit $1.5 million for failing to report two crashes within a day.
""",
        """\
1 Orbit Motors delivered 387,000 cars in the first quarter.
1 Orbit's deliveries fell 8.5 percent to 387,000 cars.
2 Kestrel's stock rose 6 percent to $48.20.
3 Orbit plans to eliminate roughly 10 percent of its 140,000 positions.
3 The layoffs are to cost Orbit $350m.
5 Kestrel's gross margin grew from 18.9% to 21.3%.
5 Orbit's gross margin shrank to 17.4 percent.
5 Kestrel's battery costs dropped by 12 percent.
6 Orbit recalled 3,878 pickups over a pedal that can stick.
7 Kestrel is to build a €3.2bn factory in Hungary.
7 Kestrel's Hungarian factory will create 9,000 jobs by 2028.
8 Orbit was fined $1.5 million by regulators.
8 Regulators fined Orbit $1.5m for not reporting two crashes within a day.
""",
        """\
1 Orbit Motors delivered 387,000 cars in the first six months of the year.
1 Orbit Motors delivered 8.5% more cars than a year earlier.
1 Orbit Motors delivered 378,000 cars in the first three months of the year.
1 Orbit Motors delivered 387 cars in the first three months of the year.
1 Orbit Motors delivered 387,000 trucks in the first three months of the year.
1 Orbit Motors built 387,000 cars, the strongest total since 2022.
1 Orbit's deliveries were the weakest since 2020.
1 Kestrel delivered 387,000 cars.
2 Orbit delivered 412,000 cars.
2 Orbit overtook Kestrel for the first time.
2 Kestrel overtook Orbit for the second time.
2 Kestrel's shares lost 6%.
2 Kestrel's shares gained 6% to $42.80.
2 Orbit's shares gained 6%.
2 Kestrel's shares gained $48.20.
3 Orbit plans to cut about 10% of its 14,000 jobs.
3 Orbit plans to cut 140,000 jobs.
3 Orbit plans to add about 10% to its 140,000 jobs.
3 Orbit has cut about 10% of its 140,000 jobs.
3 Orbit plans to cut about 10% of its 140,000 stores.
3 Orbit does not plan to cut about 10% of its 140,000 jobs.
3 The layoffs will save Orbit $350 million.
3 Orbit plans to cut about 10% of its 140,000 jobs, according to a memo seen on \
April 24.
3 Orbit plans to cut more than 10% of its 140,000 jobs.
3 Kestrel plans to cut about 10% of its 140,000 jobs.
4 Orbit will launch two cheaper models in the first half of 2025.
4 Orbit will launch three cheaper models in the second half of 2025.
4 Orbit launched two cheaper models in the second half of 2025.
4 Orbit will launch two dearer models in the second half of 2025.
4 Orbit will launch two cheaper models later than planned.
4 Orbit will scrap two cheaper models in the second half of 2025.
4 Orbit's chief financial officer Dana Voss said it would launch two cheaper models.
4 Kestrel will launch two cheaper models in the second half of 2025.
5 Kestrel's gross margin narrowed to 21.3%.
5 Kestrel's gross margin widened to 18.9% from 21.3%.
5 Kestrel's gross margin widened to 17.4%.
5 Orbit's gross margin widened to 21.3%.
5 Kestrel's gross margin widened by 21.3%.
5 Kestrel's battery costs rose 12%.
5 Kestrel's net margin widened to 21.3%.
5 Orbit's battery costs dropped 12%.
5 Kestrel's gross margin is 18.9%.
6 Orbit recalled 3,878 sedans because a pedal can stick.
6 Orbit recalled 38,780 pickups because a pedal can stick.
6 Orbit recalled 3,878 pickups because a brake can stick.
6 Injuries have been reported from Orbit's pickups.
6 Orbit sold 3,878 pickups.
7 Kestrel will build a factory in Spain for €3.2 billion.
7 Kestrel has built a factory in Hungary for €3.2 billion.
7 Kestrel will build a factory in Hungary for €3.2 billion, cutting 9,000 jobs by 2028.
7 Kestrel will build a factory in Hungary for €3.2 billion by 2027.
7 Kestrel will close a factory in Hungary.
7 Orbit will build a factory in Hungary for €3.2 billion.
8 Orbit fined regulators $1.5 million.
8 Regulators fined Orbit $1.5 million for failing to report two crashes within a week.
8 Regulators fined Orbit $1.5 million for reporting two crashes within a day.
8 Regulators fined Orbit $1.5 billion.
8 Regulators paid Orbit $1.5 million.
8 Regulators fined Kestrel $1.5 million.
8 Regulators fined Orbit $1.5 million for failing to report ten crashes.
""",
    ),
    Source(
        "Quarterly results of health companies",
        "2025-08-05",
        (
            Company(id="lumen", name="Lumen Health", aliases=("Lumen",)),
            Company(id="saba", name="Saba Pharma", aliases=("Saba",)),
        ),
        """\
Lumen Health
Results
Revenue climbed 14% to $2.21 billion in the quarter that ended on June 30, beating \
the $2.1 billion that analysts had forecast.
The insurer now covers 5.6 million members, an increase of 400,000 from a year ago, \
but its medical-loss ratio worsened to 88.1%.
Lumen expects a full-year profit of between $310 million and $330 million, down from \
an earlier estimate of at least $350 million.
"We have no intention of leaving any state," finance chief Omar Reyes said. Lumen \
operates in 19 of them.
Saba Pharma's new drug cut the risk of stroke by 31% in a trial of 12,400 patients; \
4% of them had side effects. It will cost $5,300 a year.
Saba, which has never made a profit, borrowed $600 million at 9.5% in May and has \
until 2031 to pay it back.
About a quarter of Saba's 2,050 researchers work in Basel, and fewer than 300 in \
Boston.
""",
        """\
4 Lumen covers 5.6m members, 400,000 more than a year ago.
5 Lumen expects a profit of $310 million to $330 million for the full year.
6 Lumen does not intend to leave any state, Omar Reyes said.
6 Lumen operates in 19 states.
7 In a trial of 12,400 patients Saba's new drug reduced the risk of stroke by 31 \
percent.
7 Saba's drug will cost $5,300 per year.
8 Saba borrowed $600m at 9.5 percent in May.
9 Fewer than 300 of Saba's 2,050 researchers work in Boston.
9 Some 25% of Saba's 2,050 researchers work in Basel.
""",
        """\
3 Lumen's revenue fell 14% to $2.21 billion.
3 Lumen's revenue climbed 14% to $2.1 billion.
3 Lumen's revenue climbed 14% to $2.21 billion, missing the $2.1 billion that \
analysts had forecast.
3 Lumen's profit climbed 14% to $2.21 billion.
3 Lumen's revenue climbed 14% in the quarter that ended on March 30.
3 Saba's revenue climbed 14% to $2.21 billion.
3 Lumen's revenue climbed $2.21 billion.
4 Lumen covers 400,000 members.
4 Lumen covers 5.6 million members, a decrease of 400,000 from a year ago.
4 Lumen covers 5.6 million hospitals.
4 Lumen's medical-loss ratio improved to 88.1%.
4 Lumen covers 6.5 million members.
5 Lumen expects a full-year profit of at least $350 million.
5 Lumen expects a full-year loss of between $310 million and $330 million.
5 Lumen made a full-year profit of between $310 million and $330 million.
5 Lumen expects a second-quarter profit of between $310 million and $330 million.
5 Lumen expects a full-year profit of between $310 million and $350 million.
6 Lumen intends to leave a state.
6 Lumen operates in 91 states.
6 Lumen operates in 19 countries.
6 Lumen's chief executive Omar Reyes said it would not leave any state.
7 Saba's new drug raised the risk of stroke by 31%.
7 Saba's new drug cut the risk of stroke to 31%.
7 Saba's new drug cut the risk of cancer by 31%.
7 31% of Saba's patients had side effects.
7 4% of Saba's patients had a stroke.
7 Saba's drug will cost $5,300 a month.
7 Saba's drug will cost $5,300.
7 Saba's drug costs $3,500 a year.
7 Lumen's new drug cut the risk of stroke by 31%.
8 Saba lent $600 million at 9.5% in May.
8 Saba has made a profit.
8 Saba borrowed $600 million at 9.5% in March.
8 Saba has until 2032 to pay back $600 million.
8 Saba borrowed $600 million at 5.9% in May.
8 Saba has paid back $600 million.
9 Fewer than 300 of Saba's researchers work in Basel.
9 About a quarter of Saba's researchers work in Boston.
9 About three quarters of Saba's researchers work in Basel.
9 Saba has 300 researchers.
9 More than 300 of Saba's researchers work in Boston.
9 About a quarter of Saba's 2,500 researchers work in Basel.
""",
    ),
    Source(
        "Airlines",
        "2025-05-20",
        (
            Company(id="zenith", name="Zenith Air", aliases=("Zenith",)),
            Company(id="polar", name="Polar Jet"),
            Company(id="cairn", name="Cairn Bank", aliases=("Cairn",)),
        ),
        """\
Zenith Air carried a record 24.6 million passengers in 2024, 11% more than in 2023, \
while Polar Jet carried 9.1 million.
Zenith has ordered 60 jets worth $7.8 billion at list prices and holds options for \
25 more; deliveries are to start in 2028.
Polar Jet said it would drop 14 routes from Leeds this winter, blaming a rise in \
airport charges of nearly 20%.
Pilots at Zenith voted on Thursday against a pay offer of 9% over two years. A \
strike could begin as early as June 3.
Zenith's fuel bill shrank by €140 million to €1.9 billion, although its wage costs \
went up 7%. The airline has net cash of €2.2 billion.
Polar Jet's losses nearly tripled to £88 million. It will raise £120 million by \
issuing shares to Cairn Bank, which will then own 29%.
Zenith does not fly to Asia and has no plans to. Polar Jet stopped its only Asian \
route, to Delhi, in 2022.
One in five of Zenith's flights was late in July; at Polar Jet, which has fewer than \
40 planes, it was one in three.
""",
        """\
1 Zenith carried 24.6m passengers in 2024, a rise of 11% from 2023.
1 In 2024 Polar Jet carried 9.1 million passengers.
2 Zenith ordered sixty jets, worth 7.8 billion dollars at list prices.
2 Zenith has options for 25 further jets.
3 Polar Jet is to cut fourteen routes from Leeds this winter.
4 A strike at Zenith could start on June 3.
5 Zenith's fuel costs fell by 140 million euros to €1.9bn.
5 Zenith's wage costs rose 7 percent.
6 Polar Jet will issue shares worth £120m to Cairn Bank.
7 Zenith has no plans to fly to Asia.
8 One in five of Zenith's flights in July was late.
""",
        """\
1 Zenith carried 24.6 million passengers in 2023.
1 Zenith carried 9.1 million passengers in 2024.
1 Polar Jet carried a record 9.1 million passengers.
1 Zenith carried 11% fewer passengers in 2024.
1 Zenith carried 11 million passengers in 2024.
1 Zenith carried 24.6 million tonnes in 2024.
2 Zenith ordered 25 jets worth $7.8 billion.
2 Zenith ordered 60 jets worth $78 billion.
2 Zenith has received 60 jets worth $7.8 billion.
2 Zenith ordered 60 jets; deliveries are to start in 2026.
2 Zenith ordered 60 jets; deliveries started in 2028.
2 Zenith sold 60 jets worth $7.8 billion.
2 Polar Jet ordered 60 jets worth $7.8 billion.
2 Zenith ordered 85 jets.
2 Zenith cancelled an order for 60 jets worth $7.8 billion.
3 Polar Jet will drop 14 routes from London this winter.
3 Polar Jet will drop 14 routes from Leeds this summer.
3 Polar Jet will add 14 routes from Leeds this winter.
3 Polar Jet blamed a rise in airport charges of 20%.
3 Polar Jet blamed a fall in airport charges of nearly 20%.
3 Polar Jet will drop 14% of its routes from Leeds.
3 Polar Jet dropped 14 routes from Leeds last winter.
4 Pilots at Zenith voted for a pay offer of 9% over two years.
4 Pilots at Zenith voted on Thursday against a pay offer of 9% over three years.
4 Pilots at Zenith accepted a pay offer of 9%.
4 A strike at Zenith will begin on June 3.
4 A strike at Zenith could begin on July 3.
4 A strike at Zenith began on June 3.
4 Cabin crew at Zenith voted against a pay offer of 9%.
4 Pilots at Polar Jet voted against a pay offer of 9%.
5 Zenith's fuel bill shrank by €1.9 billion to €140 million.
5 Zenith's fuel bill shrank to €140 million.
5 Zenith's fuel bill went up 7%.
5 Zenith's wage costs went down 7%.
5 Zenith has net debt of €2.2 billion.
5 Zenith's wage bill shrank by €140 million.
5 Zenith's fuel bill was €2.2 billion.
6 Polar Jet's losses nearly tripled to £120 million.
6 Polar Jet's losses nearly doubled to £88 million.
6 Polar Jet's profit nearly tripled to £88 million.
6 Cairn Bank will issue shares to Polar Jet for £120 million.
6 Polar Jet will own 29% of Cairn Bank.
6 Cairn Bank owns 29% of Polar Jet.
6 Polar Jet has raised £120 million by issuing shares to Cairn Bank.
6 Polar Jet's losses fell to £88 million.
6 Polar Jet will raise £120 million by issuing shares to Delta Trust.
7 Zenith plans to fly to Asia.
7 Zenith flies to Asia.
7 Polar Jet does not fly to Asia and has plans to.
7 Polar Jet started its only Asian route in 2022.
7 Polar Jet stopped its only Asian route in 2021.
7 Polar Jet stopped its only European route in 2022.
7 Zenith stopped its only Asian route in 2022.
7 Zenith does not fly to Africa.
8 One in three of Zenith's flights was late in July.
8 One in five of Polar Jet's flights was late in July.
8 One in five of Zenith's flights was cancelled in July.
8 One in five of Zenith's flights was late in June.
8 Polar Jet has more than 40 planes.
8 Polar Jet has 40 planes.
8 Zenith has fewer than 40 planes.
8 One in five of Zenith's flights was on time in July.
""",
    ),
)


def claims(kind: str) -> list[tuple[Source, int, str]]:
    return [
        (source, int(number), statement)
        for source in SOURCES
        for line in getattr(source, kind).splitlines()
        for number, _, statement in [line.partition(" ")]
    ]


def judge(source: Source, paragraph: int, statement: str) -> Verdict:
    published = PartialDate.parse(source.published)
    article = Article(id="a", title=source.title, published=published)
    found = FoundText(tuple(source.text.splitlines()))
    finder = NameFinder(source.companies)
    words = folded(statement)
    named = [
        (words.index(folded(name)[0]), company.id)
        for company in source.companies
        for name in (company.name, *company.aliases)
        if folded(name)[0] in words
    ]
    fact = Fact(
        id="f",
        article="a",
        topic="t",
        statement=statement,
        companies=(min(named)[1],) if named else (),
        status="happened",
        paragraph=paragraph,
    )
    return Evidence(finder, article, found).judge(fact)[0]


def shown(value: object) -> str | None:
    return value if isinstance(value, str) else None


@pytest.mark.parametrize(("source", "paragraph", "claim"), claims("true"), ids=shown)
def test_a_true_claim_is_verified(source: Source, paragraph: int, claim: str) -> None:
    verdict = judge(source, paragraph, claim)
    assert verdict.state == "verified", verdict.said


@pytest.mark.parametrize(("source", "paragraph", "claim"), claims("false"), ids=shown)
def test_a_false_claim_is_not(source: Source, paragraph: int, claim: str) -> None:
    verdict = judge(source, paragraph, claim)
    assert verdict.state == "mismatch"
    assert all(verdict.reasons)


def test_there_are_claims_enough() -> None:
    assert len(claims("true")) >= 50
    assert len(claims("false")) >= 280
