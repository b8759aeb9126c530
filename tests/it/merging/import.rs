//! An import that still has the number that went.

use entity::{assignment, care_grade, contact_person, senior};
use geleit::exchange::plan::Known;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{exchange::file, town::Town};

const SENIORS: &str = "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk;telefon\n\
    S-501;Ella;Nebel;1940-02-03;Weg 1;44137;Dortmund;Eving;0231 555001\n\
    S-502;Ella;Nebel;1940-02-03;Weg 2;44137;Dortmund;Eving;\n";
const GRADES: &str =
    "senior;von;bis;pflegegrad\nS-501;2025-01-01;;2\nS-502;2025-03-01;;2\nS-502;2024-01-01;2024-12-31;1\n";
const CONTACTS: &str =
    "senior;name;beziehung;telefon\nS-501;Ida Nebel;Tochter;0231 1\nS-502;Ida Nebel;Tochter;0231 2\n";
const TANDEMS: &str = "nummer;senior;ehrenamtliche;dienst;von\nB-501;S-502;E-0001;besuchsdienst;2026-01-01\n";

#[tokio::test]
async fn the_number_that_went_means_the_one_that_stayed_and_changes_nothing() {
    let town = Town::new().await;
    let files = [
        file("senioren.csv", SENIORS),
        file("pflegegrade.csv", GRADES),
        file("kontakte.csv", CONTACTS),
        file("begleitungen.csv", TANDEMS),
    ];
    town.import_right(&files, Known::Refuse).await;
    let number = |number: &'static str| senior::Entity::find().filter(senior::Column::Number.eq(number));
    let [stays, goes] = ["S-501", "S-502"].map(number);
    let stays = stays.one(town.db().read()).await.unwrap().unwrap().id;
    let goes = goes.one(town.db().read()).await.unwrap().unwrap().id;
    town.merging::<senior::Entity>([stays.0, goes.0], &[]).await.unwrap();
    let entries = town.audit_entries().await;
    for known in [Known::Refuse, Known::Update] {
        let plan = town.import_right(&files, known).await;
        assert_eq!((plan.added(), plan.changed()), (0, 0), "{:?}", plan.warnings);
        let told: Vec<String> = plan.warnings.iter().map(ToString::to_string).collect();
        assert!(
            told.contains(
                &"senioren.csv:3: nummer: gehört seit dem Zusammenführen zu S-501; die Zeile wird übergangen"
                    .to_owned()
            ),
            "{told:#?}"
        );
        assert!(told.iter().any(|line| line.starts_with("kontakte.csv:3:")), "another phone is told: {told:#?}");
    }
    assert_eq!(town.audit_entries().await, entries, "importing the same lists again changes nothing");
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 4);
    let new = [
        file("pflegegrade.csv", "senior;von;bis;pflegegrad\nS-502;2023-01-01;2023-12-31;1\n"),
        file("kontakte.csv", "senior;name;beziehung\nS-502;Udo Nebel;Sohn\n"),
        file(
            "begleitungen.csv",
            "nummer;senior;ehrenamtliche;dienst;von\nB-502;S-502;E-0002;besuchsdienst;2026-01-01\n",
        ),
    ];
    let plan = town.import_right(&new, Known::Refuse).await;
    assert_eq!(plan.added(), 3, "what is new is taken for the one that stayed");
    let db = town.db().read();
    assert_eq!(care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(stays)).count(db).await.unwrap(), 3);
    let contacts = contact_person::Entity::find().filter(contact_person::Column::SeniorId.eq(stays));
    assert_eq!(contacts.count(db).await.unwrap(), 2);
    let tandems = assignment::Entity::find().filter(assignment::Column::SeniorId.eq(stays));
    assert_eq!(tandems.count(db).await.unwrap(), 2);
    town.is_sound().await;
}
