//! What the window writes to disk, off its own thread.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::jobs::Purpose;
use crate::{
    drawing::{self, Drawing, Ground, Page},
    editor::{Editor, Look, Mode},
    export, file,
    i18n::Lang,
    insight::Tint,
    layout::Density,
    model::{Journey, PersonaId, State, StateId},
    publish, roadmap, wording,
};

/// The width of a picture, in pixels: two for one on most projectors.
const WIDTH: u32 = 3840;
/// The width of the pictures of a set, in pixels.
const SET_WIDTH: u32 = 1920;

/// A format that the window writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Png,
    Svg,
    Pdf,
    Ron,
    Json,
}

impl Format {
    /// The endings that each purpose allows, the one put to a bare name first.
    const fn possible(purpose: Purpose) -> &'static [(&'static str, Self)] {
        match purpose {
            Purpose::Picture => &[("png", Self::Png), ("svg", Self::Svg), ("pdf", Self::Pdf)],
            Purpose::Roadmap => &[("ron", Self::Ron), ("json", Self::Json)],
            Purpose::Open | Purpose::Save => &[("ron", Self::Ron)],
            Purpose::Folder => &[],
        }
    }

    /// The format that the ending of a path asks for.
    fn of(purpose: Purpose, path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        Self::possible(purpose).iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
    }

    /// The path with an ending where it has none; none where it has one that is not written.
    pub(super) fn complete(purpose: Purpose, path: &Path) -> Option<PathBuf> {
        match Self::possible(purpose).first() {
            None => Some(path.to_path_buf()),
            Some((ending, _)) if path.extension().is_none() => Some(path.with_extension(ending)),
            Some(_) => Self::of(purpose, path).map(|_| path.to_path_buf()),
        }
    }
}

/// Something to be written for others to read.
pub(super) struct Order {
    journey: Arc<Journey>,
    state: Option<StateId>,
    ends: Option<(StateId, StateId)>,
    persona: Option<PersonaId>,
    page: Page,
    tint: Option<Tint>,
    mode: Mode,
    look: Look,
    purpose: Purpose,
    /// The file of the journey, which nothing else may replace.
    own: Option<PathBuf>,
}

impl Order {
    /// The order to write what an editor shows, with the votes that are revealed or without.
    pub(super) fn of(editor: &Editor, purpose: Purpose, with_votes: bool) -> Self {
        let mut journey = editor.journey().clone();
        if !with_votes && journey.votes.seen().is_some() {
            Arc::make_mut(&mut journey).votes.rounds.clear();
        }
        Self {
            journey,
            state: editor.view().state.clone(),
            ends: editor.ends().map(|(from, to)| (from.id.clone(), to.id.clone())),
            persona: editor.persona().cloned(),
            page: editor.page(),
            tint: editor.tint(),
            mode: editor.mode(),
            look: editor.look(),
            purpose,
            own: editor.path.clone(),
        }
    }

    /// Writes it; an error is in words.
    pub(super) fn write(&self, path: &Path) -> Result<(), String> {
        let lang = self.look.lang;
        match self.purpose {
            Purpose::Folder => {
                std::fs::create_dir_all(path)
                    .map_err(|error| wording::save_error(&file::SaveError::from(error), lang))?;
                let (journey, persona) = (&*self.journey, self.persona.as_ref());
                let ends = (journey.current(), journey.target());
                let (density, theme) = (Density::Expanded, self.look.theme);
                let set = publish::set_between(density, journey, ends, persona, theme, lang, SET_WIDTH)
                    .map_err(|error| wording::png_error(&error.reason, lang))?;
                let files: Vec<_> = set.into_iter().map(|file| (path.join(file.name), file.bytes)).collect();
                if files.iter().any(|(path, _)| self.is_own(path)) {
                    return Err(lang.text("failure-own-file"));
                }
                files.iter().try_for_each(|(path, bytes)| write(path, bytes, lang))
            }
            Purpose::Roadmap => {
                let target = self.journey.target().ok_or_else(|| lang.text("failure-no-target"))?;
                let plan = roadmap::plan(&self.journey, target, None, lang);
                let is_json = Format::of(self.purpose, path) == Some(Format::Json);
                let text = if is_json { plan.to_json() } else { plan.to_ron() };
                write(path, text.as_bytes(), lang)
            }
            Purpose::Picture | Purpose::Open | Purpose::Save => {
                let drawing = self.poster().ok_or_else(|| lang.text("failure-nothing"))?;
                let bytes = match Format::of(self.purpose, path) {
                    Some(Format::Svg) => export::svg(&drawing).into_bytes(),
                    Some(Format::Pdf) => export::pdf(&[drawing], lang).map_err(|error| error.to_string())?,
                    _ => export::png(&drawing, WIDTH).map_err(|error| wording::png_error(&error, lang))?,
                };
                write(path, &bytes, lang)
            }
        }
    }

    /// Whether a path is that of the journey itself, whatever it is called.
    fn is_own(&self, path: &Path) -> bool {
        self.own.as_ref().is_some_and(|own| file::is_same(own, path))
    }

    /// The two states that are compared.
    fn ends(&self) -> Option<(&State, &State)> {
        let (from, to) = self.ends.as_ref()?;
        Some((self.journey.states.get(from)?, self.journey.states.get(to)?))
    }

    /// The picture of what the canvas shows, with title and legend.
    fn poster(&self) -> Option<Drawing> {
        let Look { lang, theme } = self.look;
        let (journey, persona) = (&self.journey, self.persona.as_ref());
        let state = self.state.as_ref().and_then(|id| journey.states.get(id))?;
        Some(match self.mode {
            Mode::Roadmap => {
                let plan = roadmap::plan(journey, journey.target()?, None, lang);
                drawing::roadmap(&plan, theme, lang)
            }
            Mode::Compare => {
                publish::comparison_for(Density::Expanded, journey, self.ends()?, persona, theme, lang)
            }
            Mode::SideBySide => {
                publish::side_by_side(Density::Expanded, journey, self.ends()?, persona, theme, lang)
            }
            Mode::Insights => {
                drawing::page(self.page, Ground { journey, state, ends: self.ends(), persona, theme, lang })
            }
            Mode::Map => publish::map_tinted(Density::Expanded, journey, state, persona, self.tint, theme, lang),
        })
    }
}

fn write(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), String> {
    file::save(path, bytes).map_err(|error| wording::save_error(&error, lang))
}

/// Saves a journey; `keep` keeps a copy of the file that was there, as do comments in it, which are not written again.
pub(super) fn save(journey: &Journey, path: &Path, keep: bool, lang: Lang) -> Result<(), String> {
    let text = file::write(journey).map_err(|_| lang.text("cli-unwritable-journey"))?;
    let has_comments = || std::fs::read_to_string(path).is_ok_and(|old| file::has_comments(&old));
    if path.exists() && (keep || has_comments()) {
        file::backup(path).map_err(|error| wording::save_error(&error, lang))?;
    }
    file::save(path, text.as_bytes()).map_err(|error| wording::save_error(&error, lang))
}
