//! Who carries the service's e-mail; there is one or none.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Email, MailServerId};

/// Who carries the service's e-mail; there is one or none.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_server")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MailServerId,
    pub host: String,
    /// From 1 to 65535.
    pub port: i32,
    pub security: Security,
    pub user_name: Option<String>,
    /// As it is: the server wants to hear it.
    pub password: Option<String>,
    /// From whom the mails come.
    pub sender: Email,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Host, Port, Security, Version;
    Identity: UserName;
    Contact: Sender;
    Secret: Password;
}

/// How the way to the server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Security {
    /// Begins in the clear and must switch before anything is said (port 587).
    #[sea_orm(string_value = "starttls")]
    StartTls,
    /// From the first byte (port 465).
    #[sea_orm(string_value = "tls")]
    Tls,
    /// Not at all: only for a server on this very machine.
    #[sea_orm(string_value = "none")]
    None,
}
