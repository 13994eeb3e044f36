//! What a step of the history is called: data, worded where it is shown.

/// What a step did, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What was done.
    pub action: Action,
    /// The name of what it was done to, as the room calls it; may be empty.
    pub subject: String,
}

impl Label {
    /// The label of an action on something.
    #[must_use]
    pub fn new(action: Action, subject: &str) -> Self {
        Self { action, subject: subject.to_owned() }
    }
}

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident = $key:literal;)*) => {
        /// What a step did.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])* $action,)*
        }

        impl Action {
            /// All actions.
            pub const ALL: &'static [Self] = &[$(Self::$action),*];

            /// The key of its text, which takes the subject as `$subject`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$action => concat!("edit-", $key),)*
                }
            }
        }
    };
}

actions! {
    /// Something was added.
    Add = "add";
    /// Something was given another name.
    Rename = "rename";
    /// Something was moved.
    Move = "move";
    /// A transition was drawn.
    Connect = "connect";
    /// An end of a transition was moved.
    Reconnect = "reconnect";
    /// A touchpoint came between the ends of a transition.
    Insert = "insert";
    /// The cards of a cell were put in another order.
    Reorder = "reorder";
    /// A way around touchpoints was drawn.
    MakeOptional = "make-optional";
    /// Something was removed.
    Remove = "remove";
    /// Something was changed in any other way.
    Change = "change";
    /// A friction was marked.
    MarkFriction = "mark-friction";
    /// A delight was marked.
    MarkDelight = "mark-delight";
    /// A card was written.
    WriteCard = "write-card";
    /// A friction was answered.
    Answer = "answer";
    /// Something was copied in place.
    Duplicate = "duplicate";
    /// Something was pasted.
    Paste = "paste";
    /// A state was laid out fresh.
    TidyUp = "tidy-up";
    /// A state was locked against following.
    Lock = "lock";
    /// A state was let follow again.
    Unlock = "unlock";
    /// Another state became the one that the roadmap leads to.
    SetTarget = "set-target";
    /// Touchpoints of a state were said to stand for those of another.
    MatchUp = "match-up";
    /// A proposed initiative was dismissed.
    Dismiss = "dismiss";
    /// A dismissed initiative came back into the plan.
    BringBack = "bring-back";
    /// A field of an initiative went back to what a rule proposes.
    GiveBack = "give-back";
    /// Somebody voted: on what is not said, since the vote may be hidden.
    Vote = "vote";
    /// The votes of a round were revealed.
    Reveal = "reveal";
    /// The votes of a round were hidden again.
    Hide = "hide";
    /// A card was turned into something on the map.
    TurnCard = "turn-card";
    /// A card was hung on something of the map.
    HangCard = "hang-card";
    /// An earlier content of the journey came back.
    Restore = "restore";
}
