//! What the invented service says about itself: settings, prices, care funds, network partners.

use chrono::NaiveDate;
use entity::{
    care_fund, district, partner, setting,
    tariff::{self, Rounding},
    value::{CareFundId, Cents, DistrictId, Service},
    vat_note,
};
use sea_orm::{EntityTrait, Set};

use super::{
    map, numbers,
    places::{PLACES, TOWN},
};
use crate::{
    error::{Error, Result},
    office::Key,
    store::Tx,
};

const SETTINGS: [(Key, &str); 11] = [
    (Key::SenderName, "Seniorenbegleitung Musterstadt"),
    (Key::SenderStreet, "Musterplatz 1"),
    (Key::SenderPostalCode, "44135"),
    (Key::SenderTown, TOWN),
    (Key::SenderPhone, "030 23125 900"),
    (Key::SenderEmail, "seniorenbegleitung@example.org"),
    (Key::SenderIk, "460800019"),
    (Key::RecognitionAuthority, "Anerkennungsbehörde Musterstadt"),
    (Key::RecognitionDate, "2021-03-15"),
    (Key::RecognitionId, "UIA-0000-0001"),
    (Key::DaysToPay, "14"),
];

const VAT_NOTE: &str = "Umsatzsteuerfrei nach § 4 Nr. 16 UStG.";

/// Service, valid from, cents an hour.
const TARIFFS: [(Service, (i32, u32, u32), i64); 3] = [
    (Service::Entlastung, (2021, 3, 15), 700),
    (Service::Entlastung, (2024, 1, 1), 750),
    (Service::Demenzgruppe, (2021, 3, 15), 600),
];

/// Their names say that there are none of them.
const FUNDS: [&str; 5] = [
    "Pflegekasse Musterland",
    "Pflegekasse der Beispiel-BKK",
    "Pflegekasse der Ersatzkasse Muster",
    "Pflegekasse der IKK Irgendwo",
    "Knappschaftliche Pflegekasse Musterschacht",
];

/// Who refers people besides the Seniorenbüros of the districts.
const PARTNERS: [(&str, &str, Option<usize>); 6] = [
    ("Demenz-Beratungsstelle Musterstadt", "Beratungsstelle", None),
    ("Sozialdienst im Klinikum Musterstadt", "Krankenhaus", None),
    ("Pflegestützpunkt Musterstadt", "Beratungsstelle", None),
    ("Begegnungszentrum Rosengarten", "Begegnungszentrum", Some(3)),
    ("Begegnungszentrum Glückauf", "Begegnungszentrum", Some(11)),
    ("Verein Nachbarn aus aller Welt", "Verein", Some(6)),
];

/// The keys of what others name.
#[derive(Clone, Debug)]
pub struct Office {
    /// In the order of [`PLACES`].
    pub districts: Vec<DistrictId>,
    pub care_funds: Vec<CareFundId>,
}

/// Sets the office up.
pub async fn open(tx: &Tx) -> Result<Office> {
    let iban = numbers::iban(1).electronic().to_owned();
    let settings = SETTINGS.map(|(key, value)| (key, value.to_owned())).into_iter().chain([(Key::Iban, iban)]);
    let row = |(key, value): (Key, String)| setting::ActiveModel {
        key: Set(key.word().to_owned()),
        value: Set(value),
        ..Default::default()
    };
    tx.insert_all(settings.map(row).collect()).await?;
    let note = vat_note::ActiveModel {
        valid_from: Set(day(TARIFFS[0].1)),
        note: Set(VAT_NOTE.to_owned()),
        ..Default::default()
    };
    tx.insert(note).await?;
    tx.insert_all(TARIFFS.into_iter().map(tariff).collect()).await?;
    let mut funds = tx.insert_all(FUNDS.into_iter().zip(1..).map(care_fund).collect()).await?;
    funds.sort_by(|one, other| one.ik.cmp(&other.ik));
    let districts = districts(tx).await?;
    tx.insert_all(partners(&districts)?).await?;
    map::draw(tx, &districts).await?;
    Ok(Office { districts, care_funds: funds.into_iter().map(|fund| fund.id).collect() })
}

fn tariff((service, from, cents): (Service, (i32, u32, u32), i64)) -> tariff::ActiveModel {
    tariff::ActiveModel {
        service: Set(service),
        valid_from: Set(day(from)),
        per_hour: Set(Cents(cents)),
        step_minutes: Set(1),
        rounding: Set(Rounding::Nearest),
        ..Default::default()
    }
}

fn care_fund((name, nth): (&str, usize)) -> care_fund::ActiveModel {
    care_fund::ActiveModel {
        ik: Set(numbers::care_fund(nth)),
        name: Set(name.to_owned()),
        street: Set(Some(format!("Kassenweg {nth}"))),
        postal_code: Set(Some("44137".parse().expect("five digits"))),
        town: Set(Some(TOWN.to_owned())),
        ..Default::default()
    }
}

async fn districts(tx: &Tx) -> Result<Vec<DistrictId>> {
    let rows = district::Entity::find().all(tx.read()).await?;
    let find = |name: &str| rows.iter().find(|row| row.name == name).map(|row| row.id);
    let known = PLACES.iter().map(|place| find(place.name));
    known.collect::<Option<_>>().ok_or_else(|| Error::internal("a fresh database has the twelve districts"))
}

fn partners(districts: &[DistrictId]) -> Result<Vec<partner::ActiveModel>> {
    let bureaus =
        PLACES.iter().enumerate().map(|(at, place)| (format!("Seniorenbüro {}", place.name), "Seniorenbüro", Some(at)));
    let others = PARTNERS.into_iter().map(|(name, kind, place)| (name.to_owned(), kind, place));
    let row = |(nth, (name, kind, place)): (usize, (String, &str, Option<usize>))| {
        let email =
            format!("partner{nth}@example.org").parse().map_err(|_| Error::internal("an address at example.org"))?;
        Ok(partner::ActiveModel {
            number: Set(format!("P-{nth:04}")),
            name: Set(name),
            kind: Set(kind.to_owned()),
            district_id: Set(place.map(|at| districts[at])),
            phone: Set(Some(numbers::landline(600 + nth))),
            email: Set(Some(email)),
            ..Default::default()
        })
    };
    (1..).zip(bureaus.chain(others)).map(row).collect()
}

fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}
