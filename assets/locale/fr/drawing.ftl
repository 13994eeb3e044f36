## Les mots des images.

# Carte
map-touchpoints = { $count ->
    [one] { $count } point de contact
   *[other] { $count } points de contact
}
map-touchpoints-change = { $from } → { $count ->
    [one] { $count } point de contact
   *[other] { $count } points de contact
}
map-whole-journey = Tout le parcours
map-line-of-visibility = Ligne de visibilité
map-backstage = En coulisses
map-systems = Systèmes
map-owners = Responsables
map-curve = Courbe d’expérience
map-curve-customers = Clients
map-curve-employees = Collaborateurs
map-curve-peak = Pic
map-curve-end = Fin
curve-title = Courbe d’expérience – { $journey }

# Comparaison

# Légende
legend-face = Ressenti, de très mal (−2) à très bien (+2)
legend-moment-of-truth = Moment de vérité
legend-assumption = Simple hypothèse
legend-decision = Décision du client
legend-success = Se termine par une réussite
legend-abandonment = Se termine par un abandon
legend-other-end = Se termine autrement
legend-friction = Irritant, avec sa gravité de 1 à 5
legend-friction-count = Plusieurs irritants, avec la pire gravité
legend-delight = Enchantement
legend-votes = Votes de la salle
legend-share = Plus large : plus de clients passent par là
legend-written-share = Part des clients qui prennent ce chemin
legend-forced = Forcée : le client n’a pas d’autre choix
legend-context-partial = Contexte transmis en partie
legend-context-lost = Contexte perdu : le client recommence
legend-digital = Canal numérique
legend-remote = Canal à distance
legend-physical = Canal physique
legend-human = Ici, servi par une personne
legend-automated = Ici, servi par une machine
legend-also-on = Aussi sur un autre canal
legend-missing = Canal absent
legend-outside = Hors de nos mains
legend-mean = Ressenti moyen de la phase, pondéré par les passages
legend-spread = Du pire au meilleur point de contact
legend-employees = Celles et ceux qui font le travail
legend-kept = Inchangé
legend-added = Ajouté
legend-removed = Supprimé
legend-changed = Modifié, avec le nombre de champs
legend-moved = Déplacé
legend-merged = En remplace plusieurs
legend-split = Remplacé par plusieurs
legend-replaced = En remplace un autre
legend-rerouted = Réorientée : avant, après
legend-friction-resolved = Irritant résolu
legend-friction-unanswered = Irritant disparu, sans réponse
legend-friction-changed = Irritant réduit, aggravé
legend-friction-kept = Irritant qui reste
legend-friction-introduced = Nouvel irritant
legend-initiative = Chantier
legend-action = Action d’un chantier
legend-milestone = Jalon
legend-gate = Feu vert ou arrêt
legend-recurring = Récurrent
legend-done = Terminé
legend-dropped = Abandonné, ou plus nécessaire
legend-friction-answered = Irritant auquel il répond

# Feuille de route
roadmap-drawing-title = Feuille de route – { $journey }
roadmap-drawing-target = Vers « { $state } »
roadmap-drawing-sponsor = Sponsor : { $sponsor }
roadmap-drawing-coverage = Fil rouge : { $share } de la douleur suivie jusqu’à une réponse mesurée
roadmap-drawing-from = à partir du { $from }
roadmap-drawing-nothing = Rien à faire ici
roadmap-drawing-no-owner = Sans pilote
roadmap-drawing-retired = plus nécessaire
roadmap-drawing-kpis = Indicateurs, aujourd’hui → cible
roadmap-drawing-decisions = Décisions

# Feuilles de papier
sheet-number = Page { $number } sur { $count }
sheet-goes-on = { $title } (suite)
