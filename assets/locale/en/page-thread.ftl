page-thread = Thread

# How far the thread holds.
thread-nothing = No friction is noted in the state that all starts from
thread-nothing-note = Mark what hurts on today’s map: the golden thread starts there.
thread-no-pain = No friction noted so far weighs on customers
thread-holds = The golden thread holds for all the pain
thread-holds-for = The golden thread holds for { $share } of the pain: { $rest }
thread-holds-nowhere = The golden thread holds for none of the pain: { $rest }
thread-broken-unanswered = { $count ->
    [one] { $count } friction has no answer
   *[other] { $count } frictions have no answer
}
thread-broken-not-delivered = { $count ->
    [one] no initiative delivers the answer to { $count } friction
   *[other] no initiative delivers the answers to { $count } frictions
}
thread-broken-no-kpi = { $count ->
    [one] no KPI proves the answer to { $count } friction
   *[other] no KPI proves the answers to { $count } frictions
}
thread-broken-kpi-without-figures = { $count ->
    [one] the KPI for { $count } friction has no figures yet
   *[other] the KPIs for { $count } frictions have no figures yet
}

# The picture.
thread-picture = The golden thread, from friction to KPI
thread-how = Each band is as wide as the pain that it carries. With a dashed edge, it ends on the way, where the picture says so.
thread-frictions = Frictions of today
thread-answers-all = Answers of the target
thread-initiatives-all = Initiatives
thread-kpis-all = KPIs
thread-others = { $count } others
thread-knot = { $name }
    { $share } of the pain, { $count ->
        [one] { $count } friction
       *[other] { $count } frictions
    }
thread-end-unanswered = no answer
thread-end-not-delivered = no initiative
thread-end-no-kpi = no KPI
thread-end-kpi-without-figures = no figures

# What stays unanswered, and the thread line by line.
thread-all-answered = Every friction has an answer in the target
thread-unanswered-title = { $count ->
    [one] { $count } friction stays unanswered: { $share } of the pain
   *[other] { $count } frictions stay unanswered: { $share } of the pain
}
thread-unanswered-weightless = { $count ->
    [one] { $count } friction stays unanswered, but weighs on no customer who passes
   *[other] { $count } frictions stay unanswered, but weigh on no customer who passes
}
thread-more = Show the { $count } other lines
thread-with-share = { $name } ({ $share } of the pain)
thread-lines = The thread friction by friction, what hurts most first
thread-pain = Pain
thread-mend = What to do
thread-whole = The thread holds
thread-mend-unanswered = Choose what answers it in the target
thread-mend-not-delivered = Give the answer to an initiative
thread-mend-no-kpi = Choose the KPI that will prove it
thread-mend-kpi-without-figures = Note baseline and target

# What the buttons offer.
thread-mend-of = { $mend } – { $name }
thread-answer-button = Answer…
thread-answer-on-map = See on the map
thread-deliver-button = Deliver…
thread-deliver-new = New initiative
thread-deliver-title = Deliver “{ $name }”
thread-measure-button = Measure…
thread-measure-new = New KPI…
thread-figures-button = Note figures

# The thread that is lit on the map and on the plan.
command-show-thread = Show its thread
why-no-thread = Select a friction, what answers it, an initiative or a KPI: no golden thread runs through here
thread-lit = Thread of “{ $name }”
thread-lit-counts = { $frictions ->
    [one] { $frictions } friction
   *[other] { $frictions } frictions
} · { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
} · { $initiatives ->
    [one] { $initiatives } initiative
   *[other] { $initiatives } initiatives
} · { $kpis ->
    [one] { $kpis } KPI
   *[other] { $kpis } KPIs
}
thread-lit-off = Put out
