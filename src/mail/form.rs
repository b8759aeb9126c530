//! The form of the mail server, and the filter of the outbox.

use super::{carrier::is_on_this_machine, queries, text::Text};
use crate::web::{editing::prelude::*, role::SettingsKeeper};
use entity::{
    mail_server::{self, Security},
    value::Email,
};

/// Where the form leads back to.
pub const MAIL: &str = "/settings/mail";

form! {
    /// Which mails are listed.
    pub struct OutboxFilter { state, page }
}

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

form! {
    /// Who carries the mails.
    pub struct ServerForm { host, port, security, user, password, sender }
}

/// What the form says once it is right.
#[derive(Clone)]
pub struct ServerInput {
    host: String,
    port: i32,
    security: Security,
    user: Option<String>,
    /// Empty: the one that is saved stays.
    password: Option<String>,
    sender: Email,
}

impl Editing for ServerForm {
    type Caller = SettingsKeeper;
    type Key = Whole;
    type Input = ServerInput;

    async fn current(db: &impl ConnectionTrait, _: Whole, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(server) = queries::server(db).await? else {
            form.port.set(587);
            form.security.set(word(Security::StartTls));
            return Ok((form, 0));
        };
        form.host.set(&server.host);
        form.port.set(server.port);
        form.security.set(word(server.security));
        form.user.set_if(server.user_name.as_ref());
        form.sender.set(&server.sender);
        Ok((form, server.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<ServerInput, Self> {
        let t = lang.mail();
        let host = self.host.required(host);
        let port = self.port.required(parse::whole(1..=65535));
        let security = self.security.required(security);
        let user = self.user.optional(parse::line(200));
        let password = Some(self.password.value().to_owned()).filter(|typed| !typed.is_empty());
        if password.as_ref().is_some_and(|typed| typed.chars().count() > 500) {
            self.password.refuse(&Problem::TooLong { most: 500 });
        }
        let sender = self.sender.required(parse::email);
        if security == Some(Security::None) && host.as_ref().is_some_and(|host| !is_on_this_machine(host)) {
            self.security.refuse(&Problem::Says(t.unencrypted_elsewhere.to_owned()));
        }
        if password.is_some() && user == Some(None) {
            self.user.refuse(&Problem::Says(t.password_without_user.to_owned()));
        }
        let is_refused = !self.errors().is_empty();
        match (host, port, security, user, sender) {
            (Some(host), Some(port), Some(security), Some(user), Some(sender)) if !is_refused => {
                let port = i32::try_from(port).unwrap_or_default();
                Ok(ServerInput { host, port, security, user, password, sender })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, _: Whole, version: i32, input: ServerInput, lang: Lang) -> Result<Done> {
        let before = queries::server(tx.read()).await?;
        let password = match (&input.user, input.password.clone()) {
            (None, _) => None,
            (Some(_), Some(typed)) => Some(typed),
            (Some(_), None) => Some(kept(before.as_ref(), &input, lang.mail())?),
        };
        let row = mail_server::ActiveModel {
            host: Set(input.host),
            port: Set(input.port),
            security: Set(input.security),
            user_name: Set(input.user),
            password: Set(password),
            sender: Set(input.sender),
            ..Default::default()
        };
        match before {
            None if version == 0 => {
                tx.insert(row).await?;
            }
            None => return Err(Error::Stale),
            Some(before) => {
                let change = mail_server::ActiveModel { id: Set(before.id), ..row };
                tx.update(before.seen_at(version)?, change).await?;
            }
        }
        Ok(Done::to(MAIL).saying(lang.mail().saved))
    }

    async fn page(self, desk: &Desk<SettingsKeeper>, _: Whole) -> Result<FormPage> {
        let t = desk.lang().mail();
        let securities = [Security::StartTls, Security::Tls, Security::None];
        let securities = securities.map(|one| Choice::new(word(one), t.security(one)));
        let fields = vec![
            Field::new(&self.host, t.host, Control::Text("off", "wide")).hint(t.host_hint),
            Field::new(&self.port, t.port, Control::Number).hint(t.port_hint),
            Field::new(&self.security, t.security, Control::Radios(securities.to_vec())),
            Field::new(&self.user, t.user, Control::Text("off", "wide")).hint(t.user_hint).optional(),
            Field::new(&self.password, t.password, Control::Password).hint(t.password_hint).optional(),
            Field::new(&self.sender, t.sender, Control::Email).hint(t.sender_hint),
        ];
        let page = FormPage::new(&desk.page, &self, t.server, "/settings/mail/server".to_owned(), MAIL.to_owned());
        Ok(page.lede(t.server_lede).fields(fields))
    }

    /// Only the password is ever refused with what is saved in sight.
    fn refuse(&mut self, why: &Problem) {
        self.password.refuse(why);
    }
}

/// The saved password, if it goes where it went before: whoever may set the server must not have it sent to one of
/// their own.
fn kept(before: Option<&mail_server::Model>, input: &ServerInput, t: &Text) -> Result<String> {
    let same = before.filter(|before| {
        (&before.host, before.port, before.security, &before.user_name)
            == (&input.host, input.port, input.security, &input.user)
    });
    same.and_then(|before| before.password.clone()).ok_or_else(|| Error::refused(t.password_again))
}

/// A name or an address of a machine.
fn host(typed: &str) -> parse::Parsed<String> {
    let host = parse::line(253)(typed)?;
    let is_one = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    if is_one { Ok(host) } else { Err(Problem::NotAHost) }
}

fn security(typed: &str) -> parse::Parsed<Security> {
    let known = [Security::StartTls, Security::Tls, Security::None];
    known.into_iter().find(|one| word(*one) == typed).ok_or(Problem::NotAChoice)
}

fn word(security: Security) -> &'static str {
    match security {
        Security::StartTls => "starttls",
        Security::Tls => "tls",
        Security::None => "none",
    }
}
