# La fiabilité des chiffres.

certainty-two = { $metric } { $from } → { $to } : { $verdict }
certainty-one = { $metric } { $figure }
certainty-figure = { $figure } ({ $range })
certainty-to = { $low } à { $high }
certainty-verdict-sure = assez sûr
certainty-verdict-unsure = pas sûr, dans la marge
certainty-verdict-same = pas de différence
certainty-verdict-unknown = inconnu
certainty-how = Dans huit tirages sur dix, le chiffre est dans l’intervalle. Chaque donnée a été décalée d’autant que sa preuve le permet, { $draws } fois.
certainty-empty = Tracez les chemins d’une entrée à une issue : sans flux, il n’y a pas de chiffres dont être sûr.
certainty-drawing = Tirage en cours : { $share }
certainty-stop = Arrêter
certainty-stopped = Le tirage a été arrêté.
certainty-again = Refaire le tirage
certainty-outdated = Les chiffres ci-dessous sont ceux d’avant votre dernière modification.
certainty-figures = La fiabilité de chaque chiffre
certainty-figure-name = Chiffre
certainty-interval = Intervalle
certainty-difference = Différence
certainty-levers = À mesurer en premier
certainty-levers-of = Ce qui fait le plus varier « { $metric } » dans « { $state } »
certainty-metric = Chiffre à examiner
certainty-input = Donnée
certainty-known = Connue par
certainty-levels-of = Connue par : { $input }
certainty-swing = Le chiffre, si elle est fausse
certainty-more = { $count ->
    [one] { $count } autre donnée le fait moins varier
   *[other] { $count } autres données le font moins varier
}
certainty-nothing-moves = Rien de ce que note la carte ne fait varier ce chiffre.
certainty-input-entry = Entrées à « { $name } »
certainty-input-emotion = Émotion à « { $name } »
certainty-input-share = Part de « { $from } → { $to } »
certainty-input-frequency = Fréquence de « { $name } »
certainty-input-known = { $input } ({ $level })
certainty-spreads = De combien chaque type de preuve peut se tromper
certainty-spread = Écart possible
certainty-spread-of = { $level } : écart possible, en pour cent
certainty-spread-why = Pourquoi
certainty-spread-back = Revenir à { $share }
certainty-spread-back-of = { $level } : revenir à { $share }
certainty-spread-subject = la dispersion des preuves
spread-why-assumption = Ce que suppose une salle se trompe facilement de moitié.
spread-why-interview = Dix entretiens laissent une part de un sur deux incertaine de 16 points.
spread-why-survey = 25 réponses la laissent incertaine de 10 points.
spread-why-observation = Cent clients observés la laissent incertaine de 5 points.
spread-why-data = Restent la saison, la définition et ce qui n’est pas compté.
spread-why-test = Restent la saison et ceux qui ont participé.
