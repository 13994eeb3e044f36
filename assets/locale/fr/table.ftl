## La carte en tableaux

table-transitions = Transitions
table-frictions = Irritants
table-turn-to = Tableau : { $table }
table-turn-keys = Autre tableau : Ctrl+Page suivante, Ctrl+Page précédente
table-left-transitions = { $left } transitions sur { $count }
table-left-frictions = { $left } irritants sur { $count }
table-empty-transitions = La recherche et les filtres ne laissent aucune transition
table-empty-frictions = La recherche et les filtres ne laissent aucun irritant
table-unsorted = { $column }, sans tri
table-ascending = { $column }, tri croissant
table-descending = { $column }, tri décroissant
table-minutes = { $minutes } min
