//! What others say about a senior's relief budget: use by other providers, and the fund's own word.

use askama::Template;
use entity::{external_use, fund_balance, value::SeniorId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{queries, text::Text};
use crate::{
    error::Result,
    web::{
        desk::Desk,
        extract::Path,
        format,
        page::{Chrome, Page},
        role::Office,
    },
};

/// Dated entries of a senior, newest first.
#[derive(Debug, Template)]
#[template(path = "seniors/entries.html")]
pub struct Entries {
    page: Chrome,
    t: &'static Text,
    title: &'static str,
    lede: &'static str,
    number: String,
    name: String,
    home: String,
    part: &'static str,
    rows: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    id: i64,
    day: String,
    says: String,
}

/// What other providers took.
pub async fn external_uses(desk: Desk<Office>, Path(id): Path<SeniorId>) -> Result<Page<Entries>> {
    let senior = queries::by_id(desk.db(), id).await?;
    let rows = external_use::Entity::find().filter(external_use::Column::SeniorId.eq(id));
    let rows = rows.order_by_desc(external_use::Column::Day).all(desk.db()).await?;
    let lang = desk.lang();
    let entry = |row: external_use::Model| Entry {
        id: row.id.0,
        day: format::day(row.day),
        says: format::euros(row.amount, lang),
    };
    let t = lang.seniors();
    Ok(Page(Entries {
        title: t.external_uses,
        lede: t.external_uses_lede,
        number: senior.number.clone(),
        name: queries::full_name(&senior),
        home: format!("/seniors/{id}"),
        part: "external-uses",
        rows: rows.into_iter().map(entry).collect(),
        page: desk.page,
        t,
    }))
}

/// What the fund said.
pub async fn fund_balances(desk: Desk<Office>, Path(id): Path<SeniorId>) -> Result<Page<Entries>> {
    let senior = queries::by_id(desk.db(), id).await?;
    let rows = fund_balance::Entity::find().filter(fund_balance::Column::SeniorId.eq(id));
    let rows = rows.order_by_desc(fund_balance::Column::Day).all(desk.db()).await?;
    let (lang, words) = (desk.lang(), desk.lang().senior_parts());
    let entry = |row: fund_balance::Model| Entry {
        id: row.id.0,
        day: format::day(row.day),
        says: format!(
            "{}: {} · {}: {}",
            words.last_year,
            format::euros(row.last_year, lang),
            words.this_year,
            format::euros(row.this_year, lang)
        ),
    };
    let t = lang.seniors();
    Ok(Page(Entries {
        title: t.fund_balances,
        lede: t.fund_balances_lede,
        number: senior.number.clone(),
        name: queries::full_name(&senior),
        home: format!("/seniors/{id}"),
        part: "fund-balances",
        rows: rows.into_iter().map(entry).collect(),
        page: desk.page,
        t,
    }))
}
