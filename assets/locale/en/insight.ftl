## insight

# The metrics of a state: a short label, and a line that explains it.
metric-touchpoints = Touchpoints
metric-touchpoints-help = How many touchpoints there are, outcomes aside.
metric-transitions = Transitions
metric-transitions-help = How many ways lead from one touchpoint to another.
metric-frictions = Frictions
metric-frictions-help = How many frictions are noted.
metric-channels_used = Channels used
metric-channels_used-help = How many channels have a touchpoint on them, those out of our hands aside.
metric-channel_switches = Channel switches
metric-channel_switches-help = How many transitions lead to another channel.
metric-forced_switches = Forced switches
metric-forced_switches-help = How many channel switches the customer has no choice about.
metric-context_lost = Context lost
metric-context_lost-help = How many channel switches lose what was known of the customer.
metric-dead_ends = Dead ends
metric-dead_ends-help = How many touchpoints have no way out and are no outcome.
metric-unreachable = Unreachable
metric-unreachable-help = How many touchpoints no entry leads to.
metric-shares_known = Shares known
metric-shares_known-help = Of the touchpoints with several ways out, how many have a share on each; below 80%, the flow figures are not to be trusted.
metric-completion_probability = Completion
metric-completion_probability-help = The probability that a journey ends in success.
metric-expected_steps = Steps
metric-expected_steps-help = How many touchpoints a journey meets on average.
metric-expected_minutes = Effort (minutes)
metric-expected_minutes-help = The customer’s own time in a journey, on average.
metric-expected_wait_minutes = Waiting (minutes)
metric-expected_wait_minutes-help = The time a customer waits for us in a journey, on average.
metric-minutes_per_success = Minutes per success
metric-minutes_per_success-help = The effort of all journeys, for each that succeeds.
metric-steps_per_success = Steps per success
metric-steps_per_success-help = The touchpoints met by all journeys, for each that succeeds.
metric-expected_channel_switches = Switches per journey
metric-expected_channel_switches-help = How often a journey changes channel on average.
metric-expected_forced_switches = Forced switches per journey
metric-expected_forced_switches-help = How often a journey is forced to change channel on average.
metric-multichannel_rate = Multichannel rate
metric-multichannel_rate-help = The probability that a journey meets two channels or more.
metric-experience_score = Experience
metric-experience_score-help = The mean emotion met, from −2 to +2.
metric-friction_score = Pain
metric-friction_score-help = The pain met per journey: severity × frequency × visits, over all frictions of customers.
metric-assumption_share = Assumptions
metric-assumption_share-help = The share of touchpoints that rest on an assumption only.
metric-pillar_data = Unified data
metric-pillar_data-help = How far the data is one across channel switches, from 0 to 3.
metric-pillar_consistency = Consistent experience
metric-pillar_consistency-help = How consistent the experience is across channel switches, from 0 to 3.
metric-pillar_fluidity = Fluid hand-over
metric-pillar_fluidity-help = How fluid the hand-over is at channel switches, from 0 to 3.

# What becomes of a friction from one state to another.
fate-resolved = Resolved
fate-unanswered = Unanswered
fate-reduced = Reduced
fate-worsened = Worsened
fate-moved = Moved
fate-kept = Kept
fate-introduced = Introduced

# Where the golden thread is broken.
break-unanswered = Nothing in the target answers it
break-not-delivered = No initiative delivers the answer
break-no-kpi = No KPI proves it
break-kpi-without-figures = No KPI has both a baseline and a target

# How much a finding matters.
level-warning = Warning
level-advice = Advice

# What the checks found.
