//! Names that were probably meant: those that differ from what was typed by no more than a slip of the hand.

use super::shorthand::plain_words;
use crate::file::distance;

/// No longer name is compared, in letters.
const LONGEST: usize = 64;

/// The name that was probably meant by the first words of `typed`, and how many of the words it takes; none where no
/// name is near, and for one that is there already.
pub(super) fn meant<'a>(typed: &[String], names: impl Iterator<Item = &'a str>) -> Option<(&'a str, usize)> {
    let mut nearest: Option<(usize, &str, usize)> = None;
    for name in names {
        let plain = plain_words(name);
        let count = plain.split(' ').count();
        // A name of two words may have been typed as one, or one as two.
        for used in count.saturating_sub(1).max(1)..=count + 1 {
            let Some(words) = typed.get(..used) else { break };
            let written = plain_words(&words.join(" "));
            let length = plain.chars().count().max(written.chars().count());
            if length > LONGEST {
                continue;
            }
            let slips = distance(&written, &plain);
            let is_near = slips > 0 && slips <= (length / 3).min(3);
            if is_near && nearest.is_none_or(|(least, ..)| slips < least) {
                nearest = Some((slips, name, used));
            }
        }
    }
    nearest.map(|(_, name, used)| (name, used))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str) -> Option<(&'static str, usize)> {
        let typed: Vec<String> = typed.split(' ').map(str::to_owned).collect();
        meant(&typed, ["Téléphone", "Boutique", "Site", "Centre d’appels", "App"].into_iter())
    }

    #[test]
    fn a_slip_of_the_hand_is_recognised_and_another_word_is_not() {
        assert_eq!(of("telephnoe"), Some(("Téléphone", 1)));
        assert_eq!(of("Telefone"), Some(("Téléphone", 1)));
        assert_eq!(of("boutiqe rendre le colis"), Some(("Boutique", 1)));
        assert_eq!(of("centre d apels répéter"), Some(("Centre d’appels", 3)));
        assert_eq!(of("sit"), Some(("Site", 1)));
        assert_eq!(of("apps"), Some(("App", 1)));
        for other in ["courrier", "salon", "x", ""] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
