//! Numbers without gaps, given out within a transaction: what rolls back gives its number back.

use entity::counter;
use sea_orm::{EntityTrait, Set, sea_query::OnConflict};

use super::Tx;
use crate::error::{Error, Result};

impl Tx {
    /// The first of the next `count` numbers of a series, 1 to begin with.
    pub async fn next_numbers(&self, series: &str, count: usize) -> Result<i64> {
        let count = i64::try_from(count).map_err(|_| Error::internal("more numbers than there are"))?;
        let last = counter::Entity::find_by_id(series).one(self.read()).await?.map_or(0, |counter| counter.value);
        let row = counter::ActiveModel { name: Set(series.to_owned()), value: Set(last + count) };
        counter::Entity::insert(row)
            .on_conflict(OnConflict::column(counter::Column::Name).update_column(counter::Column::Value).to_owned())
            .exec_without_returning(self.connection())
            .await?;
        Ok(last + 1)
    }
}
