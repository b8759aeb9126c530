//! TV-F1 to TV-F4, and each gate by itself.

use chrono::NaiveDate;
use entity::value::{Availability, Gender, Service, VolunteerId};

use super::{sample::*, *};

const MONDAY_AFTERNOON: Availability = slot(0, 1);
const WEDNESDAY_AFTERNOON: Availability = slot(2, 1);
const FRIDAY: Availability = Availability(0b111 << 12);
const CAT: Pets = Pets(0b10);

fn obstacle_of(seeker: &Seeker, helper: &Helper) -> Option<Obstacle> {
    obstacle(Pair { seeker, helper }, rules().today)
}

fn order(ranking: &Ranking) -> Vec<i64> {
    ranking.candidates.iter().map(|candidate| candidate.volunteer.0).collect()
}

#[test]
fn tv_f1_hard_gates_leave_one() {
    let mut seeker = Seeker { dementia: true, ..seeker(1, Service::Entlastung) };
    seeker.wishes.times = Availability(MONDAY_AFTERNOON.0 | WEDNESDAY_AFTERNOON.0);
    seeker.household.pets = CAT;
    let free = |helper: Helper| Helper { free: MONDAY_AFTERNOON, ..helper };
    let mut allergic = free(qualified(2));
    allergic.limits.pets = CAT;
    let helpers = [
        free(helper(1)),
        allergic,
        Helper { place: place(2), ..free(qualified(3)) },
        Helper { free: FRIDAY, ..qualified(4) },
        Helper { load: Load { tandems: 2, most: Some(2), is_asked: false }, ..free(qualified(5)) },
    ];
    let ranking = rank(&seeker, &helpers, &rules());
    assert_eq!(order(&ranking), [3]);
    let expect = [
        (VolunteerId(1), Obstacle::Qualification),
        (VolunteerId(2), Obstacle::Pets(CAT)),
        (VolunteerId(4), Obstacle::NoCommonTime),
        (VolunteerId(5), Obstacle::Full),
    ];
    assert_eq!(ranking.excluded, expect);
    let close = rank(&seeker, &[free(qualified(6))], &rules());
    assert!(ranking.candidates[0].points < close.candidates[0].points, "another district gives few points");
}

#[test]
fn tv_f2_visits_need_no_qualification() {
    assert_eq!(obstacle_of(&seeker(1, Service::Besuchsdienst), &helper(1)), None);
}

#[test]
fn tv_f4_who_visits_fewer_comes_first_and_then_the_id() {
    let with =
        |volunteer, tandems| Helper { load: Load { tandems, most: Some(2), is_asked: false }, ..helper(volunteer) };
    let seeker = seeker(1, Service::Besuchsdienst);
    let even = Rules { weights: Weights { load: 0, ..Weights::default() }, ..rules() };
    for rules in [even, rules()] {
        let ranking = rank(&seeker, &[with(1, 1), with(3, 0), with(2, 0)], &rules);
        assert_eq!(order(&ranking), [2, 3, 1]);
    }
}

#[test]
fn the_basisqualifizierung_has_three_months() {
    let of = |started: &str| Helper { started_on: Some(day(started)), ..helper(1) };
    let relief = seeker(1, Service::Entlastung);
    assert_eq!(obstacle_of(&relief, &of("2026-08-22")), None);
    assert_eq!(obstacle_of(&relief, &of("2026-08-21")), Some(Obstacle::Qualification));
    assert_eq!(obstacle_of(&relief, &Helper { started_on: None, ..helper(1) }), Some(Obstacle::Qualification));
    let demented = Seeker { dementia: true, ..relief };
    assert_eq!(obstacle_of(&demented, &of("2026-08-22")), Some(Obstacle::Qualification));
    let mut experienced = of("2026-08-22");
    experienced.skills.dementia = true;
    assert_eq!(obstacle_of(&demented, &experienced), None);
}

#[test]
fn somebody_who_is_not_there_cannot_be_asked() {
    for standing in [Standing::Applying, Standing::PapersMissing, Standing::Paused, Standing::Left] {
        let helper = Helper { standing, ..qualified(1) };
        assert_eq!(obstacle_of(&seeker(1, Service::Entlastung), &helper), Some(Obstacle::Standing(standing)));
    }
}

#[test]
fn a_service_nobody_offers_is_not_proposed() {
    let services = [Service::Demenzgruppe].into_iter().collect();
    let helper = Helper { services, ..qualified(1) };
    assert_eq!(obstacle_of(&seeker(1, Service::Entlastung), &helper), Some(Obstacle::Service));
}

#[test]
fn a_language_in_common_is_needed_as_soon_as_both_are_known() {
    let mut languages = Vocabulary::default();
    let mut seeker = seeker(1, Service::Besuchsdienst);
    let speaks = |words: Words| Helper { languages: words, ..helper(1) };
    let (turkish, polish) = (languages.learn(["Türkisch"]), languages.learn(["Polnisch"]));
    assert_eq!(obstacle_of(&seeker, &speaks(polish.clone())), None);
    seeker.languages = turkish.clone();
    assert_eq!(obstacle_of(&seeker, &speaks(polish.clone())), Some(Obstacle::NoCommonLanguage));
    assert_eq!(obstacle_of(&seeker, &speaks(turkish)), None);
    assert_eq!(obstacle_of(&seeker, &helper(1)), None);
    seeker.wishes.languages = polish.clone();
    assert_eq!(obstacle_of(&seeker, &speaks(polish)), None);
}

#[test]
fn wishes_about_gender_hold_for_both_sides() {
    let mut wishing = seeker(1, Service::Besuchsdienst);
    wishing.wishes.gender = Some(Gender::Woman);
    let of = |gender| Helper { gender, ..helper(1) };
    assert_eq!(obstacle_of(&wishing, &of(Some(Gender::Woman))), None);
    for other in [Some(Gender::Man), None] {
        assert_eq!(obstacle_of(&wishing, &of(other)), Some(Obstacle::Gender(Side::Senior)));
    }
    let man = Seeker { gender: Some(Gender::Man), ..seeker(1, Service::Besuchsdienst) };
    let wishing = Helper { wishes_gender: Some(Gender::Woman), ..helper(1) };
    assert_eq!(obstacle_of(&man, &wishing), Some(Obstacle::Gender(Side::Volunteer)));
}

#[test]
fn a_wish_for_the_community_smoke_and_the_past_exclude() {
    let mut wishing = seeker(1, Service::Besuchsdienst);
    wishing.wishes.community = true;
    assert_eq!(obstacle_of(&wishing, &helper(1)), Some(Obstacle::Community));
    assert_eq!(obstacle_of(&wishing, &Helper { community: true, ..helper(1) }), None);
    let mut smoker = seeker(1, Service::Besuchsdienst);
    smoker.household.smoking = true;
    let mut helper = helper(1);
    assert_eq!(obstacle_of(&smoker, &helper), None);
    helper.limits.stands_smoke = false;
    assert_eq!(obstacle_of(&smoker, &helper), Some(Obstacle::Smoke));
    let past = vec![(VolunteerId(1), Past::Declined), (VolunteerId(1), Past::EndedBadly)];
    let parted = Seeker { history: past, ..seeker(1, Service::Besuchsdienst) };
    assert_eq!(obstacle_of(&parted, &helper), Some(Obstacle::Past(Past::EndedBadly)));
    assert_eq!(obstacle_of(&parted, &sample::helper(2)), None);
}

#[test]
fn the_reasons_say_what_counts_and_how_much() {
    let (mut languages, mut interests) = (Vocabulary::default(), Vocabulary::default());
    let mut seeker = Seeker { dementia: true, ..seeker(1, Service::Entlastung) };
    seeker.wishes.languages = languages.learn(["Türkisch"]);
    seeker.wishes.times = Availability(MONDAY_AFTERNOON.0 | WEDNESDAY_AFTERNOON.0);
    seeker.wishes.interests = interests.learn(["Schach", "Garten", "Musik", "Kochen"]);
    seeker.household.wheelchair = true;
    seeker.household.stairs = true;
    let mut helper = qualified(1);
    helper.skills = Skills { qualified: true, dementia: true, car: true };
    helper.languages = languages.learn(["Deutsch", "Türkisch"]);
    helper.free = MONDAY_AFTERNOON;
    helper.interests = interests.learn(["Musik"]);
    helper.load = Load { tandems: 1, most: Some(2), is_asked: false };
    let told: Vec<(Aspect, i32, Tone)> = reasons(Pair { seeker: &seeker, helper: &helper }, &rules())
        .into_iter()
        .map(|reason| (reason.aspect, reason.points, reason.tone()))
        .collect();
    let expect = [
        (Aspect::Language(true), 30, Tone::For),
        (Aspect::Times(MONDAY_AFTERNOON), 5, Tone::For),
        (Aspect::Near(Nearness::SameDistrict), 24, Tone::For),
        (Aspect::Dementia(true), 20, Tone::For),
        (Aspect::Interests(1), 5, Tone::For),
        (Aspect::Load(1), -10, Tone::Against),
        (Aspect::Car, 5, Tone::For),
        (Aspect::Stairs, 0, Tone::Open),
    ];
    assert_eq!(told, expect);
    assert_eq!(points(Pair { seeker: &seeker, helper: &helper }, &rules()), 79);
}

#[test]
fn a_longer_way_gives_fewer_points_and_one_too_long_takes_some_off() {
    let at = |longitude| Place { point: Some(Point::of(51_500_000, longitude)), ..place(1) };
    let seeker = Seeker { place: at(7_400_000), ..seeker(1, Service::Besuchsdienst) };
    let far = |longitude, metres| {
        let mut helper = Helper { place: at(longitude), ..helper(1) };
        helper.limits.metres = metres;
        points(Pair { seeker: &seeker, helper: &helper }, &rules())
    };
    // About 3.5 and 6.9 km, and far beyond the town.
    assert_eq!([far(7_450_000, None), far(7_500_000, None), far(8_000_000, None)], [19, 9, 0]);
    assert_eq!([far(7_500_000, Some(7_000)), far(7_500_000, Some(5_000))], [9, -16]);
}

#[test]
fn waiting_is_counted_in_whole_weeks() {
    let today: NaiveDate = day("2026-11-22");
    let since = |text: &str| Seeker { since: day(text), ..seeker(1, Service::Besuchsdienst) }.weeks(today);
    assert_eq!([since("2026-11-22"), since("2026-11-16"), since("2026-11-15"), since("2026-12-30")], [0, 0, 1, 0]);
}
