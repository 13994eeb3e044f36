## rules

## Rules: what they are called, and what they do

roadmap-rule-flows = Flux et points de décision
roadmap-rule-data = Occasions de recueillir des données
roadmap-rule-performance = Performance des canaux
roadmap-rule-conversion = Conversion d’un canal
roadmap-rule-baseline = Départs et cibles des indicateurs
roadmap-rule-consistency = Règle de cohérence
roadmap-rule-test = Test avec des clients
roadmap-rule-poc = Preuve de concept d’un système
roadmap-rule-link = Synchronisation en temps réel
roadmap-rule-link-poc = Preuve de concept d’une synchronisation
roadmap-rule-protocol = Passages de relais au quotidien
roadmap-rule-briefing = Formation hors des équipes
roadmap-rule-change = Changement dans une équipe
roadmap-rule-launch = Pilote et généralisation
roadmap-rule-survey = Enquête mensuelle
roadmap-rule-review = Revue trimestrielle
roadmap-rule-audit = Audit des changements de canal
roadmap-rule-panel = Panel de clients
roadmap-rule-learn = Essais et apprentissage
roadmap-rule-personalise = Personnalisation
roadmap-rule-group = Regroupement en chantiers
roadmap-rule-inventory-about = Reprend l’inventaire d’un canal où un point de contact n’a ni responsable ni volume.
roadmap-rule-evidence-about = Cherche des preuves là où des points de contact ne sont que supposés.
roadmap-rule-flows-about = Fait compter les clients là où personne ne sait quel chemin ils prennent.
roadmap-rule-data-about = Signale où rien n’est recueilli.
roadmap-rule-investigate-about = Creuse les irritants sans cause racine, ou seulement supposés.
roadmap-rule-performance-about = Fait mesurer la satisfaction sur les canaux où personne ne la connaît.
roadmap-rule-conversion-about = Étudie le canal qui perd le plus de clients sans raison connue.
roadmap-rule-baseline-about = Fait mesurer le départ et fixer la cible des indicateurs qui n’en ont pas.
roadmap-rule-experience-about = Fait concevoir chaque phase où des points de contact changent ou répondent à un irritant.
roadmap-rule-handover-about = Demande un protocole à chaque changement de canal dont le contexte doit suivre.
roadmap-rule-consistency-about = Demande une règle commune là où les canaux disent ou promettent des choses différentes.
roadmap-rule-test-about = Fait essayer par des clients chaque moment de vérité nouveau ou modifié.
roadmap-rule-system-about = Met en place chaque système dont la cible a besoin et que l’état actuel n’utilise pas.
roadmap-rule-poc-about = Place une preuve de concept avant chaque nouveau système.
roadmap-rule-link-about = Relie en temps réel les systèmes entre lesquels le contexte doit passer.
roadmap-rule-link-poc-about = Place une preuve de concept avant chaque synchronisation.
roadmap-rule-protocol-about = Fait entrer les passages de relais dans le quotidien des équipes, une fois les outils prêts.
roadmap-rule-training-about = Forme chaque équipe dont le service change.
roadmap-rule-briefing-about = Forme les personnes dont le service change et qui n’ont pas d’équipe.
roadmap-rule-change-about = Accompagne chaque équipe dont les points de contact arrivent, partent ou changent.
roadmap-rule-launch-about = Place un pilote, jugé, avant la généralisation.
roadmap-rule-follow-about = Suit durablement chaque indicateur phare.
roadmap-rule-survey-about = Interroge les clients chaque mois, si aucun indicateur ne le fait.
roadmap-rule-review-about = Fait décider le sponsor chaque trimestre.
roadmap-rule-audit-about = Fait parcourir les changements de canal comme un client, chaque semestre.
roadmap-rule-panel-about = Réunit chaque trimestre des clients de chaque persona.
roadmap-rule-learn-about = Met à l’essai ce qui n’est que supposé dans l’état cible.
roadmap-rule-personalise-about = Tire parti des données que les clients ont accepté de confier.
roadmap-rule-group-about = Réunit sous un chantier les actions livrées ensemble : 12 au plus pour le sponsor.

## Chantiers

roadmap-group-title-identification = Compléter l’état des lieux
roadmap-group-why-identification = Ce que la carte ne dit pas encore, en { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-analysis = Comprendre ce qui fait mal
roadmap-group-why-analysis = { $count ->
    [one] { $count } question
   *[other] { $count } questions
} à éclaircir avant de concevoir quoi que ce soit.
roadmap-group-title-design = Concevoir le parcours cible
roadmap-group-why-design = Phases, passages de relais et moments de vérité se conçoivent ensemble, en { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-stage = Repenser la phase « { $name } »
roadmap-group-why-stage = Dans la phase « { $name } », une même expérience en { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-coherence = Parler d’une seule voix
roadmap-group-why-coherence = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
} sur lesquels les canaux ne disent pas la même chose.
roadmap-group-title-technology = Équiper le parcours cible
roadmap-group-why-technology = Ce sur quoi repose l’état cible, d’abord prouvé, puis construit : { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-system = Équiper le parcours de « { $name } »
roadmap-group-why-system = On éprouve « { $name } » en petit avant de déployer en grand.
roadmap-group-title-links = Faire suivre le contexte d’un canal à l’autre
roadmap-group-why-links = Systèmes et équipes se transmettent ce qu’ils savent, en { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-people = Préparer les équipes et mettre en service
roadmap-group-why-people = Rien ne change pour le client tant que ceux qui le servent ne sont pas prêts : { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-delivery = Équiper, former et mettre en service
roadmap-group-why-delivery = Systèmes et équipes doivent être prêts le même jour : { $count ->
    [one] { $count } action
   *[other] { $count } actions
}.
roadmap-group-title-improvement = Mesurer et améliorer en continu
roadmap-group-why-improvement = { $count ->
    [one] { $count } habitude
   *[other] { $count } habitudes
} pour garder le cap une fois le parcours en service.

## Step 1

roadmap-flows-title = Compter les chemins que prennent les clients
roadmap-flows-why = Plusieurs chemins s’ouvrent, sans que l’on connaisse la part de chacun : { $names }.
roadmap-flows-why-gaps = Le comptage et les parts se contredisent : { $names }.
roadmap-data-title = Décider des données à recueillir
roadmap-data-why = Rien n’est recueilli à ces moments : { $names }.
roadmap-data-why-many = Rien n’est recueilli à { $count } points de contact, à commencer par { $names }.

## Step 2

roadmap-investigate-why-both = Ni cause racine, ni preuve : { $names }.
roadmap-performance-title = Compléter la mesure de la satisfaction
roadmap-performance-why = { $count ->
    [one] Personne ne mesure la satisfaction sur ce canal : { $names }.
   *[other] Personne ne mesure la satisfaction sur ces canaux : { $names }.
}
roadmap-conversion-title = Comprendre où le canal « { $channel } » perd des clients
roadmap-conversion-why = { $share } des parcours s’y perdent sans que l’on sache pourquoi, d’abord à { $names }.
roadmap-baseline-title = Mesurer le départ et fixer la cible de chaque indicateur
roadmap-baseline-why-baseline = À mesurer avant que quoi que ce soit ne change : { $names }.
roadmap-baseline-why-target = À doter d’une valeur visée : { $names }.

## Step 3

roadmap-experience-why-ways = Chemins à redessiner : { $names }.
roadmap-experience-why-ways-many = { $count } chemins à redessiner, à commencer par { $names }.
roadmap-consistency-title-information = Donner la même information sur tous les canaux
roadmap-consistency-why-information = Ce que l’on dit au client change en chemin : { $names }.
roadmap-consistency-title-price = Afficher le même prix sur tous les canaux
roadmap-consistency-why-price = Le prix change en chemin : { $names }.
roadmap-consistency-title-availability = Promettre la même disponibilité sur tous les canaux
roadmap-consistency-why-availability = La disponibilité annoncée change en chemin : { $names }.
roadmap-consistency-title-policy = Appliquer les mêmes règles sur tous les canaux
roadmap-consistency-why-policy = Ce qui est permis change en chemin : { $names }.
roadmap-consistency-title-response = Convenir d’un délai de réponse par phase
roadmap-consistency-why-response = Dans une même phase, l’un répond plus de deux fois plus vite que l’autre : { $names }.
roadmap-consistency-title-tone = Convenir d’un même ton
roadmap-consistency-why-tone = Le ton change d’un point de contact à l’autre : { $names }.
roadmap-test-title = Faire essayer « { $touchpoint } » par des clients
roadmap-test-mock-up = Maquette prête à essayer
roadmap-test-why-added = « { $touchpoint } » est un moment de vérité que les clients n’ont encore jamais vécu.
roadmap-test-why-becomes = « { $touchpoint } » devient un moment de vérité.
roadmap-test-why-changed = « { $touchpoint } » est un moment de vérité, et il change.

## Step 4

roadmap-poc-title = Éprouver « { $system } » en petit
roadmap-poc-why = Avant de mettre en place « { $system } » : les systèmes se relient-ils, le contexte passe-t-il, les données sont-elles préservées ?
roadmap-link-title = Synchroniser « { $from } » et « { $to } » en temps réel
roadmap-link-why-bulk = Ce que sait « { $from } » n’arrive à « { $to } » que par lots, trop tard pour { $names }.
roadmap-link-why-none = Aucun système ne transmet à « { $to } » ce que sait « { $from } », nécessaire pour { $names }.
roadmap-link-poc-title = Éprouver en petit le lien de « { $from } » à « { $to } »
roadmap-link-poc-why = Quelques cas réels diront si « { $from } » et « { $to } » se comprennent, avant de construire le lien pour tous.
roadmap-protocol-title = Faire entrer les passages de relais dans le quotidien des équipes
roadmap-protocol-why = Ce qui a été convenu doit tenir chaque jour : { $names }.
roadmap-protocol-why-many = Ce qui a été convenu à { $count } changements de canal doit tenir chaque jour, à commencer par { $names }.
roadmap-briefing-title = Former celles et ceux qui servent sans être dans une équipe
roadmap-briefing-why = Le service y change, et aucune équipe n’en répond : { $names }.
roadmap-change-title = Préparer l’équipe « { $team } » à ce qui change
roadmap-change-why-gone = L’équipe « { $team } » n’a plus à s’occuper de { $names }.
roadmap-change-why-new-also = Elle prend en charge { $names }.
roadmap-change-why-new = L’équipe « { $team } » prend en charge { $names }.
roadmap-change-why-other-also = Son travail change pour { $names }.
roadmap-change-why-other = Le travail de l’équipe « { $team } » change pour { $names }.
roadmap-launch-title = Mettre en service « { $state } » : un pilote, puis tous les clients
roadmap-launch-why = « { $state } » ne s’ouvre à tous les clients qu’une fois le pilote jugé concluant.
roadmap-launch-pilot = Un site ou un segment de clients
roadmap-launch-roll-out = Tous les clients
roadmap-launch-judged = Pilote jugé
roadmap-launch-done = Ouvert à tous les clients
roadmap-checklist-parallel = L’ancien et le nouveau fonctionnent en parallèle
roadmap-checklist-test = Recette réussie
roadmap-checklist-way-back = Retour arrière répété
roadmap-checklist-connect = Les systèmes se relient
roadmap-checklist-context = Le contexte passe
roadmap-checklist-data = Les données sont préservées

## Step 5

roadmap-survey-title = Interroger les clients chaque mois
roadmap-survey-why = Les clients diront si la promesse est tenue à ces moments : { $names }.
roadmap-survey-why-many = Les clients diront si la promesse est tenue à { $count } moments, à commencer par { $names }.
roadmap-review-title = Revoir le parcours avec le sponsor chaque trimestre
roadmap-review-why = Sans réponse dans l’état cible, et à trancher : { $names }.
roadmap-review-why-many = { $count } irritants restent sans réponse dans l’état cible et sont à trancher, à commencer par { $names }.
roadmap-review-why-all = Une fois par trimestre, quelqu’un doit décider de la suite de « { $state } ».
roadmap-audit-title = Parcourir chaque semestre les changements de canal comme un client
roadmap-audit-why = Un passage de relais s’use si personne n’y veille : { $names }.
roadmap-audit-why-many = Un passage de relais s’use si personne n’y veille, et le parcours cible en compte { $count }, à commencer par { $names }.
roadmap-panel-title = Réunir un panel de clients chaque trimestre
roadmap-panel-why = Autour de la table, des clients comme { $names }.
roadmap-panel-why-many = Autour de la table, des clients de { $count } profils, à commencer par { $names }.
roadmap-learn-title = Essayer, mesurer, garder ce qui marche
roadmap-learn-why = Seulement supposé jusqu’ici dans l’état cible : { $names }.
roadmap-learn-why-many = { $count } points de contact de l’état cible ne reposent encore que sur des hypothèses, à commencer par { $names }.
roadmap-personalise-title = Adapter le parcours à ce que les clients nous confient
roadmap-personalise-why = Données utilisables : { $names }.

## What the map already proves

roadmap-done-flows = Parts connues à { $known ->
    [one] { $known } embranchement
   *[other] { $known } embranchements
} sur { $all }
roadmap-done-data = { $collecting ->
    [one] Des données recueillies à un seul des { $all } points de contact où c’est possible
   *[other] Des données recueillies à { $collecting } des { $all } points de contact où c’est possible
}
roadmap-done-channels-measured = { $all ->
    [one] Satisfaction mesurée sur { $measured } canal sur { $all }
   *[other] Satisfaction mesurée sur { $measured } des { $all } canaux
}

## What people add without a word on why

roadmap-manual-why-understand = { $count ->
    [one] Irritant à comprendre : { $names }.
   *[other] Irritants à comprendre : { $names }.
}
roadmap-manual-why-design = { $count ->
    [one] Irritant auquel trouver une réponse : { $names }.
   *[other] Irritants auxquels trouver une réponse : { $names }.
}
roadmap-manual-why-none = Ajouté à la main : « { $initiative } ».
