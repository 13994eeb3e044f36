//! Walking the map with the arrow keys.

use std::collections::BTreeSet;

use kurbo::Rect;

use super::{Direction, Editor, Mode};
use crate::model::Element;

impl Editor {
    /// Selects the nearest touchpoint in a direction from what is selected, or the first of all; on an empty map, cells; on
    /// the roadmap, rows.
    pub fn walk(&mut self, direction: Direction) {
        if self.mode == Mode::Roadmap {
            return self.walk_rows(direction);
        }
        let Some(layout) = self.layout() else { return };
        if layout.nodes.is_empty() {
            return self.walk_cells(direction);
        }
        let selected = self.view.only().and_then(|element| self.scene.as_ref()?.bounds(element));
        let next = match selected {
            None => layout.nodes.iter().min_by(|a, b| {
                let key = |rect: &Rect| rect.x0 + rect.y0;
                key(&a.rect).total_cmp(&key(&b.rect))
            }),
            Some(here) => {
                let here = here.center();
                // How far along the direction, and how far off it; what lies behind does not count.
                let distance = |rect: &Rect| {
                    let off = rect.center() - here;
                    let (along, across) = match direction {
                        Direction::Left => (-off.x, off.y),
                        Direction::Right => (off.x, off.y),
                        Direction::Up => (-off.y, off.x),
                        Direction::Down => (off.y, off.x),
                    };
                    (along > 1.0).then_some(along + 2.5 * across.abs())
                };
                let reachable = layout.nodes.iter().filter_map(|node| Some((distance(&node.rect)?, node)));
                reachable.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, node)| node)
            }
        };
        if let Some(id) = next.map(|node| node.id.clone()) {
            self.view.selection = BTreeSet::from([Element::Touchpoint(id)]);
            self.reveal_selection();
        }
    }

    /// Selects the cell beside the one that is selected or holds what is selected, or the first of all.
    pub fn walk_cells(&mut self, direction: Direction) {
        let Some(layout) = self.layout() else { return };
        let here = self.view.only().and_then(|element| self.cell_of(element)).and_then(|(stage, channel)| {
            let stage = layout.stages.iter().position(|band| band.id == stage)?;
            Some((stage, layout.lanes.iter().position(|band| band.id == channel)?))
        });
        let (stage, lane) = match (here, direction) {
            (None, _) => (0, 0),
            (Some((stage, lane)), Direction::Left) => (stage.saturating_sub(1), lane),
            (Some((stage, lane)), Direction::Right) => {
                ((stage + 1).min(layout.stages.len().saturating_sub(1)), lane)
            }
            (Some((stage, lane)), Direction::Up) => (stage, lane.saturating_sub(1)),
            (Some((stage, lane)), Direction::Down) => {
                (stage, (lane + 1).min(layout.lanes.len().saturating_sub(1)))
            }
        };
        if let (Some(stage), Some(lane)) = (layout.stages.get(stage), layout.lanes.get(lane)) {
            let cell = Element::Cell(stage.id.clone(), lane.id.clone());
            self.view.selection = BTreeSet::from([cell]);
            self.reveal_selection();
        }
    }
}
