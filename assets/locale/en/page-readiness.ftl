# The page of readiness: the strategy, the four phases, the options, the proofs of concept, the decisions.

page-readiness = Readiness

worksheet-title = { $count ->
    [0] None of the { $all } questions of the strategy is answered yet
    [one] 1 of the { $all } questions of the strategy is answered
   *[other] { $count } of the { $all } questions of the strategy are answered
}
worksheet-question = Question
worksheet-answer = Our answer
worksheet-known = What the document already shows
worksheet-switching = Why do customers change channel?
worksheet-needs = What do they really want?
worksheet-frustrations = What are their greatest frustrations?
worksheet-channels = Which channels for which needs?
worksheet-preference = Preference or efficiency?
worksheet-success = How is success measured?
worksheet-options = Which options are there?
worksheet-risks = How is risk limited?
worksheet-shows-switching = { $made } channel switches a journey: { $chosen } chosen, { $guided } guided, { $forced } forced
worksheet-shows-switching-some = { $made } channel switches a journey: { $chosen } chosen, { $guided } guided, { $forced } forced, { $unknown } without a reason noted
worksheet-shows-worst = They are suffered most from { $from } to { $to }
worksheet-shows-named = { $name }: { $words }
worksheet-shows-friction = { $name }: { $share } of the pain
worksheet-shows-preference = { $channel }: preferred by { $preferred } of customers, met in { $reached } of journeys, of which { $success } succeed
worksheet-shows-preferred = { $channel }: preferred by { $preferred } of customers, and no journey meets it
worksheet-shows-chosen = { $count ->
    [one] { $title }: 1 option weighed, taken: { $option }
   *[other] { $title }: { $count } options weighed, taken: { $option }
}
worksheet-shows-open = { $count ->
    [one] { $title }: 1 option weighed, none taken
   *[other] { $title }: { $count } options weighed, none taken
}
worksheet-shows-risk = { $risk }: unanswered
worksheet-fill-switching = Nothing yet: say on today’s transitions why customers change channel.
worksheet-fill-needs = Nothing yet: note what each persona needs.
worksheet-fill-frustrations = Nothing yet: mark the frictions of today.
worksheet-fill-channels = Nothing yet: say what each channel is for.
worksheet-fill-preference = Nothing yet: note the share of customers who prefer each channel.
worksheet-fill-success = Nothing yet: choose headline KPIs.
worksheet-fill-options = Nothing yet: no initiative weighs its options.
worksheet-fill-risks = Nothing yet: no initiative names its risks.

readiness-title = { $count ->
    [0] Nothing is ready yet, of { $all } items
    [one] 1 of { $all } items is ready
   *[other] { $count } of { $all } are ready
}
readiness-title-unsaid = { $count ->
    [0] Nothing is ready yet; nothing is said { $what }
    [one] 1 of { $all } is ready; nothing is said yet { $what }
   *[other] { $count } of { $all } are ready; nothing is said yet { $what }
}
readiness-how = Four phases, laid over the same initiatives. An item is ready where the document shows it, or where somebody ticks it; what is said by hand counts for more.
readiness-foundation = Foundation
readiness-planning = Planning
readiness-implementation = Implementation
readiness-optimisation = Optimisation
readiness-phases = Items ready by phase
readiness-of = { $count } of { $all }
readiness-phase = { $name }: { $count } of { $all } ready · months { $first } to { $last }
readiness-phase-days = { $head }, { $from } to { $until }
readiness-begins = { $name }: initiatives that begin then
readiness-begin = { $count ->
    [one] { $count } initiative begins then
   *[other] { $count } initiatives begin then
}
readiness-item = Item
readiness-by = Ready?
readiness-shows = What the document shows
readiness-by-both = Ready: by hand and by the document
readiness-by-hand = Ready: ticked by hand
readiness-by-hand-not = Not ready: cleared by hand
readiness-by-document = Ready: the document shows it
readiness-by-nobody = Not yet
readiness-back = Leave it to the document
readiness-back-of = { $item }: leave it to the document

readiness-item-audit = Journey audit
readiness-says-audit = { $all ->
    [one] { $all } touchpoint listed
   *[other] { $all } touchpoints listed
}, { $part } supported, { $frictions ->
    [one] { $frictions } friction found
   *[other] { $frictions } frictions found
}
readiness-fill-audit = Nothing yet: list the touchpoints of today.
readiness-unsaid-audit = of the journey of today
readiness-item-technology = Technology analysis
readiness-says-technology = { $systems ->
    [one] { $systems } system
   *[other] { $systems } systems
}; { $part ->
    [one] { $part } of { $all } touchpoints says what it runs on
   *[other] { $part } of { $all } touchpoints say what they run on
}
readiness-fill-technology = Nothing yet: list the systems, and those of each touchpoint.
readiness-unsaid-technology = of the systems
readiness-item-data = Data inventory
readiness-says-data = { $part ->
    [one] { $part } of { $all } touchpoints says which data is collected there
   *[other] { $part } of { $all } touchpoints say which data is collected there
}
readiness-fill-data = Nothing yet: note the data collected at each touchpoint.
readiness-unsaid-data = of the data collected
readiness-item-organisation = Organisational readiness
readiness-says-organisation = { $part ->
    [one] { $part } of { $all } touchpoints has an owner
   *[other] { $part } of { $all } touchpoints have an owner
}
readiness-fill-organisation = Nothing yet: name the owners of the touchpoints.
readiness-unsaid-organisation = of the owners

readiness-item-maps = Future-state maps
readiness-says-maps = { $moments ->
    [one] { $moments } touchpoint in the target
   *[other] { $moments } touchpoints in the target
}, { $part ->
    [one] { $part } of { $all } frictions answered there
   *[other] { $part } of { $all } frictions answered there
}
readiness-fill-maps = Nothing yet: draw the target.
readiness-unsaid-maps = of the target
readiness-item-platform = Platform choice
readiness-says-platform = { $all ->
    [one] { $all } initiative weighs its options
   *[other] { $all } initiatives weigh their options
}, { $part ->
    [one] { $part } has chosen
   *[other] { $part } have chosen
}
readiness-fill-platform = Nothing yet: weigh the options of the technology initiatives.
readiness-unsaid-platform = of the platform choice
readiness-item-team = Team
readiness-says-team = { $part ->
    [one] { $part } of { $all } initiatives has an owner
   *[other] { $part } of { $all } initiatives have an owner
}
readiness-fill-team = Nothing yet: no initiative has an owner.
readiness-unsaid-team = of who leads what
readiness-item-budget = Budget and milestones
readiness-says-budget = { $part ->
    [one] { $part } of { $all } technology initiatives has a cost
   *[other] { $part } of { $all } technology initiatives have a cost
}, { $milestones ->
    [one] { $milestones } milestone
   *[other] { $milestones } milestones
}
readiness-fill-budget = Nothing yet: put a cost and milestones to the technology initiatives.
readiness-unsaid-budget = of the budget

readiness-item-deployed = Technology deployed
readiness-says-deployed = { $part ->
    [one] { $part } of { $all } technology initiatives is done
   *[other] { $part } of { $all } technology initiatives are done
}
readiness-fill-deployed = Nothing yet: no initiative says which systems it touches.
readiness-unsaid-deployed = of the technology to deploy
readiness-item-integrated = Data integrated
readiness-says-integrated = { $part ->
    [one] { $part } of { $all } proofs of concept says yes to all three questions
   *[other] { $part } of { $all } proofs of concept say yes to all three questions
}
readiness-fill-integrated = Nothing yet: no proof of concept has an answer.
readiness-unsaid-integrated = of the proofs of concept
readiness-item-trained = Staff trained
readiness-says-trained = { $part ->
    [one] { $part } of { $all } trainings is done
   *[other] { $part } of { $all } trainings are done
}
readiness-fill-trained = Nothing yet: the roadmap has no training.
readiness-unsaid-trained = of trainings
readiness-item-pilot = Pilot on chosen segments
readiness-says-pilot = { $all ->
    [one] { $all } initiative says where its pilot is
   *[other] { $all } initiatives say where their pilot is
}, { $part ->
    [0] none has begun
    [one] { $part } has begun
   *[other] { $part } have begun
}
readiness-fill-pilot = Nothing yet: say where each initiative is tried first.
readiness-unsaid-pilot = of pilots in the field

readiness-item-followed = Performance followed
readiness-says-followed = { $part ->
    [one] { $part } of { $all } KPIs measured since the start, { $ever } ever
   *[other] { $part } of { $all } KPIs measured since the start, { $ever } ever
}
readiness-fill-followed = Nothing yet: no KPI was measured.
readiness-unsaid-followed = of measured results
readiness-item-improvement = Continuous improvement
readiness-says-improvement = { $all ->
    [one] { $all } initiative recurs
   *[other] { $all } initiatives recur
}, { $part ->
    [0] none has begun
    [one] { $part } has begun
   *[other] { $part } have begun
}
readiness-fill-improvement = Nothing yet: no initiative recurs.
readiness-unsaid-improvement = of continuous improvement
readiness-item-roll-out = Roll-out to all
readiness-says-roll-out = { $part ->
    [one] { $part } of { $all } roll-outs is done
   *[other] { $part } of { $all } roll-outs are done
}
readiness-fill-roll-out = Nothing yet: say where each initiative goes after its pilot.
readiness-unsaid-roll-out = of the roll-out to all
readiness-item-personalisation = Advanced personalisation
readiness-says-personalisation = The target recognises customers at { $recognised ->
    [one] { $recognised } touchpoint
   *[other] { $recognised } touchpoints
}, and asks for their consent at { $agreed }. Whether it is of use is ticked by hand.
readiness-fill-personalisation = Nothing yet: say where the target recognises the customer.
readiness-unsaid-personalisation = of personalisation

options-none = No initiative weighs its options yet
options-fill = Give the initiatives their possible ways, with what speaks for and against each.
options-title = { $all ->
    [one] 1 initiative weighed its options and chose
   *[other] { $all } initiatives weighed their options and chose
}
options-title-open = { $count ->
    [one] 1 of { $all } initiatives weighs its options and has not chosen
   *[other] { $count } of { $all } initiatives weigh their options and have not chosen
}
options-table = Options weighed
options-initiative = Initiative
options-option = Option
options-for = For
options-against = Against
options-chosen = Choice
options-taken = Taken

concept-none = No initiative needs a proof of concept
concept-fill = An initiative of step 4 that touches a system must first show that it works.
concept-how = None of these initiatives is done before its three questions are answered.
concept-title = { $count ->
    [0] None of { $all } proofs of concept has its three yeses yet
    [one] 1 of { $all } proofs of concept has its three yeses
   *[other] { $count } of { $all } proofs of concept have their three yeses
}
concept-title-failing = { $failing ->
    [one] 1 of { $all } proofs of concept showed what does not work
   *[other] { $failing } of { $all } proofs of concept showed what does not work
}
concept-table = Proofs of concept
concept-connect = Do the systems connect?
concept-context = Does the context pass?
concept-data = Is the data preserved?
concept-yes = Yes
concept-no = No
concept-unknown = No answer yet

decisions-none = No decision is asked of the sponsor
decisions-fill = Write into the roadmap what must be decided, by whom and by when.
decisions-title = { $count ->
    [one] 1 decision is awaited, by { $date }
   *[other] { $count } decisions are awaited, the first by { $date }
}
decisions-title-undated = { $count ->
    [one] 1 decision is awaited, without a date
   *[other] { $count } decisions are awaited, all without a date
}
decisions-table = Decisions asked for
decisions-what = Decision
decisions-who = Who decides
decisions-by = By
decisions-nobody = Nobody is named
decisions-undated = No date
decisions-sponsor = Sponsor: { $sponsor }
decisions-no-sponsor = The roadmap has no sponsor
