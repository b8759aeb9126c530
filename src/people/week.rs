//! When somebody has time: the fields of a week, and how it is said.

use entity::value::{Availability, Slot};

use crate::web::{
    form_page::{Control, Field},
    input::{Choice, Input},
    lang::Lang,
    parse,
};

/// The days and the parts of a day, in one language.
struct Week {
    when: &'static str,
    hint: &'static str,
    days: [&'static str; 7],
    short: [&'static str; 7],
    parts: [&'static str; 3],
}

const DE: Week = Week {
    when: "Zeit in der Woche",
    hint: "Wann es meistens geht. Ohne Angabe ist alles offen.",
    days: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    short: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    parts: ["vormittags", "nachmittags", "abends"],
};

const EN: Week = Week {
    when: "Time in the week",
    hint: "When it usually suits. Without any, everything is open.",
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    parts: ["mornings", "afternoons", "evenings"],
};

fn words(lang: Lang) -> &'static Week {
    match lang {
        Lang::De => &DE,
        Lang::En => &EN,
    }
}

/// What the fact is called.
pub fn heading(lang: Lang) -> &'static str {
    words(lang).when
}

/// A box for each part of each day.
pub fn field(input: &Input, lang: Lang) -> Field {
    let Week { when, hint, days, parts, .. } = words(lang);
    let says = |slot: Slot| format!("{} {}", days[slot.weekday()], parts[slot.part()]);
    let boxes = Slot::all().map(|slot| Choice::new(slot, says(slot))).collect();
    Field::new(input, when, Control::Grid(days.to_vec(), parts.to_vec(), boxes)).hint(*hint).optional()
}

/// What was ticked. `None` if there is a problem, which is then told.
pub fn parse(input: &mut Input) -> Option<Availability> {
    input.each::<Slot, _>(parse::choice)
}

/// `vormittags: Mo, Di · abends: Fr`, and nothing where everything is open.
pub fn says(availability: Availability, lang: Lang) -> String {
    let week = words(lang);
    let of = |part: usize| {
        let days = availability.iter().filter(|slot| slot.part() == part).map(|slot| week.short[slot.weekday()]);
        let days = days.collect::<Vec<_>>().join(", ");
        (!days.is_empty()).then(|| format!("{}: {days}", week.parts[part]))
    };
    (0..3).filter_map(of).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_said_by_the_part_of_the_day() {
        let slots = ["0-0", "1-0", "4-2"].map(|text| text.parse::<Slot>().unwrap());
        let availability = slots.into_iter().collect();
        assert_eq!(says(availability, Lang::De), "vormittags: Mo, Di · abends: Fr");
        assert_eq!(says(availability, Lang::En), "mornings: Mon, Tue · evenings: Fri");
        assert_eq!(says(Availability::default(), Lang::De), "");
    }
}
