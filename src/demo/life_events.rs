//! One event of each kind, entered on the day the demo is made.

use std::collections::BTreeSet;

use chrono::Days;
use entity::{
    account, assignment, senior,
    value::{AssignmentId, LifeEventKind, SeniorId, Service, VolunteerId},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    life_events::{Letters, NewPlace, Wish, enter},
    people::by_id,
    store::Tx,
    web::lang::Lang,
};

/// What happens to whom: the last four seniors who have one assignment, of the service that shows most of it, with a
/// volunteer who has no account to sign in with.
const HAPPEN: [(LifeEventKind, Service); 4] = [
    (LifeEventKind::Hospital, Service::Entlastung),
    (LifeEventKind::Move, Service::Besuchsdienst),
    (LifeEventKind::Home, Service::Entlastung),
    (LifeEventKind::Death, Service::Entlastung),
];

/// Writes them.
pub async fn write(tx: &Tx) -> Result<()> {
    let mut met = BTreeSet::new();
    for (kind, service) in HAPPEN {
        let Some(row) = somebody(tx, service, &met).await? else { continue };
        met.insert(row.senior_id);
        let senior = by_id::<senior::Entity>(tx.read(), row.senior_id).await?;
        let version = senior.version;
        enter(tx, senior.id, version, wish(tx, kind, row.id, &senior), Lang::De).await?;
    }
    Ok(())
}

async fn somebody(tx: &Tx, service: Service, met: &BTreeSet<SeniorId>) -> Result<Option<assignment::Model>> {
    let signed_in: Vec<VolunteerId> =
        account::Entity::find().all(tx.read()).await?.into_iter().filter_map(|row| row.volunteer_id).collect();
    let going_on = assignment::Entity::find()
        .filter(assignment::Column::EndsOn.is_null())
        .filter(assignment::Column::StartsOn.lt(tx.today() - Days::new(60)))
        .order_by_desc(assignment::Column::Number)
        .all(tx.read())
        .await?;
    let alone = |row: &assignment::Model| going_on.iter().filter(|it| it.senior_id == row.senior_id).count() == 1;
    let fits = |row: &&assignment::Model| {
        row.service == service
            && !signed_in.contains(&row.volunteer_id)
            && !met.contains(&row.senior_id)
            && alone(row)
            && row.trial_until.is_none()
    };
    Ok(going_on.iter().find(fits).cloned())
}

fn wish(tx: &Tx, kind: LifeEventKind, of: AssignmentId, senior: &senior::Model) -> Wish {
    let note = match kind {
        LifeEventKind::Hospital => {
            "Die Tochter hat angerufen: gestürzt, Hüfte. Sie meldet sich, wenn es einen Termin gibt."
        }
        LifeEventKind::Move => "Kleinere Wohnung mit Aufzug, zwei Straßen weiter.",
        LifeEventKind::Home => "Haus Beispielgarten\nDer Sohn regelt alles Weitere.",
        LifeEventKind::Death => "Anruf der Nichte. Die Beisetzung ist im engsten Kreis.",
    };
    let moves = kind == LifeEventKind::Move;
    let place = moves.then(|| NewPlace {
        street: "Beispielhof 4".to_owned(),
        postal_code: senior.postal_code.clone(),
        town: senior.town.clone(),
        district: Some(senior.district_id),
    });
    Wish {
        kind,
        day: tx.today(),
        until: (kind == LifeEventKind::Hospital).then(|| tx.today() + Days::new(12)),
        note: Some(note.to_owned()),
        outside: false,
        place,
        assignments: [of].into(),
        enquiries: BTreeSet::new(),
        mails: BTreeSet::new(),
        letters: if kind == LifeEventKind::Death { Letters::Hold } else { Letters::AsBefore },
    }
}
