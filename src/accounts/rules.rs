//! What a password may be, and who may go.

use entity::{
    account,
    value::{Role, search::fold},
};

/// The most characters of a password: more would only keep the machine busy.
const MOST_CHARACTERS: usize = 200;

/// Beginnings of what everybody tries first, as [`fold`] sees them.
const OBVIOUS: [&str; 12] = [
    "password",
    "passwort",
    "geleit",
    "qwertz",
    "qwerty",
    "asdfgh",
    "123456",
    "abcdef",
    "hallo",
    "willkommen",
    "dortmund",
    "sommer",
];

/// Why a password cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    TooShort,
    TooLong,
    /// It would be among the first to be tried.
    Obvious,
}

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Has a link to hand over, or needs one.
    Invited,
    Active,
    Ended,
}

/// Where this account stands.
pub fn state(account: &account::Model) -> State {
    match (account.ended_at, &account.password_hash) {
        (Some(_), _) => State::Ended,
        (None, None) => State::Invited,
        (None, Some(_)) => State::Active,
    }
}

/// Whether somebody else can still look after the accounts when this one no longer does.
pub fn leaves_an_admin<'a>(mut accounts: impl Iterator<Item = &'a account::Model>, without: &account::Model) -> bool {
    accounts.any(|other| other.id != without.id && other.roles.has(Role::Admin) && state(other) == State::Active)
}

/// What is wrong with a password of somebody of this name.
pub fn weakness(password: &str, name: &str, least: usize) -> Option<Weakness> {
    let length = password.chars().count();
    if length < least {
        return Some(Weakness::TooShort);
    }
    if length > MOST_CHARACTERS {
        return Some(Weakness::TooLong);
    }
    let folded = fold(password);
    let names = fold(name);
    let own = names.split(' ').filter(|part| part.len() > 3).find_map(|part| folded.strip_prefix(part));
    let tried = OBVIOUS.iter().find_map(|word| folded.strip_prefix(word)).or(own);
    // A few more characters do not help where the beginning is what everybody tries.
    let is_obvious = tried.is_some_and(|rest| rest.chars().count() < 6) || is_monotonous(&folded);
    is_obvious.then_some(Weakness::Obvious)
}

/// Whether it has so few different characters that it is guessed at once: `aaaaaaaaaa`, `1212121212`.
fn is_monotonous(text: &str) -> bool {
    let mut different: Vec<char> = text.chars().collect();
    different.sort_unstable();
    different.dedup();
    different.len() < 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_what_everybody_tries() {
        for (password, expected) in [
            ("regenschirm im flur", None),
            ("Zwölf Löwen", None),
            ("kurz", Some(Weakness::TooShort)),
            ("passwort12", Some(Weakness::Obvious)),
            ("Passwort2026!", Some(Weakness::Obvious)),
            ("1234567890", Some(Weakness::Obvious)),
            ("aaaaaaaaaaaa", Some(Weakness::Obvious)),
            ("Böttcher58!", Some(Weakness::Obvious)),
            ("boettcher mag lange spaziergaenge", None),
        ] {
            assert_eq!(weakness(password, "Jürgen Böttcher", 10), expected, "{password}");
        }
        assert_eq!(weakness(&"ab cd ef".repeat(40), "", 10), Some(Weakness::TooLong));
    }
}
