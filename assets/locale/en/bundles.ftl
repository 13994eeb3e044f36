## Bundles of transitions, on maps with very many touchpoints

bundle-between = { $count ->
    [one] { $count } transition from { $from } to { $to }
   *[other] { $count } transitions from { $from } to { $to }
}
bundle-within = { $count ->
    [one] { $count } transition within { $cell }
   *[other] { $count } transitions within { $cell }
}
bundle-frictions = { $count ->
    [one] { $count } friction on them
   *[other] { $count } frictions on them
}
bundle-lost = { $count ->
    [one] context lost on { $count }
   *[other] context lost on { $count }
}
bundle-added = { $count } new
bundle-removed = { $count } gone
bundle-changed = { $count } changed
bundle-unfolded = shown one by one

bundle-unfold = Show them one by one
bundle-fold = Fold them again
inspector-bundle = Transitions between two cells
inspector-bundle-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

menu-bundles = Bundles of transitions
command-next-bundle = Next bundle of transitions
command-toggle-bundle = Show or fold the transitions of the bundle
command-fold-bundles = Fold all bundles of transitions
enter-unfolds = Enter: show the transitions one by one, or fold them
why-no-bundles = Transitions are bundled only on maps with very many touchpoints
why-no-bundle = First select a bundle of transitions
why-nothing-unfolded = No bundle of transitions is unfolded

## The legend

legend-bundle = All transitions from one cell to another
legend-bundle-frictions = Frictions on these transitions
legend-bundle-lost = Context lost on some of them
