# Ce que quelqu’un d’autre a fait d’un fichier

save-changed = Quelqu’un d’autre a modifié le fichier depuis son ouverture. Rien n’a été écrit : la barre au-dessus de la carte dit ce qui peut être fait.
save-different = Le disque a rendu autre chose que ce qui y a été écrit. L’ancien fichier est intact ; enregistrez ailleurs, et faites vérifier le disque.
save-too-large = Le fichier est plus grand que ce que le disque accepte. Enregistrez ailleurs.
disk-changed = « { $name } » a été modifié par quelqu’un d’autre.
disk-gone = « { $name } » n’existe plus.
disk-reload = Le recharger
disk-reload-and-lose = Le recharger, sans mes modifications
disk-save-copy = Enregistrer ma version ailleurs…
disk-replace = Le remplacer par ma version
disk-write-again = L’enregistrer de nouveau

# Le travail qui n’a pas été enregistré

recovery-title = Travail non enregistré
recovery-untitled = Sans titre
recovery-no-file = jamais enregistré
recovery-of-file = Du travail non enregistré sur ce parcours a été retrouvé ({ $ago }).
recovery-open = L’ouvrir
recovery-discard = L’abandonner
recovery-not-kept = Ce qui n’est pas enregistré ne peut pas être conservé sur cette machine : enregistrez souvent.
recovery-failed = Ce qui n’est pas enregistré n’a pas pu être conservé. { $reason }
recovery-save-first = Enregistrez d’abord ce parcours, puis ouvrez l’autre.
ago-minutes = { $count ->
    [0] à l’instant
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
ago-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
