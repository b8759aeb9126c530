//! Who a partner is and how they are reached.

use entity::{
    partner,
    value::{DistrictId, Email, PartnerId, search::fold},
};

use crate::{
    partners::queries,
    people,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// Who a partner is; `other_partner` says that it is another one of the same name.
    pub struct PartnerForm { name, kind, district, phone, email, other_partner }
}

/// What the form says.
#[derive(Debug)]
pub struct Partner {
    name: String,
    kind: String,
    district_id: Option<DistrictId>,
    phone: Option<String>,
    email: Option<Email>,
    is_another: bool,
}

impl Editing for PartnerForm {
    type Caller = Coordinator;
    type Key = Maybe<PartnerId>;
    type Input = Partner;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = queries::by_id(db, id).await?;
        form.name.set(&row.name);
        form.kind.set(&row.kind);
        form.district.set_if(row.district_id.as_ref());
        form.phone.set_if(row.phone.as_ref());
        form.email.set_if(row.email.as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Partner, Self> {
        let name = self.name.required(parse::line(120));
        let kind = self.kind.required(parse::line(60));
        let district_id = self.district.optional(parse::choice);
        let phone = self.phone.optional(parse::line(40));
        let email = self.email.optional(parse::email);
        let is_another = self.other_partner.is_ticked();
        let (Some(name), Some(kind), Some(district_id), Some(phone), Some(email)) =
            (name, kind, district_id, phone, email)
        else {
            return Err(self);
        };
        Ok(Partner { name, kind, district_id, phone, email, is_another })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Partner, lang: Lang) -> Result<Done> {
        let t = lang.partners();
        let was = match key.id {
            Some(id) => queries::by_id(tx.read(), id).await?.district_id,
            None => None,
        };
        people::is_district_offered(tx.read(), "district", input.district_id, was, lang).await?;
        let Some(id) = key.id else {
            let known = alike(tx.read(), &input.name).await?;
            if !known.is_empty() && !input.is_another {
                return Err(Error::refused((t.known_already)(&known.join(", "))));
            }
            let number = people::next_free("P", queries::numbers(tx.read()).await?);
            let row = tx.insert(partner::ActiveModel { number: Set(number), ..input.into() }).await?;
            return Ok(Done::to(format!("/partners/{}", row.id)).saying((t.made)(&row.number)));
        };
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let row = tx.update(seen, partner::ActiveModel { id: Set(id), ..input.into() }).await?;
        Ok(Done::to(format!("/partners/{id}")).saying((t.saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let (t, w) = (desk.lang().partners(), desk.lang().people());
        let districts = people::district_choices(desk.db(), self.district.value()).await?;
        let known = self.name.problem.is_some() && key.id.is_none();
        let asks = known && !alike(desk.db(), self.name.value()).await?.is_empty();
        let mut fields = vec![
            Field::new(&self.name, w.name, Control::Text("off", "full")),
            Field::new(&self.kind, t.kind, Control::Text("off", "wide")).hint(t.kind_hint),
            Field::new(&self.district, w.district, Control::Select(districts)).optional(),
            Field::new(&self.phone, w.phone, Control::Tel).optional(),
            Field::new(&self.email, w.email, Control::Email).optional(),
        ];
        if asks {
            fields.push(Field::new(&self.other_partner, t.other_partner, Control::Checkbox));
        }
        let Some(id) = key.id else {
            let (action, back) = ("/partners/new".to_owned(), "/partners".to_owned());
            return Ok(FormPage::new(&desk.page, &self, t.new_partner, action, back).fields(fields).save(t.make));
        };
        let row = queries::by_id(desk.db(), id).await?;
        Ok(queries::form_page(desk, &row, &self, t.facts, "edit").fields(fields))
    }
}

impl From<Partner> for partner::ActiveModel {
    fn from(input: Partner) -> Self {
        Self {
            name: Set(input.name),
            kind: Set(input.kind),
            district_id: Set(input.district_id),
            phone: Set(input.phone),
            email: Set(input.email),
            ..Default::default()
        }
    }
}

/// The numbers of those who have this name, however it is typed.
async fn alike(db: &impl ConnectionTrait, name: &str) -> Result<Vec<String>> {
    let rows = partner::Entity::find().order_by_asc(partner::Column::Number).all(db).await?;
    Ok(rows.into_iter().filter(|row| fold(&row.name) == fold(name)).map(|row| row.number).collect())
}
