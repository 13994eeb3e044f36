## The field in which touchpoints are written, and the lines that are pasted

command-capture = Write touchpoints
command-paste-lines = Paste lines as touchpoints…
capture-hint = Name  @channel  #stage  -2  !4 friction  > next
capture-keys = Enter: done · Tab: next · Shift+Enter: another here, not connected · Ctrl+arrow: next cell · Esc: cancel
capture-new = New
capture-after = After “{ $name }”
capture-existing = “{ $name }”
capture-in = { $stage } · { $channel }
capture-new-stage = New stage: “{ $name }”
capture-new-channel = New channel: “{ $name }”
capture-meant = Did you mean “{ $name }”?
capture-emotion = feels { $emotion }
capture-friction = friction { $severity }/5: { $name }
capture-friction-unnamed = friction { $severity }/5
capture-leads-to = → { $name }
capture-comes-from = ← { $name }
capture-unknown = no touchpoint is called “{ $name }”
capture-lacks-stage = Name a stage: #…
capture-lacks-channel = Name a channel: @…
capture-complete-stage = stage
capture-complete-channel = channel
capture-complete-touchpoint = touchpoint
lines-title = Paste lines as touchpoints
lines-explain = One touchpoint a line, connected in their order. Copy cells from a spreadsheet (name, stage, channel, emotion, friction), or write as in the name field.
lines-field = Lines
lines-summary = { $touchpoints ->
    [one] { $touchpoints } touchpoint
   *[other] { $touchpoints } touchpoints
}, { $transitions ->
    [one] { $transitions } transition
   *[other] { $transitions } transitions
}, { $frictions ->
    [one] { $frictions } friction
   *[other] { $frictions } frictions
}
lines-new-stages = New stages: { $names }
lines-new-channels = New channels: { $names }
lines-left-out = { $count ->
    [one] { $count } line is too many and left out
   *[other] { $count } lines are too many and left out
}
lines-lacking = The map has no stage or no channel yet: the first line must name them
lines-place = Place
