//! Numbers that are right in form and belong to nobody.

use entity::value::{Iban, InstitutionCode, InsuranceNumber};

use super::dice::Dice;

/// A telephone number from the range that the Bundesnetzagentur keeps free for films and books, (0)30 23125-000 to -999.
pub fn landline(nth: usize) -> String {
    format!("030 23125 {:03}", nth % 1000)
}

/// A mobile number from two such ranges, (0)171 39200-00 to -99 and (0)176 040690-00 to -99.
pub fn mobile(nth: usize) -> String {
    let range = if nth % 200 < 100 { "0171 39200" } else { "0176 040690" };
    format!("{range} {:02}", nth % 100)
}

/// An insurance number of invented digits with its right check digit.
pub fn insurance_number(dice: &mut Dice) -> InsuranceNumber {
    let letter = dice.pick(&["A", "B", "D", "E", "G", "H", "K", "L", "M", "P", "R", "S", "T", "W"]);
    let digits = dice.below(100_000_000);
    let checked = (0..10).find_map(|check| format!("{letter}{digits:08}{check}").parse().ok());
    checked.expect("one of ten digits is the check digit")
}

/// An account with the right check digits at a bank that does not exist: no German bank code begins with 9.
pub fn iban(account: usize) -> Iban {
    let checked = (2..=98).find_map(|check| format!("DE{check:02}90000000{account:010}").parse().ok());
    checked.expect("one of the 97 pairs is the check digits")
}

/// The code of an invented care fund: like those of real ones it begins with 18, and its region is 00, which is none.
pub fn care_fund(nth: usize) -> InstitutionCode {
    let checked = (0..10).find_map(|check| format!("1800{nth:04}{check}").parse().ok());
    checked.expect("one of ten digits is the check digit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_form() {
        assert_eq!(landline(7), "030 23125 007");
        assert_eq!((mobile(7), mobile(142)), ("0171 39200 07".to_owned(), "0176 040690 42".to_owned()));
        assert_eq!(iban(1).electronic().len(), 22);
        assert_eq!(care_fund(1).to_string(), "180000011");
        assert_eq!(insurance_number(&mut Dice::of("a")), insurance_number(&mut Dice::of("a")));
    }
}
