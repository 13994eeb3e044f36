//! What the canvas paints: the drawing of the scene, and for a moment after a change the way there.

use std::{cell::RefCell, collections::BTreeSet, sync::Arc};

use egui::Mesh;
use kurbo::Rect;

use super::paint::{Painting, blocks, narrow};
use crate::{
    drawing::{self, Block, Theme},
    editor::{Camera, Editor, Gesture, Level, Mode, Scene, between},
    layout::Layout,
    model::{Element, StateId},
};

/// How long things take to a new place, in seconds.
const DURATION: f64 = 0.15;

/// A drawing of more items than this jumps: each frame on the way is drawn anew, and should be ready within 8
/// milliseconds. It takes 1.3 for 600 items, 4.7 for the 1,300 of 200 touchpoints with 290 long lines.
const LARGEST: usize = 2000;

/// What the canvas paints.
#[derive(Debug, Default)]
pub(super) struct Picture {
    painting: Painting,
    glide: Option<Glide>,
    /// What is painted of the other of two states side by side.
    beside: Option<(StateId, Painting)>,
    /// The two states of an overlay, each alone, once it has begun to fade.
    sides: Option<[Painting; 2]>,
    /// The cards of the small picture in the corner, while they stay where they are.
    small: Option<(Corner, Arc<Mesh>)>,
    /// The cells as blocks, of the state that is shown and of the one beside it, with what had faded when they were made.
    blocks: RefCell<[Option<Faded>; 2]>,
}

/// Blocks, and what had faded when they were made.
type Faded = (BTreeSet<Element>, Arc<[Block]>);

/// Where the small picture in the corner begins, its scale, and its colours.
type Corner = (egui::Pos2, f64, &'static Theme);

/// Things on the way from where they were to where the scene has them. Only what is seen moves: whoever asks the
/// editor hears where things are in the end.
#[derive(Debug)]
struct Glide {
    /// When it began, in seconds.
    begun: f64,
    /// Where things were, and from where they were seen.
    from: (Layout, Camera),
    /// From where they are seen in the end.
    camera: Camera,
    /// Where things are now, and from where they are seen.
    now: (Layout, Camera),
    /// The drawing of the scene, made ready.
    end: Painting,
}

impl Picture {
    /// Gives the editor a scene and shows it. Where a time is told, in seconds, things have been gliding to their places
    /// since then.
    pub(super) fn take(&mut self, editor: &mut Editor, scene: Scene, painting: Painting, since: Option<f64>) {
        let start = since.filter(|_| self.may_glide(editor, &scene)).and_then(|begun| {
            let layout = self.layout(editor)?.clone();
            Some((begun, (layout, *self.camera(editor))))
        });
        self.beside = scene.beside().map(|beside| (beside.state.clone(), Painting::of(&beside.drawing)));
        (self.sides, self.small) = (None, None);
        self.blocks.take();
        editor.take_scene(scene);
        if let Some((begun, from)) = start {
            let (camera, now) = (*editor.camera(), from.clone());
            self.glide = Some(Glide { begun, from, camera, now, end: painting });
        } else {
            (self.painting, self.glide) = (painting, None);
        }
    }

    /// Whether things can be followed with the eye from what is shown to this scene, and need to be.
    fn may_glide(&self, editor: &Editor, scene: &Scene) -> bool {
        // What is being typed is seen at once.
        !editor.history().is_open()
            && editor.scene().is_some_and(|shown| scene.follows(shown))
            && scene.drawing.items.len() <= LARGEST
            && scene.layout.as_ref().is_some_and(|layout| self.layout(editor) != Some(layout))
    }

    /// Moves things on, and returns whether they have further to go. The view as it was moved, or a card in the hand,
    /// is more urgent: then everything is at its place at once.
    pub(super) fn advance(&mut self, editor: &Editor, now: f64) -> bool {
        self.turn(editor);
        if self.glide.is_some() {
            self.small = None;
        }
        let Some(mut glide) = self.glide.take() else { return false };
        let progress = (now - glide.begun) / DURATION;
        let disturbed = *editor.camera() != glide.camera || *editor.gesture() != Gesture::Idle;
        let end = editor.scene().and_then(|scene| Some((scene, scene.layout.as_ref()?)));
        let Some((scene, layout)) = end.filter(|_| progress < 1.0 && !disturbed) else {
            self.painting = glide.end;
            return false;
        };
        let eased = ease_out(progress);
        glide.now = (between(&glide.from.0, layout, eased), glide.from.1.between(&glide.camera, eased));
        self.painting = Painting::of(&scene.drawn_at(&glide.now.0));
        self.glide = Some(glide);
        true
    }

    /// Follows the editor to the other of two states side by side.
    fn turn(&mut self, editor: &Editor) {
        let there = editor.scene().and_then(Scene::beside).map(|beside| &beside.state);
        if let (Some((state, painting)), Some(there)) = (&mut self.beside, there)
            && state != there
        {
            std::mem::swap(&mut self.painting, painting);
            self.small = None;
            self.blocks.get_mut().swap(0, 1);
            state.clone_from(there);
        }
    }

    /// Paints what is shown: an overlay as far as it has faded from one state to the other.
    pub(super) fn paint(&mut self, painter: &egui::Painter, canvas: egui::Rect, editor: &Editor, theme: &Theme) {
        let faded = editor.faded();
        let alone = editor.scene().and_then(Scene::sides);
        let [from, both, to] = editor.comparing().opacities();
        let level = editor.level();
        let Some(alone) = alone.filter(|_| from > 0.0 || to > 0.0) else {
            self.painting.paint(painter, canvas, (self.camera(editor), level), &faded);
            blocks::paint(painter, canvas, self.camera(editor), &self.blocks(editor), theme);
            return;
        };
        let sides = self.sides.get_or_insert_with(|| alone.each_ref().map(Painting::of));
        let camera = self.glide.as_ref().map_or_else(|| editor.camera(), |glide| &glide.now.1);
        // What fades in lies above what fades out.
        for (painting, opacity) in [(&self.painting, both), (&sides[0], from), (&sides[1], to)] {
            if opacity > 0.0 {
                let mut painter = painter.clone();
                painter.multiply_opacity(narrow(opacity));
                painting.paint_parts(&painter, canvas, (camera, level), &faded);
            }
        }
    }

    /// Paints the other of two states side by side.
    pub(super) fn paint_beside(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        editor: &Editor,
        theme: &Theme,
    ) {
        if let Some((state, painting)) = &self.beside {
            let faded = editor.faded();
            painting.paint(painter, canvas, (editor.camera(), editor.level()), &faded);
            let layout = editor.scene().and_then(Scene::beside).map(|beside| &beside.layout);
            if let Some((state, layout)) = editor.journey().states.get(state).zip(layout) {
                let made = self.made(1, editor, |faded| drawing::blocks(state, layout, None, faded, theme));
                blocks::paint(painter, canvas, editor.camera(), &made, theme);
            }
        }
    }

    /// The cells of the map as blocks, where it is seen from so far away.
    pub(super) fn blocks(&self, editor: &Editor) -> Arc<[Block]> {
        let Some((state, layout)) = editor.state().zip(self.layout(editor)) else { return Arc::default() };
        let tinted = editor.scene().and_then(|scene| scene.tinted.as_ref());
        self.made(0, editor, |faded| drawing::blocks(state, layout, tinted, faded, editor.look().theme))
    }

    /// The blocks of a pane, made anew where something else has faded since.
    fn made(
        &self,
        pane: usize,
        editor: &Editor,
        make: impl FnOnce(&BTreeSet<Element>) -> Vec<Block>,
    ) -> Arc<[Block]> {
        if editor.level() != Level::Blocks || !matches!(editor.mode(), Mode::Map | Mode::SideBySide) {
            return Arc::default();
        }
        let faded = editor.faded();
        let mut kept = self.blocks.borrow_mut();
        let Some(kept) = kept.get_mut(pane) else { return Arc::default() };
        match kept {
            Some((of, blocks)) if *of == faded && self.glide.is_none() => blocks.clone(),
            _ => {
                let blocks: Arc<[Block]> = make(&faded).into();
                *kept = Some((faded, blocks.clone()));
                blocks
            }
        }
    }

    /// The cards of the small picture in the corner, made anew where they have moved since.
    pub(super) fn small(
        &mut self,
        editor: &Editor,
        corner: &Corner,
        make: impl FnOnce(&Layout) -> Mesh,
    ) -> Arc<Mesh> {
        if let Some((_, mesh)) = self.small.as_ref().filter(|(of, _)| of == corner) {
            return mesh.clone();
        }
        let mesh = Arc::new(self.layout(editor).map_or_else(Mesh::default, make));
        self.small = Some((*corner, mesh.clone()));
        mesh
    }

    /// What is painted.
    pub(super) const fn painting(&self) -> &Painting {
        &self.painting
    }

    /// From where it is seen.
    pub(super) fn camera<'a>(&'a self, editor: &'a Editor) -> &'a Camera {
        self.glide.as_ref().map_or_else(|| editor.camera(), |glide| &glide.now.1)
    }

    /// Where things are painted; none on a roadmap.
    pub(super) fn layout<'a>(&'a self, editor: &'a Editor) -> Option<&'a Layout> {
        let end = || editor.scene().and_then(|scene| scene.layout.as_deref());
        self.glide.as_ref().map(|glide| &glide.now.0).or_else(end)
    }

    /// Where an element is painted.
    pub(super) fn bounds(&self, editor: &Editor, element: &Element) -> Option<Rect> {
        let card = match (&self.glide, element) {
            // In a comparison the newer place counts, which comes last.
            (Some(glide), Element::Touchpoint(id)) => glide.now.0.nodes.iter().rfind(|node| node.id == *id),
            _ => None,
        };
        card.map(|node| node.rect).or_else(|| editor.bounds(element))
    }
}

/// Fast at first and slower towards the end, by the third power.
fn ease_out(progress: f64) -> f64 {
    1.0 - (1.0 - progress.clamp(0.0, 1.0)).powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_eases_out_begins_fast_and_comes_to_rest() {
        assert_eq!((ease_out(0.0), ease_out(1.0), ease_out(7.0)), (0.0, 1.0, 1.0));
        assert!(ease_out(0.25) > 0.5 && ease_out(0.5) > ease_out(0.25));
    }
}
