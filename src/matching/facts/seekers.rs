//! Who looks for somebody.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::{
    assignment, assignment_ending, enquiry, household, proposal, senior, senior_wishes,
    value::{Answer, EnquiryId, SeniorId, VolunteerId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{gender, learn, places::Places};
use crate::{
    error::{Error, Result},
    matching::{Household, Past, Pets, Seeker, Vocabulary, Wishes},
    people,
};

/// What was with whom, of each enquiry and of each senior.
type Pasts<K> = HashMap<K, Vec<(VolunteerId, Past)>>;

pub async fn of(
    db: &impl ConnectionTrait,
    enquiries: &[enquiry::Model],
    places: &Places,
    words: &mut Vocabulary,
    today: NaiveDate,
) -> Result<Vec<Seeker>> {
    let ids: Vec<SeniorId> = enquiries.iter().filter_map(|row| row.senior_id).collect();
    let seniors = people::by_ids::<senior::Entity>(db, ids.iter().copied()).await?;
    let homes = household::Entity::find().filter(household::Column::SeniorId.is_in(ids.iter().copied()));
    let homes: HashMap<_, _> = homes.all(db).await?.into_iter().map(|row| (row.senior_id, row)).collect();
    let wishes = senior_wishes::Entity::find().filter(senior_wishes::Column::SeniorId.is_in(ids.iter().copied()));
    let wishes: HashMap<_, _> = wishes.all(db).await?.into_iter().map(|row| (row.senior_id, row)).collect();
    let (declined, met) = (declined(db, enquiries).await?, met(db, &ids, today).await?);
    let seeker = |row: &enquiry::Model| {
        let unlinked = || Error::internal(format!("enquiry {} is for nobody", row.id));
        let id = row.senior_id.ok_or_else(unlinked)?;
        let senior = seniors.get(&id).ok_or_else(unlinked)?;
        let of_enquiry = declined.get(&row.id).into_iter().flatten();
        Ok(Seeker {
            enquiry: row.id,
            senior: id,
            service: row.service,
            dementia: senior.dementia,
            gender: gender(senior.salutation.as_deref()),
            languages: learn(words, &senior.languages),
            wishes: wishes.get(&id).map(|row| wished(row, words)).unwrap_or_default(),
            household: homes.get(&id).map(home).unwrap_or_default(),
            place: places.place(Some(&senior.postal_code), senior.district_id),
            since: row.received_on,
            history: of_enquiry.chain(met.get(&id).into_iter().flatten()).copied().collect(),
        })
    };
    enquiries.iter().map(seeker).collect()
}

fn wished(row: &senior_wishes::Model, words: &mut Vocabulary) -> Wishes {
    Wishes {
        times: row.availability,
        gender: row.gender,
        community: row.community,
        languages: learn(words, &row.languages),
        interests: learn(words, &row.interests),
    }
}

fn home(row: &household::Model) -> Household {
    Household {
        pets: Pets::of(&row.pets),
        smoking: row.smoking,
        stairs: row.stairs && !row.lift,
        wheelchair: row.wheelchair,
    }
}

/// Who said no to these very enquiries.
async fn declined(db: &impl ConnectionTrait, enquiries: &[enquiry::Model]) -> Result<Pasts<EnquiryId>> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::EnquiryId.is_in(enquiries.iter().map(|row| row.id)))
        .filter(proposal::Column::Answer.eq(Answer::No));
    let mut found = Pasts::new();
    for row in rows.all(db).await? {
        found.entry(row.enquiry_id).or_default().push((row.volunteer_id, Past::Declined));
    }
    Ok(found)
}

/// Who visits these seniors, and with whom it did not fit.
async fn met(db: &impl ConnectionTrait, seniors: &[SeniorId], today: NaiveDate) -> Result<Pasts<SeniorId>> {
    let mut found = Pasts::new();
    let running = assignment::Entity::find()
        .filter(assignment::Column::SeniorId.is_in(seniors.iter().copied()))
        // Who stands in for a while may well take over.
        .filter(assignment::Column::SubstitutesForId.is_null())
        .filter(people::running(today));
    for row in running.all(db).await? {
        found.entry(row.senior_id).or_default().push((row.volunteer_id, Past::Visits));
    }
    for (senior, volunteer) in ended_badly(db, seniors).await? {
        found.entry(senior).or_default().push((volunteer, Past::EndedBadly));
    }
    let unfit = proposal::Entity::find()
        .find_also_related(enquiry::Entity)
        .filter(enquiry::Column::SeniorId.is_in(seniors.iter().copied()))
        .filter(proposal::Column::Answer.eq(Answer::Unfit));
    for (row, enquiry) in unfit.all(db).await? {
        if let Some(senior) = enquiry.and_then(|enquiry| enquiry.senior_id) {
            found.entry(senior).or_default().push((row.volunteer_id, Past::Unfit));
        }
    }
    Ok(found)
}

/// With whom it ended badly, whenever that was.
async fn ended_badly(db: &impl ConnectionTrait, seniors: &[SeniorId]) -> Result<Vec<(SeniorId, VolunteerId)>> {
    let rows = assignment_ending::Entity::find()
        .find_also_related(assignment::Entity)
        .filter(assignment_ending::Column::EndedBadly.eq(true))
        .filter(assignment::Column::SeniorId.is_in(seniors.iter().copied()));
    let pair = |(_, row): (_, Option<assignment::Model>)| row.map(|row| (row.senior_id, row.volunteer_id));
    Ok(rows.all(db).await?.into_iter().filter_map(pair).collect())
}
