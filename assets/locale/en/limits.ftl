# What is too much

open-too-much = The file holds more than a journey can: { $excess }. Take out what is not needed, or split it in two.
refused-too-much = That is more than a journey can hold: { $excess }.
limit-states = { $found } states, { $most } at most
limit-stages = { $found } stages, { $most } at most
limit-channels = { $found } channels, { $most } at most
limit-personas = { $found } personas, { $most } at most
limit-systems = { $found } systems, { $most } at most
limit-teams = { $found } teams, { $most } at most
limit-kpis = { $found } KPIs, { $most } at most
limit-initiatives = { $found } initiatives, { $most } at most
limit-rounds = { $found } rounds of votes, { $most } at most
limit-participants = { $found } participants, { $most } at most
limit-touchpoints = { $found } touchpoints in one state, { $most } at most
limit-transitions = { $found } transitions in one state, { $most } at most
limit-frictions = { $found } frictions in one state, { $most } at most
limit-delights = { $found } delights in one state, { $most } at most
limit-cards = { $found } cards in one state, { $most } at most
limit-name = a name of { $found } characters, { $most } at most
limit-text = a text of { $found } characters, { $most } at most
limit-clip = a copy of { $found } bytes, { $most } at most
limit-clipped = { $found } elements copied at once, { $most } at most
measures-why-too-much = from here on, more than is read at once
repair-id-made-fit = The id “{ $was }” is not possible; it is now “{ $now }” ({ $element }).
