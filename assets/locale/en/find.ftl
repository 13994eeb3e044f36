## Commands

command-palette = All commands…
command-find = Find…
command-find-next = Next hit
command-find-previous = Previous hit
command-toggle-filters = Filters
command-clear-filters = Clear the filters
command-toggle-outline = The map as a table

## The palette

palette-hint = Type a few letters of a command
palette-none = No command has these letters
why-no-journey = Open or start a journey first
why-nothing-to-undo = There is nothing to undo
why-nothing-to-redo = There is nothing to redo
why-nothing-to-compare = There is no other state: add a future state first
why-no-target = The roadmap leads to a future state: add one first
why-nothing-found = Nothing has been searched for, or nothing was found
why-no-filter = No filter is on
why-only-on-map = Only on the map
why-nothing-selected = Select something first
why-no-name = What is selected has no name of its own
why-nothing-to-present = There is no touchpoint to present yet
why-not-on-roadmap = Not on the roadmap: show the map first
why-no-state = There is no state to copy
why-several = Only with a single thing selected
why-no-touchpoint = No touchpoint is selected
why-no-rest = All shares out of it are known, or none is left to share out
why-no-anchor = Nothing can please there: select a touchpoint, a transition or a stage
why-as-in-base = What is selected is already as in the state that this one is based on
why-path-ends = The way ends here
why-not-now = Not possible with what is selected

## The search

search-label = Find
search-hint = Find in everything
search-position = { $at } of { $count }
search-count = { $count ->
    [0] Nothing found
    [one] { $count } hit
   *[other] { $count } hits
}
search-close = Close the search (Esc)
search-hit = { $what } – { $field }: { $text }
found-journey = Journey
found-state = State
found-stage = Stage
found-channel = Channel
found-cell = Cell
found-persona = Persona
found-team = Team
found-system = System
found-kpi = KPI
found-touchpoint = Touchpoint
found-transition = Transition
found-friction = Friction
found-delight = Delight
found-card = Card
found-initiative = Initiative
text-sponsor = Sponsor
text-worksheet = Strategy question
text-decision = Decision
text-loss = Reason for leaving
text-participant = Participant
text-round = Vote
text-segment = Segment
text-quote = Quote
text-lives = Lives
text-believes = Believes
text-needs = Needs
text-desires = Desires
text-aspires = Aspires to
text-objective = Objective
text-rewarded = Rewarded on
text-feed = Sends
text-unit = Unit
text-scope = Scope
text-milestone = Milestone
text-risk = Risk
text-option = Option
text-checklist = Checklist
text-card = Text

## The filters

filter-on = A filter is on
filter-off = Filters
filter-left = { $left } of { $count } touchpoints
filter-channel = Channel
filter-evidence = Evidence
filter-severity = Friction severity
filter-owner = Owner
filter-any = All
filter-clear = Show everything
filter-close = Close

## The table

outline-title = Touchpoints
outline-empty = No touchpoint is left by the search and the filters
outline-name = Name
outline-stage = Stage
outline-channel = Channel
outline-emotion = Emotion
outline-frictions = Frictions
outline-next = Leads to
outline-owner = Owner
outline-evidence = Evidence
outline-sort-up = Sort by { $column }
outline-sort-down = Sort by { $column }, the last first
outline-cell = { $column }: { $text }
