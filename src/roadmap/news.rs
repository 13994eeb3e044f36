//! What a changed map makes of the roadmap: what it adds, changes, and leaves without a reason.

use std::collections::BTreeMap;

use crate::roadmap::{Named, Plan, Planned};

/// What is different in a plan from an earlier one. Dates do not count: they follow from the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The initiatives that were not there.
    pub added: Vec<Named>,
    /// Those that are called otherwise, are there for another reason, or are about other things.
    pub changed: Vec<Named>,
    /// Those that nothing calls for any more: kept as retired where somebody had taken them up, else gone.
    pub retired: Vec<Named>,
}

impl News {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.retired.is_empty()
    }
}

/// What is different in the plan `after` from the plan `before`, in the order of the plans; both in one language.
#[must_use]
pub fn news(before: &Plan, after: &Plan) -> News {
    let earlier: BTreeMap<&str, &Planned> = before.initiatives().map(|it| (it.id.as_str(), it)).collect();
    let later: BTreeMap<&str, &Planned> = after.initiatives().map(|it| (it.id.as_str(), it)).collect();
    let mut news = News::default();
    for it in after.initiatives() {
        match earlier.get(it.id.as_str()) {
            None => news.added.push(named(it)),
            Some(was) if it.retired && !was.retired => news.retired.push(named(it)),
            Some(was) if is_other(was, it) => news.changed.push(named(it)),
            Some(_) => {}
        }
    }
    let gone = before.initiatives().filter(|it| !later.contains_key(it.id.as_str()));
    news.retired.extend(gone.map(named));
    news
}

fn named(initiative: &Planned) -> Named {
    Named { id: initiative.id.clone(), name: initiative.title.clone() }
}

fn is_other(was: &Planned, is: &Planned) -> bool {
    let texts = |it: &Planned| (it.title.clone(), it.why.clone());
    let things = |it: &Planned| [&it.delivers, &it.frictions, &it.systems, &it.kpis].map(Clone::clone);
    was.retired != is.retired || texts(was) != texts(is) || things(was) != things(is)
}
