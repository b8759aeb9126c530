//! What must hold for everybody, whoever they are.

use std::fmt::Debug;

use entity::value::{Availability, EnquiryId, Gender, Service, VolunteerId};
use proptest::{collection::vec, prelude::*};

use super::{sample::*, *};

fn slots() -> impl Strategy<Value = Availability> {
    prop_oneof![
        Just(Availability::default()),
        (0..21).prop_map(|slot| Availability(1 << slot)),
        (1..1 << 21).prop_map(Availability)
    ]
}

fn words() -> impl Strategy<Value = Words> {
    let known = ["Deutsch", "Türkisch", "Polnisch", "Russisch"];
    vec(0..known.len(), 0..3).prop_map(move |numbers| {
        let mut vocabulary = Vocabulary::default();
        vocabulary.learn(known);
        vocabulary.learn(numbers.into_iter().map(|number| known[number]))
    })
}

fn gender() -> impl Strategy<Value = Option<Gender>> {
    prop_oneof![4 => Just(None), 1 => Just(Some(Gender::Woman)), 1 => Just(Some(Gender::Man))]
}

/// Seekers and helpers are numbered from 1, so that no number comes twice.
fn numbered<T: Debug>(
    one: impl Strategy<Value = T>,
    most: usize,
    number: fn(&mut T, i64),
) -> impl Strategy<Value = Vec<T>> {
    vec(one, 0..=most).prop_map(move |mut all| {
        for (at, one) in (1..).zip(&mut all) {
            number(one, at);
        }
        all
    })
}

pub fn seekers(most: usize) -> impl Strategy<Value = Vec<Seeker>> {
    let service = prop::sample::select(Service::ALL.to_vec());
    let home = (0..4u8, any::<bool>(), any::<bool>(), any::<bool>(), 1..4i64);
    let wishes = (slots(), gender(), words(), words(), prop::bool::weighted(0.1));
    let past = vec(((1..8i64).prop_map(VolunteerId), Just(Past::Declined)), 0..2);
    let one = (service, home, wishes, words(), gender(), 0..200u64, past, any::<bool>());
    let seeker = one.prop_map(|(service, home, wishes, languages, gender, waits, history, dementia)| {
        let (pets, smoking, stairs, wheelchair, district) = home;
        let (times, beside, spoken, interests, community) = wishes;
        Seeker {
            dementia,
            gender,
            languages,
            wishes: Wishes { times, gender: beside, community, languages: spoken, interests },
            household: Household { pets: Pets(pets), smoking, stairs, wheelchair },
            place: place(district),
            since: rules().today - chrono::Days::new(waits),
            history,
            ..seeker(0, service)
        }
    });
    numbered(seeker, most, |seeker, number| {
        (seeker.enquiry, seeker.senior) = (EnquiryId(number), entity::value::SeniorId(number));
    })
}

pub fn helpers(most: usize) -> impl Strategy<Value = Vec<Helper>> {
    let skills = (any::<bool>(), any::<bool>(), any::<bool>());
    let limits = (0..4u8, any::<bool>(), prop::option::of(0..9_000i64));
    let one = (skills, limits, slots(), words(), words(), gender(), gender(), 1..4i64, 0..3i32);
    let helper =
        one.prop_map(|(skills, limits, free, languages, interests, gender, wished, district, tandems)| Helper {
            skills: Skills { qualified: skills.0, dementia: skills.1, car: skills.2 },
            limits: Limits { pets: Pets(limits.0), stands_smoke: limits.1, metres: limits.2 },
            free,
            languages,
            interests,
            gender,
            wishes_gender: wished,
            place: place(district),
            load: Load { tandems, most: Some(2), is_asked: false },
            ..helper(0)
        });
    numbered(helper, most, |helper, number| helper.volunteer = VolunteerId(number))
}

pub fn weights() -> impl Strategy<Value = Weights> {
    prop::array::uniform9(0..=Weights::MOST).prop_map(
        |[language, slot, near, too_far, dementia, interest, load, car, week]| Weights {
            language,
            slot,
            near,
            too_far,
            dementia,
            interest,
            load,
            car,
            week,
        },
    )
}

proptest! {
    #[test]
    fn the_order_does_not_depend_on_who_is_looked_at_first(
        seekers in seekers(1), (helpers, shuffled) in helpers(8).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        for seeker in &seekers {
            prop_assert_eq!(rank(seeker, &helpers, &rules()), rank(seeker, &shuffled, &rules()));
        }
    }

    #[test]
    fn a_gate_never_depends_on_weights(seekers in seekers(1), helpers in helpers(8), weights in weights()) {
        for seeker in &seekers {
            let (usual, other) = (rank(seeker, &helpers, &rules()), rank(seeker, &helpers, &Rules { weights, ..rules() }));
            prop_assert_eq!(&usual.excluded, &other.excluded);
            prop_assert_eq!(usual.candidates.len(), other.candidates.len());
        }
    }

    #[test]
    fn everybody_is_proposed_or_excluded_and_nobody_both(seekers in seekers(1), helpers in helpers(8)) {
        for seeker in &seekers {
            let ranking = rank(seeker, &helpers, &rules());
            let proposed = ranking.candidates.iter().map(|candidate| candidate.volunteer);
            let mut all: Vec<VolunteerId> = proposed.chain(ranking.excluded.iter().map(|(id, _)| *id)).collect();
            all.sort_unstable();
            prop_assert_eq!(all, helpers.iter().map(|helper| helper.volunteer).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_points_are_the_sum_of_the_reasons(seekers in seekers(3), helpers in helpers(3), weights in weights()) {
        let rules = Rules { weights, ..rules() };
        for (seeker, helper) in seekers.iter().zip(&helpers) {
            let pair = Pair { seeker, helper };
            let sum: i32 = reasons(pair, &rules).iter().map(|reason| reason.points).sum();
            prop_assert_eq!(points(pair, &rules), sum);
        }
    }
}
