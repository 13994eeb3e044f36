## The cards and the votes beside the map

command-toggle-cards = Cards
command-toggle-voting = Votes
command-new-card = Write a card
command-hang-card = Hang card on selection
command-card-to-touchpoint = Turn card into a touchpoint
command-card-to-friction = Turn card into a friction
command-card-answers = This card answers…
command-new-round = New round of votes
command-reveal-votes = Reveal / hide votes
command-give-dot = Put a dot
command-take-dot = Take a dot back
why-no-card = Choose a card first
why-card-turned = The card has been turned into something already
why-no-place = Select a place on the map first
why-no-friction-there = Select a friction, or where one is felt
why-no-participant = Say first who votes
why-no-round = Begin a round first
why-no-voter = Choose who votes first
why-not-votable = Select a touchpoint or a friction
cards-title = Cards
cards-field = New card
cards-hint = What the room says
cards-kind = Kind of the new card: { $kind }
cards-keys = · ? question · ! opportunity · . parked · ↑ ↓ kind · Enter: next
cards-hang-at-once = Ctrl+Enter: on “{ $name }”
cards-none = Nothing said yet. { $keys } writes the first card.
cards-group = { $kind }: { $number }
card-line = { $kind }: { $text }
card-on = on: { $name }
card-answers = answers: { $name }
card-became = turned into: { $name }
card-in-hand = in hand for the commands
card-list = What to do with “{ $text }”
card-no-place = Select a place on the map, or drag the card there
card-delete = Delete the card
card-hang-on = Hang on “{ $name }”
card-answer = Answers “{ $name }”
card-turn-friction = Turn into a friction: { $name }
card-turn-touchpoint = Turn into a touchpoint: { $name }
card-turned-already = Turned into something already
card-take-back = Let go: stays a card
voting-title = Votes
voting-unnamed = Round without a name
voting-hidden = Hidden: { $given } of { $all } dots given
voting-revealed = Revealed: { $given } of { $all } dots given
voting-reveal = Reveal the votes
voting-hide = Hide the votes
voting-in-pictures = Votes in exported maps
voting-who = Who votes?
voting-left = { $name } — { $left } of { $all } left
voting-how = Click touchpoints and frictions to put dots; Shift+click takes one back. Keyboard: + and − on what is selected; Page up and Page down: who votes. Esc ends.
voting-choose = Choose who votes, then click on the map.
voting-ranking = Result
voting-no-dots = No dot was given.
voting-place = { $place }.
voting-place-tied = { $place }. =
voting-rank = { $place } { $name }: { $dots ->
    [one] { $dots } dot
   *[other] { $dots } dots
}
voting-dots = { $dots ->
    [one] { $dots } dot
   *[other] { $dots } dots
}
voting-card-on = Write a card on “{ $name }”
voting-card = Chosen by the room: { $name }
voting-round-field = What is voted on?
voting-round-usual = Round { $number }
voting-begin = Begin a new round
voting-participants = Participants: { $number }
voting-names = Names, one a line
voting-dots-each = Dots each
voting-add = Add participants
voting-colour-of = Next colour for { $name }
voting-name-of = Name of { $name }
voting-dots-of = Dots of { $name }
voting-remove = Remove { $name }
vote-none-left = No dots left. Shift+click takes one back.
vote-none-there = There is no dot to take back.
status-voting = Click touchpoints and frictions to put dots; Shift+click takes one back; Esc ends
