## The inspector: groups, lists, and the fields that have no words in model.ftl

inspector-delight = Delight
inspector-card = Card
inspector-persona = Persona
inspector-team = Team
inspector-system = System
inspector-kpi = KPI
inspector-back = ← Journey
inspector-stages = Stages
inspector-channels = Channels
inspector-personas = Personas
inspector-teams = Teams
inspector-systems = Systems
inspector-kpis = KPIs
inspector-cards = Cards
inspector-delights = Delights
inspector-mark-delight = Mark a delight here
inspector-place = More about its place
inspector-figures = Effort and figures
inspector-behind = Who and what stands behind it
inspector-shares = All ways out of the same touchpoint
inspector-empathy = What we know of this person
inspector-fed-by = Fed by

command-add-persona = Add a persona
command-add-team = Add a team
command-add-system = Add a system
command-add-kpi = Add a KPI
add-card = Write a card
dialog-new-persona = New persona
dialog-new-team = New team
dialog-new-system = New system
dialog-new-kpi = New KPI
dialog-new-card = New card
dialog-new-delight = New delight

# A state's own values

own-value = This state’s own value; “{ $state }” says something else
own-record = Only in this state; “{ $state }” does not have it
own-nothing = As in “{ $state }”, and follows it
own-fields = This state’s own: { $fields }
own-take-back = Take over what “{ $state }” says

# Several selected

several-values = several values
several-nothing = These have no field in common.

# Shares

share-unknown = ? %
shares-sum = Together: { $sum }
shares-sum-open = Together: { $sum }, { $count } unknown
command-share-out-rest = Share out the rest
shares-whole = They come to 100 % already
shares-nothing-left = Nothing is left to share out: change a share first

# Lists

list-remove = Remove { $place }
list-button-of = { $button }: { $list }
list-add-for_persona = Add a persona of whom this differs
list-add-backstage = Add an action backstage
list-add-data = Add data collected
list-add-verbatims = Add a verbatim
list-add-feeds = Add a feed
list-add-measured = Add what it measures
list-add-measures = Add a value
list-no-persona = Add a persona to the journey first
list-all-personas = Every persona is here already
list-no-system = Add another system to the journey first

# Units

field-with-unit = { $field } ({ $unit })
unit-minutes = minutes
unit-steps = manipulations
unit-weeks = weeks
unit-place = the smallest comes first
field-date-hint = YYYY-MM-DD

# Fields

owner-other = Somebody else
evidence-assumed = Nobody has looked yet: this is an assumption
service-of-channel = As the channel
consent-given = Given
consent-not-given = Not given
card-about-nothing = Nothing in particular
card-became-nothing = Nothing yet
field-owner-other = Owner, in words
field-journey-owner-other = Owner of the journey, in words
field-evidence-source = Source of the evidence
field-evidence-date = Date of the evidence
field-entry-here = Journeys that start here
field-effort-minutes = Customer’s own time
field-effort-steps = Effort
field-effort-perceived = Perceived effort
field-standard-response_minutes = Answer promised within
field-standard-tone = Tone of voice
field-for_persona-persona = Persona
field-for_persona-emotion = Emotion of the persona
field-for_persona-entry = Journeys of the persona that start here
field-for_persona-thought = Thought of the persona
field-for_persona-share = Share of the persona
field-backstage-action = Action backstage
field-backstage-who = Who does it
field-backstage-who-other = Who does it, in words
field-backstage-emotion = Emotion of those who do it
field-backstage-systems = With which systems
field-data-what = What is collected
field-data-kind = Kind of data
field-data-personal = Personal data
field-data-consent = Consent
field-pillars-data = { pillar-data }
field-pillars-consistency = { pillar-consistency }
field-pillars-fluidity = { pillar-fluidity }
field-frequency-suffer = How many suffer it
field-verbatims-text = What was said
field-verbatims-source = Where it was heard
field-verbatims-persona = Who said it
field-text = What was said
field-became = What it became
field-preferred_by = Preferred by
field-segment = Segment
field-quote = Something this person would say
field-persona-share = Share of customers
field-lives = How does this person live?
field-believes = What does this person believe?
field-needs = What does this person need?
field-desires = What does this person desire?
field-aspires = What does this person aspire to?
field-prefers = Preferred channels
field-objective = Objective
field-rewarded_on = Rewarded on
field-feeds = Feeds
field-feeds-to = Sends to
field-feeds-what = What it sends
field-feeds-timing = When it sends
field-unit = Unit
field-direction = Direction
field-headline = Followed by the sponsor
field-baseline = Value today
field-target = Value wanted
field-every_weeks = Read every
field-measured = What it measures
field-measured-at = Measures
field-measures = Values so far
field-measures-date = Date
field-measures-value = Value
