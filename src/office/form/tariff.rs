//! What an hour of a service costs from a day on.

use entity::{
    tariff::{self, Rounding},
    value::{Cents, Service, TariffId},
};

use super::SETTINGS;
use crate::{
    months,
    office::{
        removable,
        tariffs::{self, STEPS},
    },
    web::{
        editing::prelude::*,
        format::{self, plain_euros},
        role::SettingsKeeper,
    },
};

form! {
    /// A tariff.
    pub struct TariffForm { service, valid_from, per_hour, step, rounding }
}

/// A tariff as it is wanted.
#[derive(Clone, Debug)]
pub struct Tariff {
    service: Service,
    valid_from: NaiveDate,
    per_hour: Cents,
    step: i32,
    rounding: Rounding,
}

impl Tariff {
    fn differs_from(&self, row: &tariff::Model) -> bool {
        let Self { service, valid_from, per_hour, step, rounding } = *self;
        let before = (row.service, row.valid_from, row.per_hour, row.step_minutes, row.rounding);
        (service, valid_from, per_hour, step, rounding) != before
    }
}

impl Editing for TariffForm {
    type Caller = SettingsKeeper;
    type Key = Maybe<TariffId>;
    type Input = Tariff;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        form.step.set(1);
        form.rounding.set(rounding_word(Rounding::Nearest));
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = tariffs::by_id(db, id).await?;
        form.service.set(row.service);
        form.valid_from.set(row.valid_from);
        form.per_hour.set(plain_euros(row.per_hour));
        form.step.set(row.step_minutes);
        form.rounding.set(rounding_word(row.rounding));
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Tariff, Self> {
        let service = self.service.required(|typed| {
            parse::choice::<Service>(typed)
                .and_then(|it| if it.is_billed() { Ok(it) } else { Err(Problem::NotAChoice) })
        });
        let valid_from = self.valid_from.required(parse::date);
        let per_hour = self.per_hour.required(parse::euros);
        let step = self.step.required(|typed| {
            let step = typed.parse().ok();
            step.filter(|step| STEPS.contains(step)).ok_or(Problem::NotAChoice)
        });
        let rounding = self
            .rounding
            .required(|typed| ROUNDINGS.into_iter().find(|it| rounding_word(*it) == typed).ok_or(Problem::NotAChoice));
        match (service, valid_from, per_hour, step, rounding) {
            (Some(service), Some(valid_from), Some(per_hour), Some(step), Some(rounding)) => {
                Ok(Tariff { service, valid_from, per_hour, step, rounding })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Tariff, lang: Lang) -> Result<Done> {
        let same = tariffs::at(tx.read(), input.service, input.valid_from).await?;
        if same.is_some_and(|row| Some(row.id) != key.id) {
            return Err(Error::refused(lang.office().same_day));
        }
        let row = tariff::ActiveModel {
            service: Set(input.service),
            valid_from: Set(input.valid_from),
            per_hour: Set(input.per_hour),
            step_minutes: Set(input.step),
            rounding: Set(input.rounding),
            ..Default::default()
        };
        if let Some(id) = key.id {
            let seen = tariffs::by_id(tx.read(), id).await?.seen_at(version)?;
            if !input.differs_from(seen.row()) {
                return Ok(Done::to(SETTINGS).saying(lang.office().saved));
            }
            if removable::is_tariff_used(tx.read(), seen.row()).await? {
                return Err(Error::refused(lang.office().is_used));
            }
            tx.update(seen, tariff::ActiveModel { id: Set(id), ..row }).await?;
        } else {
            tx.insert(row).await?;
        }
        let done = Done::to(SETTINGS).saying(lang.office().saved);
        let next = tariffs::next(tx.read(), input.service, input.valid_from).await?.map(|next| next.valid_from);
        let billed = months::priced_since(tx.read(), input.service, input.valid_from, next).await?;
        Ok(match billed {
            Some(month) => done.adding(&(lang.people().billed_before)(&format::month(month, lang))),
            None => done,
        })
    }

    async fn page(self, desk: &Desk<SettingsKeeper>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().office();
        let action = key.id.map_or("/settings/tariffs".to_owned(), |id| format!("/settings/tariffs/{id}"));
        let billed = Service::ALL.into_iter().filter(|service| service.is_billed());
        let services = billed.map(|service| Choice::new(service, t.service(service))).collect();
        let steps = STEPS.into_iter().map(|step| Choice::new(step, (t.minutes)(step))).collect();
        let roundings = ROUNDINGS.into_iter().map(|it| Choice::new(rounding_word(it), t.rounding(it))).collect();
        let fields = vec![
            Field::new(&self.service, t.service, Control::Radios(services)),
            Field::new(&self.valid_from, t.valid_from, Control::Date).hint(t.tariff_from_hint),
            Field::new(&self.per_hour, t.per_hour, Control::Euros),
            Field::new(&self.step, t.step, Control::Select(steps)).hint(t.step_hint),
            Field::new(&self.rounding, t.rounding_label, Control::Radios(roundings)),
        ];
        let page = FormPage::new(&desk.page, &self, t.tariff, action, SETTINGS.to_owned());
        let page = page.lede(t.tariff_lede).fields(fields);
        let Some(id) = key.id else { return Ok(page) };
        let row = tariffs::by_id(desk.db(), id).await?;
        Ok(if removable::is_tariff_used(desk.db(), &row).await? {
            page.staying(t.is_used)
        } else {
            page.removal(t.tariff_removal_ask, format!("/settings/tariffs/{id}/removal"))
        })
    }

    fn refuse(&mut self, why: &Problem) {
        self.valid_from.refuse(why);
    }
}

const ROUNDINGS: [Rounding; 3] = [Rounding::Down, Rounding::Nearest, Rounding::Up];

fn rounding_word(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Down => "down",
        Rounding::Nearest => "nearest",
        Rounding::Up => "up",
    }
}
