# The list of problems: its groups, its switches, its mends.

tab-problems-apart = Problems: { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $advice ->
    [one] { $advice } piece of advice
   *[other] { $advice } pieces of advice
}
problems-none = Nothing doubtful was found
problems-none-here = Nothing of this kind was found here
problems-level = Which problems
problems-all = All
problems-warnings = Warnings
problems-advice = Advice
problems-here = Only here
problems-here-help = What is about the selection, or, with nothing selected, about the state on the map
problems-group = { $level }: { $name } ({ $count })
problems-why = Why it matters: { $text }
problems-mend = What to do: { $text }
problems-in-state = in “{ $state }”
problems-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
problems-off = { $count ->
    [one] { $count } check is off in this journey
   *[other] { $count } checks are off in this journey
}
problems-switch-off = Do not check this in this journey
problems-switch-on = Check again: { $name }
problems-switch-on-all = Check all again
mend-scale-shares = Scale to 100%
mend-clear-shares = Clear these shares
mend-remove-transition = Delete the transition
mend-clear-entry = Clear the entry share
mend-remove-channel = Remove the channel
mend-remove-stage = Remove the stage
mend-of = { $mend }: { $name }

# What each check looks for, in a few words.
check-shares-too-much-name = Shares over 100%
check-shares-too-little-name = Shares under 100%
check-shares-zero-name = All shares are 0
check-out-of-outcome-name = Ways out of an outcome
check-entry-on-outcome-name = Outcomes as entries
check-dead-end-name = Dead ends
check-unreachable-name = Touchpoints that nobody reaches
check-no-success-name = No way to success
check-trap-name = Loops that cannot be left
check-forced-and-lost-name = Forced to switch, and context lost
check-context-unknown-name = Context at a switch not known
check-missing-channel-name = Touchpoints on a missing channel
check-assumption-name = Mostly assumptions
check-no-emotion-name = Touchpoints without an emotion
check-privacy-name = Personal data without consent
check-no-cause-name = Grave frictions without a root cause
check-unanswered-name = Frictions that nothing answers
check-moment-of-truth-name = Moments of truth with open frictions
check-no-owner-name = Initiatives without an owner
check-kpi-without-figures-name = KPIs without baseline or target
check-empty-stage-name = Empty stages
check-no-persona-name = No persona
check-no-vision-name = No vision
check-change-without-reason-name = New touchpoints that answer nothing
check-not-delivered-name = Answers that nobody delivers
check-initiative-without-friction-name = Initiatives that relieve nothing
check-initiative-without-kpi-name = Initiatives without a KPI
check-no-headline-kpi-name = No headline KPI
check-technology-first-name = Technology before the need
check-silos-name = Channels in silos
check-lost-between-owners-name = Context lost between owners
check-rewarded-apart-name = Teams rewarded on different things
check-no-training-name = Changes without training
check-no-transversal-owner-name = No owner of the whole journey
check-no-shared-kpi-name = No shared KPI
check-batch-feed-name = Data sent in bulk where it is needed at once
check-no-feed-name = Context to pass, and no feed
check-no-review-name = No review within a quarter
check-no-measure-name = No measure within a month
check-no-safety-net-name = New systems without a safety net
check-adapted-without-consent-name = Adapted to a person without consent
check-segment-left-behind-name = Customers left behind
check-no-way-up-name = No human within reach
check-recognised-then-anonymous-name = Recognised, then a stranger again
check-uneven-answers-name = Answers that take longer on one channel
check-too-many-channels-name = Too many channels, badly integrated
check-assumed-moment-of-truth-name = Moments of truth on assumptions
check-context-lost-name = Context lost at a switch
check-preferred-channel-missing-name = Preferred channels not offered
check-carries-nothing-name = Hand-overs that do not say what passes
check-unused-channel-name = Unused channels
