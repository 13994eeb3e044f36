# The booklet that leaves the room, and the tables that go into other programs.

## Tables of the roadmap: sheets, and heads of columns

booklet-sheet-roadmap = Roadmap
booklet-sheet-thread = Golden thread
booklet-sheet-kpis = KPIs
booklet-sheet-decisions = Decisions
booklet-column-step = Step
booklet-column-id = Id
booklet-column-title = Initiative
booklet-column-why = Why
booklet-column-part_of = Part of
booklet-column-owner = Owner
booklet-column-delivers = Delivers
booklet-column-frictions = Frictions answered
booklet-column-systems = Systems
booklet-column-kpis = KPIs
booklet-column-depends_on = Depends on
booklet-column-from = From
booklet-column-until = Until
booklet-column-weeks = Weeks
booklet-column-every_weeks = Every … weeks
booklet-column-effort = Effort (1–5)
booklet-column-impact = Impact (1–5)
booklet-column-cost = Cost
booklet-column-status = Status
booklet-column-run_cost_per_year = Cost a year
booklet-column-milestones = Milestones
booklet-column-labels = Labels
booklet-column-friction = Friction
booklet-column-pain = Pain
booklet-column-answers = Answered by
booklet-column-initiatives = Initiatives
booklet-column-breaks = Where it breaks
booklet-column-kpi = KPI
booklet-column-headline = Headline
booklet-column-direction = Better
booklet-column-baseline = Today
booklet-column-aim = Target
booklet-column-unit = Unit
booklet-column-decision = Decision
booklet-column-who = Who
booklet-column-by = By
booklet-yes = yes
booklet-notes-delivers = Delivers: { $names }
booklet-notes-frictions = Answers: { $names }
booklet-notes-systems = Systems: { $names }
booklet-notes-kpis = Proved by: { $names }
booklet-every = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
}
booklet-starts = From { $date }

## The booklet: what a sponsor asks

booklet-asks-hurts = What hurts most
booklet-asks-changes = What changes
booklet-asks-first = First result
booklet-asks-proof = What proves it
booklet-asks-budget = What it costs
booklet-asks-decisions = Who decides what, by when
booklet-asks-risks = What could go wrong
booklet-asks-unanswered = What has no answer yet
booklet-missing-hurts = No friction is noted on the map of today.
booklet-missing-changes = The target has nothing that is new or answers a friction yet.
booklet-missing-first = No initiative delivers anything of the target yet.
booklet-missing-proof = No KPI is noted: nothing would prove a success.
booklet-missing-budget = No initiative has a cost yet.
booklet-missing-decisions = No decision is asked of anybody yet: note what is to be decided, by whom and by when.
booklet-missing-risks = No risk is noted yet.
booklet-share-of-pain = { $share } of all pain
booklet-severity = severity { $severity } of 5
booklet-frequency = { $share } of those who pass there
booklet-known-from = { $level } ({ $source })
booklet-answers = Answers { $names }
booklet-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
booklet-undated = no date yet
booklet-nobody = nobody is named
booklet-by = by { $date }
booklet-quarter = Quarter { $number }
booklet-quarter-from = Quarter from
booklet-later = Later
booklet-once = Once
booklet-running = Running
booklet-first-year = First 12 months: { $all }, of which { $once } once
booklet-each-year = Then, each year: { $yearly }
booklet-uncosted = { $count ->
    [one] One initiative whose gain is counted has no cost yet
   *[other] { $count } initiatives whose gain is counted have no cost yet
}
booklet-likelihood = likelihood { $likelihood } of 5
booklet-no-answer = no answer noted
booklet-no-frictions = Nothing hurts on the map of today.
booklet-all-answered = Nothing: each friction is followed to an answer, an initiative and a KPI with its figures.

## The booklet: its sheets

booklet-vision = Vision and personas
booklet-no-vision = No vision is noted yet: what would success be, so that it can be measured?
booklet-no-personas = No persona is noted yet.
booklet-strategy = What the room answered
booklet-share-of-customers = { $share } of customers
booklet-map-today = The journey of today
booklet-map-target = The journey we want
booklet-map-both = What changes
booklet-map-part = { $title } – part { $number } of { $count }
booklet-command = Export the booklet…
booklet-dialog = Export the booklet (.pdf)
