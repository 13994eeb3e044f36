## roadmap

## The five steps

roadmap-step-1 = Touchpoint identification
roadmap-step-2 = Current-state analysis
roadmap-step-3 = Future-state design
roadmap-step-4 = Technology implementation
roadmap-step-5 = Performance optimisation

roadmap-window-1 = weeks 1–2
roadmap-window-2 = weeks 3–4
roadmap-window-3 = weeks 5–8
roadmap-window-4 = months 3–12
roadmap-window-5 = ongoing

## What the map already proves

roadmap-done-touchpoints = { $all ->
    [one] { $all } touchpoint listed
   *[other] { $all } touchpoints listed
}, { $supported } supported by evidence
roadmap-done-channels = { $complete } of { $all ->
    [one] { $all } channel
   *[other] { $all } channels
} fully listed
roadmap-done-frictions = { $all ->
    [one] { $all } friction found
   *[other] { $all } frictions found
}, { $explained } with a root cause and { $supported } supported by evidence
roadmap-done-frictions-all = { $all ->
    [one] { $all } friction found, supported by evidence and with its root cause
   *[other] { $all } frictions found, all supported by evidence and all with a root cause
}
roadmap-done-answers = { $answered } of { $all ->
    [one] { $all } friction
   *[other] { $all } frictions
} answered in the future state
roadmap-done-handovers = { $carried } of { $all ->
    [one] { $all } channel switch
   *[other] { $all } channel switches
} with the context carried in the future state

## Lists of names

roadmap-quoted = “{ $name }”
roadmap-list-next = { $list }, { $next }
roadmap-list-last = { $list } and { $next }
roadmap-list-rest = { $list } and { $count } others

## The rules

roadmap-rule-inventory = Inventory of a channel
roadmap-rule-evidence = Missing evidence
roadmap-rule-investigate = Causes of frictions
roadmap-rule-experience = Future experience of a stage
roadmap-rule-handover = Hand-over
roadmap-rule-system = New system
roadmap-rule-training = Training of a team
roadmap-rule-follow = Follow-up of a KPI

roadmap-retired-title = { $rule }: { $subject }
roadmap-retired-why = To be confirmed: nothing on the map asks for “{ $initiative }” any more.

## What people add without a word on why

roadmap-manual-why-frictions = { $count ->
    [one] Against the friction { $names }.
   *[other] Against the frictions { $names }.
}
roadmap-manual-why-delivers = Brings about in the future state: { $names }.
roadmap-manual-why-kpis = { $count ->
    [one] For the KPI { $names }.
   *[other] For the KPIs { $names }.
}

## Step 1

roadmap-inventory-title = Complete the inventory of the channel “{ $channel }”
roadmap-inventory-why-empty = The current state puts no touchpoint on the channel “{ $channel }”.
roadmap-inventory-why-volume = Monthly volume unknown: { $names }.
roadmap-inventory-why-owner = Without an owner: { $names }.

roadmap-evidence-title = { $count ->
    [one] Find evidence for the touchpoint that is only assumed
   *[other] Find evidence for the { $count } touchpoints that are only assumed
}
roadmap-evidence-why = Based on assumptions only: { $names }.

## Step 2

roadmap-investigate-title-repeated-information = Find out why customers have to repeat themselves
roadmap-investigate-title-lost-context = Find out where context is lost
roadmap-investigate-title-inconsistency = Find out where inconsistencies come from
roadmap-investigate-title-wait = Find out what makes people wait
roadmap-investigate-title-effort = Find out what takes too much effort
roadmap-investigate-title-dead-end = Find out what leads to dead ends
roadmap-investigate-title-missing-channel = Find out which channels are missing
roadmap-investigate-title-error = Find out where errors come from
roadmap-investigate-title-trust = Find out what wears out trust
roadmap-investigate-title-other = { $count ->
    [one] Find out more about the friction { $names }
   *[other] Find out more about the other frictions
}
roadmap-investigate-why-cause = Root cause unknown: { $names }.
roadmap-investigate-why-evidence = Only assumed: { $names }.

## Step 3

roadmap-experience-title = Design the future experience of the stage “{ $stage }”
roadmap-experience-why-added = New in the future state: { $names }.
roadmap-experience-why-changed = Different in the future state: { $names }.
roadmap-experience-why-kept = Unchanged, yet expected to answer a friction: { $names }.
roadmap-experience-why-answers = { $count ->
    [one] Friction to resolve: { $names }.
   *[other] Frictions to resolve: { $names }.
}

roadmap-handover-title = Secure the hand-over from “{ $from }” to “{ $to }”
roadmap-handover-why = { $today }.
roadmap-handover-why-new = Between “{ $from }” ({ $from_channel }) and “{ $to }” ({ $to_channel }), the context must follow the customer on a way that does not exist today
roadmap-handover-why-unknown = Between “{ $from }” ({ $from_channel }) and “{ $to }” ({ $to_channel }), nobody knows whether the context gets through today
roadmap-handover-why-lost = Between “{ $from }” ({ $from_channel }) and “{ $to }” ({ $to_channel }), the context is lost today
roadmap-handover-why-partial = Between “{ $from }” ({ $from_channel }) and “{ $to }” ({ $to_channel }), only part of the context gets through today
roadmap-handover-why-carried = Between “{ $from }” ({ $from_channel }) and “{ $to }” ({ $to_channel }), the context gets through today, and must go on doing so on the new way
roadmap-handover-why-carries = { $today }; to be passed on: { $names }.

## Step 4

roadmap-system-title = Set up “{ $system }”
roadmap-system-why = The current state does not use “{ $system }”; the future state relies on it for { $names }.

roadmap-training-title = Train the team “{ $team }”
roadmap-training-why = { $count ->
    [one] The team “{ $team }” will serve differently at this touchpoint: { $names }.
   *[other] The team “{ $team }” will serve differently at these touchpoints: { $names }.
}

## Step 5

roadmap-follow-title = Follow “{ $kpi }”
roadmap-follow-why-aim = “{ $kpi }” is a headline KPI: { $baseline } { $unit } today, { $target } { $unit } wanted.
roadmap-follow-why-aim-bare = “{ $kpi }” is a headline KPI: { $baseline } today, { $target } wanted.
roadmap-follow-why-no-target = “{ $kpi }” is a headline KPI whose target has yet to be set.
roadmap-follow-why-no-baseline = “{ $kpi }” is a headline KPI whose baseline has yet to be measured.
roadmap-follow-why-no-aim = “{ $kpi }” is a headline KPI whose baseline has yet to be measured, and its target set.
