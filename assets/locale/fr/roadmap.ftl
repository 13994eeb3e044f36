## roadmap

## The five steps

roadmap-step-1 = Identification des points de contact
roadmap-step-2 = Analyse de l’état actuel
roadmap-step-3 = Conception de l’état cible
roadmap-step-4 = Mise en œuvre technologique
roadmap-step-5 = Optimisation de la performance

roadmap-window-1 = semaines 1–2
roadmap-window-2 = semaines 3–4
roadmap-window-3 = semaines 5–8
roadmap-window-4 = mois 3–12
roadmap-window-5 = en continu

## What the map already proves

roadmap-done-touchpoints = { $all ->
    [one] { $all } point de contact recensé
   *[other] { $all } points de contact recensés
}, { $supported ->
    [one] { $supported } étayé
   *[other] { $supported } étayés
}
roadmap-done-channels = { $complete ->
    [one] { $complete } canal sur { $all } entièrement inventorié
   *[other] { $complete } canaux sur { $all } entièrement inventoriés
}
roadmap-done-frictions = { $all ->
    [one] { $all } irritant relevé
   *[other] { $all } irritants relevés
}, dont { $explained } avec une cause racine et { $supported ->
    [one] { $supported } étayé
   *[other] { $supported } étayés
}
roadmap-done-frictions-all = { $all ->
    [one] { $all } irritant relevé, étayé, avec sa cause racine
   *[other] { $all } irritants relevés, tous étayés et tous avec leur cause racine
}
roadmap-done-answers = { $answered ->
    [one] { $answered } irritant sur { $all } trouve une réponse dans l’état cible
   *[other] { $answered } irritants sur { $all } trouvent une réponse dans l’état cible
}
roadmap-done-handovers = { $carried ->
    [one] { $carried } changement de canal sur { $all } transmet le contexte dans l’état cible
   *[other] { $carried } changements de canal sur { $all } transmettent le contexte dans l’état cible
}

## Lists of names

roadmap-quoted = « { $name } »
roadmap-list-next = { $list }, { $next }
roadmap-list-last = { $list } et { $next }
roadmap-list-rest = { $list } et { $count } autres

## The rules

roadmap-rule-inventory = Inventaire d’un canal
roadmap-rule-evidence = Preuves manquantes
roadmap-rule-investigate = Causes des irritants
roadmap-rule-experience = Expérience cible d’une phase
roadmap-rule-handover = Passage de relais
roadmap-rule-system = Nouveau système
roadmap-rule-training = Formation d’une équipe
roadmap-rule-follow = Suivi d’un indicateur

roadmap-retired-title = { $rule } : { $subject }
roadmap-retired-why = À confirmer : plus rien sur la carte ne demande « { $initiative } ».

## What people add without a word on why

roadmap-manual-why-frictions = { $count ->
    [one] Irritant visé : { $names }.
   *[other] Irritants visés : { $names }.
}
roadmap-manual-why-delivers = Réalise dans l’état cible : { $names }.
roadmap-manual-why-kpis = { $count ->
    [one] Indicateur visé : { $names }.
   *[other] Indicateurs visés : { $names }.
}

## Step 1

roadmap-inventory-title = Compléter l’inventaire du canal « { $channel } »
roadmap-inventory-why-empty = L’état actuel ne place aucun point de contact sur le canal « { $channel } ».
roadmap-inventory-why-volume = Volume mensuel inconnu : { $names }.
roadmap-inventory-why-owner = Sans responsable : { $names }.

roadmap-evidence-title = { $count ->
    [one] Étayer le point de contact encore supposé
   *[other] Étayer les { $count } points de contact encore supposés
}
roadmap-evidence-why = { $count ->
    [one] Ne repose que sur une hypothèse : { $names }.
   *[other] Ne reposent que sur des hypothèses : { $names }.
}

## Step 2

roadmap-investigate-title-repeated-information = Comprendre pourquoi les clients doivent se répéter
roadmap-investigate-title-lost-context = Comprendre où le contexte se perd
roadmap-investigate-title-inconsistency = Comprendre d’où viennent les incohérences
roadmap-investigate-title-wait = Comprendre ce qui fait attendre
roadmap-investigate-title-effort = Comprendre ce qui demande trop d’effort
roadmap-investigate-title-dead-end = Comprendre ce qui mène à une impasse
roadmap-investigate-title-missing-channel = Comprendre quels canaux manquent
roadmap-investigate-title-error = Comprendre d’où viennent les erreurs
roadmap-investigate-title-trust = Comprendre ce qui entame la confiance
roadmap-investigate-title-other = { $count ->
    [one] Comprendre l’irritant { $names }
   *[other] Comprendre les autres irritants
}
roadmap-investigate-why-cause = Cause racine inconnue : { $names }.
roadmap-investigate-why-evidence = { $count ->
    [one] Irritant seulement supposé : { $names }.
   *[other] Irritants seulement supposés : { $names }.
}

## Step 3

roadmap-experience-title = Concevoir l’expérience cible de la phase « { $stage } »
roadmap-experience-why-added = Nouveau dans l’état cible : { $names }.
roadmap-experience-why-changed = Différent dans l’état cible : { $names }.
roadmap-experience-why-kept = Inchangé, mais chargé d’une réponse : { $names }.
roadmap-experience-why-answers = { $count ->
    [one] Irritant à résoudre : { $names }.
   *[other] Irritants à résoudre : { $names }.
}

roadmap-handover-title = Assurer le passage de relais de « { $from } » à « { $to } »
roadmap-handover-why = { $today }.
roadmap-handover-why-new = Entre « { $from } » ({ $from_channel }) et « { $to } » ({ $to_channel }), le contexte doit suivre le client sur un passage qui n’existe pas aujourd’hui
roadmap-handover-why-unknown = Entre « { $from } » ({ $from_channel }) et « { $to } » ({ $to_channel }), personne ne sait si le contexte passe aujourd’hui
roadmap-handover-why-lost = Entre « { $from } » ({ $from_channel }) et « { $to } » ({ $to_channel }), le contexte se perd aujourd’hui
roadmap-handover-why-partial = Entre « { $from } » ({ $from_channel }) et « { $to } » ({ $to_channel }), le contexte ne passe aujourd’hui qu’en partie
roadmap-handover-why-carried = Entre « { $from } » ({ $from_channel }) et « { $to } » ({ $to_channel }), le contexte passe déjà, et doit continuer à passer alors que ce passage change
roadmap-handover-why-carries = { $today } ; à transmettre : { $names }.

## Step 4

roadmap-system-title = Mettre en place « { $system } »
roadmap-system-why = L’état actuel n’utilise pas « { $system } » ; l’état cible s’appuie dessus pour { $names }.

roadmap-training-title = Former l’équipe « { $team } »
roadmap-training-why = { $count ->
    [one] L’équipe « { $team } » servira autrement à ce point de contact : { $names }.
   *[other] L’équipe « { $team } » servira autrement à ces points de contact : { $names }.
}

## Step 5

roadmap-follow-title = Suivre « { $kpi } »
roadmap-follow-why-aim = « { $kpi } » est un indicateur phare : { $baseline } { $unit } aujourd’hui, pour une cible de { $target } { $unit }.
roadmap-follow-why-aim-bare = « { $kpi } » est un indicateur phare : { $baseline } aujourd’hui, pour une cible de { $target }.
roadmap-follow-why-no-target = « { $kpi } » est un indicateur phare dont la valeur visée reste à fixer.
roadmap-follow-why-no-baseline = « { $kpi } » est un indicateur phare dont la valeur de départ reste à mesurer.
roadmap-follow-why-no-aim = « { $kpi } » est un indicateur phare dont la valeur de départ reste à mesurer, et la valeur visée à fixer.
