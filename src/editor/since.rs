//! What has become of the roadmap since the journey was last saved.

use std::{collections::BTreeSet, sync::Arc};

use super::Editor;
use crate::{
    i18n::Lang,
    model::{Journey, Status},
    roadmap::{self, News, Plan, Standing},
};

/// The plan of the journey as it was last saved: worked out once, and handed on from scene to scene.
#[derive(Clone, Debug)]
pub(super) struct Since {
    saved: Arc<Journey>,
    lang: Lang,
    /// None where it had no target.
    plan: Option<Arc<Plan>>,
}

impl Since {
    /// The plan of the journey as it was saved is known.
    pub(super) fn new(saved: Arc<Journey>, lang: Lang, plan: Option<Plan>) -> Self {
        Self { saved, lang, plan: plan.map(Arc::new) }
    }

    /// Works the plan of the journey out as it was saved.
    pub(super) fn of(saved: Arc<Journey>, lang: Lang) -> Self {
        let plan = saved.target().map(|target| roadmap::plan(&saved, target, None, lang));
        Self::new(saved, lang, plan)
    }

    /// Whether it is of this snapshot, in this language.
    pub(super) fn is_of(&self, saved: &Arc<Journey>, lang: Lang) -> bool {
        Arc::ptr_eq(&self.saved, saved) && self.lang == lang
    }

    /// What is different in the plan of now; none where there was no plan. What somebody dismissed is no news to them.
    pub(super) fn news(&self, plan: &Plan, standings: &[Standing]) -> Option<News> {
        let mut news = roadmap::news(self.plan.as_deref()?, plan);
        let initiatives = standings.iter().map(|it| &it.initiative);
        let dismissed: BTreeSet<&str> =
            initiatives.filter(|it| it.status == Status::Dismissed).map(|it| it.id.as_str()).collect();
        news.retired.retain(|it| !dismissed.contains(it.id.as_str()));
        Some(news)
    }
}

impl Editor {
    /// What has become of the plan since the journey was last saved, as the scene has worked it out; none while the
    /// roadmap is not shown, or there was none.
    #[must_use]
    pub fn news(&self) -> Option<&News> {
        self.scene()?.reading.as_ref()?.news.as_ref().filter(|news| !news.is_empty())
    }
}
