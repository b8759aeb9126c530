//! What a volunteer said who was asked.

use entity::{
    value::{Answer, EnquiryId},
    volunteer,
};

use super::{commands, queries};
use crate::{
    enquiries::queries::by_id,
    people::{self, Named, PersonKind},
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// The answer, its day, and why.
    pub struct AnswerForm { answer, day, reason }
}

/// What the form says.
#[derive(Debug)]
pub struct Answered {
    answer: Answer,
    on: NaiveDate,
    reason: Option<String>,
}

impl Editing for AnswerForm {
    type Caller = Coordinator;
    type Key = EnquiryId;
    type Input = Answered;

    async fn current(db: &impl ConnectionTrait, id: EnquiryId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::current(db, id).await?.ok_or(Error::NotFound)?;
        let mut form = Self::empty(lang);
        let enquiry = by_id(db, id).await?;
        if commands::choices(enquiry.state).contains(&row.answer) {
            form.answer.set(row.answer);
        }
        form.day.set(today);
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Answered, Self> {
        let answer = self.answer.required(parse::choice);
        let on = self.day.required(parse::date);
        let reason = self.reason.optional(parse::lines(1000));
        match (answer, on, reason) {
            (Some(Answer::Open), ..) => {
                self.answer.refuse(&Problem::Says(lang.proposals().is_over.to_owned()));
                Err(self)
            }
            (Some(answer), Some(on), Some(reason)) => Ok(Answered { answer, on, reason }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: EnquiryId, version: i32, said: Answered, lang: Lang) -> Result<Done> {
        let t = lang.proposals();
        let row = queries::current(tx.read(), id).await?.ok_or_else(|| Error::refused(t.is_over))?;
        let seen = row.seen_at(version)?;
        commands::answer(tx, seen, said.answer, said.on, said.reason, lang).await?;
        let number = by_id(tx.read(), id).await?.number;
        // After a no the next one is asked at once.
        let to = match said.answer {
            Answer::Yes => format!("/enquiries/{id}"),
            Answer::Open | Answer::No | Answer::Unfit | Answer::Withdrawn => format!("/enquiries/{id}/matches"),
        };
        Ok(Done::to(to).saying((t.noted)(&number, (t.answer)(said.answer))))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: EnquiryId) -> Result<FormPage> {
        let t = desk.lang().proposals();
        let enquiry = by_id(desk.db(), id).await?;
        let asked = queries::current(desk.db(), id).await?.ok_or(Error::NotFound)?;
        let who = people::by_id::<volunteer::Entity>(desk.db(), asked.volunteer_id).await?;
        let answers = commands::choices(enquiry.state).iter().map(|it| Choice::new(it, (t.answer)(*it)));
        let fields = vec![
            Field::new(&self.answer, t.answer_heading, Control::Radios(answers.collect())),
            Field::new(&self.day, t.answered_on, Control::Date),
            Field::new(&self.reason, t.reason, Control::Lines).hint(t.reason_hint).optional(),
        ];
        let home = format!("/enquiries/{id}");
        let title = format!("{} · {}", t.answer_title, enquiry.number);
        let about = [who.full_name()].into_iter().chain(volunteer::Entity::person(&who).phone);
        let page = FormPage::new(&desk.page, &self, title, format!("{home}/answer"), home);
        Ok(page.about(about.collect::<Vec<_>>().join(" · ")).fields(fields).save(t.answer_save))
    }

    fn refuse(&mut self, why: &Problem) {
        self.day.refuse(why);
    }
}
