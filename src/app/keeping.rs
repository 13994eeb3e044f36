//! The settings in the window: taken over when it opens, handed on to be kept when they change.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use super::{App, jobs::Done};
use crate::{
    drawing::Theme,
    settings::{Opened, Settings, Store, Trouble, Unreachable, reachable},
};

/// What the window knows of the settings.
#[derive(Default)]
pub(super) struct Keeping {
    settings: Settings,
    /// Where they are kept; nowhere in tests, or where the file was left alone.
    store: Option<Arc<Store>>,
    /// Why journeys opened last cannot be opened, by path.
    unreachable: BTreeMap<String, Unreachable>,
    /// The width and height of the window, in points at a scale of 100 %, while it is neither full screen nor maximised.
    size: Option<(f32, f32)>,
}

/// A journey opened last.
pub(super) struct Recent<'a> {
    /// Its whole path.
    pub(super) path: &'a str,
    /// Why it cannot be opened; none also as long as nobody has looked.
    pub(super) unreachable: Option<Unreachable>,
}

impl App {
    /// Takes over what was kept.
    pub(super) fn take_over(&mut self, context: &egui::Context, opened: Opened) {
        let Opened { settings, store, trouble } = opened;
        self.theme = Theme::named(settings.theme).unwrap_or(self.theme);
        self.reduced_motion = settings.reduced_motion;
        self.hearing.chosen = settings.keyboard;
        self.set_scale(context, settings.scale);
        let store = store.map(Arc::new);
        self.keeping = Keeping { size: settings.window, settings, store, unreachable: BTreeMap::new() };
        self.notice = trouble.map(|trouble| self.told(&trouble));
    }

    /// What a person should hear of the file of the settings.
    fn told(&self, trouble: &Trouble) -> String {
        let found = self.lang.text(&format!("settings-{}", trouble.reason.code()));
        let then = match &trouble.aside {
            Some(aside) => {
                let path = aside.display().to_string();
                self.lang.text_with("settings-put-aside", &[("path", path.into())])
            }
            None => self.lang.text("settings-left-alone"),
        };
        format!("{found} {then}")
    }

    /// Notes that the language was chosen: without that, it is that of the system.
    pub(super) fn choose_lang(&mut self, lang: crate::i18n::Lang) {
        self.lang = lang;
        self.keeping.settings.lang = Some(lang);
    }

    /// Whether the small picture of the whole map is shown where the map does not fit into view.
    pub(super) const fn has_minimap(&self) -> bool {
        self.keeping.settings.minimap
    }

    /// Shows the small picture of the whole map, or no longer.
    pub(super) const fn toggle_minimap(&mut self) {
        self.keeping.settings.minimap = !self.keeping.settings.minimap;
    }

    /// The journeys opened last.
    pub(super) fn recent(&self) -> Vec<Recent<'_>> {
        let Keeping { settings, unreachable, .. } = &self.keeping;
        let recent = settings.recent.iter();
        recent.map(|path| Recent { path, unreachable: unreachable.get(path).copied() }).collect()
    }

    /// Puts a journey first among those opened last.
    pub(super) fn remember(&mut self, path: &Path) {
        self.keeping.settings.remember(path);
    }

    /// Takes a journey out of those opened last.
    pub(super) fn forget(&mut self, path: &str) {
        self.keeping.settings.forget(path);
    }

    /// Looks in the background which of the journeys opened last are still there: a network may take its time.
    pub(super) fn look_for_recent(&mut self) {
        let paths = self.keeping.settings.recent.clone();
        if !paths.is_empty() {
            self.jobs.spawn("recent files", move || {
                let looked = |path: String| reachable(Path::new(&path)).err().map(|why| (path, why));
                Done::Looked(paths.into_iter().filter_map(looked).collect())
            });
        }
    }

    /// Takes note of what was found.
    pub(super) fn looked(&mut self, unreachable: BTreeMap<String, Unreachable>) {
        self.keeping.unreachable = unreachable;
    }

    /// Has the settings written in the background where they have changed.
    pub(super) fn keep(&mut self, context: &egui::Context) {
        let zoom = context.zoom_factor();
        let size = context.input(|input| {
            let viewport = input.viewport();
            let is_plain = ![viewport.fullscreen, viewport.maximized, viewport.minimized].contains(&Some(true));
            viewport.inner_rect.filter(|_| is_plain).map(|rect| rect.size() * zoom)
        });
        if let Some(size) = size {
            self.keeping.size = Some((size.x, size.y));
        }
        let settings = &mut self.keeping.settings;
        settings.theme = &self.theme.name;
        settings.scale = self.scale;
        settings.keyboard = self.hearing.chosen;
        settings.reduced_motion = self.reduced_motion;
        if let Some(store) = self.keeping.store.as_ref().filter(|store| store.want(settings)) {
            let store = Arc::clone(store);
            self.jobs.spawn("settings", move || Done::Kept(store.write()));
        }
    }

    /// Writes the settings before the window is gone, with its size: a size that changes is not worth a file each time.
    pub(super) fn keep_at_last(&mut self) {
        self.end_hold();
        self.end_recovery();
        self.end_reports();
        if let Some(store) = &self.keeping.store {
            let believed = |side: &f32| crate::settings::SIDE.contains(side);
            let size = self.keeping.size.filter(|(width, height)| believed(width) && believed(height));
            store.want(&Settings { window: size, ..self.keeping.settings.clone() });
            // There is nobody left to be told.
            let _: Result<(), _> = store.write();
        }
    }
}
