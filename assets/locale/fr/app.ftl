## Menus and commands

menu-file = Fichier
menu-edit = Édition
menu-view = Affichage
menu-insert = Insérer
menu-tools = Outils
menu-room = Atelier
menu-help = Aide

command-new = Nouveau…
command-open = Ouvrir…
command-save = Enregistrer
command-save-as = Enregistrer sous…
command-export-picture = Exporter l’image…
command-export-roadmap = Exporter la feuille de route…
command-export-folder = Tout exporter dans un dossier…
command-quit = Quitter
command-undo = Annuler
command-undo-step = Annuler : { $step }
command-redo = Rétablir
command-redo-step = Rétablir : { $step }
command-rename = Renommer
command-delete = Supprimer
command-cut = Couper
command-copy = Copier
command-paste = Coller
command-duplicate = Dupliquer
command-add-stage = Ajouter une phase
command-add-channel = Ajouter un canal
command-add-state = Ajouter un état…
command-show-map = Afficher la carte
command-show-map-short = Carte
command-show-compare = Comparer avec l’autre état
command-show-compare-short = Comparer
command-show-roadmap = Afficher la feuille de route
top-bar-modes = Ce qui est affiché
command-show-roadmap-short = Feuille de route
command-zoom-in = Agrandir
command-zoom-out = Réduire
command-zoom-fit = Tout afficher
command-tidy-up = Ranger la carte
command-tidy-up-for-slide = Ranger pour une diapositive
command-toggle-inspector = Inspecteur
command-toggle-bottom = Courbe, chiffres et problèmes
command-use-select = Sélectionner et déplacer
command-use-hand = Déplacer la vue
command-use-touchpoint = Ajouter des points de contact
command-use-link = Relier des points de contact
command-use-friction = Marquer des irritants

setting-language = Langue
setting-theme = Thème
setting-scale = Taille d’affichage
setting-reduced-motion = Réduire les animations
theme-light = Clair
theme-dark = Sombre
theme-high-contrast = Contraste élevé


## What a step did

edit-add = ajouter { $subject }
edit-rename = renommer en { $subject }
edit-move = déplacer { $subject }
edit-connect = relier à { $subject }
edit-reconnect = rebrancher { $subject }
edit-remove = supprimer { $subject }
edit-change = modifier { $subject }
edit-mark-friction = marquer { $subject }
edit-mark-delight = marquer { $subject }
edit-write-card = noter { $subject }
edit-answer = répondre à { $subject }
edit-duplicate = dupliquer { $subject }
edit-paste = coller { $subject }
edit-tidy-up = ranger { $subject }
edit-lock = verrouiller { $subject }
edit-dismiss = écarter { $subject }
edit-vote = voter
edit-reveal = révéler les votes
edit-hide = masquer les votes
edit-turn-card = transformer la carte « { $subject } »
edit-hang-card = accrocher la carte « { $subject } »

## The document

document-untitled = Parcours sans titre
document-saved = Enregistré
document-unsaved = Non enregistré

## Welcome

welcome-line = Dessinez le parcours, comparez ses états, repartez avec la feuille de route
welcome-samples = Regarder un exemple
welcome-new = Commencer un parcours
sample-retail = Commerce : chercher en ligne, essayer et retirer en boutique
sample-service = Service après-vente, en anglais : de la FAQ à la visite du technicien
sample-training = Formation : un formulaire laissé en plan, repris au téléphone là où il s’est arrêté
sample-shipping = Entre entreprises, en anglais : six bureaux ou une seule page, deux avenirs au choix

## Canvas

canvas-building = La carte se dessine…
canvas-empty = Appuyez sur Entrée et écrivez le premier point de contact : Nom #phase @canal
canvas-no-target = Ajoutez un état cible : la feuille de route y mène

## The line at the bottom

status-welcome = Ouvrez un exemple pour découvrir, ou commencez votre propre parcours
status-select = Cliquez pour sélectionner, faites glisser un point de contact vers une autre case, double-cliquez sur une case vide pour en ajouter un
status-blocks = Cliquez sur un bloc pour sélectionner sa case, double-cliquez pour voir ses points de contact
block-said = { $stage } · { $channel } : { $count ->
    [one] { $count } point de contact
   *[other] { $count } points de contact
}, { $frictions ->
    [0] aucun irritant
    [one] { $frictions } irritant
   *[other] { $frictions } irritants
}
status-hand = Faites glisser pour déplacer la vue
status-touchpoint = Cliquez dans une case pour y ajouter un point de contact
status-link = Glissez d’un point de contact à l’autre, ou cliquez sur l’un puis sur l’autre
status-friction = Cliquez sur un point de contact ou une transition pour marquer ce qui y fait mal
status-compare = { $from } → { $to } : + ajouté, − supprimé, Δ champs modifiés, une coche où un irritant est résolu, un point d’interrogation où rien n’y répond
status-roadmap = Les cinq étapes vers l’état cible ; pour l’exporter : { $keys }
status-busy = En cours…
notice-exported = Écrit : { $path }
notice-saved = Enregistré : { $path }

## Inspector

inspector-journey = Parcours
inspector-touchpoint = Point de contact
inspector-transition = Transition
inspector-friction = Irritant
inspector-stage = Phase
inspector-channel = Canal
inspector-state = État
inspector-cell = Double-cliquez ici, ou appuyez sur Entrée, pour ajouter un point de contact
inspector-several = { $count } éléments sélectionnés
inspector-nothing = Sélectionnez un point de contact, une transition, un irritant, ou l’en-tête d’une phase ou d’un canal pour voir et modifier ce qu’on en sait
inspector-frictions = Irritants
inspector-mark-friction = Marquer un irritant ici
owner-nobody = Personne pour l’instant
move-left = Vers la gauche
move-right = Vers la droite
move-up = Vers le haut
move-down = Vers le bas
field-unknown = Inconnu
field-source = Source
field-when = Quand
field-medium = Nature
field-offer = Offre
field-held_by = Tenu par
field-purpose = Vocation
field-cost_per_contact = Coût par contact
field-role = Rôle
field-description = Description
field-locked = Verrouillé
field-title = Titre
field-organisation = Organisation
field-journey-owner = Porteur du parcours
field-vision = Vision : ce qu’est la réussite, de façon mesurable

## The panel below the map

tab-curve = Courbe d’expérience
tab-figures = Chiffres
tab-thread = Fil rouge
thread-friction = Irritant
thread-answers = Réponse
thread-initiatives = Chantier
thread-kpis = Indicateur
thread-breaks = Rupture
figures-line = Irritants : { $resolved ->
        [one] { $resolved } résolu
       *[other] { $resolved } résolus
    }, { $reduced ->
        [one] { $reduced } réduit
       *[other] { $reduced } réduits
    }, { $introduced ->
        [one] { $introduced } nouveau
       *[other] { $introduced } nouveaux
    }, { $unanswered } sans réponse
figures-not-trusted = Trop peu de parts sont connues : les chiffres de flux sont en gris
figures-value = Valeur
verdict-better = ▲ mieux
verdict-worse = ▼ moins bien
verdict-same = = égal

## Dialogs

dialog-new-friction = Qu’est-ce qui fait mal à « { $place } » ?
dialog-rename = Renommer
dialog-rename-done = Renommer
dialog-name = Quel est son nom ?
dialog-add = Ajouter
dialog-cancel = Annuler
dialog-close = Fermer
dialog-delete = Tout supprimer
dialog-save = Enregistrer
dialog-open = Ouvrir
dialog-export = Exporter
dialog-discard = Ne pas enregistrer
dialog-removal = Supprimer « { $name } » ?
dialog-unsaved = Le parcours n’est pas enregistré
dialog-unsaved-quit = L’enregistrer avant de fermer la fenêtre ?
dialog-unsaved-open = L’enregistrer avant de continuer ?
dialog-repaired = Le fichier a été réparé
dialog-repaired-text = Il s’ouvre ainsi. Enregistrer écrira le parcours réparé et gardera une copie du fichier tel qu’il était.
dialog-path-title = Parcours
dialog-path-open = Ouvrir un parcours
dialog-path-save = Enregistrer le parcours
dialog-path-picture = Exporter ce qui est affiché (.png, .pdf, .svg ou .csv)
dialog-path-part = Exporter ce graphique (.png, .svg ou .pdf)
part-export = Exporter ce graphique… « { $title } »
dialog-path-roadmap = Exporter la feuille de route (.ron, .json, .xlsx, .csv ou .md)
dialog-path-folder = Tout exporter dans un dossier
dialog-path = Chemin
dialog-path-waiting = Choisissez dans la fenêtre du système, ou tapez le chemin ici.
dialog-path-none = Aucune fenêtre de fichiers n’a répondu sur cette machine : tapez le chemin ici.

consequence-forgot = « { $holder } » ne renvoie plus à « { $gone } »
consequence-followed = « { $name } » suit dans { $state }

failure-open = { $path } n’a pas pu être ouvert
failure-save = { $path } n’a pas pu être enregistré
failure-export = { $path } n’a pas pu être écrit
failure-no-target = Il n’y a pas d’état cible auquel une feuille de route pourrait mener
failure-nothing = Il n’y a rien à dessiner
document-read-only = Lecture seule
notice-broken-off = Un travail s’est interrompu ({ $work }) ; le parcours est resté tel quel
dialog-new-stage = Nouvelle phase
dialog-new-channel = Nouveau canal
dialog-new-state = Nouvel état
dialog-overwrite = Un fichier de ce nom existe déjà
dialog-overwrite-done = Le remplacer
dialog-repaired-read-only = Il s’ouvre ainsi, et peut seulement être lu.
failure-ending = Cette terminaison n’est pas de celles qui peuvent être écrites ici.
failure-own-file = C’est le fichier du parcours lui-même ; choisissez un autre nom.
inspector-transitions = Départs et arrivées
document-new = Jamais enregistré
dialog-removal-text = Avec, disparaît aussi :
notice-removed = Supprimé ; { $keys } le rétablit
curve-legend-alone = { $own } ; barres du pire au meilleur point de contact ; gros points : pic et fin
curve-legend = { $own } (trait), { $other } (tirets) ; barres du pire au meilleur point de contact ; gros points : pic et fin
