//! What somebody may have meant by a name that is not known.

use serde::de::{self, DeserializeOwned, Visitor, value::Error};

use crate::model::{
    Backstage, Business, Card, Channel, CheckItem, DataCollected, Decision, Delight, Dots, Effort, Evidence, Feed,
    ForPersona, Friction, Initiative, Kpi, LossReason, Measure, Milestone, Opt, Participant, Persona,
    PersonaShare, Pillars, Placement, ProofOfConcept, ReadinessTick, Risk, Round, Scope, Settings, Spot, Spread,
    Stage, Standard, System, Team, Touchpoint, Transition, Verbatim, Votes, Worksheet,
};

use super::schema::{Document, JourneyOnDisk, RoadmapOnDisk, StateOnDisk};

/// The known field that is nearest to an unknown one, given the path to it: `journey`, `states`, `0`, `nmae`.
pub(super) fn field(path: &[String]) -> Option<&'static str> {
    let (name, parents) = path.split_last()?;
    let mut holders = parents.iter().rev().map(String::as_str).filter(|part| part.parse::<usize>().is_err());
    let holder = holders.next().unwrap_or_default();
    let fields = match (holder, holders.next()) {
        // The keys of a placement are ids; its spots stand below them.
        ("placement", _) => fields_of::<Placement>(),
        (_, Some("touchpoints")) if parents.iter().any(|part| part == "placement") => fields_of::<Spot>(),
        ("dots", _) => fields_of::<Dots>(),
        _ => fields_below(holder),
    };
    nearest(name, fields)
}

/// The fields of what stands in the field `holder`.
fn fields_below(holder: &str) -> &'static [&'static str] {
    match holder {
        "" => fields_of::<Document>(),
        "journey" => fields_of::<JourneyOnDisk>(),
        "stages" => fields_of::<Stage>(),
        "channels" => fields_of::<Channel>(),
        "personas" => fields_of::<Persona>(),
        "systems" => fields_of::<System>(),
        "feeds" => fields_of::<Feed>(),
        "teams" => fields_of::<Team>(),
        "kpis" => fields_of::<Kpi>(),
        "measures" => fields_of::<Measure>(),
        "states" => fields_of::<StateOnDisk>(),
        "touchpoints" => fields_of::<Touchpoint>(),
        "effort" => fields_of::<Effort>(),
        "for_persona" => {
            // A touchpoint's and a transition's differ by this one field.
            const BOTH: &[&str] = &["persona", "entry", "emotion", "thought", "share"];
            debug_assert!(fields_of::<ForPersona>().iter().all(|field| BOTH.contains(field)));
            debug_assert!(fields_of::<PersonaShare>().iter().all(|field| BOTH.contains(field)));
            BOTH
        }
        "backstage" => fields_of::<Backstage>(),
        "data" => fields_of::<DataCollected>(),
        "standard" => fields_of::<Standard>(),
        "evidence" => fields_of::<Evidence>(),
        "transitions" => fields_of::<Transition>(),
        "pillars" => fields_of::<Pillars>(),
        "frictions" => fields_of::<Friction>(),
        "verbatims" => fields_of::<Verbatim>(),
        "delights" => fields_of::<Delight>(),
        "cards" => fields_of::<Card>(),
        "roadmap" => fields_of::<RoadmapOnDisk>(),
        "decisions" => fields_of::<Decision>(),
        "initiatives" => fields_of::<Initiative>(),
        "scope" => fields_of::<Scope>(),
        "milestones" => fields_of::<Milestone>(),
        "risks" => fields_of::<Risk>(),
        "options" => fields_of::<Opt>(),
        "proof_of_concept" => fields_of::<ProofOfConcept>(),
        "checklist" => fields_of::<CheckItem>(),
        "worksheet" => fields_of::<Worksheet>(),
        "business" => fields_of::<Business>(),
        "reasons" => fields_of::<LossReason>(),
        "votes" => fields_of::<Votes>(),
        "participants" => fields_of::<Participant>(),
        "rounds" => fields_of::<Round>(),
        "readiness" => fields_of::<ReadinessTick>(),
        "settings" => fields_of::<Settings>(),
        "spread" => fields_of::<Spread>(),
        _ => &[],
    }
}

/// The names of the fields of a record, asked from its own way of being read, so that there is no second list.
fn fields_of<T: DeserializeOwned>() -> &'static [&'static str] {
    struct Probe<'a>(&'a mut &'static [&'static str]);

    impl<'de> de::Deserializer<'de> for Probe<'_> {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(de::Error::custom("only records have fields"))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Error> {
            *self.0 = fields;
            Err(de::Error::custom("the names are all that was wanted"))
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }

    let mut fields: &[&str] = &[];
    // The probe never gives a value: it stops where the names are told.
    let _: Result<T, Error> = T::deserialize(Probe(&mut fields));
    fields
}

/// The candidate that differs least from `name`, if it differs by no more than a slip of the hand.
pub(super) fn nearest(name: &str, candidates: &[&'static str]) -> Option<&'static str> {
    let length = name.chars().count();
    if length > 40 {
        return None;
    }
    let closest = candidates.iter().map(|candidate| (distance(name, candidate), *candidate)).min()?;
    (closest.0 <= (length / 3).clamp(1, 3)).then_some(closest.1)
}

/// The number of letters to add, drop, change or swap with their neighbour (optimal string alignment).
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let mut before = vec![0; b.len() + 1];
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
            let mut least = (at(&row, j) + usize::from(x != y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(path: &str) -> Option<&'static str> {
        field(&path.split('.').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_slip_is_recognised_where_it_stands() {
        assert_eq!(suggested("journey.states.0.frictions.3.severty"), Some("severity"));
        assert_eq!(suggested("journey.states.0.touchpoints.3.effort.minuets"), Some("minutes"));
        assert_eq!(suggested("journey.states.0.touchpoints.3.severity"), None);
        assert_eq!(suggested("journey.states.0.placement.touchpoints.a.colum"), Some("column"));
        assert_eq!(suggested("journey.votes.rounds.0.dots.0.particpant"), Some("participant"));
        assert_eq!(suggested("journey.states.0.transitions.0.for_persona.0.shar"), Some("share"));
        assert_eq!(suggested("jorney"), Some("journey"));
        assert_eq!(suggested("journey.states.0.touchpoints.3.colour_of_the_sky"), None);
    }

    #[test]
    fn distance_counts_letters() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("nmae", "name"), 1);
    }
}
