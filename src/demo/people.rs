//! Seniors and volunteers as rows, with everything that belongs to them.

use entity::{
    assignment, care_grade, claim_assignment, contact_person,
    senior::{self, PaymentRoute},
    value::{AssignmentId, Lines, Representative, SeniorId, VolunteerId},
    volunteer,
};
use sea_orm::Set;

use super::{
    names::Name,
    numbers,
    office::Office,
    places::{Address, TOWN},
    relatives::{self, Relative},
    seniors::{Senior, Story},
    tandems::Tandem,
    volunteers::Volunteer,
    world::World,
};
use crate::{
    error::Result,
    people::{self, FoldedName},
    store::Tx,
};

/// Their keys, each in the order of the world.
#[derive(Clone, Debug)]
pub struct People {
    pub seniors: Vec<SeniorId>,
    pub volunteers: Vec<VolunteerId>,
    pub tandems: Vec<AssignmentId>,
}

/// Lets them all move in.
pub async fn settle(tx: &Tx, world: &World, office: &Office) -> Result<People> {
    let rows = world.seniors.iter().enumerate().map(|(at, one)| senior(at, one, office));
    let mut saved = tx.insert_all(rows.collect()).await?;
    saved.sort_by(|one, other| one.number.cmp(&other.number));
    let seniors: Vec<SeniorId> = saved.into_iter().map(|row| row.id).collect();
    let mine = || seniors.iter().copied().zip(&world.seniors);
    tx.insert_all(mine().flat_map(|(id, one)| grades(id, one)).collect()).await?;
    tx.insert_all(mine().filter_map(|(id, one)| claim(id, one)).collect()).await?;
    let contacts = mine().enumerate().flat_map(|(at, (id, one))| contacts(id, at, one));
    tx.insert_all(contacts.collect()).await?;

    let rows = world.volunteers.iter().enumerate().map(|(at, one)| volunteer(at, one, office));
    let mut saved = tx.insert_all(rows.collect()).await?;
    saved.sort_by(|one, other| one.number.cmp(&other.number));
    let volunteers: Vec<VolunteerId> = saved.into_iter().map(|row| row.id).collect();

    let rows = world.tandems.iter().enumerate().map(|(at, one)| tandem(at, one, &seniors, &volunteers));
    let mut saved = tx.insert_all(rows.collect()).await?;
    saved.sort_by(|one, other| one.number.cmp(&other.number));
    Ok(People { seniors, volunteers, tandems: saved.into_iter().map(|row| row.id).collect() })
}

/// The number of the tandem at that place, as the office writes it.
pub fn tandem_number(at: usize) -> String {
    format!("B-{:04}", at + 1)
}

/// Whether the care fund is to pay the service.
pub fn is_assigned(senior: &Senior) -> bool {
    matches!(senior.story, Story::ClaimAssigned | Story::NumberMissing)
}

fn senior(at: usize, of: &Senior, office: &Office) -> senior::ActiveModel {
    let number = format!("S-{:04}", at + 1);
    let phone = numbers::landline(at + 1);
    let is_insured = of.story != Story::PrivatelyInsured;
    let route = if is_assigned(of) { PaymentRoute::ClaimAssignment } else { PaymentRoute::Reimbursement };
    senior::ActiveModel {
        folded: Set(folded(&of.name, &number, &phone, &of.home)),
        number: Set(number),
        salutation: Set(Some(of.name.salutation.to_owned())),
        first_name: Set(of.name.first.to_owned()),
        last_name: Set(of.name.last.to_owned()),
        birth_date: Set(of.born),
        street: Set(of.home.street.clone()),
        postal_code: Set(of.home.postal_code.clone()),
        town: Set(TOWN.to_owned()),
        district_id: Set(office.districts[of.home.place]),
        phone: Set(Some(phone)),
        dementia: Set(of.dementia),
        care_fund_id: Set(is_insured.then(|| office.care_funds[at % office.care_funds.len()])),
        insurance_number: Set(of.insurance_number.clone()),
        payment_route: Set(route),
        languages: Set(of.name.languages.iter().collect()),
        ended_on: Set(of.ended_on),
        note: Set(note(of.story)),
        ..Default::default()
    }
}

/// What a coordinator would have written down about somebody's story.
fn note(story: Story) -> Option<String> {
    let note = match story {
        Story::Plain | Story::ClaimAssigned | Story::GradeRose | Story::SharedBudget => return None,
        Story::NumberMissing => "Versichertennummer bei der Tochter erfragt, kommt mit der Post.",
        Story::GradeEnded => "Pflegegrad nach Höherstufungsantrag nicht bestätigt, Widerspruch läuft.",
        Story::MovedToHome => "In ein Pflegeheim gezogen.",
        Story::GradeCame => "Hat jetzt einen Pflegegrad: Wechsel in die Entlastung besprechen.",
        Story::PrivatelyInsured => "Privat versichert, reicht selbst ein.",
        Story::LongName => "Post bitte nur an das Betreuungsbüro.",
    };
    Some(note.to_owned())
}

fn grades(id: SeniorId, of: &Senior) -> impl Iterator<Item = care_grade::ActiveModel> {
    of.grades.iter().map(move |grade| care_grade::ActiveModel {
        senior_id: Set(id),
        valid_from: Set(grade.from),
        valid_until: Set(grade.until),
        grade: Set(grade.level),
        at_home: Set(grade.at_home),
        ..Default::default()
    })
}

fn claim(id: SeniorId, of: &Senior) -> Option<claim_assignment::ActiveModel> {
    is_assigned(of).then(|| claim_assignment::ActiveModel {
        senior_id: Set(id),
        valid_from: Set(of.since),
        ..Default::default()
    })
}

fn contacts(id: SeniorId, at: usize, of: &Senior) -> impl Iterator<Item = contact_person::ActiveModel> {
    relatives::of(at, of).into_iter().enumerate().map(move |(nth, relative)| contact(id, at * 10 + nth, relative))
}

fn contact(id: SeniorId, nth: usize, of: Relative) -> contact_person::ActiveModel {
    let (street, postal_code) = of.home.map(|home| (home.street, home.postal_code)).unzip();
    contact_person::ActiveModel {
        email: Set(of.has_email.then(|| email("kontakt", nth))),
        town: Set(street.is_some().then(|| TOWN.to_owned())),
        street: Set(street),
        postal_code: Set(postal_code),
        billing_contact: Set(of.gets_bill),
        called_first: Set(nth.is_multiple_of(10)),
        representative: Set(match of.relation {
            "rechtliche Betreuung" => Representative::Guardian,
            _ if of.gets_bill => Representative::Authorised,
            _ => Representative::None,
        }),
        ..people::contact(id, of.name, of.relation.to_owned(), Some(of.phone))
    }
}

fn volunteer(at: usize, of: &Volunteer, office: &Office) -> volunteer::ActiveModel {
    let number = format!("E-{:04}", at + 1);
    let phone = numbers::mobile(at);
    volunteer::ActiveModel {
        folded: Set(folded(&of.name, &number, &phone, &of.home)),
        salutation: Set(Some(of.name.salutation.to_owned())),
        first_name: Set(of.name.first.to_owned()),
        last_name: Set(of.name.last.to_owned()),
        birth_date: Set(of.born),
        street: Set(of.home.street.clone()),
        postal_code: Set(of.home.postal_code.clone()),
        town: Set(TOWN.to_owned()),
        district_id: Set(office.districts[of.home.place]),
        phone: Set(Some(phone)),
        email: Set(of.has_email.then(|| email("ehrenamt", at + 1))),
        services: Set(of.services.clone()),
        languages: Set(of.name.languages.iter().collect::<Lines>()),
        active_since: Set(Some(of.since)),
        ended_on: Set(of.ended_on),
        iban: Set(of.has_iban.then(|| numbers::iban(1000 + at))),
        number: Set(number),
        ..Default::default()
    }
}

fn tandem(at: usize, of: &Tandem, seniors: &[SeniorId], volunteers: &[VolunteerId]) -> assignment::ActiveModel {
    assignment::ActiveModel {
        number: Set(tandem_number(at)),
        senior_id: Set(seniors[of.senior]),
        volunteer_id: Set(volunteers[of.volunteer]),
        service: Set(of.service),
        starts_on: Set(of.from),
        ends_on: Set(of.until),
        ..Default::default()
    }
}

fn email(kind: &str, nth: usize) -> entity::value::Email {
    format!("{kind}{nth}@example.org").parse().expect("an address at example.org")
}

fn folded(name: &Name, number: &str, phone: &str, home: &Address) -> String {
    let Address { street, .. } = home;
    people::folded(FoldedName { first_name: name.first, last_name: name.last, number, phone: Some(phone), street })
}
