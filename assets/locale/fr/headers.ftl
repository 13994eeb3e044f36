## Stages and channels in their headers

command-add-before = Ajouter avant la sélection
command-move-earlier = Avancer d’une place
command-move-later = Reculer d’une place
command-mark-friction = Marquer un irritant ici…
command-show-actions = Actions sur la sélection
header-add-stage-after = Ajouter une phase après « { $name } »
header-add-channel-after = Ajouter un canal après « { $name } »
header-naming-keys = Entrée ajoute · Tab en ajoute un autre · Échap annule
status-carry = Lâchez là où se trouve le trait ; Échap annule
why-no-order = Ce qui est sélectionné n’a pas de rang dans une liste
why-first = C’est déjà le premier rang
why-last = C’est déjà le dernier rang
why-no-header = Sélectionnez d’abord une phase ou un canal
key-menu = touche Menu

## The small picture of the map

command-toggle-minimap = Vue d’ensemble dans le coin
minimap = Vue d’ensemble de la carte : les flèches déplacent la vue

## What goes along with a removal

removal-line = { $what } dans { $states } : { $names }
removal-touchpoints = { $count ->
    [one] Un point de contact
   *[other] { $count } points de contact
}
removal-transitions = { $count ->
    [one] Une transition
   *[other] { $count } transitions
}
removal-frictions = { $count ->
    [one] Un irritant
   *[other] { $count } irritants
}
removal-delights = { $count ->
    [one] Un enchantement
   *[other] { $count } enchantements
}
removal-others = { $count ->
    [one] Un élément
   *[other] { $count } éléments
}
removal-quoted = « { $name } »
removal-and = { $first } et { $last }
removal-more = { $count } autres endroits n’y font plus référence
