# The page of channels: how customers change them, and what each is for.

pages-no-flow = The flow has no figures: give touchpoints a way to an outcome
pages-minutes = { $count } min
pages-hours = { $count } h
pages-days = { $count } days

channels-switches-none = No journey changes channel
channels-switches-fill = Put touchpoints on two channels and draw transitions between them: this matrix then says how often customers switch, why, and what is lost on the way.
channels-switches-harmed = { $share } of channel switches are forced or lose what was known, most often from { $from } to { $to }
channels-switches-fine = No channel switch is forced or loses what was known
channels-switches-unknown = How often customers switch cannot be worked out
channels-switches-how = How often a journey switches from the channel of the row to that of the column. The sign marks where customers are harmed most often: forced, or without their context.
channels-matrix = Channel switches
channels-matrix-corner = from ↓ to →
channels-square-made = From { $from } to { $to }: { $made } a journey, on { $count ->
    [one] one transition
   *[other] { $count } transitions
}
channels-square-reasons = Chosen { $chosen }, guided { $guided }, forced { $forced }
channels-square-contexts = Context carried { $carried }, partial { $partial }, lost { $lost }
channels-square-waited = Wait: { $wait }
channels-square-wait-unknown = Nobody noted the wait
channels-square-worst = Among the worst
channels-square-forced = { $share } forced
channels-square-lost = { $share } lost
channels-square-wait = wait { $wait }

channels-uses = What each channel is for
channels-uses-none = There is no channel yet
channels-uses-fill = Add channels: this table then sets what customers prefer against what each channel achieves and costs.
channels-uses-missing = { $share } of customers prefer { $channel }, which is not offered
channels-uses-unasked = Nobody has asked yet which channel customers prefer
channels-uses-apart = Customers prefer { $preferred }, and meet { $met } most
channels-uses-together = Customers prefer { $channel } ({ $share }), and meet it most
channels-uses-channel = Channel
channels-uses-preferred = Preferred by
channels-uses-reached = Met by
channels-uses-contacts = { $contacts } contacts a journey
channels-uses-success = Success
channels-uses-emotion = Emotion
channels-uses-minutes = Minutes
channels-uses-contact = Cost a contact
channels-uses-contact-in = Cost a contact, { $currency }
channels-uses-cost = Cost a journey
channels-uses-cost-in = Cost a journey, { $currency }
channels-uses-strong = Strong for
channels-uses-fit = To look at
channels-fit-not-offered = Preferred, not offered
channels-fit-not-used = Offered, not used
channels-single = { $stage } is on one channel only: { $channel }
strong-for-success = success
strong-for-emotion = emotion
strong-for-time = time
strong-for-cost = cost

channels-pillars = The three pillars
channels-pillars-none = Nobody has rated the three pillars yet
channels-pillars-fill = Rate data, experience and hand-over from 0 to 3 in the inspector of a transition that changes channel.
channels-pillars-weakest = The weakest of the three pillars: { $pillar }, { $mean } of 3
channels-pillars-how = Ratings from 0 (absent) to 3 (complete) over the channel switches where they are known; the sign marks what is below 1.
channels-pillars-where = Where
channels-pillars-whole = The whole journey
channels-pillars-stage = Into { $stage }

channels-credit = Share of success by channel
channels-credit-none = No share of success can be given to a channel
channels-credit-fill = Draw journeys that come to a success by way of our channels.
channels-credit-most = { $channel } carries most of the success: { $share } by what would be lost without it
channels-credit-indicative = Indicative: these four ways say where success passes, not what caused it.
channels-credit-way = { $way }: { $why }
credit-first = First touch
credit-first-why = all credit to the channel where the journey began
credit-last = Last touch
credit-last-why = all credit to the channel where it succeeded
credit-linear = All touches alike
credit-linear-why = credit in equal parts to each contact on the way
credit-removal = Removal effect
credit-removal-why = how much success would be lost without the channel
