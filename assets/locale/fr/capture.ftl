## Le champ où s’écrivent les points de contact, et les lignes collées

command-capture = Saisir des points de contact
command-paste-lines = Coller des lignes comme points de contact…
capture-hint = Nom  @canal  #phase  -2  !4 irritant  > suite
capture-keys = Entrée : valider · Tab : suivant · Maj+Entrée : un autre ici, non relié · Ctrl+flèche : case voisine · Échap : annuler
capture-new = Nouveau
capture-after = Après « { $name } »
capture-existing = « { $name } »
capture-in = { $stage } · { $channel }
capture-new-stage = Nouvelle phase : « { $name } »
capture-new-channel = Nouveau canal : « { $name } »
capture-meant = Vouliez-vous dire « { $name } » ?
capture-emotion = ressenti { $emotion }
capture-friction = irritant { $severity }/5 : { $name }
capture-friction-unnamed = irritant { $severity }/5
capture-leads-to = → { $name }
capture-comes-from = ← { $name }
capture-unknown = aucun point de contact « { $name } »
capture-lacks-stage = Nommez une phase : #…
capture-lacks-channel = Nommez un canal : @…
capture-complete-stage = phase
capture-complete-channel = canal
capture-complete-touchpoint = point de contact
lines-title = Coller des lignes comme points de contact
lines-explain = Un point de contact par ligne, reliés dans l’ordre. Copiez les cellules d’un tableur (nom, phase, canal, émotion, irritant), ou écrivez comme dans le champ du nom.
lines-field = Lignes
lines-summary = { $touchpoints ->
    [one] { $touchpoints } point de contact
   *[other] { $touchpoints } points de contact
}, { $transitions ->
    [one] { $transitions } transition
   *[other] { $transitions } transitions
}, { $frictions ->
    [one] { $frictions } irritant
   *[other] { $frictions } irritants
}
lines-new-stages = Nouvelles phases : { $names }
lines-new-channels = Nouveaux canaux : { $names }
lines-left-out = { $count ->
    [one] { $count } ligne est en trop et laissée de côté
   *[other] { $count } lignes sont en trop et laissées de côté
}
lines-lacking = La carte n’a pas encore de phase ou de canal : la première ligne doit les nommer
lines-place = Placer
