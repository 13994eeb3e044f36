## Stages and channels in their headers

command-add-before = Add before the selection
command-move-earlier = Move earlier
command-move-later = Move later
command-mark-friction = Mark a friction here…
command-show-actions = Actions for the selection
header-add-stage-after = Add a stage after “{ $name }”
header-add-channel-after = Add a channel after “{ $name }”
header-naming-keys = Enter adds it · Tab adds one more · Esc takes it back
status-carry = Let go where the line is; Esc takes it back
why-no-order = What is selected has no place in a list
why-first = It is the first already
why-last = It is the last already
why-no-header = Select a stage or a channel first
key-menu = Menu key

## The small picture of the map

command-toggle-minimap = Overview in the corner
minimap = Overview of the map: the arrow keys move the view

## What goes along with a removal

removal-line = { $what } in { $states }: { $names }
removal-touchpoints = { $count ->
    [one] One touchpoint
   *[other] { $count } touchpoints
}
removal-transitions = { $count ->
    [one] One transition
   *[other] { $count } transitions
}
removal-frictions = { $count ->
    [one] One friction
   *[other] { $count } frictions
}
removal-delights = { $count ->
    [one] One delight
   *[other] { $count } delights
}
removal-others = { $count ->
    [one] One thing
   *[other] { $count } things
}
removal-quoted = “{ $name }”
removal-and = { $first } and { $last }
removal-more = { $count } more places no longer refer to what is gone
