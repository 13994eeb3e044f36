# Ce que le programme dit de ses propres défaillances

report-command = Rapports et journal…
report-title = Parcours s’est arrêté de façon inattendue
report-text = C’était { $ago }, à cause d’une défaillance du programme, et non de votre parcours.
report-work-below = Ce qui n’était pas enregistré est conservé : vous le trouvez juste en dessous.
report-no-work = Aucun travail non enregistré n’est en attente.
report-lies = Le rapport se trouve ici, sur cette machine seulement : { $path }
report-show = Voir le rapport
report-forget = L’oublier
report-heading = Rapports et journal
report-about = Quand le programme lui-même est en défaut, il écrit un rapport ; le journal dit quand il a démarré, ouvert et enregistré. Ni l’un ni l’autre ne contient un mot de vos parcours ou le nom d’un fichier, et rien n’est envoyé. Si vous demandez de l’aide, transmettez-les.
report-folder = Ils se trouvent dans ce dossier :
report-copy-path = Copier le chemin
report-none = Aucun rapport : rien n’est tombé en panne.
report-count = { $count ->
    [one] { $count } rapport
   *[other] { $count } rapports
}
report-part-window = La fenêtre
report-part-command = Une commande
report-part-worker = Un travail en arrière-plan
report-copy = Copier le rapport
report-forget-all = Tout oublier
report-nowhere = Rien n’est noté ici : le programme n’a pas de dossier pour cela sur cette machine.
report-unbuilt = Ceci ne peut pas être affiché
report-unbuilt-text = C’est une défaillance du programme, et non de votre parcours. Votre travail est intact et tout le reste fonctionne. La prochaine modification relancera l’affichage.
report-earlier = L’image montre le parcours tel qu’il était avant : à cause d’une défaillance du programme, son état actuel ne peut pas être dessiné. Votre travail est intact.
report-try-again = Réessayer
report-told = Quelque chose s’est interrompu dans Parcours, à { $place }. Ce qui n’était pas enregistré est conservé, autant que possible.
report-told-path = Le rapport : { $path }
