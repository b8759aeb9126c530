//! Volunteers are told: by a mail that says no more than it must, or by somebody who calls.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    follow_up::FollowUpKind,
    value::{AssignmentId, LifeEventKind, Subject, VolunteerId},
};
use sea_orm::ConnectionTrait;

use super::acting::Acting;
use crate::{
    calendar,
    error::Result,
    journal::{self, Plan},
    life_events::{effect::Effect, known::Concerned},
    mail::{self, Mail, Whom},
    office::{Settings, TextBlock, placeholders, text_block},
    people::Named,
    web::format,
};

/// No name, no reason: it is read on locked screens.
const SUBJECT: &str = "Nachricht von Ihrem Besuchsdienst";

/// What there is to say to one volunteer.
struct News<'a> {
    of: &'a Concerned,
    block: TextBlock,
    begins: Option<NaiveDate>,
    ends: Option<NaiveDate>,
}

impl<'a> Acting<'a> {
    /// Tells everybody whose visits are concerned, each once.
    pub async fn tell(&mut self) -> Result<()> {
        let news = self.news();
        for (volunteer, news) in news {
            let by_mail = self.known.can_mail && self.wish.mails.contains(&volunteer);
            let assignment = news.of.row.id;
            let effect = if let Some(to) = news.of.volunteer.email.clone().filter(|_| by_mail) {
                let text = self.text(&news).await?;
                let mail = mail::post(self.tx, Mail::new(to, Whom::Volunteer(volunteer), SUBJECT, text)).await?.id;
                Effect::Mailed { volunteer, assignment, mail }
            } else {
                let (subject, on) = (Subject::Assignment(assignment), self.tx.today());
                let plan = Plan { subject, kind: FollowUpKind::TellVolunteer, on, account_id: None, what: None };
                Effect::ToCall { volunteer, assignment, follow_up: journal::plan_anew(self.tx, plan).await? }
            };
            self.did.push(effect);
        }
        Ok(())
    }

    /// What there is to say, by volunteer: of several assignments what changes most.
    fn news(&self) -> BTreeMap<VolunteerId, News<'a>> {
        let mut found = BTreeMap::new();
        let concerned = self.known.assignments.iter().filter(|it| self.concerns(it) && !self.is_over(it));
        let (ended, going_on): (Vec<_>, Vec<_>) = concerned.partition(|it| self.ended(it.row.id).is_some());
        for it in ended.into_iter().chain(going_on) {
            let ends = self.ended(it.row.id);
            let (block, begins, ends) = match self.wish.kind {
                LifeEventKind::Hospital => (TextBlock::VisitsPause, Some(self.wish.day), self.wish.until),
                LifeEventKind::Death => (TextBlock::SadNews, None, None),
                LifeEventKind::Move | LifeEventKind::Home if ends.is_some() => (TextBlock::VisitsEnd, None, ends),
                LifeEventKind::Move | LifeEventKind::Home => (TextBlock::VisitsMove, Some(self.wish.day), None),
            };
            found.entry(it.volunteer.id).or_insert(News { of: it, block, begins, ends });
        }
        found
    }

    /// Of a stay in hospital only those are told whose visits are to rest.
    fn concerns(&self, it: &Concerned) -> bool {
        self.wish.kind != LifeEventKind::Hospital || self.wish.assignments.contains(&it.row.id)
    }

    /// Whether the visits had ended before today, so that nobody is surprised.
    fn is_over(&self, it: &Concerned) -> bool {
        it.row.ends_on.is_some_and(|last| last < self.tx.today())
    }

    fn ended(&self, id: AssignmentId) -> Option<NaiveDate> {
        self.did.iter().find_map(|effect| match effect {
            Effect::Ended { assignment, on, .. } if *assignment == id => Some(*on),
            _ => None,
        })
    }

    async fn text(&self, news: &News<'_>) -> Result<String> {
        let words = text_block(self.tx.read(), news.block).await?;
        Ok(placeholders::fill(&words, &self.values(self.tx.read(), news).await?))
    }

    async fn values(&self, db: &impl ConnectionTrait, news: &News<'_>) -> Result<[(&'static str, String); 6]> {
        let senior = &self.known.senior;
        let sender = Settings::load(db).await?.sender;
        let day = |day: Option<NaiveDate>| day.map(format::day).unwrap_or_default();
        Ok([
            ("Name", calendar::whom(senior.salutation.as_deref(), &senior.last_name)),
            ("Ehrenamtliche", news.of.volunteer.short_name()),
            ("Beginn", day(news.begins)),
            ("Ende", day(news.ends)),
            ("Träger", sender.name.unwrap_or_default()),
            ("Büro", sender.phone.unwrap_or_default()),
        ])
    }
}
