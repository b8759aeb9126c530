//! All volunteers for one enquiry: who can, in order, with the reasons, and who cannot, with the one reason why.

use std::collections::HashMap;

use askama::Template;
use entity::{
    enquiry,
    value::{EnquiryId, EnquiryState, VolunteerId},
    volunteer,
};
use sea_orm::{EntityTrait, QueryFilter};

use crate::{
    enquiries::{self, Line},
    error::Result,
    form,
    matching::{Facts, Obstacle, Ranking, rank, says::Said, text::Text},
    people::{self, Named},
    web::{
        desk::Desk,
        extract::{Asked, Path},
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// So many are shown at first.
const MOST: usize = 20;

/// So many of those who cannot.
const MOST_EXCLUDED: usize = 200;

form! {
    /// Whether all are shown.
    pub struct Filter { all }
}

#[derive(Debug, Template)]
#[template(path = "matching/matches.html")]
pub struct Matches {
    page: Chrome,
    t: &'static Text,
    number: String,
    home: String,
    about: String,
    is_waiting: bool,
    candidates: Vec<Candidate>,
    possible: String,
    /// What leads to all of them; empty if they are there.
    show_all: String,
    not_possible: String,
    excluded: Vec<Excluded>,
    /// What leads to all of them too; empty if they are there.
    show_all_excluded: String,
}

/// Somebody who can.
#[derive(Debug)]
struct Candidate {
    name: String,
    number: String,
    href: String,
    points: String,
    reasons: Vec<Said>,
    /// Where they are asked.
    ask: String,
}

/// Somebody who cannot.
#[derive(Debug)]
struct Excluded {
    name: String,
    href: String,
    why: String,
}

/// Shows them.
pub async fn show(
    desk: Desk<Coordinator>,
    Path(id): Path<EnquiryId>,
    Asked(filter): Asked<Filter>,
) -> Result<Page<Matches>> {
    let (lang, today) = (desk.lang(), desk.today());
    let row = enquiries::by_id(desk.db(), id).await?;
    let lines = Line::of(desk.db(), vec![row.clone()], lang, desk.now()).await?;
    let about = lines.first().map(|line| [&line.name, line.service, &line.district, &line.waits].join(" · "));
    let mut page = Matches {
        t: lang.matching(),
        number: row.number.clone(),
        home: format!("/enquiries/{id}"),
        about: about.unwrap_or_default(),
        is_waiting: row.state == EnquiryState::Waiting,
        candidates: Vec::new(),
        possible: String::new(),
        show_all: String::new(),
        not_possible: String::new(),
        excluded: Vec::new(),
        show_all_excluded: String::new(),
        page: desk.page.clone(),
    };
    if page.is_waiting {
        page.fill(&desk, &row, filter.all.is_ticked(), today).await?;
    }
    Ok(Page(page))
}

impl Matches {
    async fn fill(
        &mut self,
        desk: &Desk<Coordinator>,
        row: &enquiry::Model,
        all: bool,
        today: chrono::NaiveDate,
    ) -> Result<()> {
        let facts = Facts::of(desk.db(), std::slice::from_ref(row), today).await?;
        let seeker = facts.seeker(row.id)?;
        let Ranking { mut candidates, excluded } = rank(seeker, &facts.helpers, &facts.rules);
        let possible = candidates.len();
        self.possible = (self.t.possible)(possible);
        self.show_all = if !all && MOST < possible { (self.t.show_all)(possible) } else { String::new() };
        self.not_possible = (self.t.not_possible)(excluded.len());
        candidates.truncate(if all { possible } else { MOST });
        let people = volunteer::Entity::find().filter(people::going_on::<volunteer::Entity>(today));
        let people: HashMap<VolunteerId, volunteer::Model> =
            people.all(desk.db()).await?.into_iter().map(|row| (row.id, row)).collect();
        for candidate in candidates {
            // Who has left between the two looks is not shown.
            let Some(who) = people.get(&candidate.volunteer) else { continue };
            let helper = facts.helper(candidate.volunteer)?;
            self.candidates.push(Candidate {
                name: who.full_name(),
                number: who.number.clone(),
                href: people::record::<volunteer::Entity>(who.id),
                points: (self.t.points)(candidate.points),
                reasons: facts.say(seeker, helper, &candidate.reasons, desk.lang()),
                ask: format!("{}/matches/{}", self.home, who.id),
            });
        }
        let excluded = excluded.into_iter().filter_map(|(id, why)| Some(self.excluded(people.get(&id)?, why)));
        self.excluded = excluded.collect();
        self.excluded.sort_by(|one, other| (&one.why, &one.name).cmp(&(&other.why, &other.name)));
        if !all && MOST_EXCLUDED < self.excluded.len() {
            self.show_all_excluded = (self.t.show_all)(self.excluded.len());
            self.excluded.truncate(MOST_EXCLUDED);
        }
        Ok(())
    }

    fn excluded(&self, who: &volunteer::Model, why: Obstacle) -> Excluded {
        Excluded {
            name: who.short_name(),
            href: people::record::<volunteer::Entity>(who.id),
            why: (self.t.obstacle)(why),
        }
    }
}
