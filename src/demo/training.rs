//! What there is to learn, and who has learnt it.

use chrono::{Days, NaiveDate};
use entity::{
    training_module, training_record,
    value::{Lines, Service, TrainingModuleId},
};
use sea_orm::Set;

use super::{dice::Dice, people::People, volunteers::Volunteer, world::World};
use crate::{error::Result, store::Tx};

/// Code, title, units of 45 minutes, valid months, what it is about.
const MODULES: [(&str, &str, i32, Option<i32>, &str); 8] = [
    ("BASIS", "Basisqualifizierung", 40, None, "basis"),
    ("DEMENZ", "Demenz verstehen", 8, None, "demenz"),
    ("NOTFALL", "Erste Hilfe und Notfälle im Haushalt", 9, Some(24), "notfall"),
    ("DATEN", "Schweigepflicht und Datenschutz", 2, Some(24), "datenschutz"),
    ("LSBTIQ", "Vielfalt im Alter: LSBTIQ* begegnen", 4, None, "lsbtiq"),
    ("KULTUR", "Kultursensibel begleiten", 4, None, "kultursensibel"),
    ("REFLEX", "Reflexionsabend", 2, Some(12), "reflexion"),
    ("GRUPPE", "Gruppen leiten und gestalten", 6, None, "demenz"),
];

const BASIS: usize = 0;

/// Saves the catalogue and the records.
pub async fn teach(tx: &Tx, world: &World, people: &People) -> Result<()> {
    let mut saved = tx.insert_all(MODULES.into_iter().map(module).collect()).await?;
    let place = |code: &str| MODULES.iter().position(|module| module.0 == code);
    saved.sort_by_key(|row| place(&row.code));
    let modules: Vec<TrainingModuleId> = saved.into_iter().map(|row| row.id).collect();
    let rows = world.volunteers.iter().enumerate().flat_map(|(at, volunteer)| {
        courses(at, volunteer, world.calendar.today).into_iter().map(move |course| (at, course))
    });
    let rows = rows.map(|(at, (module, day))| training_record::ActiveModel {
        volunteer_id: Set(people.volunteers[at]),
        module_id: Set(modules[module]),
        day: Set(day),
        units: Set(MODULES[module].2),
        ..Default::default()
    });
    tx.insert_all(rows.collect()).await?;
    Ok(())
}

fn module(
    (code, title, units, valid_months, tag): (&str, &str, i32, Option<i32>, &str),
) -> training_module::ActiveModel {
    training_module::ActiveModel {
        code: Set(code.to_owned()),
        title: Set(title.to_owned()),
        units: Set(units),
        valid_months: Set(valid_months),
        tags: Set(Lines::from_commas(tag)),
        ..Default::default()
    }
}

/// Which modules somebody has done, and when. Whoever relieves does the Basisqualifizierung within three months (§ 8
/// `AnFoeVO`); nearly all have.
fn courses(at: usize, volunteer: &Volunteer, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let mut dice = Dice::of(&format!("courses of {at}"));
    let relieves = volunteer.services.has(Service::Entlastung);
    let mut done = Vec::new();
    for module in 0..MODULES.len() {
        let (likely, within) = match module {
            BASIS if relieves => (95, 85),
            BASIS => (15, 400),
            _ => (38, 900),
        };
        let day = volunteer.since + Days::new(dice.between(7, within));
        if dice.percent(likely) && day <= volunteer.ended_on.unwrap_or(today) {
            done.push((module, day));
        }
    }
    done
}
