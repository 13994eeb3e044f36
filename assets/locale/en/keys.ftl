## The names of keys

key-ctrl = Ctrl
key-command = Cmd
key-shift = Shift
key-altgr = AltGr
key-delete = Delete
key-backspace = Backspace
key-plus = +
key-equals = =
key-minus = −
key-escape = Esc
key-enter = Enter
key-tab = Tab
key-space = Space
key-home = Home
key-end = End
key-pageup = Page Up
key-pagedown = Page Down
key-arrows = arrows
key-arrowleft = ←
key-arrowright = →
key-arrowup = ↑
key-arrowdown = ↓
key-click = click
key-drag = drag
key-middle = middle button
key-wheel = wheel
key-pinch = pinch

## All keys

command-help = Keyboard shortcuts
keys-search = Find a shortcut
keys-none = No shortcut has these words
keys-keyboard = Keyboard
keys-keyboard-heard = Find out ({ $name })
keys-typed = { $sign }   typed { $typed }
keys-version = Parcours { $version } · works offline, nothing leaves this machine
keys-map = On the map
keys-map-walk = Go from touchpoint to touchpoint
keys-map-cells = Go from cell to cell
keys-map-next = Write the next touchpoint, connected
keys-map-another = Write one more in the same cell, not connected
keys-map-beside = Write one in the neighbouring cell, connected
keys-map-enter = Do with what is selected what the tool does
keys-map-several = Select one more
keys-map-copies = Copy touchpoints to another place
keys-map-pan = Move the view
keys-map-zoom = Zoom
keys-map-escape = Take back a drag, or select nothing
keys-write = In the field of a touchpoint
keys-write-keep = Keep it
keys-write-keep-next = Keep it, and write the next one, connected
keys-write-keep-another = Keep it, and write one more in the same cell, not connected
keys-write-keep-beside = Keep it, and write one in the neighbouring cell, connected
keys-write-list = Choose from the list, then Enter
keys-write-drop = Forget what was written
keys-syntax = Written with the name
keys-syntax-channel = The channel, by its name
keys-syntax-stage = The stage, by its name
keys-syntax-emotion = How the customer feels
keys-syntax-friction = A friction of this severity, then what hurts
keys-syntax-to = Leads to this touchpoint
keys-syntax-from = Comes from this touchpoint
keys-syntax-quotes = A name of several words
keys-syntax-literal = The sign itself, at the start of a word
keys-room = Presentation
keys-room-on = The next touchpoint
keys-room-back = The touchpoint before
keys-room-ends = The first, the last
keys-room-scroll = Scroll the details
keys-room-feel = The customer feels better, worse
keys-room-laser = Bright pointer, while it is held
keys-room-leave = Back to the map

## What Enter does, in the line at the bottom

enter-writes = Enter: write a touchpoint
enter-writes-here = Enter: write a touchpoint here
enter-marks = Enter: mark what hurts here
enter-begins = Enter: begin a transition here
enter-connects = Enter: connect to this touchpoint
enter-renames = Enter: rename
enter-renames-touchpoint = Enter: rename, Tab: write the next one

## What is done with the selection

command-mark-delight = Mark what pleases
command-as-in-base = Make it as in the base again
command-next-on-path = Next touchpoint along the way
