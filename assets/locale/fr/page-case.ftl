# La page du bilan économique : ce que la feuille de route coûte, ce qu’elle rapporte, et quand.

page-case = Bilan économique

case-unit-money-month = { $value } par mois
case-unit-money-year = { $value } par an
case-unit-customers = { $value } clients par mois
case-unit-percent = { $value } %
case-unit-points = { $value } points
case-unit-contacts = { $value } par parcours
case-unit-months = { $value } mois
case-unit-month = mois { $value }
case-between = entre { $low } et { $high }
case-month = le { $month ->
    [1] 1er
   *[other] { $month }e
} mois
case-month-dated = le { $month ->
    [1] 1er
   *[other] { $month }e
} mois ({ $date })
case-not-within = pas dans les 36 mois
case-never = jamais
case-nobody = Livré par personne
case-and-more = { $names } et { $count } de plus

case-partial = Calcul partiel : il manque des données, nommées plus bas ; ce qui manque ne compte pour rien.
case-fill = Notez combien de clients commencent le parcours par mois, ce que rapporte une réussite, et ce que coûtent les chantiers : cette page dira quand la feuille de route devient rentable.
case-drawing = Calcul en cours…
case-no-target = Ajoutez un état cible : cette page dira ce que coûte et ce que rapporte le chemin qui y mène.
case-how = Le gain d’un chantier commence le mois qui suit sa livraison et monte jusqu’à son plein effet. Rien n’est actualisé. La fourchette vient des hypothèses des deux cartes : 8 tirages sur 10 y tombent.
case-finding-nothing = Pas encore de bilan économique : ni gains ni coûts ne sont connus
case-finding-costs = { $spent } à dépenser en 36 mois ; ce que cela rapporte n’est pas encore connu
case-finding-undelivered = L’état cible vaudrait { $gain } par mois, mais aucun chantier ne le livre dans les 36 mois
case-finding-gain = { $gain } de gain par mois une fois tout livré ; aucun coût n’est encore connu
case-finding-loss = L’état cible ne rapporte rien : { $gain } de moins par mois qu’aujourd’hui
case-finding-pays = Rentable dès { $when } : { $amount } de gain net la 2e année{ $between ->
    [none] {""}
   *[other] , { $between }
}
case-finding-later = Pas rentable en 36 mois : { $amount } au bout de la 3e année{ $between ->
    [none] {""}
   *[other] , { $between }
}
case-sureness = Selon les hypothèses, la feuille de route devient rentable au plus tôt { $early }, au plus tard { $late }.
case-balance = Gains moins coûts, cumulés mois par mois
case-balance-line = Gains moins coûts, cumulés
case-balance-band = Fourchette des hypothèses
case-balance-break-even = Rentable dès { $month }
case-balance-delivered = Livraison d’un chantier, numérotée comme plus bas
case-delivery = { $title } : apporte dès { $month }
case-point = Mois { $number }, cumul : { $cumulated }
case-point-range = Selon les hypothèses : { $between }
case-point-month = Ce mois-là : { $gain } de gain, { $spent } de coûts

case-years = Gains et coûts par année
case-years-finding = Sur trois ans, { $gain } de gains pour { $spent } de coûts
case-years-finding-costs = Sur trois ans, { $spent } de coûts ; les gains ne sont pas connus
case-year = Année { $year }
case-year-from = Année { $year }, dès le { $date }
case-years-total = Trois ans
case-years-completion = Réussites en plus
case-years-contacts = Économies sur les contacts
case-years-once = Coûts, une fois
case-years-yearly = Coûts de fonctionnement
case-years-net = Gains moins coûts
case-years-range = Fourchette
case-years-cumulated = Cumul en fin d’année
case-years-later = { $amount } de plus tombent après le 36e mois et ne sont pas comptés.

case-spending = Budget par trimestre
case-spending-finding = Le trimestre le plus lourd est { $quarter } : { $amount } sur { $all } en trois ans
case-spending-once = Une fois
case-spending-yearly = Fonctionnement
case-spending-how = Les trimestres se comptent depuis le début de la feuille de route. Un coût unique s’étale sur la durée du chantier, le fonctionnement commence à sa livraison.
case-quarter = T{ $quarter }
case-quarter-from = T{ $quarter } ({ $date })

case-initiatives = Ce que chaque chantier apporte
case-initiatives-what = Chantier
case-initiatives-begins = Apporte dès
case-initiatives-share = Part du gain
case-initiatives-gain = Par mois
case-initiatives-relieves = Irritants soulagés
case-initiatives-some = { $nobody } du gain ne sont livrés par personne à temps ; { $share } viennent de : { $title }
case-initiatives-all = Tout le gain est livré ; { $share } viennent de : { $title }
case-initiatives-nobody = Aucun chantier ne livre ce qui apporte le gain
case-initiatives-how = Le gain de l’état cible se partage selon la douleur que soulagent les réponses aux irritants. Ce que plusieurs chantiers livrent est là quand le dernier se termine.

case-contacts = Coût des contacts par canal
case-contacts-channel = Canal
case-contacts-from = Contacts par parcours, aujourd’hui
case-contacts-to = Contacts par parcours, cible
case-contacts-cost = Coût d’un contact
case-contacts-journey = Écart par parcours
case-contacts-month = Écart par mois
case-contacts-sum = Ensemble
case-contacts-unknown = Aucun canal n’a de coût par contact
case-contacts-same = Les contacts coûtent autant dans les deux états
case-contacts-less = Un parcours coûte { $amount } de moins en contacts, d’abord grâce au canal { $channel }
case-contacts-more = Un parcours coûte { $amount } de plus en contacts, d’abord à cause du canal { $channel }
case-contacts-without = Les canaux sans coût ne comptent pas.

case-lost = Clients perdus par raison
case-lost-reason = Pourquoi ils partent
case-lost-leave = Par mois
case-lost-friction = Irritant derrière la raison
case-lost-no-friction = aucun irritant nommé
case-lost-relieved = Soulagé
case-lost-won-back = Retenus par mois
case-lost-unknown = Combien de clients chaque raison fait perdre n’est pas connu
case-lost-none = Aucune raison de départ n’est levée par ce qui est livré
case-lost-finding = { $count } clients par mois pourraient rester
case-lost-against = Par les raisons de départ, { $count } clients par mois pourraient rester ; le flux annonce { $more } réussites de plus
case-lost-how = Une seconde lecture, jamais ajoutée au gain : ce sont en partie les mêmes clients. Par prudence, { $share } de ceux qui partent pour un irritant restent une fois qu’il est levé et que sa réponse est livrée.

case-missing = Ce qui manque au bilan
case-missing-finding = { $count ->
    [one] Une donnée manque
   *[other] { $count } données manquent
} au bilan
case-missing-what = Ce qui manque
case-missing-why = Ce qui n’est donc pas compté
case-missing-where = Où le noter
case-missing-journey = Ce que vaut le parcours
case-missing-base = Un état d’aujourd’hui, dont part l’état cible
case-missing-base-why = Tout le gain : il n’y a rien à quoi comparer
case-missing-customers = Combien de clients commencent le parcours par mois
case-missing-customers-why = Tout le gain
case-missing-value = Ce que rapporte une réussite
case-missing-value-why = Le gain des réussites en plus
case-missing-currency = La devise
case-missing-currency-why = Rien, mais les montants n’ont pas d’unité
case-missing-flow = Des chemins vers une issue dans « { $names } »
case-missing-flow-why = Tout le gain : le flux n’a pas de chiffres
case-missing-contact-costs = { $count ->
    [one] Le coût d’un contact sur le canal { $names }
   *[other] Le coût d’un contact sur { $count } canaux : { $names }
}
case-missing-contact-costs-why = Ce que ces contacts coûtent de plus ou de moins
case-missing-deliveries = Un chantier qui livre les réponses aux irritants
case-missing-deliveries-why = Tout le gain : rien n’arrive jamais
case-missing-ends = { $count ->
    [one] La durée d’un chantier : { $names }
   *[other] La durée de { $count } chantiers : { $names }
}
case-missing-ends-why = Le gain de ce qu’ils livrent
case-missing-costs = { $count ->
    [one] Le coût d’un chantier : { $names }
   *[other] Le coût de { $count } chantiers : { $names }
}
case-missing-costs-why = Leur coût : leur gain compte, et ils comptent comme gratuits
case-missing-small-costs = { $count ->
    [one] Le coût d’un autre chantier : { $names }
   *[other] Le coût de { $count } autres chantiers : { $names }
}
case-missing-small-costs-why = Leur coût ; le gain n’en dépend pas directement
case-missing-ramp-up = Combien de mois un changement met à agir pleinement
case-missing-ramp-up-why = La montée : chaque livraison agit aussitôt
case-missing-start = Le premier jour de la feuille de route
case-missing-start-why = Les dates : les mois n’ont que des numéros

case-source = D’où vient chaque chiffre
case-source-note = De quoi chaque chiffre est fait, jusqu’à ce qui est noté dans le parcours.
case-source-figure = Chiffre
case-source-value = Valeur
case-source-how = Comment
case-source-line = { $name } : { $value }
case-noted = noté dans le parcours
case-not-noted = pas encore noté
case-figure-break-even = Mois de rentabilité
case-rule-break-even = Le premier mois à partir duquel le cumul n’est plus jamais négatif
case-figure-cumulated-at = Cumul à la fin du mois { $month }
case-rule-cumulated-at = Tous les gains jusque-là moins tous les coûts jusque-là
case-figure-balance = Gains moins coûts en 36 mois
case-rule-balance = Gains − coûts uniques − coûts de fonctionnement
case-figure-gain = Gains
case-rule-gain = Gain par mois une fois tout livré × mois à plein effet
case-figure-a-month = Gain par mois une fois tout livré
case-rule-a-month = Réussites en plus + économies sur les contacts
case-figure-by-completion = Réussites en plus
case-rule-by-completion = Clients qui commencent × écart de réussite × valeur d’une réussite
case-figure-more-succeed = Écart de réussite
case-rule-more-succeed = Réussite dans l’état cible − réussite aujourd’hui
case-figure-completion-of = Réussite dans « { $state } »
case-rule-completion-of = Part des parcours qui finissent bien, calculée sur le flux de la carte
case-figure-by-contacts = Économies sur les contacts
case-rule-by-contacts = Clients qui commencent × économie par parcours
case-figure-saved = Économie par parcours
case-rule-saved = Somme sur les canaux dont le coût est noté
case-rule-channel = (Contacts aujourd’hui − contacts dans l’état cible) × coût d’un contact
case-figure-visits-from = Contacts par parcours aujourd’hui
case-figure-visits-to = Contacts par parcours dans l’état cible
case-rule-visits = Passages attendus aux points de contact du canal, calculés sur le flux
case-figure-contact-cost = Coût d’un contact
case-figure-full-months = Mois à plein effet
case-rule-full-months = Somme sur les chantiers : part du gain × mois depuis la livraison, montée comprise
case-rule-contribution = Part du gain × mois depuis la livraison, montée comprise
case-rule-undelivered = Rien : ce que personne ne livre n’apporte rien
case-figure-share = Part du gain
case-rule-share = Douleur soulagée par ce qu’il livre ÷ toute la douleur que l’état cible soulage
case-rule-relieved = Sa douleur aujourd’hui − celle qui reste, partagée entre ses réponses, ÷ toute la douleur soulagée
case-figure-begins = Premier mois de gain
case-rule-begins = Le premier mois qui commence après la fin du chantier
case-figure-once = Coûts uniques
case-rule-once = Somme sur les chantiers, étalée sur leur durée ; ce qui tombe dans les 36 mois
case-figure-yearly = Coûts de fonctionnement
case-rule-yearly = Somme sur les chantiers : coût annuel ÷ 12 × mois depuis la livraison
case-figure-year = Gains moins coûts de l’année { $year }
case-figure-months-of-year = Mois à plein effet de l’année
case-rule-months-of-year = Somme sur les douze mois de la part du gain qui est là
case-figure-once-of-year = Coûts uniques de l’année
case-rule-once-of-year = Ce qui tombe dans ces douze mois
case-figure-yearly-of-year = Coûts de fonctionnement de l’année
case-rule-yearly-of-year = Ce qui tombe dans ces douze mois
case-figure-range = Largeur de la fourchette à 36 mois
case-rule-range = Haut − bas
case-figure-range-low = Bas : gains moins coûts en 36 mois
case-rule-range-low = Un tirage sur dix est au-dessous
case-figure-range-high = Haut : gains moins coûts en 36 mois
case-rule-range-high = Un tirage sur dix est au-dessus
case-rule-draws = { $draws } tirages des parts et des entrées des deux cartes, dans la marge de leur niveau de preuve
case-figure-won-back = Clients retenus
case-rule-won-back = Somme sur les raisons ; une seconde lecture, pas comptée dans le gain
case-rule-won-back-by = Clients perdus × part de la raison × irritant soulagé × part qui reste
case-figure-won-back-by = Raison
case-figure-relief = Irritant soulagé
case-rule-relief = Entier s’il est levé, sinon la baisse de gravité × fréquence ; et seulement ce qui est livré
case-figure-won-back-share = Part qui reste
case-rule-won-back-share = Hypothèse prudente : on part rarement pour une seule raison
