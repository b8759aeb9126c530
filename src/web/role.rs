//! Who may call what, as types: holding the value is the proof.

use axum::{extract::FromRequestParts, http::request::Parts};
use entity::{
    account, session,
    value::{Role, Roles, VolunteerId},
};

use super::{lang::Lang, session::Signed};
use crate::{
    actor::Actor,
    app::App,
    error::{Error, Result},
};

/// Somebody who may call a handler. Only a request makes one.
#[diagnostic::on_unimplemented(message = "`{Self}` does not say who may call this handler")]
pub trait Caller: FromRequestParts<App, Rejection = Error> + Send + Sync {
    /// Which roles this is; `None` is anybody, signed in or not.
    const ROLES: Option<&'static [Role]>;

    /// Who acts.
    fn actor(&self) -> &Actor;

    /// Whether somebody could call as this too: what a page offers, and what it leaves out.
    fn may_be(actor: &Actor) -> bool {
        match (actor, Self::ROLES) {
            (_, None) => true,
            (Actor::Account { roles, .. }, Some(wanted)) => roles.has_any(wanted),
            (Actor::Command(_) | Actor::Visitor, Some(_)) => false,
        }
    }
}

macro_rules! callers {
    ($($(#[$doc:meta])* $name:ident: $($role:ident)|+;)+) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name(Actor);

        impl Caller for $name {
            const ROLES: Option<&'static [Role]> = Some(&[$(Role::$role),+]);

            fn actor(&self) -> &Actor {
                &self.0
            }
        }

        impl FromRequestParts<App> for $name {
            type Rejection = Error;

            async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
                signed_in(parts, &[$(Role::$role),+]).map(|signed| Self(signed.actor()))
            }
        }
    )+};
}

callers! {
    /// Plans placements and keeps the people's records.
    Coordinator: Coordinator;
    /// Closes months and bills.
    Finance: Finance;
    /// Looks after accounts and settings.
    Admin: Admin;
    /// Reads who changed what.
    Auditor: Auditor;
    /// Reads who may do what.
    Inspector: Auditor | Admin;
    /// Keeps the settings: the office, and who looks after the machine.
    SettingsKeeper: Coordinator | Finance | Admin;
    /// Reads the seniors' records, and keeps what billing needs of them. To Finance that is: the insurance and the claim,
    /// without which a close refuses somebody; the contacts, since one of them may get the letters; the use by others and
    /// the fund's word. Not visits one by one, with their notes and those of visits that are never billed: what Finance
    /// needs of them stands on the pages of the month and in the service record.
    Office: Coordinator | Finance;
    /// Brings lists in from files.
    Importer: Coordinator | Admin;
}

/// Anybody who is signed in.
#[derive(Debug)]
pub struct SignedIn {
    actor: Actor,
    signed: Signed,
}

impl SignedIn {
    /// The account signed in.
    pub fn account(&self) -> &account::Model {
        &self.signed.account
    }

    /// This very session.
    pub fn session(&self) -> &session::Model {
        &self.signed.session
    }

    /// What they may act as.
    pub fn roles(&self) -> &Roles {
        &self.signed.account.roles
    }
}

impl Caller for SignedIn {
    const ROLES: Option<&'static [Role]> = Some(&Role::ALL);

    fn actor(&self) -> &Actor {
        &self.actor
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let signed = signed_in(parts, &Role::ALL)?.clone();
        Ok(Self { actor: signed.actor(), signed })
    }
}

/// A volunteer looking after their own visits, and no one else's.
#[derive(Debug)]
pub struct VolunteerSelf {
    actor: Actor,
    id: VolunteerId,
}

impl VolunteerSelf {
    /// The only volunteer that this caller's queries may name.
    pub fn id(&self) -> VolunteerId {
        self.id
    }
}

impl Caller for VolunteerSelf {
    const ROLES: Option<&'static [Role]> = Some(&[Role::Volunteer]);

    fn actor(&self) -> &Actor {
        &self.actor
    }
}

impl FromRequestParts<App> for VolunteerSelf {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let signed = signed_in(parts, &[Role::Volunteer])?;
        let id = signed.account.volunteer_id.ok_or(Error::Forbidden)?;
        Ok(Self { actor: signed.actor(), id })
    }
}

/// Anybody, signed in or not. Written, so that “open to all” is never forgotten but meant.
#[derive(Debug)]
pub struct Public {
    actor: Actor,
    signed: Option<Signed>,
}

impl Public {
    /// The session that this browser is in already.
    pub fn session(&self) -> Option<&session::Model> {
        self.signed.as_ref().map(|signed| &signed.session)
    }
}

impl Caller for Public {
    const ROLES: Option<&'static [Role]> = None;

    fn actor(&self) -> &Actor {
        &self.actor
    }
}

impl FromRequestParts<App> for Public {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let signed = parts.extensions.get::<Signed>().cloned();
        Ok(Self { actor: signed.as_ref().map_or(Actor::Visitor, Signed::actor), signed })
    }
}

impl Lang {
    /// What a role is called.
    pub fn role(self, role: Role) -> &'static str {
        let (german, english) = match role {
            Role::Coordinator => ("Koordination", "Coordination"),
            Role::Finance => ("Finanzen", "Finance"),
            Role::Volunteer => ("Ehrenamt", "Volunteer"),
            Role::Admin => ("Administration", "Administration"),
            Role::Auditor => ("Datenschutz", "Data protection"),
        };
        match self {
            Self::De => german,
            Self::En => english,
        }
    }
}

fn signed_in<'a>(parts: &'a Parts, roles: &[Role]) -> Result<&'a Signed> {
    let signed = parts.extensions.get::<Signed>().ok_or(Error::SignInFirst)?;
    if signed.account.roles.has_any(roles) { Ok(signed) } else { Err(Error::Forbidden) }
}
