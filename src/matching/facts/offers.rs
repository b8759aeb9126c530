//! Who could be asked.

use std::collections::{HashMap, HashSet};

use chrono::{Months, NaiveDate};
use entity::{
    assignment, training_module, training_record,
    value::{Stage, VolunteerId, search::fold},
    volunteer, volunteer_papers, volunteer_profile, volunteer_stage,
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{gender, learn, places::Places};
use crate::{
    enquiries::proposals,
    error::Result,
    matching::{Helper, Limits, Load, Pets, Skills, Standing, Vocabulary, Words},
    people,
    volunteers::{papers, stages},
};

/// What the tags of the catalogue are called that matching asks for.
const BASIC: &str = "basis";
const DEMENTIA: &str = "demenz";

/// What is known of the volunteers beside their own rows.
struct Known {
    profiles: HashMap<VolunteerId, volunteer_profile::Model>,
    papers: HashMap<VolunteerId, volunteer_papers::Model>,
    stages: HashMap<VolunteerId, volunteer_stage::Model>,
    tandems: HashMap<VolunteerId, i32>,
    asked: HashSet<VolunteerId>,
    basic: HashSet<VolunteerId>,
    dementia: HashSet<VolunteerId>,
}

/// All who have not left, by id.
pub async fn of(
    db: &impl ConnectionTrait,
    places: &Places,
    words: &mut Vocabulary,
    today: NaiveDate,
) -> Result<Vec<Helper>> {
    let known = Known::load(db, today).await?;
    let rows = volunteer::Entity::find().filter(people::going_on::<volunteer::Entity>(today));
    let rows = rows.order_by_asc(volunteer::Column::Id).all(db).await?;
    Ok(rows.iter().map(|row| known.helper(row, places, words, today)).collect())
}

impl Known {
    async fn load(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Self> {
        let profiles = volunteer_profile::Entity::find().all(db).await?;
        let papers = volunteer_papers::Entity::find().all(db).await?;
        // The last of each is what they stand at.
        let stages = volunteer_stage::Entity::find().order_by_asc(volunteer_stage::Column::Id).all(db).await?;
        let asked = proposals::open(db, None).await?;
        Ok(Self {
            profiles: profiles.into_iter().map(|row| (row.volunteer_id, row)).collect(),
            papers: papers.into_iter().map(|row| (row.volunteer_id, row)).collect(),
            stages: stages
                .into_iter()
                .filter(|row| stages::rules::holds(row, today))
                .map(|row| (row.volunteer_id, row))
                .collect(),
            tandems: tandems(db, today).await?,
            asked: asked.into_iter().map(|(row, _)| row.volunteer_id).collect(),
            basic: trained(db, BASIC, today).await?,
            dementia: trained(db, DEMENTIA, today).await?,
        })
    }

    fn helper(&self, row: &volunteer::Model, places: &Places, words: &mut Vocabulary, today: NaiveDate) -> Helper {
        let id = row.id;
        let profile = self.profiles.get(&id);
        let experience = profile.is_some_and(|profile| profile.dementia_experience);
        Helper {
            volunteer: id,
            standing: self.standing(row, today),
            services: row.services.clone(),
            started_on: row.active_since,
            has_papers: self.papers.contains_key(&id),
            skills: Skills {
                qualified: self.basic.contains(&id),
                dementia: experience || self.dementia.contains(&id),
                car: profile.is_some_and(|profile| profile.car),
            },
            free: profile.map(|profile| profile.availability).unwrap_or_default(),
            languages: learn(words, &row.languages),
            gender: gender(row.salutation.as_deref()),
            wishes_gender: profile.and_then(|profile| profile.gender),
            community: profile.is_some_and(|profile| profile.community),
            limits: Limits {
                pets: profile.map(|profile| Pets::of(&profile.avoids_pets)).unwrap_or_default(),
                stands_smoke: profile.is_none_or(|profile| profile.stands_smoke),
                metres: profile.and_then(|profile| profile.max_distance_km).map(|km| i64::from(km) * 1_000),
            },
            place: places.place(Some(&row.postal_code), row.district_id),
            interests: profile.map_or_else(Words::default, |profile| learn(words, &profile.interests)),
            load: Load {
                tandems: self.tandems.get(&id).copied().unwrap_or_default(),
                most: profile.and_then(|profile| profile.max_tandems),
                is_asked: self.asked.contains(&id),
            },
        }
    }

    /// Who has shown nothing yet of what is needed may have done so before there was this program: that is told as a
    /// reason. Who has shown a part, or whose certificate is due again, is not asked.
    fn standing(&self, row: &volunteer::Model, today: NaiveDate) -> Standing {
        match stages::rules::now(row, self.stages.get(&row.id), today) {
            Stage::Applied | Stage::TalkHeld => return Standing::Applying,
            Stage::Paused => return Standing::Paused,
            Stage::Left => return Standing::Left,
            Stage::PapersComplete | Stage::Active => {}
        }
        let Some(papers) = self.papers.get(&row.id) else { return Standing::Active };
        let is_whole = papers::rules::lacking(Some(papers), today).is_empty();
        if is_whole { Standing::Active } else { Standing::PapersMissing }
    }
}

/// How many people each visits; whom they stand in for does not count.
async fn tandems(db: &impl ConnectionTrait, today: NaiveDate) -> Result<HashMap<VolunteerId, i32>> {
    let rows = assignment::Entity::find().select_only().column(assignment::Column::VolunteerId);
    let own = Condition::all().add(people::running(today)).add(assignment::Column::SubstitutesForId.is_null());
    let rows: Vec<VolunteerId> = rows.filter(own).into_tuple().all(db).await?;
    let mut counted = HashMap::new();
    for id in rows {
        *counted.entry(id).or_default() += 1;
    }
    Ok(counted)
}

/// Who has done a module with a tag that is still valid.
async fn trained(db: &impl ConnectionTrait, tag: &str, today: NaiveDate) -> Result<HashSet<VolunteerId>> {
    let modules = training_module::Entity::find().all(db).await?;
    let modules: HashMap<_, _> = modules
        .into_iter()
        .filter(|module| module.tags.iter().any(|it| fold(it) == tag))
        .map(|module| (module.id, module.valid_months))
        .collect();
    let records = training_record::Entity::find().all(db).await?;
    let is_valid = |record: &training_record::Model| {
        modules.get(&record.module_id).is_some_and(|months| is_valid(record.day, *months, today))
    };
    Ok(records.into_iter().filter(is_valid).map(|record| record.volunteer_id).collect())
}

fn is_valid(done: NaiveDate, months: Option<i32>, today: NaiveDate) -> bool {
    let Some(months) = months.and_then(|months| u32::try_from(months).ok()) else { return true };
    done.checked_add_months(Months::new(months)).is_none_or(|until| today <= until)
}
