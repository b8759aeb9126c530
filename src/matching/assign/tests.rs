use entity::value::Service;
use proptest::prelude::*;

use entity::value::Availability;

use super::{
    super::{Load, properties, sample::*},
    *,
};

/// Number of pairs, points with waiting, and how many people the volunteers visit: more, more, fewer is better.
type Sum = (usize, i64, i64);

fn sum(lines: &[Line], seekers: &[Seeker], helpers: &[Helper], rules: &Rules) -> Sum {
    let worths = lines.iter().map(|line| {
        let seeker = seekers.iter().find(|seeker| seeker.enquiry == line.enquiry).unwrap();
        let helper = helpers.iter().find(|helper| helper.volunteer == line.volunteer).unwrap();
        worth(seeker, helper, rules).expect("only whom no gate excludes")
    });
    worths.fold((0, 0, 0), |sum, worth| (sum.0 + 1, sum.1 + worth.value, sum.2 - worth.tandems))
}

/// The best of all ways there are.
fn tried(seekers: &[Seeker], helpers: &[Helper], rules: &Rules) -> Sum {
    let Some((seeker, others)) = seekers.split_first() else { return (0, 0, 0) };
    let mut best = tried(others, helpers, rules);
    for (at, helper) in helpers.iter().enumerate() {
        let Some(worth) = worth(seeker, helper, rules) else { continue };
        let free: Vec<Helper> = [&helpers[..at], &helpers[at + 1..]].concat();
        let rest = tried(others, &free, rules);
        best = best.max((rest.0 + 1, rest.1 + worth.value, rest.2 - worth.tandems));
    }
    best
}

fn told(lines: &[Line]) -> Vec<(i64, i64)> {
    lines.iter().map(|line| (line.enquiry.0, line.volunteer.0)).collect()
}

#[test]
fn an_empty_list_proposes_nothing() {
    let (seekers, helpers) = ([seeker(1, Service::Besuchsdienst)], [helper(1)]);
    let busy = [Helper { load: Load { tandems: 2, most: Some(2), is_asked: false }, ..helper(1) }];
    assert_eq!(assign(&[], &[], &rules()), []);
    assert_eq!(assign(&seekers, &[], &rules()), []);
    assert_eq!(assign(&[], &helpers, &rules()), []);
    assert_eq!(assign(&seekers, &busy, &rules()), []);
}

#[test]
fn two_are_placed_rather_than_one_well() {
    let morning = slot(0, 0);
    let choosy = |enquiry, times| {
        let mut seeker = seeker(enquiry, Service::Besuchsdienst);
        seeker.wishes.times = times;
        seeker
    };
    // The second can only have the first volunteer, who would suit the first much better.
    let seekers = [choosy(1, Availability::default()), choosy(2, morning)];
    let helpers = [
        Helper { free: morning, ..helper(1) },
        Helper {
            free: slot(4, 2),
            place: place(2),
            load: Load { tandems: 1, most: Some(2), is_asked: false },
            ..helper(2)
        },
    ];
    assert_eq!(told(&assign(&seekers, &helpers, &rules())), [(1, 2), (2, 1)]);
}

#[test]
fn who_waits_longer_gets_the_only_one() {
    let waiting = |enquiry, since: &str| Seeker { since: day(since), ..seeker(enquiry, Service::Besuchsdienst) };
    let seekers = [waiting(1, "2026-11-20"), waiting(2, "2026-02-01")];
    assert_eq!(told(&assign(&seekers, &[helper(1)], &rules())), [(2, 1)]);
}

#[test]
fn nobody_gets_two_and_who_waits_longest_stands_first() {
    let waiting = |enquiry, since: &str| Seeker { since: day(since), ..seeker(enquiry, Service::Besuchsdienst) };
    let seekers = [waiting(1, "2026-11-20"), waiting(2, "2026-02-01"), waiting(3, "2026-05-01")];
    let roomy = |volunteer| Helper { load: Load { tandems: 0, most: Some(5), is_asked: false }, ..helper(volunteer) };
    let lines = assign(&seekers, &[roomy(1), roomy(2)], &rules());
    assert_eq!(lines.iter().map(|line| line.enquiry.0).collect::<Vec<_>>(), [2, 3]);
    assert_ne!(lines[0].volunteer, lines[1].volunteer);
}

#[test]
fn equal_points_go_to_who_visits_fewer() {
    let rules = Rules { weights: Weights { load: 0, ..Weights::default() }, ..rules() };
    let busy = Helper { load: Load { tandems: 1, most: Some(2), is_asked: false }, ..helper(1) };
    assert_eq!(told(&assign(&[seeker(1, Service::Besuchsdienst)], &[busy, helper(2)], &rules)), [(1, 2)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_other_way_is_better(
        seekers in properties::seekers(5), helpers in properties::helpers(5), weights in properties::weights(),
    ) {
        let rules = Rules { weights, ..rules() };
        let lines = assign(&seekers, &helpers, &rules);
        prop_assert_eq!(sum(&lines, &seekers, &helpers, &rules), tried(&seekers, &helpers, &rules));
    }

    #[test]
    fn the_same_people_in_any_order_are_assigned_alike(
        (seekers, other_seekers) in properties::seekers(6).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        (helpers, other_helpers) in properties::helpers(6).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(assign(&seekers, &helpers, &rules()), assign(&other_seekers, &other_helpers, &rules()));
    }

    #[test]
    fn nobody_is_assigned_twice(seekers in properties::seekers(6), helpers in properties::helpers(6)) {
        let lines = assign(&seekers, &helpers, &rules());
        let mut volunteers: Vec<_> = lines.iter().map(|line| line.volunteer).collect();
        volunteers.sort_unstable();
        volunteers.dedup();
        prop_assert_eq!(volunteers.len(), lines.len());
    }
}
