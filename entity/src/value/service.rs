//! The three services.

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One of the three services (Dienste), in the order of the lines on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
#[sea_orm(value_type = "String")]
#[serde(rename_all = "lowercase")]
pub enum Service {
    /// Free visits to seniors without a care grade; hours are counted, never billed.
    Besuchsdienst,
    /// Häusliche Entlastung: an hour off for the relatives, billed.
    Entlastung,
    /// The weekly dementia group, billed.
    Demenzgruppe,
}

/// A text that names no service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownService;

impl Service {
    pub const ALL: [Self; 3] = [Self::Besuchsdienst, Self::Entlastung, Self::Demenzgruppe];

    /// Whether its hours cost anything.
    pub fn is_billed(self) -> bool {
        match self {
            Self::Besuchsdienst => false,
            Self::Entlastung | Self::Demenzgruppe => true,
        }
    }

    /// The word in files and in the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Besuchsdienst => "besuchsdienst",
            Self::Entlastung => "entlastung",
            Self::Demenzgruppe => "demenzgruppe",
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Service {
    type Err = UnknownService;

    fn from_str(text: &str) -> Result<Self, UnknownService> {
        Self::ALL.into_iter().find(|service| service.word() == text).ok_or(UnknownService)
    }
}

impl fmt::Display for UnknownService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a service")
    }
}

impl std::error::Error for UnknownService {}

/// The services a volunteer offers, in the order of [`Service::ALL`], each once. Stored as `besuchsdienst,entlastung`.
#[derive(Clone, Debug, Default, PartialEq, Eq, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Services(Vec<Service>);

impl Services {
    pub fn has(&self, service: Service) -> bool {
        self.0.contains(&service)
    }

    pub fn iter(&self) -> impl Iterator<Item = Service> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Service> for Services {
    fn from_iter<I: IntoIterator<Item = Service>>(services: I) -> Self {
        let mut services: Vec<Service> = services.into_iter().collect();
        services.sort_unstable();
        services.dedup();
        Self(services)
    }
}

impl fmt::Display for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.iter().map(Service::word).collect();
        f.write_str(&words.join(","))
    }
}

impl FromStr for Services {
    type Err = UnknownService;

    fn from_str(text: &str) -> Result<Self, UnknownService> {
        text.split(',').filter(|word| !word.is_empty()).map(str::parse).collect()
    }
}
