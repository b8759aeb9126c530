//! Who somebody is and where they live, with what only their kind has.

use entity::{
    setting,
    value::{DistrictId, PostalCode},
};
use sea_orm::ActiveModelTrait;

use crate::{
    people::{
        self, Person, PersonKind, PersonWords,
        alike::{Typed, likely},
        by_id, queries, record,
    },
    web::{editing::prelude::*, input::Input, role::Coordinator},
};

form! {
    /// Who somebody is; `other_person` says that it is somebody else of the same name.
    pub struct WhoForm {
        salutation, first_name, last_name, birth_date, street, postal_code, town, district, phone, other_person
    }
}

/// The fields that only one kind of people has.
pub trait Own: Form + Clone + Send + Sync + 'static {
    type Of: PersonKind;

    /// As a record has them.
    fn of(row: &<Self::Of as EntityTrait>::Model, lang: Lang) -> Self;

    /// How they are filled in.
    fn fields(&self, lang: Lang) -> Vec<Field>;

    /// Puts what they say into a change; what is wrong is told beside the field.
    fn write(&mut self, change: &mut <Self::Of as EntityTrait>::ActiveModel);

    /// Refuses what does not go with what the database has of somebody who has a record already.
    fn check(
        &self,
        _: &Tx,
        _: Option<&<Self::Of as EntityTrait>::Model>,
        _: Lang,
    ) -> impl Future<Output = Result<()>> + Send {
        std::future::ready(Ok(()))
    }

    /// What a new record has that the form does not ask for.
    fn begin(_: &mut <Self::Of as EntityTrait>::ActiveModel) {}
}

/// A person's form: what all people have, then what only their kind has.
#[derive(Clone, Debug)]
pub struct PersonForm<O> {
    who: WhoForm,
    own: O,
}

/// What the form says.
#[derive(Debug)]
pub struct Taken<A> {
    person: Person,
    own: A,
    is_somebody_else: bool,
}

impl<O: Own> Form for PersonForm<O> {
    fn empty(lang: Lang) -> Self {
        Self { who: WhoForm::empty(lang), own: O::empty(lang) }
    }

    fn inputs(&self) -> Vec<&Input> {
        self.who.inputs().into_iter().chain(self.own.inputs()).collect()
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        self.who.inputs_mut().into_iter().chain(self.own.inputs_mut()).collect()
    }
}

impl WhoForm {
    fn of(person: &Person, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.salutation.set_if(person.salutation.as_ref());
        form.first_name.set(&person.first_name);
        form.last_name.set(&person.last_name);
        form.birth_date.set(person.birth_date);
        form.street.set(&person.street);
        form.postal_code.set(&person.postal_code);
        form.town.set(&person.town);
        form.district.set(person.district_id);
        form.phone.set_if(person.phone.as_ref());
        form
    }

    fn fields(&self, w: &'static PersonWords, reach: &'static str, districts: Vec<Choice>) -> Vec<Field> {
        vec![
            Field::new(&self.salutation, w.salutation, Control::Text("off", "short"))
                .hint(w.salutation_hint)
                .optional(),
            Field::new(&self.first_name, w.first_name, Control::Text("off", "wide")),
            Field::new(&self.last_name, w.last_name, Control::Text("off", "wide")),
            Field::new(&self.birth_date, w.birth_date, Control::Date),
            Field::new(&self.street, w.street, Control::Text("off", "wide")).under(reach),
            Field::new(&self.postal_code, w.postal_code, Control::Text("off", "short")),
            Field::new(&self.town, w.town, Control::Text("off", "medium")),
            Field::new(&self.district, w.district, Control::Select(districts)),
            Field::new(&self.phone, w.phone, Control::Tel).optional(),
        ]
    }

    /// The person, or `None` if a field has a problem, which is then told.
    fn parse(&mut self, lang: Lang, today: NaiveDate) -> Option<Person> {
        let salutation = self.salutation.optional(parse::line(30));
        let first_name = self.first_name.required(parse::line(60));
        let last_name = self.last_name.required(parse::line(60));
        let birth_date = self.birth_date.required(|typed| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.people().birth_date_later.to_owned())),
            day => Ok(day),
        });
        let street = self.street.required(parse::line(80));
        let postal_code = self.postal_code.required(parse::postal_code);
        let town = self.town.required(parse::line(60));
        let district_id = self.district.required(parse::choice);
        let phone = self.phone.optional(parse::line(40));
        Some(Person {
            salutation: salutation?,
            first_name: first_name?,
            last_name: last_name?,
            birth_date: birth_date?,
            street: street?,
            postal_code: postal_code?,
            town: town?,
            district_id: district_id?,
            phone: phone?,
        })
    }

    /// What it says so far, to be compared.
    fn typed(&self) -> Typed {
        let born = parse::date(self.birth_date.value()).ok();
        Typed::of(self.first_name.value(), self.last_name.value(), born, self.phone.value())
    }
}

impl<O: Own> Editing for PersonForm<O> {
    type Caller = Coordinator;
    type Key = Maybe<<O::Of as PersonKind>::Id>;
    type Input = Taken<O>;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let Some(id) = key.id else {
            let mut form = Self::empty(lang);
            let town = setting::Entity::find_by_id(setting::SENDER_TOWN).one(db).await?.map(|setting| setting.value);
            form.who.town.set_if(town.as_ref());
            return Ok((form, 0));
        };
        let row = by_id::<O::Of>(db, id).await?;
        Ok((Self { who: WhoForm::of(&O::Of::person(&row), lang), own: O::of(&row, lang) }, row.version()))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Taken<O>, Self> {
        let person = self.who.parse(lang, today);
        self.own.write(&mut <<O::Of as EntityTrait>::ActiveModel as ActiveModelTrait>::default());
        match person.filter(|_| self.errors().is_empty()) {
            Some(person) => Ok(Taken { person, own: self.own, is_somebody_else: self.who.other_person.is_ticked() }),
            None => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, mut input: Taken<O>, lang: Lang) -> Result<Done> {
        let Some(id) = key.id else {
            let row = take_on(tx, input, lang).await?;
            let (id, number) = (O::Of::id(&row), O::Of::number(&row));
            return Ok(Done::to(record::<O::Of>(id)).saying((lang.people().taken_on)(number)));
        };
        let row = by_id::<O::Of>(tx.read(), id).await?;
        let (now, was) = (input.person.district_id, O::Of::person(&row).district_id);
        people::is_district_offered(tx.read(), "district", Some(now), Some(was), lang).await?;
        input.own.check(tx, Some(&row), lang).await?;
        let mut change = O::Of::written(input.person, O::Of::number(&row));
        input.own.write(&mut change);
        change.set(O::Of::ID, id.into());
        let row = tx.update(row.seen_at(version)?, change).await?;
        Ok(Done::to(record::<O::Of>(id)).saying((lang.people().saved)(O::Of::number(&row))))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (lang, w, words) = (desk.lang(), desk.lang().people(), O::Of::words(desk.lang()));
        let districts = people::district_choices(desk.db(), self.who.district.value()).await?;
        let mut fields = self.who.fields(w, words.reach, districts);
        fields.extend(self.own.fields(lang));
        let may_be_known = self.who.last_name.problem.is_some() && key.id.is_none();
        if may_be_known && !likely::<O::Of>(desk.db(), &self.who.typed()).await?.is_empty() {
            fields.push(Field::new(&self.who.other_person, w.other_person, Control::Checkbox));
        }
        let Some(id) = key.id else {
            let home = O::Of::HOME.to_owned();
            let page = FormPage::new(&desk.page, &self, words.new_person, format!("{home}/new"), home);
            return Ok(page.fields(fields).save(w.take_on).asking(format!("{}/new/hints", O::Of::HOME)));
        };
        let row = by_id::<O::Of>(desk.db(), id).await?;
        Ok(super::form_page::<O::Of, _>(desk, &row, &self, w.edit_person, "edit").fields(fields))
    }

    fn refuse(&mut self, why: &Problem) {
        self.who.last_name.refuse(why);
    }
}

/// What is known of somebody before they have a record.
#[derive(Clone, Copy, Debug)]
pub struct KnownSoFar<'a> {
    pub first_name: Option<&'a str>,
    pub last_name: Option<&'a str>,
    pub postal_code: Option<&'a PostalCode>,
    pub district_id: Option<DistrictId>,
    pub phone: Option<&'a str>,
}

impl<O: Own> PersonForm<O> {
    /// What it says of who somebody is, to be compared.
    pub fn typed(&self) -> Typed {
        self.who.typed()
    }

    /// Fills in what is known.
    pub fn begin(&mut self, known: KnownSoFar<'_>) {
        let KnownSoFar { first_name, last_name, postal_code, district_id, phone } = known;
        self.who.first_name.set_if(first_name.as_ref());
        self.who.last_name.set_if(last_name.as_ref());
        self.who.postal_code.set_if(postal_code);
        self.who.district.set_if(district_id.as_ref());
        self.who.phone.set_if(phone.as_ref());
    }
}

/// Makes the record, with the next free number.
///
/// # Errors
///
/// [`Error::Refused`] if it looks as if there were one already, and nobody has said that it is somebody else.
pub async fn take_on<O: Own>(tx: &Tx, mut input: Taken<O>, lang: Lang) -> Result<<O::Of as EntityTrait>::Model> {
    let w = lang.people();
    let Person { first_name, last_name, birth_date, phone, .. } = &input.person;
    let typed = Typed::of(first_name, last_name, Some(*birth_date), phone.as_deref().unwrap_or_default());
    let known = likely::<O::Of>(tx.read(), &typed).await?;
    if !known.is_empty() && !input.is_somebody_else {
        return Err(Error::refused((w.known_already)(&known.join(", "))));
    }
    people::is_district_offered(tx.read(), "district", Some(input.person.district_id), None, lang).await?;
    input.own.check(tx, None, lang).await?;
    let number = people::next_free(O::Of::PREFIX, queries::numbers::<O::Of>(tx.read()).await?);
    let mut row = O::Of::written(input.person, &number);
    row.set(O::Of::NUMBER, number.into());
    input.own.write(&mut row);
    O::begin(&mut row);
    tx.insert(row).await
}
