## The start page

welcome-open = Reprendre un parcours
welcome-recent = Continuer
recent-missing = N’existe plus
recent-missing-folder = Son dossier n’existe plus
recent-no-permission = Lecture non autorisée
recent-not-a-file = Ce n’est pas un fichier
recent-other = Illisible pour le moment
recent-remove = Retirer « { $name } » de la liste

## Settings

settings-broken = Les réglages n’ont pas été compris : les réglages habituels s’appliquent.
settings-newer = Les réglages viennent d’un Parcours plus récent : les réglages habituels s’appliquent.
settings-impossible = Certains réglages n’étaient pas possibles : pour ceux-là, les habituels s’appliquent.
settings-unreadable = Les réglages n’ont pas pu être lus : les réglages habituels s’appliquent.
settings-put-aside = Le fichier est conservé sous { $path }
settings-left-alone = Le fichier reste tel quel, et les changements de réglages ne sont pas conservés.
settings-not-kept = Les réglages n’ont pas pu être conservés : { $reason }

## Presentation

command-present = Présenter
presentation-progress = { $number } sur { $all }
presentation-thought = « { $text } »
presentation-next = Ensuite
presentation-next-share = { $name } ({ $share })
presentation-hints = Échap retour · ← → avancer · + − émotion · Maj+↑↓ défiler · { $rename } renommer · { $friction } irritant · { $card } carte · { $laser } pointeur · { $timer } minuteur

## Pointer and timer

command-laser = Pointeur lumineux
command-timer = Minuteur…
timer-title = Minuteur
timer-minutes = { $minutes } min
timer-extend = Une minute de plus
timer-stop = Arrêter
timer-left = Minuteur : reste { $left }
timer-over = Temps écoulé
