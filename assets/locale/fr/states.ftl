# Les états d’un parcours : leurs onglets, ce que l’on en fait, et deux d’entre eux côte à côte.

menu-state = État

command-rename-state = Renommer cet état…
command-lock-state = Verrouiller cet état
command-make-target = En faire la cible
command-match-up = Rapprocher des points de contact…
command-delete-state = Supprimer cet état…
command-next-state = Afficher l’état suivant
command-previous-state = Afficher l’état précédent
command-show-side-by-side = Afficher deux états côte à côte
command-show-side-by-side-short = Côte à côte

edit-unlock = déverrouiller { $subject }
edit-set-target = viser { $subject }
edit-match-up = rapprocher { $subject }

why-last-state = C’est le seul état : un parcours en a au moins un
why-is-target = La feuille de route mène déjà à cet état
why-only-future = La feuille de route ne peut mener qu’à un état cible
why-follows-nothing = Il n’est fondé sur aucun état : il n’y a rien à verrouiller

# A tab
state-tab-locked = verrouillé
state-tab-target = cible de la feuille de route
state-tabs = Tous les états
state-move-left = Déplacer vers la gauche
state-move-right = Déplacer vers la droite

# A new state
new-state-from = De quoi part-il ?
new-state-blank = Une page blanche : aucun point de contact
new-state-blank-explain = Il ne suit aucun autre état. « Rapprocher des points de contact » dira plus tard ce qui remplace quoi.
new-state-copy = Une copie de « { $state } »
new-state-copy-explain = Ce qui sera corrigé dans « { $state } » le sera ici aussi, partout où rien n’a changé.

# Deleting a state
removal-state-holds = { $touchpoints ->
    [one] { $touchpoints } point de contact
   *[other] { $touchpoints } points de contact
}, { $transitions ->
    [one] { $transitions } transition
   *[other] { $transitions } transitions
}, { $frictions ->
    [one] { $frictions } irritant
   *[other] { $frictions } irritants
}
removal-state-only = Dans aucun autre état : { $names }
removal-state-more = { $names } et { $count } de plus

# The inspector of a state
field-based_on = Fondé sur
state-based-on-none = Aucun autre état
state-based-on-help = Là où il lui est encore égal, il suit ce qui y change.
state-follows-nothing = Ne suit rien : ce qui change ailleurs laisse cet état tel quel.
state-follows = Suit « { $state } » : une valeur encore égale change avec lui ; une valeur propre à cet état reste.
state-is-locked = Verrouillé : ce qui change dans « { $state } » laisse tels quels cet état et ceux qui sont fondés sur lui.
state-locked-help = Utile pour un état validé ou déjà présenté.
state-own-counts = Parmi ses points de contact, { $equal } sont comme dans « { $state } », { $changed } ont changé et { $new } sont nouveaux.
state-is-target = La feuille de route mène à cet état.

# Two states
compare-from = De
compare-to = À
compare-swap = Échanger les deux états
status-side-by-side = { $from } et { $to } : ce qui est dans les deux est à la même place dans les deux ; un clic choisit l’état sur lequel on travaille
side-by-side-facts = { $from } et { $to } côte à côte
side-by-side-name = { $name }, { $state }

# Match up
match-up-title = Rapprocher des points de contact
match-up-explain = Ce pourrait être le même moment, redessiné. Ce qui est coché est noté comme remplacé ; la comparaison montre alors ce qu’il devient.
match-up-pair = { $from } → { $to }
match-up-same-name = même nom
match-up-alike-name = nom proche
match-up-same-stage = même phase
match-up-same-channel = même canal
match-up-all = Tout cocher
match-up-none = Tout décocher
match-up-nothing = Il n’y a plus rien à rapprocher entre ces deux états.
match-up-accept = { $count ->
    [0] Rapprocher
    [one] Rapprocher { $count } paire
   *[other] Rapprocher { $count } paires
}
