//! What the window writes to disk, off its own thread.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use jiff::Timestamp;

use super::jobs::Purpose;
use crate::{
    drawing::{self, Drawing, Ground, Page},
    editor::{Editor, Look, Mode},
    export::{self, Tool},
    file::{self, Disk, Imprint, OpenError, Other, SaveError, Standing, Versions},
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
    Csv,
    Xlsx,
    Markdown,
}

impl Format {
    /// The endings that each purpose allows, the one put to a bare name first.
    const fn possible(purpose: Purpose) -> &'static [(&'static str, Self)] {
        match purpose {
            Purpose::Picture => &[("png", Self::Png), ("svg", Self::Svg), ("pdf", Self::Pdf), ("csv", Self::Csv)],
            Purpose::Part => &[("png", Self::Png), ("svg", Self::Svg), ("pdf", Self::Pdf)],
            Purpose::Roadmap => &[
                ("ron", Self::Ron),
                ("json", Self::Json),
                ("xlsx", Self::Xlsx),
                ("csv", Self::Csv),
                ("md", Self::Markdown),
            ],
            Purpose::Booklet => &[("pdf", Self::Pdf)],
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
    page: Option<Page>,
    /// The part of a page that is written alone, by its title.
    part: Option<(Page, String)>,
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
            page: editor.open_page(),
            part: None,
            tint: editor.tint(),
            mode: editor.mode(),
            look: editor.look(),
            purpose,
            own: editor.path.clone(),
        }
    }

    /// The same order for one part of a page, known by its title.
    pub(super) fn of_part(self, part: Option<(Page, String)>) -> Self {
        Self { part: part.filter(|_| self.purpose == Purpose::Part), ..self }
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
                let bytes = match Format::of(self.purpose, path) {
                    Some(Format::Json) => plan.to_json().into_bytes(),
                    Some(Format::Csv) => export::roadmap_csv(&plan, Tool::Plain, lang).into_bytes(),
                    Some(Format::Markdown) => export::roadmap_markdown(&plan, lang).into_bytes(),
                    Some(Format::Xlsx) => {
                        export::roadmap_xlsx(&plan, Tool::Plain, lang).map_err(|error| error.to_string())?
                    }
                    _ => plan.to_ron().into_bytes(),
                };
                write(path, &bytes, lang)
            }
            Purpose::Booklet => {
                let target = self.journey.target().ok_or_else(|| lang.text("failure-no-target"))?;
                let states = (self.journey.current(), target);
                let sheets = publish::booklet(&self.journey, states, None, self.look.theme, lang);
                let bytes = export::pdf_a4(&sheets, lang).map_err(|error| error.to_string())?;
                write(path, &bytes, lang)
            }
            Purpose::Picture | Purpose::Part | Purpose::Open | Purpose::Save => {
                let nothing = || lang.text("failure-nothing");
                let bytes = match Format::of(self.purpose, path) {
                    Some(Format::Csv) => self.table().ok_or_else(nothing)?.into_bytes(),
                    Some(Format::Pdf) => {
                        let sheets = self.sheets().or_else(|| Some(vec![self.poster()?])).ok_or_else(nothing)?;
                        export::pdf(&sheets, lang).map_err(|error| error.to_string())?
                    }
                    Some(Format::Svg) => export::svg(&self.poster().ok_or_else(nothing)?).into_bytes(),
                    _ => export::png(&self.poster().ok_or_else(nothing)?, WIDTH)
                        .map_err(|error| wording::png_error(&error, lang))?,
                };
                write(path, &bytes, lang)
            }
        }
    }

    /// What is shown as a table: the changes between two states, the roadmap, else the figures of all states.
    fn table(&self) -> Option<String> {
        let lang = self.look.lang;
        let (journey, persona) = (&*self.journey, self.persona.as_ref());
        let is_of_roadmap = self.mode == Mode::Roadmap || self.page.is_some_and(Page::is_of_roadmap);
        let compares = matches!(self.mode, Mode::Compare | Mode::SideBySide) || self.page == Some(Page::Change);
        Some(if is_of_roadmap {
            export::roadmap_csv(&roadmap::plan(journey, journey.target()?, None, lang), Tool::Plain, lang)
        } else if let Some(ends) = self.ends().filter(|_| compares) {
            publish::changes(journey, ends, persona, lang)
        } else {
            publish::metrics(journey, persona, lang)
        })
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

    /// The page that is open, and what it is about.
    fn ground(&self) -> Option<(Page, Ground<'_>)> {
        let page = self.part.as_ref().map(|(page, _)| *page).or(self.page)?;
        let Look { lang, theme } = self.look;
        let (journey, persona) = (&*self.journey, self.persona.as_ref());
        let shown = || self.state.as_ref().and_then(|id| journey.states.get(id));
        let state = if page.is_of_roadmap() { journey.target() } else { shown() }?;
        Some((page, Ground { journey, state, ends: self.ends(), persona, theme, lang }))
    }

    /// The sheets of paper that the open page takes.
    fn sheets(&self) -> Option<Vec<Drawing>> {
        let (page, ground) = self.ground().filter(|_| self.part.is_none())?;
        Some(drawing::sheets(page, ground))
    }

    /// The picture of what the canvas shows, with title and legend.
    fn poster(&self) -> Option<Drawing> {
        if let Some((_, title)) = &self.part {
            let (page, ground) = self.ground()?;
            return drawing::part_alone(page, ground, title);
        }
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
            Mode::Page => {
                let (page, ground) = self.ground()?;
                drawing::page(page, ground)
            }
            Mode::Map => publish::map_tinted(Density::Expanded, journey, state, persona, self.tint, theme, lang),
        })
    }
}

fn write(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), String> {
    file::save(path, bytes).map_err(|error| wording::save_error(&error, lang))
}

/// Why a journey was not saved.
pub(super) enum Unsaved {
    /// It cannot be written at all.
    Unwritable,
    /// The disk or somebody else stands in the way.
    Disk(SaveError),
    /// It is in its file, which now holds this, and the disk does not say that it stays there.
    Unsure(SaveError, Imprint),
    /// Somebody else works on the file, or may.
    InUse(Other),
}

/// Saves a journey over what its file held at `before`, or over anything where nothing is known of it, and keeps that
/// among the versions; `keep` keeps a copy of the file that was there, as do comments in it, which are not written again.
pub(super) fn save(
    disk: &dyn Disk,
    journey: &Journey,
    path: &Path,
    keep: bool,
    before: Option<&Imprint>,
    versions: Option<&Versions>,
) -> Result<Imprint, Unsaved> {
    let text = file::write(journey).map_err(|_| Unsaved::Unwritable)?;
    let old = file::read_text(path);
    // What is no journey, or was one and is damaged, is no version that could be opened.
    let parsed = old.as_deref().ok().map(file::parse);
    let is_foreign = matches!(old, Err(OpenError::NotUtf8 { .. })) || parsed.as_ref().is_some_and(Result::is_err);
    let has_comments = || old.as_deref().is_ok_and(file::has_comments);
    if path.exists() && (keep || is_foreign || has_comments()) {
        file::backup(path).map_err(Unsaved::Disk)?;
    }
    if let Some(versions) = versions {
        // That the old cannot be kept is no reason not to save the new.
        if let (Ok(old), Some(Ok(parsed))) = (&old, &parsed)
            && *old != text
        {
            // A file that was another journey's is kept under what it was.
            let _: Result<(), _> = versions.keep(parsed.journey.id, old.as_bytes(), Timestamp::now());
        }
        let place = file::absolute(path);
        let _: Result<(), _> = versions.note(journey.id, &place);
    }
    let saved = file::save_over(disk, path, text.as_bytes(), before).map_err(|error| {
        let written = Imprint::of(path, text.as_bytes());
        match written.standing_when_read(path) {
            Ok(Standing::Same) => Unsaved::Unsure(error, written),
            Ok(_) | Err(_) => Unsaved::Disk(error),
        }
    })?;
    file::clear_drafts(path, journey.id, SystemTime::now());
    Ok(saved)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

    use super::*;

    const SAMPLE: &str = include_str!("../../tests/data/retrait-en-boutique.ron");

    fn editor() -> Editor {
        Editor::new(
            file::parse(SAMPLE).unwrap().journey,
            None,
            Look { lang: Lang::Fr, theme: crate::drawing::Theme::light() },
        )
    }

    /// What is written under a name.
    fn written(order: &Order, name: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        order.write(&path).unwrap();
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_table_has_the_changes_where_two_states_are_looked_at_else_the_figures() {
        let mut editor = editor();
        let table = |editor: &Editor| written(&Order::of(editor, Purpose::Picture, true), "it.csv");
        let lang = editor.look().lang;
        let journey = editor.journey().clone();
        let ends = (journey.current().unwrap(), journey.target().unwrap());
        let (changes, figures) =
            (publish::changes(&journey, ends, None, lang), publish::metrics(&journey, None, lang));
        assert!(changes.lines().count() > 40 && figures.lines().count() > 20);

        assert_eq!(table(&editor), figures);
        for mode in [Mode::Compare, Mode::SideBySide] {
            editor.set_mode(mode);
            assert_eq!(table(&editor), changes);
        }
        for page in Page::INSIGHTS {
            editor.show_page(page);
            assert_eq!(table(&editor), if page == Page::Change { &*changes } else { &*figures }, "{page:?}");
        }
        editor.set_mode(Mode::Roadmap);
        assert!(table(&editor).lines().count() > 5 && table(&editor) != figures);
    }

    #[test]
    fn a_part_of_a_page_is_written_alone() {
        let mut editor = editor();
        editor.show_page(Page::Frictions);
        let look = editor.look();
        let parts = drawing::parts(Page::Frictions, editor.journey(), editor.state().unwrap(), None, look.lang);
        let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
        let part = Some((Page::Frictions, titles[1].to_owned()));
        let order = Order::of(&editor, Purpose::Part, true).of_part(part);
        let svg = written(&order, "it.svg");
        let begins = |title: &str| svg.contains(title.split(':').next().unwrap());
        assert_eq!(titles.into_iter().map(begins).collect::<Vec<_>>(), [false, true, false, false, false]);
    }
}
