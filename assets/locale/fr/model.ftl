## Les mots des valeurs et des champs du modèle.

# Points de contact

kind-interaction = Point de contact
kind-decision = Décision
kind-outcome = Issue
kind-outcome-success = Réussite
kind-outcome-abandonment = Abandon
kind-outcome-neutral = Autre fin
initiator-customer = Le client
initiator-company = L’entreprise
identity-anonymous = Anonyme
identity-recognised = Reconnu
emotion-minus-2 = Très mal vécu
emotion-minus-1 = Mal vécu
emotion-zero = Neutre
emotion-plus-1 = Bien vécu
emotion-plus-2 = Très bien vécu
evidence-assumption = Hypothèse
evidence-interview = Entretien
evidence-survey = Enquête
evidence-observation = Observation
evidence-data = Données
evidence-test = Test
data-kind-behavioural = Comportement
data-kind-demographic = Profil
data-kind-engagement = Engagement
data-kind-feedback = Avis

# Transitions

context-unknown = Inconnu
context-carried = Transmis
context-partial = Partiel
context-lost = Perdu
reason-chosen = Choisie
reason-guided = Guidée
reason-forced = Forcée
inconsistency-information = Information
inconsistency-price = Prix
inconsistency-availability = Disponibilité
inconsistency-policy = Règle commerciale
pillar-data = Données unifiées
pillar-consistency = Expérience cohérente
pillar-fluidity = Passage de relais fluide

# Canaux

medium-digital = Numérique
medium-remote = À distance
medium-physical = Physique
service-human = Humain
service-automated = Automatisé
offer-offered = Proposé
offer-planned = Prévu
offer-missing = Absent
held-by-us = À nous
held-by-partner = Partenaire
held-by-competitor = Concurrent
held-by-nobody = Client seul

# Irritants

friction-kind-repeated-information = Information à répéter
friction-kind-lost-context = Contexte perdu
friction-kind-inconsistency = Incohérence
friction-kind-wait = Attente
friction-kind-effort = Effort
friction-kind-dead-end = Impasse
friction-kind-missing-channel = Canal absent
friction-kind-error = Erreur
friction-kind-trust = Confiance
friction-kind-other = Autre
felt-by-customer = Client
felt-by-employee = Collaborateur
consequence-trivial = Supporté
consequence-workaround = Contournement
consequence-abandonment = Abandon
deviation-ad-hoc = Improvisé
deviation-wrong-order = Mauvais ordre
deviation-failure = Échec
deviation-missing = Absent

# États et cartes

role-current = Actuel
role-future = Cible
card-kind-idea = Idée
card-kind-question = Question
card-kind-opportunity = Opportunité
card-kind-parked = À trier

# Systèmes

system-kind-crm = CRM
system-kind-cdp = CDP
system-kind-ccm = CCM
system-kind-marketing-automation = Marketing automation
system-kind-analytics = Analytique
system-kind-middleware = Intergiciel
system-kind-point-of-sale = Encaissement
system-kind-other = Autre
timing-batch = Par lots
timing-real-time = Temps réel

# Indicateurs

kpi-kind-nps = NPS
kpi-kind-csat = CSAT
kpi-kind-ces = CES
kpi-kind-fcr = Résolution au premier contact
kpi-kind-clv = Valeur vie client
kpi-kind-cac = Coût d’acquisition client
kpi-kind-retention = Rétention
kpi-kind-conversion = Conversion
kpi-kind-cross-channel-conversion = Conversion intercanal
kpi-kind-response-time = Délai de réponse
kpi-kind-uptime = Disponibilité
kpi-kind-perceived-consistency = Cohérence perçue
kpi-kind-other = Autre
direction-up = Plus haut, c’est mieux
direction-down = Plus bas, c’est mieux

# Feuille de route

status-planned = Prévu
status-running = En cours
status-done = Terminé
status-dropped = Abandonné
status-dismissed = Écarté
origin-manual = À la main
origin-generated = Proposé
phase-foundation = Fondations
phase-planning = Préparation
phase-implementation = Mise en œuvre
phase-optimisation = Optimisation

# Champs des points de contact, des transitions et des irritants, par leur nom dans le fichier

field-name = Nom
field-kind = Type
field-stage = Phase
field-channel = Canal
field-also_on = Aussi sur
field-service = Service
field-initiator = À l’initiative de
field-order = Ordre
field-entry = Entrée
field-goal = But du client
field-action = Action
field-thought = Pensée
field-emotion = Émotion
field-effort = Effort
field-csat = CSAT
field-volume = Volume par mois
field-moment_of_truth = Moment de vérité
field-personas = Personas
field-for_persona = Par persona
field-owner = Responsable
field-systems = Systèmes
field-backstage = En coulisses
field-data = Données collectées
field-identity = Identité
field-standard = Standard de service
field-evidence = Niveau de preuve
field-answers = Répond à
field-replaces = Remplace
field-notes = Notes
field-from = De
field-to = Vers
field-condition = Condition
field-share = Part
field-reason = Raison
field-wait_minutes = Attente
field-gap_minutes = Temps écoulé
field-context = Contexte
field-carries = À transmettre
field-pillars = Trois piliers
field-inconsistency = Incohérence
field-at = Où
field-felt_by = Ressenti par
field-severity = Gravité
field-frequency = Fréquence
field-consequence = Conséquence
field-deviation = Écart
field-cause = Cause racine
field-verbatims = Verbatims
