# Le livret qui sort de la salle, et les tableaux qui vont dans d’autres programmes.

## Tableaux de la feuille de route : feuilles et têtes de colonnes

booklet-sheet-roadmap = Feuille de route
booklet-sheet-thread = Fil rouge
booklet-sheet-kpis = Indicateurs
booklet-sheet-decisions = Décisions
booklet-column-step = Étape
booklet-column-id = Identifiant
booklet-column-title = Chantier
booklet-column-why = Pourquoi
booklet-column-part_of = Fait partie de
booklet-column-owner = Pilote
booklet-column-delivers = Réalise
booklet-column-frictions = Irritants traités
booklet-column-systems = Systèmes
booklet-column-kpis = Indicateurs
booklet-column-depends_on = Dépend de
booklet-column-from = Du
booklet-column-until = Au
booklet-column-weeks = Semaines
booklet-column-every_weeks = Toutes les … semaines
booklet-column-effort = Effort (1–5)
booklet-column-impact = Impact (1–5)
booklet-column-cost = Coût
booklet-column-status = Avancement
booklet-column-run_cost_per_year = Coût annuel
booklet-column-milestones = Jalons
booklet-column-labels = Étiquettes
booklet-column-friction = Irritant
booklet-column-pain = Poids
booklet-column-answers = Ce qui y répond
booklet-column-initiatives = Chantiers
booklet-column-breaks = Où le fil se rompt
booklet-column-kpi = Indicateur
booklet-column-headline = Indicateur phare
booklet-column-direction = Sens
booklet-column-baseline = Aujourd’hui
booklet-column-aim = Cible
booklet-column-unit = Unité
booklet-column-decision = Décision
booklet-column-who = Qui
booklet-column-by = Pour le
booklet-yes = oui
booklet-notes-delivers = Réalise : { $names }
booklet-notes-frictions = Répond à : { $names }
booklet-notes-systems = Systèmes : { $names }
booklet-notes-kpis = Prouvé par : { $names }
booklet-every = { $weeks ->
    [one] chaque semaine
   *[other] toutes les { $weeks } semaines
}
booklet-starts = À partir du { $date }

## Le livret : ce que demande un sponsor

booklet-asks-hurts = Ce qui fait le plus mal
booklet-asks-changes = Ce qui change
booklet-asks-first = Premier résultat
booklet-asks-proof = Ce qui le prouvera
booklet-asks-budget = Ce que cela coûte
booklet-asks-decisions = Qui décide quoi, et quand
booklet-asks-risks = Ce qui peut mal tourner
booklet-asks-unanswered = Ce qui reste sans réponse
booklet-missing-hurts = Aucun irritant n’est noté sur la carte d’aujourd’hui.
booklet-missing-changes = La cible n’a encore rien de nouveau, et ne répond à aucun irritant.
booklet-missing-first = Aucun chantier ne réalise encore quoi que ce soit de la cible.
booklet-missing-proof = Aucun indicateur n’est noté : rien ne prouverait un succès.
booklet-missing-budget = Aucun chantier n’a encore de coût.
booklet-missing-decisions = Aucune décision n’est encore demandée à personne : notez ce qui est à décider, par qui et pour quand.
booklet-missing-risks = Aucun risque n’est encore noté.
booklet-share-of-pain = { $share } de toute la douleur
booklet-severity = gravité { $severity } sur 5
booklet-frequency = { $share } de ceux qui passent là
booklet-known-from = { $level } ({ $source })
booklet-answers = Répond à { $names }
booklet-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
booklet-undated = pas encore de date
booklet-nobody = personne n’est nommé
booklet-by = pour le { $date }
booklet-quarter = Trimestre { $number }
booklet-quarter-from = Trimestre dès le
booklet-later = Plus tard
booklet-once = Une fois
booklet-running = Récurrent
booklet-first-year = Les 12 premiers mois : { $all }, dont { $once } une seule fois
booklet-each-year = Ensuite, chaque année : { $yearly }
booklet-uncosted = { $count ->
    [one] Un chantier dont le gain est compté n’a pas encore de coût
   *[other] { $count } chantiers dont le gain est compté n’ont pas encore de coût
}
booklet-likelihood = probabilité { $likelihood } sur 5
booklet-no-answer = pas de parade notée
booklet-no-frictions = Rien ne fait mal sur la carte d’aujourd’hui.
booklet-all-answered = Rien : chaque irritant a sa réponse, son chantier et son indicateur chiffré.

## Le livret : ses pages

booklet-vision = Vision et personas
booklet-no-vision = Aucune vision n’est encore notée : que serait un succès, de sorte qu’on puisse le mesurer ?
booklet-no-personas = Aucune persona n’est encore notée.
booklet-strategy = Ce que la salle a répondu
booklet-share-of-customers = { $share } des clients
booklet-map-today = Le parcours d’aujourd’hui
booklet-map-target = Le parcours visé
booklet-map-both = Ce qui change
booklet-map-part = { $title } – partie { $number } sur { $count }
booklet-command = Exporter le livret…
booklet-dialog = Exporter le livret (.pdf)
