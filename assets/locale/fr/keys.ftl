## Les noms des touches

key-ctrl = Ctrl
key-command = Cmd
key-shift = Maj
key-altgr = AltGr
key-delete = Suppr
key-backspace = Retour arrière
key-plus = +
key-equals = =
key-minus = −
key-escape = Échap
key-enter = Entrée
key-tab = Tab
key-space = Espace
key-home = Début
key-end = Fin
key-pageup = Page préc.
key-pagedown = Page suiv.
key-arrows = flèches
key-arrowleft = ←
key-arrowright = →
key-arrowup = ↑
key-arrowdown = ↓
key-click = clic
key-drag = glisser
key-middle = bouton du milieu
key-wheel = molette
key-pinch = pincement

## Toutes les touches

command-help = Raccourcis clavier
keys-search = Chercher un raccourci
keys-none = Aucun raccourci ne contient ces mots
keys-keyboard = Clavier
keys-keyboard-heard = Reconnaître ({ $name })
keys-typed = { $sign }   au clavier { $typed }
keys-version = Parcours { $version } · fonctionne hors ligne, rien ne quitte cette machine
keys-map = Sur la carte
keys-map-walk = Aller d’un point de contact à l’autre
keys-map-cells = Aller de case en case
keys-map-next = Écrire le point de contact suivant, relié
keys-map-another = En écrire un autre dans la même case, non relié
keys-map-beside = En écrire un dans la case voisine, relié
keys-map-enter = Faire de la sélection ce que fait l’outil
keys-map-several = Sélectionner aussi
keys-map-copies = Copier des points de contact ailleurs
keys-map-pan = Déplacer la vue
keys-map-zoom = Zoom
keys-map-escape = Annuler un glissement, ou ne rien sélectionner
keys-write = Dans le champ d’un point de contact
keys-write-keep = Valider
keys-write-keep-next = Valider et écrire le suivant, relié
keys-write-keep-another = Valider et en écrire un autre dans la même case, non relié
keys-write-keep-beside = Valider et en écrire un dans la case voisine, relié
keys-write-list = Choisir dans la liste, puis Entrée
keys-write-drop = Oublier ce qui est écrit
keys-syntax = À écrire avec le nom
keys-syntax-channel = Le canal, par son nom
keys-syntax-stage = La phase, par son nom
keys-syntax-emotion = Le ressenti du client
keys-syntax-friction = Un irritant de cette gravité, puis ce qui gêne
keys-syntax-to = Mène à ce point de contact
keys-syntax-from = Vient de ce point de contact
keys-syntax-quotes = Un nom de plusieurs mots
keys-syntax-literal = Le signe lui-même, en début de mot
keys-room = Présentation
keys-room-on = Le point de contact suivant
keys-room-back = Le point de contact précédent
keys-room-ends = Le premier, le dernier
keys-room-scroll = Faire défiler le détail
keys-room-feel = Le client se sent mieux, moins bien
keys-room-laser = Pointeur lumineux, tant qu’elle est tenue
keys-room-leave = Revenir à la carte

## Ce que fait Entrée, dans la ligne du bas

enter-writes = Entrée : écrire un point de contact
enter-writes-here = Entrée : écrire un point de contact ici
enter-marks = Entrée : noter ce qui gêne ici
enter-begins = Entrée : commencer une transition ici
enter-connects = Entrée : relier à ce point de contact
enter-renames = Entrée : renommer
enter-renames-touchpoint = Entrée : renommer, Tab : écrire le suivant

## Ce qui se fait avec la sélection

command-mark-delight = Noter ce qui plaît
command-as-in-base = Remettre comme dans l’état de départ
command-next-on-path = Point de contact suivant du chemin
