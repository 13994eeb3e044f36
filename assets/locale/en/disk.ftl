# What somebody else made of a file

save-changed = Somebody else has changed the file since it was opened. Nothing was written: the bar above the map has what can be done.
save-different = The disk gave back something else than what was written. The old file is as it was; save elsewhere, and have the disk looked at.
save-too-large = This file is larger than the disk takes. Save elsewhere.
disk-changed = “{ $name }” was changed by somebody else.
disk-gone = “{ $name }” is not there any more.
disk-reload = Load it again
disk-reload-and-lose = Load it again, without my changes
disk-save-copy = Save mine elsewhere…
disk-replace = Replace it by mine
disk-write-again = Save it again

# Work that was not saved

recovery-title = Work that was not saved
recovery-untitled = Without a title
recovery-no-file = never saved
recovery-of-file = Work on this journey that was not saved was found, from { $ago }.
recovery-open = Open it
recovery-discard = Let go of it
recovery-not-kept = What is not saved cannot be kept on this machine: save often.
recovery-failed = What is not saved could not be kept. { $reason }
recovery-save-first = Save this journey first, then open the other.
ago-minutes = { $count ->
    [0] just now
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
