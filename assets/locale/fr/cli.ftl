## Ce que dit la lecture et l’écriture des fichiers, les modèles, et la ligne de commande.

# Pourquoi un fichier ne s’ouvre pas

open-missing = Ce fichier n’existe pas. Vérifiez son nom et son dossier.
open-no-permission = Vous n’avez pas le droit de lire ce fichier. Demandez-le à son propriétaire, ou copiez-le dans un de vos dossiers.
open-folder = C’est un dossier. Indiquez un fichier qu’il contient.
open-unreadable = Le fichier n’a pas pu être lu : { $detail }.
open-too-large = Le fichier dépasse { $megabytes } Mo, ce qu’aucun parcours ne fait. Est-ce le bon fichier ?
open-not-utf8 = À partir de cette ligne, le fichier n’est pas du texte en UTF-8. Enregistrez-le de nouveau avec l’encodage UTF-8.
open-not-a-journey = Ce n’est pas un parcours de Parcours : il ne commence pas par son format et sa version.
open-other-format = C’est un fichier au format « { $format } », pas un parcours.
open-newer = Le fichier vient d’un Parcours plus récent (version { $version } du format) et ne peut pas être lu ici. Mettez le programme à jour.
open-cut-short = Le fichier s’arrête trop tôt : il a été coupé, ou un guillemet ou une parenthèse n’est pas refermé. Restaurez une sauvegarde, ou complétez-le.
open-unknown-word = « { $found } » n’est pas possible ici. Sont possibles : { $known }.
open-unknown-word-nearest = « { $found } » n’est pas possible ici ; vouliez-vous dire « { $nearest } » ? Sont possibles : { $known }.
open-missing-field = Le champ « { $field } » manque dans l’enregistrement qui finit ici. Ajoutez-le.
open-double-field = Le champ « { $field } » figure deux fois dans cet enregistrement. Retirez-en un.
open-wrong-value = Cette valeur n’est pas possible ici : { $found }. Attendu : { $expected }.
open-number-too-large = Ce nombre est trop grand.
open-nested-too-deep = Les parenthèses sont trop profondément imbriquées pour un parcours.
open-bad-day = « { $found } » n’est pas un jour. Écrivez les jours ainsi : « 2027-01-31 ».
open-bad-uuid = « { $found } » n’est pas l’identifiant d’un parcours, qui a 32 chiffres comme « 5f0b7a52-3f0e-4a53-9a55-1c8a0c9d7e11 ».
open-colon-missing = Il manque un deux-points après le nom d’un champ.
open-comma-missing = Il manque ici une virgule, ou un nombre entier est écrit avec des décimales.
open-bracket-missing = Il manque « { $bracket } », ou ce qui précède n’est pas compris.
open-something-after = Quelque chose suit la fin du parcours. Retirez-le.
open-bad-escape = Ce qui suit la barre oblique inverse dans ce texte n’est pas connu. Pour une barre oblique inverse, écrivez-en deux.
open-list-expected = Une liste est attendue ici : [ … ].
open-record-expected = Un enregistrement est attendu ici : ( … ).
open-text-expected = Un texte entre guillemets droits est attendu ici.
open-whole-number-expected = Un nombre entier est attendu ici, sans guillemets ni virgule.
open-number-expected = Un nombre est attendu ici, sans guillemets.
open-yes-or-no-expected = C’est true (vrai) ou false (faux) qui est attendu ici.
open-unreadable-here = Ceci n’est pas compris : { $detail }.

# Pourquoi un fichier n’a pas été écrit

save-no-space = Il n’y a plus de place sur le disque. Libérez-en, ou enregistrez ailleurs.
save-no-permission = Vous n’avez pas le droit d’écrire ici. Enregistrez ailleurs.
save-read-only = Le fichier ou son disque est en lecture seule. Enregistrez ailleurs, ou changez cela.
save-missing-folder = Le dossier n’existe pas. Créez-le, ou enregistrez ailleurs.
save-folder = C’est un dossier. Indiquez un fichier qu’il contient.
save-other = Le fichier n’a pas pu être écrit : { $detail }.

# Ce qui a été réparé

repair-in-state = { $repair } (État « { $state } ».)
repair-duplicate-renamed = L’identifiant était donné deux fois ({ $element }) ; le second est devenu « { $now } ».
repair-duplicate-dropped = Il y avait deux copies identiques ({ $element }) ; l’une a été retirée.
repair-stage-added = La phase « { $id } » n’existait pas ({ $element }) ; elle a été ajoutée.
repair-channel-added = Le canal « { $id } » n’existait pas ({ $element }) ; il a été ajouté.
repair-transition-to-nowhere = Transition de « { $from } » à « { $to } » : il n’y a pas de point de contact « { $missing } » ; retirée ({ $element }).
repair-anchor-moved = Rattachement à « { $missing } », qui n’existe pas ; désormais au parcours ({ $element }).
repair-reference-dropped = « { $field } » nommait « { $missing } », qui n’existe pas ; mention retirée ({ $element }).
repair-number-clamped = « { $field } » valait { $was } ; c’est maintenant { $now } ({ $element }).
repair-number-dropped = « { $field } » valait { $was }, ce qui n’est pas possible ; valeur retirée ({ $element }).
repair-circle-cut = « { $field } » revenait à son point de départ par « { $to } » ; mention retirée ({ $element }).

unknown-field = Le champ « { $path } » n’est pas connu ; il est ignoré, et serait perdu à l’écriture du fichier.
unknown-field-nearest = Le champ « { $path } » n’est pas connu ; vouliez-vous dire « { $nearest } » ? Il est ignoré, et serait perdu à l’écriture du fichier.

element-journey = le parcours
element-state = état « { $id } »
element-stage = phase « { $id } »
element-channel = canal « { $id } »
element-cell = une case
element-persona = persona « { $id } »
element-team = équipe « { $id } »
element-system = système « { $id } »
element-kpi = indicateur « { $id } »
element-touchpoint = point de contact « { $id } »
element-transition = transition « { $id } »
element-friction = irritant « { $id } »
element-delight = enchantement « { $id } »
element-card = carte « { $id } »
element-initiative = chantier « { $id } »

# Modèles

template-blank = Vierge
template-retail = Commerce
template-service = Service
template-subscription = Abonnement
template-onboarding = Accueil des nouveaux clients
template-b2b = Entre entreprises (B2B)
template-public-service = Service public
template-title = Nouveau parcours
template-today = Aujourd’hui
template-stage-discovery = Découverte
template-stage-consideration = Considération
template-stage-comparison = Comparaison
template-stage-purchase = Achat
template-stage-delivery = Livraison ou retrait
template-stage-use = Usage
template-stage-loyalty = Fidélité
template-stage-need = Besoin
template-stage-search = Recherche
template-stage-contact = Prise de contact
template-stage-handling = Traitement
template-stage-follow-up = Suivi
template-stage-subscription = Souscription
template-stage-welcome = Accueil
template-stage-renewal = Renouvellement
template-stage-information = Information
template-stage-application = Demande
template-stage-processing = Instruction
template-stage-decision = Décision
template-stage-appeal = Recours
template-stage-set-up = Mise en place
template-stage-first-success = Premier succès
template-stage-habit = Habitude
template-stage-offers = Offres
template-stage-negotiation = Négociation
template-stage-contract = Contrat
template-stage-roll-out = Déploiement
template-channel-website = Site web
template-channel-application = Application mobile
template-channel-messages = E-mail et SMS
template-channel-chat = Messagerie
template-channel-phone = Téléphone
template-channel-post = Courrier
template-channel-shop = Boutique
template-channel-counter = Guichet
template-channel-visit = Visite
template-channel-portal = Espace client
template-channel-manager = Responsable de compte
template-channel-distributor = Distributeur
template-channel-carrier = Transporteur
template-channel-alone = Le client, seul
template-channel-elsewhere = Ailleurs (concurrents)
template-kpi-nps = NPS
template-kpi-nps-unit = points
template-kpi-satisfaction = Satisfaction
template-kpi-satisfaction-unit = %
template-kpi-effort = Effort du client
template-kpi-effort-unit = sur 7
template-kpi-first-contact = Résolution au premier contact
template-kpi-first-contact-unit = %
template-kpi-conversion = Conversion
template-kpi-conversion-unit = %
template-kpi-retention = Rétention
template-kpi-retention-unit = %
template-kpi-response = Délai de réponse
template-kpi-response-unit = min

# La ligne de commande

cli-error = erreur
cli-warning = avertissement
cli-advice = conseil
cli-check-summary = { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $advice ->
        [one] { $advice } conseil
       *[other] { $advice } conseils
    }
cli-changed-on-opening = Le fichier a été lu avec { $count ->
        [one] une remarque
       *[other] { $count } remarques
    } ; « parcours check » les donne.
cli-fmt-refused = Non réécrit, car ceci serait perdu ou changé :
cli-newer-file = Le fichier vient d’un Parcours plus récent (version { $version } du format) et contient peut-être plus que ce qui est montré.
cli-fmt-newer = Non réécrit : le fichier vient d’un Parcours plus récent (version { $version } du format), et ce qui n’est pas connu ici serait perdu.
cli-exists = Ce fichier existe déjà. Choisissez un autre nom, ou retirez-le d’abord.
cli-unwritable-journey = Le parcours ne peut pas être écrit : sa relecture ne donne pas le même. Le fichier est resté tel quel.
cli-no-current-state = Il n’y a pas d’état actuel. Ajoutez-en un, ou nommez un état avec --state ou --from.
cli-no-future-state = Il n’y a pas d’état cible. Ajoutez-en un, ou nommez un état avec --to.
cli-comments-lost = Les commentaires du fichier n’ont pas été gardés.
cli-over-journey = C’est le fichier du parcours lui-même, qui serait perdu. Choisissez un autre nom.
cli-same-file = Le parcours serait écrit par-dessus son propre fichier, qui en dit plus que ce qui a été compris. Choisissez un autre nom.
cli-unknown-persona = Il n’y a pas de persona « { $id } ». Il y a : { $known }.
cli-unknown-state = Il n’y a pas d’état « { $id } ». Il y a : { $known }.
cli-unknown-ending = La fin de ce nom n’est aucune de celles qui peuvent être écrites : { $known }.
cli-picture-failed = L’image ne peut pas être faite : { $detail }.
cli-picture-too-large = Avec { $width } pixels de large, cette image est trop grande ; elle peut en avoir jusqu’à { $largest }.
cli-no-window = Ce Parcours a été construit sans fenêtre ; « parcours export » écrit les images et les tableaux d’un parcours.
cli-no-wgpu = Ce Parcours a été construit sans wgpu. Utilisez --renderer auto, ou construisez-le avec « cargo build --release --features wgpu ».
cli-window-again = { $way } n’a pas montré la fenêtre ({ $reason }). Essai suivant : { $next }.
cli-window-no-display = La fenêtre n’a pas pu s’ouvrir : aucun écran ne répond.
cli-window-no-drawing = La fenêtre n’a pas pu s’ouvrir : cette machine ne la dessine pas.
cli-window-broke-off = La fenêtre s’est interrompue : l’écran a disparu, ou ne dessine plus. Le travail non enregistré est proposé au prochain démarrage.
cli-window-tried = Essayé, { $way } : { $reason }.
cli-window-do-display = Lancez Parcours depuis un bureau, ou nommez son écran avec DISPLAY ou WAYLAND_DISPLAY. Sous Debian et Ubuntu, il faut les paquets libxkbcommon-x11-0, libx11-xcb1, libxcursor1 et libxi6. Sans fenêtre, « parcours export » écrit images et tableaux.
cli-window-do-drawing = Mettez à jour le pilote de la carte graphique ou, sous Debian et Ubuntu, installez les paquets libegl1, libgl1 et libgl1-mesa-dri. Sans fenêtre, « parcours export » écrit images et tableaux.
cli-window-do-later = Relancez Parcours. Si cela se reproduit, essayez --renderer glow, ou LIBGL_ALWAYS_SOFTWARE=1 dans l’environnement.
way-glow = OpenGL
way-wgpu = wgpu (Vulkan, Metal ou Direct3D)
way-software = OpenGL sans la carte graphique
way-x11 = l’écran X11 au lieu de Wayland
cli-stdout-failed = La sortie standard n’a pas pu être écrite : { $detail }.
cli-compare-title = De « { $from } » à « { $to } »
cli-compare-touchpoints = Points de contact
cli-compare-transitions = Transitions
cli-compare-frictions = Irritants
cli-compare-metrics = Mesures
cli-kept = gardés
cli-changed = changés
cli-added = ajoutés
cli-removed = retirés
cli-rerouted = redirigés
cli-merged = fusionnés
cli-split = scindés
cli-replaced = remplacés
cli-coverage = Fil rouge : { $coverage } de la douleur est suivie jusqu’à un indicateur.
cli-since = à partir du { $date }

## Why an edit is refused

refused-state = Impossible : { $element } n’existe pas, ou existe déjà
refused-unknown = Impossible : { $element } n’existe pas
refused-unnamed = Impossible : { $element } n’a pas de nom
refused-reference = Impossible : { $element } renvoie à { $other }, qui n’existe pas
refused-range = Impossible : « { $field } » est hors limites ({ $element })
refused-circle = Impossible : « { $field } » ramènerait à soi-même ({ $element })
refused-transaction = Impossible : rien n’est en cours de modification
