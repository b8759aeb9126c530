//! The pages that no journey passes, on both screens, in the light and in the dark, with a name as long as names get.

use entity::value::Role;

use crate::{
    driver::{Screen, Window, serve},
    town::{Town, rows, rows::PASSWORD},
};

#[tokio::test(flavor = "multi_thread")]
async fn no_page_of_the_office_has_faults_in_the_light_nor_in_the_dark() {
    let town = Town::new().await;
    let pages = furnish(&town).await;
    let site = serve(town.app()).await;
    for (screen, name) in [(Screen::phone(true), "phone-light"), (Screen::desk(true).in_the_dark(), "desk-dark")] {
        let window = Window::open(&site, screen).await;
        window.sign_in("Jana Weiß", PASSWORD).await;
        window.sees("Heute").await;
        for page in &pages {
            window.go(page).await;
            window.is_accessible().await;
            window.picture(&format!("{name}{}", page.replace(['/', '?', '='], "-"))).await;
        }
        window.close().await;
    }
}

/// Somebody who may see everything, and everything to see.
async fn furnish(town: &Town) -> Vec<String> {
    let roles = [Role::Coordinator, Role::Finance, Role::Admin, Role::Auditor];
    town.add(rows::account("Jana Weiß", &roles, None)).await;
    let name = "Frau Wilhelmine-Charlotte Freifrau-von-Schönebergwiesenhausen-Oberlangenfeld";
    let long = town.add(rows::senior("S-0050", name)).await.id;
    town.add(rows::contact(long, name, "Schwiegertochter")).await;
    town.add(rows::care_grade(long, 4, "2025-01-01")).await;
    let (senior, volunteer) = (town.people.abendroth, town.people.boettcher);
    let tandem = town.people.abendroth_with_boettcher;
    for day in 10..13 {
        town.add(rows::confirmed_visit(tandem, &format!("2026-10-{day}T10:00"), 120)).await;
    }
    let records = [
        format!("/seniors/{senior}"),
        format!("/seniors/{senior}/relief-budget"),
        format!("/seniors/{long}"),
        format!("/seniors/{long}/relief-budget"),
        format!("/volunteers/{volunteer}"),
        format!("/assignments/{tandem}"),
    ];
    let others = ["/today", "/seniors", "/volunteers", "/assignments", "/visits/paper", "/months/2026-10/preview"];
    let enquiries =
        ["/enquiries", "/enquiries/all", "/enquiries/new", "/partners", "/care-funds", "/outbox", "/search?q=an"];
    let oversight = ["/settings", "/accounts", "/accounts/new", "/trail", "/trail?number=S-0050", "/reads", "/access"];
    let others = others.into_iter().chain(enquiries);
    records.into_iter().chain(others.chain(oversight).map(str::to_owned)).collect()
}
