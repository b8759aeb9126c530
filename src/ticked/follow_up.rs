//! The same follow-up on each of the people.

use std::marker::PhantomData;

use axum::response::{IntoResponse, Response};

use super::chosen::{Chosen, Kind, names, subjects};
use crate::{
    journal::{self, FollowUpForm, Wish},
    web::{editing::prelude::*, extract::Asked, format, input::Input, page::Page, role::Coordinator},
};

/// Who, then the follow-up.
#[derive(Clone, Debug)]
pub struct FollowUpOnEach<P> {
    chosen: Chosen,
    own: FollowUpForm,
    kind: PhantomData<P>,
}

/// The form, with what is nearly always right.
pub async fn new<P: Kind>(desk: Desk<Coordinator>, Asked(chosen): Asked<Chosen>) -> Result<Response> {
    if let Err(why) = chosen.people::<P>(desk.db(), desk.lang()).await {
        return Ok(chosen.back_from::<P>(why)?.into_response());
    }
    let form = FollowUpOnEach::<P> { chosen, own: FollowUpForm::new(desk.lang()), kind: PhantomData };
    let (form, version) = desk.page.given(form, 0);
    let page = form.page(&desk, Whole {}).await?;
    Ok(Page(FormPage { version, ..page }).into_response())
}

impl<P: Kind> Form for FollowUpOnEach<P> {
    fn empty(lang: Lang) -> Self {
        Self { chosen: Chosen::empty(lang), own: FollowUpForm::empty(lang), kind: PhantomData }
    }

    fn inputs(&self) -> Vec<&Input> {
        self.own.inputs().into_iter().chain(self.chosen.inputs()).collect()
    }

    fn inputs_mut(&mut self) -> Vec<&mut Input> {
        self.own.inputs_mut().into_iter().chain(self.chosen.inputs_mut()).collect()
    }
}

impl<P: Kind> Editing for FollowUpOnEach<P> {
    type Caller = Coordinator;
    type Key = Whole;
    type Input = (Chosen, Wish);

    async fn current(_: &impl ConnectionTrait, _: Whole, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        Ok((Self::empty(lang), 0))
    }

    fn parse(self, lang: Lang, today: NaiveDate) -> Result<(Chosen, Wish), Self> {
        let Self { chosen, own, kind } = self;
        match own.parse(lang, today) {
            Ok(wish) => Ok((chosen, wish)),
            Err(own) => Err(Self { chosen, own, kind }),
        }
    }

    async fn save(tx: &Tx, _: Whole, _: i32, (chosen, wish): Self::Input, lang: Lang) -> Result<Done> {
        let people = chosen.people::<P>(tx.read(), lang).await?;
        let says = (lang.ticked().remembered)(people.len(), &format::day(wish.due_on));
        journal::remember(tx, &subjects::<P>(&people), wish, lang).await?;
        Ok(Done::to(chosen.list::<P>()).saying(says))
    }

    async fn page(self, desk: &Desk<Coordinator>, _: Whole) -> Result<FormPage> {
        let lang = desk.lang();
        let people = self.chosen.people::<P>(desk.db(), lang).await?;
        let fields = self.own.fields_of_new(desk).await?.into_iter().chain(self.chosen.fields()).collect();
        let action = format!("{}/ticked/follow-up", P::LIST);
        let back = self.chosen.list::<P>().to_owned();
        let page = FormPage::new(&desk.page, &self, lang.journal().follow_up, action, back);
        Ok(page.about(names(people.iter(), lang)).fields(fields).save(lang.journal().make_follow_up))
    }
}
