# Deux fenêtres sur un même fichier, et fichiers de programmes plus récents

why-newer = Ce fichier vient d’un Parcours plus récent : il peut être lu, pas modifié
why-in-use = Ce parcours est ouvert ailleurs : il peut être lu ici, pas modifié
lock-newer = « { $name } » vient d’un Parcours plus récent (version { $version } du format). Il s’ouvre en lecture seule, et contient peut-être plus que ce qui est montré.
lock-in-use = « { $name } » est déjà ouvert { $who }. Ici, il peut seulement être lu.
lock-unclear = « { $name } » est peut-être ouvert { $who }. D’ici, impossible à vérifier : lecture seule.
lock-free = « { $name } » n’est plus ouvert ailleurs. Vous pouvez y travailler.
lock-take-over = Le recharger et le modifier
lock-edit-anyway = Le modifier quand même
lock-save-copy = Enregistrer une copie…
lock-replaced = Une fenêtre qui n’existe plus avait gardé ce parcours ouvert ({ $who }) : il est de nouveau à vous.
lock-who-here = dans une autre fenêtre de cet ordinateur, par { $user }
lock-who-there = par { $user }, sur « { $host } »
lock-who-named = par { $user }
lock-here = dans une autre fenêtre de cet ordinateur
lock-somebody = quelqu’un
lock-for-minutes = { $count ->
    [0] , depuis un instant
    [one] , depuis { $count } minute
   *[other] , depuis { $count } minutes
}
lock-for-hours = { $count ->
    [one] , depuis { $count } heure
   *[other] , depuis { $count } heures
}
lock-for-days = { $count ->
    [one] , depuis { $count } jour
   *[other] , depuis { $count } jours
}
lock-not-saved = « { $name } » est ouvert { $who }. Rien n’a été écrit : enregistrez sous un autre nom.
cli-in-use = Non réécrit : le parcours est ouvert dans une fenêtre ({ $who }). Fermez-la d’abord.
cli-perhaps-in-use = Le parcours est peut-être ouvert ailleurs ({ $who }).

# Ce qu’une fenêtre ne connaît pas d’un fichier

unknown-title = Une partie du fichier n’est pas connue ici
unknown-text = Enregistrer le réécrit sans ce qui suit. Le fichier tel qu’il est sera conservé à côté, et parmi les versions.
unknown-opened = Il s’ouvre sans ce qui suit. Le premier enregistrement demandera quoi en faire.
unknown-save = Enregistrer sans cela
unknown-elsewhere = Enregistrer ailleurs…
unknown-at-line = Ligne { $line } : { $what }

# Ce qu’un fichier dit autrement

disk-compare = Comparer…
differ-heading = Ce qui change dans « { $name } » par rapport à votre version
differ-same = Le fichier et votre version disent la même chose.
differ-replace-keeps = Si vous le remplacez, ce qu’il contient est conservé parmi les versions.
differ-kind = { $kind } : { $what }
differ-in-state = { $state } – { $line }
differ-more = en plus : { $names }{ $others ->
    [0] {""}
    [one] {" "}et { $others } autre
   *[other] {" "}et { $others } autres
}
differ-other = différent : { $names }{ $others ->
    [0] {""}
    [one] {" "}et { $others } autre
   *[other] {" "}et { $others } autres
}
differ-less = en moins : { $names }{ $others ->
    [0] {""}
    [one] {" "}et { $others } autre
   *[other] {" "}et { $others } autres
}
differ-name = « { $name } »
differ-title = Titre : « { $title } »
differ-rest = D’autres champs du parcours ou de la feuille de route, ou l’ordre et la place des choses
differ-stages = Phases
differ-channels = Canaux
differ-personas = Personas
differ-systems = Systèmes
differ-teams = Équipes
differ-kpis = Indicateurs
differ-states = États
differ-initiatives = Initiatives
differ-touchpoints = Points de contact
differ-transitions = Transitions
differ-frictions = Irritants
differ-delights = Enchantements
differ-cards = Cartes

# Listes trop longues

dialog-others = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
