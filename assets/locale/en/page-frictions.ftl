# The page of frictions: where the pain comes from.

pains-none = No friction hurts in a journey
pains-fill = Mark frictions on touchpoints and transitions, with their severity and frequency: who bears most of the pain is then seen here.
pains-how = The pain in a journey: severity × frequency × passages. The line adds the bars up from the greatest.
pains-pareto = Pain { $by }
pains-bar = { $pain } · { $share }
pains-bar-told = { $name }: { $figures } of the pain, with all before
pains-head = Pain · sum so far
pains-nobody = Nobody answers
pains-finding-one = { $name } makes up { $share } of the pain
pains-finding-friction = { $vital } of { $all } frictions make up { $share } of the pain
pains-finding-touchpoint = { $vital } of { $all } touchpoints bear { $share } of the pain
pains-finding-stage = { $vital } of { $all } stages bear { $share } of the pain
pains-finding-channel = { $vital } of { $all } channels bear { $share } of the pain
pains-finding-owner = { $vital } of { $all } owners bear { $share } of the pain
pains-finding-persona = { $vital } of { $all } personas bear { $share } of the pain
pain-by-friction = by friction
pain-by-touchpoint = by touchpoint
pain-by-stage = by stage
pain-by-channel = by channel
pain-by-owner = by owner
pain-by-persona = by persona

effort-none = How effort is felt is not known yet
effort-fill = Note the minutes and the effort as felt (1 to 7) at three touchpoints or more: this plot then says where effort feels heavier, or lighter, than the time it takes.
effort-as-told = Effort feels as the minutes say
effort-heavy = { $name } feels heavier than its { $minutes } minutes: { $felt } of 7
effort-light = { $name } feels lighter than its { $minutes } minutes: { $felt } of 7
effort-how = Each point is a touchpoint. The line is the effort that its minutes announce; points with a name are a grade or more off it.
effort-plot = Effort as it is and as it is felt
effort-minutes = Minutes of the customer
effort-felt = Effort as felt, 1 to 7
effort-point = { $name }: { $minutes } min, felt { $felt } of 7
effort-off-heavy = { $point }, which is { $off } more than the minutes say
effort-off-light = { $point }, which is { $off } less than the minutes say

departures-table = Frictions by how they depart from what was intended
departures-none = Nobody has said yet how frictions depart from what was intended
departures-fill = Give frictions a deviation in the inspector: ad hoc, wrong order, failure or missing.
departures-how = Ad hoc: never planned. Wrong order: the right things at the wrong time. Failure: planned, and it fails. Missing: planned, and it does not happen.
departures-most = { $kind }: the deviation behind { $share } of the pain where it is known
departures-few = { $told ->
    [one] Only one of { $all } frictions says how it departs from what was intended
   *[other] Only { $told } of { $all } frictions say how they depart from what was intended
}
departures-kind = Deviation
departures-friction = Friction
departures-where = Where
departures-pain = Pain
departures-unsaid = Not said

breaks-table = Breaks of the journey
breaks-none = Nothing makes customers start again
breaks-fill = Say on channel switches what passes of the context, and at touchpoints whether customers are recognised: breaks are then seen here.
breaks-title = { $count ->
    [one] Customers must start again at one place: { $place }, in { $share } of journeys
   *[other] Customers must start again at { $count } places, first { $place }, in { $share } of journeys
}
breaks-how = The places where what was known of customers is gone, and the share of journeys to which it happens at least once.
breaks-where = Where
breaks-why = Why
breaks-met = Journeys
breaks-customers = Customers a month
breaks-context-lost = context lost with the channel
breaks-forgotten = recognised, then anonymous again
breaks-felt = friction “{ $friction }”

employees-table = Frictions of employees
employees-none = What employees feel is not known yet
employees-fill = Note the emotion of backstage actions, and the frictions that employees feel.
employees-curve-fill = Note the emotion of backstage actions: the curve of employees will then stand beside that of customers.
employees-frictions-fill = No friction is noted as felt by employees.
employees-curves = Emotion of customers and employees
employees-customers = Customers
employees-employees = Employees
employees-worst = Employees feel worst in { $stage }: { $mean }, where customers feel { $customers }
employees-well = No stage feels bad to employees
employees-count = { $count ->
    [one] One friction that employees feel
   *[other] { $count } frictions that employees feel
}
employees-severity = Severity
employees-frequency = Frequency
