//! Who a volunteer is, where they live and what they offer.

use entity::{
    setting,
    value::{DistrictId, Email, Iban, Lines, PostalCode, Service, Services, VolunteerId},
    volunteer,
};

use crate::{
    people::{self, FoldedName, service_word},
    volunteers::queries,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// Who a volunteer is; `other_person` says that it is somebody else of the same name and birthday.
    pub struct PersonForm {
        salutation, first_name, last_name, birth_date, street, postal_code, town, district, phone, email, languages,
        services, active_since, iban, other_person
    }
}

/// What the form says.
#[derive(Debug)]
pub struct Person {
    salutation: Option<String>,
    first_name: String,
    last_name: String,
    birth_date: NaiveDate,
    street: String,
    postal_code: PostalCode,
    town: String,
    district_id: DistrictId,
    phone: Option<String>,
    email: Option<Email>,
    languages: Lines,
    services: Services,
    active_since: Option<NaiveDate>,
    iban: Option<Iban>,
    is_somebody_else: bool,
}

impl PersonForm {
    async fn empty_with_town(db: &impl ConnectionTrait, lang: Lang) -> Result<Self> {
        let mut form = Self::empty(lang);
        let town = setting::Entity::find_by_id("traeger_ort").one(db).await?.map(|setting| setting.value);
        form.town.set_if(town.as_ref());
        Ok(form)
    }

    fn of(row: &volunteer::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.salutation.set_if(row.salutation.as_ref());
        form.first_name.set(&row.first_name);
        form.last_name.set(&row.last_name);
        form.birth_date.set(row.birth_date);
        form.street.set(&row.street);
        form.postal_code.set(&row.postal_code);
        form.town.set(&row.town);
        form.district.set(row.district_id);
        form.phone.set_if(row.phone.as_ref());
        form.languages.set(row.languages.commas());
        form.email.set_if(row.email.as_ref());
        form.services.set_all(row.services.iter());
        form.active_since.set_if(row.active_since.as_ref());
        form.iban.set_if(row.iban.as_ref());
        form
    }

    fn fields(&self, lang: Lang, districts: Vec<Choice>, asks_whether_other: bool) -> Vec<Field> {
        let (t, w) = (lang.volunteers(), lang.people());
        let services = Service::ALL.map(|service| Choice::new(service, service_word(service, lang))).to_vec();
        let mut fields = vec![
            Field::new(&self.salutation, w.salutation, Control::Text("off", "short"))
                .hint(w.salutation_hint)
                .optional(),
            Field::new(&self.first_name, w.first_name, Control::Text("off", "wide")),
            Field::new(&self.last_name, w.last_name, Control::Text("off", "wide")),
            Field::new(&self.birth_date, w.birth_date, Control::Date),
            Field::new(&self.street, w.street, Control::Text("off", "wide")).under(t.where_they_live),
            Field::new(&self.postal_code, w.postal_code, Control::Text("off", "short")),
            Field::new(&self.town, w.town, Control::Text("off", "medium")),
            Field::new(&self.district, w.district, Control::Select(districts)),
            Field::new(&self.phone, w.phone, Control::Tel).optional(),
            Field::new(&self.email, w.email, Control::Email).optional(),
            Field::new(&self.languages, w.languages, Control::Text("off", "wide"))
                .hint(w.languages_hint)
                .optional()
                .under(t.what_they_offer),
            Field::new(&self.services, w.services, Control::Checkboxes(services)).hint(t.services_hint),
            Field::new(&self.active_since, t.active_since, Control::Date).optional(),
            Field::new(&self.iban, t.iban, Control::Text("off", "wide")).hint(t.iban_hint).optional(),
        ];
        if asks_whether_other {
            fields.push(Field::new(&self.other_person, t.other_person, Control::Checkbox));
        }
        fields
    }
}

impl Editing for PersonForm {
    type Caller = Coordinator;
    type Key = Maybe<VolunteerId>;
    type Input = Person;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let Some(id) = key.id else { return Ok((Self::empty_with_town(db, lang).await?, 0)) };
        let row = queries::by_id(db, id).await?;
        Ok((Self::of(&row, lang), row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Person, Self> {
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
        let phone = self.phone.optional(parse::line(40)).flatten();
        let email = self.email.optional(parse::email).flatten();
        let languages = self.languages.optional(parse::line(200)).flatten();
        let services: Option<Services> = self.services.each(parse::choice);
        let active_since = self.active_since.optional(parse::date).flatten();
        let iban = self.iban.optional(parse::iban).flatten();
        let is_somebody_else = self.other_person.is_ticked();
        if services.as_ref().is_some_and(|chosen| chosen.iter().next().is_none()) {
            self.services.refuse(&Problem::Missing);
        }
        let must = (first_name, last_name, birth_date, street, postal_code, town, district_id, services);
        let (
            Some(first_name),
            Some(last_name),
            Some(birth_date),
            Some(street),
            Some(postal_code),
            Some(town),
            Some(district_id),
            Some(services),
        ) = must
        else {
            return Err(self);
        };
        if !self.errors().is_empty() {
            return Err(self);
        }
        Ok(Person {
            salutation: salutation.flatten(),
            first_name,
            last_name,
            birth_date,
            street,
            postal_code,
            town,
            district_id,
            phone,
            email,
            languages: Lines::from_commas(&languages.unwrap_or_default()),
            services,
            active_since,
            iban,
            is_somebody_else,
        })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Person, lang: Lang) -> Result<Done> {
        let t = lang.volunteers();
        let Some(id) = key.id else { return take_on(tx, input, lang).await };
        let row = queries::by_id(tx.read(), id).await?;
        let change = input.onto(&row.number);
        let row = tx.update(row.seen_at(version)?, volunteer::ActiveModel { id: Set(id), ..change }).await?;
        Ok(Done::to(format!("/volunteers/{id}")).saying((t.saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (lang, t) = (desk.lang(), desk.lang().volunteers());
        let districts = people::district_choices(desk.db(), self.district.value()).await?;
        let known = self.last_name.problem.is_some() && key.id.is_none();
        let asks_whether_other = known && !alike(desk.db(), &self).await?.is_empty();
        let fields = self.fields(lang, districts, asks_whether_other);
        let Some(id) = key.id else {
            let page =
                FormPage::new(&desk.page, &self, t.new_person, "/volunteers/new".to_owned(), "/volunteers".to_owned());
            return Ok(page.fields(fields).save(t.take_on));
        };
        let row = queries::by_id(desk.db(), id).await?;
        Ok(queries::form_page(desk, &row, &self, t.edit_person, "edit").fields(fields))
    }

    fn refuse(&mut self, why: &Problem) {
        self.last_name.refuse(why);
    }
}

impl Person {
    fn onto(self, number: &str) -> volunteer::ActiveModel {
        let folded = people::folded(FoldedName {
            first_name: &self.first_name,
            last_name: &self.last_name,
            number,
            phone: self.phone.as_deref(),
            street: &self.street,
        });
        volunteer::ActiveModel {
            salutation: Set(self.salutation),
            first_name: Set(self.first_name),
            last_name: Set(self.last_name),
            birth_date: Set(self.birth_date),
            street: Set(self.street),
            postal_code: Set(self.postal_code),
            town: Set(self.town),
            district_id: Set(self.district_id),
            phone: Set(self.phone),
            languages: Set(self.languages),
            email: Set(self.email),
            services: Set(self.services),
            active_since: Set(self.active_since),
            iban: Set(self.iban),
            folded: Set(folded),
            ..Default::default()
        }
    }
}

/// Makes the record, with the next free number, unless it looks as if there were one already.
async fn take_on(tx: &Tx, input: Person, lang: Lang) -> Result<Done> {
    let t = lang.volunteers();
    let known = queries::born_on(tx.read(), &input.first_name, &input.last_name, input.birth_date).await?;
    if !known.is_empty() && !input.is_somebody_else {
        return Err(Error::refused((t.known_already)(&known.join(", "))));
    }
    let number = people::next_free("E", queries::numbers(tx.read()).await?);
    let row = input.onto(&number);
    let row = tx.insert(volunteer::ActiveModel { number: Set(number), ..row }).await?;
    Ok(Done::to(format!("/volunteers/{}", row.id)).saying((t.taken_on)(&row.number)))
}

/// The numbers of those who have the name and the birthday in the form.
async fn alike(db: &impl ConnectionTrait, form: &PersonForm) -> Result<Vec<String>> {
    let Ok(born) = parse::date(form.birth_date.value()) else { return Ok(Vec::new()) };
    queries::born_on(db, form.first_name.value(), form.last_name.value(), born).await
}
