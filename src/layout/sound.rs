//! Makes a request sound, so that nothing after it can fail.

use super::{Crown, EdgeRequest, NodeRequest, Request, plate::Plate};

/// The least and the most that a card, a header or a label may measure, in pixels.
const SIZES: (f64, f64) = (16.0, 10_000.0);

/// The request without what cannot be placed, and with lengths in whole pixels.
pub(super) fn sound(request: &Request) -> Request {
    let mut kept = vec![None; request.nodes.len()];
    let mut nodes: Vec<NodeRequest> = Vec::with_capacity(request.nodes.len());
    for (index, node) in request.nodes.iter().enumerate() {
        if node.stage < request.stages.len() && node.channel < request.channels.len() {
            kept[index] = Some(nodes.len());
            let crown = Crown {
                marks: if node.crown.marks.is_finite() { node.crown.marks.clamp(0.0, SIZES.1) } else { 0.0 },
                pins: node.crown.pins.map(size),
                star: node.crown.star,
            };
            nodes.push(NodeRequest {
                width: length(node.width),
                height: length(node.height),
                crown,
                ..node.clone()
            });
        }
    }
    let end = |node: usize| kept.get(node).copied().flatten();
    let edge = |edge: &EdgeRequest| {
        let plate =
            |asked: Plate| Plate { width: length(asked.width), least: length(asked.least.min(asked.width)) };
        Some(EdgeRequest {
            from: end(edge.from)?,
            to: end(edge.to)?,
            label: edge.label.map(size),
            plate: edge.plate.map(plate),
            pin: edge.pin.map(size),
            mark: edge.mark.map(size),
            ..edge.clone()
        })
    };
    Request {
        stages: request.stages.iter().map(|(id, width)| (id.clone(), length(*width))).collect(),
        channels: request.channels.iter().map(|(id, height)| (id.clone(), length(*height))).collect(),
        nodes,
        edges: request.edges.iter().filter_map(edge).collect(),
        placement: request.placement.clone(),
        density: request.density,
        stacking: request.stacking,
        unfolded: request.unfolded.clone(),
    }
}

fn size((width, height): (f64, f64)) -> (f64, f64) {
    (length(width), length(height))
}

/// A length in whole pixels; what is no number counts as the least.
fn length(pixels: f64) -> f64 {
    if pixels.is_nan() { SIZES.0 } else { pixels.ceil().clamp(SIZES.0, SIZES.1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::request;

    #[test]
    fn what_cannot_be_placed_is_left_out() {
        let mut request = request(&[(0, 0), (0, 0), (0, 0)], &[(0, 1), (1, 2), (2, 2)]);
        request.nodes[0].channel = 7;
        request.edges[2].from = 99;
        let sound = sound(&request);
        assert_eq!(sound.nodes.len(), 2);
        assert_eq!(sound.edges.iter().map(|edge| (edge.from, edge.to)).collect::<Vec<_>>(), [(0, 1)]);
    }

    #[test]
    fn lengths_are_whole_and_possible() {
        let lengths = [f64::NAN, f64::NEG_INFINITY, -1.0, 20.2, f64::INFINITY].map(length);
        assert_eq!(lengths.to_vec(), vec![16.0, 16.0, 16.0, 21.0, 10_000.0]);
    }
}
