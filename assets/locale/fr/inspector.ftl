## L’inspecteur : groupes, listes, et les champs dont model.ftl n’a pas les mots

inspector-delight = Enchantement
inspector-card = Carte
inspector-persona = Persona
inspector-team = Équipe
inspector-system = Système
inspector-kpi = Indicateur
inspector-back = ← Parcours
inspector-stages = Phases
inspector-channels = Canaux
inspector-personas = Personas
inspector-teams = Équipes
inspector-systems = Systèmes
inspector-kpis = Indicateurs
inspector-cards = Cartes
inspector-delights = Enchantements
inspector-mark-delight = Marquer un enchantement ici
inspector-place = Sa place en détail
inspector-figures = Effort et chiffres
inspector-behind = Qui et quoi derrière
inspector-shares = Tous les départs du même point
inspector-empathy = Ce qu’on sait de cette personne
inspector-fed-by = Alimenté par

command-add-persona = Ajouter un persona
command-add-team = Ajouter une équipe
command-add-system = Ajouter un système
command-add-kpi = Ajouter un indicateur
add-card = Écrire une carte
dialog-new-persona = Nouveau persona
dialog-new-team = Nouvelle équipe
dialog-new-system = Nouveau système
dialog-new-kpi = Nouvel indicateur
dialog-new-card = Nouvelle carte
dialog-new-delight = Nouvel enchantement

# Les valeurs propres à un état

own-value = Valeur propre à cet état ; « { $state } » dit autre chose
own-record = Seulement dans cet état ; « { $state } » ne l’a pas
own-nothing = Comme dans « { $state } », et le suit
own-fields = Propre à cet état : { $fields }
own-take-back = Reprendre ce que dit « { $state } »

# Plusieurs éléments sélectionnés

several-values = plusieurs valeurs
several-nothing = Ces éléments n’ont aucun champ en commun.

# Parts

share-unknown = ? %
shares-sum = Ensemble : { $sum }
shares-sum-open = { $count ->
    [one] Ensemble : { $sum }, { $count } inconnue
   *[other] Ensemble : { $sum }, { $count } inconnues
}
command-share-out-rest = Répartir le reste
shares-whole = Elles font déjà 100 %
shares-nothing-left = Il ne reste rien à répartir : changez d’abord une part

# Listes

list-remove = Retirer { $place }
list-button-of = { $button } : { $list }
list-add-for_persona = Ajouter un persona pour qui c’est différent
list-add-backstage = Ajouter une action en coulisses
list-add-data = Ajouter une donnée collectée
list-add-verbatims = Ajouter un verbatim
list-add-feeds = Ajouter un flux
list-add-measured = Ajouter ce qu’il mesure
list-add-measures = Ajouter une valeur
list-no-persona = Ajoutez d’abord un persona au parcours
list-all-personas = Tous les personas y sont déjà
list-no-system = Ajoutez d’abord un autre système au parcours

# Unités

field-with-unit = { $field } ({ $unit })
unit-minutes = minutes
unit-steps = manipulations
unit-weeks = semaines
unit-place = le plus petit vient en premier
field-date-hint = JJ/MM/AAAA

# Champs

owner-other = Quelqu’un d’autre
evidence-assumed = Personne n’a encore vérifié : c’est une hypothèse
service-of-channel = Comme le canal
consent-given = Donné
consent-not-given = Pas donné
card-about-nothing = Rien en particulier
card-became-nothing = Rien encore
field-owner-other = Responsable, en toutes lettres
field-journey-owner-other = Porteur du parcours, en toutes lettres
field-evidence-source = Source de la preuve
field-evidence-date = Date de la preuve
field-entry-here = Parcours qui commencent ici
field-effort-minutes = Temps que le client y passe
field-effort-steps = Effort
field-effort-perceived = Effort perçu
field-standard-response_minutes = Réponse promise sous
field-standard-tone = Ton
field-for_persona-persona = Persona
field-for_persona-emotion = Émotion du persona
field-for_persona-entry = Ses parcours qui commencent ici
field-for_persona-thought = Pensée du persona
field-for_persona-share = Part du persona
field-backstage-action = Action en coulisses
field-backstage-who = Qui la fait
field-backstage-who-other = Qui la fait, en toutes lettres
field-backstage-emotion = Émotion de ceux qui la font
field-backstage-systems = Avec quels systèmes
field-data-what = Ce qui est collecté
field-data-kind = Type de donnée
field-data-personal = Donnée personnelle
field-data-consent = Consentement
field-pillars-data = { pillar-data }
field-pillars-consistency = { pillar-consistency }
field-pillars-fluidity = { pillar-fluidity }
field-frequency-suffer = Combien le subissent
field-verbatims-text = Ce qui a été dit
field-verbatims-source = Où on l’a entendu
field-verbatims-persona = Qui l’a dit
field-text = Ce qui a été dit
field-became = Ce qu’elle est devenue
field-preferred_by = Préféré par
field-segment = Segment
field-quote = Ce que cette personne dirait
field-persona-share = Part des clients
field-lives = Comment vit cette personne ?
field-believes = Que croit-elle ?
field-needs = De quoi a-t-elle besoin ?
field-desires = Que désire-t-elle ?
field-aspires = À quoi aspire-t-elle ?
field-prefers = Canaux préférés
field-objective = Objectif
field-rewarded_on = Récompensée sur
field-feeds = Flux envoyés
field-feeds-to = Envoie à
field-feeds-what = Ce qu’il envoie
field-feeds-timing = Quand il l’envoie
field-unit = Unité
field-direction = Sens
field-headline = Suivi par le sponsor
field-baseline = Valeur d’aujourd’hui
field-target = Valeur visée
field-every_weeks = Relevé toutes les
field-measured = Ce qu’il mesure
field-measured-at = Mesure
field-measures = Valeurs relevées
field-measures-date = Date
field-measures-value = Valeur
