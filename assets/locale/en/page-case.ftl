# The page of the business case: what the roadmap costs, what it brings, and when.

page-case = Business case

case-unit-money-month = { $value } a month
case-unit-money-year = { $value } a year
case-unit-customers = { $value } customers a month
case-unit-percent = { $value }%
case-unit-points = { $value } points
case-unit-contacts = { $value } a journey
case-unit-months = { $value } months
case-unit-month = month { $value }
case-between = between { $low } and { $high }
case-month = month { $month }
case-month-dated = month { $month } ({ $date })
case-not-within = not within 36 months
case-never = never
case-nobody = Delivered by nobody
case-and-more = { $names } and { $count } more

case-partial = This case is partial: what is missing is named below, and counts as nothing.
case-fill = Note how many customers start the journey in a month, what a success brings, and what the initiatives cost: this page will say when the roadmap pays.
case-drawing = Being worked out…
case-no-target = Add a future state: this page will say what the way to it costs and brings.
case-how = The gain of an initiative begins in the month after its delivery and grows to its full effect. Nothing is discounted. The range comes from the assumptions of the two maps: 8 draws in 10 fall into it.
case-finding-nothing = No business case yet: neither gains nor costs are known
case-finding-costs = { $spent } to spend in 36 months; what it brings is not known yet
case-finding-undelivered = The target would be worth { $gain } a month, but no initiative delivers it within 36 months
case-finding-gain = { $gain } gained a month once all is delivered; no cost is known yet
case-finding-loss = The target brings nothing: { $gain } less a month than today
case-finding-pays = Pays from { $when } on: { $amount } net gain in year 2{ $between ->
    [none] {""}
   *[other] , { $between }
}
case-finding-later = Does not pay within 36 months: { $amount } at the end of year 3{ $between ->
    [none] {""}
   *[other] , { $between }
}
case-sureness = As the assumptions go, the roadmap pays at the earliest from { $early } on; at the latest: { $late }.
case-balance = Gains less costs, cumulated month by month
case-balance-line = Gains less costs, cumulated
case-balance-band = Range of the assumptions
case-balance-break-even = Pays from { $month } on
case-balance-delivered = Delivery of an initiative, numbered as below
case-delivery = { $title }: brings something from { $month } on
case-point = Month { $number }, cumulated: { $cumulated }
case-point-range = As the assumptions go: { $between }
case-point-month = In this month: { $gain } gained, { $spent } spent

case-years = Gains and costs by year
case-years-finding = Over three years, { $gain } of gains for { $spent } of costs
case-years-finding-costs = Over three years, { $spent } of costs; the gains are not known
case-year = Year { $year }
case-year-from = Year { $year }, from { $date }
case-years-total = Three years
case-years-completion = More successes
case-years-contacts = Saved on contacts
case-years-once = Costs, once
case-years-yearly = Running costs
case-years-net = Gains less costs
case-years-range = Range
case-years-cumulated = Cumulated at the end of the year
case-years-later = { $amount } more fall after month 36 and are not counted.

case-spending = Budget by quarter
case-spending-finding = The heaviest quarter is { $quarter }: { $amount } of { $all } in three years
case-spending-once = Once
case-spending-yearly = Running
case-spending-how = Quarters are counted from the start of the roadmap. What is paid once is spread over the initiative, running costs begin at its delivery.
case-quarter = Q{ $quarter }
case-quarter-from = Q{ $quarter } ({ $date })

case-initiatives = What each initiative brings
case-initiatives-what = Initiative
case-initiatives-begins = Brings from
case-initiatives-share = Share of gain
case-initiatives-gain = A month
case-initiatives-relieves = Frictions relieved
case-initiatives-some = { $nobody } of the gain is delivered by nobody in time; { $share } comes from: { $title }
case-initiatives-all = All of the gain is delivered; { $share } comes from: { $title }
case-initiatives-nobody = No initiative delivers what brings the gain
case-initiatives-how = The gain of the target is shared by the pain that the answers to frictions relieve. What several initiatives deliver is there when the last of them ends.

case-contacts = Cost of contacts by channel
case-contacts-channel = Channel
case-contacts-from = Contacts a journey, today
case-contacts-to = Contacts a journey, target
case-contacts-cost = Cost of a contact
case-contacts-journey = Change a journey
case-contacts-month = Change a month
case-contacts-sum = Together
case-contacts-unknown = No channel has a cost per contact
case-contacts-same = Contacts cost the same in both states
case-contacts-less = A journey costs { $amount } less in contacts, first by { $channel }
case-contacts-more = A journey costs { $amount } more in contacts, first by { $channel }
case-contacts-without = Channels without a cost do not count.

case-lost = Customers lost by reason
case-lost-reason = Why they leave
case-lost-leave = A month
case-lost-friction = Friction behind the reason
case-lost-no-friction = no friction named
case-lost-relieved = Relieved
case-lost-won-back = Kept a month
case-lost-unknown = How many customers each reason loses is not known
case-lost-none = What is delivered takes away no reason to leave
case-lost-finding = { $count } customers a month could stay
case-lost-against = By the reasons why they leave, { $count } customers a month could stay; the flow promises { $more } successes more
case-lost-how = A second reading, never added to the gain: in part they are the same customers. On the safe side, { $share } of those who leave for a friction stay once it is gone and its answer is delivered.

case-missing = What the case lacks
case-missing-finding = { $count ->
    [one] One thing is
   *[other] { $count } things are
} missing from the case
case-missing-what = What is missing
case-missing-why = What is not counted without it
case-missing-where = Where to note it
case-missing-journey = What the journey is worth
case-missing-base = A state of today that the target comes from
case-missing-base-why = The whole gain: there is nothing to compare with
case-missing-customers = How many customers start the journey in a month
case-missing-customers-why = The whole gain
case-missing-value = What a success brings
case-missing-value-why = The gain of more successes
case-missing-currency = The currency
case-missing-currency-why = Nothing, but amounts have no unit
case-missing-flow = Ways to an outcome in “{ $names }”
case-missing-flow-why = The whole gain: the flow has no figures
case-missing-contact-costs = { $count ->
    [one] The cost of a contact on { $names }
   *[other] The cost of a contact on { $count } channels: { $names }
}
case-missing-contact-costs-why = What these contacts cost more or less
case-missing-deliveries = An initiative that delivers the answers to frictions
case-missing-deliveries-why = The whole gain: nothing ever arrives
case-missing-ends = { $count ->
    [one] How long an initiative takes: { $names }
   *[other] How long { $count } initiatives take: { $names }
}
case-missing-ends-why = The gain of what they deliver
case-missing-costs = { $count ->
    [one] The cost of an initiative: { $names }
   *[other] The cost of { $count } initiatives: { $names }
}
case-missing-costs-why = Their cost: their gain counts, and they count as free
case-missing-small-costs = { $count ->
    [one] The cost of another initiative: { $names }
   *[other] The cost of { $count } other initiatives: { $names }
}
case-missing-small-costs-why = Their cost; the gain does not hang on them directly
case-missing-ramp-up = How many months a change takes to work fully
case-missing-ramp-up-why = The ramp-up: each delivery works at once
case-missing-start = The first day of the roadmap
case-missing-start-why = Dates: months have numbers only

case-source = Where each figure comes from
case-source-note = What each figure is made of, down to what is noted in the journey.
case-source-figure = Figure
case-source-value = Value
case-source-how = How
case-source-line = { $name }: { $value }
case-noted = noted in the journey
case-not-noted = not noted yet
case-figure-break-even = Month in which it pays
case-rule-break-even = The first month from which on the cumulated sum is never below zero again
case-figure-cumulated-at = Cumulated at the end of month { $month }
case-rule-cumulated-at = All gains until then less all costs until then
case-figure-balance = Gains less costs in 36 months
case-rule-balance = Gains − costs once − running costs
case-figure-gain = Gains
case-rule-gain = Gain a month once all is delivered × months at full effect
case-figure-a-month = Gain a month once all is delivered
case-rule-a-month = More successes + saved on contacts
case-figure-by-completion = More successes
case-rule-by-completion = Customers who start × change in completion × value of a success
case-figure-more-succeed = Change in completion
case-rule-more-succeed = Completion in the target − completion today
case-figure-completion-of = Completion in “{ $state }”
case-rule-completion-of = Share of journeys that end well, worked out on the flow of the map
case-figure-by-contacts = Saved on contacts
case-rule-by-contacts = Customers who start × saved a journey
case-figure-saved = Saved a journey
case-rule-saved = Sum over the channels whose cost is noted
case-rule-channel = (Contacts today − contacts in the target) × cost of a contact
case-figure-visits-from = Contacts a journey today
case-figure-visits-to = Contacts a journey in the target
case-rule-visits = Expected visits of the touchpoints on the channel, worked out on the flow
case-figure-contact-cost = Cost of a contact
case-figure-full-months = Months at full effect
case-rule-full-months = Sum over the initiatives: share of the gain × months since delivery, ramp-up included
case-rule-contribution = Share of the gain × months since delivery, ramp-up included
case-rule-undelivered = Nothing: what nobody delivers brings nothing
case-figure-share = Share of the gain
case-rule-share = Pain relieved by what it delivers ÷ all pain that the target relieves
case-rule-relieved = Its pain today − what is left of it, shared among its answers, ÷ all pain relieved
case-figure-begins = First month of gain
case-rule-begins = The first month that begins after the end of the initiative
case-figure-once = Costs once
case-rule-once = Sum over the initiatives, spread over their time; what falls into 36 months
case-figure-yearly = Running costs
case-rule-yearly = Sum over the initiatives: cost a year ÷ 12 × months since delivery
case-figure-year = Gains less costs of year { $year }
case-figure-months-of-year = Months at full effect of the year
case-rule-months-of-year = Sum over the twelve months of the share of the gain that is there
case-figure-once-of-year = Costs once of the year
case-rule-once-of-year = What falls into these twelve months
case-figure-yearly-of-year = Running costs of the year
case-rule-yearly-of-year = What falls into these twelve months
case-figure-range = Width of the range at 36 months
case-rule-range = High − low
case-figure-range-low = Low: gains less costs in 36 months
case-rule-range-low = One draw in ten is below
case-figure-range-high = High: gains less costs in 36 months
case-rule-range-high = One draw in ten is above
case-rule-draws = { $draws } draws of the shares and entries of both maps, within the margin of their evidence
case-figure-won-back = Customers kept
case-rule-won-back = Sum over the reasons; a second reading, not counted in the gain
case-rule-won-back-by = Customers lost × share of the reason × friction relieved × share that stays
case-figure-won-back-by = Reason
case-figure-relief = Friction relieved
case-rule-relief = All of it where it is gone, else how much lower severity × frequency is; and only what is delivered
case-figure-won-back-share = Share that stays
case-rule-won-back-share = On the safe side: people seldom leave for one reason alone
