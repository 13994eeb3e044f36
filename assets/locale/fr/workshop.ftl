## Les cartes et les votes à côté du parcours

command-toggle-cards = Cartes
command-toggle-voting = Votes
command-new-card = Écrire une carte
command-hang-card = Accrocher la carte à la sélection
command-card-to-touchpoint = Transformer la carte en point de contact
command-card-to-friction = Transformer la carte en irritant
command-card-answers = Cette carte répond à…
command-new-round = Nouveau tour de vote
command-reveal-votes = Révéler / masquer les votes
command-give-dot = Poser une gommette
command-take-dot = Reprendre une gommette
why-no-card = Choisissez d’abord une carte
why-card-turned = La carte a déjà été transformée
why-no-place = Sélectionnez d’abord un endroit du parcours
why-no-friction-there = Sélectionnez un irritant, ou un endroit qui en a un
why-no-participant = Dites d’abord qui vote
why-no-round = Commencez d’abord un tour
why-no-voter = Choisissez d’abord qui vote
why-not-votable = Sélectionnez un point de contact ou un irritant
cards-title = Cartes
cards-field = Nouvelle carte
cards-hint = Ce que dit la salle
cards-kind = Type de la nouvelle carte : { $kind }
cards-keys = · ? question · ! opportunité · . à trier · ↑ ↓ type · Entrée : suivante
cards-hang-at-once = Ctrl+Entrée : sur « { $name } »
cards-none = Rien n’a encore été dit. { $keys } écrit la première carte.
cards-group = { $kind } : { $number }
card-line = { $kind } : { $text }
card-on = sur : { $name }
card-answers = répond à : { $name }
card-became = devenue : { $name }
card-in-hand = en main pour les commandes
card-list = Que faire de « { $text } »
card-no-place = Sélectionnez un endroit, ou faites-y glisser la carte
card-delete = Supprimer la carte
card-hang-on = Accrocher à « { $name } »
card-answer = Répond à « { $name } »
card-turn-friction = Transformer en irritant : { $name }
card-turn-touchpoint = Transformer en point de contact : { $name }
card-turned-already = Déjà transformée
card-take-back = Lâcher : reste une carte
voting-title = Votes
voting-unnamed = Tour sans nom
voting-hidden = Masqués : { $given } gommettes posées sur { $all }
voting-revealed = Révélés : { $given } gommettes posées sur { $all }
voting-reveal = Révéler les votes
voting-hide = Masquer les votes
voting-in-pictures = Votes dans les images exportées
voting-who = Qui vote ?
voting-left = { $name } — reste { $left } sur { $all }
voting-how = Cliquez sur des points de contact et des irritants pour poser des gommettes ; Maj+clic en reprend une. Au clavier : + et − sur la sélection ; Page précédente et suivante : qui vote. Échap termine.
voting-choose = Choisissez qui vote, puis cliquez sur le parcours.
voting-ranking = Résultat
voting-no-dots = Aucune gommette n’a été posée.
voting-place = { $place }.
voting-place-tied = { $place }. =
voting-rank = { $place } { $name } : { $dots ->
    [one] { $dots } gommette
   *[other] { $dots } gommettes
}
voting-dots = { $dots ->
    [one] { $dots } gommette
   *[other] { $dots } gommettes
}
voting-card-on = Écrire une carte sur « { $name } »
voting-card = Choisi par la salle : { $name }
voting-round-field = Sur quoi vote-t-on ?
voting-round-usual = Tour { $number }
voting-begin = Commencer un nouveau tour
voting-participants = Participants : { $number }
voting-names = Noms, un par ligne
voting-dots-each = Gommettes chacun
voting-add = Ajouter les participants
voting-colour-of = Couleur suivante pour { $name }
voting-name-of = Nom de { $name }
voting-dots-of = Gommettes de { $name }
voting-remove = Retirer { $name }
vote-none-left = Plus de gommette. Maj+clic en reprend une.
vote-none-there = Il n’y a pas de gommette à reprendre ici.
status-voting = Cliquez sur des points de contact et des irritants pour poser des gommettes ; Maj+clic en reprend une ; Échap termine
