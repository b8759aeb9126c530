//! The pages of records, put together from what each slice has to say: what stands on whose page, in which order.
//!
//! A slice draws a [`Card`](crate::web::card::Card) and knows nothing of the others. Only this slice, above them all,
//! knows which cards make a [`RecordPage`]; another card is one line here.

pub mod consents;

use entity::{
    senior,
    value::{AssignmentId, EnquiryId, PartnerId, SeniorId, Subject, VolunteerId},
    volunteer,
};

use crate::{
    assignments::{self, of_person},
    billing,
    enquiries::{self, of_others},
    error::Result,
    journal, letters, life_events, partners,
    people::{self, PersonId},
    seniors,
    visits::latest::{self, Whose},
    volunteers,
    web::{
        desk::Desk,
        extract::Path,
        page::Page,
        record_page::{Head, RecordPage},
        role::{Caller, Coordinator, Office},
        route::Routes,
    },
};

/// The pages of all records.
pub fn routes() -> Routes {
    Routes::default()
        .get("/seniors/{id}", senior)
        .get("/volunteers/{id}", volunteer)
        .get("/partners/{id}", partner)
        .get("/assignments/{id}", assignment)
        .get("/enquiries/{id}", enquiry)
}

async fn senior(desk: Desk<Office>, Path(id): Path<SeniorId>) -> Result<Page<RecordPage>> {
    let who = PersonId::Senior(id);
    let senior = people::by_id::<senior::Entity>(desk.db(), id).await?;
    let may_plan = Coordinator::may_be(desk.by.actor());
    let tandems = of_person::of(&desk, who).await?;
    let running = tandems.iter().filter(|it| it.is_running).map(|it| it.says(desk.lang())).collect();
    let mut main = vec![
        seniors::contacts::card(&desk, id).await?,
        of_person::card(&desk.page, who, &tandems, may_plan, senior.ended_on.is_none())?,
        billing::balance::card(&desk, id).await?,
    ];
    let facts = seniors::record::card(&desk, &senior, may_plan).await?;
    let mut head = seniors::record::head(&desk, &senior, running, may_plan).await?;
    let side = if may_plan {
        head.last_contact = journal::last_contact(desk.db(), Subject::Senior(id), desk.lang()).await?;
        head.actions.extend(journal::actions(Subject::Senior(id), desk.lang()));
        head.more.push((desk.lang().life_events().enter, format!("/seniors/{id}/events")));
        merged(&mut head, &desk, Subject::Senior(id)).await?;
        let visits = latest::card(&desk, Whose::Person(who)).await?;
        main.extend([visits, facts, of_others::of_senior(&desk, id).await?]);
        vec![
            journal::card(&desk, Subject::Senior(id)).await?,
            letters::card(&desk, Subject::Senior(id)).await?,
            seniors::living::card(&desk, id).await?,
            people::note_card::<senior::Entity>(&desk.page, &senior)?,
            people::consents::card::<senior::Entity>(&desk.page, desk.db(), id).await?,
        ]
    } else {
        vec![facts]
    };
    let happened = if may_plan { life_events::notice(&desk.page, desk.db(), id, desk.today()).await? } else { None };
    let letters = seniors::redirect::notice(&desk.page, &senior)?;
    let top = happened
        .into_iter()
        .chain(letters)
        .chain([journal::top(&desk, Subject::Senior(id), may_plan).await?])
        .collect();
    Ok(Page(RecordPage { head, top, main, side, page: desk.page }))
}

async fn volunteer(desk: Desk<Coordinator>, Path(id): Path<VolunteerId>) -> Result<Page<RecordPage>> {
    let (who, subject) = (PersonId::Volunteer(id), Subject::Volunteer(id));
    let volunteer = people::by_id::<volunteer::Entity>(desk.db(), id).await?;
    let tandems = of_person::of(&desk, who).await?;
    let is_paired = tandems.iter().any(|tandem| tandem.is_running);
    let steps = volunteers::stages::history(desk.db(), id).await?;
    let mut head = volunteers::record::head(&desk, &volunteer, &steps, is_paired).await?;
    head.last_contact = journal::last_contact(desk.db(), subject, desk.lang()).await?;
    merged(&mut head, &desk, subject).await?;
    head.actions.extend(journal::actions(subject, desk.lang()));
    Ok(Page(RecordPage {
        head,
        top: vec![journal::top(&desk, subject, true).await?],
        main: vec![
            of_person::card(&desk.page, who, &tandems, true, volunteer.ended_on.is_none())?,
            volunteers::profile::card(&desk.page, desk.db(), id, true).await?,
            volunteers::papers::card(&desk.page, desk.db(), &volunteer, true).await?,
            volunteers::stages::card(&desk.page, id, &steps)?,
            latest::card(&desk, Whose::Person(who)).await?,
            volunteers::record::card(&desk, &volunteer).await?,
        ],
        side: vec![
            journal::card(&desk, subject).await?,
            letters::card(&desk, subject).await?,
            people::note_card::<volunteer::Entity>(&desk.page, &volunteer)?,
            people::consents::card::<volunteer::Entity>(&desk.page, desk.db(), id).await?,
        ],
        page: desk.page,
    }))
}

async fn partner(desk: Desk<Coordinator>, Path(id): Path<PartnerId>) -> Result<Page<RecordPage>> {
    let row = partners::by_id(desk.db(), id).await?;
    let (mut head, card) = partners::record::of(&desk, &row).await?;
    merged(&mut head, &desk, Subject::Partner(id)).await?;
    head.actions.extend(journal::actions(Subject::Partner(id), desk.lang()));
    let top = vec![journal::top(&desk, Subject::Partner(id), true).await?];
    let side = vec![journal::card(&desk, Subject::Partner(id)).await?];
    let letters = letters::card(&desk, Subject::Partner(id)).await?;
    let main = vec![card, of_others::of_partner(&desk, id).await?, letters];
    Ok(Page(RecordPage { head, top, main, side, page: desk.page }))
}

/// Says which numbers somebody had before records were merged, and leads to where this one is.
async fn merged<C: Caller>(head: &mut Head, desk: &Desk<C>, subject: Subject) -> Result<()> {
    let w = desk.lang().people();
    let numbers = people::former::of(desk.db(), subject).await?;
    if !numbers.is_empty() {
        head.lede = format!("{} · {}", head.lede, (w.formerly)(&numbers.join(", ")));
    }
    head.more.push((w.merge_with, format!("{}/merging", subject.path())));
    Ok(())
}

async fn assignment(desk: Desk<Coordinator>, Path(id): Path<AssignmentId>) -> Result<Page<RecordPage>> {
    let known = assignments::Known::of(desk.db(), assignments::by_id(desk.db(), id).await?).await?;
    let (head, card) = assignments::record::of(&desk, &known).await?;
    let life = assignments::life::card(&desk, &known).await?;
    let visits = latest::card(&desk, Whose::Assignment(id)).await?;
    let letters = letters::card(&desk, Subject::Assignment(id)).await?;
    let top = vec![journal::top(&desk, Subject::Assignment(id), true).await?];
    let side = vec![journal::card(&desk, Subject::Assignment(id)).await?];
    let main = vec![card, life, letters, visits];
    Ok(Page(RecordPage { head, top, main, side, page: desk.page }))
}

async fn enquiry(desk: Desk<Coordinator>, Path(id): Path<EnquiryId>) -> Result<Page<RecordPage>> {
    let row = enquiries::by_id(desk.db(), id).await?;
    let mut head = enquiries::record::head(&desk, &row).await?;
    let cards = enquiries::record::cards(&desk, &row).await?;
    let subject = Subject::Enquiry(id);
    head.actions.extend(journal::actions(subject, desk.lang()));
    let top = vec![journal::top(&desk, subject, true).await?];
    let main = [cards.next].into_iter().chain(cards.asked).chain([cards.history]).collect();
    let side = cards.known.into_iter().chain([cards.facts, journal::card(&desk, subject).await?]).collect();
    Ok(Page(RecordPage { head, top, main, side, page: desk.page }))
}
