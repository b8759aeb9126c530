//! Somebody is looked for and picked, by keyboard alone.

use crate::{
    driver::{DOWN, ENTER, Screen, Window, serve},
    town::{Town, rows::PASSWORD},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_tandem_is_begun_by_keyboard_alone_with_scripts() {
    let town = Town::new().await;
    let desk = at_the_form(&town, true).await;
    desk.keys("suess").await;
    desk.sees("Süß, Konrad · S-0002").await;
    desk.is_accessible().await;
    desk.keys(DOWN).await;
    assert_eq!(desk.focus().await, "senior", "the arrow goes to those who fit");
    desk.keys(ENTER).await;
    assert_eq!(desk.focus().await, "volunteer_find", "picked, the next field is ready");
    desk.keys("boettch").await;
    desk.keys(ENTER).await;
    desk.sees("Böttcher, Jürgen · E-0001").await;
    desk.picture("picker-desk").await;
    desk.go("/assignments/new").await;
    desk.sees("Süß, Konrad").await;
    desk.sees("Böttcher, Jürgen").await;
    save(&desk).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tandem_is_begun_by_keyboard_alone_without_scripts() {
    let town = Town::new().await;
    let desk = at_the_form(&town, false).await;
    desk.keys("suess").await;
    desk.keys(ENTER).await;
    desk.sees("Süß, Konrad · S-0002").await;
    desk.tab_to("senior").await;
    desk.keys(" ").await;
    desk.tab_to("volunteer_find").await;
    desk.keys("boettch").await;
    desk.keys(ENTER).await;
    desk.sees("Böttcher, Jürgen · E-0001").await;
    desk.tab_to("volunteer").await;
    desk.keys(" ").await;
    save(&desk).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_and_a_picker_fit_a_phone() {
    let town = Town::new().await;
    let phone = Window::open(&serve(town.app()).await, Screen::phone(true)).await;
    phone.sign_in("Anna Kern", PASSWORD).await;
    let paths = ["/seniors/1", "/volunteers/1", "/assignments/1", "/assignments/new?senior=1&volunteer=1", "/seniors"];
    for (path, picture) in paths.into_iter().zip(["senior", "volunteer", "assignment", "picker", "seniors"]) {
        phone.go(path).await;
        phone.is_accessible().await;
        phone.picture(&format!("phone-{picture}")).await;
    }
    phone.close().await;
}

async fn at_the_form(town: &Town, scripts: bool) -> Window {
    let desk = Window::open(&serve(town.app()).await, Screen::desk(scripts)).await;
    desk.sign_in("Anna Kern", PASSWORD).await;
    for (path, picture) in [("/seniors/1", "desk-senior"), ("/volunteers/1", "desk-volunteer")] {
        desk.go(path).await;
        desk.is_accessible().await;
        desk.picture(picture).await;
    }
    desk.go("/assignments/new").await;
    desk.is_accessible().await;
    desk.tab_to("senior_find").await;
    desk
}

async fn save(desk: &Window) {
    desk.tab_to("service").await;
    desk.keys(" ").await;
    desk.tab_to("starts_on").await;
    desk.keys(ENTER).await;
    desk.sees("B-0004").await;
    desk.sees("Herr Konrad Süß").await;
    desk.sees("Herr Jürgen Böttcher").await;
    desk.is_accessible().await;
}
