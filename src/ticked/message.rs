//! The same words to each of the volunteers by e-mail, each with a mail of their own.

use axum::response::{IntoResponse, Response};
use entity::volunteer;

use super::chosen::{Chosen, names};
use crate::{
    mail::{self, Mail, Whom},
    people::Named,
    web::{editing::prelude::*, extract::Asked, page::Page, role::Coordinator},
};

/// How long a mail may be, in characters.
const LONGEST: usize = 8000;

form! {
    /// Who, the list they were ticked in, and the words.
    pub struct Message { text, row, back }
}

impl Message {
    fn chosen(&self, lang: Lang) -> Chosen {
        let mut chosen = Chosen::empty(lang);
        chosen.row.set_all(self.row.values());
        chosen.back.set(self.back.value());
        chosen
    }
}

/// The form.
pub async fn new(desk: Desk<Coordinator>, Asked(chosen): Asked<Chosen>) -> Result<Response> {
    if let Err(why) = chosen.people::<volunteer::Entity>(desk.db(), desk.lang()).await {
        return Ok(chosen.back_from::<volunteer::Entity>(why)?.into_response());
    }
    let mut form = Message::empty(desk.lang());
    form.row.set_all(chosen.row.values());
    form.back.set(chosen.back.value());
    let (form, version) = desk.page.given(form, 0);
    let page = form.page(&desk, Whole {}).await?;
    Ok(Page(FormPage { version, ..page }).into_response())
}

impl Editing for Message {
    type Caller = Coordinator;
    type Key = Whole;
    type Input = (Chosen, String);

    async fn current(_: &impl ConnectionTrait, _: Whole, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        Ok((Self::empty(lang), 0))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<(Chosen, String), Self> {
        let chosen = self.chosen(lang);
        self.text.required(parse::lines(LONGEST)).map(|text| (chosen, text)).ok_or(self)
    }

    async fn save(tx: &Tx, _: Whole, _: i32, (chosen, text): Self::Input, lang: Lang) -> Result<Done> {
        let t = lang.ticked();
        let mut sent = 0;
        for who in chosen.people::<volunteer::Entity>(tx.read(), lang).await? {
            let Some(to) = who.email.clone() else { continue };
            let words = format!("Guten Tag {},\n\n{text}\n", who.full_name());
            mail::post(tx, Mail::new(to, Whom::Volunteer(who.id), "Nachricht Ihres Begleitservice", words)).await?;
            sent += 1;
        }
        if sent == 0 {
            return Err(Error::refused(t.no_addresses));
        }
        Ok(Done::to(chosen.list::<volunteer::Entity>()).saying((t.posted)(sent)))
    }

    async fn page(self, desk: &Desk<Coordinator>, _: Whole) -> Result<FormPage> {
        let (t, lang) = (desk.lang().ticked(), desk.lang());
        let chosen = self.chosen(lang);
        let people = chosen.people::<volunteer::Entity>(desk.db(), lang).await?;
        let (with, without): (Vec<_>, Vec<_>) = people.iter().partition(|who| who.email.is_some());
        let mut about = names(with.into_iter().collect::<Vec<_>>().into_iter(), lang);
        if !without.is_empty() {
            about = format!("{about}. {} {}", t.without_address, names(without.into_iter(), lang));
        }
        let mut fields = vec![Field::new(&self.text, t.words, Control::Lines).hint(t.words_hint)];
        fields.extend(chosen.fields());
        let lede = if mail::is_set_up(desk.db()).await? { t.mail_lede } else { t.no_server };
        let back = chosen.list::<volunteer::Entity>().to_owned();
        let page = FormPage::new(&desk.page, &self, lang.people().email, "/volunteers/ticked/mail".to_owned(), back);
        Ok(page.about(about).lede(lede).fields(fields).save(t.send))
    }
}
