//! The eight questions of the strategy worksheet, and where their answers are kept.

use crate::model::Worksheet;

/// A question that a strategy must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Why do customers change channel?
    Switching,
    /// What do they really want?
    Needs,
    /// What are their greatest frustrations?
    Frustrations,
    /// Which channels for which needs?
    Channels,
    /// Preference or efficiency?
    Preference,
    /// How is success measured?
    Success,
    /// Which options are there?
    Options,
    /// How is risk limited?
    Risks,
}

impl Question {
    /// All, in the order of the worksheet.
    pub const ALL: [Self; 8] = [
        Self::Switching,
        Self::Needs,
        Self::Frustrations,
        Self::Channels,
        Self::Preference,
        Self::Success,
        Self::Options,
        Self::Risks,
    ];

    /// The key of its text, after `worksheet-`: the name of its field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Switching => "switching",
            Self::Needs => "needs",
            Self::Frustrations => "frustrations",
            Self::Channels => "channels",
            Self::Preference => "preference",
            Self::Success => "success",
            Self::Options => "options",
            Self::Risks => "risks",
        }
    }

    /// What was answered; empty where nobody answered yet.
    #[must_use]
    pub fn answer(self, worksheet: &Worksheet) -> &str {
        match self {
            Self::Switching => &worksheet.switching,
            Self::Needs => &worksheet.needs,
            Self::Frustrations => &worksheet.frustrations,
            Self::Channels => &worksheet.channels,
            Self::Preference => &worksheet.preference,
            Self::Success => &worksheet.success,
            Self::Options => &worksheet.options,
            Self::Risks => &worksheet.risks,
        }
    }

    /// The worksheet with another answer to this question.
    #[must_use]
    pub fn answered(self, worksheet: &Worksheet, answer: &str) -> Worksheet {
        let mut worksheet = worksheet.clone();
        let field = match self {
            Self::Switching => &mut worksheet.switching,
            Self::Needs => &mut worksheet.needs,
            Self::Frustrations => &mut worksheet.frustrations,
            Self::Channels => &mut worksheet.channels,
            Self::Preference => &mut worksheet.preference,
            Self::Success => &mut worksheet.success,
            Self::Options => &mut worksheet.options,
            Self::Risks => &mut worksheet.risks,
        };
        answer.clone_into(field);
        worksheet
    }
}
