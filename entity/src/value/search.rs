//! Text as search and sorting see it.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds case, umlauts and accents away: `Müller`, `Mueller` and `MÜLLER` are all `mueller`, `Łukasz` is `lukasz`.
/// White space becomes single spaces.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return spaced(&text.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfc().flat_map(char::to_lowercase) {
        match character {
            'ä' | 'æ' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            other if other.is_ascii() => folded.push(other),
            other => folded.extend(std::iter::once(other).nfd().filter(|c| !is_combining_mark(*c))),
        }
    }
    spaced(&folded)
}

/// The digits of a phone number, with the country left out.
pub fn digits(phone: &str) -> String {
    let number: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let number = number
        .strip_prefix("+49")
        .or(number.strip_prefix("0049"))
        .map_or(number.clone(), |rest| format!("0{}", rest.strip_prefix('0').unwrap_or(rest)));
    number.replace('+', "")
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        assert_eq!(fold("Müller"), "mueller");
        assert_eq!(fold(" MUELLER  Anna"), "mueller anna");
        assert_eq!(fold("Mu\u{308}ller"), "mueller");
        assert_eq!(fold("Yıldız"), "yildiz");
        assert_eq!(fold("Łukasz  Süß"), "lukasz suess");
        assert_eq!(fold("Nguyễn İnci"), "nguyen inci");
    }
}
