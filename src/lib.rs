//! Parcours maps a customer journey as a graph, compares today with the wanted future, and plans the way there.

#[cfg(feature = "gui")]
pub mod app;
pub mod drawing;
pub mod edit;
pub mod editor;
pub mod export;
pub mod file;
pub mod graph;
pub mod i18n;
pub mod insight;
pub mod layout;
pub mod model;
pub mod publish;
pub mod report;
pub mod roadmap;
pub mod settings;
pub mod telling;
pub mod templates;
pub mod text;
pub mod wording;
