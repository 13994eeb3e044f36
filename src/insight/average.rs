//! Sums and weighted means.

/// The sum, which of nothing is 0 and not −0 as that of the standard library.
pub(super) fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().fold(0.0, |sum, value| sum + value)
}

/// The mean of values with their weights; none where the weights come to nothing, or to too much for a number.
pub(super) fn mean(values: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
    let (total, weight) = values
        .into_iter()
        .fold((0.0, 0.0), |(total, sum), (value, weight)| (total + value * weight, sum + weight));
    (weight > 0.0).then(|| total / weight).filter(|mean| mean.is_finite())
}

/// A rating or an emotion as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "ratings and emotions are single digits")]
pub(super) fn number(rating: i64) -> f64 {
    rating as f64
}
