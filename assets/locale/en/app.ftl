## Menus and commands

menu-file = File
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-tools = Tools
menu-room = Workshop
menu-help = Help

command-new = New…
command-open = Open…
command-save = Save
command-save-as = Save as…
command-export-picture = Export the picture…
command-export-roadmap = Export the roadmap…
command-export-folder = Export everything to a folder…
command-quit = Quit
command-undo = Undo
command-undo-step = Undo: { $step }
command-redo = Redo
command-redo-step = Redo: { $step }
command-rename = Rename
command-delete = Delete
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-add-stage = Add a stage
command-add-channel = Add a channel
command-add-state = Add a state…
command-show-map = Show the map
command-show-map-short = Map
command-show-compare = Compare with the other state
command-show-compare-short = Compare
command-show-roadmap = Show the roadmap
top-bar-modes = What is shown
command-show-roadmap-short = Roadmap
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-fit = Show all
command-tidy-up = Tidy up the map
command-tidy-up-for-slide = Tidy up for a slide
command-toggle-inspector = Inspector
command-toggle-bottom = Curve, figures and problems
command-use-select = Select and move
command-use-hand = Move the view
command-use-touchpoint = Add touchpoints
command-use-link = Connect touchpoints
command-use-friction = Mark frictions

setting-language = Language
setting-theme = Theme
setting-scale = Display size
setting-reduced-motion = Reduce motion
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast


## What a step did

edit-add = add { $subject }
edit-rename = rename to { $subject }
edit-move = move { $subject }
edit-connect = connect to { $subject }
edit-reconnect = reconnect { $subject }
edit-remove = delete { $subject }
edit-change = change { $subject }
edit-mark-friction = mark { $subject }
edit-mark-delight = mark { $subject }
edit-write-card = write { $subject }
edit-answer = answer { $subject }
edit-duplicate = duplicate { $subject }
edit-paste = paste { $subject }
edit-tidy-up = tidy up { $subject }
edit-lock = lock { $subject }
edit-dismiss = dismiss { $subject }
edit-vote = vote
edit-reveal = reveal the votes
edit-hide = hide the votes
edit-turn-card = turn card “{ $subject }”
edit-hang-card = hang card “{ $subject }”

## The document

document-untitled = Untitled journey
document-saved = Saved
document-unsaved = Not saved

## Welcome

welcome-line = Map the journey, compare its states, leave with the roadmap
welcome-samples = Look at a sample
welcome-new = Start a journey
sample-retail = Retail, in French: search online, try and collect in the shop
sample-service = After-sales service: from the FAQ to the technician’s visit
sample-training = Training, in French: a half-filled form, picked up by phone where it stopped
sample-shipping = Business customers: six desks or one room, two futures side by side

## Canvas

canvas-building = Drawing the map…
canvas-empty = Press Enter and write the first touchpoint: Name #stage @channel
canvas-no-target = Add a future state: the roadmap leads to it

## The line at the bottom

status-welcome = Open a sample to look around, or start a journey of your own
status-select = Click to select, drag a touchpoint to another cell, double-click an empty cell to add one
status-blocks = Click a block to select its cell, double-click to see its touchpoints
block-said = { $stage } · { $channel }: { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}, { $frictions ->
    [0] no friction
    [one] { $frictions } friction
   *[other] { $frictions } frictions
}
status-hand = Drag to move the view
status-touchpoint = Click in a cell to add a touchpoint there
status-link = Drag from one touchpoint to another, or click one after the other
status-friction = Click a touchpoint or a transition to mark what hurts there
status-compare = { $from } → { $to }: + added, − removed, Δ changed fields, a tick where a friction is resolved, a question mark where nothing answers it
status-roadmap = The five steps to the target state; export it with { $keys }
status-busy = Working…
notice-exported = Written: { $path }
notice-saved = Saved: { $path }

## Inspector

inspector-journey = Journey
inspector-touchpoint = Touchpoint
inspector-transition = Transition
inspector-friction = Friction
inspector-stage = Stage
inspector-channel = Channel
inspector-state = State
inspector-cell = Double-click here, or press Enter, to add a touchpoint
inspector-several = { $count } selected
inspector-nothing = Select a touchpoint, a transition, a friction, or the header of a stage or channel to see and change what is known of it
inspector-frictions = Frictions
inspector-mark-friction = Mark a friction here
owner-nobody = Nobody yet
move-left = Move left
move-right = Move right
move-up = Move up
move-down = Move down
field-unknown = Unknown
field-source = Source
field-when = When
field-medium = Medium
field-offer = Offer
field-held_by = Held by
field-purpose = Purpose
field-cost_per_contact = Cost per contact
field-role = Role
field-description = Description
field-locked = Locked
field-title = Title
field-organisation = Organisation
field-journey-owner = Owner of the journey
field-vision = Vision: what success is, so that it can be measured

## The panel below the map

tab-curve = Experience curve
tab-figures = Figures
tab-thread = Golden thread
thread-friction = Friction
thread-answers = Answered by
thread-initiatives = Delivered by
thread-kpis = Proven by
thread-breaks = Break
figures-line = Frictions: { $resolved } resolved, { $reduced } reduced, { $introduced } new, { $unanswered } unanswered
figures-not-trusted = Too few shares are known: the figures of the flow are shown grey
figures-value = Value
verdict-better = ▲ better
verdict-worse = ▼ worse
verdict-same = = same

## Dialogs

dialog-new-friction = What hurts at “{ $place }”?
dialog-rename = Rename
dialog-rename-done = Rename
dialog-name = What is it called?
dialog-add = Add
dialog-cancel = Cancel
dialog-close = Close
dialog-delete = Delete all of it
dialog-save = Save
dialog-open = Open
dialog-export = Export
dialog-discard = Don’t save
dialog-removal = Delete “{ $name }”?
dialog-unsaved = The journey is not saved
dialog-unsaved-quit = Save it before the window closes?
dialog-unsaved-open = Save it before going on?
dialog-repaired = The file was repaired
dialog-repaired-text = It opens like this. Saving writes the repaired journey and keeps a copy of the file as it was.
dialog-path-title = Parcours
dialog-path-open = Open a journey
dialog-path-save = Save the journey
dialog-path-picture = Export what is shown (.png, .pdf, .svg or .csv)
dialog-path-part = Export this plot (.png, .svg or .pdf)
part-export = Export this plot… “{ $title }”
dialog-path-roadmap = Export the roadmap (.ron, .json, .xlsx, .csv or .md)
dialog-path-folder = Export everything to a folder
dialog-path = Path
dialog-path-waiting = Choose in the system’s window, or type the path here.
dialog-path-none = No file window answered on this machine: type the path here.

consequence-forgot = “{ $holder }” no longer refers to “{ $gone }”
consequence-followed = “{ $name }” follows in { $state }

failure-open = { $path } could not be opened
failure-save = { $path } could not be saved
failure-export = { $path } could not be written
failure-no-target = There is no future state that a roadmap could lead to
failure-nothing = There is nothing to draw
document-read-only = Read only
notice-broken-off = Something broke off ({ $work }); the journey is as it was
dialog-new-stage = New stage
dialog-new-channel = New channel
dialog-new-state = New state
dialog-overwrite = A file of this name is there already
dialog-overwrite-done = Replace it
dialog-repaired-read-only = It opens like this, and can only be looked at.
failure-ending = This ending is none of those that can be written here.
failure-own-file = This is the file of the journey itself; choose another name.
inspector-transitions = Ways out and in
document-new = Never saved
dialog-removal-text = This goes with it:
notice-removed = Deleted; { $keys } brings it back
curve-legend-alone = { $own }; bars from the worst to the best touchpoint; large dots: peak and end
curve-legend = { $own } (line), { $other } (dashed); bars from the worst to the best touchpoint; large dots: peak and end
