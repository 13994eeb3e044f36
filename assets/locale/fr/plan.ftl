# The plan of the roadmap.

## Dates that do not go together

plan-clash-before = Commence avant la fin de « { $title } » ({ $date }), dont il dépend.
plan-clash-beyond = Finit après « { $title } » ({ $date }), dont il fait partie.

## The picture

plan-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
plan-from = dès le { $from }
plan-effort = Effort
plan-impact = Impact
plan-pilot = Pilote : { $pilot } → déploiement : { $rollout }
legend-folded = Actions repliées, ou dépliées
legend-running = En cours
legend-pilot = Pilote, puis déploiement
legend-dependency = Dépend de ce qui précède
legend-critical = Chemin critique : tout retard décale la fin
legend-clash = Dates incompatibles

## Working on the plan

plan-unfold-all = Déplier toutes les actions
plan-lanes = Couloirs :
plan-lanes-steps = par étape
plan-lanes-owners = par pilote
plan-critical = Chemin critique
plan-critical-hint = Les chantiers dont tout retard décale la fin : soulignés, et reliés par un trait épais.
plan-today = Aujourd’hui
plan-undated = La feuille de route n’a pas de date de début : rien ne peut encore être déplacé dans le temps.
plan-circle = Refusé : ces chantiers s’attendraient l’un l’autre ({ $path }).
plan-link = Relâchez sur le chantier qui doit attendre la fin de celui-ci. Échap : abandonner.
plan-link-off = « { $title } » attend déjà la fin de ce chantier : relâcher ici supprime cette dépendance.
plan-rule-waits = C’est une règle qui fait attendre ce chantier : écartez ce qu’il attend, ou désactivez la règle.
plan-link-to = « { $title } » attendra la fin de ce chantier.
plan-days = { $from } – { $until }
plan-days-from = à partir du { $from }
plan-moved-none = inchangé
plan-moved-earlier = { $weeks ->
    [one] { $weeks } semaine plus tôt
   *[other] { $weeks } semaines plus tôt
}
plan-moved-later = { $weeks ->
    [one] { $weeks } semaine plus tard
   *[other] { $weeks } semaines plus tard
}
plan-lasts = { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
}

## Its keys

keys-plan = Sur la feuille de route
keys-plan-walk = Aller de chantier en chantier
keys-plan-fold = Replier ou déplier les actions
keys-plan-move = Avancer ou reculer d’une semaine
keys-plan-lengthen = Raccourcir ou allonger d’une semaine
keys-plan-escape = Abandonner ce qui est déplacé
