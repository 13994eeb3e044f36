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
    /// A state was locked against following, or unlocked.
    Lock = "lock";
    /// A proposed initiative was dismissed.
    Dismiss = "dismiss";
    /// The room voted.
    Vote = "vote";
}
