## What reading and writing files has to say, templates, and the command line.

# Why a file does not open

open-missing = There is no such file. Check its name and its folder.
open-no-permission = You may not read this file. Ask its owner, or copy it to a folder of yours.
open-folder = This is a folder. Name a file in it.
open-unreadable = The file could not be read: { $detail }.
open-too-large = The file is larger than { $megabytes } MB, which no journey is. Is it the right file?
open-not-utf8 = The file is not UTF-8 text from this line on. Save it again with the encoding UTF-8.
open-not-a-journey = This is not a journey of Parcours: it does not begin with its format and version.
open-other-format = This is a file of the format “{ $format }”, not a journey.
open-newer = The file was written by a newer Parcours (format version { $version }) and cannot be read here. Update the program.
open-cut-short = The file ends before it should: it was cut short, or a quote or bracket is not closed. Restore it from a backup, or complete it.
open-unknown-word = “{ $found }” is not possible here. Possible are: { $known }.
open-unknown-word-nearest = “{ $found }” is not possible here; did you mean “{ $nearest }”? Possible are: { $known }.
open-missing-field = The field “{ $field }” is missing in the record that ends here. Add it.
open-double-field = The field “{ $field }” stands twice in this record. Remove one.
open-wrong-value = This value is not possible here: { $found }. Expected: { $expected }.
open-number-too-large = This number is too large.
open-nested-too-deep = The brackets are nested too deep for a journey.
open-bad-day = “{ $found }” is not a day. Write days as “2027-01-31”.
open-bad-uuid = “{ $found }” is not the id of a journey, which has 32 digits like “5f0b7a52-3f0e-4a53-9a55-1c8a0c9d7e11”.
open-colon-missing = A colon is missing after the name of a field.
open-comma-missing = A comma is missing here, or a whole number is written with a decimal point.
open-bracket-missing = The bracket “{ $bracket }” is missing, or something before it is not understood.
open-something-after = Something stands after the end of the journey. Remove it.
open-bad-escape = What follows the backslash in this text is not known. For a backslash write two.
open-list-expected = A list is expected here: [ … ].
open-record-expected = A record is expected here: ( … ).
open-text-expected = A text is expected here, between quotes.
open-whole-number-expected = A whole number is expected here, without quotes and without a decimal point.
open-number-expected = A number is expected here, without quotes.
open-yes-or-no-expected = Either true or false is expected here.
open-unreadable-here = This is not understood: { $detail }.

# Why a file was not written

save-no-space = There is no space left on the disk. Free some, or save elsewhere.
save-no-permission = You may not write here. Save elsewhere.
save-read-only = The file or its disk is read-only. Save elsewhere, or change that.
save-missing-folder = The folder does not exist. Create it, or save elsewhere.
save-folder = This is a folder. Name a file in it.
save-other = The file could not be written: { $detail }.

# What was repaired

repair-in-state = { $repair } (State “{ $state }”.)
repair-duplicate-renamed = The id of { $element } was given twice; the second is now “{ $now }”.
repair-duplicate-dropped = There were two identical copies of { $element }; one was removed.
repair-stage-added = The stage “{ $id }” of { $element } did not exist; it was added.
repair-channel-added = The channel “{ $id }” of { $element } did not exist; it was added.
repair-transition-to-nowhere = There is no touchpoint “{ $missing }”, so { $element } from “{ $from }” to “{ $to }” was removed.
repair-anchor-moved = There is no “{ $missing }” here, so { $element } that hung on it now hangs on the journey.
repair-reference-dropped = There is no “{ $missing }”, so “{ $field }” of { $element } no longer names it.
repair-number-clamped = “{ $field }” of { $element } was { $was }; it is now { $now }.
repair-number-dropped = “{ $field }” of { $element } was { $was }, which is not possible; it was removed.
repair-circle-cut = “{ $field }” of { $element } led back to where it began by “{ $to }”; that was removed.

unknown-field = The field “{ $path }” is not known; it is ignored, and would be lost when the file is written.
unknown-field-nearest = The field “{ $path }” is not known; did you mean “{ $nearest }”? It is ignored, and would be lost when the file is written.

element-journey = the journey
element-state = state “{ $id }”
element-stage = stage “{ $id }”
element-channel = channel “{ $id }”
element-cell = a cell
element-persona = persona “{ $id }”
element-team = team “{ $id }”
element-system = system “{ $id }”
element-kpi = KPI “{ $id }”
element-touchpoint = touchpoint “{ $id }”
element-transition = transition “{ $id }”
element-friction = friction “{ $id }”
element-delight = delight “{ $id }”
element-card = card “{ $id }”
element-initiative = initiative “{ $id }”

# Templates

template-blank = Blank
template-retail = Retail
template-service = Service
template-subscription = Subscription
template-onboarding = Onboarding of new customers
template-b2b = Business to business
template-public-service = Public service
template-title = New journey
template-today = Today
template-stage-discovery = Discovery
template-stage-consideration = Consideration
template-stage-comparison = Comparison
template-stage-purchase = Purchase
template-stage-delivery = Delivery or pick-up
template-stage-use = Use
template-stage-loyalty = Loyalty
template-stage-need = Need
template-stage-search = Search
template-stage-contact = Contact
template-stage-handling = Handling
template-stage-follow-up = Follow-up
template-stage-subscription = Subscription
template-stage-welcome = Welcome
template-stage-renewal = Renewal
template-stage-information = Information
template-stage-application = Application
template-stage-processing = Processing
template-stage-decision = Decision
template-stage-appeal = Appeal
template-stage-set-up = Set-up
template-stage-first-success = First success
template-stage-habit = Habit
template-stage-offers = Offers
template-stage-negotiation = Negotiation
template-stage-contract = Contract
template-stage-roll-out = Roll-out
template-channel-website = Website
template-channel-application = Mobile app
template-channel-messages = Email and texts
template-channel-chat = Chat
template-channel-phone = Phone
template-channel-post = Post
template-channel-shop = Shop
template-channel-counter = Counter
template-channel-visit = Visit
template-channel-portal = Customer portal
template-channel-manager = Account manager
template-channel-distributor = Distributor
template-channel-carrier = Carrier
template-channel-alone = The customer, alone
template-channel-elsewhere = Elsewhere (competitors)
template-kpi-nps = Net promoter score
template-kpi-nps-unit = points
template-kpi-satisfaction = Satisfaction
template-kpi-satisfaction-unit = %
template-kpi-effort = Customer effort
template-kpi-effort-unit = out of 7
template-kpi-first-contact = Solved at first contact
template-kpi-first-contact-unit = %
template-kpi-conversion = Conversion
template-kpi-conversion-unit = %
template-kpi-retention = Retention
template-kpi-retention-unit = %
template-kpi-response = Response time
template-kpi-response-unit = min

# The command line

cli-error = error
cli-warning = warning
cli-advice = advice
cli-check-summary = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $advice ->
        [one] { $advice } piece of advice
       *[other] { $advice } pieces of advice
    }
cli-changed-on-opening = The file was read with { $count ->
        [one] one remark
       *[other] { $count } remarks
    }; “parcours check” tells.
cli-fmt-refused = Not rewritten, because this would be lost or changed:
cli-newer-file = The file was written by a newer Parcours (format version { $version }) and may hold more than is shown.
cli-fmt-newer = Not rewritten: the file was written by a newer Parcours (format version { $version }), and what is not known here would be lost.
cli-exists = The file exists already. Choose another name, or remove it first.
cli-unwritable-journey = The journey cannot be written: what was written does not read back as the same. The file was left as it was.
cli-no-current-state = There is no current state. Add one, or name a state with --state or --from.
cli-no-future-state = There is no future state to lead to. Add one, or name a state with --to.
cli-comments-lost = The comments of the file were not kept.
cli-over-journey = This is the file of the journey itself, which would be lost. Choose another name.
cli-same-file = The journey would be written over its own file, which says more than was understood. Choose another name.
cli-unknown-persona = There is no persona “{ $id }”. There are: { $known }.
cli-unknown-state = There is no state “{ $id }”. There are: { $known }.
cli-unknown-ending = The ending of this name is none of those that can be written: { $known }.
cli-picture-failed = The picture cannot be made: { $detail }.
cli-picture-too-large = At a width of { $width } pixels this picture is too large; it can be up to { $largest } pixels wide.
cli-no-window = This Parcours was built without a window; “parcours export” writes pictures and tables of a journey.
cli-no-wgpu = This Parcours was built without wgpu. Use --renderer auto, or build it with “cargo build --release --features wgpu”.
cli-window-again = { $way } did not show the window ({ $reason }). Trying { $next }.
cli-window-no-display = The window could not be opened: no display answers.
cli-window-no-drawing = The window could not be opened: this machine does not draw it.
cli-window-broke-off = The window broke off: the display has gone, or draws no longer. Work that was not saved is offered at the next start.
cli-window-tried = Tried { $way }: { $reason }.
cli-window-do-display = Start Parcours from a desktop, or name its display with DISPLAY or WAYLAND_DISPLAY. On Debian and Ubuntu, the packages libxkbcommon-x11-0, libx11-xcb1, libxcursor1 and libxi6 must be there. Without a window, “parcours export” writes pictures and tables.
cli-window-do-drawing = Update the driver of the graphics card, or on Debian and Ubuntu install the packages libegl1, libgl1 and libgl1-mesa-dri. Without a window, “parcours export” writes pictures and tables.
cli-window-do-later = Start Parcours again. If it happens again, try --renderer glow, or LIBGL_ALWAYS_SOFTWARE=1 in the environment.
way-glow = OpenGL
way-wgpu = wgpu (Vulkan, Metal or Direct3D)
way-software = OpenGL without the graphics card
way-x11 = the X11 display instead of Wayland
cli-stdout-failed = The standard output could not be written: { $detail }.
cli-compare-title = From “{ $from }” to “{ $to }”
cli-compare-touchpoints = Touchpoints
cli-compare-transitions = Transitions
cli-compare-frictions = Frictions
cli-compare-metrics = Metrics
cli-kept = kept
cli-changed = changed
cli-added = added
cli-removed = removed
cli-rerouted = rerouted
cli-merged = merged
cli-split = split
cli-replaced = replaced
cli-coverage = Golden thread: { $coverage } of the pain is traced to a KPI.
cli-since = from { $date }

## Why an edit is refused

refused-state = Not possible: { $element } is not there, or is there already
refused-unknown = Not possible: { $element } is not there
refused-unnamed = Not possible: { $element } has no name
refused-reference = Not possible: { $element } refers to { $other }, which is not there
refused-range = Not possible: “{ $field }” of { $element } is out of range
refused-circle = Not possible: “{ $field }” of { $element } would lead back to itself
refused-transaction = Not possible: nothing is being changed
