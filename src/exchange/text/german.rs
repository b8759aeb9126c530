//! What is wrong and what would be right, in the language of the columns.

use crate::{
    exchange::{
        folder::TABLES,
        problem::{CellFault, FileFault, Issued, LineFault, Other, RowFault, quiet},
    },
    web::lang::Lang,
};

pub fn of_file(fault: &FileFault) -> String {
    match fault {
        FileFault::UnknownTable => format!("ist keine Tabelle; bekannt sind {}", TABLES.join(", ")),
        FileFault::TableTwice { file } => format!("dieselbe Tabelle steht schon in {file}; nur eine davon behalten"),
        FileFault::Unreadable { reason } => {
            format!("lässt sich nicht lesen ({}); neu als .xlsx speichern", quiet(reason))
        }
        FileFault::Utf16 => "ist in UTF-16 gespeichert; als „CSV UTF-8“ speichern".to_owned(),
        FileFault::TooLarge { megabytes } => {
            format!("ist zu groß; höchstens {megabytes} MB, in mehreren Teilen importieren")
        }
        FileFault::NoHeader { known } => format!("fehlt; die erste Zeile nennt die Spalten: {}", known.join(", ")),
        FileFault::UnknownColumn { known } => format!("unbekannte Spalte; bekannt sind {}", known.join(", ")),
        FileFault::ColumnTwice => "die Spalte kommt zweimal vor; eine davon entfernen".to_owned(),
        FileFault::NoSuchColumn => "diese Spalte fehlt; sie muss in der Kopfzeile stehen".to_owned(),
    }
}

pub fn of_line(fault: &LineFault) -> String {
    match fault {
        LineFault::StrayQuote => {
            "ein Anführungszeichen steht mitten im Feld; das ganze Feld in \"…\" setzen und darin \"\" schreiben"
                .to_owned()
        }
        LineFault::OpenQuote => "das Anführungszeichen wird nicht geschlossen; am Ende des Feldes fehlt \"".to_owned(),
        LineFault::CellCount { found, expected } => {
            format!("die Zeile hat {found} Felder, die Kopfzeile {expected}; gleich viele müssen es sein")
        }
        LineFault::Unnamed => "hier steht etwas unter einer Spalte ohne Namen; Spalte benennen oder leeren".to_owned(),
    }
}

pub fn of_cell(fault: &CellFault) -> String {
    match fault {
        CellFault::Empty => "fehlt; hier muss etwas stehen".to_owned(),
        CellFault::CellError { value } => format!("die Zelle enthält den Fehler {value}; den Wert eintragen"),
        CellFault::ControlCharacter => {
            "enthält ein nicht druckbares Zeichen (etwa einen Zeilenumbruch); es entfernen".to_owned()
        }
        CellFault::TooLong { limit } => format!("ist zu lang; höchstens {limit} Zeichen"),
        CellFault::NotADate { value } => format!("„{value}“ ist kein Datum; richtig wäre 2026-10-31 oder 31.10.2026"),
        CellFault::NotATime { value } => format!("„{value}“ ist keine Uhrzeit; richtig wäre 14:05"),
        CellFault::NotMoney { value } => format!("„{value}“ ist kein Betrag; richtig wäre 1234.56 oder 1.234,56"),
        CellFault::Decimals { value } => {
            format!("„{value}“ hat mehr als zwei Nachkommastellen; tausend Euro sind 1000 oder 1.000,00")
        }
        CellFault::Negative { value } => format!("„{value}“ ist negativ; richtig wäre ein Betrag ab 0,00"),
        CellFault::NotYesNo { value } => format!("„{value}“ ist weder ja noch nein; eines von beiden eintragen"),
        CellFault::NotOneOf { value, words } => format!("„{value}“ ist unbekannt; möglich sind {}", words.join(", ")),
        CellFault::NotWhole { value, least, most } => {
            format!("„{value}“ ist keine ganze Zahl von {least} bis {most}; eine solche eintragen")
        }
        CellFault::NotAPostalCode { value } => format!("„{value}“ ist keine Postleitzahl; richtig wären fünf Ziffern"),
        CellFault::NotAnEmail { value } => format!("„{value}“ ist keine E-Mail-Adresse; richtig wäre name@example.org"),
        CellFault::InsuranceNumberForm => {
            "ist keine Versichertennummer; richtig wären ein Großbuchstabe und neun Ziffern".to_owned()
        }
        CellFault::InstitutionCodeForm => "ist kein Institutionskennzeichen; richtig wären neun Ziffern".to_owned(),
        CellFault::CheckDigit => "die Prüfziffer stimmt nicht; die Nummer mit der Vorlage vergleichen".to_owned(),
        CellFault::NotAnIban => "ist keine gültige IBAN; Länge und Prüfziffer mit der Vorlage vergleichen".to_owned(),
        CellFault::NotABic => "ist kein BIC; richtig wären 8 oder 11 Zeichen wie DORTDE33XXX".to_owned(),
    }
}

pub fn of_rows(fault: &RowFault) -> String {
    match fault {
        RowFault::Unknown { key, table } => {
            format!("„{}“ gibt es weder in {table} noch im Bestand; dort ergänzen oder hier berichtigen", quiet(key))
        }
        RowFault::UnknownDistrict { value, known } => {
            format!("„{}“ ist kein bekannter Stadtbezirk; bekannt sind {}", quiet(value), known.join(", "))
        }
        RowFault::OtherLine { line } => {
            format!("derselbe Schlüssel steht schon in Zeile {line} mit anderem Wert; eine der Zeilen entfernen")
        }
        RowFault::OtherValue => "im Bestand steht ein anderer Wert; zum Ändern mit --update importieren (im Browser: „Bekannte Zeilen ändern“)".to_owned(),
        RowFault::Issued { reason: Issued::Billed } => {
            "ist schon abgerechnet und bleibt, wie es ist; erst die Abrechnung stornieren".to_owned()
        }
        RowFault::Issued { reason: Issued::Reckoned } => {
            "davon hängt eine ausgestellte Abrechnung ab; erst die Abrechnung stornieren".to_owned()
        }
        RowFault::NeededForClaimAssignment => "fehlt; zahlweg=abtretung braucht diese Angabe".to_owned(),
        RowFault::GradesOverlap { other } => {
            format!("überschneidet sich mit einem anderen Pflegegrad {}; bis ist der letzte Tag", found(other))
        }
        RowFault::OutsideAssignment { from, until } => match until {
            Some(until) => format!("liegt außerhalb der Begleitung; sie dauert von {from} bis {until}"),
            None => format!("liegt außerhalb der Begleitung; sie beginnt am {from}"),
        },
        RowFault::VisitsOverlap { other } => {
            format!("überschneidet sich mit dem Besuch {} derselben Person; frühestens an dessen Ende beginnen", found(other))
        }
        RowFault::VisitOutside { visit, day } => {
            format!("der Besuch {} am {day} läge außerhalb der Begleitung; ihn einschließen", quiet(visit))
        }
        RowFault::Over12Hours => {
            "der Besuch wäre länger als 12 Stunden; ein Ende vor dem Beginn meint den nächsten Tag".to_owned()
        }
        RowFault::MeetingOver12Hours => {
            "das Treffen wäre länger als 12 Stunden; ein Ende vor dem Beginn meint den nächsten Tag".to_owned()
        }
        RowFault::NoSuchLocalTime => {
            "diese Uhrzeit gibt es an dem Tag nicht (Beginn der Sommerzeit); nach der Umstellung wäre richtig"
                .to_owned()
        }
        RowFault::InFuture => "liegt in der Zukunft; nur Besuche eintragen, die schon waren".to_owned(),
        RowFault::RestAfterJune => "muss nach dem 30. Juni 0,00 sein; der Rest des Vorjahres ist verfallen".to_owned(),
        RowFault::BilledBefore { until } => format!(
            "bis {until} ist schon abgerechnet, und das bleibt so; soll die Zeile auch dort gelten, stornieren und den Monat noch einmal abschließen"
        ),
        RowFault::LettersGoToOne { other } => {
            format!("mehrere Kontakte sollen die Briefe bekommen; es bekommt sie {}", found(other))
        }
        RowFault::Merged { stays } => {
            format!("gehört seit dem Zusammenführen zu {}; die Zeile wird übergangen", quiet(stays))
        }
        RowFault::LooksLike(like) => {
            let other = Other { name: Some(like.other.clone()), line: like.line };
            let same = Lang::De.people().alike_in(&like.same);
            format!("{} sieht aus wie {}, {same}; ist es dieselbe Person, bitte danach zusammenführen", quiet(&like.number), found(&other))
        }
    }
}

/// The other row, for a person to find it.
fn found(other: &Other) -> String {
    let place = other.line.map_or_else(|| "(im Bestand)".to_owned(), |line| format!("(Zeile {line})"));
    match &other.name {
        Some(name) => format!("{} {place}", quiet(name)),
        None => place,
    }
}
