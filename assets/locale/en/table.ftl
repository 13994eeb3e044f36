## The map as tables

table-transitions = Transitions
table-frictions = Frictions
table-turn-to = Table: { $table }
table-turn-keys = Another table: Ctrl+Page Down, Ctrl+Page Up
table-left-transitions = { $left } of { $count } transitions
table-left-frictions = { $left } of { $count } frictions
table-empty-transitions = No transition is left by the search and the filters
table-empty-frictions = No friction is left by the search and the filters
table-unsorted = { $column }, not sorted
table-ascending = { $column }, ascending
table-descending = { $column }, descending
table-minutes = { $minutes } min
