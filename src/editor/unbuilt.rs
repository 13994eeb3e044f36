//! A scene that broke while it was built, by a fault of the program: it is not asked for again until something changes, or
//! until somebody says so.

use super::{Editor, SceneRequest};

/// What there is on screen in the place of a scene that broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unbuilt {
    /// The same picture of the journey as it was before.
    Earlier,
    /// Nothing that it could be taken for.
    Nothing,
}

impl Editor {
    /// Notes that the building of this scene broke off.
    pub fn scene_broke(&mut self, request: SceneRequest) {
        self.unbuilt = Some(request);
    }

    /// Asks for it once more.
    pub fn build_again(&mut self) {
        self.unbuilt = None;
    }

    /// What is on screen where the scene that belongs there broke; none where it is there or on its way.
    #[must_use]
    pub fn unbuilt(&self) -> Option<Unbuilt> {
        let broken = self.unbuilt.as_ref()?;
        let wanted = self.scene_request();
        if *broken != wanted || self.scene.as_ref().is_some_and(|scene| scene.answers(&wanted)) {
            return None;
        }
        let is_alike = self.scene.as_ref().is_some_and(|scene| scene.is_like(&wanted));
        Some(if is_alike { Unbuilt::Earlier } else { Unbuilt::Nothing })
    }
}
