//! The board, the list, the search, and who may see them.

use entity::enquiry;
use sea_orm::Set;

use super::{all, call, taken_in};
use crate::town::{Town, rows};

#[tokio::test]
async fn the_board_says_what_is_there_and_what_is_missing() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open("/enquiries").await.shows("Noch keine Anfrage"));
    taken_in(&coordinator).await;
    town.at("2026-11-25T09:00");
    let coordinator = town.as_coordinator().await;
    let page = coordinator.open("/enquiries").await;
    for told in [
        "1 offene Anfrage",
        "wartet 23 Tage",
        "Hausbesuch fehlt",
        "Hausbesuch vereinbaren",
        "Zurzeit keine.",
        "0 vermittelt",
    ] {
        assert!(page.shows(told), "{told}");
    }
    let today = coordinator.open("/today").await;
    assert!(today.shows("Eine neue Anfrage") && today.shows("N-0001, Ährenfeld, Wilhelmine"));
    assert!(!today.shows("Diese Anfragen warten am längsten"));
    for (path, heading) in [("/enquiries", "1 open enquiry"), ("/enquiries/all", "Waiting"), ("/enquiries/1", "Next")] {
        coordinator.get("/language/en").await;
        assert!(coordinator.open(path).await.shows(heading), "{path}");
    }
}

#[tokio::test]
async fn the_board_stays_short_when_there_are_thousands() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    taken_in(&coordinator).await;
    let like = all(&town).await.remove(0);
    let many = (2..=2000).map(|n| enquiry::ActiveModel {
        number: Set(format!("N-{n:04}")),
        caller: Set(like.caller),
        service: Set(like.service),
        district_id: Set(like.district_id),
        last_name: Set(Some(format!("Beispiel {n}"))),
        received_on: Set(like.received_on),
        wished_since: Set(like.wished_since),
        urgency: Set(like.urgency),
        state: Set(like.state),
        folded: Set(format!("beispiel {n} n-{n:04}")),
        ..Default::default()
    });
    town.change(async |tx| tx.insert_all(many.collect()).await).await;
    let board = coordinator.open("/enquiries").await;
    assert!(board.shows("2.000 offene Anfragen") && board.text().matches("board__card\"").count() == 12);
    let list = coordinator.open("/enquiries/all?page=40").await;
    assert!(list.shows("Seite 40 von 40") && list.shows("N-2000"));
}

#[tokio::test]
async fn the_list_filters_sorts_and_goes_to_paper_and_file() {
    let town = Town::new().await;
    let partner = town.add(rows::partner("P-0001", "Seniorenbüro Mengede")).await.id;
    let coordinator = town.as_coordinator().await;
    taken_in(&coordinator).await;
    town.at("2026-11-25T09:00");
    let coordinator = town.as_coordinator().await;
    let urgent = call(&coordinator).await.with("last_name", "Zander").with("urgency", "urgent").with("district", 1);
    let urgent = urgent.with("service", "demenzgruppe").with("partner", partner);
    let answer = coordinator.submit(&urgent.with("account", town.people.second_coordinator)).await.expect(303);
    coordinator.follow(answer).await;
    let mehmet = town.people.second_coordinator;
    for (question, shown, hidden) in [
        ("q=aehren".to_owned(), "N-0001", "N-0002"),
        ("q=nebenan+zander".to_owned(), "N-0002", "N-0001"),
        ("q=n-0002".to_owned(), "N-0002", "N-0001"),
        ("state=new&age=14".to_owned(), "N-0001", "N-0002"),
        ("state=placed".to_owned(), "Dazu gibt es keine Anfrage", "N-0001"),
        ("district=1".to_owned(), "N-0002", "N-0001"),
        ("service=besuchsdienst".to_owned(), "N-0001", "N-0002"),
        (format!("partner={partner}"), "N-0002", "N-0001"),
        (format!("who={mehmet}"), "N-0002", "N-0001"),
    ] {
        let page = coordinator.open(&format!("/enquiries/all?{question}")).await;
        assert!(page.shows(shown) && !page.shows(hidden), "{question}");
    }
    for (sort, first) in [
        ("urgency", "N-0002"),
        ("age", "N-0001"),
        ("-age", "N-0002"),
        ("-name", "N-0002"),
        ("number", "N-0001"),
        ("district", "N-0002"),
    ] {
        let text = coordinator.open(&format!("/enquiries/all?state=all&page=all&sort={sort}")).await.text();
        let place = |number: &str| text.find(number).unwrap_or(usize::MAX);
        let other = if first == "N-0001" { "N-0002" } else { "N-0001" };
        assert!(place(first) < place(other), "{sort}");
    }
    let file = coordinator.open("/enquiries/all/list.xlsx?age=14").await;
    assert!(file.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn an_enquiry_is_found_by_caller_name_number_and_phone() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    taken_in(&coordinator).await;
    for typed in ["nebenan", "ährenf", "n-0001", "0231+5550909", "wilhelmine+inge"] {
        let page = coordinator.open(&format!("/search?q={typed}")).await;
        assert!(page.shows("Ährenfeld, Wilhelmine") && page.shows("N-0001"), "{typed}");
    }
    assert!(!town.as_finance().await.open("/search?q=nebenan").await.shows("N-0001"));
}

#[tokio::test]
async fn an_enquiry_is_found_by_caller_and_senior_together() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    let linked = coordinator.form(&format!("{home}/senior")).await.with("senior", town.people.abendroth);
    coordinator.submit(&linked.with("senior_find", "").with("senior_found", "")).await.expect(303);
    for typed in ["inge+abendroth", "Abendroth+0909+n-0001"] {
        for page in [format!("/search?q={typed}"), format!("/enquiries/all?q={typed}")] {
            assert!(coordinator.open(&page).await.shows("N-0001"), "{page}");
        }
    }
    assert!(!coordinator.open("/search?q=inge+krueger").await.shows("N-0001"));
}

#[tokio::test]
async fn volunteers_and_finance_see_nothing_of_it() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = taken_in(&coordinator).await;
    let linked = coordinator.form(&format!("{home}/senior")).await.with("senior", town.people.abendroth);
    coordinator.submit(&linked.with("senior_find", "").with("senior_found", "")).await.expect(303);
    for browser in [town.as_volunteer().await, town.as_finance().await, town.as_admin().await, town.as_auditor().await]
    {
        for path in ["/enquiries", "/enquiries/all", "/enquiries/all/list.xlsx", "/enquiries/new", &home] {
            browser.get(path).await.expect(403);
        }
        browser.post("/enquiries/hints", &[("last_name", "Ährenfeld")]).await.expect(403);
    }
    let senior = format!("/seniors/{}", town.people.abendroth);
    assert!(coordinator.open(&senior).await.shows("N-0001"));
    let finance = town.as_finance().await;
    assert!(!finance.open(&senior).await.shows("N-0001"));
    let header = coordinator.open("/today").await.text();
    assert!(header.contains("Neu …") && header.contains("\"/enquiries/new\""));
    assert!(!finance.open("/months").await.text().contains("/enquiries"));
}
