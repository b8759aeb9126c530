//! A volunteer has been asked: when, and what was said. Who has not answered for somebody else yet is asked only on purpose.

use entity::{
    value::{EnquiryId, VolunteerId},
    volunteer,
};
use serde::Deserialize;

use crate::{
    enquiries::{
        self,
        proposals::{self, Asking},
    },
    matching::{Facts, Pair, reasons},
    people::{self, Named, PersonKind},
    web::{
        done::is_own_path,
        editing::prelude::*,
        extract::{Asked, Path},
        page::Page,
        role::Coordinator,
    },
};

form! {
    /// The day, what was said, whether somebody is asked who has not answered for another yet, and the page of the whole
    /// waiting list that led here, with what is decided on it.
    pub struct AskForm { day, note, anyway, list }
}

form! {
    /// The page of the whole waiting list that leads here.
    pub struct From { list }
}

/// The enquiry and the volunteer that an address names.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Whom {
    of: EnquiryId,
    id: VolunteerId,
}

/// What the form says.
#[derive(Debug)]
pub struct Sent {
    on: NaiveDate,
    note: Option<String>,
    anyway: bool,
    /// Where it goes on, if not with the enquiry.
    list: Option<String>,
}

/// The form, which leads back to where it was reached from.
pub async fn ask(desk: Desk<Coordinator>, Path(key): Path<Whom>, Asked(from): Asked<From>) -> Result<Page<FormPage>> {
    let (mut form, version) = AskForm::current(desk.db(), key, desk.lang(), desk.today()).await?;
    form.list.set(from.list.value());
    let (form, version) = desk.page.given(form, version);
    let page = form.page(&desk, key).await?;
    Ok(Page(FormPage { version, ..page }))
}

/// The address, if it is one of the whole waiting list.
fn waiting_list(address: &str) -> Option<&str> {
    let path = address.split_once('?').map_or(address, |(path, _)| path);
    (path == super::waiting_list::PATH && is_own_path(address)).then_some(address)
}

impl Editing for AskForm {
    type Caller = Coordinator;
    type Key = Whom;
    type Input = Sent;

    async fn current(db: &impl ConnectionTrait, key: Whom, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        people::by_id::<volunteer::Entity>(db, key.id).await?;
        let mut form = Self::empty(lang);
        form.day.set(today);
        Ok((form, enquiries::by_id(db, key.of).await?.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Sent, Self> {
        match (self.day.required(parse::date), self.note.optional(parse::lines(4000))) {
            (Some(on), Some(note)) => {
                let list = waiting_list(self.list.value()).map(str::to_owned);
                Ok(Sent { on, note, anyway: self.anyway.is_ticked(), list })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Whom, version: i32, sent: Sent, lang: Lang) -> Result<Done> {
        let t = lang.matching();
        let seen = enquiries::by_id(tx.read(), key.of).await?.seen_at(version)?;
        proposals::may_ask(seen.row(), lang)?;
        let facts = Facts::of(tx.read(), std::slice::from_ref(seen.row()), tx.today()).await?;
        if let Some(why) = facts.obstacle(key.of, key.id)? {
            return Err(Error::refused((t.cannot)(&(t.obstacle)(why))));
        }
        let elsewhere = elsewhere(tx.read(), key.id).await?;
        if !elsewhere.is_empty() && !sent.anyway {
            return Err(Error::refused((t.anyway_needed)(&elsewhere)));
        }
        let number = seen.row().number.clone();
        let who = people::by_id::<volunteer::Entity>(tx.read(), key.id).await?;
        proposals::ask(tx, seen, Asking { volunteer: key.id, on: sent.on, note: sent.note }, lang).await?;
        let to = sent.list.unwrap_or_else(|| format!("/enquiries/{}", key.of));
        Ok(Done::to(to).saying((t.asked)(&number, &who.number)))
    }

    async fn page(mut self, desk: &Desk<Coordinator>, key: Whom) -> Result<FormPage> {
        let (t, lang) = (desk.lang().matching(), desk.lang());
        let row = enquiries::by_id(desk.db(), key.of).await?;
        let who = people::by_id::<volunteer::Entity>(desk.db(), key.id).await?;
        let elsewhere = elsewhere(desk.db(), key.id).await?;
        let mut about = vec![who.full_name()];
        if row.senior_id.is_some() {
            let facts = Facts::of(desk.db(), std::slice::from_ref(&row), desk.today()).await?;
            if let (Ok(seeker), Ok(helper)) = (facts.seeker(key.of), facts.helper(key.id)) {
                let reasons = reasons(Pair { seeker, helper }, &facts.rules);
                about.extend(facts.say(seeker, helper, &reasons, lang).into_iter().map(|said| said.says));
            }
        }
        let mut fields = vec![
            Field::new(&self.day, t.asked_on, Control::Date),
            Field::new(&self.note, t.note, Control::Lines).hint(t.note_hint).optional(),
            Field::new(&self.list, "", Control::Hidden),
        ];
        if !elsewhere.is_empty() {
            // What is refused after everything could be read is that they are asked for two at once.
            if parse::date(self.day.value()).is_ok() && !self.anyway.is_ticked() {
                self.anyway.problem = self.day.problem.take();
                fields[0].input = self.day.clone();
            }
            let anyway = Field::new(&self.anyway, t.anyway, Control::Checkbox).hint((t.anyway_hint)(&elsewhere));
            fields.insert(0, anyway.optional());
        }
        let matches = format!("/enquiries/{}/matches", key.of);
        let back = waiting_list(self.list.value()).unwrap_or(&matches).to_owned();
        let title = format!("{} · {}", t.asking_title, row.number);
        let page = FormPage::new(&desk.page, &self, title, format!("{matches}/{}", key.id), back);
        let phone = volunteer::Entity::person(&who).phone;
        Ok(page.about(about.join(" · ")).calling(phone).lede(t.asking_lede).fields(fields).save(t.asking_save))
    }

    fn refuse(&mut self, why: &Problem) {
        self.day.refuse(why);
    }
}

/// The numbers of the enquiries for which somebody was asked and has not answered.
async fn elsewhere(db: &impl ConnectionTrait, id: VolunteerId) -> Result<String> {
    let open = proposals::open(db, Some(id)).await?;
    Ok(open.into_iter().map(|(_, enquiry)| enquiry.number).collect::<Vec<_>>().join(", "))
}
