## What the pointer does on the map

command-insert-on-transition = Insert touchpoint on transition
command-make-optional = Make optional
command-zoom-selection = Zoom to selection
edit-insert = insert { $subject }
edit-reorder = reorder { $subject }
edit-make-optional = make { $subject } optional
capture-between = On “{ $name }”
why-not-touchpoint-and-transition = Select one touchpoint and one transition that does not touch it
obstacle-itself = A transition cannot lead back to where it starts
obstacle-doubled = These two touchpoints are connected so already
obstacle-no-way-around = There is no way around this that is not there already
gesture-move = Let go to move here · Alt: copy · Esc: take back
gesture-copy = Let go to copy here · without Alt: move · Esc: take back
gesture-insert = Let go to insert on this transition · Alt: copy · Esc: take back
gesture-order = Let go to change the order in this cell · Alt: copy · Esc: take back
gesture-nowhere = Let go here to change nothing
gesture-link = Let go on a touchpoint to connect, or in a cell to write what comes next · Esc: take back
gesture-reroute = Let go on a touchpoint to reroute · Esc: take back
gesture-brush = What the band touches is selected · Esc: take back
gesture-handle = Drag to connect, or click to write what comes next
gesture-end = Drag to another touchpoint to reroute
