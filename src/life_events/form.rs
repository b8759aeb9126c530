//! The form of an event. All ask from when; each asks a little more, and says before it is saved what it will do.

use std::{fmt, marker::PhantomData, str::FromStr};

use entity::value::{LifeEventKind, SeniorId};

use super::{
    commands,
    known::Known,
    plan_says,
    rules::ends_in_a_home,
    wish::{Letters, NewPlace, Wish},
};
use crate::{
    people::{self, Named},
    seniors::redirect,
    web::{editing::prelude::*, input::Input, role::Coordinator},
};

form! {
    /// When, where to, which assignments and enquiries, who is told by mail, what becomes of the letters, what there is to
    /// say.
    pub struct EventForm<K> {
        day, until, reach, home, street, postal_code, town, district, assignments, enquiries, mails, letters, note
    }
}

/// Which event a form enters.
pub trait Kind: Clone + fmt::Debug + Send + Sync + 'static {
    const KIND: LifeEventKind;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $kind:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name;

        impl Kind for $name {
            const KIND: LifeEventKind = LifeEventKind::$kind;
        }
    )+};
}

kinds! {
    /// They are in hospital.
    Hospital Hospital
    /// They live somewhere else.
    Moving Move
    /// They live in a home.
    Home Home
    /// They have died.
    Death Death
}

/// They live where the service goes.
const WITHIN: &str = "within";
/// They live where it does not go.
const OUTSIDE: &str = "outside";
/// Letters stay as they are.
const AS_BEFORE: &str = "as_before";

/// A problem that is told beside its field.
struct Told;

impl<K: Kind> EventForm<K> {
    /// The address: all of it, or none where it need not be given.
    fn place(&mut self, is_needed: bool) -> Result<Option<NewPlace>, Told> {
        let typed = |input: &Input| !input.value().trim().is_empty();
        let is_given = typed(&self.street) || typed(&self.postal_code) || typed(&self.town);
        if !is_needed && !is_given {
            return Ok(None);
        }
        let street = self.street.required(parse::line(80));
        let postal_code = self.postal_code.required(parse::postal_code);
        let town = self.town.required(parse::line(60));
        let within = self.reach.has(WITHIN);
        let district = self.district.optional_if(!within, parse::choice);
        match (street, postal_code, town, district) {
            (Some(street), Some(postal_code), Some(town), Some(district)) => {
                Ok(Some(NewPlace { street, postal_code, town, district }))
            }
            _ => Err(Told),
        }
    }

    /// The name of the home, and what there is to say.
    fn note(&mut self) -> Result<Option<String>, Told> {
        let home = self.home.optional(parse::line(80));
        let note = self.note.optional(parse::lines(1000));
        let (Some(home), Some(note)) = (home, note) else { return Err(Told) };
        let lines: Vec<String> = [home, note].into_iter().flatten().collect();
        Ok((!lines.is_empty()).then(|| lines.join("\n")))
    }

    fn letters_go(&mut self) -> Option<Letters> {
        self.letters.required(|typed| match typed {
            AS_BEFORE => Ok(Letters::AsBefore),
            redirect::HELD => Ok(Letters::Hold),
            contact => parse::choice(contact).map(Letters::To),
        })
    }
}

fn all<T: FromStr + Ord>(input: &mut Input) -> Option<std::collections::BTreeSet<T>> {
    input.each(parse::choice)
}

impl<K: Kind> Editing for EventForm<K> {
    type Caller = Coordinator;
    type Key = SeniorId;
    type Input = Wish;

    async fn current(db: &impl ConnectionTrait, id: SeniorId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let known = Known::of(db, id, today).await?;
        let mut form = Self { over: PhantomData, ..Self::empty(lang) };
        form.day.set(today);
        let is_home = K::KIND == LifeEventKind::Home;
        let rests = known.resting(db, today).await?;
        let visits = known.assignments.iter().map(|it| &it.row).filter(|row| !is_home || ends_in_a_home(row.service));
        form.assignments
            .set_all(visits.map(|row| row.id).filter(|id| K::KIND != LifeEventKind::Hospital || !rests.contains(id)));
        let wishes = known.enquiries.iter().filter(|row| !is_home || ends_in_a_home(row.service));
        form.enquiries.set_all(wishes.map(|row| row.id));
        if K::KIND != LifeEventKind::Death {
            form.mails.set_all(known.mail_choices().into_iter().map(|choice| choice.value));
        }
        let way = redirect::way(db, &known.senior).await?;
        let is_for_nobody = K::KIND == LifeEventKind::Death && way.contact.is_none();
        form.letters.set(if is_for_nobody { redirect::HELD } else { AS_BEFORE });
        Ok((form, known.senior.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Wish, Self> {
        let is_move = K::KIND == LifeEventKind::Move;
        let day = self.day.required(parse::date);
        let until = self.until.optional(parse::date);
        if day.zip(until.flatten()).is_some_and(|(day, until)| until < day) {
            self.until.refuse(&Problem::Says(lang.people().end_before_start.to_owned()));
        }
        let reach = if is_move { self.reach.required(|typed| Ok(typed.to_owned())) } else { Some(String::new()) };
        let place = self.place(is_move).ok();
        let (assignments, enquiries) = (all(&mut self.assignments), all(&mut self.enquiries));
        let (mails, letters, note) = (all(&mut self.mails), self.letters_go(), self.note().ok());
        match (day, until, reach, place, assignments, enquiries, mails, letters, note) {
            (
                Some(day),
                Some(until),
                Some(reach),
                Some(place),
                Some(assignments),
                Some(enquiries),
                Some(mails),
                Some(letters),
                Some(note),
            ) if self.errors().is_empty() => Ok(Wish {
                kind: K::KIND,
                day,
                until: until.filter(|_| K::KIND == LifeEventKind::Hospital),
                note,
                outside: reach == OUTSIDE,
                place,
                assignments,
                enquiries,
                mails,
                letters,
            }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: SeniorId, version: i32, wish: Wish, lang: Lang) -> Result<Done> {
        commands::enter(tx, id, version, wish, lang).await
    }

    async fn page(self, desk: &Desk<Coordinator>, id: SeniorId) -> Result<FormPage> {
        let t = desk.lang().life_events();
        let known = Known::of(desk.db(), id, desk.today()).await?;
        let words = (t.kind)(K::KIND);
        let home = format!("/seniors/{id}/events");
        let title = format!("{} · {}", words.title, known.senior.number);
        let fields = self.fields(desk, &known).await?;
        let page = FormPage::new(&desk.page, &self, title, format!("{home}/{}", K::KIND), home);
        let does = plan_says::lines(desk, &known, K::KIND).await?;
        Ok(page.about(known.senior.full_name()).lede(words.lede).doing(does).fields(fields).save(words.button))
    }
}

impl<K: Kind> EventForm<K> {
    /// The fields that this event asks for.
    async fn fields(&self, desk: &Desk<Coordinator>, known: &Known) -> Result<Vec<Field>> {
        let (lang, t) = (desk.lang(), desk.lang().life_events());
        let words = (t.kind)(K::KIND);
        let mut fields = vec![Field::new(&self.day, words.day, Control::Date)];
        match K::KIND {
            LifeEventKind::Hospital => {
                fields.push(Field::new(&self.until, t.until, Control::Date).hint(t.until_hint).optional());
            }
            LifeEventKind::Move => {
                let reach = vec![Choice::new(WITHIN, t.within), Choice::new(OUTSIDE, t.outside)];
                fields.push(Field::new(&self.reach, t.reach, Control::Radios(reach)));
                fields.extend(self.address(desk, known, false).await?);
            }
            LifeEventKind::Home => {
                fields.push(Field::new(&self.home, t.home_name, Control::Text("off", "wide")).optional());
                fields.extend(self.address(desk, known, true).await?);
            }
            LifeEventKind::Death => {}
        }
        let assignments = known.assignment_choices(lang);
        let are_ticked = matches!(K::KIND, LifeEventKind::Hospital | LifeEventKind::Home);
        if are_ticked && !assignments.is_empty() {
            let boxes = Control::Checkboxes(assignments);
            fields
                .push(Field::new(&self.assignments, words.assignments, boxes).hint(words.assignments_hint).optional());
        }
        let enquiries = known.enquiry_choices(lang);
        if K::KIND != LifeEventKind::Hospital && !enquiries.is_empty() {
            let hint = if K::KIND == LifeEventKind::Move { t.enquiries_if_outside } else { "" };
            fields.push(Field::new(&self.enquiries, t.enquiries, Control::Checkboxes(enquiries)).hint(hint).optional());
        }
        let mails = known.mail_choices();
        if !mails.is_empty() {
            fields.push(Field::new(&self.mails, t.mails, Control::Checkboxes(mails)).hint(words.mails_hint).optional());
        }
        let mut letters = vec![Choice::new(AS_BEFORE, plan_says::letters_go(desk, known).await?)];
        letters.extend(redirect::choices(desk.db(), known.senior.id).await?);
        letters.push(Choice::new(redirect::HELD, t.hold_letters));
        fields.push(Field::new(&self.letters, t.letters, Control::Radios(letters)).hint(t.letters_hint));
        fields.push(Field::new(&self.note, lang.people().note, Control::Lines).hint(t.note_hint).optional());
        Ok(fields)
    }

    async fn address(&self, desk: &Desk<Coordinator>, known: &Known, may_lack: bool) -> Result<Vec<Field>> {
        let (w, t) = (desk.lang().people(), desk.lang().life_events());
        let district = known.senior.district_id.to_string();
        let districts = people::district_choices(desk.db(), &district).await?;
        let hint = if may_lack { t.district_as_before } else { t.district_if_within };
        let fields = vec![
            Field::new(&self.street, w.street, Control::Text("off", "wide")).under(t.new_address),
            Field::new(&self.postal_code, w.postal_code, Control::Text("off", "short")),
            Field::new(&self.town, w.town, Control::Text("off", "medium")),
        ];
        let district = Field::new(&self.district, w.district, Control::Select(districts)).hint(hint).optional();
        let fields = fields.into_iter().map(|field| if may_lack { field.optional() } else { field });
        Ok(fields.chain([district]).collect())
    }
}
