//! The rows of the list of partners, as the database finds them.

use chrono::NaiveDate;
use entity::{district, partner, value::DistrictId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::{
    list::{ENDED, Filter},
    queries,
};
use crate::{error::Result, people, store::Slice};

/// One partner of the list.
#[derive(Debug)]
pub struct Row {
    pub partner: partner::Model,
    pub district: String,
}

/// One page of those the filter lets through, or all of them.
pub async fn found(db: &impl ConnectionTrait, filter: &Filter, today: NaiveDate) -> Result<Slice<Row>> {
    let selection = sorted(selection(db, filter, today).await?, filter.sort.value());
    let slice = Slice::asked(selection, filter.page.value(), db).await?;
    let districts = people::district_names(db).await?;
    let name = |row: &partner::Model| row.district_id.and_then(|id| districts.get(&id).cloned()).unwrap_or_default();
    Ok(slice.map(|partner| Row { district: name(&partner), partner }))
}

async fn selection(db: &impl ConnectionTrait, filter: &Filter, today: NaiveDate) -> Result<Select<partner::Entity>> {
    let mut found = partner::Entity::find();
    if !filter.q.value().trim().is_empty() {
        found = found.filter(partner::Column::Id.is_in(queries::finds(db, filter.q.value()).await?));
    }
    if let Ok(district) = filter.district.value().parse::<DistrictId>() {
        found = found.filter(partner::Column::DistrictId.eq(district));
    }
    if !filter.kind.value().is_empty() {
        found = found.filter(partner::Column::Kind.eq(filter.kind.value()));
    }
    let goes_on = Condition::any().add(partner::Column::EndedOn.is_null()).add(partner::Column::EndedOn.gte(today));
    Ok(match filter.status.value() {
        ENDED => found.filter(partner::Column::EndedOn.lt(today)),
        _ => found.filter(goes_on),
    })
}

fn sorted(found: Select<partner::Entity>, by: &str) -> Select<partner::Entity> {
    let order = if by.starts_with('-') { Order::Desc } else { Order::Asc };
    let found = match by.trim_start_matches('-') {
        "number" => found.order_by(partner::Column::Number, order),
        "kind" => found.order_by(partner::Column::Kind, order).order_by_asc(partner::Column::Name),
        "district" => found
            .join(JoinType::LeftJoin, partner::Relation::District.def())
            .order_by(district::Column::Name, order)
            .order_by_asc(partner::Column::Name),
        _ => found.order_by(partner::Column::Name, order),
    };
    found.order_by_asc(partner::Column::Id)
}
