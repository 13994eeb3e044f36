# The page of proof: how success is measured, and where it stands.

page-proof = Proof

proof-none = No KPI will tell whether the roadmap succeeds
proof-fill = Add three to five KPIs with their baseline and target: their measures will be seen here against the line that leads to the target.
proof-headline-none = No headline KPI: the sponsor will not know which one to follow
proof-headline-fill = Tick “Headline” for three to five KPIs, in the inspector.
proof-how = The line runs straight from the baseline, at the start of the roadmap (else at the first measure), to the target, at the end of the last initiative that the KPI proves (else twelve months later). The newest measure may be off by a tenth of the way.
proof-title-late = { $all ->
    [one] The headline KPI slips: { $first }
   *[other] { $count ->
        [one] 1 of { $all } headline KPIs slips: { $first }
       *[other] { $count } of { $all } headline KPIs slip, first { $first }
    }
}
proof-title-blind = { $count ->
    [one] { $first } cannot be judged: figures are missing
   *[other] { $count } of { $all } headline KPIs cannot be judged, first { $first }: figures are missing
}
proof-title-not-begun = { $all ->
    [one] The headline KPI has its line; nothing was measured since the roadmap began
   *[other] All { $all } headline KPIs have their line; nothing was measured since the roadmap began
}
proof-title-well = { $count ->
    [one] 1 of { $all } headline KPIs is on track, none is late
   *[other] { $count } of { $all } headline KPIs are on track, none is late
}
proof-card = { $name }: { $now } → { $target }
proof-plot = Measures of { $name }
proof-measured = Measures
proof-line = Line to the target
proof-and = { " " }and{ " " }

proof-worsening = Worsening
proof-late = Late
proof-on-track = On track
proof-reached = Reached
proof-not-begun = Not begun
proof-no-figures = Figures missing
proof-says-worsening = Worsening: { $value } on { $date }, worse than the baseline ({ $baseline })
proof-says-late = Late: { $value } on { $date }, the line expected { $expected }
proof-says-on-track = On track: { $value } on { $date }, the line expected { $expected }
proof-says-reached = Reached: { $value } on { $date }, for a target of { $target }
proof-says-not-begun = Not begun: { $value } on { $date }, the line begins on { $begins }
proof-says-first = Not begun: first measure, { $value } on { $date }
proof-says-not-measured = Not begun: nothing measured
proof-says-no-figures = Cannot be judged without { $lacks }
proof-lacks-baseline = a baseline
proof-lacks-target = a target
proof-lacks-sense = a target better than the baseline
proof-overdue = Measure overdue since { $date }
proof-overdue-short = overdue since { $date }
proof-proves = { $count ->
    [one] Proves 1 initiative:
   *[other] Proves { $count } initiatives:
}
proof-proves-nothing = No initiative names it
proof-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
proof-reference = Published reference, not data: { $value }

proof-title-all = { $all ->
    [one] The only KPI proves at least one initiative
   *[other] Each of the { $all } KPIs proves at least one initiative
}
proof-title-idle = { $all ->
    [one] No initiative names the only KPI
   *[other] { $count ->
        [one] 1 of { $all } KPIs proves no initiative
       *[other] { $count } of { $all } KPIs prove no initiative
    }
}
proof-table = All KPIs
proof-kpi = KPI
proof-baseline = Baseline
proof-now = Last measure
proof-target = Target
proof-standing = Where it stands
proof-read = Measured
proof-who = By whom, from where
proof-proven = Proves
proof-nothing = No initiative
proof-every = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
}
proof-and-more = { $count ->
    [one] { $title } and 1 more
   *[other] { $title } and { $count } more
}

proof-gaps-blind = { $count ->
    [one] 1 of { $all } KPIs can prove nothing as it is
   *[other] { $count } of { $all } KPIs can prove nothing as they are
}
proof-gaps = { $count ->
    [one] 1 of { $all } KPIs is to be completed
   *[other] { $count } of { $all } KPIs are to be completed
}
proof-gaps-table = What the KPIs lack
proof-missing = To fill in
proof-fill-every = How often it is read
proof-fill-sense = Target worse than the baseline: check the direction or the target

reference-title = What others reach: hints, never data
reference-note = Orders of magnitude that are commonly published. They help to discuss a target; nothing is calculated with them.
reference-table = Published references
reference-value = Published reference
reference-here = In this journey
reference-nps = +15 to +25 points
reference-csat = above 85%
reference-fcr = at least 80%
reference-response-time = under 2 minutes when live
reference-clv = +18 to +25% in two years
reference-cac = −15%
reference-retention = +25 to +35%
reference-revenue = +20 to +30%
reference-uptime = 99.9%
reference-first-results = in 3 to 6 months
reference-name-nps = NPS
reference-name-csat = Satisfaction (CSAT)
reference-name-fcr = First contact resolution
reference-name-response-time = Response time
reference-name-clv = Customer lifetime value
reference-name-cac = Customer acquisition cost
reference-name-retention = Retention
reference-name-revenue = Revenue per customer
reference-name-uptime = Uptime
reference-name-first-results = First results

proof-today = { $count ->
    [one] Today, { $today }: 1 measure is overdue.
   *[other] Today, { $today }: { $count } measures are overdue.
}
proof-today-kpi = { $name }, since { $date }

measures-paste = Paste measures
measures-paste-hint = One line a measure: the date, then the value. For instance 2026-03-31 42.5 – or two columns of a spreadsheet.
measures-paste-field = Measures to paste
measures-read = { $count ->
    [one] 1 measure read
   *[other] { $count } measures read
}
measures-replace = { $count ->
    [one] { $read }, 1 of which replaces the one of the same day
   *[other] { $read }, { $count } of which replace those of the same days
}
measures-unread = Line { $line }, “{ $text }”: { $why }
measures-why-no-date = no date comes first (day/month/year, or year-month-day)
measures-why-no-day = there is no such day (the day comes before the month)
measures-why-no-value = no number follows the date
measures-why-too-large = the number is too large
measures-unread-more = { $count ->
    [one] and 1 more line
   *[other] and { $count } more lines
}
measures-take = { $count ->
    [one] Take 1 measure
   *[other] Take { $count } measures
}
