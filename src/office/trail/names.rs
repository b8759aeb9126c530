//! What tables and their columns are called, for people.

use crate::web::lang::Lang;

/// How a column's value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As it stands; days, instants, months, yes and no in the reader's way.
    Plain,
    /// Cents.
    Money,
    /// Who acted.
    Actor,
    /// The key of a row of this table.
    Of(&'static str),
    /// Only the machine needs it.
    Hidden,
}

use Shape::{Actor, Hidden, Money, Of, Plain};

/// (table, German, English)
const TABLES: &[(&str, &str, &str)] = &[
    ("account", "Konto", "Account"),
    ("account_link", "Link zu einem Konto", "Link to an account"),
    ("activity", "Tätigkeit", "Activity"),
    ("assignment", "Begleitung", "Assignment"),
    ("calendar_feed", "Kalenderadresse", "Calendar address"),
    ("care_fund", "Pflegekasse", "Care fund"),
    ("care_grade", "Pflegegrad", "Care grade"),
    ("claim_assignment", "Abtretung", "Claim assignment"),
    ("contact_person", "Kontakt", "Contact"),
    ("dementia_group", "Gruppe", "Group"),
    ("district", "Stadtbezirk", "District"),
    ("enquiry", "Anfrage", "Enquiry"),
    ("enquiry_step", "Schritt einer Anfrage", "Step of an enquiry"),
    ("external_use", "Verbrauch bei anderen", "Use by others"),
    ("follow_up", "Wiedervorlage", "Follow-up"),
    ("fund_balance", "Auskunft der Kasse", "Word of the fund"),
    ("group_attendance", "Teilnahme an einer Gruppe", "Attendance of a group"),
    ("group_meeting", "Gruppentermin", "Group meeting"),
    ("logo", "Logo", "Logo"),
    ("mail_server", "Mailserver", "Mail server"),
    ("month_closing", "Monatsabschluss", "Close of a month"),
    ("note", "Notiz", "Note"),
    ("outbox", "E-Mail im Postausgang", "E-mail in the outbox"),
    ("partner", "Netzwerkpartner", "Partner"),
    ("senior", "Senior*in", "Senior"),
    ("setting", "Einstellung", "Setting"),
    ("statement", "Abrechnung", "Statement"),
    ("tariff", "Tarif", "Tariff"),
    ("text_block", "Text der Briefe", "Text of the letters"),
    ("training_module", "Schulungsmodul", "Training module"),
    ("training_record", "Schulungsnachweis", "Training record"),
    ("vat_note", "Hinweis zur Umsatzsteuer", "VAT note"),
    ("visit", "Besuch", "Visit"),
    ("volunteer", "Ehrenamtliche*r", "Volunteer"),
    ("partner_contact", "Ansprechperson", "Contact of a partner"),
    ("relief_booking", "Buchung des Entlastungsbetrags", "Booking of the relief budget"),
];

/// (column, German, English, how its value is shown). A name means the same in every table.
const COLUMNS: &[(&str, &str, &str, Shape)] = &[
    ("id", "Schlüssel", "Key", Hidden),
    ("version", "Fassung", "Version", Hidden),
    ("folded", "Suchform", "Searched form", Hidden),
    ("token_hash", "Link", "Link", Hidden),
    ("key", "Schlüssel", "Key", Plain),
    ("account_id", "Konto", "Account", Of("account")),
    ("active", "wird angeboten", "Offered", Plain),
    ("active_since", "Aktiv seit", "Active since", Plain),
    ("activities", "Tätigkeiten", "Activities", Plain),
    ("amount", "Betrag", "Amount", Money),
    ("amount_due", "Zu zahlen", "Amount due", Money),
    ("assignment_id", "Begleitung", "Assignment", Of("assignment")),
    ("at_home", "Zu Hause gepflegt", "Cared for at home", Plain),
    ("billing_contact", "Bekommt die Abrechnung", "Gets the statements", Plain),
    ("birth_date", "Geburtsdatum", "Date of birth", Plain),
    ("body", "Text", "Text", Plain),
    ("bytes", "Datei", "File", Plain),
    ("cancels", "Storniert", "Cancels", Of("statement")),
    ("care_fund_id", "Pflegekasse", "Care fund", Of("care_fund")),
    ("care_fund_ik", "IK der Pflegekasse", "IK of the care fund", Plain),
    ("closed_at", "Abgeschlossen am", "Closed at", Plain),
    ("closed_by", "Abgeschlossen von", "Closed by", Actor),
    ("code", "Kürzel", "Code", Plain),
    ("confirmed_at", "Bestätigt am", "Confirmed at", Plain),
    ("confirmed_by", "Bestätigt von", "Confirmed by", Actor),
    ("created_at", "Angelegt am", "Made at", Plain),
    ("day", "Tag", "Day", Plain),
    ("dementia", "Demenz", "Dementia", Plain),
    ("district_id", "Stadtbezirk", "District", Of("district")),
    ("document", "Inhalt", "Content", Plain),
    ("email", "E-Mail", "E-mail", Plain),
    ("ended_at", "Beendet am", "Ended at", Plain),
    ("ended_on", "Beendet am", "Ended on", Plain),
    ("ends", "Ende", "End", Plain),
    ("ends_at", "Ende", "End", Plain),
    ("ends_on", "Endet am", "Ends on", Plain),
    ("entered_at", "Eingetragen am", "Entered at", Plain),
    ("entered_by", "Eingetragen von", "Entered by", Actor),
    ("expires_at", "Gilt bis", "Works until", Plain),
    ("first_name", "Vorname", "First name", Plain),
    ("grade", "Pflegegrad", "Care grade", Plain),
    ("group_id", "Gruppe", "Group", Of("dementia_group")),
    ("iban", "IBAN", "IBAN", Plain),
    ("ik", "IK", "IK", Plain),
    ("insurance_number", "Versichertennummer", "Insurance number", Plain),
    ("issued_on", "Ausgestellt am", "Issued on", Plain),
    ("kind", "Art", "Kind", Plain),
    ("lang", "Sprache", "Language", Plain),
    ("languages", "Sprachen", "Languages", Plain),
    ("last_closed", "Zuletzt abgeschlossen", "Last closed", Plain),
    ("last_name", "Nachname", "Last name", Plain),
    ("last_year", "Rest des Vorjahres", "Left of last year", Money),
    ("media_type", "Dateiart", "Kind of file", Plain),
    ("meeting_id", "Gruppentermin", "Group meeting", Of("group_meeting")),
    ("minutes", "Minuten", "Minutes", Plain),
    ("module_id", "Schulungsmodul", "Training module", Of("training_module")),
    ("month", "Monat", "Month", Plain),
    ("name", "Name", "Name", Plain),
    ("note", "Notiz", "Note", Plain),
    ("number", "Nummer", "Number", Plain),
    ("own_share", "Eigenanteil", "Own share", Money),
    ("pages", "Seiten", "Pages", Plain),
    ("password_hash", "Passwort", "Password", Plain),
    ("payee", "Empfänger*in", "Payee", Plain),
    ("payment_route", "Zahlungsweg", "Payment route", Plain),
    ("per_hour", "Preis je Stunde", "Price an hour", Money),
    ("phone", "Telefon", "Phone", Plain),
    ("place", "Ort", "Place", Plain),
    ("position", "Reihenfolge", "Order", Plain),
    ("postal_code", "Postleitzahl", "Postal code", Plain),
    ("pot_year", "Jahr des Topfes", "Year of the pot", Plain),
    ("refers_to", "Gehört zu", "Belongs to", Of("statement")),
    ("relation", "Beziehung", "Relation", Plain),
    ("relief_budget", "Entlastungsbetrag", "Relief budget", Money),
    ("return_reason", "Grund der Rückgabe", "Reason of the return", Plain),
    ("revoked_on", "Widerrufen am", "Revoked on", Plain),
    ("roles", "Aufgaben", "Tasks", Plain),
    ("rounding", "Rundung", "Rounding", Plain),
    ("run_id", "Abgerechnet mit Abschluss", "Settled by close", Plain),
    ("salutation", "Anrede", "Salutation", Plain),
    ("senior_id", "Senior*in", "Senior", Of("senior")),
    ("service", "Dienst", "Service", Plain),
    ("service_month", "Leistungsmonat", "Service month", Plain),
    ("services", "Dienste", "Services", Plain),
    ("sha256", "Prüfsumme", "Digest", Plain),
    ("starts", "Beginn", "Start", Plain),
    ("starts_at", "Beginn", "Start", Plain),
    ("starts_on", "Beginnt am", "Starts on", Plain),
    ("statement_id", "Abrechnung", "Statement", Of("statement")),
    ("status", "Stand", "State", Plain),
    ("step_minutes", "Abrechnungsschritt in Minuten", "Billing step in minutes", Plain),
    ("street", "Straße", "Street", Plain),
    ("tags", "Stichwörter", "Tags", Plain),
    ("this_year", "Rest dieses Jahres", "Left of this year", Money),
    ("title", "Titel", "Title", Plain),
    ("total", "Summe", "Total", Money),
    ("town", "Ort", "Town", Plain),
    ("units", "Unterrichtseinheiten", "Units", Plain),
    ("used_at", "Benutzt am", "Used at", Plain),
    ("valid_from", "Gilt ab", "Valid from", Plain),
    ("valid_months", "Gilt Monate", "Valid for months", Plain),
    ("valid_until", "Gilt bis", "Valid until", Plain),
    ("value", "Wert", "Value", Plain),
    ("volunteer_id", "Ehrenamtliche*r", "Volunteer", Of("volunteer")),
    ("weekday", "Wochentag", "Weekday", Plain),
    ("attachment", "Anhang", "Attachment", Plain),
    ("attachment_name", "Name des Anhangs", "Name of the attachment", Plain),
    ("calendar", "Termin", "Date", Plain),
    ("done_at", "Erledigt am", "Done at", Plain),
    ("error", "Fehler", "Error", Plain),
    ("fetched_on", "Zuletzt abgeholt am", "Last fetched on", Plain),
    ("host", "Adresse des Servers", "Address of the server", Plain),
    ("made_at", "Angelegt am", "Made at", Plain),
    ("message_id", "Kennung der E-Mail", "Message id", Hidden),
    ("next_try_at", "Nächster Versuch", "Next try", Plain),
    ("partner_id", "Netzwerkpartner", "Partner", Of("partner")),
    ("password", "Passwort", "Password", Plain),
    ("port", "Port", "Port", Plain),
    ("recipient", "Empfänger*in", "Recipient", Plain),
    ("secret", "Vertraulich", "Confidential", Plain),
    ("security", "Verschlüsselung", "Encryption", Plain),
    ("sender", "Absender", "Sender", Plain),
    ("state", "Stand", "State", Plain),
    ("subject", "Betrifft", "About", Plain),
    ("text", "Text", "Text", Plain),
    ("tries", "Versuche", "Tries", Plain),
    ("user_name", "Name am Server", "Name at the server", Plain),
    ("at", "Wann", "When", Plain),
    ("done_by", "Erledigt von", "Done by", Of("account")),
    ("due_on", "Fällig am", "Due on", Plain),
    ("function", "Aufgabe", "Function", Plain),
    ("made_by", "Angelegt von", "Made by", Of("account")),
    ("plan_key", "Aus dem Plan", "From the plan", Hidden),
    ("removed_at", "Gelöscht am", "Deleted at", Plain),
    ("what", "Was", "What", Plain),
    ("caller", "Anruf von", "Call from", Plain),
    ("caller_name", "Name am Telefon", "Name of the caller", Plain),
    ("wished_since", "Gewünscht seit", "Wished for since", Plain),
    ("received_on", "Aufgenommen am", "Taken in on", Plain),
    ("urgency", "Dringlichkeit", "Urgency", Plain),
    ("home_visit_at", "Hausbesuch vereinbart für", "Home visit arranged for", Plain),
    ("home_visit_by", "Wer zum Hausbesuch geht", "Who goes on the home visit", Of("account")),
    ("visited_on", "Hausbesuch war am", "Home visit was on", Plain),
    ("first_meeting_at", "Erstes Treffen", "First meeting", Plain),
    ("placed_on", "Vermittelt am", "Placed on", Plain),
    ("closed_from", "Geschlossen im Stand", "Closed in the state", Plain),
    ("closed_reason", "Warum geschlossen", "Why closed", Plain),
    ("skipped", "Warum ausgelassen", "Why left out", Plain),
    ("enquiry_id", "Anfrage", "Enquiry", Of("enquiry")),
];

fn word(lang: Lang, german: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

/// The tables that have a name, in the order of their names.
pub(crate) fn tables(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let mut tables: Vec<_> = TABLES.iter().map(|(name, de, en)| (*name, word(lang, de, en))).collect();
    tables.sort_by_key(|(_, word)| *word);
    tables
}

/// What a table's rows are called.
pub fn table(name: &str, lang: Lang) -> Option<&'static str> {
    TABLES.iter().find(|(known, ..)| *known == name).map(|(_, de, en)| word(lang, de, en))
}

/// What a column is called.
pub fn column(name: &str, lang: Lang) -> Option<&'static str> {
    COLUMNS.iter().find(|(known, ..)| *known == name).map(|(_, de, en, _)| word(lang, de, en))
}

/// How the values of a column are shown.
pub(crate) fn shape(name: &str) -> Shape {
    COLUMNS.iter().find(|(known, ..)| *known == name).map_or(Plain, |(.., shape)| *shape)
}
