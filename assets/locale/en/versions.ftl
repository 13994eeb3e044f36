# What the journey was when it was saved before

versions-command = Versions…
edit-restore = bring back an earlier version
refused-unsound = Not possible: in what would come back, { $element } breaks a rule
versions-title = Previous versions
versions-about = Each time the journey is saved, what the file held before is kept on this machine: the ten latest, the last of each of the ten latest stretches of five minutes, and the last of each day for thirty days.
versions-looking = Looking…
versions-counting = comparing with the present…
versions-none = Nothing was kept yet: from the second time on that the journey is saved, what the file held before is found here.
versions-not-kept = On this machine no versions are kept
versions-as-now = the same as the present
versions-since = since then: { $drift }
versions-compare = Compare with the present
versions-look = Look at it
versions-restore = Bring it back
versions-not-writable = This journey can only be read
versions-back = Back to the present
versions-moment = { $day }, { $time }
versions-state-then = { $name } ({ $when })
versions-compared = The version of { $when } beside the present
versions-looked-at = The version of { $when }, as it was
versions-not-changed = A version is looked at, and cannot be changed: go back to the present, or bring it back
versions-restored = The version of { $when } is back; { $keys } takes that back. Nothing is written before you save.
versions-newer = This version was written by a newer Parcours: it can be looked at, but not brought back here
versions-unreadable = The version of { $when } could not be opened. { $reason }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## What differs from one content to another

drift-touchpoints-added = { $count ->
    [one] { $count } touchpoint added
   *[other] { $count } touchpoints added
}
drift-touchpoints-removed = { $count ->
    [one] { $count } touchpoint removed
   *[other] { $count } touchpoints removed
}
drift-touchpoints-changed = { $count ->
    [one] { $count } touchpoint changed
   *[other] { $count } touchpoints changed
}
drift-transitions-added = { $count ->
    [one] { $count } transition added
   *[other] { $count } transitions added
}
drift-transitions-removed = { $count ->
    [one] { $count } transition removed
   *[other] { $count } transitions removed
}
drift-transitions-changed = { $count ->
    [one] { $count } transition changed
   *[other] { $count } transitions changed
}
drift-frictions-added = { $count ->
    [one] { $count } friction added
   *[other] { $count } frictions added
}
drift-frictions-removed = { $count ->
    [one] { $count } friction removed
   *[other] { $count } frictions removed
}
drift-frictions-changed = { $count ->
    [one] { $count } friction changed
   *[other] { $count } frictions changed
}
drift-elsewhere = and changes outside the maps
drift-only-elsewhere = changes outside the maps
drift-only-arranged = things stand elsewhere on the map
drift-nothing = no difference
extent-states = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
extent-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
extent-transitions = { $count ->
    [one] { $count } transition
   *[other] { $count } transitions
}
extent-frictions = { $count ->
    [one] { $count } friction
   *[other] { $count } frictions
}

## What was not saved, before it is opened

left-look = See it first…
left-when = Not saved, as of { $when } ({ $ago })
left-never-saved = It was never saved: there is no file.
left-file-gone = Its file does not exist any more.
left-file-unreadable = Its file cannot be opened. { $reason }
left-as-file = The file holds the same.
left-drift = Against the file: { $drift }.
left-file-changed = The file was written since. Opening this leaves it alone, and saving asks before it is replaced.
left-nothing-lost = It opens as not saved: the file is left alone until you save.
left-later = Later
left-picture = Map of the first state

## A file that does not open

unopened-place = Line { $line }, column { $column }
unopened-line = Line { $line }
unopened-excerpt = The lines around it
unopened-kept = This is kept of it on this machine:
unopened-nothing-kept = Nothing else is kept of this file on this machine.
unopened-version = Version of { $when }
unopened-left = Not saved, as of { $when }
unopened-open = Open it instead
unopened-copy = Copy the details
unopened-copy-about = To send them to somebody who helps; they contain the lines of the file shown here.
unopened-rescued = Opened, and not saved yet: the damaged file is left as it is until you save, and you are asked first
