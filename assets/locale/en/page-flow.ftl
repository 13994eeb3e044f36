# How journeys flow: the page, and the map tinted by a figure.

flow-one-in = { $number ->
    [2] One journey in two is lost at “{ $stage }”
    [3] One journey in three is lost at “{ $stage }”
    [4] One journey in four is lost at “{ $stage }”
    [5] One journey in five is lost at “{ $stage }”
   *[other] One journey in { $number } is lost at “{ $stage }”
}
flow-share-lost = { $share } of all journeys are lost at “{ $stage }”
flow-lost-mostly = { $lost } of all journeys are lost, mostly at “{ $stage }” ({ $share })
flow-none-lost = No journey is lost: all come to an end that somebody planned
flow-no-success = No journey is lost, but none ends in success: mark where the customer has what they came for
flow-empty = There are no figures of the flow yet: put in touchpoints and connect them up to an outcome
flow-trap = There are no figures of the flow: from “{ $touchpoint }” no end can be reached, so connect it to what comes after or to an abandonment
flow-not-trusted = Only { $known } of the touchpoints with several ways out have all their shares: the figures below are guesses until the missing shares are filled in
flow-succeeded = Success
flow-lost = Lost
flow-otherwise = Another end
flow-ends = How journeys end: { $ends }
flow-stages = How far journeys come
flow-losses = Where most are lost
flow-passage = { $reached } come here, { $lost } are lost ({ $of } of them)
flow-passage-none-lost = { $reached } come here, none is lost
flow-routes = The likeliest ways
flow-routes-cover = { $count ->
    [one] { $share } of all journeys go this way.
   *[other] { $share } of all journeys go one of these { $count } ways.
}
flow-effort = { $value } of effort
flow-wait = { $value } of waiting
flow-pain = pain { $value }
flow-minutes = { $value } min
flow-hours = { $value } h
flow-days = { $value } days
flow-dead-end = Dead end
flow-loops = Where customers come back
flow-loop = { $times } times in 100 journeys, a customer comes back to a touchpoint of this loop: { $names }
flow-gaps = Where counts and flow differ
flow-gap-more = “{ $touchpoint }”: { $counted } counted a month, { $expected } by the flow, { $off } more. Do customers come in another way, or is a share too low?
flow-gap-less = “{ $touchpoint }”: { $counted } counted a month, { $expected } by the flow, { $off } less. Is a share before it too high, or is not everything counted?
flow-missing-title = Which shares are missing
flow-missing = “{ $touchpoint }”: how many go on to { $names }?
flow-show-way = Show on the map
flow-way-name = Way { $number }, { $share }: show on the map
flow-way = Way { $number }: { $share }
flow-lit-off = Show everything again
flow-tint-offer = On the map, tinted by:

menu-tint = Tint the map
command-tint-visits = Tint by visits
command-tint-drop-off = Tint by drop-off
command-tint-effort = Tint by effort
command-tint-pain = Tint by pain
command-tint-evidence = Tint by evidence
command-tint-none = No tint
why-no-tint = The map is not tinted
tint-visits = Visits
tint-visits-help = how often 100 journeys come there
tint-drop-off = Drop-off
tint-drop-off-help = of those that come there, the share lost from there
tint-effort = Effort
tint-effort-help = the customer’s own time each time they pass
tint-pain = Pain
tint-pain-help = severity × frequency × visits, a journey
tint-evidence = Evidence
tint-evidence-help = how well it is known
tint-under-a-percent = under 1%
tint-minutes = { $minutes } min
tint-said = { $name }: { $about }.
tint-not-trusted = Too few shares are known: figures to be doubted.
tint-no-flow = No figures of the flow: connect the touchpoints up to an outcome.
tint-nothing = Nothing noted yet: fill it in at the touchpoints.
