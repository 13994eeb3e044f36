## Ce que fait le pointeur sur la carte

command-insert-on-transition = Insérer le point de contact sur la transition
command-make-optional = Rendre facultatif
command-zoom-selection = Zoomer sur la sélection
edit-insert = insérer { $subject }
edit-reorder = réordonner { $subject }
edit-make-optional = rendre { $subject } facultatif
capture-between = Sur « { $name } »
why-not-touchpoint-and-transition = Sélectionnez un point de contact et une transition qui ne le touche pas
obstacle-itself = Une transition ne peut pas revenir à son point de départ
obstacle-doubled = Ces deux points de contact sont déjà reliés ainsi
obstacle-no-way-around = Il n’y a pas de détour possible qui n’existe déjà
gesture-move = Relâcher pour déplacer ici · Alt : copier · Échap : annuler
gesture-copy = Relâcher pour copier ici · sans Alt : déplacer · Échap : annuler
gesture-insert = Relâcher pour insérer sur cette transition · Alt : copier · Échap : annuler
gesture-order = Relâcher pour changer l’ordre dans cette case · Alt : copier · Échap : annuler
gesture-nowhere = Relâcher ici pour ne rien changer
gesture-link = Relâcher sur un point de contact pour relier, ou dans une case pour écrire la suite · Échap : annuler
gesture-reroute = Relâcher sur un point de contact pour rebrancher · Échap : annuler
gesture-brush = Ce que touche le cadre est sélectionné · Échap : annuler
gesture-handle = Glisser pour relier, ou cliquer pour écrire la suite
gesture-end = Glisser vers un autre point de contact pour rebrancher
