# La page de maturité : la stratégie, les quatre volets, les options, les preuves de concept, les décisions.

page-readiness = Maturité

worksheet-title = { $count ->
    [0] Aucune des { $all } questions de la stratégie n’a encore sa réponse
    [one] { $count } question de la stratégie sur { $all } a sa réponse
   *[other] { $count } questions de la stratégie sur { $all } ont leur réponse
}
worksheet-question = Question
worksheet-answer = Notre réponse
worksheet-known = Ce que le document montre déjà
worksheet-switching = Pourquoi les clients changent-ils de canal ?
worksheet-needs = Que veulent-ils vraiment ?
worksheet-frustrations = Quelles sont leurs plus grandes frustrations ?
worksheet-channels = Quels canaux pour quels besoins ?
worksheet-preference = Préférence ou efficacité ?
worksheet-success = Comment mesure-t-on la réussite ?
worksheet-options = Quelles options s’offrent à nous ?
worksheet-risks = Comment limite-t-on les risques ?
worksheet-shows-switching = { $made } changements de canal par parcours : { $chosen } choisis, { $guided } guidés, { $forced } forcés
worksheet-shows-switching-some = { $made } changements de canal par parcours : { $chosen } choisis, { $guided } guidés, { $forced } forcés, { $unknown } sans raison notée
worksheet-shows-worst = C’est de { $from } vers { $to } qu’ils sont le plus subis
worksheet-shows-named = { $name } : { $words }
worksheet-shows-friction = { $name } : { $share } de la douleur
worksheet-shows-preference = { $channel } : préféré par { $preferred } des clients, rencontré dans { $reached } des parcours, dont { $success } aboutissent
worksheet-shows-preferred = { $channel } : préféré par { $preferred } des clients, mais aucun parcours n’y passe
worksheet-shows-chosen = { $count ->
    [one] { $title } : { $count } option pesée, retenue : { $option }
   *[other] { $title } : { $count } options pesées, retenue : { $option }
}
worksheet-shows-open = { $count ->
    [one] { $title } : { $count } option pesée, rien de retenu
   *[other] { $title } : { $count } options pesées, rien de retenu
}
worksheet-shows-risk = { $risk } : sans réponse
worksheet-fill-switching = Rien encore : dites sur les transitions de l’état actuel pourquoi le client change de canal.
worksheet-fill-needs = Rien encore : notez ce dont chaque persona a besoin.
worksheet-fill-frustrations = Rien encore : marquez les irritants de l’état actuel.
worksheet-fill-channels = Rien encore : dites à quoi sert chaque canal.
worksheet-fill-preference = Rien encore : notez la part des clients qui préfèrent chaque canal.
worksheet-fill-success = Rien encore : choisissez des indicateurs phares.
worksheet-fill-options = Rien encore : aucun chantier ne pèse ses options.
worksheet-fill-risks = Rien encore : aucun chantier ne dit ses risques.

readiness-title = { $count ->
    [0] Rien n’est encore prêt, sur { $all } points
    [one] { $count } point sur { $all } est prêt
   *[other] { $count } sur { $all } prêts
}
readiness-title-unsaid = { $count ->
    [0] Rien n’est encore prêt ; rien n’est dit { $what }
    [one] { $count } sur { $all } prêt ; rien n’est encore dit { $what }
   *[other] { $count } sur { $all } prêts ; rien n’est encore dit { $what }
}
readiness-how = Quatre volets, posés sur les mêmes chantiers. Un point est prêt si le document le montre, ou si quelqu’un le coche ; ce qui est dit à la main l’emporte.
readiness-foundation = Fondations
readiness-planning = Planification
readiness-implementation = Mise en œuvre
readiness-optimisation = Optimisation
readiness-phases = Points prêts par volet
readiness-of = { $count } sur { $all }
readiness-phase = { $name } : { $count } sur { $all } prêts · mois { $first } à { $last }
readiness-phase-days = { $head }, du { $from } au { $until }
readiness-begins = { $name } : chantiers qui y commencent
readiness-begin = { $count ->
    [one] { $count } chantier y commence
   *[other] { $count } chantiers y commencent
}
readiness-item = Point
readiness-by = Prêt ?
readiness-shows = Ce que le document montre
readiness-by-both = Prêt : à la main et d’après le document
readiness-by-hand = Prêt : coché à la main
readiness-by-hand-not = Pas prêt : décoché à la main
readiness-by-document = Prêt : le document le montre
readiness-by-nobody = Pas encore
readiness-back = S’en remettre au document
readiness-back-of = { $item } : s’en remettre au document

readiness-item-audit = Audit du parcours
readiness-says-audit = { $all ->
    [one] { $all } point de contact recensé
   *[other] { $all } points de contact recensés
}, { $part ->
    [one] { $part } étayé
   *[other] { $part } étayés
}, { $frictions ->
    [one] { $frictions } irritant relevé
   *[other] { $frictions } irritants relevés
}
readiness-fill-audit = Rien encore : recensez les points de contact d’aujourd’hui.
readiness-unsaid-audit = du parcours d’aujourd’hui
readiness-item-technology = Analyse des technologies
readiness-says-technology = { $systems ->
    [one] { $systems } système
   *[other] { $systems } systèmes
} ; { $part ->
    [one] { $part } point de contact sur { $all } dit
   *[other] { $part } points de contact sur { $all } disent
} sur quoi il s’appuie
readiness-fill-technology = Rien encore : listez les systèmes, et ceux de chaque point de contact.
readiness-unsaid-technology = des systèmes
readiness-item-data = Inventaire des données
readiness-says-data = { $part ->
    [one] { $part } point de contact sur { $all } dit
   *[other] { $part } points de contact sur { $all } disent
} quelles données y sont recueillies
readiness-fill-data = Rien encore : notez les données recueillies à chaque point de contact.
readiness-unsaid-data = des données recueillies
readiness-item-organisation = Maturité de l’organisation
readiness-says-organisation = { $part ->
    [one] { $part } point de contact sur { $all } a un responsable
   *[other] { $part } points de contact sur { $all } ont un responsable
}
readiness-fill-organisation = Rien encore : nommez les responsables des points de contact.
readiness-unsaid-organisation = des responsables

readiness-item-maps = Cartes de l’état cible
readiness-says-maps = { $moments ->
    [one] { $moments } point de contact dans l’état cible
   *[other] { $moments } points de contact dans l’état cible
}, { $part ->
    [one] { $part } irritant sur { $all } y trouve une réponse
   *[other] { $part } irritants sur { $all } y trouvent une réponse
}
readiness-fill-maps = Rien encore : dessinez l’état cible.
readiness-unsaid-maps = de l’état cible
readiness-item-platform = Choix de la plateforme
readiness-says-platform = { $all ->
    [one] { $all } chantier pèse ses options
   *[other] { $all } chantiers pèsent leurs options
}, { $part ->
    [one] { $part } a tranché
   *[other] { $part } ont tranché
}
readiness-fill-platform = Rien encore : pesez les options des chantiers de technologie.
readiness-unsaid-platform = du choix de la plateforme
readiness-item-team = Équipe
readiness-says-team = { $part ->
    [one] { $part } chantier sur { $all } a un pilote
   *[other] { $part } chantiers sur { $all } ont un pilote
}
readiness-fill-team = Rien encore : aucun chantier n’a de pilote.
readiness-unsaid-team = des pilotes
readiness-item-budget = Budget et jalons
readiness-says-budget = { $part ->
    [one] { $part } chantier de technologie sur { $all } chiffré
   *[other] { $part } chantiers de technologie sur { $all } chiffrés
}, { $milestones ->
    [one] { $milestones } jalon
   *[other] { $milestones } jalons
}
readiness-fill-budget = Rien encore : chiffrez les chantiers de technologie, posez leurs jalons.
readiness-unsaid-budget = du budget

readiness-item-deployed = Technologie déployée
readiness-says-deployed = { $part ->
    [one] { $part } chantier de technologie sur { $all } terminé
   *[other] { $part } chantiers de technologie sur { $all } terminés
}
readiness-fill-deployed = Rien encore : aucun chantier ne dit quels systèmes il touche.
readiness-unsaid-deployed = des technologies à déployer
readiness-item-integrated = Données intégrées
readiness-says-integrated = { $part ->
    [one] { $part } preuve de concept sur { $all } répond oui aux trois questions
   *[other] { $part } preuves de concept sur { $all } répondent oui aux trois questions
}
readiness-fill-integrated = Rien encore : aucune preuve de concept n’a de réponse.
readiness-unsaid-integrated = des preuves de concept
readiness-item-trained = Collaborateurs formés
readiness-says-trained = { $part ->
    [one] { $part } formation sur { $all } terminée
   *[other] { $part } formations sur { $all } terminées
}
readiness-fill-trained = Rien encore : aucune formation dans la feuille de route.
readiness-unsaid-trained = des formations
readiness-item-pilot = Pilote sur des segments choisis
readiness-says-pilot = { $all ->
    [one] { $all } chantier dit où se tient son pilote
   *[other] { $all } chantiers disent où se tient leur pilote
}, { $part ->
    [0] aucun n’a commencé
    [one] { $part } a commencé
   *[other] { $part } ont commencé
}
readiness-fill-pilot = Rien encore : dites où chaque chantier est essayé d’abord.
readiness-unsaid-pilot = des pilotes sur le terrain

readiness-item-followed = Performance suivie
readiness-says-followed = { $part ->
    [one] { $part } indicateur sur { $all } relevé depuis le début, { $ever } en tout
   *[other] { $part } indicateurs sur { $all } relevés depuis le début, { $ever } en tout
}
readiness-fill-followed = Rien encore : aucun indicateur n’a de relevé.
readiness-unsaid-followed = des résultats mesurés
readiness-item-improvement = Amélioration continue
readiness-says-improvement = { $all ->
    [one] { $all } chantier revient régulièrement
   *[other] { $all } chantiers reviennent régulièrement
}, { $part ->
    [0] aucun n’a commencé
    [one] { $part } a commencé
   *[other] { $part } ont commencé
}
readiness-fill-improvement = Rien encore : aucun chantier ne revient régulièrement.
readiness-unsaid-improvement = de l’amélioration continue
readiness-item-roll-out = Déploiement à tous
readiness-says-roll-out = { $part ->
    [one] { $part } déploiement sur { $all } terminé
   *[other] { $part } déploiements sur { $all } terminés
}
readiness-fill-roll-out = Rien encore : dites où va chaque chantier après son pilote.
readiness-unsaid-roll-out = du déploiement à tous
readiness-item-personalisation = Personnalisation avancée
readiness-says-personalisation = La cible reconnaît le client à { $recognised ->
    [one] { $recognised } point de contact
   *[other] { $recognised } points de contact
}, et recueille son accord à { $agreed }. L’usage se coche à la main.
readiness-fill-personalisation = Rien encore : dites où la cible reconnaît le client.
readiness-unsaid-personalisation = de la personnalisation

options-none = Aucun chantier ne pèse encore ses options
options-fill = Donnez aux chantiers les voies possibles, avec ce qui parle pour et contre chacune.
options-title = { $all ->
    [one] { $all } chantier a pesé ses options et tranché
   *[other] { $all } chantiers ont pesé leurs options et tranché
}
options-title-open = { $count ->
    [one] { $count } chantier sur { $all } pèse ses options sans avoir tranché
   *[other] { $count } chantiers sur { $all } pèsent leurs options sans avoir tranché
}
options-table = Options pesées
options-initiative = Chantier
options-option = Option
options-for = Pour
options-against = Contre
options-chosen = Choix
options-taken = Retenue

concept-none = Aucun chantier ne demande de preuve de concept
concept-fill = Un chantier de l’étape 4 qui touche un système doit d’abord montrer qu’il marche.
concept-how = Aucun de ces chantiers n’est terminé tant que ses trois questions n’ont pas leur réponse.
concept-title = { $count ->
    [0] Aucune preuve de concept, sur { $all }, n’a encore ses trois oui
    [one] { $count } preuve de concept sur { $all } a ses trois oui
   *[other] { $count } preuves de concept sur { $all } ont leurs trois oui
}
concept-title-failing = { $failing ->
    [one] { $failing } preuve de concept sur { $all } a montré ce qui ne marche pas
   *[other] { $failing } preuves de concept sur { $all } ont montré ce qui ne marche pas
}
concept-table = Preuves de concept
concept-connect = Les systèmes se parlent ?
concept-context = Le contexte passe ?
concept-data = Les données sont préservées ?
concept-yes = Oui
concept-no = Non
concept-unknown = Pas encore de réponse

decisions-none = Aucune décision n’est demandée au sponsor
decisions-fill = Écrivez dans la feuille de route ce qui doit être décidé, par qui et pour quand.
decisions-title = { $count ->
    [one] { $count } décision attendue, pour le { $date }
   *[other] { $count } décisions attendues, la première pour le { $date }
}
decisions-title-undated = { $count ->
    [one] { $count } décision attendue, sans date
   *[other] { $count } décisions attendues, toutes sans date
}
decisions-table = Décisions demandées
decisions-what = Décision
decisions-who = Qui décide
decisions-by = Pour le
decisions-nobody = Personne n’est nommé
decisions-undated = Sans date
decisions-sponsor = Sponsor : { $sponsor }
decisions-no-sponsor = La feuille de route n’a pas de sponsor
