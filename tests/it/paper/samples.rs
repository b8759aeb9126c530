//! Invented statements of every kind.

use chrono::{NaiveDate, NaiveTime};
use entity::value::{Cents, Minutes, Month, Service};
use geleit::billing::document::{
    Bank, CareFundOnPaper, Line, Payee, PotShare, Recognition, RecordedVisit, ReferredDocument, Sender, SeniorOnPaper,
    ServiceRecord, StatementDocument, StatementKind, Texts,
};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day like 2026-10-06")
}

fn october() -> Month {
    "2026-10".parse().expect("a month")
}

/// Kostenerstattung: the senior pays and hands the statement to the fund.
pub fn reimbursed() -> StatementDocument {
    StatementDocument {
        kind: StatementKind::Statement,
        number: "A-2026-000001".to_owned(),
        refers_to: None,
        issued_on: day("2026-11-02"),
        month: october(),
        payee: Payee::Senior,
        sender: sender(),
        recognition: Some(Recognition {
            authority: Some("Stadt Musterstadt, Sozialamt".to_owned()),
            date: Some(day("2024-05-14")),
            id: Some("NRW-000000".to_owned()),
        }),
        recipient: ["Frau", "Erika Mustermann", "Beispielweg 7", "44137 Musterstadt"].map(str::to_owned).into(),
        salutation: "Sehr geehrte Frau Mustermann,".to_owned(),
        senior: SeniorOnPaper {
            number: "S-0001".to_owned(),
            name: "Erika Mustermann".to_owned(),
            birth_date: Some(day("1941-04-03")),
            address: Some("Beispielweg 7, 44137 Musterstadt".to_owned()),
            insurance_number: Some("A123456780".to_owned()),
            care_grade: Some(2),
        },
        care_fund: Some(CareFundOnPaper {
            name: "Muster-Pflegekasse Westfalen".to_owned(),
            ik: "260326822".to_owned(),
        }),
        claim_assigned_from: None,
        lines: vec![line(Service::Entlastung, 4, 330, 4_125)],
        total: Cents(4_125),
        relief_budget: Cents(4_125),
        pots: vec![PotShare { year: 2025, amount: Cents(1_200) }, PotShare { year: 2026, amount: Cents(2_925) }],
        own_share: Cents(0),
        amount_due: Cents(4_125),
        left: vec![PotShare { year: 2026, amount: Cents(8_975) }],
        payable_until: Some(day("2026-11-16")),
        bank: Some(Bank {
            iban: "DE89370400440532013000".to_owned(),
            bic: Some("COBADEFFXXX".to_owned()),
            holder: "Stadt Musterstadt".to_owned(),
        }),
        vat_note: Some("Umsatzsteuerfrei nach § 4 Nr. 16 UStG.".to_owned()),
        texts: Texts::default(),
        cancellation_reason: None,
        service_records: vec![record(Service::Entlastung, 4)],
        service_months: vec![october()],
    }
}

fn sender() -> Sender {
    Sender {
        name: Some("Stadt Musterstadt".to_owned()),
        street: Some("Rathausplatz 1".to_owned()),
        postal_code: Some("44137".to_owned()),
        town: Some("Musterstadt".to_owned()),
        phone: Some("0231 000000".to_owned()),
        email: Some("begleitung@musterstadt.example".to_owned()),
        ik: Some("460800019".to_owned()),
    }
}

fn line(service: Service, visits: u32, minutes: i32, cents: i64) -> Line {
    Line {
        service,
        service_month: october(),
        visits,
        minutes: Minutes(minutes),
        price_per_hour: Cents(750),
        amount: Cents(cents),
    }
}

/// `count` visits of 75 minutes and more.
pub fn record(service: Service, count: u32) -> ServiceRecord {
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day");
    let visit = |number: u32| RecordedVisit {
        date: day("2026-10-01") + chrono::Days::new(u64::from(number * 7 % 31)),
        from: time(14, number % 60),
        to: time(15, (number + 15) % 60),
        recorded: Minutes(75),
        billed: Minutes(75),
        activities: ["Gespräche", "Spaziergang", "Vorlesen", "Gesellschaftsspiele"][..=(number as usize % 4)]
            .iter()
            .map(|activity| (*activity).to_owned())
            .collect(),
        volunteer: "Max Beispiel".to_owned(),
    };
    ServiceRecord { service, service_month: october(), care_grade: Some(2), visits: (0..count).map(visit).collect() }
}

/// Abtretung: the care fund pays what the budget bears.
pub fn assigned() -> StatementDocument {
    StatementDocument {
        number: "A-2026-000002".to_owned(),
        payee: Payee::CareFund,
        recipient: ["Muster-Pflegekasse Westfalen", "Postfach 10 00 00", "44137 Musterstadt"].map(str::to_owned).into(),
        salutation: String::new(),
        claim_assigned_from: Some(day("2026-01-01")),
        lines: vec![line(Service::Entlastung, 8, 960, 12_000), line(Service::Demenzgruppe, 4, 480, 6_000)],
        total: Cents(18_000),
        relief_budget: Cents(13_100),
        pots: vec![PotShare { year: 2026, amount: Cents(13_100) }],
        own_share: Cents(4_900),
        amount_due: Cents(13_100),
        left: Vec::new(),
        service_records: vec![record(Service::Entlastung, 8), record(Service::Demenzgruppe, 4)],
        ..reimbursed()
    }
}

/// What the budget left to the senior of [`assigned`].
pub fn own_share() -> StatementDocument {
    let first = assigned();
    StatementDocument {
        kind: StatementKind::OwnShare,
        number: "A-2026-000003".to_owned(),
        refers_to: Some(ReferredDocument {
            kind: first.kind,
            number: first.number.clone(),
            issued_on: first.issued_on,
        }),
        payee: Payee::Senior,
        claim_assigned_from: None,
        lines: Vec::new(),
        total: Cents(4_900),
        relief_budget: Cents(0),
        pots: Vec::new(),
        amount_due: Cents(4_900),
        recipient: reimbursed().recipient,
        salutation: reimbursed().salutation,
        service_records: Vec::new(),
        ..first
    }
}

pub fn cancelled() -> StatementDocument {
    let reason = "Der Besuch am 13.10.2026 hat nicht stattgefunden.".to_owned();
    reimbursed().cancelled("A-2026-000004".to_owned(), day("2026-11-20"), reason)
}

/// An installation where nothing is set yet.
pub fn bare() -> StatementDocument {
    StatementDocument {
        number: "A-2026-000005".to_owned(),
        sender: Sender::default(),
        recognition: None,
        salutation: String::new(),
        senior: SeniorOnPaper {
            birth_date: None,
            address: None,
            insurance_number: None,
            care_grade: None,
            ..reimbursed().senior
        },
        care_fund: None,
        relief_budget: Cents(0),
        pots: Vec::new(),
        own_share: Cents(4_125),
        left: Vec::new(),
        payable_until: None,
        bank: None,
        vat_note: None,
        ..reimbursed()
    }
}

/// Names 60 characters long, six lines of address, forty visits in two months, minutes stepped.
pub fn crowded() -> StatementDocument {
    let name = "Prof. Dr. Wilhelmine-Charlotte von Ostertag-Übelhör-Łukaszewska";
    let mut record = record(Service::Entlastung, 40);
    for visit in &mut record.visits {
        visit.billed = Minutes(90);
        visit.activities.push("Begleitung zum Arzt und zurück mit öffentlichen Verkehrsmitteln".to_owned());
        visit.volunteer.replace_range(.., "Şükran Yıldız-Nguyễn Thị Bích Phượng");
    }
    StatementDocument {
        number: "A-2026-000006".to_owned(),
        recipient: [
            "Betreuungsbüro für Erwachsene am Phoenixsee gGmbH",
            "Frau Rechtsanwältin",
            name,
            "für Frau Hildegard Żółkiewska",
            "Hinterhaus, 3. Obergeschoss links, Straße der Einheit 123 b",
            "44137 Musterstadt",
        ]
        .map(str::to_owned)
        .into(),
        senior: SeniorOnPaper { name: name.to_owned(), ..reimbursed().senior },
        lines: vec![line(Service::Entlastung, 40, 3_600, 45_000), line(Service::Demenzgruppe, 4, 480, 6_000)],
        total: Cents(51_000),
        own_share: Cents(46_875),
        amount_due: Cents(51_000),
        service_records: vec![record],
        ..reimbursed()
    }
}
