//! `verify`: a service that was only ever written by its own verbs is sound, and each thing that is broken is told.

use entity::{
    care_grade,
    letter::LetterKind,
    statement,
    value::{Month, Subject},
};
use geleit::{
    billing::{cancel, close},
    letters::{draft, make},
    store::SeenAt,
    verify::findings,
    web::lang::Lang,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseBackend, EntityTrait, QueryFilter, Set, TransactionTrait};

use crate::town::{Town, database::connect, rows};

/// October is closed, Frau Abendroth's statement cancelled, and October closed again: A-2026-000001 hers, cancelled;
/// 2 and 3 Frau Krüger's fund's and her own share; 4 the cancellation; 5 Frau Abendroth's new one.
async fn billed_town() -> Town {
    let town = Town::new().await;
    let people = &town.people;
    town.add(rows::fund_balance(people.krueger, "2026-10-20", [0, 1_000])).await;
    for begins in ["2026-10-06T14:00", "2026-10-13T14:00"] {
        town.add(rows::confirmed_visit(people.abendroth_with_boettcher, begins, 90)).await;
    }
    town.add(rows::confirmed_visit(people.krueger_with_yildiz, "2026-10-25T01:30", 90)).await;
    town.add(rows::logged_visit(people.suess_with_yildiz, "2026-10-26T14:00", 60)).await;
    let group = town.add(rows::group("G-01", "Kaffeerunde")).await.id;
    let meeting = town.add(rows::meeting(group, "2026-10-07T14:30")).await.id;
    town.add(rows::attendance(meeting, people.abendroth)).await;
    close_october(&town).await;
    let first = statement::Entity::find_by_id(entity::value::StatementId(1)).one(town.db().read()).await.unwrap();
    let first = first.expect("the first statement is there").seen_now();
    town.change(async |tx| cancel::cancel(tx, first, "Ein Besuch fehlte").await).await.expect("it can be cancelled");
    close_october(&town).await;
    let about = Subject::Assignment(people.abendroth_with_boettcher);
    town.change(async |tx| make(tx, draft(tx.read(), about, LetterKind::PlacementVolunteer).await?, Lang::De).await)
        .await;
    town
}

async fn close_october(town: &Town) {
    let october: Month = "2026-10".parse().unwrap();
    town.change(async |tx| close::close(tx, october).await).await.expect("October can be closed");
}

/// What breaks, and what is said of it.
const BREAKS: &[(&str, &str)] = &[
    ("UPDATE letter SET bytes = (SELECT bytes FROM statement_pdf WHERE statement_id = 2)", "sein PDF ist nicht das geschriebene"),
    ("UPDATE counter SET value = 0 WHERE name = 'L-2026'", "Brief L-2026-000001: seine Nummer wurde nicht vergeben"),
    ("UPDATE statement SET number = 'A-2026-000009' WHERE id = 5", "Nummernkreis A-2026: 5 bis 8 fehlen"),
    ("UPDATE statement SET number = 'A-2026-9' WHERE id = 5", "die Nummer ist nicht wie"),
    ("UPDATE counter SET value = 6 WHERE name = 'A-2026'", "der Zähler steht auf 6"),
    ("DELETE FROM counter WHERE name = 'A-2026'", "es gibt Nummern und keinen Zähler"),
    ("UPDATE statement SET issued_on = '2025-11-02' WHERE id = 5", "nicht aus dem Jahr 2025"),
    ("UPDATE statement SET total = total + 1 WHERE id = 5", "ihre Positionen ergeben"),
    ("UPDATE statement SET own_share = own_share + 1 WHERE id = 5", "ergeben nicht ihre Summe"),
    ("UPDATE statement SET amount_due = 0 WHERE id = 2", "und es müssten"),
    ("UPDATE statement SET payee = 'senior' WHERE id = 2", "und es müssten"),
    ("UPDATE statement_line SET amount = amount + 1 WHERE statement_id = 5", "Minuten kosten"),
    ("DELETE FROM statement_line WHERE statement_id = 5", "sie hat keine Positionen"),
    ("UPDATE statement_line SET visits = 9 WHERE statement_id = 5", "ihr gespeicherter Inhalt hat andere Positionen"),
    ("DELETE FROM statement_pdf WHERE statement_id = 5", "sie hat kein PDF"),
    (
        "UPDATE statement_pdf SET bytes = (SELECT bytes FROM statement_pdf WHERE statement_id = 2) WHERE statement_id = 5",
        "ihr PDF ist nicht das ausgestellte",
    ),
    ("UPDATE statement SET document = '{}' WHERE id = 5", "ist nicht lesbar"),
    (
        "UPDATE statement SET document = (SELECT document FROM statement WHERE id = 2) WHERE id = 5",
        "ihr gespeicherter Inhalt sagt etwas anderes",
    ),
    ("UPDATE statement SET status = 'issued' WHERE id = 1", "sie ist storniert, und das steht nicht an ihr"),
    ("UPDATE statement SET status = 'cancelled' WHERE id = 5", "kein Storno storniert sie"),
    ("UPDATE statement SET cancels = NULL WHERE id = 4", "ein Storno bezieht sich auf das, was es storniert"),
    ("UPDATE statement SET cancels = 2, refers_to = 2 WHERE id = 4", "es ist nicht das Negative von A-2026-000002"),
    ("UPDATE statement SET kind = 'cancellation' WHERE id = 1", "es storniert ein Storno"),
    ("UPDATE relief_booking SET amount = amount - 1 WHERE statement_id = 4", "es gibt nicht zurück, was"),
    (
        "UPDATE statement SET document = replace(document, '\"kind\":\"cancellation\"', '\"kind\":\"statement\"') WHERE id = 4",
        "es wiederholt nicht A-2026-000001",
    ),
    ("UPDATE statement SET own_share = 1, relief_budget = 1124 WHERE id = 2", "lässt 0.01 übrig"),
    (
        "UPDATE statement SET refers_to = NULL WHERE id = 3",
        "ein Eigenanteil bezieht sich auf die Abrechnung einer Pflegekasse",
    ),
    ("UPDATE statement SET payee = 'care_fund' WHERE id = 3", "ein Eigenanteil ist ganz von der betreuten Person"),
    ("UPDATE relief_booking SET statement_id = 3 WHERE statement_id = 2", "weder Positionen noch Buchungen"),
    ("UPDATE relief_booking SET amount = amount + 1 WHERE statement_id = 5 AND pot_year = 2026", "sie bucht"),
    (
        "UPDATE relief_booking SET service_month = '2026-09' WHERE statement_id = 5",
        "ihre Positionen und Buchungen für 2026-09",
    ),
    ("UPDATE relief_booking SET amount = -amount WHERE statement_id = 5 AND pot_year = 2026", "ein Betrag ist negativ"),
    (
        "UPDATE relief_booking SET pot_year = 2025 WHERE statement_id = 5 AND pot_year = 2026",
        "aus dem sie nichts nehmen kann",
    ),
    (
        "UPDATE relief_booking SET amount = 200000 WHERE statement_id = 5 AND pot_year = 2026",
        "in dem nie mehr als 1572.00 lag",
    ),
    (
        "UPDATE relief_booking SET amount = 140000 WHERE statement_id = 5 AND pot_year = 2026",
        "nahm für 2026-10 1400.00 aus dem Topf 2026, in dem 1310.00 lagen",
    ),
    ("UPDATE care_grade SET valid_until = '2025-12-31' WHERE senior_id = 1", "aus dem Topf 2026, in dem 0.00 lagen"),
    ("UPDATE visit SET minutes = minutes + 1 WHERE id = 1", "Besuch 1: hat 91 Minuten und dauert 90"),
    ("UPDATE visit SET day = '2026-10-24' WHERE id = 3", "Besuch 3: steht am 2026-10-24 und beginnt am 2026-10-25"),
    ("UPDATE visit SET status = 'logged' WHERE id = 1", "Besuch 1: als abgerechnet vermerkt und nicht bestätigt"),
    ("UPDATE visit SET run_id = NULL WHERE id = 1", "deren Abschluss hat es nicht vermerkt"),
    ("UPDATE visit SET run_id = 1 WHERE id = 1", "deren Abschluss hat es nicht vermerkt"),
    ("INSERT INTO statement_visit (statement_id, visit_id) VALUES (2, 1)", "Besuch 1: Abrechnung A-2026-"),
    ("DELETE FROM month_closing", "als abgerechnet vermerkt, und 2026-10 ist nicht abgeschlossen"),
    (
        "UPDATE visit SET starts_at = (SELECT starts_at FROM visit WHERE id = 1) WHERE id = 2",
        "überschneidet sich mit Besuch",
    ),
    ("UPDATE group_meeting SET minutes = 0 WHERE id = 1", "Gruppentreffen 1: hat 0 Minuten"),
    (
        "UPDATE group_attendance SET run_id = NULL WHERE id = 1",
        "Gruppenteilnahme 1: steht auf Abrechnung A-2026-000005",
    ),
    (
        "INSERT INTO care_grade (senior_id, valid_from, grade, at_home, version) VALUES (1, '2026-06-01', 3, true, 1)",
        "überschneidet sich mit Pflegegrad",
    ),
    ("UPDATE care_grade SET grade = 6 WHERE id = 1", "Pflegegrad 1: er ist nicht 1 bis 5"),
    (
        "INSERT INTO volunteer_stage (volunteer_id, stage, since, version) VALUES (1, 'talk_held', '2026-02-01', 1);
         INSERT INTO volunteer_stage (volunteer_id, stage, since, version) VALUES (1, 'active', '2026-01-01', 1)",
        "Ehrenamtliche*r 1: Schritt",
    ),
    (
        "INSERT INTO volunteer_stage (volunteer_id, stage, since, until, version)
         VALUES (1, 'active', '2026-02-01', '2026-03-01', 1)",
        "endet, wo er nicht enden darf",
    ),
    (
        "INSERT INTO volunteer_papers (volunteer_id, certificate_on, seen_on, version)
         VALUES (1, '2026-01-01', '2026-04-02', 1)",
        "das Führungszeugnis war nicht neu",
    ),
    (
        "INSERT INTO senior_wishes (senior_id, languages, community, interests, availability, version)
         VALUES (1, '', false, '', 2097152, 1)",
        "Senior*in 1: die Woche hat mehr als ihre Zeiten",
    ),
    (
        "INSERT INTO consent (senior_id, purpose, text_version, given_on, withdrawn_on, version)
         VALUES (1, 'keeping', '1', '2026-02-01', '2026-01-01', 1)",
        "widerrufen, bevor sie gegeben war",
    ),
    (
        "INSERT INTO consent (senior_id, purpose, text_version, given_on, version) VALUES (1, 'keeping', '1', '2026-02-01', 1);
         INSERT INTO consent (senior_id, purpose, text_version, given_on, version) VALUES (1, 'keeping', '2', '2026-02-01', 1)",
        "sie war schon gegeben",
    ),
    (
        "INSERT INTO senior_wishes (senior_id, languages, community, interests, availability, version)
         VALUES (1, '', true, '', 0, 1);
         INSERT INTO consent (senior_id, purpose, text_version, given_on, withdrawn_on, version)
         VALUES (1, 'wishes', '1', '2026-01-01', '2026-02-01', 1)",
        "Senior*in 1: Wünsche, zu denen keine Einwilligung gilt",
    ),
    (
        "INSERT INTO volunteer_profile (volunteer_id, interests, availability, car, avoids_pets, stands_smoke,
         dementia_experience, gender, community, version) VALUES (1, '', 0, false, '', true, false, 'woman', false, 1)",
        "Ehrenamtliche*r 1: Wünsche, zu denen keine Einwilligung gilt",
    ),
    (
        "UPDATE audit_entry SET actor = 'account:99' WHERE id = 3",
        "Protokolleintrag 3: er ist nicht, wie er geschrieben wurde",
    ),
    ("DELETE FROM audit_entry WHERE id = 3", "Protokolleintrag 4: er ist nicht, wie er geschrieben wurde"),
    ("UPDATE audit_entry SET after = '{}' WHERE id = 3", "Protokolleintrag 3: er ist nicht, wie er geschrieben wurde"),
    (
        "UPDATE audit_entry SET before = NULL, after = NULL WHERE id = 3",
        "Protokolleintrag 3: er ist nicht, wie er geschrieben wurde",
    ),
    ("DELETE FROM audit_entry", "das Protokoll: seine letzten Einträge fehlen"),
    (
        "DELETE FROM contact_person; UPDATE senior SET district_id = 99 WHERE id = 1",
        "senior: 1 Zeilen nennen in district_id",
    ),
    ("DELETE FROM statement WHERE id = 2", "nennen in statement_id keine Zeile von statement"),
    (
        "INSERT INTO assignment_ending (id, assignment_id, reason, ended_badly, version) VALUES (900, 2, 'moved', FALSE, 1)",
        "Begleitung B-0002: sie hat einen Grund für ihr Ende und kein Ende",
    ),
    (
        "INSERT INTO assignment_pause (id, assignment_id, starts_on, reason, version) VALUES (900, 2, '2026-01-31', 'other', 1)",
        "Begleitung B-0002: eine Pause außerhalb der Begleitung",
    ),
    (
        "INSERT INTO assignment_pause (id, assignment_id, starts_on, until, reason, version)
         VALUES (900, 2, '2026-03-02', '2026-03-01', 'other', 1)",
        "eine Pause endet, bevor sie beginnt",
    ),
    (
        "INSERT INTO assignment_pause (id, assignment_id, starts_on, until, reason, version)
         VALUES (900, 2, '2026-03-01', '2026-03-09', 'other', 1), (901, 2, '2026-03-09', NULL, 'other', 1)",
        "zwei Pausen haben Tage gemeinsam",
    ),
    ("UPDATE assignment SET trial_until = '2026-01-31' WHERE id = 2", "die Probezeit endet vor dem ersten Tag"),
    ("UPDATE assignment SET trial_talk_on = '2026-03-01' WHERE id = 2", "passt zu keiner Probezeit"),
    ("UPDATE assignment SET follows_id = 3 WHERE id = 2", "sie folgt auf eine Begleitung von jemand anderem"),
    ("UPDATE assignment SET substitutes_for_id = 1 WHERE id = 2", "eine Vertretung ohne letzten Tag"),
    (
        "UPDATE assignment SET substitutes_for_id = 1, ends_on = '2026-11-01' WHERE id = 2",
        "eine Vertretung für jemand anderen",
    ),
    (
        "INSERT INTO assignment (id, number, senior_id, volunteer_id, service, starts_on, ends_on, substitutes_for_id, version)
         VALUES (900, 'B-0900', 2, 1, 'besuchsdienst', '2026-01-31', '2026-02-02', 2, 1)",
        "Begleitung B-0900: eine Vertretung außerhalb",
    ),
    (
        "INSERT INTO assignment (id, number, senior_id, volunteer_id, service, starts_on, ends_on, substitutes_for_id, version)
         VALUES (900, 'B-0900', 2, 1, 'besuchsdienst', '2026-03-01', '2026-03-02', 2, 1),
         (901, 'B-0901', 2, 2, 'besuchsdienst', '2026-03-01', '2026-03-02', 900, 1)",
        "Begleitung B-0901: eine Vertretung, die mehr ist",
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_service_written_by_its_own_verbs_is_sound() {
    let town = billed_town().await;
    let found = findings(town.db().read(), rows::day("2026-11-02")).await.unwrap();
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_broken_is_told() {
    let town = billed_town().await;
    let db = connect(&town.database_url()).await;
    let without_references = match db.get_database_backend() {
        DatabaseBackend::Postgres => "SET session_replication_role = replica",
        _ => "PRAGMA defer_foreign_keys = ON",
    };
    for (sql, expect) in BREAKS {
        let broken = db.begin().await.unwrap();
        broken.execute_unprepared(without_references).await.unwrap();
        broken.execute_unprepared(sql).await.unwrap_or_else(|err| panic!("{sql}: {err}"));
        let found = findings(&broken, rows::day("2026-11-02")).await.unwrap_or_else(|err| panic!("{sql}: {err}"));
        assert!(found.iter().any(|line| line.contains(expect)), "{sql}\nwanted: {expect}\nfound: {found:#?}");
        broken.rollback().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_corrected_care_grade_makes_uneven_is_no_fault() {
    let town = billed_town().await;
    let grade = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(town.people.abendroth));
    let grade = grade.one(town.db().read()).await.unwrap().expect("she has a care grade");
    let ended = care_grade::ActiveModel { valid_until: Set(Some(rows::day("2025-12-31"))), ..grade.clone().into() };
    town.change(async |tx| tx.update(grade.seen_now(), ended).await).await;
    let found = findings(town.db().read(), rows::day("2026-11-02")).await.unwrap();
    assert!(found.is_empty(), "{found:#?}");
}
