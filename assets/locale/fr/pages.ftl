# What the maps say: pages of plots and tables.

command-show-insights = Ce que disent les cartes
command-show-insights-short = Analyses
status-insights = Un clic sur un chiffre ou une barre mène à la carte.
page-plan = Plan
page-change = Ce qui change
page-flow = Flux
page-channels = Canaux
page-frictions = Irritants
page-certainty = Fiabilité
