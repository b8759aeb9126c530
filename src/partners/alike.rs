//! In what two network partners are alike.

use entity::{partner, value::search::digits};

use crate::people::alike::{Comparable, Same, plain};

/// A shorter number is not a phone's.
const DIGITS: usize = 5;

/// What a partner is compared by: the name folded, the phone as digits, the address as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    name: String,
    phone: String,
    email: String,
}

impl Traits {
    pub fn of(name: &str, phone: Option<&str>, email: Option<&str>) -> Self {
        let phone = Some(digits(phone.unwrap_or_default())).filter(|phone| phone.len() >= DIGITS);
        let email = email.unwrap_or_default().to_lowercase();
        Self { name: plain(name), phone: phone.unwrap_or_default(), email }
    }
}

impl From<&partner::Model> for Traits {
    fn from(row: &partner::Model) -> Self {
        Self::of(&row.name, row.phone.as_deref(), row.email.as_ref().map(AsRef::as_ref))
    }
}

impl Comparable for Traits {
    fn clues(&self) -> Vec<String> {
        let clues = [("n", &self.name), ("p", &self.phone), ("e", &self.email)];
        clues.into_iter().filter(|(_, said)| !said.is_empty()).map(|(kind, said)| format!("{kind} {said}")).collect()
    }

    /// The name alone will do; houses share a phone or an address, so those do only together.
    fn same(&self, other: &Self) -> Option<Vec<Same>> {
        let is = |one: &String, other: &String| !one.is_empty() && one == other;
        let name = is(&self.name, &other.name);
        let (phone, email) = (is(&self.phone, &other.phone), is(&self.email, &other.email));
        let all = [(name, Same::Name), (phone, Same::Phone), (email, Same::Email)];
        let same = || all.into_iter().filter(|(is, _)| *is).map(|(_, same)| same).collect();
        (name || (phone && email)).then(same)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_or_phone_and_address_make_two_partners_alike() {
        let known = Traits::of("Seniorenbüro Hörde", Some("0231 5550"), Some("a@example.org"));
        let same = |name, phone, email| Traits::of(name, phone, email).same(&known);
        assert_eq!(same("SENIORENBUERO Hoerde", None, None), Some(vec![Same::Name]));
        assert_eq!(
            same("Büro Hörde", Some("+49 231 5550"), Some("A@example.org")),
            Some(vec![Same::Phone, Same::Email])
        );
        assert_eq!(same("Büro Hörde", Some("0231 5550"), None), None);
        assert_eq!(same("", None, None), None);
    }
}
