//! Comparing what is typed with what is written: without accents, without regard to capitals, letters left out.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// No more letters than this of what is typed are compared with a name.
const LONGEST: usize = 64;

/// What a letter is worth at the beginning of a word.
const AT_WORD: i32 = 8;

/// What a letter is worth right after the one before.
const IN_A_ROW: i32 = 5;

/// How well what is typed matches a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Greater is better. Only matches of the same typed letters can be compared.
    pub score: i32,
    /// The characters of the name that were typed, counted from 0, in rising order.
    pub places: Vec<usize>,
}

/// A text as it is compared: small letters, without accents, ligatures taken apart.
#[must_use]
pub fn folded(text: &str) -> String {
    folded_with_places(text).into_iter().map(|(letter, _)| letter).collect()
}

/// The same, each letter with the character of the text that it comes from, counted from 0.
fn folded_with_places(text: &str) -> Vec<(char, usize)> {
    let mut letters = Vec::new();
    for (place, written) in text.chars().enumerate() {
        let apart = match written {
            'œ' | 'Œ' => "oe",
            'æ' | 'Æ' => "ae",
            'ß' => "ss",
            '’' => "'",
            _ => "",
        };
        letters.extend(apart.chars().map(|letter| (letter, place)));
        if apart.is_empty() {
            let plain = written.nfkd().filter(|letter| !is_combining_mark(*letter));
            letters.extend(plain.flat_map(char::to_lowercase).map(|letter| (letter, place)));
        }
    }
    letters
}

/// How well typed letters match a name that has them all in this order; none where it has not. Spaces do not count.
///
/// Of all ways to find them, the one is taken that has most at the beginning of words, and most in a row.
#[must_use]
pub fn fuzzy(typed: &str, name: &str) -> Option<Match> {
    let wanted: Vec<char> = folded(typed).chars().filter(|letter| !letter.is_whitespace()).take(LONGEST).collect();
    let letters = folded_with_places(name);
    let begins_word = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        before.is_none_or(|(before, _)| !before.is_alphanumeric())
    };
    // For each typed letter and each place in the name: the best score with the letter there, and where the letter
    // before it was.
    let mut table: Vec<Vec<Option<(i32, usize)>>> = Vec::with_capacity(wanted.len());
    for (row, letter) in wanted.iter().enumerate() {
        let above = row.checked_sub(1).and_then(|above| table.get(above));
        let mut best_before: Option<(i32, usize)> = None;
        let mut line = Vec::with_capacity(letters.len());
        for (at, (written, _)) in letters.iter().enumerate() {
            let worth = 1 + if begins_word(at) { AT_WORD } else { 0 };
            let previous = at.checked_sub(1).and_then(|at| Some((at, above?.get(at).copied().flatten()?.0)));
            if let Some((at, score)) = previous
                && best_before.is_none_or(|(best, _)| score > best)
            {
                best_before = Some((score, at));
            }
            let in_a_row = previous.map(|(at, score)| (score + IN_A_ROW, at));
            let from = if row == 0 { Some((0, at)) } else { in_a_row.max(best_before) };
            line.push(from.filter(|_| written == letter).map(|(score, from)| (score + worth, from)));
        }
        table.push(line);
    }
    let Some(last) = table.last() else { return Some(Match { score: 0, places: Vec::new() }) };
    let mut end: Option<(i32, usize)> = None;
    for (at, cell) in last.iter().enumerate() {
        if let Some((score, _)) = cell
            && end.is_none_or(|(best, _)| *score > best)
        {
            end = Some((*score, at));
        }
    }
    let (score, mut at) = end?;
    let mut places = Vec::with_capacity(wanted.len());
    for line in table.iter().rev() {
        places.extend(letters.get(at).map(|(_, place)| *place));
        at = line.get(at).copied().flatten()?.1;
    }
    places.reverse();
    places.dedup();
    Some(Match { score, places })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_capitals_and_ligatures_make_no_difference() {
        assert_eq!(folded("Éléments reçus : CŒUR d’été"), "elements recus : coeur d'ete");
        assert!(fuzzy("refaire coeur", "REFAIRE le cœur").is_some());
        assert!(fuzzy("etat", "Ajouter un état cible").is_some());
    }

    #[test]
    fn letters_must_come_in_their_order() {
        assert_eq!(fuzzy("zx", "Zoom"), None);
        assert_eq!(fuzzy("mz", "Zoom"), None);
        assert_eq!(fuzzy("zm", "Zoom").map(|found| found.places), Some(vec![0, 3]));
        assert_eq!(fuzzy("", "Zoom").map(|found| found.score), Some(0));
    }

    #[test]
    fn beginnings_of_words_and_letters_in_a_row_win() {
        let score = |name| fuzzy("exp", name).map_or(0, |found| found.score);
        assert!(score("Export the picture") > score("Reduce exposure"));
        assert!(score("Reduce exposure") > score("Enlarge the map, please"));
        // The beginning of "image" counts, not the i of "Exporter".
        let places = fuzzy("im", "Exclure l’image").map(|found| found.places);
        assert_eq!(places, Some(vec![10, 11]));
    }

    proptest! {
        #[test]
        fn what_is_left_of_a_name_matches_it(name in "[a-zé ']{1,40}", keep in prop::collection::vec(any::<bool>(), 40)) {
            let left: String = name.chars().zip(&keep).filter(|(_, keep)| **keep).map(|(letter, _)| letter).collect();
            let found = fuzzy(&left, &name);
            prop_assert!(found.is_some());
            let places = found.map(|found| found.places).unwrap_or_default();
            prop_assert!(places.is_sorted_by(|a, b| a < b));
            let read: Vec<char> = places.iter().filter_map(|at| name.chars().nth(*at)).collect();
            let read: String = read.into_iter().collect();
            let spaceless = |text: &str| folded(text).replace(' ', "");
            prop_assert_eq!(spaceless(&read), spaceless(&left));
        }

        #[test]
        fn nothing_typed_makes_it_fail(typed in any::<String>(), name in any::<String>()) {
            let _ = fuzzy(&typed, &name);
        }
    }
}
