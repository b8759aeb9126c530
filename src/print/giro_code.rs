//! The `GiroCode`: a credit transfer to scan with a banking app (EPC069-12, version 002, UTF-8).

use fast_qr::{ECL, QRBuilder};

const SIDE_OF_VERSION_13: usize = 17 + 4 * 13;

/// A credit transfer in euros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The account's holder, at most 70 characters.
    pub name: String,
    /// Without spaces.
    pub iban: String,
    /// May be empty within the European Economic Area.
    pub bic: String,
    /// 1 (0.01 EUR) to 99999999999.
    pub cents: i64,
    /// What it is for, at most 140 characters. Never a person's name or insurance number: it passes through two banks.
    pub reference: String,
}

/// A field that the code cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    Name,
    Iban,
    Bic,
    Amount,
    Reference,
    /// More than 331 bytes altogether.
    Length,
}

/// The black and white squares of a QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    side: usize,
    dark: Vec<bool>,
}

impl Transfer {
    /// The text within the code: one element a line, nothing after the last one given.
    pub fn payload(&self) -> Result<String, Unfit> {
        let fits = |text: &str, most| (1..=most).contains(&text.chars().count()) && !text.contains(char::is_control);
        let code = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let checks = [
            (fits(&self.name, 70), Unfit::Name),
            (code(&self.iban) && fits(&self.iban, 34), Unfit::Iban),
            (code(&self.bic) && matches!(self.bic.len(), 0 | 8 | 11), Unfit::Bic),
            ((1..=99_999_999_999).contains(&self.cents), Unfit::Amount),
            (fits(&self.reference, 140), Unfit::Reference),
        ];
        if let Some((_, unfit)) = checks.into_iter().find(|(fine, _)| !fine) {
            return Err(unfit);
        }
        let (euros, cents) = (self.cents / 100, self.cents % 100);
        let Self { name, iban, bic, reference, .. } = self;
        let payload = format!("BCD\n002\n1\nSCT\n{bic}\n{name}\n{iban}\nEUR{euros}.{cents:02}\n\n\n{reference}");
        if payload.len() > 331 { Err(Unfit::Length) } else { Ok(payload) }
    }

    /// The code, with error correction M and at most of version 13, which holds the 331 bytes.
    pub fn code(&self) -> Result<Modules, Unfit> {
        let code = QRBuilder::new(self.payload()?).ecl(ECL::M).build().map_err(|_| Unfit::Length)?;
        if code.size > SIDE_OF_VERSION_13 {
            return Err(Unfit::Length);
        }
        let dark = (0..code.size).flat_map(|row| code[row].iter().map(|module| module.value())).collect();
        Ok(Modules { side: code.size, dark })
    }
}

impl Modules {
    /// How many squares a side has.
    pub fn side(&self) -> usize {
        self.side
    }

    /// The dark bars of every row from the top: row, first column, columns.
    pub fn bars(&self) -> Vec<(usize, usize, usize)> {
        let mut bars = Vec::new();
        for (row, squares) in self.dark.chunks(self.side).enumerate() {
            let mut column = 0;
            for run in squares.chunk_by(|a, b| a == b) {
                if run[0] {
                    bars.push((row, column, run.len()));
                }
                column += run.len();
            }
        }
        bars
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transfer(name: &str, reference: &str) -> Transfer {
        let iban = "DE89370400440532013000".to_owned();
        Transfer { name: name.to_owned(), iban, bic: String::new(), cents: 4_125, reference: reference.to_owned() }
    }

    #[test]
    fn the_payload_is_that_of_the_guideline() {
        let text = transfer("Stadt Musterstadt", "HED-2026-000042").payload().unwrap();
        assert_eq!(
            text,
            "BCD\n002\n1\nSCT\n\nStadt Musterstadt\nDE89370400440532013000\nEUR41.25\n\n\nHED-2026-000042"
        );
        assert_eq!(text.len(), 82);
        let text = transfer("Stadt Münster-Beispiel", "A-1").payload().unwrap();
        assert_eq!(text.len(), text.chars().count() + 1, "in UTF-8");
    }

    #[test]
    fn a_field_that_does_not_fit_is_named() {
        let good = transfer("Stadt Musterstadt", "A-2026-000001");
        let cases = [
            (Transfer { name: "x".repeat(71), ..good.clone() }, Unfit::Name),
            (Transfer { name: String::new(), ..good.clone() }, Unfit::Name),
            (Transfer { name: "a\nb".to_owned(), ..good.clone() }, Unfit::Name),
            (Transfer { iban: "DE89 3704".to_owned(), ..good.clone() }, Unfit::Iban),
            (Transfer { bic: "COBADE".to_owned(), ..good.clone() }, Unfit::Bic),
            (Transfer { cents: 0, ..good.clone() }, Unfit::Amount),
            (Transfer { cents: -4_125, ..good.clone() }, Unfit::Amount),
            (Transfer { cents: 100_000_000_000, ..good.clone() }, Unfit::Amount),
            (Transfer { reference: "x".repeat(141), ..good.clone() }, Unfit::Reference),
            (Transfer { name: "ü".repeat(70), reference: "ü".repeat(140), ..good.clone() }, Unfit::Length),
        ];
        for (transfer, unfit) in cases {
            assert_eq!(transfer.payload(), Err(unfit), "{transfer:?}");
        }
        assert!(Transfer { reference: "x".repeat(140), ..good }.payload().is_ok());
    }

    #[test]
    fn the_code_has_its_three_corners() {
        let code = transfer("Stadt Musterstadt", "A-2026-000001").code().unwrap();
        assert_eq!((code.side() - 17) % 4, 0, "{}", code.side());
        let bars = code.bars();
        assert!(bars.contains(&(0, 0, 7)) && bars.contains(&(0, code.side() - 7, 7)));
        assert!(bars.contains(&(code.side() - 1, 0, 7)));
        assert_eq!(bars.iter().map(|bar| bar.2).sum::<usize>(), code.dark.iter().filter(|dark| **dark).count());
    }
}
