//! What changes from one state to another, told in words: the sentence that opens a comparison, the rows of the table
//! of changes, the metrics from and to; and the golden thread of the roadmap. Window, pictures, tables and the command
//! line say the same.

mod account;
mod differences;
mod figures;
mod rows;
mod sentence;
mod strands;
mod values;

pub use self::{
    account::{Account, Told, team_name},
    differences::differences,
    figures::{MetricLine, metric_lines, metric_value},
    rows::{By, FieldChange, Row, rows, who},
    sentence::{Sentence, sentence},
    strands::{StrandLine, Strands, top_of},
};
