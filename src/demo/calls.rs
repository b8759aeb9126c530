//! Who called, and what became of it: about eighty-five enquiries a year, in all states.

use chrono::{Days, NaiveDate};
use entity::value::{CallerKind, ClosedReason, Service, Urgency};

use super::{
    calendar::Calendar,
    dice::Dice,
    names::{Name, Names},
    numbers,
    places::PLACES,
    seniors::{Need, Senior},
    tandems::Tandem,
};

/// An enquiry, and how it goes on.
#[derive(Clone, Debug)]
pub struct Call {
    pub on: NaiveDate,
    /// Whom it is for, if they have a record already or get one at the home visit.
    pub senior: Option<usize>,
    /// Whom it is for, if they never get one.
    pub name: Name,
    pub place: usize,
    pub service: Service,
    pub caller: CallerKind,
    pub phone: String,
    pub urgency: Urgency,
    /// Which of the two coordinators takes it in.
    pub coordinator: usize,
    pub note: Option<&'static str>,
    /// What happened, each on its day.
    pub then: Vec<(NaiveDate, Act)>,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A home visit is arranged for a day.
    Arrange(NaiveDate),
    Visit,
    /// This one of the volunteers is asked.
    Ask(usize),
    Agreement,
    /// Who was asked could not.
    Refusal,
    /// A first meeting is arranged for a day.
    Meeting(NaiveDate),
    Place,
    Close(ClosedReason),
}

/// How many calls come to nothing in a year of twelve months, or have not come to anything yet.
const OTHERS: u64 = 62;

const NOTES: [&str; 6] = [
    "Der Mann ist im Frühjahr gestorben, sie geht kaum noch aus dem Haus.",
    "Die Tochter wohnt weit weg und macht sich Sorgen.",
    "Wünscht sich jemanden, der Schach spielt.",
    "War im Krankenhaus, ist seit einer Woche wieder zu Hause.",
    "Am besten nachmittags anrufen.",
    "Hat einen kleinen Hund.",
];

const REASONS: [ClosedReason; 6] = [
    ClosedReason::Declined,
    ClosedReason::OtherHelp,
    ClosedReason::NotOurService,
    ClosedReason::Unreachable,
    ClosedReason::Moved,
    ClosedReason::NobodyFits,
];

/// Invents all of them, by day.
pub fn invent(calendar: Calendar, seniors: &[Senior], tandems: &[Tandem], names: &mut Names) -> Vec<Call> {
    let mut calls: Vec<Call> =
        tandems.iter().enumerate().filter_map(|(at, it)| placed(calendar, at, it, seniors, names)).collect();
    let waiting = seniors.iter().enumerate().filter(|(_, senior)| senior.need == Need::Waiting);
    calls.extend(waiting.enumerate().map(|(nth, (at, senior))| searching(calendar, nth, (at, senior), tandems, names)));
    let span = (calendar.today - calendar.first_day()).num_days().unsigned_abs();
    calls.extend((0..OTHERS * span / 365).map(|nth| other(calendar, nth, span, names)));
    calls.sort_by_key(|call| call.on);
    calls
}

fn begun(dice: &mut Dice, on: NaiveDate, place: usize, service: Service, name: Name) -> Call {
    let caller = *dice.pick(&[
        CallerKind::Relative,
        CallerKind::Relative,
        CallerKind::Partner,
        CallerKind::Senior,
        CallerKind::Other,
    ]);
    Call {
        on,
        senior: None,
        name,
        place,
        service,
        caller,
        phone: numbers::landline(usize::try_from(dice.between(400, 599)).unwrap_or(400)),
        urgency: *dice.pick(&[Urgency::Normal, Urgency::Normal, Urgency::Normal, Urgency::Soon, Urgency::Urgent]),
        coordinator: usize::from(dice.percent(45)),
        note: dice.percent(60).then(|| *dice.pick(&NOTES)),
        then: Vec::new(),
    }
}

/// What led to a tandem that began in these months.
fn placed(calendar: Calendar, at: usize, tandem: &Tandem, seniors: &[Senior], names: &mut Names) -> Option<Call> {
    let mut dice = Dice::of(&format!("call for tandem {at}"));
    let days = dice.between(16, 40);
    let on = tandem.from.checked_sub_days(Days::new(days))?;
    if on < calendar.first_day() {
        return None;
    }
    let place = seniors[tandem.senior].home.place;
    let mut call = begun(&mut dice, on, place, tandem.service, names.old());
    let visit = on + Days::new(dice.between(3, 7));
    let asked = visit + Days::new(dice.between(1, 4));
    let meeting = tandem.from - Days::new(1);
    call.senior = Some(tandem.senior);
    call.then =
        vec![(on + Days::new(1), Act::Arrange(visit)), (visit, Act::Visit), (asked, Act::Ask(tandem.volunteer))];
    let agreed = asked + Days::new(3);
    call.then.extend([(agreed, Act::Agreement), (agreed, Act::Meeting(meeting)), (tandem.from, Act::Place)]);
    Some(call)
}

/// Somebody for whom there is nobody yet.
fn searching(
    calendar: Calendar,
    nth: usize,
    (senior, of): (usize, &Senior),
    tandems: &[Tandem],
    names: &mut Names,
) -> Call {
    let mut dice = Dice::of(&format!("call for waiting {nth}"));
    let on = calendar.today - Days::new(dice.between(25, 70));
    let service = *dice.pick(&[Service::Besuchsdienst, Service::Entlastung]);
    let mut call = begun(&mut dice, on, of.home.place, service, names.old());
    let visit = on + Days::new(5);
    let day = |later: u64| visit + Days::new(later);
    call.senior = Some(senior);
    call.then = vec![(on + Days::new(1), Act::Arrange(visit)), (visit, Act::Visit)];
    let mut know_it = tandems.iter().filter(|it| it.service == service && it.until.is_none()).map(|it| it.volunteer);
    let (Some(first), Some(second)) = (know_it.nth(nth % 7), know_it.nth(2)) else { return call };
    match nth % 3 {
        0 => {}
        1 => call.then.extend([(day(3), Act::Ask(first)), (day(6), Act::Refusal), (day(9), Act::Ask(second))]),
        _ => {
            let meeting = calendar.today + Days::new(4);
            call.then.extend([(day(3), Act::Ask(first)), (day(8), Act::Agreement), (day(8), Act::Meeting(meeting))]);
        }
    }
    call
}

/// A call that came to nothing, or has only just come.
fn other(calendar: Calendar, nth: u64, span: u64, names: &mut Names) -> Call {
    let mut dice = Dice::of(&format!("call {nth}"));
    let ago = if nth < 12 { dice.below(12) } else { dice.between(20, span.max(21)) };
    let on = (calendar.today - Days::new(ago)).max(calendar.first_day());
    let place = usize::try_from(dice.below(12)).unwrap_or(0) % PLACES.len();
    let service =
        *dice.pick(&[Service::Besuchsdienst, Service::Besuchsdienst, Service::Entlastung, Service::Demenzgruppe]);
    let mut call = begun(&mut dice, on, place, service, names.old());
    let visit = on + Days::new(6);
    let soon = (on + Days::new(1)).min(calendar.today);
    match nth {
        0..6 => {}
        6..12 => call.then.push((soon, Act::Arrange(visit.max(calendar.today - Days::new(2))))),
        _ => {
            let reason = *dice.pick(&REASONS);
            if dice.percent(40) {
                call.then.push((soon, Act::Arrange(visit)));
            }
            call.then.push((on + Days::new(dice.between(7, 18)), Act::Close(reason)));
        }
    }
    call
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::world::World;

    #[test]
    fn there_are_about_eighty_five_a_year_and_every_act_has_its_day() {
        for now in ["2026-11-21T13:00:00Z", "2026-03-29T12:00:00Z", "2028-02-29T09:00:00Z"] {
            let world = World::at(now.parse().unwrap());
            let year_ago = world.calendar.today - Days::new(365);
            let of_the_year = world.calls.iter().filter(|call| call.on > year_ago).count();
            assert!((75..=100).contains(&of_the_year), "{now}: {of_the_year}");
            for call in &world.calls {
                let days: Vec<NaiveDate> =
                    std::iter::once(call.on).chain(call.then.iter().map(|(day, _)| *day)).collect();
                assert!(days.is_sorted() && call.on >= world.calendar.first_day(), "{call:?}");
                assert!(
                    call.then.iter().all(|(day, act)| *act != Act::Visit || call.senior.is_some() && *day > call.on)
                );
            }
        }
    }
}
