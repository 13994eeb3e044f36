## Ce que vaut le parcours

inspector-business = Ce que cela vaut
field-journey-language = Langue du parcours
field-business-currency = Devise
field-business-customers_per_month = Clients qui commencent
field-business-value_per_success = Ce que rapporte une réussite
field-business-acquired_per_month = Clients gagnés
field-business-lost_per_month = Clients perdus
field-business-ramp_up_months = Avant qu’un changement agisse pleinement
field-business-reasons = Pourquoi des clients partent
field-business-reasons-text = Raison
field-business-reasons-share = Part de ceux qui partent
field-business-reasons-friction = Irritant derrière la raison
list-add-business-reasons = Ajouter une raison
unit-a-month = par mois
unit-months = mois
business-worth = « { $state } », où { $share } réussissent : environ { $successes } réussites par mois, soit { $worth }
business-more = { $customers } clients de plus au bout d’un mois
business-fewer = { $customers } clients de moins au bout d’un mois
business-missing = Pas encore connu : { $fields }
