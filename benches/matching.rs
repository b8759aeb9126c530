//! How long it takes to find who fits whom for the whole waiting list: 1,000 enquiries and 1,000 volunteers.

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use entity::value::{Availability, DistrictId, EnquiryId, SeniorId, Service, VolunteerId};
use geleit::matching::{
    Helper, Household, Limits, Load, Neighbours, Pets, Place, Point, Rules, Seeker, Skills, Standing, Vocabulary,
    Weights, Wishes, Words, assign, rank,
};

const SIZE: i64 = 1_000;

const LANGUAGES: [&str; 6] = ["Deutsch", "Türkisch", "Polnisch", "Russisch", "Arabisch", "Griechisch"];

const INTERESTS: [&str; 8] = ["Schach", "Garten", "Musik", "Kochen", "Fußball", "Lesen", "Reisen", "Handarbeit"];

/// Numbers that look like chance and are the same each time (Lehmer's generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u32) -> u32 {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        u32::try_from(self.0 % u64::from(most)).expect("a remainder is smaller")
    }

    fn one_in(&mut self, many: u32) -> bool {
        self.below(many) == 0
    }

    fn some(&mut self, all: &[&str], vocabulary: &mut Vocabulary) -> Words {
        let chosen: Vec<&str> = all.iter().copied().filter(|_| self.one_in(3)).collect();
        vocabulary.learn(chosen)
    }

    fn place(&mut self) -> Place {
        let code = self.below(40).cast_signed();
        let point = Point::of(51_450_000 + code * 3_000, 7_350_000 + code * 5_000);
        Place {
            postal_code: Some(44_100 + code.cast_unsigned()),
            district: DistrictId(i64::from(code) % 12),
            point: Some(point),
        }
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn seeker(number: i64, by: &mut Chance, languages: &mut Vocabulary, interests: &mut Vocabulary) -> Seeker {
    Seeker {
        enquiry: EnquiryId(number),
        senior: SeniorId(number),
        service: if by.one_in(2) { Service::Entlastung } else { Service::Besuchsdienst },
        dementia: by.one_in(3),
        gender: None,
        languages: languages.learn(["Deutsch"]),
        wishes: Wishes {
            times: Availability(by.below(1 << 21).cast_signed()),
            gender: None,
            community: false,
            languages: by.some(&LANGUAGES, languages),
            interests: by.some(&INTERESTS, interests),
        },
        household: Household {
            pets: Pets(u8::from(by.one_in(4))),
            smoking: by.one_in(6),
            stairs: by.one_in(2),
            wheelchair: by.one_in(8),
        },
        place: by.place(),
        since: today() - Days::new(u64::from(by.below(200))),
        history: Vec::new(),
    }
}

fn helper(number: i64, by: &mut Chance, languages: &mut Vocabulary, interests: &mut Vocabulary) -> Helper {
    Helper {
        volunteer: VolunteerId(number),
        standing: if by.one_in(10) { Standing::Paused } else { Standing::Active },
        services: Service::ALL.into_iter().filter(|_| !by.one_in(3)).collect(),
        started_on: today().checked_sub_days(Days::new(u64::from(by.below(2_000)))),
        has_papers: true,
        skills: Skills { qualified: !by.one_in(3), dementia: by.one_in(2), car: by.one_in(3) },
        free: Availability(by.below(1 << 21).cast_signed()),
        languages: by.some(&LANGUAGES, languages),
        gender: None,
        wishes_gender: None,
        community: false,
        limits: Limits { pets: Pets(u8::from(by.one_in(5))), stands_smoke: !by.one_in(2), metres: Some(6_000) },
        place: by.place(),
        interests: by.some(&INTERESTS, interests),
        load: Load { tandems: by.below(3).cast_signed(), most: Some(2), is_asked: false },
    }
}

fn people() -> (Vec<Seeker>, Vec<Helper>) {
    let mut by = Chance(20_261_122);
    let (mut languages, mut interests) = (Vocabulary::default(), Vocabulary::default());
    let seekers = (0..SIZE).map(|number| seeker(number, &mut by, &mut languages, &mut interests)).collect();
    let helpers = (0..SIZE).map(|number| helper(number, &mut by, &mut languages, &mut interests)).collect();
    (seekers, helpers)
}

fn matching(criterion: &mut Criterion) {
    let (seekers, helpers) = people();
    let rules = Rules { weights: Weights::default(), neighbours: Neighbours::default(), today: today() };
    criterion.bench_function("one enquiry, 1,000 volunteers", |bencher| {
        bencher.iter(|| rank(&seekers[0], &helpers, &rules));
    });
    let mut group = criterion.benchmark_group("the whole waiting list");
    group.sample_size(10);
    group.bench_function("1,000 enquiries, 1,000 volunteers", |bencher| {
        bencher.iter(|| assign(&seekers, &helpers, &rules));
    });
}

criterion_group!(benches, matching);
criterion_main!(benches);
