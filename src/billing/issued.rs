//! The issued documents: found, sorted, paged; and one of them with what belongs to it.

use chrono::NaiveDate;
use entity::{
    senior,
    statement::{self, Payee, StatementKind, StatementStatus},
    value::{Cents, Month, SeniorId, StatementId},
};
use sea_orm::{
    ActiveEnum, ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, Iterable, JoinType, Order,
    QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    error::{Error, Result},
    form, people,
    store::{Slice, contains},
};

form! {
    /// What the list shows: text, month, status, kind and payee looked for; order; page.
    pub struct Filter { q, month, status, kind, payee, sort, page }
}

/// One document of the list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    pub id: StatementId,
    pub number: String,
    pub kind: StatementKind,
    pub status: StatementStatus,
    pub month: Month,
    pub issued_on: NaiveDate,
    pub payee: Payee,
    pub total: Cents,
    pub relief_budget: Cents,
    pub own_share: Cents,
    pub amount_due: Cents,
    pub senior_id: SeniorId,
    pub senior_number: String,
    pub first_name: String,
    pub last_name: String,
}

impl Listed {
    /// `Abendroth, Erna`.
    pub fn name(&self) -> String {
        people::address::sorted_name(&self.first_name, &self.last_name)
    }
}

/// One page of the documents found.
pub async fn page(db: &impl ConnectionTrait, filter: &Filter) -> Result<Slice<Listed>> {
    Slice::shaped(listed(filter), filter.page.value(), db).await
}

/// The states that documents are in today: only these can be looked for.
pub async fn states(db: &impl ConnectionTrait) -> Result<Vec<StatementStatus>> {
    let states = statement::Entity::find().select_only().column(statement::Column::Status).distinct();
    let there: Vec<StatementStatus> = states.into_tuple().all(db).await?;
    Ok(StatementStatus::iter().filter(|state| there.contains(state)).collect())
}

/// All documents found.
pub async fn all(db: &impl ConnectionTrait, filter: &Filter) -> Result<Vec<Listed>> {
    Ok(listed(filter).into_model().all(db).await?)
}

/// What all documents found amount to.
pub async fn amount_due(db: &impl ConnectionTrait, filter: &Filter) -> Result<Cents> {
    let sum = Expr::expr(statement::Column::AmountDue.sum()).cast_as("bigint");
    let sum: Option<Option<i64>> = found(filter).select_only().column_as(sum, "due").into_tuple().one(db).await?;
    Ok(Cents(sum.flatten().unwrap_or_default()))
}

/// The documents that a filter finds. A value that no form of ours sends finds nothing.
fn found(filter: &Filter) -> Select<statement::Entity> {
    let mut condition = Condition::all();
    let is = |column: statement::Column, typed: &str| (!typed.is_empty()).then(|| column.eq(typed));
    for (column, typed) in [
        (statement::Column::Month, filter.month.value()),
        (statement::Column::Status, filter.status.value()),
        (statement::Column::Kind, filter.kind.value()),
        (statement::Column::Payee, filter.payee.value()),
    ] {
        condition = condition.add_option(is(column, typed));
    }
    let typed = filter.q.value().trim();
    if !typed.is_empty() {
        let number = contains((statement::Entity, statement::Column::Number), &typed.to_uppercase());
        let senior = people::mentions((senior::Entity, senior::Column::Folded), typed);
        condition = condition.add(Condition::any().add(number).add(senior));
    }
    statement::Entity::find().join(JoinType::InnerJoin, statement::Relation::Senior.def()).filter(condition)
}

fn listed(filter: &Filter) -> Select<statement::Entity> {
    let selected = found(filter)
        .select_only()
        .columns([
            statement::Column::Id,
            statement::Column::Number,
            statement::Column::Kind,
            statement::Column::Status,
            statement::Column::Month,
            statement::Column::IssuedOn,
            statement::Column::Payee,
            statement::Column::Total,
            statement::Column::ReliefBudget,
            statement::Column::OwnShare,
            statement::Column::AmountDue,
            statement::Column::SeniorId,
        ])
        .column_as(senior::Column::Number, "senior_number")
        .column(senior::Column::FirstName)
        .column(senior::Column::LastName);
    let (order, column) = match filter.sort.value().strip_prefix('-') {
        Some(column) => (Order::Desc, column),
        None => (Order::Asc, filter.sort.value()),
    };
    let sorted = match column {
        "number" => selected.order_by(statement::Column::Number, order),
        "senior" => {
            selected.order_by(senior::Column::LastName, order.clone()).order_by(senior::Column::FirstName, order)
        }
        "month" => selected.order_by(statement::Column::Month, order),
        "due" => selected.order_by(statement::Column::AmountDue, order),
        _ => selected,
    };
    sorted.order_by_desc(statement::Column::Number)
}

/// One document.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: StatementId) -> Result<statement::Model> {
    statement::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The documents that belong to one: which it refers to, and which refer to it.
pub async fn related(db: &impl ConnectionTrait, row: &statement::Model) -> Result<Vec<statement::Model>> {
    let belongs = Condition::any()
        .add(statement::Column::RefersTo.eq(row.id))
        .add_option(row.refers_to.map(|id| statement::Column::Id.eq(id)));
    Ok(statement::Entity::find().filter(belongs).order_by_asc(statement::Column::Number).all(db).await?)
}

/// The word of a kind, state or payee in the address of the list.
pub fn word<E: ActiveEnum<Value = String>>(value: &E) -> String {
    value.to_value()
}
