//! Numbers of people and assignments, as the office writes them: `S-0001`.

/// The number after the highest of those taken, with at least four digits. Numbers of another form do not count.
pub fn next_free(prefix: &str, taken: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let digits = |number: &str| number.strip_prefix(prefix)?.strip_prefix('-')?.parse::<u32>().ok();
    let highest = taken.into_iter().filter_map(|number| digits(number.as_ref())).max().unwrap_or(0);
    format!("{prefix}-{:04}", highest.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::next_free;

    #[test]
    fn the_next_number_follows_the_highest() {
        assert_eq!(next_free("S", [] as [&str; 0]), "S-0001");
        assert_eq!(next_free("S", ["S-0080", "S-0007", "S-0079"]), "S-0081");
        assert_eq!(next_free("S", ["S-9999"]), "S-10000");
        assert_eq!(next_free("B", ["S-0080", "B-x", "17", "B-0002"]), "B-0003");
    }
}
