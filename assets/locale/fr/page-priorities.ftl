page-priorities = Priorités

priorities-none = Aucun chantier n’est à faire : il n’y a rien à comparer
priorities-fill = Notez l’effort et l’impact de chaque chantier, de 1 à 5 : il se place alors parmi les gains rapides ou les grands chantiers.
priorities-nothing-known = Aucun chantier n’a encore effort et impact
priorities-title = { $count ->
    [one] Un gain rapide par où commencer : { $names }
   *[other] { $count } gains rapides par où commencer : { $names }
}
priorities-title-more = { $count } gains rapides par où commencer : { $names } et { $more ->
    [one] { $more } autre
   *[other] { $more } autres
}
priorities-no-quick-win = Aucun gain rapide : ce qui soulage vraiment demande un effort de 3 ou plus
priorities-quoted = « { $name } »
priorities-how = Plus un disque est grand, plus le chantier soulage de douleur. Disque creux : impact proposé d’après cette part, à confirmer.
priorities-plot = Impact et effort des chantiers
priorities-effort = Effort, de 1 à 5 →
priorities-impact = ↑ Impact, de 1 à 5
priorities-quick-wins = Gains rapides
priorities-major = Grands chantiers
priorities-fill-ins = À glisser au passage
priorities-thankless = À éviter
priorities-says = { $name }
    Effort { $effort }, impact { $impact } ; répond à { $share } de la douleur
priorities-says-proposed = Impact proposé d’après la part de douleur, pas encore confirmé
priorities-drag = Glissez le disque, ou utilisez les flèches, pour corriger
priorities-to-fill-title = { $count ->
    [one] { $count } chantier reste à évaluer
   *[other] { $count } chantiers restent à évaluer
}
priorities-to-fill = { $name } : { $what }
priorities-fill-both = noter l’effort et l’impact
priorities-fill-effort = noter l’effort
priorities-fill-impact = noter l’impact (le chantier ne répond à aucun irritant)
priorities-table = Les chantiers, des gains rapides à ce qu’il vaut mieux éviter
priorities-initiative = Chantier
priorities-field = Priorité
priorities-effort-short = Effort
priorities-impact-short = Impact
priorities-origin = Impact selon
priorities-proposed = proposé
priorities-by-hand = l’équipe
priorities-pain = Douleur traitée
