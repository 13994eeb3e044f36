# The plan of the roadmap.

## Dates that do not go together

plan-clash-before = Begins before “{ $title }” ends ({ $date }), which it depends on.
plan-clash-beyond = Ends after “{ $title }” ({ $date }), which it is part of.

## The picture

plan-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
plan-from = { $from } on
plan-effort = Effort
plan-impact = Impact
plan-pilot = Pilot: { $pilot } → roll-out: { $rollout }
legend-folded = Actions, folded or unfolded
legend-running = Under way
legend-pilot = Pilot, then roll-out
legend-dependency = Depends on what comes before
legend-critical = Critical path: any delay moves the end
legend-clash = Dates that do not go together

## Working on the plan

plan-unfold-all = Unfold all actions
plan-lanes = Lanes:
plan-lanes-steps = by step
plan-lanes-owners = by owner
plan-critical = Critical path
plan-critical-hint = The initiatives whose delay moves the end: underlined, and linked by a thick line.
plan-today = Today
plan-undated = The roadmap has no first day: nothing can be moved in time yet.
plan-circle = Refused: these initiatives would wait for one another ({ $path }).
plan-link = Let go on the initiative that must wait for this one to end. Esc gives up.
plan-link-off = “{ $title }” waits for this initiative already: letting go here takes that back.
plan-rule-waits = A rule lets this initiative wait: dismiss what it waits for, or switch the rule off.
plan-link-to = “{ $title }” will wait for this initiative to end.
plan-days = { $from } – { $until }
plan-days-from = from { $from }
plan-moved-none = unchanged
plan-moved-earlier = { $weeks ->
    [one] { $weeks } week earlier
   *[other] { $weeks } weeks earlier
}
plan-moved-later = { $weeks ->
    [one] { $weeks } week later
   *[other] { $weeks } weeks later
}
plan-lasts = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}

## Its keys

keys-plan = On the roadmap
keys-plan-walk = Go from initiative to initiative
keys-plan-fold = Fold or unfold the actions
keys-plan-move = A week earlier or later
keys-plan-lengthen = A week shorter or longer
keys-plan-escape = Give up what is being moved
