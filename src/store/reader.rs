//! A connection that only selects, so that no write can slip past the audit trail.

use sea_orm::{ConnectionTrait, DatabaseBackend, DbErr, ExecResult, QueryResult, Statement, prelude::async_trait};

/// A connection that refuses everything but `SELECT`.
#[derive(Clone, Debug)]
pub struct Reader<C>(pub(super) C);

#[async_trait::async_trait]
impl<C: ConnectionTrait> ConnectionTrait for Reader<C> {
    fn get_database_backend(&self) -> DatabaseBackend {
        self.0.get_database_backend()
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.0.query_one_raw(only_select(statement)?).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.0.query_all_raw(only_select(statement)?).await
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        Err(refuse(&statement.sql))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        Err(refuse(sql))
    }
}

/// `WITH` is refused too: on PostgreSQL it may lead an `INSERT`.
fn only_select(statement: Statement) -> Result<Statement, DbErr> {
    if statement.sql.trim_start().starts_with("SELECT") { Ok(statement) } else { Err(refuse(&statement.sql)) }
}

fn refuse(sql: &str) -> DbErr {
    DbErr::Custom(format!("writes go through store::Tx, this does not: {sql}"))
}
