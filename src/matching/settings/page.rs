//! The page of these settings.

use askama::Template;
use entity::{neighbouring_district, value::DistrictId};
use sea_orm::EntityTrait;

use super::{neighbours::other, postal};
use crate::{
    error::Result,
    matching::{Weights, text::Text},
    people,
    web::{
        desk::Desk,
        page::{Chrome, Page},
        role::SettingsKeeper,
    },
};

#[derive(Debug, Template)]
#[template(path = "matching/settings.html")]
pub struct MatchingSettings {
    page: Chrome,
    t: &'static Text,
    weights: Vec<(&'static str, String)>,
    districts: Vec<Beside>,
    postal: String,
}

/// A district and those beside it.
#[derive(Debug)]
struct Beside {
    name: String,
    href: String,
    others: String,
}

/// Shows them.
pub async fn show(desk: Desk<SettingsKeeper>) -> Result<Page<MatchingSettings>> {
    let (t, db) = (desk.lang().matching(), desk.db());
    let weights = Weights::saved(db).await?;
    let rows = neighbouring_district::Entity::find().all(db).await?;
    let districts = people::district_choices(db, "").await?;
    let beside = |choice: &crate::web::input::Choice| {
        let id: DistrictId = choice.value.parse().ok()?;
        let near: Vec<String> = rows
            .iter()
            .filter(|row| row.district_id == id || row.neighbour_id == id)
            .map(|row| other(row, id).to_string())
            .collect();
        let names = districts.iter().filter(|choice| near.contains(&choice.value)).map(|choice| choice.label.as_str());
        let others = names.collect::<Vec<_>>().join(", ");
        Some(Beside { name: choice.label.clone(), href: format!("/settings/matching/neighbours/{id}"), others })
    };
    Ok(Page(MatchingSettings {
        t,
        weights: t.weight.into_iter().zip(weights.each().map(|points| points.to_string())).collect(),
        districts: districts.iter().filter_map(beside).collect(),
        postal: postal::says(postal::table(db).await?.as_ref(), &desk.page),
        page: desk.page,
    }))
}
