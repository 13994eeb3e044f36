# What changes from one state to the other: the sentence, the figures, the ledger, the table.

# The sentence. The first part that says something has its noun.
told-completion = Réussite { $from } → { $to } %
told-completion-same = Réussite inchangée à { $at }
told-doubt = incertain : seuls { $known } des embranchements ont leurs parts
told-nothing = Rien ne change
told-resolved-first = { $count ->
    [one] { $count } irritant résolu
   *[other] { $count } irritants résolus
}
told-resolved = { $count ->
    [one] { $count } résolu
   *[other] { $count } résolus
}
told-reduced-first = { $count ->
    [one] { $count } irritant réduit
   *[other] { $count } irritants réduits
}
told-reduced = { $count ->
    [one] { $count } réduit
   *[other] { $count } réduits
}
told-worsened-first = { $count ->
    [one] { $count } irritant aggravé
   *[other] { $count } irritants aggravés
}
told-worsened = { $count ->
    [one] { $count } aggravé
   *[other] { $count } aggravés
}
told-introduced-first = { $count ->
    [one] { $count } nouvel irritant
   *[other] { $count } nouveaux irritants
}
told-introduced = { $count ->
    [one] { $count } nouveau
   *[other] { $count } nouveaux
}
told-unanswered-first = { $count ->
    [one] { $count } irritant disparu sans réponse
   *[other] { $count } irritants disparus sans réponse
}
told-unanswered = { $count ->
    [one] { $count } disparu sans réponse
   *[other] { $count } disparus sans réponse
}
told-moved-first = { $count ->
    [one] { $count } irritant déplacé
   *[other] { $count } irritants déplacés
}
told-moved = { $count ->
    [one] { $count } déplacé
   *[other] { $count } déplacés
}
told-touchpoints-added-first = { $count ->
    [one] { $count } point de contact ajouté
   *[other] { $count } points de contact ajoutés
}
told-touchpoints-added = { $count ->
    [one] { $count } ajouté
   *[other] { $count } ajoutés
}
told-touchpoints-removed-first = { $count ->
    [one] { $count } point de contact retiré
   *[other] { $count } points de contact retirés
}
told-touchpoints-removed = { $count ->
    [one] { $count } retiré
   *[other] { $count } retirés
}
told-touchpoints-changed-first = { $count ->
    [one] { $count } point de contact modifié
   *[other] { $count } points de contact modifiés
}
told-touchpoints-changed = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
}
told-transitions-changed-first = { $count ->
    [one] { $count } transition différente
   *[other] { $count } transitions différentes
}
told-transitions-changed = { $count ->
    [one] { $count } transition différente
   *[other] { $count } transitions différentes
}

# Values and differences.
told-points = { $points } pts
told-field = { $field } : { $from } → { $to }
told-minutes = { $minutes } min
told-steps = { $count ->
    [one] { $count } manipulation
   *[other] { $count } manipulations
}
told-felt = ressenti { $felt }/7
told-yes = Oui
told-no = Non
told-everybody = Tout le monde
told-personal = personnelle
told-journey = Tout le parcours
told-touchpoint = Point de contact
told-transition = Transition
told-friction = Irritant
told-nobody = Personne
told-stands-for = { $what } : à la place de { $others }
told-stood-for-by = { $what } : désormais { $others }

# What happened to an element.
happening-added = Ajout
happening-removed = Retrait
happening-changed = Modification
happening-moved = Déplacement
happening-merged = Fusion
happening-split = Scission
happening-replaced = Remplacement
happening-rerouted = Redirection
happening-resolved = Résolu
happening-reduced = Réduit
happening-worsened = Aggravé
happening-introduced = Nouvel irritant
happening-unanswered = Disparu sans réponse

# Who wins and who loses.
standing-wins = Gagne
standing-loses = Perd
standing-mixed = Gagne et perd
standing-same = Comme avant
winners-title = Qui gagne, qui perd
winners-title-teams = Qui gagne, qui perd : les équipes
winners-summary = { $wins ->
    [one] { $wins } persona sur { $all } y gagne
   *[other] { $wins } personas sur { $all } y gagnent
}
winners-left-behind = { $names } { $count ->
    [one] y perd
   *[other] y perdent
}
winners-persona = Persona
winners-team = Équipe
winners-standing = Verdict
winners-touchpoints = Points de contact
winners-load = Charge (passages)
winners-pain = Douleur sur place
winners-emotion = Ressenti en coulisses
winners-none = Aucun persona ni aucune équipe n’est décrit. Ajoutez des personas et dites qui répond de chaque point de contact : cette page dira qui gagne et qui perd.

# The page.
change-only-one = Il n’y a qu’un état. Ajoutez un état futur pour voir ce qui change.
change-figures = Les chiffres
change-figures-doubt = Les chiffres en gris reposent sur des parts qui manquent : moins de 80 % des embranchements ont les leurs.
change-metric = Chiffre
change-difference = Écart
change-verdict = Verdict
change-curve = Ce que l’on ressent
change-curve-of = Vécu de
change-curve-everybody = Tout le monde
change-curve-legend = « { $own } » (trait), « { $other } » (tirets) ; barres du pire au meilleur point de contact ; grands points : le sommet et la fin, ce dont on se souvient
change-ledger = Ce que deviennent les irritants
change-ledger-none = Aucun irritant n’est relevé dans les deux états.
change-ledger-line = { $name } : douleur { $from } → { $to }
change-friction = Irritant
change-fate = Sort
change-pain = Douleur par parcours
change-table = Ce qui arrive à chaque élément
change-table-none = Rien ne diffère entre les deux états.
change-table-filtered = Aucun changement n’est de ces types.
change-what = Ce qui arrive
change-element = Élément
change-class = Type
change-fields = Champs
change-by = Réalisé par
change-undelivered = { $count ->
    [one] { $count } changement n’est réalisé par personne
   *[other] { $count } changements ne sont réalisés par personne
}
change-all-delivered = Tout changement à réaliser a son chantier
change-chip = { $kind } · { $count }
change-chips = Ne montrer que
change-show-all = Tout montrer
change-row = { $class } { $name }, { $what }
change-fade = D’un état à l’autre
change-fade-hint = À gauche le premier état seul, à droite le second, au milieu les deux
change-more-rows = En montrer plus
