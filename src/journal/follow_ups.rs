//! The form of a follow-up.

use entity::{
    follow_up::{self, FollowUpKind},
    value::{AccountId, FollowUpId, Subject},
};
use sea_orm::ActiveEnum;

use super::{
    commands,
    notes::Which,
    rules::Quick,
    subject::{self, coordinators},
};
use crate::web::{editing::prelude::*, format, page::Chrome, role::Coordinator};

/// How long its words may be, in characters.
const LONGEST: usize = 200;

/// The kinds that people choose; the others are the program's.
const CHOSEN: [FollowUpKind; 4] =
    [FollowUpKind::Manual, FollowUpKind::Call, FollowUpKind::Letter, FollowUpKind::HomeVisit];

/// For all who coordinate.
const BOTH: &str = "both";

form! {
    /// What is to be done, of which kind; when: by a word (`soon`) or on a day, which goes first; by whom.
    pub struct FollowUpForm { what, purpose, soon, due_on, whom, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct Wish {
    what: Option<String>,
    kind: Option<FollowUpKind>,
    pub due_on: NaiveDate,
    account_id: Option<AccountId>,
    remove: bool,
}

impl FollowUpForm {
    /// The form of a new one, with what is nearly always right.
    pub fn new(lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.soon.set(Quick::Week.word());
        form.whom.set(BOTH);
        form
    }

    fn of(row: &follow_up::Model, lang: Lang) -> Self {
        let mut form = Self::new(lang);
        form.what.set_if(row.what.as_ref());
        form.purpose.set_if(CHOSEN.contains(&row.kind).then(|| row.kind.into_value()).as_ref());
        form.due_on.set(row.due_on);
        if let Some(id) = row.account_id {
            form.whom.set(id);
        }
        form
    }

    /// The day it says, or nothing where that is wrong; then it is told.
    pub fn day(&mut self, lang: Lang, today: NaiveDate) -> Option<NaiveDate> {
        let typed = self.due_on.optional(parse::date)?;
        let day = match typed {
            Some(day) => day,
            None => self.soon.required(parse::choice::<Quick>)?.day(today),
        };
        if day < today {
            self.due_on.refuse(&Problem::Says(lang.journal().due_before.to_owned()));
            return None;
        }
        Some(day)
    }

    /// The page that changes one.
    pub async fn changing(self, desk: &Desk<Coordinator>, row: &follow_up::Model) -> Result<FormPage> {
        let about = row.about().ok_or(Error::NotFound)?;
        let mut fields = self.fields(&desk.page, whom(desk.db(), &desk.page).await?, CHOSEN.contains(&row.kind));
        let t = desk.lang().journal();
        fields.push(Field::new(&self.remove, t.remove_follow_up, Control::Checkbox).hint(t.remove_hint));
        let named = subject::name(desk.db(), about).await?;
        let title = format!("{} · {}", t.follow_up, named.number);
        let action = format!("/journal/follow-ups/{}", row.id);
        Ok(FormPage::new(&desk.page, &self, title, action, about.path())
            .about(format!("{} · {}", named.name, says(row, desk.lang())))
            .fields(fields))
    }

    /// The fields of a new one.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn fields_of_new(&self, desk: &Desk<Coordinator>) -> Result<Vec<Field>> {
        let t = desk.lang().journal();
        let mut fields = self.fields(&desk.page, whom(desk.db(), &desk.page).await?, true);
        fields.retain(|field| field.input.name != "purpose");
        fields.insert(1, Field::new(&self.soon, t.soon, Control::Select(days(&desk.page, desk.today()))));
        fields[2] = Field::new(&self.due_on, t.or_on, Control::Date).hint(t.or_on_hint).optional();
        Ok(fields)
    }

    fn fields(&self, page: &Chrome, whom: Vec<Choice>, is_chosen: bool) -> Vec<Field> {
        let t = page.lang.journal();
        let kinds = CHOSEN.map(|kind| Choice::new(kind.into_value(), (t.follow_up_kind)(kind))).to_vec();
        let what = Field::new(&self.what, t.what, Control::Text("off", "full"));
        let mut fields = vec![if is_chosen { what } else { what.optional() }];
        if is_chosen {
            fields.push(Field::new(&self.purpose, t.purpose, Control::Select(kinds)));
        }
        fields.push(Field::new(&self.due_on, t.due_on, Control::Date));
        fields.push(Field::new(&self.whom, t.whom, Control::Select(whom)));
        fields
    }
}

/// For whom a follow-up may be.
pub async fn whom(db: &impl ConnectionTrait, page: &Chrome) -> Result<Vec<Choice>> {
    let all = coordinators(db).await?;
    let word = if all.len() == 2 { page.lang.journal().for_both } else { page.lang.journal().for_all };
    let each = all.into_iter().map(|account| Choice::new(account.id, account.name));
    Ok(std::iter::once(Choice::new(BOTH, word)).chain(each).collect())
}

/// `morgen, Fr 20.11.2026`.
pub fn days(page: &Chrome, today: NaiveDate) -> Vec<Choice> {
    let word = |quick| (page.lang.journal().quick)(quick);
    Quick::ALL
        .map(|quick| {
            let day = format::weekday(quick.day(today), page.lang);
            Choice::new(quick.word(), format!("{} ({day})", word(quick)))
        })
        .to_vec()
}

/// What a follow-up is for: its own words, or those of its kind.
pub fn says(row: &follow_up::Model, lang: Lang) -> String {
    let kind = (lang.journal().follow_up_kind)(row.kind);
    match (&row.what, row.kind) {
        (None, _) => kind.to_owned(),
        (Some(what), FollowUpKind::Manual) => what.clone(),
        (Some(what), _) => format!("{kind}: {what}"),
    }
}

impl Editing for FollowUpForm {
    type Caller = Coordinator;
    type Key = Which<FollowUpId>;
    type Input = Wish;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let Some(id) = key.id else {
            subject::name(db, key.subject()?).await?;
            return Ok((Self::new(lang), 0));
        };
        let row = open(db, id).await?;
        Ok((Self::of(&row, lang), row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Wish, Self> {
        let remove = self.remove.is_ticked();
        let what = self.what.optional(parse::line(LONGEST));
        let kind = match self.purpose.value() {
            "" => Some(None),
            word => CHOSEN.into_iter().find(|kind| kind.into_value() == word).map(Some),
        };
        if kind.is_none() {
            self.purpose.refuse(&Problem::NotAChoice);
        }
        let account_id = match self.whom.value() {
            BOTH => Some(None),
            _ => self.whom.required(parse::choice).map(Some),
        };
        let due_on = if remove { Some(today) } else { self.day(lang, today) };
        let (Some(what), Some(kind), Some(account_id), Some(due_on)) = (what, kind, account_id, due_on) else {
            return Err(self);
        };
        Ok(Wish { what, kind, due_on, account_id, remove })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, wish: Wish, lang: Lang) -> Result<Done> {
        let t = lang.journal();
        let Some(id) = key.id else {
            let (subject, says) = (key.subject()?, (t.follow_up_saved)(&format::day(wish.due_on)));
            remember(tx, &[subject], wish, lang).await?;
            return Ok(Done::to(subject.path()).saying(says));
        };
        is_somebodys(tx, &wish, lang).await?;
        let seen = open(tx.read(), id).await?.seen_at(version)?;
        let home = seen.row().about().map(Subject::path).unwrap_or_default();
        if wish.remove {
            let row = commands::remove_follow_up(tx, seen, true).await?;
            let undo = format!("/journal/follow-ups/{id}/return/{}", row.version);
            return Ok(Done::to(home).saying(t.follow_up_removed).with_undo(undo));
        }
        let kind =
            if CHOSEN.contains(&seen.row().kind) { wish.kind.unwrap_or(seen.row().kind) } else { seen.row().kind };
        if wish.what.is_none() && CHOSEN.contains(&kind) {
            return Err(Error::refused(t.what_missing));
        }
        let change = follow_up::ActiveModel {
            id: Set(id),
            what: Set(wish.what),
            kind: Set(kind),
            due_on: Set(wish.due_on),
            account_id: Set(wish.account_id),
            ..Default::default()
        };
        tx.update(seen, change).await?;
        Ok(Done::to(home).saying((t.follow_up_saved)(&format::day(wish.due_on))))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        if let Some(id) = key.id {
            return self.changing(desk, &open(desk.db(), id).await?).await;
        }
        let (about, t) = (key.subject()?, desk.lang().journal());
        let named = subject::name(desk.db(), about).await?;
        let fields = self.fields_of_new(desk).await?;
        let title = format!("{} · {}", t.follow_up, named.number);
        let action = format!("/journal/{about}/follow-ups");
        let page = FormPage::new(&desk.page, &self, title, action, about.path());
        Ok(page.about(named.name).fields(fields).save(t.make_follow_up))
    }
}

/// Refuses one for somebody who does not coordinate.
async fn is_somebodys(tx: &Tx, wish: &Wish, lang: Lang) -> Result<()> {
    let Some(id) = wish.account_id else { return Ok(()) };
    let is_there = coordinators(tx.read()).await?.iter().any(|account| account.id == id);
    if is_there { Ok(()) } else { Err(Error::refused(lang.journal().nobody_there)) }
}

/// Makes the same follow-up on each of these records.
///
/// # Errors
///
/// [`Error::Refused`] if it does not say what is to be done, or is for somebody who does not coordinate.
pub async fn remember(tx: &Tx, subjects: &[Subject], wish: Wish, lang: Lang) -> Result<()> {
    is_somebodys(tx, &wish, lang).await?;
    if wish.what.is_none() {
        return Err(Error::refused(lang.journal().what_missing));
    }
    let known = subject::names(tx.read(), subjects.iter().copied()).await?;
    for subject in subjects {
        known.get(subject).ok_or(Error::NotFound)?;
        let row = follow_up::ActiveModel {
            kind: Set(wish.kind.unwrap_or(FollowUpKind::Manual)),
            what: Set(wish.what.clone()),
            due_on: Set(wish.due_on),
            account_id: Set(wish.account_id),
            made_at: Set(tx.at()),
            made_by: Set(tx.by().account()),
            ..follow_up::ActiveModel::on(*subject)
        };
        tx.insert(row).await?;
    }
    Ok(())
}

/// The follow-up, if nobody has done it or taken it away.
pub async fn open(db: &impl ConnectionTrait, id: FollowUpId) -> Result<follow_up::Model> {
    let row = follow_up::Entity::find_by_id(id)
        .filter(follow_up::Column::DoneAt.is_null())
        .filter(follow_up::Column::RemovedAt.is_null());
    row.one(db).await?.ok_or(Error::NotFound)
}
