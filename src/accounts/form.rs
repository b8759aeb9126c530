//! The forms of accounts.

use entity::value::{Email, Role, Roles};

use super::rules::weakness;
use crate::{
    auth::password::LEAST_CHARACTERS,
    form,
    web::{input::Input, lang::Lang, parse, problem::Problem},
};

form! {
    /// Whose account it is, and what for.
    pub struct AccountForm { name, roles, volunteer, email, by_mail }
}

/// What an account is to be.
#[derive(Clone, Debug)]
pub struct AccountInput {
    pub name: String,
    pub roles: Roles,
    /// The number of the volunteer, if it is a volunteer's account.
    pub volunteer: Option<String>,
    pub email: Option<Email>,
    /// Whether the link goes to that address, and is not shown.
    pub by_mail: bool,
}

form! {
    /// For which volunteer an account is wanted.
    pub struct Invited { volunteer }
}

form! {
    /// A first or a new password.
    pub struct PasswordForm { password }
}

form! {
    /// A new password by somebody who knows the old one.
    pub struct ChangeForm { current, password }
}

form! {
    /// Where links to one's own account go.
    pub struct EmailForm { email }
}

form! {
    /// A language of the pages.
    pub struct LanguageForm { lang }
}

form! {
    /// The first account of a service.
    pub struct SetupForm { code, service, name, password }
}

form! {
    /// The code of a link to set-up.
    pub struct GivenCode { code }
}

/// The first account of a service.
#[derive(Clone, Debug)]
pub struct SetupInput {
    pub service: String,
    pub name: String,
    pub password: String,
}

form! {
    /// Which accounts are listed.
    pub struct AccountFilter { q, role, page }
}

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

impl AccountForm {
    /// What was typed, or the form with what is wrong.
    pub fn parse(mut self, lang: Lang) -> Result<AccountInput, Self> {
        let name = self.name.required(parse::line(100));
        let roles = self.roles.each::<Role, Roles>(parse::choice);
        let volunteer = self.volunteer.optional(parse::line(20));
        let (email, by_mail) = (self.email.optional(parse::email), self.by_mail.is_ticked());
        if by_mail && email == Some(None) {
            self.email.refuse(&Problem::Says(lang.accounts().no_email.to_owned()));
        }
        if roles.as_ref().is_some_and(Roles::is_empty) {
            self.roles.refuse(&Problem::Says(lang.accounts().no_role.to_owned()));
        }
        let visits = roles.as_ref().is_some_and(|roles| roles.has(Role::Volunteer));
        if visits && self.volunteer.value().trim().is_empty() {
            self.volunteer.refuse(&Problem::Says(lang.accounts().no_volunteer.to_owned()));
        }
        match (name, roles, volunteer, email) {
            (Some(name), Some(roles), Some(volunteer), Some(email)) if !self.is_refused() => {
                Ok(AccountInput { name, roles, volunteer: volunteer.filter(|_| visits), email, by_mail })
            }
            _ => Err(self),
        }
    }

    fn is_refused(&self) -> bool {
        [&self.name, &self.roles, &self.volunteer, &self.email].iter().any(|input| input.problem.is_some())
    }
}

impl PasswordForm {
    /// The password somebody of this name wants, or the form with what is wrong.
    pub fn parse(mut self, name: &str, lang: Lang) -> Result<String, Self> {
        new_password(&mut self.password, name, lang).ok_or(self)
    }
}

impl ChangeForm {
    /// The new password, or the form with what is wrong. Whether the old one fits is for the handler to find out.
    pub fn parse(mut self, name: &str, lang: Lang) -> Result<String, Self> {
        new_password(&mut self.password, name, lang).ok_or(self)
    }
}

impl SetupForm {
    /// What was typed, or the form with what is wrong; who may not set the service up is told so at the code.
    pub fn parse(mut self, may: bool, lang: Lang) -> Result<SetupInput, Self> {
        if !may {
            self.refuse_code(lang);
        }
        let service = self.service.required(parse::line(200));
        let name = self.name.required(parse::line(100));
        let password = new_password(&mut self.password, name.as_deref().unwrap_or_default(), lang);
        match (service, name, password) {
            (Some(service), Some(name), Some(password)) if may => Ok(SetupInput { service, name, password }),
            _ => Err(self),
        }
    }

    /// Says that the code is missing, or another one.
    pub fn refuse_code(&mut self, lang: Lang) {
        let is_given = !self.code.value().trim().is_empty();
        self.code.refuse(&if is_given {
            Problem::Says(lang.accounts().wrong_code.to_owned())
        } else {
            Problem::Missing
        });
    }
}

/// A password is taken as it is typed, spaces included.
fn new_password(input: &mut Input, name: &str, lang: Lang) -> Option<String> {
    let typed = input.value().to_owned();
    if typed.is_empty() {
        input.refuse(&Problem::Missing);
        return None;
    }
    match weakness(&typed, name, LEAST_CHARACTERS) {
        None => Some(typed),
        Some(weak) => {
            input.refuse(&Problem::Says(lang.accounts().weak(weak)));
            None
        }
    }
}
