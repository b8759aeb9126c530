//! Each step can be entered with the day on which it truly was.

use geleit::verify::findings;

use super::{all, step, steps};
use crate::town::{Town, browser::Browser};

/// An enquiry for Herr Süß of Monday, whose home visit is on Wednesday.
async fn arranged(town: &Town, browser: &Browser<'_>) -> String {
    let form = browser.form(&format!("/enquiries/new?senior={}", town.people.suess)).await;
    let home = browser.submit(&form.with("caller", "senior").with("service", "besuchsdienst")).await.expect(303);
    let home = home.location().to_owned();
    step(browser, &home, "home-visit", &[("day", "2026-11-04"), ("time", "10:00")]).await.expect(303);
    home
}

/// The home visit of Wednesday is entered on Friday, and not before the call.
async fn was_on_wednesday(town: &Town, browser: &Browser<'_>, home: &str) {
    let found = ("note", "Hat eine Katze.");
    let before = step(browser, home, "home-visit/findings", &[found, ("day", "2026-11-01")]).await.expect(422);
    assert!(before.shows("02.11.2026"), "the call was later");
    step(browser, home, "home-visit/findings", &[found, ("day", "2026-11-04")]).await.expect(303);
    assert_eq!(all(town).await[0].visited_on, "2026-11-04".parse().ok());
    assert_eq!(findings(town.db().read(), "2026-11-06".parse().unwrap()).await.unwrap(), [] as [String; 0]);
}

#[tokio::test]
async fn a_home_visit_keeps_its_day_though_who_goes_was_changed_afterwards() {
    let town = Town::new().await;
    let home = arranged(&town, &town.as_coordinator().await).await;
    town.at("2026-11-06T09:00");
    let coordinator = town.as_coordinator().await;
    let mehmet = town.people.second_coordinator.to_string();
    step(&coordinator, &home, "home-visit", &[("who", &mehmet)]).await.expect(303);
    was_on_wednesday(&town, &coordinator, &home).await;
}

#[tokio::test]
async fn a_home_visit_keeps_its_day_though_the_enquiry_was_closed_and_opened_again_afterwards() {
    let town = Town::new().await;
    let home = arranged(&town, &town.as_coordinator().await).await;
    town.at("2026-11-06T09:00");
    let coordinator = town.as_coordinator().await;
    step(&coordinator, &home, "closing", &[("reason", "declined")]).await.expect(303);
    let version = all(&town).await[0].version;
    coordinator.post(&format!("{home}/reopening/{version}"), &[]).await.expect(303);
    was_on_wednesday(&town, &coordinator, &home).await;
    assert_eq!(steps(&town).await.len(), 5);
}

#[tokio::test]
async fn a_placement_keeps_its_day_though_the_first_meeting_was_moved_afterwards() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = arranged(&town, &coordinator).await;
    town.at("2026-11-04T12:00");
    let coordinator = town.as_coordinator().await;
    step(&coordinator, &home, "home-visit/findings", &[("note", "Hat eine Katze.")]).await.expect(303);
    town.at("2026-11-06T09:00");
    let coordinator = town.as_coordinator().await;
    let agreed = [("day", "2026-11-05"), ("time", "10:00"), ("skipped", "kennen sich")];
    step(&coordinator, &home, "first-meeting", &agreed).await.expect(303);
    let volunteer = town.people.boettcher.to_string();
    let placed = |day| [("volunteer", volunteer.as_str()), ("agreed", "yes"), ("day", day)];
    let early = step(&coordinator, &home, "placement", &placed("2026-11-03")).await.expect(422);
    assert!(early.shows("04.11.2026"), "the home visit was later");
    step(&coordinator, &home, "placement", &placed("2026-11-05")).await.expect(303);
    assert_eq!(findings(town.db().read(), "2026-11-06".parse().unwrap()).await.unwrap(), [] as [String; 0]);
}
