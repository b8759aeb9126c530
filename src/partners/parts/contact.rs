//! Somebody to talk to at a partner.

use entity::{
    partner_contact,
    value::{Email, PartnerContactId, PartnerId, search::fold},
};

use crate::{
    partners::queries,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// Somebody to talk to; `remove` takes them out.
    pub struct ContactForm { name, function, phone, email, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct Contact {
    name: String,
    function: Option<String>,
    phone: Option<String>,
    email: Option<Email>,
    remove: bool,
}

impl Editing for ContactForm {
    type Caller = Coordinator;
    type Key = Part<PartnerId, PartnerContactId>;
    type Input = Contact;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = queries::contact(db, key.of, id).await?;
        form.name.set(&row.name);
        form.function.set_if(row.function.as_ref());
        form.phone.set_if(row.phone.as_ref());
        form.email.set_if(row.email.as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Contact, Self> {
        let name = self.name.required(parse::line(80));
        let function = self.function.optional(parse::line(80));
        let phone = self.phone.optional(parse::line(40));
        let email = self.email.optional(parse::email);
        let remove = self.remove.is_ticked();
        let (Some(name), Some(function), Some(phone), Some(email)) = (name, function, phone, email) else {
            return Err(self);
        };
        Ok(Contact { name, function, phone, email, remove })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Contact, lang: Lang) -> Result<Done> {
        let t = lang.partners();
        let partner = queries::by_id(tx.read(), key.of).await?;
        let done = Done::to(format!("/partners/{}", key.of)).saying((t.saved)(&partner.number));
        let before = match key.id {
            Some(id) => Some(queries::contact(tx.read(), key.of, id).await?.seen_at(version)?),
            None => None,
        };
        if let Some(seen) = before.clone().filter(|_| input.remove) {
            tx.delete(seen).await?;
            return Ok(done);
        }
        let others = queries::contacts(tx.read(), key.of).await?.into_iter().filter(|row| Some(row.id) != key.id);
        if others.into_iter().any(|row| fold(&row.name) == fold(&input.name)) {
            return Err(Error::refused(t.contact_known));
        }
        let row = partner_contact::ActiveModel {
            partner_id: Set(key.of),
            name: Set(input.name),
            function: Set(input.function),
            phone: Set(input.phone),
            email: Set(input.email),
            ..Default::default()
        };
        match before {
            Some(seen) => {
                tx.update(seen.clone(), partner_contact::ActiveModel { id: Set(seen.row().id), ..row }).await?
            }
            None => tx.insert(row).await?,
        };
        Ok(done)
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (t, w) = (desk.lang().partners(), desk.lang().people());
        let partner = queries::by_id(desk.db(), key.of).await?;
        let mut fields = vec![
            Field::new(&self.name, w.name, Control::Text("off", "wide")),
            Field::new(&self.function, t.function, Control::Text("off", "wide")).hint(t.function_hint).optional(),
            Field::new(&self.phone, w.phone, Control::Tel).optional(),
            Field::new(&self.email, w.email, Control::Email).optional(),
        ];
        if key.id.is_some() {
            fields.push(Field::new(&self.remove, t.remove_contact, Control::Checkbox));
        }
        let part = key.id.map_or("contacts/new".to_owned(), |id| format!("contacts/{id}"));
        Ok(queries::form_page(desk, &partner, &self, t.contact, &part).fields(fields))
    }
}
