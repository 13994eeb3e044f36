## The words of the model's values and fields.

# Touchpoints

kind-interaction = Touchpoint
kind-decision = Decision
kind-outcome = Outcome
kind-outcome-success = Success
kind-outcome-abandonment = Abandonment
kind-outcome-neutral = Other end
initiator-customer = The customer
initiator-company = The company
identity-anonymous = Anonymous
identity-recognised = Recognised
emotion-minus-2 = Very bad
emotion-minus-1 = Bad
emotion-zero = Neutral
emotion-plus-1 = Good
emotion-plus-2 = Very good
evidence-assumption = Assumption
evidence-interview = Interview
evidence-survey = Survey
evidence-observation = Observation
evidence-data = Data
evidence-test = Test
data-kind-behavioural = Behavioural
data-kind-demographic = Demographic
data-kind-engagement = Engagement
data-kind-feedback = Feedback

# Transitions

context-unknown = Unknown
context-carried = Carried
context-partial = Partial
context-lost = Lost
reason-chosen = Chosen
reason-guided = Guided
reason-forced = Forced
inconsistency-information = Information
inconsistency-price = Price
inconsistency-availability = Availability
inconsistency-policy = Policy
pillar-data = Data unified
pillar-consistency = Experience consistent
pillar-fluidity = Hand-over fluid

# Channels

medium-digital = Digital
medium-remote = Remote
medium-physical = Physical
service-human = Human
service-automated = Automated
offer-offered = Offered
offer-planned = Planned
offer-missing = Missing
held-by-us = Ours
held-by-partner = Partner
held-by-competitor = Competitor
held-by-nobody = Customer alone

# Frictions

friction-kind-repeated-information = Repeated information
friction-kind-lost-context = Lost context
friction-kind-inconsistency = Inconsistency
friction-kind-wait = Wait
friction-kind-effort = Effort
friction-kind-dead-end = Dead end
friction-kind-missing-channel = Missing channel
friction-kind-error = Error
friction-kind-trust = Trust
friction-kind-other = Other
felt-by-customer = Customer
felt-by-employee = Employee
consequence-trivial = Put up with
consequence-workaround = Workaround
consequence-abandonment = Abandonment
deviation-ad-hoc = Ad hoc
deviation-wrong-order = Wrong order
deviation-failure = Failure
deviation-missing = Missing

# States and cards

role-current = Current
role-future = Future
card-kind-idea = Idea
card-kind-question = Question
card-kind-opportunity = Opportunity
card-kind-parked = Parked

# Systems

system-kind-crm = CRM
system-kind-cdp = CDP
system-kind-ccm = CCM
system-kind-marketing-automation = Marketing automation
system-kind-analytics = Analytics
system-kind-middleware = Middleware
system-kind-point-of-sale = Point of sale
system-kind-other = Other
timing-batch = Batch
timing-real-time = Real time

# KPIs

kpi-kind-nps = NPS
kpi-kind-csat = CSAT
kpi-kind-ces = CES
kpi-kind-fcr = First contact resolution
kpi-kind-clv = Customer lifetime value
kpi-kind-cac = Customer acquisition cost
kpi-kind-retention = Retention
kpi-kind-conversion = Conversion
kpi-kind-cross-channel-conversion = Cross-channel conversion
kpi-kind-response-time = Response time
kpi-kind-uptime = Uptime
kpi-kind-perceived-consistency = Perceived consistency
kpi-kind-other = Other
direction-up = Higher is better
direction-down = Lower is better

# Roadmap

status-planned = Planned
status-running = Running
status-done = Done
status-dropped = Dropped
status-dismissed = Dismissed
origin-manual = By hand
origin-generated = Generated
phase-foundation = Foundation
phase-planning = Planning
phase-implementation = Implementation
phase-optimisation = Optimisation

# Fields of touchpoints, transitions and frictions, by their names in a file

field-name = Name
field-kind = Kind
field-stage = Stage
field-channel = Channel
field-also_on = Also on
field-service = Service
field-initiator = Initiator
field-order = Order
field-entry = Entry
field-goal = Customer goal
field-action = Action
field-thought = Thought
field-emotion = Emotion
field-effort = Effort
field-csat = CSAT
field-volume = Volume a month
field-moment_of_truth = Moment of truth
field-personas = Personas
field-for_persona = By persona
field-owner = Owner
field-systems = Systems
field-backstage = Backstage
field-data = Data collected
field-identity = Identity
field-standard = Standard
field-evidence = Evidence
field-answers = Answers
field-replaces = Replaces
field-notes = Notes
field-from = From
field-to = To
field-condition = Condition
field-share = Share
field-reason = Reason
field-wait_minutes = Wait
field-gap_minutes = Time between
field-context = Context
field-carries = Must carry
field-pillars = Three pillars
field-inconsistency = Inconsistency
field-at = At
field-felt_by = Felt by
field-severity = Severity
field-frequency = Frequency
field-consequence = Consequence
field-deviation = Deviation
field-cause = Root cause
field-verbatims = Verbatims
