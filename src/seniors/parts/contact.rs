//! Somebody around a senior: relatives, legal representatives, who gets the letters.

use entity::{
    contact_person,
    value::{ContactPersonId, Email, PostalCode, Representative, SeniorId},
};

use crate::{
    people,
    seniors::{queries, redirect},
    web::{editing::prelude::*, input::Input, role::Office},
};

form! {
    /// Somebody around a senior.
    pub struct ContactForm {
        name, relation, phone, email, called_first, representative, street, postal_code, town, billing_contact, remove
    }
}

/// What the form says.
#[derive(Debug)]
pub struct Contact {
    name: String,
    relation: String,
    phone: Option<String>,
    email: Option<Email>,
    street: Option<String>,
    postal_code: Option<PostalCode>,
    town: Option<String>,
    called_first: bool,
    representative: Representative,
    gets_statements: bool,
    remove: bool,
}

impl ContactForm {
    fn of(row: &contact_person::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.name.set(&row.name);
        form.relation.set(&row.relation);
        form.phone.set_if(row.phone.as_ref());
        form.email.set_if(row.email.as_ref());
        form.street.set_if(row.street.as_ref());
        form.postal_code.set_if(row.postal_code.as_ref());
        form.town.set_if(row.town.as_ref());
        form.called_first.set_if(row.called_first.then_some("yes").as_ref());
        form.representative.set(row.representative);
        form.billing_contact.set_if(row.billing_contact.then_some("yes").as_ref());
        form
    }

    /// Letters need an address.
    fn needs_address(&mut self, says: &'static str) {
        for input in [&mut self.street, &mut self.postal_code, &mut self.town] {
            if input.value().trim().is_empty() {
                input.refuse(&Problem::Says(says.to_owned()));
            }
        }
    }

    fn fields(&self, lang: Lang, is_new: bool) -> Vec<Field> {
        let (t, w) = (lang.senior_parts(), lang.people());
        let kinds = Representative::ALL.iter().map(|kind| Choice::new(kind, (t.representative)(*kind))).collect();
        let mut fields = vec![
            Field::new(&self.name, w.name, Control::Text("off", "wide")).hint(t.contact_name_hint),
            Field::new(&self.relation, t.relation, Control::Text("off", "medium")).hint(t.relation_hint),
            Field::new(&self.phone, w.phone, Control::Tel).optional(),
            Field::new(&self.email, w.email, Control::Email).optional(),
            Field::new(&self.called_first, t.called_first, Control::Checkbox).hint(t.called_first_hint),
            Field::new(&self.representative, t.represents, Control::Radios(kinds)),
            Field::new(&self.street, w.street, Control::Text("off", "wide")).optional(),
            Field::new(&self.postal_code, w.postal_code, Control::Text("off", "short")).optional(),
            Field::new(&self.town, w.town, Control::Text("off", "medium")).optional(),
            Field::new(&self.billing_contact, t.billing_contact, Control::Checkbox).hint(t.billing_contact_hint),
        ];
        if !is_new {
            fields.push(Field::new(&self.remove, t.remove, Control::Checkbox).hint(t.remove_hint));
        }
        fields
    }
}

impl Editing for ContactForm {
    type Caller = Office;
    type Key = Part<SeniorId, ContactPersonId>;
    type Input = Contact;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let Some(id) = key.id else {
            let mut form = Self::empty(lang);
            form.representative.set(Representative::None);
            return Ok((form, 0));
        };
        let row = one(db, key.of, id).await?;
        Ok((Self::of(&row, lang), row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Contact, Self> {
        let name = self.name.required(parse::line(60));
        let relation = self.relation.required(parse::line(60));
        let phone = self.phone.optional(parse::line(40));
        let email = self.email.optional(parse::email);
        let street = self.street.optional(parse::line(80));
        let postal_code = self.postal_code.optional(parse::postal_code);
        let town = self.town.optional(parse::line(60));
        let representative =
            self.representative.optional(parse::choice).map(|kind| kind.unwrap_or(Representative::None));
        let called_first = self.called_first.is_ticked();
        let gets_statements = self.billing_contact.is_ticked();
        if gets_statements {
            self.needs_address(lang.senior_parts().billing_needs_address);
        }
        let remove = self.remove.is_ticked();
        match (name, relation, phone, email, street, postal_code, town, representative) {
            (
                Some(name),
                Some(relation),
                Some(phone),
                Some(email),
                Some(street),
                Some(postal_code),
                Some(town),
                Some(representative),
            ) if self.errors().is_empty() => Ok(Contact {
                name,
                relation,
                phone,
                email,
                street,
                postal_code,
                town,
                called_first,
                representative,
                gets_statements,
                remove,
            }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Contact, lang: Lang) -> Result<Done> {
        let senior = queries::by_id(tx.read(), key.of).await?;
        let done = Done::to(format!("/seniors/{}", key.of)).saying((lang.people().saved)(&senior.number));
        let before = match key.id {
            Some(id) => Some(one(tx.read(), key.of, id).await?.seen_at(version)?),
            None => None,
        };
        if let Some(seen) = before.clone().filter(|_| input.remove) {
            tx.delete(seen).await?;
            return Ok(done);
        }
        stand_beside_the_others(tx, key, &input, lang).await?;
        let gets_them_now = input.gets_statements && before.as_ref().is_none_or(|seen| !seen.row().billing_contact);
        if gets_them_now {
            redirect::hold(tx, key.of, None).await?;
        }
        let row = input.onto(key.of);
        match before {
            Some(seen) => {
                tx.update(seen.clone(), contact_person::ActiveModel { id: Set(seen.row().id), ..row }).await?
            }
            None => tx.insert(row).await?,
        };
        Ok(done)
    }

    fn removal(&self) -> Option<&Input> {
        Some(&self.remove)
    }

    async fn page(self, desk: &Desk<Office>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().senior_parts();
        let senior = queries::by_id(desk.db(), key.of).await?;
        let part = key.id.map_or("contacts/new".to_owned(), |id| format!("contacts/{id}"));
        let fields = self.fields(desk.lang(), key.id.is_none());
        Ok(queries::form_page(desk, &senior, &self, t.contact, &part).fields(fields))
    }
}

impl Contact {
    fn onto(self, senior_id: SeniorId) -> contact_person::ActiveModel {
        contact_person::ActiveModel {
            email: Set(self.email),
            street: Set(self.street),
            postal_code: Set(self.postal_code),
            town: Set(self.town),
            billing_contact: Set(self.gets_statements),
            called_first: Set(self.called_first),
            representative: Set(self.representative),
            ..people::contact(senior_id, self.name, self.relation, self.phone)
        }
    }
}

/// Two contacts of one senior have two names; at most one of them gets the letters, and one is called first.
async fn stand_beside_the_others(
    tx: &Tx,
    key: Part<SeniorId, ContactPersonId>,
    input: &Contact,
    lang: Lang,
) -> Result<()> {
    let others = contact_person::Entity::find().filter(contact_person::Column::SeniorId.eq(key.of));
    for other in others.all(tx.read()).await?.into_iter().filter(|row| Some(row.id) != key.id) {
        if other.name == input.name {
            return Err(Error::refused(lang.senior_parts().contact_known));
        }
        let gets = other.billing_contact && !input.gets_statements;
        let is_first = other.called_first && !input.called_first;
        if (gets, is_first) != (other.billing_contact, other.called_first) {
            let change = contact_person::ActiveModel {
                id: Set(other.id),
                billing_contact: Set(gets),
                called_first: Set(is_first),
                ..Default::default()
            };
            tx.update(other.seen_now(), change).await?;
        }
    }
    Ok(())
}

async fn one(db: &impl ConnectionTrait, of: SeniorId, id: ContactPersonId) -> Result<contact_person::Model> {
    let row = contact_person::Entity::find_by_id(id).filter(contact_person::Column::SeniorId.eq(of)).one(db).await?;
    row.ok_or(Error::NotFound)
}
