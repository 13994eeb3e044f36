# La liste des problèmes : ses groupes, ses réglages, ses corrections.

tab-problems-apart = Problèmes : { $warnings ->
    [one] { $warnings } alerte
   *[other] { $warnings } alertes
}, { $advice ->
    [one] { $advice } conseil
   *[other] { $advice } conseils
}
problems-none = Rien de douteux n’a été trouvé
problems-none-here = Rien de tel n’a été trouvé ici
problems-level = Quels problèmes
problems-all = Tous
problems-warnings = Alertes
problems-advice = Conseils
problems-here = Seulement ici
problems-here-help = Ce qui concerne la sélection ou, sans sélection, l’état affiché sur la carte
problems-group = { $level } : { $name } ({ $count })
problems-why = Pourquoi c’est important : { $text }
problems-mend = Que faire : { $text }
problems-in-state = dans « { $state } »
problems-more = { $count ->
    [one] En montrer { $count } de plus
   *[other] En montrer { $count } de plus
}
problems-off = { $count ->
    [one] { $count } contrôle est désactivé dans ce parcours
   *[other] { $count } contrôles sont désactivés dans ce parcours
}
problems-switch-off = Ne pas contrôler cela dans ce parcours
problems-switch-on = Contrôler de nouveau : { $name }
problems-switch-on-all = Tout contrôler de nouveau
mend-scale-shares = Ramener à 100 %
mend-clear-shares = Effacer ces parts
mend-remove-transition = Supprimer la transition
mend-clear-entry = Effacer la part d’entrée
mend-remove-channel = Retirer le canal
mend-remove-stage = Retirer la phase
mend-of = { $mend } : { $name }

# Ce que cherche chaque contrôle, en quelques mots.
check-shares-too-much-name = Parts au-delà de 100 %
check-shares-too-little-name = Parts en dessous de 100 %
check-shares-zero-name = Parts toutes nulles
check-out-of-outcome-name = Sorties d’une issue
check-entry-on-outcome-name = Issues notées comme entrées
check-dead-end-name = Impasses
check-unreachable-name = Points de contact inatteignables
check-no-success-name = Aucun chemin vers le succès
check-trap-name = Boucles sans sortie
check-forced-and-lost-name = Changements forcés, contexte perdu
check-context-unknown-name = Contexte inconnu à un changement de canal
check-missing-channel-name = Points de contact sur un canal absent
check-assumption-name = Surtout des hypothèses
check-no-emotion-name = Points de contact sans émotion
check-privacy-name = Données personnelles sans consentement
check-no-cause-name = Irritants graves sans cause profonde
check-unanswered-name = Irritants sans réponse
check-moment-of-truth-name = Moments de vérité à irritants sans réponse
check-no-owner-name = Chantiers sans responsable
check-kpi-without-figures-name = Indicateurs sans valeur de départ ni cible
check-empty-stage-name = Étapes vides
check-no-persona-name = Aucun persona
check-no-vision-name = Aucune vision
check-change-without-reason-name = Nouveautés qui ne répondent à rien
check-not-delivered-name = Réponses que personne ne réalise
check-initiative-without-friction-name = Chantiers qui ne soulagent rien
check-initiative-without-kpi-name = Chantiers sans indicateur
check-no-headline-kpi-name = Aucun indicateur phare
check-technology-first-name = La technique avant le besoin
check-silos-name = Canaux en silos
check-lost-between-owners-name = Contexte perdu entre responsables
check-rewarded-apart-name = Équipes aux objectifs opposés
check-no-training-name = Changements sans formation
check-no-transversal-owner-name = Aucun responsable du parcours entier
check-no-shared-kpi-name = Aucun indicateur partagé
check-batch-feed-name = Données envoyées par lots là où il les faut tout de suite
check-no-feed-name = Contexte à transmettre, sans flux de données
check-no-review-name = Aucune revue dans le trimestre
check-no-measure-name = Aucune mesure dans le mois
check-no-safety-net-name = Nouveaux systèmes sans filet
check-adapted-without-consent-name = Adapté à une personne sans son accord
check-segment-left-behind-name = Clients laissés de côté
check-no-way-up-name = Aucun humain à portée
check-recognised-then-anonymous-name = Reconnu, puis de nouveau inconnu
check-uneven-answers-name = Réponses plus lentes sur un canal
check-too-many-channels-name = Trop de canaux, mal intégrés
check-assumed-moment-of-truth-name = Moments de vérité sur hypothèse
check-context-lost-name = Contexte perdu à un changement de canal
check-preferred-channel-missing-name = Canaux préférés non proposés
check-carries-nothing-name = Relais sans contenu précisé
check-unused-channel-name = Canaux inutilisés
