# What changes from one state to the other: the sentence, the figures, the ledger, the table.

# The sentence. The first part that says something has its noun.
told-completion = Completion { $from } → { $to }%
told-completion-same = Completion stays at { $at }
told-doubt = uncertain: only { $known } of the branches have their shares
told-nothing = Nothing changes
told-resolved-first = { $count ->
    [one] { $count } friction resolved
   *[other] { $count } frictions resolved
}
told-resolved = { $count } resolved
told-reduced-first = { $count ->
    [one] { $count } friction reduced
   *[other] { $count } frictions reduced
}
told-reduced = { $count } reduced
told-worsened-first = { $count ->
    [one] { $count } friction worsened
   *[other] { $count } frictions worsened
}
told-worsened = { $count } worsened
told-introduced-first = { $count ->
    [one] { $count } new friction
   *[other] { $count } new frictions
}
told-introduced = { $count } new
told-unanswered-first = { $count ->
    [one] { $count } friction gone unanswered
   *[other] { $count } frictions gone unanswered
}
told-unanswered = { $count } gone unanswered
told-moved-first = { $count ->
    [one] { $count } friction moved
   *[other] { $count } frictions moved
}
told-moved = { $count } moved
told-touchpoints-added-first = { $count ->
    [one] { $count } touchpoint added
   *[other] { $count } touchpoints added
}
told-touchpoints-added = { $count } added
told-touchpoints-removed-first = { $count ->
    [one] { $count } touchpoint removed
   *[other] { $count } touchpoints removed
}
told-touchpoints-removed = { $count } removed
told-touchpoints-changed-first = { $count ->
    [one] { $count } touchpoint changed
   *[other] { $count } touchpoints changed
}
told-touchpoints-changed = { $count } changed
told-transitions-changed-first = { $count ->
    [one] { $count } transition different
   *[other] { $count } transitions different
}
told-transitions-changed = { $count ->
    [one] { $count } transition different
   *[other] { $count } transitions different
}

# Values and differences.
told-points = { $points } pts
told-field = { $field }: { $from } → { $to }
told-minutes = { $minutes } min
told-steps = { $count ->
    [one] { $count } manipulation
   *[other] { $count } manipulations
}
told-felt = felt { $felt }/7
told-yes = Yes
told-no = No
told-everybody = Everybody
told-personal = personal
told-journey = The whole journey
told-touchpoint = Touchpoint
told-transition = Transition
told-friction = Friction
told-nobody = Nobody
told-stands-for = { $what }: stands for { $others }
told-stood-for-by = { $what }: now { $others }

# What happened to an element.
happening-added = Added
happening-removed = Removed
happening-changed = Changed
happening-moved = Moved
happening-merged = Merged
happening-split = Split
happening-replaced = Replaced
happening-rerouted = Rerouted
happening-resolved = Resolved
happening-reduced = Reduced
happening-worsened = Worsened
happening-introduced = New friction
happening-unanswered = Gone unanswered

# Who wins and who loses.
standing-wins = Wins
standing-loses = Loses
standing-mixed = Wins and loses
standing-same = As before
winners-title = Who wins, who loses
winners-title-teams = Who wins, who loses: the teams
winners-summary = { $wins ->
    [one] { $wins } persona of { $all } wins
   *[other] { $wins } personas of { $all } win
}
winners-left-behind = { $names } { $count ->
    [one] loses
   *[other] lose
}
winners-persona = Persona
winners-team = Team
winners-standing = Verdict
winners-touchpoints = Touchpoints
winners-load = Load (visits)
winners-pain = Pain there
winners-emotion = Feeling backstage
winners-none = No persona and no team is described. Add personas and say who answers for each touchpoint, and this page says who wins and who loses.

# The page.
change-only-one = There is one state only. Add a future state to see what changes.
change-figures = The figures
change-figures-doubt = Figures in grey rest on shares that are missing: fewer than 80% of the branches have theirs.
change-metric = Figure
change-difference = Difference
change-verdict = Verdict
change-curve = How it feels
change-curve-of = Experience of
change-curve-everybody = Everybody
change-curve-legend = “{ $own }” (line), “{ $other }” (dashes); bars from the worst to the best touchpoint; large points: the peak and the end, which are what is remembered
change-ledger = What becomes of the frictions
change-ledger-none = No friction is noted in either state.
change-ledger-line = { $name }: pain { $from } → { $to }
change-friction = Friction
change-fate = Fate
change-pain = Pain per journey
change-table = What happens to each element
change-table-none = Nothing differs between the two states.
change-table-filtered = No change is of these kinds.
change-what = What happens
change-element = Element
change-class = Kind
change-fields = Fields
change-by = Delivered by
change-undelivered = { $count ->
    [one] { $count } change is delivered by nobody
   *[other] { $count } changes are delivered by nobody
}
change-all-delivered = Every change that somebody must deliver has an initiative
change-chip = { $kind } · { $count }
change-chips = Show only
change-show-all = Show all
change-row = { $class } { $name }, { $what }
change-fade = From one state to the other
change-fade-hint = At the left the first state alone, at the right the second; both in the middle
change-more-rows = Show more
