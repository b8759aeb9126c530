//! Whatever rows there are, they come back.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use geleit::store::{
    Db, Row,
    schema::{Column, Kind, Table},
};
use proptest::prelude::*;
use sea_orm::Value;

use super::Shelf;
use crate::town::database::TestDatabase;

/// Columns that may be empty.
const NULLABLE: &[&str] = &[
    "senior.phone",
    "senior.ended_on",
    "claim_assignment.revoked_on",
    "volunteer.note",
    "account.ended_at",
    "audit_entry.before",
    "visit.note",
    "visit.confirmed_at",
    "statement.cancels",
    "relief_booking.pot_year",
    "relief_booking.last_closed",
];

/// Columns of 64 bits.
const WIDE: &[&str] = &["audit_entry.id", "counter.value", "external_use.amount", "senior.id", "statement.total"];

/// Values that are drawn from one number, so that a failure names all of them.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn text(&mut self) -> String {
        let length = self.below(12);
        let chars = ['a', 'Z', 'ß', 'É', '"', '\\', '\n', '\t', '\u{1}', ' ', '0', '€', '💐', 'ı', '\u{301}', '_'];
        let picked = (0..length).map(|_| chars[usize::try_from(self.below(16)).unwrap()]).collect::<String>();
        // Unique columns want no two alike.
        format!("{picked}{}", self.next())
    }

    fn value(&mut self, table: &Table, column: &Column) -> Value {
        let name = format!("{}.{}", table.name, column.name);
        let empty = NULLABLE.contains(&name.as_str()) && self.below(2) == 0;
        let number = self.next().cast_signed();
        let small = number >> 32;
        let seconds = i64::try_from(self.below(86_400)).unwrap();
        match column.kind {
            Kind::Boolean => Value::Bool(Some(number % 2 == 0)),
            Kind::Integer => {
                Value::BigInt((!empty).then_some(if WIDE.contains(&name.as_str()) { number } else { small }))
            }
            Kind::Text => Value::String((!empty).then(|| self.text())),
            Kind::Date => {
                let first = NaiveDate::from_ymd_opt(1, 1, 1).unwrap();
                Value::ChronoDate((!empty).then(|| first + Days::new(self.below(3_000_000))))
            }
            Kind::Time => {
                let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).unwrap(), 0);
                Value::ChronoTime(time)
            }
            Kind::Instant => {
                let at = DateTime::from_timestamp(number % 60_000_000_000, 0);
                Value::ChronoDateTimeUtc(at.filter(|_| !empty))
            }
            Kind::Bytes => Value::Bytes(Some((0..self.below(500)).map(|_| self.next().to_le_bytes()[0]).collect())),
        }
    }

    /// A row whose references lead somewhere; none if there is nowhere to lead.
    fn row(&mut self, table: &Table, known: &HashMap<String, Vec<i64>>) -> Option<Row> {
        let values = table.columns.iter().map(|column| {
            let reference = table.references.iter().find(|(own, ..)| *own == column.name);
            let Some((_, other, _)) = reference else { return Some(self.value(table, column)) };
            if *other == table.name {
                return Some(Value::BigInt(None));
            }
            let ids = known.get(other).filter(|ids| !ids.is_empty())?;
            let at = self.below(u64::try_from(ids.len()).ok()?);
            Some(Value::BigInt(Some(ids[usize::try_from(at).ok()?])))
        });
        let row = values.collect::<Option<Row>>()?;
        Some(match table.name.as_str() {
            "distinct_pair" => in_order(table, row),
            name if HANGING.contains(&name) => of_a_senior(table, row),
            _ => row,
        })
    }
}

/// Tables whose rows hang on one record of several kinds.
const HANGING: [&str; 5] = ["consent", "note", "follow_up", "letter", "former_number"];

/// The row as one that hangs on its senior, and on nothing else.
fn of_a_senior(table: &Table, row: Row) -> Row {
    let hangs =
        |column: &Column| column.name.ends_with("_id") && table.references.iter().any(|(own, ..)| *own == column.name);
    let value = |(column, value): (&Column, Value)| match column.name.as_str() {
        "subject" => Value::String(Some("senior".to_owned())),
        "senior_id" => value,
        _ if hangs(column) => Value::BigInt(None),
        _ => value,
    };
    table.columns.iter().zip(row).map(value).collect()
}

/// The row as a pair whose first key is the lower one.
fn in_order(table: &Table, row: Row) -> Row {
    let at = |name: &str| table.columns.iter().position(|column| column.name == name).expect("a pair has both");
    let (one, other) = (at("one_id"), at("other_id"));
    let mut row = row;
    if let Value::BigInt(Some(lower)) = row[one] {
        row[other] = Value::BigInt(Some(lower.saturating_add(1)));
    }
    row
}

/// What no two rows share: what they refer to if that is several things or there is one row of each, else the key.
fn unique(table: &Table, row: &Row) -> String {
    let refers =
        |column: &Column| column.name != "run_id" && table.references.iter().any(|(own, ..)| *own == column.name);
    let led_to: Row =
        table.columns.iter().zip(row).filter(|(column, _)| refers(column)).map(|(_, value)| value.clone()).collect();
    let is_one_each = ["calendar_feed", "assignment_ending"].contains(&table.name.as_str());
    let is_part_of = table.key.iter().all(|key| table.references.iter().any(|(own, ..)| own == key));
    format!("{:?}", if !is_part_of && (led_to.len() > 1 || is_one_each) { led_to } else { table.key_of(row) })
}

/// Fills a database with anything.
async fn fill(url: &str, dice: &mut Dice) {
    let db = Db::connect(url).await.unwrap();
    let schema = Db::schema();
    let filled = db.fill(&schema, async |filling| {
        let mut known: HashMap<String, Vec<i64>> = HashMap::new();
        for table in filling.tables() {
            let mut rows: Vec<Row> = (0..dice.below(6)).filter_map(|_| dice.row(table, &known)).collect();
            rows.sort_by_key(|row| unique(table, row));
            rows.dedup_by_key(|row| unique(table, row));
            let ids = rows.iter().filter_map(|row| match table.key_of(row).as_slice() {
                [Value::BigInt(Some(id))] => Some(*id),
                _ => None,
            });
            known.insert(table.name.clone(), ids.collect());
            filling.add(table, rows).await?;
        }
        Ok(())
    });
    filled.await.unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rows_survive_the_way_to_the_other_database_and_back(seed in any::<u64>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (shelf, file) = (Shelf::new(), TestDatabase::file());
            fill(&file.url(), &mut Dice(seed)).await;
            let first = shelf.backup(&file.url(), "first").await.unwrap();
            let server = TestDatabase::empty().await;
            shelf.restore(&server.url(), "first").await.unwrap();
            let second = shelf.backup(&server.url(), "second").await.unwrap();
            let back = TestDatabase::file();
            shelf.restore(&back.url(), "second").await.unwrap();
            let third = shelf.backup(&back.url(), "third").await.unwrap();
            assert!(first.rows() > 0);
            assert_eq!((&first, &first), (&second, &third));
        });
    }
}
