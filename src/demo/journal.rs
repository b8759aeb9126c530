//! What the two coordinators wrote down and have still to do, and whom they talk to at the network partners.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use entity::{
    follow_up::{self, FollowUpKind},
    note::{self, NoteKind},
    partner, partner_contact,
    value::Subject,
};
use sea_orm::{EntityTrait, QueryOrder, Set};

use super::{dice::Dice, months::Keys, numbers, seniors::Story, world::World};
use crate::{
    actor::Actor,
    error::Result,
    seniors,
    store::{Db, SeenAt, Tx},
};

/// What was said of seniors.
const SAID: [(NoteKind, &str); 8] = [
    (NoteKind::Call, "Die Tochter fragt, ob die Besuche auch vormittags gehen. Ab nächstem Monat dienstags ab 10 Uhr."),
    (NoteKind::Talk, "Freut sich auf jeden Besuch. Möchte wieder öfter in den Park, am Rollator geht es gut."),
    (NoteKind::Call, "War beim Arzt, alles in Ordnung. Nächster Besuch wie verabredet."),
    (NoteKind::Letter, "Bestätigung der Begleitung verschickt."),
    (NoteKind::Mail, "Der Sohn bittet, Abrechnungen künftig auch ihm zu schicken. Formular zugesandt."),
    (NoteKind::Call, "Neuer Klingelname, bitte zweimal läuten."),
    (NoteKind::Talk, "Hausbesuch: Wohnung im dritten Stock ohne Aufzug, kleiner Hund. Erzählt gern von der Zeche."),
    (NoteKind::Other, "Geburtstagskarte vorbereitet."),
];

/// What was said of volunteers.
const OFFERED: [(NoteKind, &str); 4] = [
    (NoteKind::Call, "Kann im Sommer auch donnerstags. Fährt im August drei Wochen weg."),
    (NoteKind::Talk, "Gespräch nach den ersten Wochen: fühlt sich gut begleitet, wünscht sich mehr Austausch."),
    (NoteKind::Mail, "Fragt nach der nächsten Schulung zu Demenz."),
    (NoteKind::Call, "Krank gemeldet, meldet sich nächste Woche."),
];

/// What is to be done: when, in days from today; for the first, the second, or both; for a volunteer or a senior.
const TO_DO: [(FollowUpKind, &str, i64, Option<usize>, bool); 12] = [
    (FollowUpKind::Call, "Tochter zurückrufen wegen der Uhrzeit", -3, Some(0), false),
    (FollowUpKind::Manual, "Vollmacht nachreichen lassen", -1, None, false),
    (FollowUpKind::Call, "Nachfragen, ob es nach der Krankheit wieder geht", -2, Some(1), true),
    (FollowUpKind::HomeVisit, "mit der Enkelin, 10 Uhr", 0, Some(0), false),
    (FollowUpKind::Call, "Wie war der erste Besuch?", 0, Some(1), false),
    (FollowUpKind::Manual, "Fahrkarten ausgeben", 0, None, true),
    (FollowUpKind::Letter, "Geburtstagskarte", 1, Some(0), false),
    (FollowUpKind::Manual, "Termin für das Reflexionstreffen abstimmen", 2, None, true),
    (FollowUpKind::Call, "Fragt nach einer Vertretung", 2, Some(1), false),
    (FollowUpKind::PoliceCertificate, "läuft bald ab", 12, None, true),
    (FollowUpKind::FeedbackSixMonths, "", 15, None, false),
    (FollowUpKind::Manual, "Neuen Flyer mitgeben", 20, Some(0), true),
];

/// Whom one talks to at the first network partners.
const CONTACTS: [(&str, &str); 5] = [
    ("Gerda Blütenstaub", "Leitung"),
    ("Holger Regenbogen", "Beratung"),
    ("Ilse Sternenzelt", "Sozialdienst"),
    ("Cem Sonnenblume", "Leitung"),
    ("Martha Morgentau", "Sekretariat"),
];

/// Writes all of it, the second coordinator last.
pub async fn write(db: &Db, world: &World, keys: &Keys) -> Result<()> {
    let now = world.calendar.now;
    for (at, by) in keys.accounts.coordinators.iter().enumerate() {
        let hours = if at == 0 { 3 } else { 1 };
        db.change(by, now - TimeDelta::hours(hours), async |tx| one_writes(tx, world, keys, at).await).await?;
    }
    db.change(&Actor::Command("demo"), now, async |tx| look_at_services(tx, world, keys).await).await
}

async fn one_writes(tx: &Tx, world: &World, keys: &Keys, me: usize) -> Result<()> {
    for row in notes(tx, world, keys, me) {
        tx.insert(row).await?;
    }
    for row in to_do(tx, world, keys, me) {
        tx.insert(row).await?;
    }
    if me == 0 {
        return contacts(tx).await;
    }
    let last = follow_up::Entity::find().order_by_desc(follow_up::Column::Id).one(tx.read()).await?;
    if let Some(row) = last {
        let done = follow_up::ActiveModel {
            id: Set(row.id),
            done_at: Set(Some(tx.at())),
            done_by: Set(tx.by().account()),
            ..Default::default()
        };
        tx.update(row.seen_now(), done).await?;
    }
    Ok(())
}

fn notes(tx: &Tx, world: &World, keys: &Keys, me: usize) -> Vec<note::ActiveModel> {
    let mut dice = Dice::of(&format!("notes of {me}"));
    let seniors =
        keys.people.seniors.iter().enumerate().filter(|(at, _)| at % 4 == me).map(|(_, id)| Subject::Senior(*id));
    let volunteers = keys.people.volunteers.iter().enumerate().filter(|(at, _)| at % 9 == me);
    let volunteers = volunteers.map(|(_, id)| Subject::Volunteer(*id));
    let mut rows: Vec<_> = seniors
        .chain(volunteers)
        .map(|subject| {
            let words: &[_] = if subject.senior().is_some() { &SAID } else { &OFFERED };
            let (kind, text) = *dice.pick(words);
            (earlier(&mut dice, world.calendar.now), subject, kind, text)
        })
        .collect();
    rows.sort_by_key(|(at, ..)| *at);
    let row = |(at, subject, kind, text): (DateTime<Utc>, Subject, NoteKind, &str)| note::ActiveModel {
        at: Set(at),
        account_id: Set(tx.by().account()),
        kind: Set(kind),
        text: Set(text.to_owned()),
        ..note::ActiveModel::on(subject)
    };
    rows.into_iter().map(row).collect()
}

/// Some instant of the last weeks.
fn earlier(dice: &mut Dice, now: DateTime<Utc>) -> DateTime<Utc> {
    let hours = i64::try_from(dice.between(4, 24 * 40)).unwrap_or_default();
    now - TimeDelta::hours(hours)
}

fn to_do(tx: &Tx, world: &World, keys: &Keys, me: usize) -> Vec<follow_up::ActiveModel> {
    let today = world.calendar.today;
    let mine = TO_DO.iter().enumerate().filter(|(at, _)| at % 2 == me);
    let row =
        |(at, (kind, what, days, whom, is_volunteer)): (usize, &(FollowUpKind, &str, i64, Option<usize>, bool))| {
            let subject = if *is_volunteer {
                Subject::Volunteer(keys.people.volunteers[at * 9])
            } else {
                Subject::Senior(keys.people.seniors[at * 4 + 1])
            };
            follow_up::ActiveModel {
                kind: Set(*kind),
                what: Set(Some((*what).to_owned()).filter(|what| !what.is_empty())),
                due_on: Set(shifted(today, *days)),
                account_id: Set(whom.and_then(|whom| keys.accounts.coordinators[whom].account())),
                made_at: Set(tx.at() - TimeDelta::days(10)),
                made_by: Set(tx.by().account()),
                ..follow_up::ActiveModel::on(subject)
            }
        };
    mine.map(row).collect()
}

fn shifted(today: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { today - distance } else { today + distance }
}

/// Those who have got a care grade during their Besuchsdienst.
async fn look_at_services(tx: &Tx, world: &World, keys: &Keys) -> Result<()> {
    for (senior, id) in world.seniors.iter().zip(&keys.people.seniors) {
        if senior.story == Story::GradeCame {
            seniors::check_service(tx, *id).await?;
        }
    }
    Ok(())
}

async fn contacts(tx: &Tx) -> Result<()> {
    let partners = partner::Entity::find().order_by_asc(partner::Column::Number).all(tx.read()).await?;
    for (nth, (partner, (name, function))) in partners.iter().zip(CONTACTS).enumerate() {
        let row = partner_contact::ActiveModel {
            partner_id: Set(partner.id),
            name: Set(name.to_owned()),
            function: Set(Some(function.to_owned())),
            phone: Set(Some(numbers::landline(700 + nth))),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    Ok(())
}
