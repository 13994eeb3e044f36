page-thread = Fil rouge

# Jusqu’où le fil tient.
thread-nothing = Aucun irritant n’est noté dans l’état de départ
thread-nothing-note = Marquez sur la carte d’aujourd’hui ce qui fait souffrir : le fil rouge part de là.
thread-no-pain = Aucun irritant noté ne pèse encore sur les clients
thread-holds = Le fil rouge tient pour toute la douleur
thread-holds-for = Le fil rouge tient pour { $share } de la douleur : { $rest }
thread-holds-nowhere = Le fil rouge ne tient pour aucune douleur : { $rest }
thread-broken-unanswered = { $count ->
    [one] { $count } irritant reste sans réponse
   *[other] { $count } irritants restent sans réponse
}
thread-broken-not-delivered = { $count ->
    [one] pour { $count } irritant, aucun chantier ne réalise la réponse
   *[other] pour { $count } irritants, aucun chantier ne réalise la réponse
}
thread-broken-no-kpi = { $count ->
    [one] pour { $count } irritant, aucun indicateur ne prouve l’effet
   *[other] pour { $count } irritants, aucun indicateur ne prouve l’effet
}
thread-broken-kpi-without-figures = { $count ->
    [one] pour { $count } irritant, l’indicateur attend ses valeurs
   *[other] pour { $count } irritants, l’indicateur attend ses valeurs
}

# L’image.
thread-picture = Le fil rouge, de l’irritant à l’indicateur
thread-how = Chaque bande est aussi large que la douleur qu’elle porte. Bord en pointillé : elle s’arrête en route, là où c’est écrit.
thread-frictions = Irritants d’aujourd’hui
thread-answers-all = Réponses de la cible
thread-initiatives-all = Chantiers
thread-kpis-all = Indicateurs
thread-others = { $count } autres
thread-knot = { $name }
    { $share } de la douleur, { $count ->
        [one] { $count } irritant
       *[other] { $count } irritants
    }
thread-end-unanswered = sans réponse
thread-end-not-delivered = sans chantier
thread-end-no-kpi = sans indicateur
thread-end-kpi-without-figures = sans valeurs

# Ce qui reste sans réponse, et le fil ligne par ligne.
thread-all-answered = Chaque irritant a une réponse dans la cible
thread-unanswered-title = { $count ->
    [one] { $count } irritant reste sans réponse, soit { $share } de la douleur
   *[other] { $count } irritants restent sans réponse, soit { $share } de la douleur
}
thread-unanswered-weightless = { $count ->
    [one] { $count } irritant reste sans réponse, mais ne pèse sur aucun client qui passe
   *[other] { $count } irritants restent sans réponse, mais ne pèsent sur aucun client qui passe
}
thread-more = Montrer les { $count } autres lignes
thread-with-share = { $name } ({ $share } de la douleur)
thread-lines = Le fil irritant par irritant, du plus douloureux au moins douloureux
thread-pain = Douleur
thread-mend = À faire
thread-whole = Le fil tient
thread-mend-unanswered = Choisir ce qui y répond dans la cible
thread-mend-not-delivered = Confier la réponse à un chantier
thread-mend-no-kpi = Choisir l’indicateur qui le prouvera
thread-mend-kpi-without-figures = Noter la valeur de départ et la cible

# Ce que proposent les boutons.
thread-mend-of = { $mend } – { $name }
thread-answer-button = Répondre…
thread-answer-on-map = Voir sur la carte
thread-deliver-button = Confier…
thread-deliver-new = Nouveau chantier
thread-deliver-title = Réaliser « { $name } »
thread-measure-button = Mesurer…
thread-measure-new = Nouvel indicateur…
thread-figures-button = Noter les valeurs

# Le fil allumé sur la carte et sur le plan.
command-show-thread = Montrer son fil rouge
why-no-thread = Sélectionnez un irritant, ce qui y répond, un chantier ou un indicateur : aucun fil rouge ne passe par là
thread-lit = Fil rouge de « { $name } »
thread-lit-counts = { $frictions ->
    [one] { $frictions } irritant
   *[other] { $frictions } irritants
} · { $answers ->
    [one] { $answers } réponse
   *[other] { $answers } réponses
} · { $initiatives ->
    [one] { $initiatives } chantier
   *[other] { $initiatives } chantiers
} · { $kpis ->
    [one] { $kpis } indicateur
   *[other] { $kpis } indicateurs
}
thread-lit-off = Éteindre
