# Comment les parcours avancent : la page, et la carte teintée par un chiffre.

flow-one-in = { $number ->
    [2] Un parcours sur deux se perd dans la phase « { $stage } »
    [3] Un parcours sur trois se perd dans la phase « { $stage } »
    [4] Un parcours sur quatre se perd dans la phase « { $stage } »
    [5] Un parcours sur cinq se perd dans la phase « { $stage } »
   *[other] Un parcours sur { $number } se perd dans la phase « { $stage } »
}
flow-share-lost = { $share } des parcours se perdent dans la phase « { $stage } »
flow-lost-mostly = { $lost } des parcours se perdent, surtout dans la phase « { $stage } » ({ $share })
flow-none-lost = Aucun parcours ne se perd : tous arrivent à une fin prévue
flow-no-success = Aucun parcours ne se perd, mais aucun ne réussit : marquez où le client a ce qu’il voulait
flow-empty = Le flux n’a pas encore de chiffres : placez des points de contact et reliez-les jusqu’à une issue
flow-trap = Le flux n’a pas de chiffres : de « { $touchpoint } », aucune fin n’est possible ; reliez-le à la suite ou à un abandon
flow-not-trusted = Seuls { $known } des points de contact à plusieurs sorties ont toutes leurs parts : les chiffres ci-dessous sont des suppositions tant que les parts manquent
flow-succeeded = Réussite
flow-lost = Perdus
flow-otherwise = Autre fin
flow-ends = Comment les parcours finissent : { $ends }
flow-stages = Jusqu’où vont les parcours
flow-losses = Où l’on perd le plus
flow-passage = { $reached } arrivent ici, { $lost } se perdent ({ $of } d’entre eux)
flow-passage-none-lost = { $reached } arrivent ici, aucun ne se perd
flow-routes = Les chemins les plus probables
flow-routes-cover = { $count ->
    [one] { $share } des parcours prennent ce chemin.
   *[other] { $share } des parcours prennent un de ces { $count } chemins.
}
flow-effort = { $value } d’effort
flow-wait = { $value } d’attente
flow-pain = douleur { $value }
flow-minutes = { $value } min
flow-hours = { $value } h
flow-days = { $value } jours
flow-dead-end = Impasse
flow-loops = Où les clients reviennent
flow-loop = { $times } fois sur 100 parcours, un client revient à un point de contact de cette boucle : { $names }
flow-gaps = Où les comptages et le flux divergent
flow-gap-more = « { $touchpoint } » : { $counted } comptés par mois, { $expected } selon le flux, { $off } de plus. Des clients arrivent-ils par ailleurs, ou une part est-elle trop basse ?
flow-gap-less = « { $touchpoint } » : { $counted } comptés par mois, { $expected } selon le flux, { $off } de moins. Une part en amont est-elle trop haute, ou tout n’est-il pas compté ?
flow-missing-title = Quelles parts manquent
flow-missing = « { $touchpoint } » : combien continuent vers { $names } ?
flow-show-way = Voir sur la carte
flow-way-name = Chemin { $number }, { $share } : voir sur la carte
flow-way = Chemin { $number } : { $share }
flow-lit-off = Tout montrer
flow-tint-offer = Sur la carte, teintée par :

menu-tint = Teinter la carte
command-tint-visits = Teinter par passages
command-tint-drop-off = Teinter par abandon
command-tint-effort = Teinter par effort
command-tint-pain = Teinter par douleur
command-tint-evidence = Teinter par preuve
command-tint-none = Sans teinte
why-no-tint = La carte n’est pas teintée
tint-visits = Passages
tint-visits-help = combien de fois 100 parcours y passent
tint-drop-off = Abandon
tint-drop-off-help = de ceux qui y arrivent, la part qui se perd là
tint-effort = Effort
tint-effort-help = le temps que le client y passe à chaque fois
tint-pain = Douleur
tint-pain-help = gravité × fréquence × passages, par parcours
tint-evidence = Preuve
tint-evidence-help = à quel point c’est vérifié
tint-under-a-percent = moins de 1 %
tint-minutes = { $minutes } min
tint-said = { $name } : { $about }.
tint-not-trusted = Trop peu de parts connues : chiffres à prendre avec prudence.
tint-no-flow = Pas de chiffres de flux : reliez les points de contact jusqu’à une issue.
tint-nothing = Rien de noté encore : à remplir aux points de contact.
