# What is said about an initiative, and about the roadmap as a whole.

inspector-initiative = Chantier
inspector-roadmap = Feuille de route
inspector-to-roadmap = ← Feuille de route

## Adding, removing, cards

command-add-initiative = Ajouter un chantier
command-card-to-initiative = Faire un chantier de la carte
dialog-new-initiative = Nouveau chantier
card-turn-initiative = En faire un chantier
why-no-initiative = Sélectionnez d’abord un chantier
edit-bring-back = rétablir { $subject }
edit-give-back = revenir à la proposition pour { $subject }
list-earlier = Monter { $place }
list-later = Descendre { $place }

## The roadmap

roadmap-of-journey = Parcours, clients et chiffres →
field-roadmap-start = Date de début
roadmap-start-help = Toutes les dates qui ne sont pas fixées à la main suivent ce jour.
roadmap-no-start = Sans date de début, les étapes se lisent en semaines et en mois.
field-roadmap-target = État cible
roadmap-target-first = Le premier état futur
field-roadmap-sponsor = Sponsor
field-roadmap-sponsor-other = Sponsor, en toutes lettres
field-roadmap-decisions = Décisions demandées au sponsor
field-roadmap-decisions-text = Décision
field-roadmap-decisions-who = Qui décide
field-roadmap-decisions-who-other = Qui décide, en toutes lettres
field-roadmap-decisions-by = Au plus tard le
list-add-roadmap-decisions = Ajouter une décision
roadmap-news = Depuis le dernier enregistrement
roadmap-news-added = { $count ->
    [one] { $count } ajouté
   *[other] { $count } ajoutés
}
roadmap-news-changed = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
}
roadmap-news-retired = { $count ->
    [one] { $count } n’est plus proposé
   *[other] { $count } ne sont plus proposés
}
roadmap-news-more = et { $count } de plus
roadmap-news-is-new = nouveau depuis le dernier enregistrement
roadmap-news-has-new = avec de nouvelles actions depuis le dernier enregistrement
roadmap-initiatives = Chantiers
roadmap-rules = Règles qui proposent des chantiers
roadmap-rules-help = Une règle désactivée ne propose plus rien ; ce que vous avez repris reste.
roadmap-dismissed = Propositions écartées
roadmap-bring-back = Rétablir
roadmap-bring-back-of = Rétablir : { $title }
roadmap-retired = Plus proposés
roadmap-retired-help = La carte a changé : aucune règle n’a plus de raison de les proposer. Vos modifications sont gardées.
roadmap-remove = Supprimer
roadmap-remove-of = Supprimer : { $title }

## Where an initiative comes from

initiative-from-person = Ajouté à la main.
initiative-from-rule = Proposé d’après la carte. Ce que vous changez ici reste, même si la carte change.
initiative-from-both = Proposé d’après la carte. Les champs marqués d’un losange sont les vôtres.
initiative-retired = Plus aucune règle ne le propose : seul reste ce que vous y avez écrit.
initiative-by-hand = Fixé à la main
initiative-back = Revenir à la proposition
initiative-back-of = Revenir à la proposition : { $field }
initiative-dismiss = Écarter cette proposition
initiative-dismiss-help = Elle reste dans la liste des propositions écartées, d’où vous pouvez la rétablir.
initiative-untitled = Chantier sans titre

## Its groups of fields

initiative-what = Quoi et pourquoi
initiative-when = Quand
initiative-weight = Qui et combien
initiative-thread = Fil rouge
initiative-rollout = Pilote et jalons
initiative-risks = Risques et options
initiative-proof = Preuve et points à vérifier

## Its fields

field-initiative-title = Titre
field-initiative-why = Pourquoi
field-initiative-description = Description
field-initiative-step = Étape
field-initiative-part_of = Fait partie de
initiative-part-of-nothing = Rien : c’est un chantier à part entière
field-initiative-status = Avancement
initiative-lacks-proof = « Terminé » attend la preuve de concept : répondez à ses trois questions, plus bas.
field-initiative-start = Début fixé
field-initiative-weeks = Durée
field-initiative-every_weeks = Revient toutes les
initiative-planned = Selon le plan : du { $from } au { $until }.
initiative-planned-from = Selon le plan : à partir du { $from }.
initiative-not-dated = Pas de dates : la feuille de route n’a pas de date de début.
field-initiative-depends_on = Dépend de
initiative-circle = Refusé : chacun attendrait le précédent, en boucle. { $way }
field-initiative-owner = Pilote
field-initiative-owner-other = Pilote, en toutes lettres
field-initiative-sponsor = Sponsor
field-initiative-transversal = Transversal (plusieurs équipes)
field-initiative-effort = Effort
field-initiative-impact = Impact
initiative-guess = Première estimation d’une règle, à corriger.
initiative-impact-proposed = Pas encore noté. Proposition : { $impact }, d’après le poids des irritants auxquels il répond ({ $frictions }).
initiative-impact-unknown = Pas encore noté, et il ne répond à aucun irritant d’où tirer une proposition.
field-initiative-cost = Coût unique
field-initiative-run_cost_per_year = Coût annuel de fonctionnement
field-initiative-frictions = Irritants visés
field-initiative-delivers = Réalise dans l’état cible
field-initiative-systems = Systèmes
field-initiative-kpis = Indicateurs qui le prouvent
field-initiative-checks = Contrôles auxquels il remédie
field-initiative-scope = Pilote et généralisation
field-initiative-pilot = Essayé d’abord
field-initiative-roll_out = Généralisé ensuite
field-initiative-milestones = Jalons
field-initiative-milestones-what = Jalon
field-initiative-milestones-week = À la fin de la
field-initiative-milestones-go_no_go = Go ou no go
list-add-initiative-milestones = Ajouter un jalon
unit-week = semaine
field-initiative-risks = Risques
field-initiative-risks-text = Risque
field-initiative-risks-likelihood = Probabilité
field-initiative-risks-answer = Réponse
list-add-initiative-risks = Ajouter un risque
field-initiative-options = Options étudiées
initiative-options-help = Une seule peut être retenue.
field-initiative-options-name = Option
field-initiative-options-advantages = Avantages
field-initiative-options-drawbacks = Inconvénients
field-initiative-options-chosen = Retenue
list-add-initiative-options = Ajouter une option
field-initiative-proof_of_concept = Preuve de concept
initiative-proof-asked = Il met des systèmes en place : sans ces trois réponses, il ne peut pas être terminé.
initiative-proof-not-asked = À remplir quand le chantier relie des systèmes.
field-initiative-systems_connect = Les systèmes se connectent-ils ?
field-initiative-context_passes = Le contexte passe-t-il ?
field-initiative-data_preserved = Les données sont-elles préservées ?
initiative-yes = Oui
initiative-no = Non
initiative-proof-failed = Une réponse est « non » : la preuve n’est pas faite. Revoyez l’option retenue avant d’aller plus loin.
field-initiative-checklist = Points à vérifier
field-initiative-checklist-text = Point
field-initiative-checklist-done = Fait, point
list-add-initiative-checklist = Ajouter un point

## Picking from lists

initiative-add = Ajouter…
initiative-add-to = Ajouter : { $field }
initiative-take-out = Retirer : { $name }
initiative-search = Chercher dans la liste
initiative-more = { $count ->
    [one] { $count } autre : cherchez-le par son nom
   *[other] { $count } autres : cherchez-les par leur nom
}
initiative-unknown = Inconnu
