# What is said about an initiative, and about the roadmap as a whole.

inspector-initiative = Initiative
inspector-roadmap = Roadmap
inspector-to-roadmap = ← Roadmap

## Adding, removing, cards

command-add-initiative = Add initiative
command-card-to-initiative = Turn the card into an initiative
dialog-new-initiative = New initiative
card-turn-initiative = Turn into an initiative
why-no-initiative = Select an initiative first
edit-bring-back = bring { $subject } back
edit-give-back = go back to the proposal for { $subject }
list-earlier = Up { $place }
list-later = Down { $place }

## The roadmap

roadmap-of-journey = Journey, customers and figures →
field-roadmap-start = First day
roadmap-start-help = All dates that are not set by hand follow this day.
roadmap-no-start = Without a first day, the steps read in weeks and months.
field-roadmap-target = Target state
roadmap-target-first = The first future state
field-roadmap-sponsor = Sponsor
field-roadmap-sponsor-other = Sponsor, in words
field-roadmap-decisions = Decisions asked of the sponsor
field-roadmap-decisions-text = Decision
field-roadmap-decisions-who = Who decides
field-roadmap-decisions-who-other = Who decides, in words
field-roadmap-decisions-by = No later than
list-add-roadmap-decisions = Add a decision
roadmap-news = Since the journey was last saved
roadmap-news-added = { $count } added
roadmap-news-changed = { $count } changed
roadmap-news-retired = { $count } no longer proposed
roadmap-news-more = and { $count } more
roadmap-news-is-new = new since the journey was last saved
roadmap-news-has-new = with actions that are new since the journey was last saved
roadmap-initiatives = Initiatives
roadmap-rules = Rules that propose initiatives
roadmap-rules-help = A rule that is switched off proposes nothing more; what you took up stays.
roadmap-dismissed = Dismissed proposals
roadmap-bring-back = Bring back
roadmap-bring-back-of = Bring back: { $title }
roadmap-retired = No longer proposed
roadmap-retired-help = The map has changed: no rule has a reason for them any more. What you changed is kept.
roadmap-remove = Delete
roadmap-remove-of = Delete: { $title }

## Where an initiative comes from

initiative-from-person = Added by hand.
initiative-from-rule = Proposed from the map. What you change here stays, even where the map changes.
initiative-from-both = Proposed from the map. The fields with a diamond are yours.
initiative-retired = No rule proposes it any more: only what you wrote is left.
initiative-by-hand = Set by hand
initiative-back = Back to the proposal
initiative-back-of = Back to the proposal: { $field }
initiative-dismiss = Dismiss this proposal
initiative-dismiss-help = It stays in the list of dismissed proposals, from where you can bring it back.
initiative-untitled = Untitled initiative

## Its groups of fields

initiative-what = What and why
initiative-when = When
initiative-weight = Who and how much
initiative-thread = Golden thread
initiative-rollout = Pilot and milestones
initiative-risks = Risks and options
initiative-proof = Proof and checklist

## Its fields

field-initiative-title = Title
field-initiative-why = Why
field-initiative-description = Description
field-initiative-step = Step
field-initiative-part_of = Part of
initiative-part-of-nothing = Nothing: it stands by itself
field-initiative-status = Status
initiative-lacks-proof = “Done” waits for the proof of concept: answer its three questions, below.
field-initiative-start = Fixed start
field-initiative-weeks = Duration
field-initiative-every_weeks = Recurs every
initiative-planned = By the plan: from { $from } to { $until }.
initiative-planned-from = By the plan: from { $from } on.
initiative-not-dated = No dates: the roadmap has no first day.
field-initiative-depends_on = Depends on
initiative-circle = Refused: each would wait for the one before it, in a circle. { $way }
field-initiative-owner = Owner
field-initiative-owner-other = Owner, in words
field-initiative-sponsor = Sponsor
field-initiative-transversal = Transversal (several teams)
field-initiative-effort = Effort
field-initiative-impact = Impact
initiative-guess = A rule’s first guess, to be corrected.
initiative-impact-proposed = Not rated yet. Proposal: { $impact }, from the weight of the frictions that it answers ({ $frictions }).
initiative-impact-unknown = Not rated yet, and it answers no friction from which to propose one.
field-initiative-cost = Cost, once
field-initiative-run_cost_per_year = Cost to run, a year
field-initiative-frictions = Frictions it is against
field-initiative-delivers = Delivers in the target state
field-initiative-systems = Systems
field-initiative-kpis = KPIs that prove it
field-initiative-checks = Checks it puts right
field-initiative-scope = Pilot and roll-out
field-initiative-pilot = Tried first
field-initiative-roll_out = Rolled out then
field-initiative-milestones = Milestones
field-initiative-milestones-what = Milestone
field-initiative-milestones-week = At the end of
field-initiative-milestones-go_no_go = Go or no go
list-add-initiative-milestones = Add a milestone
unit-week = week
field-initiative-risks = Risks
field-initiative-risks-text = Risk
field-initiative-risks-likelihood = Likelihood
field-initiative-risks-answer = Answer
list-add-initiative-risks = Add a risk
field-initiative-options = Options weighed
initiative-options-help = Only one can be chosen.
field-initiative-options-name = Option
field-initiative-options-advantages = Advantages
field-initiative-options-drawbacks = Drawbacks
field-initiative-options-chosen = Chosen
list-add-initiative-options = Add an option
field-initiative-proof_of_concept = Proof of concept
initiative-proof-asked = It brings systems in: without these three answers it cannot be done.
initiative-proof-not-asked = To be filled in where the initiative connects systems.
field-initiative-systems_connect = Do the systems connect?
field-initiative-context_passes = Does the context pass?
field-initiative-data_preserved = Is the data preserved?
initiative-yes = Yes
initiative-no = No
initiative-proof-failed = One answer is no: the concept is not proven. Look at the chosen option again before going on.
field-initiative-checklist = Checklist
field-initiative-checklist-text = Item
field-initiative-checklist-done = Done, item
list-add-initiative-checklist = Add an item

## Picking from lists

initiative-add = Add…
initiative-add-to = Add: { $field }
initiative-take-out = Take out: { $name }
initiative-search = Search the list
initiative-more = { $count ->
    [one] { $count } more: search for its name
   *[other] { $count } more: search for their names
}
initiative-unknown = Unknown
