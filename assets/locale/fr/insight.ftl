## insight

# The metrics of a state: a short label, and a line that explains it.
metric-touchpoints = Points de contact
metric-touchpoints-help = Nombre de points de contact, issues non comprises.
metric-transitions = Transitions
metric-transitions-help = Nombre de passages d’un point de contact à un autre.
metric-frictions = Irritants
metric-frictions-help = Nombre d’irritants relevés.
metric-channels_used = Canaux utilisés
metric-channels_used-help = Nombre de canaux qui portent un point de contact, hors canaux qui nous échappent.
metric-channel_switches = Changements de canal
metric-channel_switches-help = Nombre de transitions qui mènent à un autre canal.
metric-forced_switches = Changements forcés
metric-forced_switches-help = Nombre de changements de canal que le client subit.
metric-context_lost = Contexte perdu
metric-context_lost-help = Nombre de changements de canal où ce que l’on savait du client se perd.
metric-dead_ends = Impasses
metric-dead_ends-help = Nombre de points de contact sans suite qui ne sont pas des issues.
metric-unreachable = Inatteignables
metric-unreachable-help = Nombre de points de contact auxquels aucune entrée ne mène.
metric-shares_known = Parts connues
metric-shares_known-help = Parmi les points de contact à plusieurs suites, combien ont une part sur chacune ; sous 80 %, les chiffres de flux ne sont pas fiables.
metric-completion_probability = Aboutissement
metric-completion_probability-help = Probabilité qu’un parcours aboutisse à un succès.
metric-expected_steps = Étapes
metric-expected_steps-help = Nombre moyen de points de contact rencontrés par parcours.
metric-expected_minutes = Effort (minutes)
metric-expected_minutes-help = Temps que le client y passe lui-même, en moyenne par parcours.
metric-expected_wait_minutes = Attente (minutes)
metric-expected_wait_minutes-help = Temps que le client passe à nous attendre, en moyenne par parcours.
metric-minutes_per_success = Minutes par succès
metric-minutes_per_success-help = Effort de tous les parcours, rapporté à chaque succès.
metric-steps_per_success = Étapes par succès
metric-steps_per_success-help = Points de contact de tous les parcours, rapportés à chaque succès.
metric-expected_channel_switches = Changements par parcours
metric-expected_channel_switches-help = Nombre moyen de changements de canal par parcours.
metric-expected_forced_switches = Changements forcés par parcours
metric-expected_forced_switches-help = Nombre moyen de changements de canal subis par parcours.
metric-multichannel_rate = Taux multicanal
metric-multichannel_rate-help = Probabilité qu’un parcours passe par deux canaux ou plus.
metric-experience_score = Vécu
metric-experience_score-help = Émotion moyenne rencontrée, de −2 à +2.
metric-friction_score = Douleur
metric-friction_score-help = Douleur rencontrée par parcours : gravité × fréquence × passages, pour tous les irritants des clients.
metric-assumption_share = Hypothèses
metric-assumption_share-help = Part des points de contact qui ne reposent que sur une hypothèse.
metric-pillar_data = Données unifiées
metric-pillar_data-help = Unité des données aux changements de canal, de 0 à 3.
metric-pillar_consistency = Expérience cohérente
metric-pillar_consistency-help = Cohérence de l’expérience aux changements de canal, de 0 à 3.
metric-pillar_fluidity = Relais fluide
metric-pillar_fluidity-help = Fluidité du passage de relais aux changements de canal, de 0 à 3.

# What becomes of a friction from one state to another.
fate-resolved = Résolu
fate-unanswered = Sans réponse
fate-reduced = Atténué
fate-worsened = Aggravé
fate-moved = Déplacé
fate-kept = Inchangé
fate-introduced = Apparu

# Where the golden thread is broken.
break-unanswered = Rien n’y répond dans la cible
break-not-delivered = Aucun chantier ne réalise la réponse
break-no-kpi = Aucun indicateur ne le prouve
break-kpi-without-figures = Aucun indicateur n’a valeur de départ et cible

# How much a finding matters.
level-warning = Avertissement
level-advice = Conseil

# What the checks found.
