# La page des canaux : comment les clients en changent, et à quoi sert chacun.

pages-no-flow = Le flux n’a pas de chiffres : donnez aux points de contact un chemin vers une issue
pages-minutes = { $count } min
pages-hours = { $count } h
pages-days = { $count } jours

channels-switches-none = Aucun parcours ne change de canal
channels-switches-fill = Placez des points de contact sur deux canaux et reliez-les : cette matrice dira combien de fois les clients changent, pourquoi, et ce qui se perd en route.
channels-switches-harmed = { $share } des changements de canal sont forcés ou perdent ce qu’on savait, surtout de { $from } vers { $to }
channels-switches-fine = Aucun changement de canal n’est forcé ni ne perd ce qu’on savait
channels-switches-unknown = On ne peut pas calculer combien de fois les clients changent de canal
channels-switches-how = Combien de fois un parcours passe du canal de la ligne à celui de la colonne. Le signe marque où les clients en pâtissent le plus souvent : forcés, ou sans leur contexte.
channels-matrix = Changements de canal
channels-matrix-corner = de ↓ vers →
channels-square-made = De { $from } vers { $to } : { $made } par parcours, sur { $count ->
    [one] une transition
   *[other] { $count } transitions
}
channels-square-reasons = Choisi { $chosen }, guidé { $guided }, forcé { $forced }
channels-square-contexts = Contexte transmis { $carried }, partiel { $partial }, perdu { $lost }
channels-square-waited = Attente : { $wait }
channels-square-wait-unknown = Personne n’a noté l’attente
channels-square-worst = Parmi les pires
channels-square-forced = { $share } forcé
channels-square-lost = { $share } perdu
channels-square-wait = attente { $wait }

channels-uses = À quoi sert chaque canal
channels-uses-none = Il n’y a pas encore de canal
channels-uses-fill = Ajoutez des canaux : ce tableau mettra ce que les clients préfèrent en face de ce que chaque canal obtient et coûte.
channels-uses-missing = { $share } des clients préfèrent { $channel }, qui n’est pas proposé
channels-uses-unasked = Personne n’a encore demandé quel canal les clients préfèrent
channels-uses-apart = Les clients préfèrent { $preferred }, et rencontrent surtout { $met }
channels-uses-together = Les clients préfèrent { $channel } ({ $share }), et le rencontrent le plus
channels-uses-channel = Canal
channels-uses-preferred = Préféré par
channels-uses-reached = Atteint par
channels-uses-contacts = { $contacts } contacts par parcours
channels-uses-success = Réussite
channels-uses-emotion = Émotion
channels-uses-minutes = Minutes
channels-uses-contact = Coût par contact
channels-uses-contact-in = Coût par contact, { $currency }
channels-uses-cost = Coût par parcours
channels-uses-cost-in = Coût par parcours, { $currency }
channels-uses-strong = Fort pour
channels-uses-fit = À regarder
channels-fit-not-offered = Préféré, pas proposé
channels-fit-not-used = Proposé, pas utilisé
channels-single = { $stage } n’est que sur un canal : { $channel }
strong-for-success = la réussite
strong-for-emotion = l’émotion
strong-for-time = le temps
strong-for-cost = le coût

channels-pillars = Les trois piliers
channels-pillars-none = Personne n’a encore noté les trois piliers
channels-pillars-fill = Notez données, expérience et passage de relais de 0 à 3 dans l’inspecteur d’une transition qui change de canal.
channels-pillars-weakest = Le plus faible des trois piliers : { $pillar }, { $mean } sur 3
channels-pillars-how = Notes de 0 (absent) à 3 (complet) sur les changements de canal où elles sont connues ; le signe marque ce qui est sous 1.
channels-pillars-where = Où
channels-pillars-whole = Tout le parcours
channels-pillars-stage = Vers { $stage }

channels-credit = Part de la réussite par canal
channels-credit-none = Aucune part de réussite ne revient à un canal
channels-credit-fill = Dessinez des parcours qui arrivent à une réussite en passant par nos canaux.
channels-credit-most = { $channel } porte le plus de réussite : { $share } selon ce qui se perdrait sans lui
channels-credit-indicative = Indicatif : ces quatre façons disent par où passe la réussite, pas ce qui la cause.
channels-credit-way = { $way } : { $why }
credit-first = Premier contact
credit-first-why = tout le mérite au canal où le parcours a commencé
credit-last = Dernier contact
credit-last-why = tout le mérite au canal où il a réussi
credit-linear = Tous les contacts
credit-linear-why = le mérite à parts égales entre les contacts du chemin
credit-removal = Effet du retrait
credit-removal-why = ce que l’on perdrait de réussite sans le canal
