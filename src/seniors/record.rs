//! What a senior's record says of itself: the head of its page, and who they are.

use askama::Template;
use entity::{
    care_fund, care_grade, claim_assignment, former_route, senior,
    value::{CareGradeId, SeniorId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{queries, rules::Span, text::Text};
use crate::{
    error::Result,
    people::{self, PersonWords, address},
    web::{card::Card, desk::Desk, format, page::Chrome, record_page::Head, role::Office},
};

#[derive(Template)]
#[template(path = "seniors/_record.html")]
struct Record<'a> {
    page: &'a Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    senior: &'a senior::Model,
    district: String,
    grades: Vec<Grade>,
    fund: Option<care_fund::Model>,
    claims: Vec<claim_assignment::Model>,
    former_routes: Vec<former_route::Model>,
    may_plan: bool,
}

struct Grade {
    id: CareGradeId,
    says: String,
    period: String,
    at_home: bool,
}

impl Record<'_> {
    /// Where the person is edited, by those who may.
    fn edit(&self) -> String {
        if self.may_plan { format!("/seniors/{}/edit", self.senior.id) } else { String::new() }
    }

    fn route(&self) -> &'static str {
        (self.t.route_word)(self.senior.payment_route)
    }

    fn route_before(&self, route: &former_route::Model) -> &'static str {
        (self.t.route_word)(route.route)
    }
}

/// The head of the page; `tandems` are their running assignments, each in words.
///
/// # Errors
///
/// If the database does not answer.
pub async fn head(desk: &Desk<Office>, senior: &senior::Model, tandems: Vec<String>, may_plan: bool) -> Result<Head> {
    let (t, id) = (desk.lang().seniors(), senior.id);
    let is_paired = !tandems.is_empty();
    let lede = lede(desk, senior, tandems).await?;
    let mut head = people::head::<senior::Entity>(&desk.page, senior, is_paired, lede, desk.today());
    head.more.push((t.external_uses, format!("/seniors/{id}/external-uses")));
    head.more.push((t.fund_balances, format!("/seniors/{id}/fund-balances")));
    head.more.push((desk.lang().senior_letters().letters, format!("/seniors/{id}/recipient")));
    if may_plan {
        head.more.push(people::ending::<senior::Entity>(&desk.page, senior));
    }
    Ok(head)
}

/// `Ahornweg 3, Mengede · 84 Jahre · Pflegegrad 3 seit 01.03.2025 · Häusliche Entlastung mit Herrn Böttcher`
async fn lede(desk: &Desk<Office>, senior: &senior::Model, tandems: Vec<String>) -> Result<String> {
    let (t, w) = (desk.lang().seniors(), desk.lang().people());
    let district = people::district_names(desk.db()).await?.remove(&senior.district_id).unwrap_or_default();
    let age = (w.years)(address::age(senior.birth_date, desk.today()));
    let grades = grades(desk.db(), senior.id).await?;
    let grade = grades.iter().find(|row| Span { from: row.valid_from, until: row.valid_until }.contains(desk.today()));
    let grade = grade.map(|row| format!("{} {} {}", (t.grade)(row.grade), w.since, format::day(row.valid_from)));
    let home = format!("{}, {district}", senior.street);
    let facts = [home, age, grade.unwrap_or_else(|| t.no_grade.to_owned())];
    Ok(facts.into_iter().chain(tandems).collect::<Vec<_>>().join(" · "))
}

/// Who they are, their care grades, and who pays.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Office>, senior: &senior::Model, may_plan: bool) -> Result<Card> {
    let (db, t, w) = (desk.db(), desk.lang().seniors(), desk.lang().people());
    let fund = match senior.care_fund_id {
        Some(fund) => Some(queries::fund(db, fund).await?),
        None => None,
    };
    let grade = |row: care_grade::Model| Grade {
        id: row.id,
        says: (t.grade)(row.grade),
        period: address::period(w, row.valid_from, row.valid_until),
        at_home: row.at_home,
    };
    Card::of(&Record {
        page: &desk.page,
        t,
        w,
        senior,
        district: people::district_names(db).await?.remove(&senior.district_id).unwrap_or_default(),
        grades: grades(db, senior.id).await?.into_iter().map(grade).collect(),
        fund,
        claims: queries::claims(db, senior.id).await?,
        former_routes: queries::former_routes(db, senior.id).await?,
        may_plan,
    })
}

/// Their care grades, the latest first.
async fn grades(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<care_grade::Model>> {
    let grades = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(id));
    Ok(grades.order_by_desc(care_grade::Column::ValidFrom).all(db).await?)
}
