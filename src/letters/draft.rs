//! What a letter would say, from the records and the texts of the settings.

use entity::{
    assignment, contact_person,
    letter::LetterKind,
    senior,
    value::{AssignmentId, Lines, Subject},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Party;
use crate::{
    assignments,
    error::{Error, Result},
    office::{Letterhead, TextBlock, placeholders::fill, text_block},
    partners,
    people::{self, Named, PersonKind, paper, service_word},
    seniors::letters as of_senior,
    web::{format, lang::Lang},
};

/// A letter that is not made yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub to: Party,
    pub kind: LetterKind,
    /// What it is about, if it is.
    pub assignment: Option<AssignmentId>,
    pub content: Content,
}

/// What a letter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Name and address in the window.
    pub recipient: Lines,
    pub salutation: String,
    pub heading: String,
    /// Paragraphs, an empty line between them.
    pub text: String,
}

/// A letter of a kind from a record, as it stands today.
///
/// # Errors
///
/// [`Error::NotFound`] if there is no such record, or the kind is not for it.
pub async fn draft(db: &impl ConnectionTrait, from: Subject, kind: LetterKind) -> Result<Draft> {
    let free = |to, content| Ok(Draft { to, kind, assignment: None, content });
    match (from, kind) {
        (Subject::Assignment(id), _) => of_assignment(db, &assignments::by_id(db, id).await?, kind).await,
        (Subject::Senior(id), LetterKind::Free) => {
            let row = people::by_id::<senior::Entity>(db, id).await?;
            free(Party::Senior(id), to_senior(db, &row).await?)
        }
        (Subject::Volunteer(id), LetterKind::Free) => {
            free(Party::Volunteer(id), to_volunteer(&people::by_id::<volunteer::Entity>(db, id).await?))
        }
        (Subject::Partner(id), LetterKind::Free) => {
            // No street is kept of partners: whoever writes adds it.
            let recipient = [partners::by_id(db, id).await?.name].iter().collect();
            free(Party::Partner(id), Content { recipient, salutation: paper::TO_ALL.to_owned(), ..Content::default() })
        }
        _ => Err(Error::NotFound),
    }
}

async fn to_senior(db: &impl ConnectionTrait, row: &senior::Model) -> Result<Content> {
    let contact = of_senior::in_their_place(db, [row.id]).await?.remove(&row.id);
    let salutation = of_senior::salutation(row, contact.as_ref());
    Ok(Content {
        recipient: of_senior::window(row, contact.as_ref()).iter().collect(),
        salutation: if salutation.is_empty() { paper::TO_ALL.to_owned() } else { salutation },
        ..Content::default()
    })
}

fn to_volunteer(row: &volunteer::Model) -> Content {
    let recipient = paper::window(&volunteer::Entity::person(row)).iter().collect();
    Content { recipient, salutation: paper::salutation(row), ..Content::default() }
}

async fn of_assignment(db: &impl ConnectionTrait, row: &assignment::Model, kind: LetterKind) -> Result<Draft> {
    let senior = people::by_id::<senior::Entity>(db, row.senior_id).await?;
    let volunteer = people::by_id::<volunteer::Entity>(db, row.volunteer_id).await?;
    let (block, heading) = match kind {
        LetterKind::PlacementSenior => (TextBlock::PlacementSenior, "Bestätigung der Begleitung"),
        LetterKind::PlacementVolunteer => (TextBlock::PlacementVolunteer, "Bestätigung der Begleitung"),
        LetterKind::EndingSenior => (TextBlock::EndingSenior, "Ende der Begleitung"),
        LetterKind::EndingVolunteer => (TextBlock::EndingVolunteer, "Ende der Begleitung"),
        LetterKind::Free => return Err(Error::NotFound),
    };
    let (to, content) = match kind {
        LetterKind::PlacementSenior | LetterKind::EndingSenior => {
            (Party::Senior(senior.id), to_senior(db, &senior).await?)
        }
        _ => (Party::Volunteer(volunteer.id), to_volunteer(&volunteer)),
    };
    let values = values(db, row, &senior, &volunteer).await?;
    let known: Vec<(&str, String)> =
        values.into_iter().filter(|(name, _)| block.placeholders().contains(name)).collect();
    let mut text = fill(&text_block(db, block).await?, &known);
    if kind == LetterKind::PlacementVolunteer {
        let insurance = fill(&text_block(db, TextBlock::InsuranceNote).await?, &known);
        text = format!("{text}\n\n{insurance}");
    }
    let content = Content { heading: heading.to_owned(), text, ..content };
    Ok(Draft { to, kind, assignment: Some(row.id), content })
}

/// What the texts about an assignment can speak of. Nothing of what a volunteer must not know is among it.
async fn values(
    db: &impl ConnectionTrait,
    row: &assignment::Model,
    senior: &senior::Model,
    volunteer: &volunteer::Model,
) -> Result<[(&'static str, String); 10]> {
    let head = Letterhead::load(db).await?;
    let place = paper::place(Some(&senior.postal_code), Some(&senior.town)).unwrap_or_default();
    Ok([
        ("Name", senior.full_name()),
        ("Anschrift", format!("{}, {place}", senior.street)),
        ("Telefon", senior.phone.clone().unwrap_or_default()),
        ("Notfall", in_an_emergency(db, row).await?),
        ("Ehrenamtliche", volunteer.full_name()),
        ("Dienst", service_word(row.service, Lang::De).to_owned()),
        ("Beginn", format::day(row.starts_on)),
        ("Ende", row.ends_on.map(format::day).unwrap_or_default()),
        ("Träger", head.sender.name.unwrap_or_default()),
        ("Büro", head.sender.phone.unwrap_or_default()),
    ])
}

/// Who is called first: `Inge Süß (Tochter), 0231 1234`.
async fn in_an_emergency(db: &impl ConnectionTrait, row: &assignment::Model) -> Result<String> {
    let first = contact_person::Entity::find()
        .filter(contact_person::Column::SeniorId.eq(row.senior_id))
        .filter(contact_person::Column::CalledFirst.eq(true))
        .order_by_asc(contact_person::Column::Id);
    let says = |contact: contact_person::Model| {
        let relation = Some(contact.relation).filter(|relation| !relation.is_empty());
        let who = relation.map_or(contact.name.clone(), |relation| format!("{} ({relation})", contact.name));
        contact.phone.map(|phone| format!("{who}, {phone}"))
    };
    Ok(first.one(db).await?.and_then(says).unwrap_or_default())
}
