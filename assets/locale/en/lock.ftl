# Two windows on one file, and files of newer programs

why-newer = This file was written by a newer Parcours: it can be looked at, not changed
why-in-use = This journey is open elsewhere: it can be looked at here, not changed
lock-newer = “{ $name }” was written by a newer Parcours (format version { $version }). It opens read-only, and may hold more than is shown.
lock-in-use = “{ $name }” was opened { $who }, and is still open. Here it can only be looked at.
lock-unclear = “{ $name }” may be open elsewhere: it was opened { $who }. That cannot be told from here, so it opens read-only.
lock-free = “{ $name }” is no longer open elsewhere. You can work on it.
lock-take-over = Load it again and change it
lock-edit-anyway = Change it all the same
lock-save-copy = Save a copy…
lock-replaced = A window that is gone had this journey open ({ $who }): it is yours again.
lock-who-here = in another window of this computer, by { $user }
lock-who-there = by { $user }, on “{ $host }”
lock-who-named = by { $user }
lock-here = in another window of this computer
lock-somebody = somebody
lock-for-minutes = { $count ->
    [0] , just now
    [one] , { $count } minute ago
   *[other] , { $count } minutes ago
}
lock-for-hours = { $count ->
    [one] , { $count } hour ago
   *[other] , { $count } hours ago
}
lock-for-days = { $count ->
    [one] , { $count } day ago
   *[other] , { $count } days ago
}
lock-not-saved = “{ $name }” is open elsewhere: it was opened { $who }. Nothing was written: save under another name.
cli-in-use = Not rewritten: the journey is open in a window ({ $who }). Close it first.
cli-perhaps-in-use = The journey may be open elsewhere ({ $who }).

# What a window does not know of a file

unknown-title = Some of the file is not known here
unknown-text = Saving rewrites it without what follows. The file as it is will be kept beside it, and among the versions.
unknown-opened = It opens without what follows. The first save asks what is to be done about it.
unknown-save = Save without it
unknown-elsewhere = Save elsewhere…
unknown-at-line = Line { $line }: { $what }

# What a file says otherwise

disk-compare = Compare…
differ-heading = What “{ $name }” changes in your version
differ-same = The file and your version say the same.
differ-replace-keeps = If you replace it, what it holds is kept among the versions.
differ-kind = { $kind }: { $what }
differ-in-state = { $state } – { $line }
differ-more = more: { $names }{ $others ->
    [0] {""}
    [one] {" "}and { $others } other
   *[other] {" "}and { $others } others
}
differ-other = different: { $names }{ $others ->
    [0] {""}
    [one] {" "}and { $others } other
   *[other] {" "}and { $others } others
}
differ-less = missing: { $names }{ $others ->
    [0] {""}
    [one] {" "}and { $others } other
   *[other] {" "}and { $others } others
}
differ-name = “{ $name }”
differ-title = Title: “{ $title }”
differ-rest = Other fields of the journey or the roadmap, or the order and place of things
differ-stages = Stages
differ-channels = Channels
differ-personas = Personas
differ-systems = Systems
differ-teams = Teams
differ-kpis = KPIs
differ-states = States
differ-initiatives = Initiatives
differ-touchpoints = Touchpoints
differ-transitions = Transitions
differ-frictions = Frictions
differ-delights = Delights
differ-cards = Cards

# Lists that are too long

dialog-others = { $count ->
    [one] and one more
   *[other] and { $count } more
}
