//! Rows as a test wants them: what it says, and believable values for the rest. `town.add(row)` saves one.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use entity::{
    account, assignment, care_fund, care_grade, claim_assignment, contact_person, external_use, fund_balance, group,
    group_attendance, group_meeting, partner, senior,
    value::{
        AssignmentId, Cents, DistrictId, GroupId, GroupMeetingId, Lines, Minutes, Role, SeniorId, Service, VolunteerId,
        search::fold,
    },
    visit::{self, VisitStatus},
    volunteer,
};
use geleit::{
    auth::password::hash_with,
    clock::local_day,
    config::PasswordCost,
    people::{FoldedName, folded},
};
use sea_orm::Set;

use super::instant;

/// The password of everybody in the town.
pub const PASSWORD: &str = "Regenschirm-im-Flur";

/// Mengede, among the districts that every service starts with.
pub const MENGEDE: DistrictId = DistrictId(11);

/// A day, `2026-11-02`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day, 2026-11-02")
}

/// A senior, `Frau Erna Abendroth`: 84 years old, lives in Mengede, pays and is paid back.
#[must_use]
pub fn senior(number: &str, name: &str) -> senior::ActiveModel {
    let [salutation, first_name, last_name] = parts(name);
    senior::ActiveModel {
        folded: Set(found_by(&first_name, &last_name, number, "0231 5550101", "Am Amtshaus 7")),
        number: Set(number.to_owned()),
        salutation: Set(Some(salutation)),
        first_name: Set(first_name),
        last_name: Set(last_name),
        birth_date: Set(day("1942-05-17")),
        street: Set("Am Amtshaus 7".to_owned()),
        postal_code: Set("44359".parse().expect("five digits")),
        town: Set("Dortmund".to_owned()),
        district_id: Set(MENGEDE),
        phone: Set(Some("0231 5550101".to_owned())),
        dementia: Set(false),
        payment_route: Set(senior::PaymentRoute::Reimbursement),
        languages: Set(Lines::from_commas("Deutsch")),
        ..Default::default()
    }
}

/// A volunteer, `Herr Jürgen Böttcher`, who offers all three services since 2024.
#[must_use]
pub fn volunteer(number: &str, name: &str) -> volunteer::ActiveModel {
    let [salutation, first_name, last_name] = parts(name);
    volunteer::ActiveModel {
        folded: Set(found_by(&first_name, &last_name, number, "0231 5550202", "Waltroper Straße 12")),
        number: Set(number.to_owned()),
        salutation: Set(Some(salutation)),
        first_name: Set(first_name),
        last_name: Set(last_name),
        birth_date: Set(day("1958-09-03")),
        street: Set("Waltroper Straße 12".to_owned()),
        postal_code: Set("44359".parse().expect("five digits")),
        town: Set("Dortmund".to_owned()),
        district_id: Set(MENGEDE),
        phone: Set(Some("0231 5550202".to_owned())),
        services: Set(Service::ALL.into_iter().collect()),
        languages: Set(Lines::from_commas("Deutsch")),
        active_since: Set(Some(day("2024-01-15"))),
        ..Default::default()
    }
}

/// An account with the town's password.
#[must_use]
pub fn account(name: &str, roles: &[Role], volunteer: Option<VolunteerId>) -> account::ActiveModel {
    let cost = PasswordCost { memory: 8, passes: 1 };
    account::ActiveModel {
        name: Set(name.to_owned()),
        folded: Set(fold(name)),
        password_hash: Set(Some(hash_with(cost, PASSWORD).expect("a password can be hashed"))),
        roles: Set(roles.iter().copied().collect()),
        volunteer_id: Set(volunteer),
        created_at: Set(instant("2024-01-15T09:00")),
        ..Default::default()
    }
}

/// A Seniorenbüro.
#[must_use]
pub fn partner(number: &str, name: &str) -> partner::ActiveModel {
    partner::ActiveModel {
        number: Set(number.to_owned()),
        name: Set(name.to_owned()),
        kind: Set("Seniorenbüro".to_owned()),
        district_id: Set(Some(MENGEDE)),
        ..Default::default()
    }
}

/// A care fund.
#[must_use]
pub fn care_fund(ik: &str, name: &str) -> care_fund::ActiveModel {
    care_fund::ActiveModel {
        ik: Set(ik.parse().expect("an institution code with its check digit")),
        name: Set(name.to_owned()),
        street: Set(Some("Kassenweg 1".to_owned())),
        postal_code: Set(Some("44137".parse().expect("five digits"))),
        town: Set(Some("Dortmund".to_owned())),
        ..Default::default()
    }
}

/// A care grade from a day on, at home, without an end.
#[must_use]
pub fn care_grade(senior: SeniorId, grade: i32, from: &str) -> care_grade::ActiveModel {
    care_grade::ActiveModel {
        senior_id: Set(senior),
        grade: Set(grade),
        valid_from: Set(day(from)),
        at_home: Set(true),
        ..Default::default()
    }
}

/// From a day on the care fund pays the service.
#[must_use]
pub fn claim_assignment(senior: SeniorId, from: &str) -> claim_assignment::ActiveModel {
    claim_assignment::ActiveModel { senior_id: Set(senior), valid_from: Set(day(from)), ..Default::default() }
}

/// Somebody around a senior, with an address, who does not get the bill.
#[must_use]
pub fn contact(senior: SeniorId, name: &str, relation: &str) -> contact_person::ActiveModel {
    contact_person::ActiveModel {
        senior_id: Set(senior),
        name: Set(name.to_owned()),
        relation: Set(relation.to_owned()),
        phone: Set(Some("0231 5550303".to_owned())),
        street: Set(Some("Nebenstraße 3".to_owned())),
        postal_code: Set(Some("44135".parse().expect("five digits"))),
        town: Set(Some("Dortmund".to_owned())),
        billing_contact: Set(false),
        folded: Set(geleit::people::folded_contact(name, Some("0231 5550303"))),
        ..Default::default()
    }
}

fn found_by(first_name: &str, last_name: &str, number: &str, phone: &str, street: &str) -> String {
    folded(FoldedName { first_name, last_name, number, phone: Some(phone), street })
}

/// What other providers took.
#[must_use]
pub fn external_use(senior: SeniorId, on: &str, cents: i64) -> external_use::ActiveModel {
    external_use::ActiveModel {
        senior_id: Set(senior),
        day: Set(day(on)),
        amount: Set(Cents(cents)),
        ..Default::default()
    }
}

/// A care fund's word: what is left of last year's pot and of this year's.
#[must_use]
pub fn fund_balance(senior: SeniorId, on: &str, [last_year, this_year]: [i64; 2]) -> fund_balance::ActiveModel {
    fund_balance::ActiveModel {
        senior_id: Set(senior),
        day: Set(day(on)),
        last_year: Set(Cents(last_year)),
        this_year: Set(Cents(this_year)),
        ..Default::default()
    }
}

/// A tandem from a day on, without an end.
#[must_use]
pub fn assignment(
    number: &str,
    senior: SeniorId,
    volunteer: VolunteerId,
    service: Service,
    from: &str,
) -> assignment::ActiveModel {
    assignment::ActiveModel {
        number: Set(number.to_owned()),
        senior_id: Set(senior),
        volunteer_id: Set(volunteer),
        service: Set(service),
        starts_on: Set(day(from)),
        ..Default::default()
    }
}

/// A visit that begins at a local time, `2026-10-06T14:00`, and waits to be confirmed.
#[must_use]
pub fn logged_visit(assignment: AssignmentId, begins: &str, minutes: i32) -> visit::ActiveModel {
    let starts_at = instant(begins);
    visit::ActiveModel {
        key: Set(format!("test-{assignment}-{begins}")),
        assignment_id: Set(assignment),
        day: Set(local_day(starts_at)),
        starts_at: Set(starts_at),
        ends_at: Set(end(starts_at, minutes)),
        minutes: Set(Minutes(minutes)),
        activities: Set(Lines::from_commas("Gespräch, Spaziergang")),
        status: Set(VisitStatus::Logged),
        entered_by: Set("command:test".to_owned()),
        entered_at: Set(end(starts_at, minutes)),
        ..Default::default()
    }
}

/// The same visit, confirmed.
#[must_use]
pub fn confirmed_visit(assignment: AssignmentId, begins: &str, minutes: i32) -> visit::ActiveModel {
    visit::ActiveModel {
        status: Set(VisitStatus::Confirmed),
        confirmed_by: Set(Some("command:test".to_owned())),
        confirmed_at: Set(Some(end(instant(begins), minutes + 60))),
        ..logged_visit(assignment, begins, minutes)
    }
}

/// A dementia group, Wednesdays from 14:30 to 16:30.
#[must_use]
pub fn group(number: &str, name: &str) -> group::ActiveModel {
    group::ActiveModel {
        number: Set(number.to_owned()),
        name: Set(name.to_owned()),
        place: Set("Begegnungszentrum Mengede".to_owned()),
        district_id: Set(MENGEDE),
        weekday: Set(3),
        starts: Set(NaiveTime::from_hms_opt(14, 30, 0).expect("a time of day")),
        ends: Set(NaiveTime::from_hms_opt(16, 30, 0).expect("a time of day")),
        ..Default::default()
    }
}

/// A meeting of a group, two hours from a local time on.
#[must_use]
pub fn meeting(group: GroupId, begins: &str) -> group_meeting::ActiveModel {
    let starts_at = instant(begins);
    group_meeting::ActiveModel {
        group_id: Set(group),
        day: Set(local_day(starts_at)),
        starts_at: Set(starts_at),
        ends_at: Set(end(starts_at, 120)),
        minutes: Set(Minutes(120)),
        ..Default::default()
    }
}

/// A senior at the whole of a meeting.
#[must_use]
pub fn attendance(meeting: GroupMeetingId, senior: SeniorId) -> group_attendance::ActiveModel {
    group_attendance::ActiveModel {
        meeting_id: Set(meeting),
        senior_id: Set(senior),
        minutes: Set(Minutes(120)),
        ..Default::default()
    }
}

fn end(starts_at: DateTime<Utc>, minutes: i32) -> DateTime<Utc> {
    starts_at + TimeDelta::minutes(minutes.into())
}

/// Salutation, first name and the rest.
fn parts(name: &str) -> [String; 3] {
    let words: Vec<&str> = name.splitn(3, ' ').collect();
    let words: [&str; 3] = words.try_into().unwrap_or_else(|_| panic!("{name} is not like Frau Erna Abendroth"));
    words.map(str::to_owned)
}
