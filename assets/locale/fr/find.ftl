## Commands

command-palette = Toutes les commandes…
command-find = Rechercher…
command-find-next = Résultat suivant
command-find-previous = Résultat précédent
command-toggle-filters = Filtres
command-clear-filters = Retirer les filtres
command-toggle-outline = La carte en tableau

## The palette

palette-hint = Tapez quelques lettres d’une commande
palette-none = Aucune commande n’a ces lettres
why-no-journey = Ouvrez ou commencez d’abord un parcours
why-nothing-to-undo = Il n’y a rien à annuler
why-nothing-to-redo = Il n’y a rien à rétablir
why-nothing-to-compare = Il n’y a pas d’autre état : ajoutez d’abord un état cible
why-no-target = La feuille de route mène à un état cible : ajoutez-en d’abord un
why-nothing-found = Rien n’est recherché, ou rien n’a été trouvé
why-no-filter = Aucun filtre n’est actif
why-only-on-map = Seulement sur la carte
why-nothing-selected = Sélectionnez d’abord quelque chose
why-no-name = La sélection n’a pas de nom à elle
why-nothing-to-present = Il n’y a pas encore de point de contact à présenter
why-not-on-roadmap = Pas sur la feuille de route : affichez d’abord la carte
why-no-state = Il n’y a pas d’état à copier
why-several = Seulement avec un seul élément sélectionné
why-no-touchpoint = Aucun point de contact n’est sélectionné
why-no-rest = Toutes les parts qui en sortent sont connues, ou rien n’est à répartir
why-no-anchor = Rien ne peut y plaire : sélectionnez un point de contact, une transition ou une phase
why-as-in-base = La sélection est déjà comme dans l’état dont part celui-ci
why-path-ends = Le chemin s’arrête ici
why-not-now = Impossible avec cette sélection

## The search

search-label = Rechercher
search-hint = Rechercher partout
search-position = { $at } sur { $count }
search-count = { $count ->
    [0] Rien n’a été trouvé
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-close = Fermer la recherche (Échap)
search-hit = { $what } – { $field } : { $text }
found-journey = Parcours
found-state = État
found-stage = Phase
found-channel = Canal
found-cell = Case
found-persona = Persona
found-team = Équipe
found-system = Système
found-kpi = Indicateur
found-touchpoint = Point de contact
found-transition = Transition
found-friction = Irritant
found-delight = Enchantement
found-card = Carte
found-initiative = Chantier
text-sponsor = Sponsor
text-worksheet = Question de stratégie
text-decision = Décision
text-loss = Raison de départ
text-participant = Participant
text-round = Vote
text-segment = Segment
text-quote = Citation
text-lives = Vit
text-believes = Croit
text-needs = A besoin de
text-desires = Désire
text-aspires = Aspire à
text-objective = Objectif
text-rewarded = Récompensée sur
text-feed = Envoie
text-unit = Unité
text-scope = Périmètre
text-milestone = Jalon
text-risk = Risque
text-option = Option
text-checklist = Liste de contrôle
text-card = Texte

## The filters

filter-on = Un filtre est actif
filter-off = Filtres
filter-left = { $left } points de contact sur { $count }
filter-channel = Canal
filter-evidence = Preuve
filter-severity = Gravité de l’irritant
filter-owner = Responsable
filter-any = Tous
filter-clear = Tout montrer
filter-close = Fermer

## The table

outline-title = Points de contact
outline-empty = La recherche et les filtres ne laissent aucun point de contact
outline-name = Nom
outline-stage = Phase
outline-channel = Canal
outline-emotion = Émotion
outline-frictions = Irritants
outline-next = Mène à
outline-owner = Responsable
outline-evidence = Preuve
outline-sort-up = Trier par { $column }
outline-sort-down = Trier par { $column }, le dernier d’abord
outline-cell = { $column } : { $text }
