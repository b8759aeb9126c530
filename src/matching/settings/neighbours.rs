//! Which districts lie beside one.

use entity::{district, neighbouring_district, value::DistrictId};

use super::HOME;
use crate::{
    people,
    web::{editing::prelude::*, role::SettingsKeeper},
};

form! {
    /// The districts beside it, each by its key.
    pub struct NeighboursForm { beside }
}

/// The rows that name a district.
pub async fn of(db: &impl ConnectionTrait, id: DistrictId) -> Result<Vec<neighbouring_district::Model>> {
    use neighbouring_district::Column::{DistrictId as One, NeighbourId as Other};
    let rows = neighbouring_district::Entity::find().filter(Condition::any().add(One.eq(id)).add(Other.eq(id)));
    Ok(rows.order_by_asc(neighbouring_district::Column::Id).all(db).await?)
}

/// The other one of the two.
pub fn other(row: &neighbouring_district::Model, id: DistrictId) -> DistrictId {
    if row.district_id == id { row.neighbour_id } else { row.district_id }
}

impl Editing for NeighboursForm {
    type Caller = SettingsKeeper;
    type Key = DistrictId;
    type Input = Vec<DistrictId>;

    async fn current(db: &impl ConnectionTrait, id: DistrictId, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let rows = of(db, id).await?;
        let mut form = Self::empty(lang);
        form.beside.set_all(rows.iter().map(|row| other(row, id)));
        Ok((form, 0))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Vec<DistrictId>, Self> {
        self.beside.each(parse::choice).ok_or(self)
    }

    async fn save(tx: &Tx, id: DistrictId, _: i32, beside: Vec<DistrictId>, lang: Lang) -> Result<Done> {
        let known = people::district_names(tx.read()).await?;
        if !known.contains_key(&id) || beside.iter().any(|it| *it == id || !known.contains_key(it)) {
            return Err(Error::NotFound);
        }
        let rows = of(tx.read(), id).await?;
        let are: Vec<DistrictId> = rows.iter().map(|row| other(row, id)).collect();
        for row in rows.into_iter().filter(|row| !beside.contains(&other(row, id))) {
            tx.delete(row.seen_now()).await?;
        }
        for it in beside.into_iter().filter(|it| !are.contains(it)) {
            let row = neighbouring_district::ActiveModel {
                district_id: Set(id.min(it)),
                neighbour_id: Set(id.max(it)),
                ..Default::default()
            };
            tx.insert(row).await?;
        }
        Ok(Done::to(HOME).saying(lang.matching().saved))
    }

    async fn page(self, desk: &Desk<SettingsKeeper>, id: DistrictId) -> Result<FormPage> {
        let t = desk.lang().matching();
        let row = district::Entity::find_by_id(id).one(desk.db()).await?.ok_or(Error::NotFound)?;
        let all = people::district_choices(desk.db(), "").await?;
        let others = all.into_iter().filter(|choice| choice.value != id.to_string()).collect();
        let field = Field::new(&self.beside, t.neighbours, Control::Checkboxes(others)).optional();
        let action = format!("{HOME}/neighbours/{id}");
        let page = FormPage::new(&desk.page, &self, t.neighbours, action, HOME.to_owned());
        Ok(page.about(row.name).lede(t.neighbours_lede).fields(vec![field]))
    }
}
