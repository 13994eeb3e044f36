//! From a layout to a [`Drawing`]: a display list of three shapes that the screen and every export walk alike.

mod backstage;
mod booklet;
mod canvas;
mod card;
mod color;
mod compare;
mod curve;
mod edge;
mod gantt;
mod headers;
mod hit;
mod index;
mod legend;
mod map;
mod marks;
mod own;
mod pages;
mod pairs;
mod pieces;
mod pins;
pub mod plots;
mod poster;
mod shape;
mod side_by_side;
mod signs;
mod strip;
mod theme;
mod tint;
mod votes;
mod words;

pub use booklet::{Contents, Layouts, booklet};
pub use compare::{comparison, comparison_for, comparison_only, comparison_only_for};
pub use curve::{curve, curve_for, curves};
pub use edge::rounded;
pub use gantt::{Arrangement, Bar, Gantt, Lanes, gantt, roadmap, roadmap_arranged};
pub use hit::{hit, reached};
pub use index::Index;
pub use map::{map, map_only, map_only_for, map_only_tinted, map_tinted};
pub use pages::{Binder, Ground, Page, SHEET, flow_words, kpi_verdict, page, part_alone, parts, sheets, sureness};
pub use pairs::{Apart, InUse, Use};

pub use shape::{Color, Drawing, Item, Line, Shape, Stroke, empty};
pub use side_by_side::{side_by_side, stands_beside};
pub use theme::{Pair, Theme};
pub use tint::{scale as tint_scale, scale_words as tint_scale_words};
pub use votes::voter;
