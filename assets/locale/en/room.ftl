## The start page

welcome-open = Go on with a journey
welcome-recent = Go on with
recent-missing = No longer there
recent-missing-folder = Its folder is no longer there
recent-no-permission = You may not read it
recent-not-a-file = This is no file
recent-other = Cannot be read now
recent-remove = Remove “{ $name }” from the list

## Settings

settings-broken = The settings could not be understood, so the usual ones hold.
settings-newer = The settings were written by a newer Parcours, so the usual ones hold.
settings-impossible = Some of the settings were not possible; for those, the usual ones hold.
settings-unreadable = The settings could not be read, so the usual ones hold.
settings-put-aside = The file is kept as { $path }
settings-left-alone = The file is left alone, and changes of settings are not kept.
settings-not-kept = The settings could not be kept: { $reason }

## Presentation

command-present = Present
presentation-progress = { $number } of { $all }
presentation-thought = “{ $text }”
presentation-next = Then
presentation-next-share = { $name } ({ $share })
presentation-hints = Esc back · ← → walk · + − emotion · Shift+↑↓ scroll · { $rename } rename · { $friction } friction · { $card } card · { $laser } pointer · { $timer } timer

## Pointer and timer

command-laser = Bright pointer
command-timer = Timer…
timer-title = Timer
timer-minutes = { $minutes } min
timer-extend = One minute more
timer-stop = Stop
timer-left = Timer: { $left } left
timer-over = Time is up
