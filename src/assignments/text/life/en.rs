//! In English.

use super::Life;

pub const WORDS: Life = Life {
    placement: "Enter the placement",
    placement_lede: "The assignment begins with it. The talk after the trial phase and the talks after six and twelve \
                     months are planned as follow-ups.",
    anyway: "Place them anyway",
    anyway_hint: |why| if why.is_empty() { String::new() } else { format!("Against it speaks: {why}.") },
    both_agree: "Both sides agree",
    both_agree_hint: "The senior (or who represents them) and the volunteer have said yes.",
    both_must_agree: "Without the consent of both sides there is no assignment. Please ask both, then tick it.",
    agreed_on: "Placed on",
    first_day: "First day",
    first_day_hint: "From this day on visits can be entered.",
    trial_until: "Trial phase until",
    trial_until_hint: "Afterwards a talk is due. Leave empty if there is no trial phase.",
    trial_before_start: "The trial phase cannot end before the first day. Please choose a later day, or leave it empty.",
    place: "Begin the assignment",
    placed: |enquiry, number| format!("Enquiry {enquiry} is placed, assignment {number} is entered."),
    cannot_be: |why| {
        format!(
            "That is not possible just now: {why}. Please add what is missing on the volunteer's page, or choose \
             somebody else."
        )
    },
    speaks_against: |why| {
        format!(
            "Against it speaks: {why}. If both agree all the same, tick “Place them anyway”; otherwise choose somebody \
             else."
        )
    },
    before_home_visit: |day| {
        format!("The home visit was on {day}. Please choose this day or a later one as the first.")
    },
    senior_has_ended: |day| {
        format!("Care of the person has ended on {day}. If it goes on, please take the end back on their page first.")
    },

    pause_outside: |from, until| {
        let span = until.map_or_else(|| format!("since {from}"), |until| format!("from {from} to {until}"));
        format!("The assignment runs {span}. Please choose a day that belongs to it.")
    },
    pauses_already: |from, until| {
        let span = until.map_or_else(|| format!("since {from}"), |until| format!("from {from} to {until}"));
        format!("The assignment pauses already {span}. Please change that pause, or choose other days.")
    },
    substitutes_do_not_pause: "A substitute does not pause. Please change their days, or end it.",
    does_not_pause: "The assignment does not pause on this day. Its page shows its pauses.",
    has_pauses_outside: "A pause would then lie outside the assignment. Please change the pause first.",

    ends_before_start: |day| format!("The assignment only begins on {day}. Please choose this day or a later one."),
    say_why: "Please write down in the note why it ends.",
    has_follower: |number| {
        format!(
            "Assignment {number} has taken its place. The end can be taken back only when that one does not follow it \
             any more."
        )
    },
    ending_stays: "The assignment has ended. If it goes on, please take the end back instead of deleting the day.",
};
