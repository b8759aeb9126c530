//! In English.

use entity::value::{EndReason, PauseReason};

use super::Life;
use crate::{
    assignments::phase::{Kind, Phase},
    web::format::day,
};

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

    phase,
    kind,
    phase_heading: "State",
    going_on: "Going on",
    course: "Course of the assignment",
    from_enquiry: "From enquiry",
    trial: "Trial phase",
    trial_says: |until, talk| match talk {
        Some(talk) => format!("until {until}; talk on {talk}"),
        None => format!("until {until}; then a talk"),
    },
    no_trial: "none",
    pauses: "Pauses",
    no_pause: "none",
    follows: "Takes over from",
    followed_by: "Followed by",
    ending: "End",
    not_ended: "open",
    closing_talk: "Closing talk",
    talk_was: |day| format!("was on {day}"),
    talk_planned: |day| format!("planned for {day}"),
    talk_none: "none",
    is_bad: "The two are not proposed to each other again.",
    since_until: |from, until| {
        until.map_or_else(|| format!("since {from}, open"), |until| format!("{from} to {until}"))
    },

    trial_talk: "Talk after the trial phase",
    trial_talk_lede: "How do the two get on with each other?",
    trial_talk_enter: "Enter the talk",
    outcome: "How does it go on?",
    outcomes: ["The assignment goes on", "The trial phase is extended", "The assignment ends"],
    talk_on: "Talk was on",
    extended_until: "Extended until",
    extended_until_hint: "Only if the trial phase is extended.",
    extend_until_when: "Please say until when the trial phase is extended.",
    extend_later: |until| format!("So far the trial phase lasts until {until}. Please choose a later day."),
    no_trial_here: "No talk after a trial phase is due here. What is due stands on the page of the assignment.",
    talk_before_start: |day| {
        format!("The assignment began on {day}. Please choose this day or a later one that has been already.")
    },
    talk_note: |day, note| format!("Talk after the trial phase on {day}: {note}"),
    talk_saved: |number| format!("The talk about assignment {number} is entered."),
    talk_saved_now_end: |number| {
        format!("The talk about assignment {number} is entered. Please also enter when and why it ends.")
    },

    pause: "Enter a pause",
    pause_lede: "Visits can be entered during a pause, too; nobody asks for them.",
    pause_edit: "Change the pause",
    pause_from: "First day of the pause",
    pause_until: "Last day of the pause",
    pause_until_hint: "Leave empty if nobody knows yet. Otherwise Geleit reminds you on that day.",
    pause_why: "Reason",
    pause_reason: |reason| match reason {
        PauseReason::Hospital => "Hospital",
        PauseReason::Holiday => "Holiday",
        PauseReason::Illness => "Illness",
        PauseReason::Other => "Something else",
    },
    pause_note_hint: "What both of you should know. No diagnoses, please.",
    pause_remove: "Take this pause back",
    pause_remove_hint: "It does not take place.",
    pause_saved: |number| format!("The pause of assignment {number} is saved."),
    pause_removed: |number| format!("The pause of assignment {number} is taken back."),
    resume: "It goes on",
    resume_lede: "The pause ends the day before.",
    resume_on: "It goes on from",
    resume_on_hint: "The first day on which there are visits again.",
    resumed: |number, day| format!("Assignment {number} goes on from {day}."),

    end: "End the assignment",
    end_edit: "Change the end",
    end_lede: "All visits stay, and the end can be taken back.",
    last_day: "Last day",
    last_day_hint: "Until then visits can be entered.",
    end_why: "Why does it end?",
    end_reason: |reason| match reason {
        EndReason::VolunteerLeaves => "The volunteer leaves the service",
        EndReason::VolunteerWish => "The volunteer's wish",
        EndReason::SeniorWish => "The senior's wish",
        EndReason::DidNotFit => "It did not fit",
        EndReason::HandedOver => "Somebody else takes over",
        EndReason::NeedIsGone => "It is no longer needed",
        EndReason::Moved => "Moved away",
        EndReason::Home => "Moved into a home",
        EndReason::Died => "Died",
        EndReason::Other => "Something else",
    },
    ended_badly: "Do not propose these two to each other again",
    ended_badly_hint: "Only if it did not end well. Proposals then say so, without further reasons.",
    end_note_hint: "What matters later. With “Something else”, the reason please.",
    talk: "Closing talk",
    talks: ["Is planned", "Has been", "There is none"],
    talk_day: "Day of the closing talk",
    talk_day_hint: "If it is planned, it becomes a follow-up.",
    talk_day_missing: "Please give the day of the talk, or choose “There is none”.",
    take_back: "Take the end back",
    new_lede: "New assignments come from the enquiry, with “Enter the placement”. Here you enter those that exist already.",

    successor: "Somebody takes over",
    successor_lede: "A new assignment begins; this one ends the day before and keeps its history.",
    successor_first_day_hint: "The assignment there was ends the day before.",
    successor_save: "Hand the assignment over",
    search_successor: "Look for a successor",
    succeeded: |old, new| format!("Assignment {new} has taken the place of {old}."),
    has_successor: |number| {
        format!("{number} has taken the place of this assignment already. Please start from that one.")
    },
    succeeds_later: |day| format!("The assignment there was began on {day}. Please choose a later first day."),
    is_looked_for: |number| {
        format!("Somebody is being looked for with enquiry {number}. Please enter the placement there.")
    },
    substitutes_have_no_successor: "A substitute has no successor. Please start from the assignment they stand in for.",

    substitution: "Substitute",
    stands_in_for: "Stands in for",
    substitute: "Arrange a substitute",
    substitute_offer: "If somebody else is to come meanwhile, choose “Arrange a substitute” beside the pause.",
    substitute_edit: "Change the substitute",
    substitute_lede: "Whoever stands in sees the senior under “My people” and can enter visits.",
    substitute_from: "Stands in from",
    substitute_until: "Stands in until",
    substitute_until_hint: "For a single visit the same day twice; 92 days at most.",
    substitute_remove: "Take this substitute back",
    substitute_saved: |number| format!("The substitute for assignment {number} is arranged."),
    substitute_removed: |number| format!("The substitute for assignment {number} is taken back."),
    substitute_has_visits: "This substitute has visits already. It stays; you can change its last day.",
    substitute_has_letters: |number| {
        format!("Letters have been written about substitute {number}. It stays; please change its days instead.")
    },
    substitute_keeps_visits: "A visit of the substitute would then lie outside. Please choose the days so that all visits \
                              fit in.",
    substitute_visits_later: |number| {
        format!("Substitute {number} has later visits. Please choose a last day after them.")
    },
    substitute_too_long: |days| {
        format!("Somebody stands in for {days} days at most. If they stay longer, choose “Somebody takes over”.")
    },
    substitute_outside: |number| {
        format!("Substitute {number} would then lie outside the assignment. Please change the substitute first.")
    },
    substitutes_have_no_substitute: "Nobody stands in for a substitute. Please start from the assignment they stand in for.",
    substitutes_end_by_themselves: "A substitute ends by itself. Please change its days on the page of the assignment it \
                                    stands in for.",
    change_substitute_there: "This is a substitute. Please change it on the page of the assignment it stands in for.",
    stands_in_for_self: "That is the person to be stood in for. Please choose somebody else.",
};

fn phase(phase: Phase) -> String {
    match phase {
        Phase::Agreed { from } => format!("begins on {}", day(from)),
        Phase::Trial { until } => format!("trial phase until {}", day(until)),
        Phase::TrialOver { since } => format!("trial phase over since {}, talk is due", day(since)),
        Phase::Running => "running".to_owned(),
        Phase::Paused { until: Some(until) } => format!("pauses until {}", day(until)),
        Phase::Paused { until: None } => "pauses until further notice".to_owned(),
        Phase::Ended { on } => format!("ended on {}", day(on)),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Agreed => "agreed",
        Kind::Trial => "trial phase",
        Kind::TrialOver => "talk is due",
        Kind::Running => "running",
        Kind::Paused => "pausing",
        Kind::Ended => "ended",
    }
}
