//! In English.

use super::{Text, kilometres};
use crate::{
    matching::{Nearness, Obstacle, Past, Side, Standing},
    people::wishing::pets_say,
    web::{format::english, lang::Lang},
};

pub const WORDS: Text = Text {
    title: "Proposals",
    lede: "Who fits best comes first. You decide whom you ask.",
    possible: |n| if n == 1 { "1 possibility".to_owned() } else { format!("{n} possibilities", n = english(n)) },
    none_possible: "Nobody can be asked just now",
    none_advice: "Below it says why, for everybody. Sometimes another time helps, or a second look at the wishes.",
    points: |n| if n == 1 { "1 point".to_owned() } else { format!("{n} points") },
    ask: "Propose",
    show_all: |n| format!("Show all {n}", n = english(n)),
    not_possible: |n| format!("Not possible ({n})", n = english(n)),
    not_waiting: "Nobody is looked for just now in this enquiry. Its page says what comes next.",
    weights_lead: "What counts how much",
    for_it: "speaks for it",
    against_it: "speaks against it",
    open_question: "please ask",

    asking_title: "Ask a volunteer",
    asking_lede: "Once you have asked, enter it here. Geleit reminds you of the answer in three days.",
    asking_save: "Enter that you have asked",
    asked_on: "Asked on",
    note: "Note",
    note_hint: "For example: left a message",
    anyway: "Ask anyway",
    anyway_hint: |numbers| format!("They have been asked for enquiry {numbers}, and have not answered yet."),
    anyway_needed: |numbers| {
        format!("They have not answered for enquiry {numbers} yet. Please wait for that, or tick that you ask anyway.")
    },
    asked: |number, who| format!("Enquiry {number}: {who} has been asked."),
    cannot: |why| format!("That is not possible just now: {why}."),

    all_title: "Everybody who waits, at once",
    all_lede: "This way most could be placed, and best; whoever waits long counts more. It is a proposal: go through it \
               line by line.",
    counted: |placed, all| {
        format!(
            "There is somebody for {placed} of {all} waiting enquiries.",
            placed = english(placed),
            all = english(all)
        )
    },
    nobody_waits: "Nobody waits to be placed",
    nobody_waits_lede: "Once a home visit is entered, the enquiry waits here.",
    enquiry: "Enquiry",
    proposed: "Proposal",
    reasons: "Reasons",
    other: "Somebody else",
    keep: "Hold on to it",
    kept: "held on to",
    let_go: "Let go",
    all_ways: "All possibilities",
    afresh: "Begin again",
    left_over: "There is nobody for these just now",
    left_over_lede: "All who fit are better placed with others, have been asked already, or nobody fits.",

    settings: "Placing",
    settings_lede: "What proposals are sorted by.",
    weights: "What counts how much",
    weights_lede: "Points from 0 to 1,000. What is impossible stays impossible, however much speaks for it.",
    weight: [
        "A language that is wished for",
        "Time in common",
        "Nearness",
        "Further than wished",
        "Experience with dementia",
        "Interest in common",
        "Visits somebody already",
        "Car",
        "Week of waiting",
    ],
    weight_hint: [
        "",
        "For each part of a day, for three at most",
        "At the same place; less the further it is, nothing from 10 km on",
        "Taken off",
        "Where it is needed",
        "For each, for three at most",
        "Taken off for each",
        "Where there is a wheelchair",
        "Only when all are looked at, at once",
    ],
    saved: "Saved.",
    neighbours: "Districts side by side",
    neighbours_lede: "Which districts border on this one. It then holds the other way round too.",
    none: "none entered",
    postal: "Postal codes",
    postal_lede: "With the coordinates of postal codes Geleit tells distances in kilometres as the crow flies. Without them \
                  it counts whether postal code and district are the same, or lie side by side.",
    postal_known: |places, when| format!("{places} postal codes, read in on {when}"),
    postal_none: "None read in yet",
    postal_file: "CSV file",
    postal_hint: "With the columns plz;breite;laenge, in degrees: 44137;51,5125;7,4600. It replaces the whole table.",
    postal_read: |places| format!("{places} postal codes read in."),
    postal_missing: "Please choose a file.",
    postal_header: "The first line does not name the columns plz, breite and laenge. Please add them.",
    postal_line: |line| {
        format!(
            "Line {line} cannot be read. Five digits and two angles in degrees are expected, as in 44137;51,5125;7,46."
        )
    },
    postal_twice: |line| format!("Line {line}: this postal code comes twice."),
    postal_other: "Another table has been read in meanwhile. Please choose the file once more if yours is to hold.",

    speaks: |words| format!("speaks {words}"),
    speaks_not: |words| format!("does not speak {words}"),
    times: |slots| format!("time {slots}"),
    times_unknown: "times not known",
    near: |nearness| match nearness {
        Nearness::SamePostalCode => "same postal code".to_owned(),
        Nearness::Metres(metres) => format!("{} km as the crow flies", kilometres(metres, '.')),
        Nearness::SameDistrict => "same district".to_owned(),
        Nearness::NeighbouringDistrict => "district next to it".to_owned(),
        Nearness::OtherDistrict => "other district".to_owned(),
    },
    too_far: "further than wished",
    dementia: ["no experience with dementia", "knows about dementia"],
    interests: |words| format!("in common: {words}"),
    load: |n| match n {
        0 => "visits nobody yet".to_owned(),
        1 => "visits one person already".to_owned(),
        n => format!("visits {n} people already"),
    },
    car: "has a car",
    stairs: "stairs: can they?",
    papers_unknown: "papers not entered",
    is_asked: "has been asked for another enquiry",
    obstacle,
};

fn obstacle(why: Obstacle) -> String {
    match why {
        Obstacle::Standing(Standing::Applying) => "still applying",
        Obstacle::Standing(Standing::PapersMissing) => "papers are missing",
        Obstacle::Standing(Standing::Paused) => "paused",
        Obstacle::Standing(Standing::Left) => "has left",
        Obstacle::Standing(Standing::Active) => "",
        Obstacle::Service => "does not offer this service",
        Obstacle::Qualification => "basic qualification is missing",
        Obstacle::NoCommonTime => "no time in common",
        Obstacle::NoCommonLanguage => "no language in common",
        Obstacle::Gender(Side::Senior) | Obstacle::Community => "does not go with a wish",
        Obstacle::Gender(Side::Volunteer) => "wishes otherwise",
        Obstacle::Pets(pets) => return format!("not with animals: {}", pets_say(&pets.words(), Lang::En)),
        Obstacle::Smoke => "not where somebody smokes",
        Obstacle::Full => "visits as many people as wished",
        Obstacle::Past(Past::Visits) => "is there already",
        Obstacle::Past(Past::EndedBadly) => "an earlier assignment did not end well",
        Obstacle::Past(Past::Unfit) => "did not fit at the first meeting",
        Obstacle::Past(Past::Declined) => "has declined for this enquiry",
    }
    .to_owned()
}
