# Les versions précédentes d’un parcours

versions-command = Versions…
edit-restore = rétablir une version précédente
refused-unsound = Impossible : dans ce qui reviendrait, une règle n’est pas respectée ({ $element })
versions-title = Versions précédentes
versions-about = À chaque enregistrement, ce que le fichier contenait avant est gardé sur cette machine : les dix dernières versions, la dernière de chacune des dix dernières tranches de cinq minutes, et la dernière de chaque jour pendant trente jours.
versions-looking = Recherche…
versions-counting = comparaison avec le présent…
versions-none = Rien n’est encore gardé : à partir du deuxième enregistrement, ce que le fichier contenait avant se retrouve ici.
versions-not-kept = Sur cette machine, aucune version n’est gardée
versions-as-now = identique au présent
versions-since = depuis : { $drift }
versions-compare = Comparer avec le présent
versions-look = La regarder
versions-restore = La rétablir
versions-not-writable = Ce parcours peut seulement être lu
versions-back = Revenir au présent
versions-moment = { $day } à { $time }
versions-state-then = { $name } ({ $when })
versions-compared = La version du { $when } face au présent
versions-looked-at = La version du { $when }, telle qu’elle était
versions-not-changed = Vous regardez une version, qui ne peut pas être modifiée : revenez au présent, ou rétablissez-la
versions-restored = La version du { $when } est rétablie ; { $keys } pour annuler. Rien n’est écrit tant que vous n’enregistrez pas.
versions-newer = Cette version a été écrite par un Parcours plus récent : elle peut être regardée, mais pas rétablie ici
versions-unreadable = La version du { $when } n’a pas pu être ouverte. { $reason }
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo

## Ce qui diffère d’un contenu à l’autre

drift-touchpoints-added = { $count ->
    [one] { $count } point de contact ajouté
   *[other] { $count } points de contact ajoutés
}
drift-touchpoints-removed = { $count ->
    [one] { $count } point de contact supprimé
   *[other] { $count } points de contact supprimés
}
drift-touchpoints-changed = { $count ->
    [one] { $count } point de contact modifié
   *[other] { $count } points de contact modifiés
}
drift-transitions-added = { $count ->
    [one] { $count } transition ajoutée
   *[other] { $count } transitions ajoutées
}
drift-transitions-removed = { $count ->
    [one] { $count } transition supprimée
   *[other] { $count } transitions supprimées
}
drift-transitions-changed = { $count ->
    [one] { $count } transition modifiée
   *[other] { $count } transitions modifiées
}
drift-frictions-added = { $count ->
    [one] { $count } irritant ajouté
   *[other] { $count } irritants ajoutés
}
drift-frictions-removed = { $count ->
    [one] { $count } irritant supprimé
   *[other] { $count } irritants supprimés
}
drift-frictions-changed = { $count ->
    [one] { $count } irritant modifié
   *[other] { $count } irritants modifiés
}
drift-elsewhere = et des changements hors des cartes
drift-only-elsewhere = des changements hors des cartes
drift-only-arranged = des éléments ont changé de place sur la carte
drift-nothing = aucune différence
extent-states = { $count ->
    [one] { $count } état
   *[other] { $count } états
}
extent-touchpoints = { $count ->
    [one] { $count } point de contact
   *[other] { $count } points de contact
}
extent-transitions = { $count ->
    [one] { $count } transition
   *[other] { $count } transitions
}
extent-frictions = { $count ->
    [one] { $count } irritant
   *[other] { $count } irritants
}

## Le travail non enregistré, avant de l’ouvrir

left-look = L’aperçu d’abord…
left-when = Non enregistré, tel qu’au { $when } ({ $ago })
left-never-saved = Jamais enregistré : il n’y a pas de fichier.
left-file-gone = Son fichier n’existe plus.
left-file-unreadable = Son fichier ne peut pas être ouvert. { $reason }
left-as-file = Le fichier contient la même chose.
left-drift = Par rapport au fichier : { $drift }.
left-file-changed = Le fichier a été écrit depuis. Ouvrir ce travail n’y touche pas, et l’enregistrement demandera avant de le remplacer.
left-nothing-lost = Il s’ouvre comme non enregistré : le fichier reste tel quel tant que vous n’enregistrez pas.
left-later = Plus tard
left-picture = Carte du premier état

## Un fichier qui ne s’ouvre pas

unopened-place = Ligne { $line }, colonne { $column }
unopened-line = Ligne { $line }
unopened-excerpt = Les lignes autour
unopened-kept = Voici ce qui en est gardé sur cette machine :
unopened-nothing-kept = Rien d’autre n’est gardé de ce fichier sur cette machine.
unopened-version = Version du { $when }
unopened-left = Non enregistré, tel qu’au { $when }
unopened-open = L’ouvrir à la place
unopened-copy = Copier les détails
unopened-copy-about = Pour les envoyer à qui peut aider ; ils contiennent les lignes du fichier affichées ici.
unopened-rescued = Ouvert, pas encore enregistré : le fichier abîmé reste tel quel jusqu’à l’enregistrement, qui demandera d’abord
