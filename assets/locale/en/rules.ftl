## rules

## Rules: what they are called, and what they do

roadmap-rule-flows = Flows and decision points
roadmap-rule-data = Opportunities to collect data
roadmap-rule-performance = Performance of the channels
roadmap-rule-conversion = Conversion of a channel
roadmap-rule-baseline = Baselines and targets of the KPIs
roadmap-rule-consistency = Consistency standard
roadmap-rule-test = Test with customers
roadmap-rule-poc = Proof of concept of a system
roadmap-rule-link = Real-time synchronisation
roadmap-rule-link-poc = Proof of concept of a synchronisation
roadmap-rule-protocol = Hand-overs in daily use
roadmap-rule-briefing = Training outside the teams
roadmap-rule-change = Change in a team
roadmap-rule-launch = Pilot and roll-out
roadmap-rule-survey = Monthly survey
roadmap-rule-review = Quarterly review
roadmap-rule-audit = Audit of the channel switches
roadmap-rule-panel = Customer panel
roadmap-rule-learn = Test and learn
roadmap-rule-personalise = Personalisation
roadmap-rule-group = Grouping into initiatives
roadmap-rule-inventory-about = Lists a channel again where a touchpoint lacks an owner or a volume.
roadmap-rule-evidence-about = Looks for evidence where touchpoints are only assumed.
roadmap-rule-flows-about = Has customers counted where nobody knows which way they take.
roadmap-rule-data-about = Points out where nothing is collected.
roadmap-rule-investigate-about = Looks into frictions without a root cause, or that are only assumed.
roadmap-rule-performance-about = Has satisfaction measured on the channels where nobody knows it.
roadmap-rule-conversion-about = Looks into the channel that loses the most customers without a known reason.
roadmap-rule-baseline-about = Has baselines measured and targets set for the KPIs that lack them.
roadmap-rule-experience-about = Has each stage designed in which touchpoints change or answer a friction.
roadmap-rule-handover-about = Asks for a protocol at each channel switch whose context must be carried.
roadmap-rule-consistency-about = Asks for one standard where channels say or promise different things.
roadmap-rule-test-about = Has each moment of truth that is new or changes tried by customers.
roadmap-rule-system-about = Brings in each system that the future state needs and the current one does not use.
roadmap-rule-poc-about = Puts a proof of concept before each new system.
roadmap-rule-link-about = Connects systems in real time where the context of a channel switch must pass.
roadmap-rule-link-poc-about = Puts a proof of concept before each synchronisation.
roadmap-rule-protocol-about = Brings the hand-overs into the daily work of the teams, once the tools are ready.
roadmap-rule-training-about = Trains each team whose people serve differently.
roadmap-rule-briefing-about = Trains those who serve differently and are in no team.
roadmap-rule-change-about = Accompanies each team whose touchpoints come, go or change.
roadmap-rule-launch-about = Puts a pilot, judged, before the roll-out to everybody.
roadmap-rule-follow-about = Follows each headline KPI for good.
roadmap-rule-survey-about = Asks customers every month, where no KPI does so.
roadmap-rule-review-about = Has the sponsor decide every quarter.
roadmap-rule-audit-about = Has the channel switches walked as a customer every six months.
roadmap-rule-panel-about = Meets customers of each persona every quarter.
roadmap-rule-learn-about = Tries out what is only assumed of the future state.
roadmap-rule-personalise-about = Makes use of the data that customers have agreed to.
roadmap-rule-group-about = Puts actions that are delivered together under one initiative: at most 12 for the sponsor.

## Chantiers

roadmap-group-title-identification = Complete the picture of today
roadmap-group-why-identification = What the map does not say yet, in { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-analysis = Understand what hurts
roadmap-group-why-analysis = { $count ->
    [one] { $count } question
   *[other] { $count } questions
} to answer before anything is designed.
roadmap-group-title-design = Design the future journey
roadmap-group-why-design = Stages, hand-overs and moments of truth are designed together, in { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-stage = Redesign the stage “{ $name }”
roadmap-group-why-stage = In the stage “{ $name }”, one experience out of { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-coherence = Speak with one voice
roadmap-group-why-coherence = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} that channels say differently today.
roadmap-group-title-technology = Equip the future journey
roadmap-group-why-technology = What the future state runs on, proven first and built then: { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-system = Equip the journey with “{ $name }”
roadmap-group-why-system = “{ $name }” is proven on a small scale before it is built.
roadmap-group-title-links = Let the context follow the customer
roadmap-group-why-links = Systems and teams pass on what they know, in { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-people = Prepare the teams and go live
roadmap-group-why-people = Nothing changes for customers until those who serve them are ready: { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-delivery = Equip, train and go live
roadmap-group-why-delivery = Systems and teams have to be ready on the same day: { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-improvement = Measure and keep improving
roadmap-group-why-improvement = { $count ->
    [one] { $count } habit keeps
   *[other] { $count } habits keep
} the journey on course once it is live.

## Step 1

roadmap-flows-title = Count which way customers take
roadmap-flows-why = Several ways lead on, and nobody knows the share of each: { $names }.
roadmap-flows-why-gaps = The count and the shares contradict each other: { $names }.
roadmap-data-title = Decide what data to collect
roadmap-data-why = Nothing is collected here: { $names }.
roadmap-data-why-many = Nothing is collected at { $count } touchpoints, starting with { $names }.

## Step 2

roadmap-investigate-why-both = Neither root cause nor evidence: { $names }.
roadmap-performance-title = Measure satisfaction on every channel
roadmap-performance-why = { $count ->
    [one] Nobody measures how satisfied customers are on this channel: { $names }.
   *[other] Nobody measures how satisfied customers are on these channels: { $names }.
}
roadmap-conversion-title = Find out where the channel “{ $channel }” loses customers
roadmap-conversion-why = { $share } of all journeys are lost there, and nobody knows why; most of all at { $names }.
roadmap-baseline-title = Measure where each KPI starts and say where it is to go
roadmap-baseline-why-baseline = To be measured before anything changes: { $names }.
roadmap-baseline-why-target = To be given a target: { $names }.

## Step 3

roadmap-experience-why-ways = Ways to be redrawn: { $names }.
roadmap-experience-why-ways-many = { $count } ways to be redrawn, starting with { $names }.
roadmap-consistency-title-information = Give the same information on every channel
roadmap-consistency-why-information = What customers are told changes on the way: { $names }.
roadmap-consistency-title-price = Show the same price on every channel
roadmap-consistency-why-price = The price changes on the way: { $names }.
roadmap-consistency-title-availability = Promise the same availability on every channel
roadmap-consistency-why-availability = What is available changes on the way: { $names }.
roadmap-consistency-title-policy = Apply the same rules on every channel
roadmap-consistency-why-policy = What is allowed changes on the way: { $names }.
roadmap-consistency-title-response = Agree on one time to answer per stage
roadmap-consistency-why-response = In the same stage, one answers more than twice as fast as another: { $names }.
roadmap-consistency-title-tone = Agree on one tone of voice
roadmap-consistency-why-tone = The tone changes from one touchpoint to another: { $names }.
roadmap-test-title = Have customers try “{ $touchpoint }”
roadmap-test-mock-up = Mock-up ready to try
roadmap-test-why-added = “{ $touchpoint }” is a moment of truth that customers have never met.
roadmap-test-why-becomes = “{ $touchpoint }” becomes a moment of truth.
roadmap-test-why-changed = “{ $touchpoint }” is a moment of truth, and it changes.

## Step 4

roadmap-poc-title = Prove “{ $system }” on a small scale
roadmap-poc-why = Before “{ $system }” is built: do the systems connect, does the context pass, is the data preserved?
roadmap-link-title = Synchronise “{ $from }” and “{ $to }” in real time
roadmap-link-why-bulk = What “{ $from }” knows reaches “{ $to }” in batches only, too late for { $names }.
roadmap-link-why-none = No system passes on to “{ $to }” what “{ $from }” knows, needed for { $names }.
roadmap-link-poc-title = Prove the link from “{ $from }” to “{ $to }” on a small scale
roadmap-link-poc-why = A few real cases tell whether “{ $from }” and “{ $to }” understand each other, before the link is built for all.
roadmap-protocol-title = Bring the hand-overs into the daily work of the teams
roadmap-protocol-why = What was agreed on must hold every day: { $names }.
roadmap-protocol-why-many = What was agreed on for { $count } channel switches must hold every day, starting with { $names }.
roadmap-briefing-title = Train those who serve and are in no team
roadmap-briefing-why = Service changes here, and no team answers for it: { $names }.
roadmap-change-title = Prepare the team “{ $team }” for what changes
roadmap-change-why-gone = The team “{ $team }” no longer has to deal with { $names }.
roadmap-change-why-new-also = It takes on { $names }.
roadmap-change-why-new = The team “{ $team }” takes on { $names }.
roadmap-change-why-other-also = Its work changes at { $names }.
roadmap-change-why-other = The work of the team “{ $team }” changes at { $names }.
roadmap-launch-title = Go live with “{ $state }”: a pilot, then everybody
roadmap-launch-why = “{ $state }” goes to everybody once a pilot has shown that it works.
roadmap-launch-pilot = One site or one segment of customers
roadmap-launch-roll-out = All customers
roadmap-launch-judged = Pilot judged
roadmap-launch-done = Open to all customers
roadmap-checklist-parallel = Old and new run in parallel
roadmap-checklist-test = Acceptance test passed
roadmap-checklist-way-back = Way back rehearsed
roadmap-checklist-connect = The systems connect
roadmap-checklist-context = The context passes
roadmap-checklist-data = The data is preserved

## Step 5

roadmap-survey-title = Ask customers every month
roadmap-survey-why = Customers say whether these moments keep their promise: { $names }.
roadmap-survey-why-many = Customers say whether { $count } moments keep their promise, starting with { $names }.
roadmap-review-title = Review the journey with the sponsor every quarter
roadmap-review-why-many = { $count } frictions have no answer in the future state yet and are to be decided, starting with { $names }.
roadmap-review-why = { $count ->
    [one] No answer yet in the future state, and to be decided: { $names }.
   *[other] No answers yet in the future state, and to be decided: { $names }.
}
roadmap-review-why-all = Once a quarter, somebody must decide how “{ $state }” goes on.
roadmap-audit-title = Walk the channel switches as a customer every six months
roadmap-audit-why = Hand-overs wear out unless somebody looks: { $names }.
roadmap-audit-why-many = Hand-overs wear out unless somebody looks, and the future journey has { $count }, starting with { $names }.
roadmap-panel-title = Meet a panel of customers every quarter
roadmap-panel-why = Around the table, customers like { $names }.
roadmap-panel-why-many = Around the table, customers of { $count } kinds, starting with { $names }.
roadmap-learn-title = Test and learn
roadmap-learn-why = Only assumed so far in the future state: { $names }.
roadmap-learn-why-many = { $count } touchpoints of the future state rest on assumptions only so far, starting with { $names }.
roadmap-personalise-title = Adapt the journey to what customers let us know
roadmap-personalise-why = Data that may be used: { $names }.

## What the map already proves

roadmap-done-flows = Shares known at { $known } of { $all ->
    [one] { $all } branching point
   *[other] { $all } branching points
}
roadmap-done-data = Data collected at { $collecting } of the { $all ->
    [one] { $all } touchpoint where it can be
   *[other] { $all } touchpoints where it can be
}
roadmap-done-channels-measured = Satisfaction measured on { $measured } of { $all ->
    [one] { $all } channel
   *[other] { $all } channels
}

## What people add without a word on why

roadmap-manual-why-understand = { $count ->
    [one] To understand the friction { $names }.
   *[other] To understand the frictions { $names }.
}
roadmap-manual-why-design = { $count ->
    [one] To find an answer to the friction { $names }.
   *[other] To find answers to the frictions { $names }.
}
roadmap-manual-why-none = Added by hand: “{ $initiative }”.
