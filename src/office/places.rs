//! What the addresses of the program are called, for people who read who may open them and who did.
//!
//! An address is read part by part: `/seniors/{of}/care-grades/{id}` is "Senior*innen › Pflegegrade › einzeln".

use crate::web::lang::Lang;

/// (part of an address, German, English); an empty name is left out.
const PARTS: &[(&str, &str, &str)] = &[
    ("access", "Zugriffe", "Access"),
    ("account", "eigenes Konto", "Own account"),
    ("accounts", "Konten", "Accounts"),
    ("activities", "Tätigkeiten", "Activities"),
    ("assignments", "Begleitungen", "Assignments"),
    ("back", "zurück", "Back"),
    ("bank", "Bankverbindung", "Bank account"),
    ("bundle.pdf", "alles in einem PDF", "All in one PDF"),
    ("cancellation", "Storno", "Cancellation"),
    ("calendar", "Kalender", "Calendar"),
    ("care-funds", "Pflegekassen", "Care funds"),
    ("care-grades", "Pflegegrade", "Care grades"),
    ("closing", "Abschluss", "Close"),
    ("confirmation", "Bestätigung", "Confirmation"),
    ("confirmations", "Bestätigungen", "Confirmations"),
    ("contacts", "Kontakte", "Contacts"),
    ("death", "Todesfall", "Death"),
    ("districts", "Stadtbezirke", "Districts"),
    ("done", "erledigt", "Done"),
    ("edit", "ändern", "Change"),
    ("email", "E-Mail-Adresse", "E-mail address"),
    ("ending", "beenden", "End"),
    ("entries", "Einträge", "Entries"),
    ("events", "Ereignisse", "Events"),
    ("external-uses", "Verbrauch bei anderen", "Use by others"),
    ("follow-up", "Wiedervorlage", "Follow-up"),
    ("follow-ups", "Wiedervorlagen", "Follow-ups"),
    ("fund-balances", "Auskünfte der Kasse", "Words of the fund"),
    ("health", "Bereitschaft", "Health"),
    ("home", "Heim", "Home"),
    ("hospital", "Krankenhaus", "Hospital"),
    ("hours", "Stunden", "Hours"),
    ("import", "Import", "Import"),
    ("insurance", "Kasse und Abtretung", "Insurance and claim assignment"),
    ("journal", "Verlauf", "Journal"),
    ("labels.pdf", "Etiketten", "Labels"),
    ("language", "Sprache", "Language"),
    ("letters", "Briefe", "Letters"),
    ("later", "verschieben", "Put off"),
    ("link", "Link", "Link"),
    ("list.csv", "Liste als CSV", "List as CSV"),
    ("list.xlsx", "Liste für Excel", "List for Excel"),
    ("logo", "Logo", "Logo"),
    ("mail", "E-Mail", "E-mail"),
    ("months", "Monate", "Months"),
    ("move", "Umzug", "Move"),
    ("my", "Ehrenamt", "Volunteer's own"),
    ("new", "neu", "New"),
    ("note", "Notiz", "Note"),
    ("notes", "Notizen", "Notes"),
    ("outbox", "Postausgang", "Outbox"),
    ("paper", "vom Papier", "From paper"),
    ("partners", "Netzwerkpartner", "Partners"),
    ("password", "Passwort", "Password"),
    ("pauses", "Pausen", "Pauses"),
    ("payment", "Zahlungsziel", "Payment term"),
    ("pdf", "PDF", "PDF"),
    ("people", "Meine Menschen", "My people"),
    ("picture", "Bild", "Picture"),
    ("presence", "Anwesenheit", "Presence"),
    ("preview", "Vorschau", "Preview"),
    ("proposal", "Vorschlag", "Proposal"),
    ("reads", "Einsichten", "Reads"),
    ("ready", "", ""),
    ("receipt", "Bestätigung", "Receipt"),
    ("recipient", "Wer die Post bekommt", "Who gets the letters"),
    ("recognition", "Anerkennung", "Recognition"),
    ("relief-budget", "Entlastungsbetrag", "Relief budget"),
    ("removal", "löschen", "Delete"),
    ("reopen", "wieder öffnen", "Open again"),
    ("retry", "noch einmal", "Try again"),
    ("resume", "fortsetzen", "Resume"),
    ("return", "Rückgabe", "Return"),
    ("reversal", "rückgängig", "Undo"),
    ("search", "Suche", "Search"),
    ("sender", "Absender", "Sender"),
    ("seniors", "Senior*innen", "Seniors"),
    ("server", "Server", "Server"),
    ("sessions", "Anmeldungen", "Sessions"),
    ("settings", "Einstellungen", "Settings"),
    ("setup", "Einrichtung", "Set-up"),
    ("sheet", "Blatt zum Ausfüllen", "Sheet to fill in"),
    ("sign-in", "Anmelden", "Sign in"),
    ("sign-out", "Abmelden", "Sign out"),
    ("statements", "Abrechnungen", "Statements"),
    ("taking", "übernehmen", "Take over"),
    ("tariffs", "Tarife", "Tariffs"),
    ("ticked", "Angehakte", "Ticked"),
    ("test", "Probe", "Test"),
    ("texts", "Texte der Briefe", "Texts of the letters"),
    ("today", "Heute", "Today"),
    ("trail", "Protokoll", "Trail"),
    ("trial", "Probezeit", "Trial phase"),
    ("trial-talk", "Gespräch nach der Probezeit", "Talk after the trial phase"),
    ("unconfirmed", "Unbestätigte", "Unconfirmed"),
    ("vat-notes", "Hinweise zur Umsatzsteuer", "VAT notes"),
    ("visits", "Besuche", "Visits"),
    ("volunteers", "Ehrenamtliche", "Volunteers"),
    ("welcome", "Einladung", "Invitation"),
    ("workbook", "Arbeitsmappe", "Workbook"),
    ("all", "alle", "All"),
    ("matching", "Vermittlung", "Placing"),
    ("neighbours", "Nachbarbezirke", "Districts side by side"),
    ("postal-codes", "Postleitzahlen", "Postal codes"),
    ("weights", "Gewichte", "Weights"),
    ("answer", "Antwort", "Answer"),
    ("matches", "Vorschläge", "Proposals"),
    ("enquiries", "Anfragen", "Enquiries"),
    ("hints", "Hinweise", "Hints"),
    ("senior", "Person", "Person"),
    ("reopening", "wieder öffnen", "Open again"),
    ("home-visit", "Hausbesuch", "Home visit"),
    ("findings", "Ergebnis", "Findings"),
    ("first-meeting", "Erstes Treffen", "First meeting"),
    ("placement", "Vermittlung", "Placement"),
    ("waiting", "weiter suchen", "Keep looking"),
    ("household", "Haushalt", "Household"),
    ("wishes", "Wünsche", "Wishes"),
    ("consents", "Einwilligungen", "Consents"),
    ("papers", "Nachweise", "Papers"),
    ("profile", "Profil", "Profile"),
    ("stage", "Schritt im Ehrenamt", "Stage"),
    ("substitutes", "Vertretungen", "Substitutes"),
    ("successor", "Nachfolge", "Successor"),
    ("prints", "drucken", "Print"),
    ("duplicates", "Mögliche Dubletten", "Possible duplicates"),
    ("merging", "Zusammenführen", "Merging"),
];

/// What a part of an address is called; `None` if nobody has named it.
pub fn part(part: &str, lang: Lang) -> Option<&'static str> {
    let one = |german, english| match lang {
        Lang::De => german,
        Lang::En => english,
    };
    match part {
        "" | "{version}" | "{at}" | "{keys}" | "{letter}" | "{code}" | "{day}" | "{from}" | "{kind}" | "{token}" => {
            Some("")
        }
        key if key.starts_with('{') => Some(one("einzeln", "One")),
        name => PARTS.iter().find(|(known, ..)| *known == name).map(|(_, german, english)| one(*german, *english)),
    }
}

/// What an address is called; a part that nobody has named stands as it is.
pub fn name(route: &str, lang: Lang) -> String {
    let parts = route.split('/').map(|it| part(it, lang).unwrap_or(it)).filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join(" › ");
    if !name.is_empty() {
        return name;
    }
    match lang {
        Lang::De => "Startseite".to_owned(),
        Lang::En => "Start page".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_part_by_part() {
        assert_eq!(name("/seniors/{of}/care-grades/{id}", Lang::De), "Senior*innen › einzeln › Pflegegrade › einzeln");
        assert_eq!(name("/seniors/{id}/insurance", Lang::En), "Seniors › One › Insurance and claim assignment");
        assert_eq!(
            name("/visits/{id}/return/{version}/reversal", Lang::De),
            "Besuche › einzeln › Rückgabe › rückgängig"
        );
        assert_eq!(name("/health/ready", Lang::De), "Bereitschaft");
        assert_eq!(name("/unheard-of", Lang::De), "unheard-of");
    }
}
