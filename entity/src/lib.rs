//! The words of the service: rows, ids, and the values in them. Takes no connection, knows no rule.
//!
//! | on screen | in code | meaning |
//! |---|---|---|
//! | Senior\*in | [`senior`] | the person visited |
//! | Ehrenamtliche\*r | [`volunteer`] | |
//! | Netzwerkpartner | [`partner`] | who refers people, a Seniorenbüro for example |
//! | Anfrage, Schritt | [`enquiry`], [`enquiry_step`] | a wish for a visit, from the first call to placed or closed |
//! | Begleitung | [`assignment`] | the tandem of one volunteer and one senior in one service |
//! | Pause, Ende einer Begleitung | [`assignment_pause`], [`assignment_ending`] | |
//! | Besuch, Einsatz | [`visit`], [`removed_visit`] | what a volunteer logs |
//! | Gruppe, Gruppentermin, Teilnahme | [`group`], [`group_meeting`], [`group_attendance`] | |
//! | Pflegegrad | [`care_grade`] | 1 to 5, with from and to |
//! | Pflegekasse | [`care_fund`] | |
//! | Kontakt, Rechnungsempfänger\*in | [`contact_person`] | |
//! | Haushalt, Wünsche | [`household`], [`senior_wishes`] | what a home visit tells, beside the facts |
//! | Einwilligung | [`consent`] | of a senior or a volunteer, with its text version, until it is withdrawn |
//! | Stand, Nachweise, Profil | [`volunteer_stage`], [`volunteer_papers`], [`volunteer_profile`] | from application to leaving; what was seen and signed; when, where and whom |
//! | Abtretung | [`claim_assignment`] | the fund pays the service directly |
//! | Zahlweg | [`senior`], [`former_route`] | who the money goes to, and went to before |
//! | Fremdverbrauch | [`external_use`] | what other providers took from the relief budget |
//! | Auskunft der Kasse | [`fund_balance`] | what the fund says is left of which pot |
//! | Entlastungsbetrag | [`relief_booking`] | § 45b SGB XI: what a statement took from which year's pot |
//! | Tarif | [`tariff`] | |
//! | Abrechnung, Storno | [`statement`] | |
//! | Monatsabschluss | [`month_closing`], [`closing_run`] | |
//! | Modul, Schulung | [`training_module`], [`training_record`] | |
//! | Stadtbezirk | [`district`] | |
//! | Tätigkeit | [`activity`] | |
//! | Ereignis | [`life_event`] | hospital, a move, a home, death: what happened to a senior, and what was done about it |
//! | Konto, Anmeldung | [`account`], [`session`] | |
//! | Brief | [`letter`] | from a record, with its PDF |
//! | Postausgang | [`outbox`], [`mail_server`] | e-mails that wait or were sent, and who carries them |
//! | Kalender | [`calendar_feed`] | the secret address at which a phone fetches somebody's dates |
//! | Notiz, Wiedervorlage | [`note`], [`follow_up`] | on any record |
//! | frühere Nummer, nicht dieselbe Person | [`former_number`], [`distinct_pair`] | what is left of two records that were merged, and of two that are not to be |
//! | Protokoll | [`audit_entry`], [`audit_head`] | |

pub mod record;
pub mod value;

pub mod access_entry;
pub mod account;
pub mod account_link;
pub mod activity;
pub mod assignment;
pub mod assignment_ending;
pub mod assignment_pause;
pub mod audit_entry;
pub mod audit_head;
pub mod calendar_feed;
pub mod care_fund;
pub mod care_grade;
pub mod claim_assignment;
pub mod closing_run;
pub mod consent;
pub mod contact_person;
pub mod counter;
pub mod distinct_pair;
pub mod district;
pub mod enquiry;
pub mod enquiry_step;
pub mod external_use;
pub mod follow_up;
pub mod former_number;
pub mod former_route;
pub mod fund_balance;
pub mod group;
pub mod group_attendance;
pub mod group_meeting;
pub mod household;
pub mod idempotency;
pub mod letter;
pub mod life_event;
pub mod logo;
pub mod mail_server;
pub mod matching_weights;
pub mod month_closing;
pub mod neighbouring_district;
pub mod note;
pub mod outbox;
pub mod partner;
pub mod partner_contact;
pub mod postal_place;
pub mod postal_table;
pub mod proposal;
pub mod relief_booking;
pub mod removed_visit;
pub mod senior;
pub mod senior_wishes;
pub mod session;
pub mod setting;
pub mod sign_in_failure;
pub mod statement;
pub mod statement_attendance;
pub mod statement_line;
pub mod statement_pdf;
pub mod statement_visit;
pub mod tariff;
pub mod text_block;
pub mod training_module;
pub mod training_record;
pub mod vat_note;
pub mod visit;
pub mod volunteer;
pub mod volunteer_papers;
pub mod volunteer_profile;
pub mod volunteer_stage;
