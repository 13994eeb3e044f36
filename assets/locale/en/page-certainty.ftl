# How sure the figures are.

certainty-two = { $metric } { $from } → { $to }: { $verdict }
certainty-one = { $metric } { $figure }
certainty-figure = { $figure } ({ $range })
certainty-to = { $low } to { $high }
certainty-verdict-sure = sure enough
certainty-verdict-unsure = not sure, within the margin
certainty-verdict-same = no difference
certainty-verdict-unknown = not known
certainty-how = In eight of ten draws the figure lies in the interval. Each input was off by as much as its evidence allows, { $draws } times.
certainty-empty = Draw the ways from an entry to an outcome: without a flow there are no figures to be sure of.
certainty-drawing = Drawing: { $share }
certainty-stop = Stop
certainty-stopped = The drawing was stopped.
certainty-again = Draw again
certainty-outdated = The figures below are those before your last change.
certainty-figures = How sure each figure is
certainty-figure-name = Figure
certainty-interval = Interval
certainty-difference = Difference
certainty-levers = What to measure next
certainty-levers-of = What moves “{ $metric }” most in “{ $state }”
certainty-metric = Figure to look at
certainty-input = Input
certainty-known = Known by
certainty-levels-of = Known by: { $input }
certainty-swing = The figure, if it is off
certainty-more = { $count ->
    [one] { $count } more input moves it less
   *[other] { $count } more inputs move it less
}
certainty-nothing-moves = Nothing that the map notes moves this figure.
certainty-input-entry = Entries at “{ $name }”
certainty-input-emotion = Emotion at “{ $name }”
certainty-input-share = Share of “{ $from } → { $to }”
certainty-input-frequency = Frequency of “{ $name }”
certainty-input-known = { $input } ({ $level })
certainty-spreads = How far off each kind of evidence may be
certainty-spread = May be off by
certainty-spread-of = { $level }: may be off by, in per cent
certainty-spread-why = Why
certainty-spread-back = Back to { $share }
certainty-spread-back-of = { $level }: back to { $share }
certainty-spread-subject = spread of evidence
spread-why-assumption = A guess of people in a room is easily off by half.
spread-why-interview = Ten interviews leave a share of one half uncertain by 16 points.
spread-why-survey = 25 answers leave it uncertain by 10 points.
spread-why-observation = A hundred customers watched leave it uncertain by 5 points.
spread-why-data = What is left is season, definition and what is not counted.
spread-why-test = What is left is season, and who took part.
