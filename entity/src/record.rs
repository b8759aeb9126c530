//! Which rows are locked and audited, and what each column says about a person.
//!
//! The register of personal data is a `match` over every column of every table, so a column nobody thought about does
//! not compile. The audit trail masks by it; the access report, erasure and exports read it.

use sea_orm::{EntityName, EntityTrait, Iden, Iterable, ModelTrait, Value, sea_query::sea_value_to_json_value};

/// What a column says about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing by itself: keys, states, dates of the office.
    Technical,
    /// Who somebody is.
    Identity,
    /// Where and how somebody is reached.
    Contact,
    /// Health and social data (Art. 9 GDPR, § 67 SGB X): never in the trail.
    Health,
    /// Bank accounts: never in the trail.
    Bank,
    /// Passwords and tokens: never in the trail, never in an export.
    Secret,
    /// What somebody wrote, which may say anything: never in the trail.
    FreeText,
    /// The trail's own record of a row, masked when it was written.
    Trail,
}

impl Kind {
    /// Whether the audit trail keeps only that the column changed, not what it held.
    pub fn is_masked(self) -> bool {
        match self {
            Self::Health | Self::Bank | Self::Secret | Self::FreeText => true,
            Self::Technical | Self::Identity | Self::Contact | Self::Trail => false,
        }
    }

    /// What erasing a person does to the column.
    pub fn erasure(self) -> Erasure {
        match self {
            Self::Technical => Erasure::Keep,
            Self::Identity
            | Self::Contact
            | Self::Health
            | Self::Bank
            | Self::Secret
            | Self::FreeText
            | Self::Trail => Erasure::Blank,
        }
    }
}

/// What erasing a person does to a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// It stays: it says nothing about anybody once the rest is gone.
    Keep,
    /// It is emptied.
    Blank,
}

/// How long rows of a table are kept, by the class of record (`domain.md` E.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// As long as the service runs.
    Settings,
    /// The file of a senior: five years after the end.
    CaseFile,
    /// The file of a volunteer.
    VolunteerFile,
    /// Eight years from the end of the year of issue (§ 14b UStG).
    Billing,
    /// Until the account has ended and nothing refers to it.
    Account,
    /// Twelve months.
    Log,
}

/// A table whose columns stand in the register of personal data.
pub trait Registered: EntityTrait {
    /// How long its rows are kept.
    const RETENTION: Retention;

    /// What the column says about a person.
    fn kind(column: Self::Column) -> Kind;
}

/// A table of the machinery, whose rows come and go without a trail: sessions, counters, one-time keys.
pub trait Untrailed: Registered {}

/// A row that is locked optimistically, and whose every change is audited.
pub trait Record: ModelTrait<Entity: Registered> + Clone + Sync {
    /// The column that counts the row's changes, from 1.
    fn version_column() -> <Self::Entity as EntityTrait>::Column;

    /// The primary key's column.
    fn key_column() -> <Self::Entity as EntityTrait>::Column;

    /// How often the row has been written.
    fn version(&self) -> i32;

    /// The primary key, as text.
    fn key(&self) -> String {
        match sea_value_to_json_value(&self.get(Self::key_column())) {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        }
    }

    /// The name of the table.
    fn table() -> &'static str {
        <Self::Entity as Default>::default().table_name()
    }

    /// Whether it says something else than before, but for how often it was written.
    fn differs_from(&self, before: &Self) -> bool {
        let version = Self::version_column().unquoted().to_owned();
        let mut columns = <Self::Entity as EntityTrait>::Column::iter().filter(|column| column.unquoted() != version);
        columns.any(|column| self.get(column) != before.get(column))
    }

    /// What the audit trail keeps of the row: every column, masked where the register says so.
    fn trail(&self) -> serde_json::Map<String, serde_json::Value> {
        <Self::Entity as EntityTrait>::Column::iter()
            .map(|column| {
                let value = self.get(column);
                let shown = if Self::Entity::kind(column).is_masked() { mask(&value) } else { show(&value) };
                (column.unquoted().to_owned(), shown)
            })
            .collect()
    }
}

/// Shows whether there is something, not what.
fn mask(value: &Value) -> serde_json::Value {
    if *value == value.as_null() { serde_json::Value::Null } else { "•••".into() }
}

/// The value itself, but of bytes only how many there are.
fn show(value: &Value) -> serde_json::Value {
    match value {
        Value::Bytes(Some(bytes)) => format!("{} bytes", bytes.len()).into(),
        value => sea_value_to_json_value(value),
    }
}

/// Registers the columns of an append-only table by their kind.
macro_rules! register {
    ($retention:ident; $($kind:ident: $($column:ident),+;)+) => {
        impl $crate::record::Registered for Entity {
            const RETENTION: $crate::record::Retention = $crate::record::Retention::$retention;

            fn kind(column: Column) -> $crate::record::Kind {
                match column {
                    $($(Column::$column)|+ => $crate::record::Kind::$kind,)+
                }
            }
        }
    };
}

/// Registers the columns of a table by their kind, and makes its rows records.
macro_rules! record {
    ($($register:tt)+) => {
        $crate::record::register! { $($register)+ }

        impl $crate::record::Record for Model {
            fn version_column() -> Column {
                Column::Version
            }

            fn version(&self) -> i32 {
                self.version
            }

            fn key_column() -> Column {
                let mut keys = <<Entity as EntityTrait>::PrimaryKey as sea_orm::Iterable>::iter();
                keys.next().map(sea_orm::PrimaryKeyToColumn::into_column).expect("a record has a key")
            }
        }
    };
}

pub(crate) use {record, register};
