# The states of a journey: their tabs, what is done with them, and two of them side by side.

menu-state = State

command-rename-state = Rename this state…
command-lock-state = Lock this state
command-make-target = Make this the target
command-match-up = Match up touchpoints…
command-delete-state = Delete this state…
command-next-state = Show the next state
command-previous-state = Show the previous state
command-show-side-by-side = Show two states side by side
command-show-side-by-side-short = Side by side

edit-unlock = unlock { $subject }
edit-set-target = aim at { $subject }
edit-match-up = match up { $subject }

why-last-state = It is the only state: a journey has at least one
why-is-target = The roadmap leads to this state already
why-only-future = The roadmap can only lead to a future state
why-follows-nothing = It is based on no state, so there is nothing to lock it against

# A tab
state-tab-locked = locked
state-tab-target = target of the roadmap
state-tabs = All states
state-move-left = Move to the left
state-move-right = Move to the right

# A new state
new-state-from = What does it begin with?
new-state-blank = A blank page: no touchpoints
new-state-blank-explain = It follows no other state. “Match up touchpoints” says later what stands for what.
new-state-copy = A copy of { $state }
new-state-copy-explain = What is corrected in { $state } later is corrected here too, wherever it is still equal.

# Deleting a state
removal-state-holds = { $touchpoints ->
    [one] { $touchpoints } touchpoint
   *[other] { $touchpoints } touchpoints
}, { $transitions ->
    [one] { $transitions } transition
   *[other] { $transitions } transitions
}, { $frictions ->
    [one] { $frictions } friction
   *[other] { $frictions } frictions
}
removal-state-only = In no other state: { $names }
removal-state-more = { $names } and { $count } more

# The inspector of a state
field-based_on = Based on
state-based-on-none = No other state
state-based-on-help = Where it is still equal to that state, it follows what is changed there.
state-follows-nothing = Follows nothing: what is changed elsewhere leaves this state alone.
state-follows = Follows { $state }: a value that is still equal changes with it; a value of this state’s own stays.
state-is-locked = Locked: what is changed in { $state } leaves this state alone, and the states based on it.
state-locked-help = Good for a state that was agreed on, or presented.
state-own-counts = Of its touchpoints, { $equal } are as in { $state }, { $changed } are changed and { $new } are new.
state-is-target = The roadmap leads to this state.

# Two states
compare-from = From
compare-to = To
compare-swap = Swap the two states
status-side-by-side = { $from } and { $to }: what is in both is at the same place in both; a click chooses the state that is worked on
side-by-side-facts = { $from } and { $to } side by side
side-by-side-name = { $name }, { $state }

# Match up
match-up-title = Match up touchpoints
match-up-explain = These could be the same moment, drawn anew. What is ticked is noted as replaced; the comparison then shows what became of it.
match-up-pair = { $from } → { $to }
match-up-same-name = same name
match-up-alike-name = similar name
match-up-same-stage = same stage
match-up-same-channel = same channel
match-up-all = Tick all
match-up-none = Tick none
match-up-nothing = Nothing is left to match up between these two states.
match-up-accept = { $count ->
    [0] Match up
    [one] Match up { $count } pair
   *[other] Match up { $count } pairs
}
