//! Numbers without gaps, given out within a transaction: what rolls back gives its number back.

use entity::counter;
use sea_orm::{EntityTrait, Set, sea_query::OnConflict};

use super::Tx;
use crate::error::Result;

impl Tx {
    /// The next number of a series, 1 to begin with.
    pub async fn next_number(&self, series: &str) -> Result<i64> {
        let last = counter::Entity::find_by_id(series).one(self.read()).await?.map_or(0, |counter| counter.value);
        let row = counter::ActiveModel { name: Set(series.to_owned()), value: Set(last + 1) };
        counter::Entity::insert(row)
            .on_conflict(OnConflict::column(counter::Column::Name).update_column(counter::Column::Value).to_owned())
            .exec_without_returning(self.connection())
            .await?;
        Ok(last + 1)
    }
}
