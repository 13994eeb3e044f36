# La page des irritants : d’où vient la douleur.

pains-none = Aucun irritant ne fait mal dans un parcours
pains-fill = Marquez des irritants sur des points de contact et des transitions, avec leur gravité et leur fréquence : on verra ici qui porte la plus grande part de la douleur.
pains-how = La douleur par parcours : gravité × fréquence × passages. La ligne additionne les barres depuis la plus grande.
pains-pareto = Douleur { $by }
pains-bar = { $pain } · { $share }
pains-bar-told = { $name } : { $figures } de la douleur, avec celles d’avant
pains-head = Douleur · cumul
pains-nobody = Sans responsable
pains-finding-one = { $name } fait { $share } de la douleur
pains-finding-friction = { $vital } irritants sur { $all } font { $share } de la douleur
pains-finding-touchpoint = { $vital } points de contact sur { $all } portent { $share } de la douleur
pains-finding-stage = { $vital } phases sur { $all } portent { $share } de la douleur
pains-finding-channel = { $vital } canaux sur { $all } portent { $share } de la douleur
pains-finding-owner = { $vital } responsables sur { $all } portent { $share } de la douleur
pains-finding-persona = { $vital } personas sur { $all } portent { $share } de la douleur
pain-by-friction = par irritant
pain-by-touchpoint = par point de contact
pain-by-stage = par phase
pain-by-channel = par canal
pain-by-owner = par responsable
pain-by-persona = par persona

effort-none = On ne sait pas encore comment l’effort est ressenti
effort-fill = Notez à trois points de contact au moins les minutes et l’effort ressenti (1 à 7) : ce nuage dira où l’on ressent plus, ou moins, que le temps passé.
effort-as-told = L’effort est ressenti comme les minutes le disent
effort-heavy = { $name } pèse plus que ses { $minutes } minutes : effort ressenti { $felt } sur 7
effort-light = { $name } pèse moins que ses { $minutes } minutes : effort ressenti { $felt } sur 7
effort-how = Chaque point est un point de contact. La ligne donne l’effort ressenti que les minutes annoncent ; les points nommés en sont à un degré ou plus.
effort-plot = Effort réel et ressenti
effort-minutes = Minutes du client
effort-felt = Effort ressenti, de 1 à 7
effort-point = { $name } : { $minutes } min, ressenti { $felt } sur 7
effort-off-heavy = { $point }, soit { $off } de plus que ne le disent les minutes
effort-off-light = { $point }, soit { $off } de moins que ne le disent les minutes

departures-table = Irritants selon l’écart à ce qui était prévu
departures-none = Personne n’a encore dit en quoi les irritants s’écartent de ce qui était prévu
departures-fill = Donnez aux irritants un écart dans l’inspecteur : improvisé, mauvais ordre, échec ou absent.
departures-how = Improvisé : ce qui n’était pas prévu. Mauvais ordre : les bonnes choses à contretemps. Échec : prévu, et raté. Absent : prévu, et pas fait.
departures-most = { $kind } : l’écart qui fait { $share } de la douleur, là où il est connu
departures-few = { $told ->
    [one] Un seul irritant sur { $all } dit en quoi il s’écarte de ce qui était prévu
   *[other] { $told } irritants sur { $all } seulement disent en quoi ils s’écartent de ce qui était prévu
}
departures-kind = Écart
departures-friction = Irritant
departures-where = Où
departures-pain = Douleur
departures-unsaid = Non précisé

breaks-table = Ruptures du parcours
breaks-none = Rien n’oblige les clients à tout reprendre
breaks-fill = Dites sur les changements de canal ce qui passe du contexte, et aux points de contact si le client est reconnu : les ruptures se verront ici.
breaks-title = { $count ->
    [one] Les clients doivent tout reprendre à un endroit : { $place }, pour { $share } des parcours
   *[other] Les clients doivent tout reprendre à { $count } endroits, d’abord { $place }, pour { $share } des parcours
}
breaks-how = Les endroits où ce que l’on savait du client est perdu, et la part des parcours à qui cela arrive au moins une fois.
breaks-where = Où
breaks-why = Pourquoi
breaks-met = Parcours touchés
breaks-customers = Clients par mois
breaks-context-lost = contexte perdu en changeant de canal
breaks-forgotten = reconnu, puis de nouveau anonyme
breaks-felt = irritant « { $friction } »

employees-table = Irritants des collaborateurs
employees-none = On ne sait pas encore ce que ressentent les collaborateurs
employees-fill = Notez l’émotion des actions en coulisses, et les irritants que ressentent les collaborateurs.
employees-curve-fill = Notez l’émotion des actions en coulisses : la courbe des collaborateurs viendra à côté de celle des clients.
employees-frictions-fill = Aucun irritant n’est noté comme ressenti par les collaborateurs.
employees-curves = Émotion des clients et des collaborateurs
employees-customers = Clients
employees-employees = Collaborateurs
employees-worst = Les collaborateurs vivent le plus mal { $stage } : { $mean }, contre { $customers } pour les clients
employees-well = Aucune phase n’est mal vécue par les collaborateurs
employees-count = { $count ->
    [one] Un irritant que ressentent les collaborateurs
   *[other] { $count } irritants que ressentent les collaborateurs
}
employees-severity = Gravité
employees-frequency = Fréquence
