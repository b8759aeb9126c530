//! What an event will do, in words, before it is saved: with numbers and names.

use entity::value::LifeEventKind;

use super::known::Known;
use crate::{
    error::Result,
    people::Named,
    seniors::{at_home, redirect},
    web::{desk::Desk, role::Coordinator},
};

/// What will happen, line by line.
///
/// # Errors
///
/// If the database does not answer.
pub async fn lines(desk: &Desk<Coordinator>, known: &Known, kind: LifeEventKind) -> Result<Vec<String>> {
    let t = desk.lang().life_events();
    let numbers: Vec<&str> = known.assignments.iter().map(|it| it.row.number.as_str()).collect();
    let numbers = numbers.join(", ");
    let told: Vec<String> =
        known.volunteers().values().map(|(who, numbers)| format!("{} ({numbers})", who.full_name())).collect();
    let mut lines: Vec<String> = Vec::new();
    match kind {
        LifeEventKind::Hospital => lines.push(t.does_pause.to_owned()),
        LifeEventKind::Move => {
            lines.push(t.does_within.to_owned());
            lines.push((t.does_outside)(&numbers));
        }
        LifeEventKind::Home => lines.push(t.does_end_ticked.to_owned()),
        LifeEventKind::Death if numbers.is_empty() => lines.push(t.does_end_care.to_owned()),
        LifeEventKind::Death => lines.push((t.does_end_all)(&numbers)),
    }
    if kind == LifeEventKind::Home {
        let grades = at_home::lasting(desk.db(), known.senior.id, desk.today()).await?;
        lines.extend((!grades.is_empty()).then(|| t.does_leave_home.to_owned()));
    }
    if !told.is_empty() {
        lines.push((t.does_tell)(&told.join(", ")));
        if !known.can_mail {
            lines.push(t.no_mail_server.to_owned());
        }
    }
    lines.push((t.kind)(kind).due.to_owned());
    Ok(lines)
}

/// The choice that letters stay as they are, with who gets them.
///
/// # Errors
///
/// If the database does not answer.
pub async fn letters_go(desk: &Desk<Coordinator>, known: &Known) -> Result<String> {
    let (t, way) = (desk.lang().life_events(), redirect::way(desk.db(), &known.senior).await?);
    let contacts = redirect::choices(desk.db(), known.senior.id).await?;
    let name = contacts.into_iter().find(|it| Some(&it.value) == way.contact.map(|id| id.to_string()).as_ref());
    Ok(match (way.held_since, name) {
        (Some(_), _) => t.as_before_held.to_owned(),
        (None, Some(contact)) => (t.as_before)(&contact.label),
        (None, None) => (t.as_before)(&known.senior.full_name()),
    })
}
