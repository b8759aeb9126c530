//! What visits cost: the billing step on each visit, one multiplication and one rounding on each line.

use super::entitlement::{self, CarePeriod};
use chrono::NaiveDate;
use entity::{
    tariff::Rounding,
    value::{Cents, Minutes, Month, Service},
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What one service costs from a day on, until the next tariff of that service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tariff {
    pub service: Service,
    pub valid_from: NaiveDate,
    pub per_hour: Cents,
    pub step: Step,
    pub rounding: Rounding,
}

/// The billing step (Takt): 1, 5, 15, 30 or 60 minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step(i32);

impl Step {
    pub const MINUTE: Self = Self(1);
    pub const ALL: [Self; 5] = [Self::MINUTE, Self(5), Self(15), Self(30), Self(60)];

    /// The step of so many minutes, if there is such a step.
    pub fn of(minutes: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.0 == minutes)
    }

    pub fn minutes(self) -> Minutes {
        Minutes(self.0)
    }
}

/// A visit, or somebody's attendance at a group, on the day it starts, with its recorded minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Billable {
    pub service: Service,
    pub day: NaiveDate,
    pub minutes: Minutes,
}

/// All visits of one service at one price in one service month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub service_month: Month,
    pub service: Service,
    pub per_hour: Cents,
    /// Visits and attendances, those billed with 0 minutes included.
    pub visits: u32,
    /// As billed.
    pub minutes: Minutes,
    pub amount: Cents,
    /// What the relief budget may bear of the amount: the minutes on days with a care grade and care at home, priced
    /// and rounded like the line itself.
    pub eligible: Cents,
}

/// There is no price for that day, so the senior cannot be billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTariff {
    pub service: Service,
    pub day: NaiveDate,
}

/// The lines of these visits: by service month, Entlastung before Demenzgruppe, the lowest price first.
///
/// The price is that of the day on which a visit starts. Visits at the same price share a line, even where their
/// tariffs have other steps: the step is applied to each visit before. A line of 0 billed minutes is left out; its
/// visits cost nothing and count as settled. Besuchsdienst is never billed.
pub fn lines(billables: &[Billable], tariffs: &[Tariff], care: &[CarePeriod]) -> Result<Vec<Line>, NoTariff> {
    let mut sums: BTreeMap<(Month, Service, Cents), Sum> = BTreeMap::new();
    for billable in billables.iter().filter(|billable| billable.service.is_billed()) {
        let tariff = tariff_of(billable, tariffs)?;
        let minutes = billed(billable.minutes, tariff.step, tariff.rounding);
        let sum = sums.entry((Month::of(billable.day), billable.service, tariff.per_hour)).or_default();
        sum.visits += 1;
        sum.minutes = sum.minutes + minutes;
        if entitlement::on_day(care, billable.day) {
            sum.eligible = sum.eligible + minutes;
        }
    }
    let billed = sums.into_iter().filter(|(_, sum)| sum.minutes > Minutes::ZERO);
    Ok(billed.map(|((month, service, per_hour), sum)| sum.line(month, service, per_hour)).collect())
}

/// A visit's minutes in whole steps. Recorded minutes stay as they are.
pub fn billed(recorded: Minutes, step: Step, rounding: Rounding) -> Minutes {
    let added = match rounding {
        Rounding::Down => 0,
        // A tie needs an even step; half of an odd one, cut to whole minutes, still sends each minute the nearer way.
        Rounding::Nearest => step.0 / 2,
        Rounding::Up => step.0 - 1,
    };
    Minutes((recorded.0 + added) / step.0 * step.0)
}

/// Minutes at a price per hour, rounded half up to the cent, once.
pub fn price(minutes: Minutes, per_hour: Cents) -> Cents {
    Cents::from_euros(per_hour.euros() * Decimal::from(minutes.0) / Decimal::from(60))
}

#[derive(Default)]
struct Sum {
    visits: u32,
    minutes: Minutes,
    eligible: Minutes,
}

impl Sum {
    fn line(&self, service_month: Month, service: Service, per_hour: Cents) -> Line {
        Line {
            service_month,
            service,
            per_hour,
            visits: self.visits,
            minutes: self.minutes,
            amount: price(self.minutes, per_hour),
            eligible: price(self.eligible, per_hour),
        }
    }
}

fn tariff_of<'a>(billable: &Billable, tariffs: &'a [Tariff]) -> Result<&'a Tariff, NoTariff> {
    let Billable { service, day, .. } = *billable;
    tariff_on(service, day, tariffs).ok_or(NoTariff { service, day })
}

/// The tariff of a day: the last that had begun. Before the first there is none, and a price is not made up.
pub fn tariff_on(service: Service, day: NaiveDate, tariffs: &[Tariff]) -> Option<&Tariff> {
    let begun = tariffs.iter().filter(|tariff| tariff.service == service && tariff.valid_from <= day);
    begun.max_by_key(|tariff| tariff.valid_from)
}

#[cfg(test)]
mod tests;
