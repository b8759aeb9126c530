//! A care fund: its code, name and address.

use entity::{
    care_fund,
    value::{CareFundId, InstitutionCode, PostalCode},
};

use crate::{
    seniors::queries,
    web::{editing::prelude::*, role::Office},
};

form! {
    /// A care fund.
    pub struct CareFundForm { ik, name, street, postal_code, town }
}

/// What the form says.
#[derive(Debug)]
pub struct CareFund {
    ik: InstitutionCode,
    name: String,
    street: Option<String>,
    postal_code: Option<PostalCode>,
    town: Option<String>,
}

impl Editing for CareFundForm {
    type Caller = Office;
    type Key = Maybe<CareFundId>;
    type Input = CareFund;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = queries::fund(db, id).await?;
        form.ik.set(&row.ik);
        form.name.set(&row.name);
        form.street.set_if(row.street.as_ref());
        form.postal_code.set_if(row.postal_code.as_ref());
        form.town.set_if(row.town.as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<CareFund, Self> {
        let ik = self.ik.required(parse::institution_code);
        let name = self.name.required(parse::line(100));
        let street = self.street.optional(parse::line(80));
        let postal_code = self.postal_code.optional(parse::postal_code);
        let town = self.town.optional(parse::line(60));
        match (ik, name, street, postal_code, town) {
            (Some(ik), Some(name), Some(street), Some(postal_code), Some(town)) => {
                Ok(CareFund { ik, name, street, postal_code, town })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: CareFund, lang: Lang) -> Result<Done> {
        let t = lang.senior_parts();
        let done = Done::to("/care-funds").saying(t.fund_saved);
        let same = care_fund::Entity::find().filter(care_fund::Column::Ik.eq(input.ik.clone())).one(tx.read()).await?;
        if same.is_some_and(|row| Some(row.id) != key.id) {
            return Err(Error::refused(t.fund_known));
        }
        let row = care_fund::ActiveModel {
            ik: Set(input.ik),
            name: Set(input.name),
            street: Set(input.street),
            postal_code: Set(input.postal_code),
            town: Set(input.town),
            ..Default::default()
        };
        match key.id {
            None => tx.insert(row).await?,
            Some(id) => {
                let seen = queries::fund(tx.read(), id).await?.seen_at(version)?;
                tx.update(seen, care_fund::ActiveModel { id: Set(id), ..row }).await?
            }
        };
        Ok(done)
    }

    async fn page(self, desk: &Desk<Office>, key: Self::Key) -> Result<FormPage> {
        let (t, w) = (desk.lang().senior_parts(), desk.lang().people());
        let fields = vec![
            Field::new(&self.name, w.name, Control::Text("off", "wide")),
            Field::new(&self.ik, t.ik, Control::Text("off", "medium")).hint(t.ik_hint),
            Field::new(&self.street, w.street, Control::Text("off", "wide")).optional(),
            Field::new(&self.postal_code, w.postal_code, Control::Text("off", "short")).optional(),
            Field::new(&self.town, w.town, Control::Text("off", "medium")).optional(),
        ];
        let action = key.id.map_or("/care-funds/new".to_owned(), |id| format!("/care-funds/{id}"));
        Ok(FormPage::new(&desk.page, &self, t.care_fund, action, "/care-funds".to_owned()).fields(fields))
    }
}
