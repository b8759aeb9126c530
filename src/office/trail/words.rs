//! The words that columns of few values hold, for people.

use super::names::word;
use crate::web::lang::Lang;

/// Columns whose values are among [`WORDS`].
const COLUMNS: [&str; 24] = [
    "answer",
    "avoids_pets",
    "caller",
    "closed_from",
    "closed_reason",
    "gender",
    "kind",
    "payee",
    "payment_route",
    "pets",
    "purpose",
    "reason",
    "representative",
    "roles",
    "rounding",
    "route",
    "security",
    "service",
    "services",
    "stage",
    "state",
    "status",
    "subject",
    "urgency",
];

/// (value, German, English). A value means the same in every column that has it.
const WORDS: &[(&str, &str, &str)] = &[
    ("active", "aktiv", "active"),
    ("admin", "Administration", "Administration"),
    ("answer", "nach der Antwort fragen", "Ask for the answer"),
    ("applied", "beworben", "applied"),
    ("assignment", "Begleitung", "Assignment"),
    ("auditor", "Datenschutz", "Data protection"),
    ("authorised", "Vorsorgevollmacht", "Power of attorney"),
    ("besuchsdienst", "Besuchsdienst", "Visiting service"),
    ("bird", "Vogel", "Bird"),
    ("call", "Anruf", "Call"),
    ("cancellation", "Storno", "Cancellation"),
    ("cancelled", "storniert", "cancelled"),
    ("care_fund", "Pflegekasse", "Care fund"),
    ("cat", "Katze", "Cat"),
    ("check_distance", "Entfernung prüfen", "Check the distance"),
    ("check_service", "Dienst prüfen", "Check the service"),
    ("claim_assignment", "Abtretung", "Assignment of claim"),
    ("closed", "geschlossen", "closed"),
    ("closing_talk", "Abschlussgespräch", "Closing talk"),
    ("condolences", "Beileid aussprechen", "Offer condolences"),
    ("confirmed", "bestätigt", "confirmed"),
    ("coordinator", "Koordination", "Coordination"),
    ("declined", "wird nicht mehr gewünscht", "no longer wished for"),
    ("demenzgruppe", "Demenzbetreuungsgruppe", "Dementia group"),
    ("did_not_fit", "hat nicht gepasst", "did not fit"),
    ("died", "verstorben", "died"),
    ("dog", "Hund", "Dog"),
    ("down", "abrunden", "down"),
    ("duplicate", "doppelt aufgenommen", "taken in twice"),
    ("ending_senior", "Ende an Senior*in", "End, to the senior"),
    ("ending_volunteer", "Ende und Dank an Ehrenamtliche*n", "End and thanks, to the volunteer"),
    ("enquiry", "Anfrage", "Enquiry"),
    ("entlastung", "Häusliche Entlastung", "Relief at home"),
    ("failed", "fehlgeschlagen", "failed"),
    ("feedback_six_months", "Gespräch nach sechs Monaten", "Talk after six months"),
    ("feedback_twelve_months", "Gespräch nach zwölf Monaten", "Talk after twelve months"),
    ("finance", "Finanzen", "Finance"),
    ("first_meeting_arranged", "erstes Treffen vereinbart", "first meeting arranged"),
    ("free", "freier Brief", "Free letter"),
    ("given_up", "aufgegeben", "given up"),
    ("guardian", "rechtliche Betreuung", "Court-appointed guardian"),
    ("handed_over", "jemand anderes übernimmt", "somebody else takes over"),
    ("holiday", "Urlaub", "Holiday"),
    ("home", "im Heim", "in a home"),
    ("home_visit", "Hausbesuch", "Home visit"),
    ("home_visit_arranged", "Hausbesuch vereinbart", "home visit arranged"),
    ("hospital", "Krankenhaus", "Hospital"),
    ("how_it_goes_on", "Nachfragen, wie es weitergeht", "Ask how it goes on"),
    ("illness", "Krankheit", "Illness"),
    ("issued", "ausgestellt", "issued"),
    ("keeping", "Speichern der Angaben", "Keeping what is needed"),
    (
        "last_statement",
        "Letzte Abrechnung prüfen (Erstattung geht noch zwölf Monate)",
        "Check the last statement (reimbursement is possible for twelve months)",
    ),
    ("left", "ausgeschieden", "left"),
    ("letter", "Brief", "Letter"),
    ("logged", "eingetragen", "entered"),
    ("mail", "E-Mail", "E-mail"),
    ("man", "Mann", "Man"),
    ("manual", "von Hand", "by hand"),
    ("moved", "weggezogen oder im Heim", "moved away or into a home"),
    ("nearest", "zum nächsten Schritt", "to the nearest step"),
    ("need_is_gone", "nicht mehr nötig", "no longer needed"),
    ("new", "neu", "new"),
    ("no", "sagt ab", "declines"),
    ("nobody_fits", "niemand Passendes gefunden", "nobody found who fits"),
    ("none", "keine", "none"),
    ("normal", "normal", "normal"),
    ("not_our_service", "nicht unsere Aufgabe", "not our task"),
    ("open", "Antwort steht aus", "no answer yet"),
    ("other", "etwas anderes", "something else"),
    ("other_help", "andere Hilfe gefunden", "other help found"),
    ("own_share", "Eigenanteil", "Own share"),
    ("paid", "bezahlt", "paid"),
    ("papers_complete", "Nachweise vollständig", "papers complete"),
    ("part_paid", "teilweise bezahlt", "paid in part"),
    ("partner", "Netzwerkpartner", "Partner"),
    ("passing_on", "Weitergabe an die andere Seite", "Passing on to the other side"),
    ("pause_over", "Ende der Pause", "End of the pause"),
    ("paused", "pausiert", "paused"),
    ("pictures", "Bilder", "Pictures"),
    ("placed", "vermittelt", "placed"),
    ("placement_senior", "Bestätigung an Senior*in", "Confirmation to the senior"),
    ("placement_volunteer", "Bestätigung an Ehrenamtliche*n", "Confirmation to the volunteer"),
    ("police_certificate", "Führungszeugnis", "Police certificate"),
    ("proposed", "vorgeschlagen", "proposed"),
    ("reimbursement", "Kostenerstattung", "Reimbursement"),
    ("relative", "Angehörige*r", "Relative"),
    ("returned", "zurückgegeben", "returned"),
    ("rodent", "Nagetier", "Rodent"),
    ("senior", "Senior*in", "Senior"),
    ("senior_wish", "Wunsch der Senior*in", "the senior's wish"),
    ("sent", "gesendet", "sent"),
    ("soon", "bald", "soon"),
    ("starttls", "STARTTLS", "STARTTLS"),
    ("statement", "Abrechnung", "Statement"),
    ("talk", "Gespräch", "Talk"),
    ("talk_held", "Gespräch geführt", "talk held"),
    ("tell_mistake", "Ehrenamtliche*r Bescheid geben: Es war ein Irrtum", "Tell the volunteer: it was a mistake"),
    ("tell_volunteer", "Ehrenamtliche*r Bescheid geben", "Tell the volunteer"),
    ("tls", "TLS", "TLS"),
    ("trial_talk", "Gespräch nach der Probezeit", "Talk after the trial period"),
    ("unfit", "hat nicht gepasst", "did not fit"),
    ("unreachable", "nicht zu erreichen", "out of reach"),
    ("up", "aufrunden", "up"),
    ("urgent", "dringend", "urgent"),
    ("volunteer", "Ehrenamtliche*r", "Volunteer"),
    ("volunteer_leaves", "Ehrenamt beendet", "volunteer leaves the service"),
    ("volunteer_wish", "Wunsch der ehrenamtlichen Person", "the volunteer's wish"),
    ("waiting", "wartet", "waiting"),
    ("wishes", "Wünsche aufbewahren", "Keeping wishes"),
    ("withdrawn", "zurückgezogen", "withdrawn"),
    ("woman", "Frau", "Woman"),
    ("yes", "sagt zu", "agrees"),
];

/// What a column holds, in words; several at once are divided by commas. Nothing where it holds no such words.
pub(super) fn say(column: &str, value: &str, lang: Lang) -> Option<String> {
    if !COLUMNS.contains(&column) {
        return None;
    }
    let one = |value: &str| {
        let at = WORDS.binary_search_by_key(&value, |(known, ..)| known).ok()?;
        let (_, german, english) = WORDS[at];
        Some(word(lang, german, english))
    };
    let said = value.split(',').map(one).collect::<Option<Vec<_>>>()?;
    Some(said.join(", "))
}

#[cfg(test)]
mod tests {
    use entity::{
        follow_up::FollowUpKind,
        letter::LetterKind,
        mail_server::Security,
        note::NoteKind,
        outbox::OutboxState,
        senior::PaymentRoute,
        statement::{Payee, StatementKind, StatementStatus},
        tariff::Rounding,
        value::{
            Answer, CallerKind, ClosedReason, EndReason, EnquiryState, Gender, PauseReason, Pet, Purpose,
            Representative, Role, Service, Stage, SubjectKind, Urgency,
        },
        visit::VisitStatus,
    };
    use sea_orm::{ActiveEnum, Iterable};

    use super::*;

    #[test]
    fn every_value_of_few_has_words() {
        fn of<T: ActiveEnum<Value = String> + Iterable>(column: &'static str) -> Vec<(&'static str, String)> {
            T::iter().map(|value| (column, value.to_value())).collect()
        }
        fn all<T: ToString>(column: &'static str, values: &[T]) -> Vec<(&'static str, String)> {
            values.iter().map(|value| (column, value.to_string())).collect()
        }
        let held = [
            of::<FollowUpKind>("kind"),
            of::<NoteKind>("kind"),
            of::<LetterKind>("kind"),
            of::<StatementKind>("kind"),
            of::<Security>("security"),
            of::<OutboxState>("state"),
            of::<PaymentRoute>("payment_route"),
            of::<StatementStatus>("status"),
            of::<VisitStatus>("status"),
            of::<Payee>("payee"),
            of::<Rounding>("rounding"),
            all("answer", Answer::ALL),
            all("caller", CallerKind::ALL),
            all("closed_reason", ClosedReason::ALL),
            all("closed_from", EnquiryState::ALL),
            all("state", EnquiryState::ALL),
            all("urgency", Urgency::ALL),
            all("stage", Stage::ALL),
            all("gender", Gender::ALL),
            all("pets", Pet::ALL),
            all("representative", Representative::ALL),
            all("purpose", Purpose::ALL),
            all("reason", EndReason::ALL),
            all("reason", PauseReason::ALL),
            all("roles", &Role::ALL),
            all("service", &Service::ALL),
            all("subject", &SubjectKind::ALL),
        ];
        for (column, value) in held.into_iter().flatten() {
            assert!(say(column, &value, Lang::De).is_some(), "{column}: {value}");
        }
    }

    #[test]
    fn several_at_once_and_what_somebody_typed() {
        let services = "besuchsdienst,entlastung";
        assert_eq!(say("services", services, Lang::De).as_deref(), Some("Besuchsdienst, Häusliche Entlastung"));
        assert_eq!(say("roles", "finance,auditor", Lang::En).as_deref(), Some("Finance, Data protection"));
        for (column, value) in
            [("last_name", "new"), ("subject", "Willkommen, liebe Frau Süß"), ("kind", "Seniorenbüro")]
        {
            assert_eq!(say(column, value, Lang::De), None, "{column}");
        }
    }

    #[test]
    fn they_stand_in_order() {
        assert!(WORDS.is_sorted_by_key(|(value, ..)| value));
    }
}
