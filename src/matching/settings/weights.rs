//! How much each reason counts.

use super::HOME;
use crate::{
    matching::Weights,
    web::{editing::prelude::*, input::Input, role::SettingsKeeper},
};
use entity::matching_weights;

form! {
    /// The points of each reason.
    pub struct WeightsForm { language, slot, near, too_far, dementia, interest, load, car, week }
}

/// The key of the one row.
const ROW: i32 = 1;

async fn saved(db: &impl ConnectionTrait) -> Result<Option<matching_weights::Model>> {
    Ok(matching_weights::Entity::find_by_id(ROW).one(db).await?)
}

impl WeightsForm {
    /// In the order of the page.
    fn each(&self) -> [&Input; 9] {
        [
            &self.language,
            &self.slot,
            &self.near,
            &self.too_far,
            &self.dementia,
            &self.interest,
            &self.load,
            &self.car,
            &self.week,
        ]
    }
}

impl Editing for WeightsForm {
    type Caller = SettingsKeeper;
    type Key = Whole;
    type Input = Weights;

    async fn current(db: &impl ConnectionTrait, _: Whole, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = saved(db).await?;
        let weights = row.as_ref().map_or_else(Weights::default, Weights::of);
        let mut form = Self::empty(lang);
        for (input, value) in form.inputs_mut().into_iter().zip(weights.each()) {
            input.set(value);
        }
        Ok((form, row.map_or(0, |row| row.version)))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Weights, Self> {
        let points = parse::whole(0..=i64::from(Weights::MOST));
        let read = self.inputs_mut().into_iter().map(|input| input.required(&points)).collect::<Vec<_>>();
        let read: Option<Vec<i32>> = read.into_iter().map(|points| i32::try_from(points?).ok()).collect();
        read.and_then(|points| Some(Weights::from_each(points.try_into().ok()?))).ok_or(self)
    }

    async fn save(tx: &Tx, _: Whole, version: i32, weights: Weights, lang: Lang) -> Result<Done> {
        let Weights { language, slot, near, too_far, dementia, interest, load, car, week } = weights;
        let row = matching_weights::ActiveModel {
            id: Set(ROW),
            language: Set(language),
            slot: Set(slot),
            near: Set(near),
            too_far: Set(too_far),
            dementia: Set(dementia),
            interest: Set(interest),
            load: Set(load),
            car: Set(car),
            week: Set(week),
            ..Default::default()
        };
        match saved(tx.read()).await? {
            Some(before) => tx.update(before.seen_at(version)?, row).await?,
            None => tx.insert(row).await?,
        };
        Ok(Done::to(HOME).saying(lang.matching().saved))
    }

    async fn page(self, desk: &Desk<SettingsKeeper>, _: Whole) -> Result<FormPage> {
        let t = desk.lang().matching();
        let labels = t.weight.into_iter().zip(t.weight_hint);
        let field = |(input, (label, hint))| Field::new(input, label, Control::Number).hint(hint);
        let fields = self.each().into_iter().zip(labels).map(field).collect();
        let page = FormPage::new(&desk.page, &self, t.weights, format!("{HOME}/weights"), HOME.to_owned());
        Ok(page.lede(t.weights_lede).fields(fields))
    }
}
