# La page des preuves : comment la réussite est mesurée, et où elle en est.

page-proof = Preuves

proof-none = Aucun indicateur ne dira si la feuille de route réussit
proof-fill = Ajoutez trois à cinq indicateurs, avec leur valeur de départ et leur cible : on verra ici leurs relevés contre la ligne qui mène à la cible.
proof-headline-none = Aucun indicateur phare : le sponsor ne saura pas lequel suivre
proof-headline-fill = Cochez « Suivi par le sponsor » pour trois à cinq indicateurs, dans l’inspecteur.
proof-how = La ligne va droit de la valeur de départ, au début de la feuille de route (à défaut, au premier relevé), à la cible, à la fin du dernier chantier que l’indicateur prouve (à défaut, douze mois plus tard). Le dernier relevé peut s’en écarter d’un dixième du chemin.
proof-title-late = { $all ->
    [one] L’indicateur phare décroche : { $first }
   *[other] { $count ->
        [one] { $count } indicateur phare sur { $all } décroche : { $first }
       *[other] { $count } indicateurs phares sur { $all } décrochent, d’abord { $first }
    }
}
proof-title-blind = { $count ->
    [one] On ne peut pas juger { $first } : il manque des chiffres
   *[other] On ne peut pas juger { $count } indicateurs phares sur { $all }, d’abord { $first } : il manque des chiffres
}
proof-title-not-begun = { $all ->
    [one] L’indicateur phare a sa ligne ; aucun relevé depuis le début de la feuille de route
   *[other] Les { $all } indicateurs phares ont leur ligne ; aucun relevé depuis le début de la feuille de route
}
proof-title-well = { $count ->
    [one] { $count } indicateur phare sur { $all } en bonne voie, aucun en retard
   *[other] { $count } indicateurs phares sur { $all } en bonne voie, aucun en retard
}
proof-card = { $name } : { $now } → { $target }
proof-plot = Relevés de { $name }
proof-measured = Relevés
proof-line = Ligne vers la cible
proof-and = { " " }et{ " " }

proof-worsening = Recule
proof-late = En retard
proof-on-track = En bonne voie
proof-reached = Atteint
proof-not-begun = Pas commencé
proof-no-figures = Chiffres manquants
proof-says-worsening = Recule : { $value } le { $date }, moins bien qu’au départ ({ $baseline })
proof-says-late = En retard : { $value } le { $date }, la ligne attendait { $expected }
proof-says-on-track = En bonne voie : { $value } le { $date }, la ligne attendait { $expected }
proof-says-reached = Atteint : { $value } le { $date }, pour une cible de { $target }
proof-says-not-begun = Pas commencé : { $value } le { $date }, la ligne part le { $begins }
proof-says-first = Pas commencé : premier relevé, { $value } le { $date }
proof-says-not-measured = Pas commencé : aucun relevé
proof-says-no-figures = On ne peut pas juger : il manque { $lacks }
proof-lacks-baseline = la valeur de départ
proof-lacks-target = la cible
proof-lacks-sense = une cible meilleure que le départ
proof-overdue = Relevé en retard depuis le { $date }
proof-overdue-short = en retard depuis le { $date }
proof-proves = { $count ->
    [one] Prouve { $count } chantier :
   *[other] Prouve { $count } chantiers :
}
proof-proves-nothing = Aucun chantier ne s’en réclame
proof-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
proof-reference = Repère publié, pas une donnée : { $value }

proof-title-all = { $all ->
    [one] Le seul indicateur prouve un chantier au moins
   *[other] Chacun des { $all } indicateurs prouve un chantier au moins
}
proof-title-idle = { $all ->
    [one] Aucun chantier ne se réclame du seul indicateur
   *[other] { $count ->
        [one] { $count } indicateur sur { $all } ne prouve aucun chantier
       *[other] { $count } indicateurs sur { $all } ne prouvent aucun chantier
    }
}
proof-table = Tous les indicateurs
proof-kpi = Indicateur
proof-baseline = Départ
proof-now = Dernier relevé
proof-target = Cible
proof-standing = Où il en est
proof-read = Relevé
proof-who = Par qui, d’où
proof-proven = Prouve
proof-nothing = Aucun chantier
proof-every = { $weeks ->
    [one] chaque semaine
   *[other] toutes les { $weeks } semaines
}
proof-and-more = { $count ->
    [one] { $title } et { $count } autre
   *[other] { $title } et { $count } autres
}

proof-gaps-blind = { $count ->
    [one] { $count } indicateur sur { $all } ne peut rien prouver tel qu’il est
   *[other] { $count } indicateurs sur { $all } ne peuvent rien prouver tels qu’ils sont
}
proof-gaps = { $count ->
    [one] { $count } indicateur sur { $all } reste à compléter
   *[other] { $count } indicateurs sur { $all } restent à compléter
}
proof-gaps-table = Ce qui manque aux indicateurs
proof-missing = À compléter
proof-fill-every = Rythme de relevé
proof-fill-sense = Cible moins bonne que le départ : revoir le sens ou la cible

reference-title = Ce que d’autres atteignent : des repères, jamais des données
reference-note = Ordres de grandeur couramment publiés. Ils aident à discuter une cible ; aucun calcul ne s’en sert.
reference-table = Repères publiés
reference-value = Repère publié
reference-here = Dans ce parcours
reference-nps = +15 à +25 points
reference-csat = plus de 85 %
reference-fcr = au moins 80 %
reference-response-time = moins de 2 minutes en direct
reference-clv = +18 à +25 % en deux ans
reference-cac = −15 %
reference-retention = +25 à +35 %
reference-revenue = +20 à +30 %
reference-uptime = 99,9 %
reference-first-results = en 3 à 6 mois
reference-name-nps = NPS
reference-name-csat = Satisfaction (CSAT)
reference-name-fcr = Résolution au premier contact
reference-name-response-time = Délai de réponse
reference-name-clv = Valeur vie client
reference-name-cac = Coût d’acquisition client
reference-name-retention = Rétention
reference-name-revenue = Revenu par client
reference-name-uptime = Disponibilité
reference-name-first-results = Premiers résultats

proof-today = { $count ->
    [one] Aujourd’hui, { $today } : { $count } relevé en retard.
   *[other] Aujourd’hui, { $today } : { $count } relevés en retard.
}
proof-today-kpi = { $name }, depuis le { $date }

measures-paste = Coller des relevés
measures-paste-hint = Une ligne par relevé : la date, puis la valeur. Par exemple 31/03/2026 ; 42,5 – ou deux colonnes d’un tableur.
measures-paste-field = Relevés à coller
measures-read = { $count ->
    [one] { $count } relevé lu
   *[other] { $count } relevés lus
}
measures-replace = { $count ->
    [one] { $read }, dont { $count } remplace celui du même jour
   *[other] { $read }, dont { $count } remplacent ceux des mêmes jours
}
measures-unread = Ligne { $line }, « { $text } » : { $why }
measures-why-no-date = pas de date en tête (jour/mois/année, ou année-mois-jour)
measures-why-no-day = ce jour n’existe pas (le jour vient avant le mois)
measures-why-no-value = pas de nombre après la date
measures-why-too-large = nombre trop grand
measures-unread-more = { $count ->
    [one] et { $count } autre ligne
   *[other] et { $count } autres lignes
}
measures-take = { $count ->
    [one] Reprendre { $count } relevé
   *[other] Reprendre { $count } relevés
}
