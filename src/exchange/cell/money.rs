//! Amounts of money.

use crate::exchange::problem::{CellFault, quiet};
use entity::value::Cents;

/// More digits before the comma are a typing mistake.
const MOST_DIGITS: usize = 9;

/// `1234.56` or `1.234,56`; at most two decimals. `1.234` could mean either thing, so it means nothing.
pub fn amount(text: &str) -> Result<Cents, CellFault> {
    let wrong = || CellFault::NotMoney { value: quiet(text) };
    if let Some(positive) = text.strip_prefix('-') {
        amount(positive)?;
        return Err(CellFault::Negative { value: quiet(text) });
    }
    let (euros, decimals) = match text.split_once(',') {
        Some((euros, decimals)) => (ungrouped(euros).ok_or_else(wrong)?, Some(decimals)),
        None => match text.split_once('.') {
            Some((euros, decimals)) => (euros.to_owned(), Some(decimals)),
            None => (text.to_owned(), None),
        },
    };
    if !digits(&euros) || !decimals.is_none_or(digits) || euros.len() > MOST_DIGITS {
        return Err(wrong());
    }
    let decimals = decimals.unwrap_or("00");
    if decimals.len() > 2 {
        return Err(CellFault::Decimals { value: quiet(text) });
    }
    format!("{euros}{decimals:0<2}").parse().map(Cents).map_err(|_| wrong())
}

/// The digits of a number without its thousands' points, if they stand where they belong.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next().filter(|first| !text.contains('.') || (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    rest.iter().all(|group| group.len() == 3).then(|| format!("{first}{}", rest.concat()))
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
