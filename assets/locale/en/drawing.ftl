## The words in pictures.

# Map
map-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
map-touchpoints-change = { $from } → { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
map-whole-journey = Whole journey
map-line-of-visibility = Line of visibility
map-backstage = Backstage
map-systems = Systems
map-owners = Owners
map-curve = Experience curve
map-curve-customers = Customers
map-curve-employees = Employees
map-curve-peak = Peak
map-curve-end = End
curve-title = Experience curve – { $journey }

# Legend
legend-face = How it feels, from very bad (−2) to very good (+2)
legend-moment-of-truth = Moment of truth
legend-assumption = Only an assumption
legend-decision = Decision of the customer
legend-success = Ends in success
legend-abandonment = Ends in abandonment
legend-other-end = Ends otherwise
legend-friction = Friction, with its severity from 1 to 5
legend-friction-count = Several frictions, with the worst severity
legend-delight = Delight
legend-votes = Votes of the room
legend-share = Wider: more customers take this way
legend-written-share = Share of customers who take this way
legend-forced = Forced: the customer has no other way
legend-context-partial = Context carried in part
legend-context-lost = Context lost: the customer starts again
legend-digital = Digital channel
legend-remote = Remote channel
legend-physical = Physical channel
legend-human = Served by a person here
legend-automated = Served by a machine here
legend-also-on = Also on another channel
legend-missing = Missing channel
legend-outside = Out of our hands
legend-mean = Mean emotion of the stage, weighted by visits
legend-spread = From the worst to the best touchpoint
legend-employees = The people who do the work
legend-kept = Unchanged
legend-added = Added
legend-removed = Removed
legend-changed = Changed, with the number of fields
legend-moved = Moved to another place
legend-merged = Stands for several
legend-split = Replaced by several
legend-replaced = Stands for another
legend-rerouted = Rerouted, old and new
legend-friction-resolved = Friction resolved
legend-friction-unanswered = Friction gone, answered by nothing
legend-friction-changed = Friction reduced, worsened
legend-friction-kept = Friction that stays
legend-friction-introduced = New friction
legend-initiative = Initiative
legend-action = Action of an initiative
legend-milestone = Milestone
legend-gate = Go or no-go
legend-recurring = Recurs
legend-done = Done
legend-dropped = Dropped, or no longer needed
legend-friction-answered = Friction it answers

# Roadmap
roadmap-drawing-title = Roadmap – { $journey }
roadmap-drawing-target = Towards “{ $state }”
roadmap-drawing-sponsor = Sponsor: { $sponsor }
roadmap-drawing-coverage = Golden thread: { $share } of the pain is followed to a measured answer
roadmap-drawing-from = from { $from }
roadmap-drawing-nothing = Nothing to do here
roadmap-drawing-no-owner = No owner yet
roadmap-drawing-retired = no longer needed
roadmap-drawing-kpis = KPIs, today → target
roadmap-drawing-decisions = Decisions

# Sheets of paper
sheet-number = Page { $number } of { $count }
sheet-goes-on = { $title } (continued)
