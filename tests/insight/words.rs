//! Every code and key has its words in both languages.

use parcours::{
    i18n::Lang,
    insight::{Break, Check, Fate, Happening, Level, Metric, Standing},
};

#[test]
fn every_code_and_key_has_its_words() {
    let metrics = Metric::ALL.iter().map(|metric| format!("metric-{}", metric.key()));
    let helps = Metric::ALL.iter().map(|metric| format!("metric-{}-help", metric.key()));
    let about = ["", "-why", "-mend"];
    let checks = Check::ALL.iter().flat_map(|check| about.map(|about| format!("check-{}{about}", check.code())));
    let fates = Fate::ALL.iter().map(|fate| format!("fate-{}", fate.key()));
    let breaks = Break::ALL.iter().map(|it| format!("break-{}", it.key()));
    let levels = [Level::Warning, Level::Advice].into_iter().map(|level| format!("level-{}", level.key()));
    let happenings = Happening::ALL.iter().map(|kind| format!("happening-{}", kind.key()));
    let standings = [Standing::Wins, Standing::Loses, Standing::Mixed, Standing::Same];
    let standings = standings.iter().map(|standing| format!("standing-{}", standing.key()));
    let told = happenings.chain(standings);
    for key in metrics.chain(helps).chain(checks).chain(fates).chain(breaks).chain(levels).chain(told) {
        for lang in Lang::ALL {
            assert!(lang.has(&key), "{key} has no words in {}", lang.name());
        }
    }
}
