//! The words in English.

use entity::value::LifeEventKind;

use super::{KindWords, Text};
use crate::{life_events::judge::What, web::lang::Lang};

const HOSPITAL: KindWords = KindWords {
    name: "Hospital",
    does: "The visits rest until the person is back home.",
    title: "Hospital",
    lede: "",
    day: "In hospital since",
    assignments: "These assignments rest",
    assignments_hint: "Substitutes do not rest; they are only told.",
    mails_hint: "The mail says only that the visits rest, and asks to call you. Whoever is not ticked is called: a follow-up is made for that.",
    due: "Follow-up “Ask how it goes on” on the last day, else after two weeks.",
    button: "Enter",
};

const MOVE: KindWords = KindWords {
    name: "Move",
    does: "The address changes. If the person moves away, assignments and care end.",
    title: "Move",
    lede: "",
    day: "Moved on",
    assignments: "",
    assignments_hint: "",
    mails_hint: "The mail holds no address. Whoever is not ticked is called: a follow-up is made for that.",
    due: "Follow-up after a week, “Check the distance”; if they moved away, “Check the last statement” once the month is over.",
    button: "Enter",
};

const HOME: KindWords = KindWords {
    name: "Home",
    does: "Care at home ends. What the relief budget pays ends with it; the visiting service can go on.",
    title: "Move into a home",
    lede: "",
    day: "In a home since",
    assignments: "These assignments end",
    assignments_hint: "What is not ticked goes on in the home.",
    mails_hint: "The mail holds no address and says nothing of the home. Whoever is not ticked is called: a follow-up is made for that.",
    due: "Follow-up “Ask how it goes on” after four weeks.",
    button: "Enter",
};

const DEATH: KindWords = KindWords {
    name: "Died",
    does: "All assignments and the care end; letters are redirected or held.",
    title: "Death",
    lede: "",
    day: "Died on",
    assignments: "",
    assignments_hint: "",
    mails_hint: "A call is usual, for which a follow-up is made. The mail says only that you would like to tell sad news in person.",
    due: "Follow-ups: “Offer condolences” for today; “Check the last statement” once the month is over. Reimbursement can be claimed for twelve more months.",
    button: "Enter",
};

pub const TEXT: Text = Text {
    title: "Events",
    lede: "What has happened is entered here in one step. All of it can be taken back.",
    enter: "Enter an event",
    before: "Entered so far",
    nothing_yet: "No event yet.",
    kind: |kind| match kind {
        LifeEventKind::Hospital => &HOSPITAL,
        LifeEventKind::Move => &MOVE,
        LifeEventKind::Home => &HOME,
        LifeEventKind::Death => &DEATH,
    },
    until: "Expected until",
    until_hint: "The last day in hospital. Leave empty if nobody knows.",
    reach: "Where does the person live now?",
    within: "within our area: the visits go on",
    outside: "outside our area: care ends",
    home_name: "Name of the home",
    new_address: "New address",
    district_as_before: "Leave empty if it stays the same.",
    district_if_within: "Needed if the person stays within our area.",
    enquiries: "These enquiries are closed",
    enquiries_if_outside: "Only if the person moves away.",
    mails: "Tell by e-mail",
    letters: "Who gets the letters?",
    letters_hint: "Statements and letters. A contact with a whole address can get them.",
    as_before: |who| format!("as before: {who}"),
    as_before_held: "as before: letters are held",
    hold_letters: "hold them: nobody for now",
    note_hint: "Only the coordinators read it.",
    does_pause: "The assignments that are ticked rest from this day on.",
    does_within: "Within our area: the address changes, assignments and enquiries go on.",
    does_outside: |numbers| match numbers {
        "" => "Outside: care ends. The address changes, so that letters arrive.".to_owned(),
        numbers => format!("Outside: {numbers} and the care end. The address changes, so that letters arrive."),
    },
    does_end_ticked: "The assignments that are ticked end on this day; the others go on.",
    does_end_care: "Care ends on this day.",
    does_end_all: |numbers| format!("{numbers} and the care end on this day."),
    does_leave_home: "The care grade no longer holds at home from then on: the relief budget is for care at home only (§ 45b SGB XI).",
    does_tell: |who| format!("These are told: {who}."),
    no_mail_server: "No mail server is set up: a follow-up is made for each call.",
    entered: |number| format!("The event of {number} is entered. You can take it back under “More”, “Enter an event”."),
    in_future: "This day is in the future. Please enter the event when it has come; until then a follow-up helps.",
    still_there: |since| {
        format!("A stay in hospital since {since} is entered already. Please enter “Back home” first, or take it back.")
    },
    has_died: |on| {
        format!("It is entered that the person died on {on}. If that was a mistake, please take it back first.")
    },
    later_visits: |which| {
        format!(
            "There are visits after this day ({which}). Please check the day. If it is right, delete these visits and enter the event then."
        )
    },
    back_home: "Back home",
    back_lede: "The visits that rest because of the hospital go on. Pauses that were changed meanwhile stay.",
    back_on: "Visits from",
    back_on_hint: "The first day on which visits are possible again.",
    back_button: "Visits go on",
    back_too_early: "Please choose a day after the first day in hospital. If all of it was a mistake, take the event back.",
    is_back: |number| format!("The visits to {number} go on. Please tell the volunteers."),
    take_back: "Take the event back",
    take_back_lede: "What nobody has changed since becomes as it was. The event stays, marked as taken back.",
    take_back_button: "Take back",
    comes_back_title: "This becomes as it was",
    stays_title: "This stays, for it was changed meanwhile",
    told_title: "Who knows already",
    nothing_comes_back: "There is nothing left to take back.",
    taken_back: "taken back",
    is_taken_back: "This event was taken back already. There is nothing left to do.",
    has_been_taken_back: "The event is taken back.",
    left: |what| format!("Changed meanwhile, and left as it is: {what}. Please look there."),
    entered_by: |at, who| format!("Entered {at}{}", by(who)),
    taken_back_by: |at, who| format!("Taken back {at}{}", by(who)),
    says: |kind, day, until| match (kind, until) {
        (LifeEventKind::Hospital, None) => format!("In hospital since {day}"),
        (LifeEventKind::Hospital, Some(until)) => format!("In hospital since {day}, expected until {until}"),
        (LifeEventKind::Move, _) => format!("Moved on {day}"),
        (LifeEventKind::Home, _) => format!("In a home since {day}"),
        (LifeEventKind::Death, _) => format!("Died on {day}"),
    },
    comes_back: |what, kind| match what {
        What::Pause(number) => format!("{number} does not rest any more."),
        What::Ending(number) => format!("{number} goes on."),
        What::Enquiry(number) => format!("{number} is opened again."),
        What::Care => "Care goes on.".to_owned(),
        What::Address => "The earlier address holds again.".to_owned(),
        What::Grades => "The care grade holds at home again.".to_owned(),
        What::Letters => "Letters go the earlier way again.".to_owned(),
        What::FollowUp(_) => format!("The follow-up “{kind}” is deleted."),
        What::Mail(name) => format!("The mail to {name} is not sent yet and is deleted."),
        What::Call(name) => format!("The call to {name} is still to come and is dropped."),
    },
    stays: |what| match what {
        What::Pause(number) => format!("{number}: the pause"),
        What::Ending(number) => format!("{number}: the end"),
        What::Enquiry(number) => format!("{number}: the state of the enquiry"),
        What::Care => "The end of care".to_owned(),
        What::Address => "The address".to_owned(),
        What::Grades => "The care grade".to_owned(),
        What::Letters => "Who gets the letters".to_owned(),
        What::FollowUp(_) | What::Mail(_) | What::Call(_) => String::new(),
    },
    told: |what| match what {
        What::Mail(name) => format!("{name} has got a mail. A follow-up for today is made, to explain the mistake."),
        What::Call(name) => format!("{name} has been called. A follow-up for today is made, to explain the mistake."),
        _ => String::new(),
    },
    named: |what| match what {
        What::Pause(number) | What::Ending(number) | What::Enquiry(number) => number.clone(),
        What::Care => "care".to_owned(),
        What::Address => "address".to_owned(),
        What::Grades => "care grade".to_owned(),
        What::Letters => "letters".to_owned(),
        What::FollowUp(_) => "follow-up".to_owned(),
        What::Mail(_) | What::Call(_) => "news".to_owned(),
    },
    follow_up: |kind| (Lang::En.journal().follow_up_kind)(kind),
};

fn by(who: &str) -> String {
    if who.is_empty() { String::new() } else { format!(", {who}") }
}
