//! Who fits whom: proposals for one enquiry and for the whole list, who is asked and what they answer.

use entity::{
    enquiry,
    follow_up::{self, FollowUpKind},
    matching_weights, neighbouring_district, postal_place, proposal, training_module, training_record,
    value::{Answer, EnquiryState, Lines, SeniorId, VolunteerId},
    volunteer, volunteer_profile,
};
use geleit::{clock::local_day, verify::findings};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::town::{
    Town,
    browser::Browser,
    form::Form,
    rows::{self, day},
};

/// An enquiry for a senior whose home visit was today; returns its address.
async fn waiting(browser: &Browser<'_>, senior: SeniorId, service: &str) -> String {
    let form = browser.form(&format!("/enquiries/new?senior={senior}")).await;
    let answer = browser.submit(&form.with("caller", "senior").with("service", service)).await.expect(303);
    let home = answer.location().to_owned();
    let visit = browser.form(&format!("{home}/home-visit")).await.with("day", "2026-11-02").with("time", "10:00");
    browser.submit(&visit).await.expect(303);
    let found = browser.form(&format!("{home}/home-visit/findings")).await.with("note", "Nett.");
    browser.submit(&found).await.expect(303);
    home
}

async fn asking(browser: &Browser<'_>, home: &str, volunteer: VolunteerId) -> Form {
    browser.form(&format!("{home}/matches/{volunteer}")).await
}

async fn answered(browser: &Browser<'_>, home: &str, answer: &str) {
    let form = browser.form(&format!("{home}/answer")).await;
    browser.submit(&form.with("answer", answer).with("reason", "sagt sie")).await.expect(303);
}

/// Somebody who visits nobody yet.
async fn newcomer(town: &Town) -> VolunteerId {
    town.add(rows::volunteer("E-0003", "Frau Olga Neuling")).await.id
}

async fn proposals(town: &Town) -> Vec<proposal::Model> {
    proposal::Entity::find().order_by_asc(proposal::Column::Id).all(town.db().read()).await.unwrap()
}

/// The kinds of the follow-ups that are open.
async fn follow_ups(town: &Town) -> Vec<FollowUpKind> {
    let open = follow_up::Entity::find().filter(follow_up::Column::DoneAt.is_null());
    open.all(town.db().read()).await.unwrap().into_iter().map(|row| row.kind).collect()
}

/// What `geleit verify` finds.
async fn faults(town: &Town) -> Vec<String> {
    findings(town.db().read(), local_day(town.now())).await.expect("the database answers")
}

#[tokio::test]
async fn who_fits_is_listed_with_reasons_and_who_does_not_with_the_one_reason_why() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let profile = coordinator.form(&format!("/volunteers/{}/profile", town.people.boettcher)).await;
    let profile =
        profile.also("availability", "1-1").with("interests", "schach, Garten").with("dementia_experience", "yes");
    coordinator.submit(&profile).await.expect(303);
    let wishes = coordinator.form(&format!("/seniors/{}/wishes", town.people.suess)).await;
    let wishes = wishes.also("availability", "1-1").also("availability", "2-1").with("interests", "Schach");
    coordinator.submit(&wishes).await.expect(303);
    let home = waiting(&coordinator, town.people.suess, "besuchsdienst").await;
    assert!(coordinator.open(&home).await.shows(&format!("{home}/matches")));
    let page = coordinator.open(&format!("{home}/matches")).await;
    for told in ["Herr Jürgen Böttcher", "Zeit nachmittags: Di", "gemeinsam: Schach", "hat schon eine Begleitung"] {
        assert!(page.shows(told), "{told}: {}", page.text());
    }
    assert!(page.shows("Papiere nicht eingetragen"));
    assert!(page.shows("ist schon dort"), "Frau Yıldız visits him already");
    assert!(!page.shows(&format!("{home}/matches/{}", town.people.yildiz)));
    let relief = waiting(&coordinator, town.people.suess, "entlastung").await;
    assert!(coordinator.open(&format!("{relief}/matches")).await.shows("Basisqualifizierung fehlt"));
    let late = asking(&coordinator, &relief, town.people.boettcher).await;
    let refused = coordinator.submit(&late).await.expect(422);
    assert!(refused.shows("Das geht gerade nicht: Basisqualifizierung fehlt."));
    assert!(proposals(&town).await.is_empty());
}

#[tokio::test]
async fn whoever_has_done_the_basic_training_may_relieve() {
    let town = Town::new().await;
    town.change(async |tx| {
        let module = training_module::ActiveModel {
            code: Set("BASIS".to_owned()),
            title: Set("Basisqualifizierung".to_owned()),
            units: Set(40),
            valid_months: Set(Some(24)),
            tags: Set(Lines::from_commas("Basis")),
            ..Default::default()
        };
        let module = tx.insert(module).await?;
        for (volunteer, on) in [(town.people.boettcher, "2026-01-05"), (town.people.yildiz, "2024-11-01")] {
            let record = training_record::ActiveModel {
                volunteer_id: Set(volunteer),
                module_id: Set(module.id),
                day: Set(day(on)),
                units: Set(40),
                ..Default::default()
            };
            tx.insert(record).await?;
        }
        Ok(())
    })
    .await;
    let coordinator = town.as_coordinator().await;
    let home = waiting(&coordinator, town.people.krueger, "entlastung").await;
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows(&format!("{home}/matches/{}", town.people.boettcher)), "{}", page.text());
    assert!(page.shows("Basisqualifizierung fehlt"), "what Frau Yıldız learnt is valid no more");
}

#[tokio::test]
async fn one_is_asked_after_the_other_and_each_answer_leads_on() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let newcomer = newcomer(&town).await;
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let first = asking(&coordinator, &home, town.people.boettcher).await.with("note", "Ruft zurück.");
    let second = asking(&coordinator, &home, newcomer).await;
    coordinator.submit(&first).await.expect(303);
    coordinator.submit(&first).await.expect(303);
    assert_eq!(proposals(&town).await.len(), 1, "sent twice, asked once");
    coordinator.submit(&second).await.expect(409);
    let page = coordinator.open(&home).await;
    for told in ["Ruft zurück.", "Antwort steht aus", "Nach der Antwort fragen", "Gefragt von Anna Kern"] {
        assert!(page.shows(told), "{told}: {}", page.text());
    }
    assert!(coordinator.open(&format!("{home}/matches")).await.shows("wird gerade niemand gesucht"));
    assert!(coordinator.open(&format!("/volunteers/{}", town.people.boettcher)).await.shows("Antwort steht aus"));
    answered(&coordinator, &home, "no").await;
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows("hat für diese Anfrage abgesagt"));
    assert!(!coordinator.open(&home).await.shows("Nach der Antwort fragen"));
    coordinator.submit(&asking(&coordinator, &home, newcomer).await).await.expect(303);
    assert!(coordinator.open(&home).await.shows("Nach der Antwort fragen"), "also of the second who is asked that day");
    answered(&coordinator, &home, "yes").await;
    let page = coordinator.open(&home).await;
    assert!(page.shows("Erstes Treffen vereinbaren") && page.shows("Sagt zu"));
    assert!(coordinator.open("/enquiries").await.shows("erstes Treffen noch nicht vereinbart"));
    let meeting = coordinator.form(&format!("{home}/first-meeting")).await;
    coordinator.submit(&meeting.with("day", "2026-11-09").with("time", "15:00")).await.expect(303);
    town.at("2026-11-10T09:00");
    let coordinator = town.as_coordinator().await;
    let again = coordinator.form(&format!("{home}/waiting")).await.with("note", "Es passt nicht.");
    coordinator.submit(&again).await.expect(303);
    let answers: Vec<Answer> = proposals(&town).await.into_iter().map(|row| row.answer).collect();
    assert_eq!(answers, [Answer::No, Answer::Unfit]);
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows("hat beim ersten Treffen nicht gepasst"));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn nobody_is_asked_for_two_at_once_without_saying_so() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let one = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let other = waiting(&coordinator, town.people.suess, "besuchsdienst").await;
    coordinator.submit(&asking(&coordinator, &one, town.people.boettcher).await).await.expect(303);
    assert!(coordinator.open(&format!("{other}/matches")).await.shows("ist gerade für eine andere Anfrage gefragt"));
    let form = asking(&coordinator, &other, town.people.boettcher).await;
    let warned = coordinator.submit(&form).await.expect(422);
    assert!(warned.shows("Für Anfrage N-0001 steht die Antwort noch aus.") && warned.shows("#field-anyway"));
    coordinator.submit(&form.with("anyway", "yes")).await.expect(303);
    assert_eq!(proposals(&town).await.len(), 2);
}

#[tokio::test]
async fn what_was_asked_outlives_a_close_that_is_taken_back() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    coordinator.submit(&asking(&coordinator, &home, town.people.boettcher).await).await.expect(303);
    let closing = coordinator.form(&format!("{home}/closing")).await.with("reason", "declined");
    let closed = coordinator.submit(&closing).await.expect(303);
    let page = coordinator.follow(closed).await;
    let row = enquiry::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    let version = row.version;
    coordinator.submit(&page.form_to(&format!("{home}/reopening/{version}"))).await.expect(303);
    let row = enquiry::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    assert_eq!((row.state, proposals(&town).await[0].answer), (EnquiryState::Proposed, Answer::Open));
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_whole_list_is_a_proposal_that_is_changed_line_by_line() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    assert!(coordinator.open("/matching").await.shows("Niemand wartet auf Vermittlung"));
    let newcomer = newcomer(&town).await;
    let one = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let other = waiting(&coordinator, town.people.suess, "besuchsdienst").await;
    let proposed = |home: &str, volunteer| format!("{home}/matches/{volunteer}?list=");
    let page = coordinator.open("/matching").await;
    assert!(page.shows("Für 2 von 2 wartenden Anfragen ist jemand da."), "{}", page.text());
    let [first, second] = [&one, &other].map(|home| home.rsplit('/').next().unwrap().to_owned());
    // Frau Yıldız visits both already: whoever is held on to for one leaves the other of the two for the other.
    for (kept, left) in [(town.people.boettcher, newcomer), (newcomer, town.people.boettcher)] {
        let page = coordinator.open(&format!("/matching?keep={first}-{kept}")).await;
        assert!(page.shows(&proposed(&one, kept)) && page.shows("festgehalten") && page.shows(&proposed(&other, left)));
    }
    let without = format!("/matching?without={second}-{}&without={second}-{newcomer}", town.people.boettcher);
    let page = coordinator.open(&without).await;
    assert!(page.shows("Für diese ist gerade niemand da") && page.shows("Für 1 von 2") && page.shows("Neu beginnen"));
    // Pairs that cannot be, or are nonsense, change nothing.
    let nonsense = format!("/matching?keep={second}-{}&keep=1-x&without=9999-9999", town.people.yildiz);
    assert!(coordinator.open(&nonsense).await.shows("Für 2 von 2"));
    coordinator.submit(&asking(&coordinator, &one, newcomer).await).await.expect(303);
    let page = coordinator.open("/matching").await;
    assert!(page.shows("Für 1 von 1") && page.shows(&proposed(&other, town.people.boettcher)));
}

#[tokio::test]
async fn who_is_asked_from_the_whole_list_is_called_from_the_form_that_leads_back_to_it() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let newcomer = newcomer(&town).await;
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let enquiry = home.rsplit('/').next().unwrap();
    let list = format!("/matching?keep={enquiry}-{newcomer}&page=1");
    let page = coordinator.open(&list).await;
    let link = format!("{home}/matches/{newcomer}?list=%2Fmatching%3Fkeep%3D{enquiry}-{newcomer}%26page%3D1");
    assert!(page.shows(&link), "{}", page.text());
    let page = coordinator.open(&link).await;
    assert!(page.shows(&list), "the way back keeps what is decided: {}", page.text());
    assert!(coordinator.open(&format!("{home}/matches/{}", town.people.boettcher)).await.shows("href=\"tel:"));
    for elsewhere in ["https://example.org/matching", "//example.org", "/matchingly", "/seniors"] {
        let form = coordinator.form(&format!("{home}/matches/{newcomer}")).await.with("list", elsewhere);
        let page = coordinator.submit(&form.with("day", "gestern")).await.expect(422);
        assert!(page.shows(&format!("href=\"{home}/matches\"")), "{elsewhere} is not followed");
    }
    let answer = coordinator.submit(&coordinator.form(&link).await).await.expect(303);
    assert_eq!(answer.location(), list.as_str());
    assert!(coordinator.follow(answer).await.shows("ist gefragt"));
}

#[tokio::test]
async fn whoever_meets_has_agreed_and_how_it_was_is_an_answer() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let newcomer = newcomer(&town).await;
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    coordinator.submit(&asking(&coordinator, &home, newcomer).await).await.expect(303);
    let late = coordinator.form(&format!("{home}/answer")).await.with("answer", "yes").with("day", "2026-11-03");
    let page = coordinator.submit(&late.clone()).await.expect(422);
    assert!(page.shows("Dieser Tag kommt erst noch."), "{}", page.text());
    coordinator.submit(&late.with("answer", "unfit").with("day", "2026-11-02")).await.expect(422);
    let meeting = coordinator.form(&format!("{home}/first-meeting")).await;
    let meeting = meeting.with("day", "2026-11-05").with("time", "15:00");
    coordinator.submit(&meeting).await.expect(303);
    assert_eq!(proposals(&town).await[0].answer, Answer::Yes, "who meets has agreed");
    assert_eq!(follow_ups(&town).await, [] as [FollowUpKind; 0], "nobody asks for the answer any more");
    let page = coordinator.open(&home).await;
    assert!(page.shows("Weiter suchen") && page.shows(&format!("{home}/answer")), "{}", page.text());
    let ill = coordinator.form(&format!("{home}/answer")).await.with("answer", "withdrawn");
    coordinator.submit(&ill.with("reason", "Die Seniorin war krank.")).await.expect(303);
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows(&format!("{home}/matches/{newcomer}\"")), "they can be asked again");
    assert_eq!(faults(&town).await, Vec::<String>::new());
}

#[tokio::test]
async fn opened_again_an_enquiry_asks_for_the_answer_again() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let newcomer = newcomer(&town).await;
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    coordinator.submit(&asking(&coordinator, &home, newcomer).await).await.expect(303);
    assert_eq!(follow_ups(&town).await, [FollowUpKind::Answer]);
    let closing = coordinator.form(&format!("{home}/closing")).await.with("reason", "declined");
    let closed = coordinator.submit(&closing).await.expect(303);
    assert_eq!(follow_ups(&town).await, [] as [FollowUpKind; 0]);
    let page = coordinator.follow(closed).await;
    let version = enquiry::Entity::find().one(town.db().read()).await.unwrap().unwrap().version;
    coordinator.submit(&page.form_to(&format!("{home}/reopening/{version}"))).await.expect(303);
    assert_eq!(follow_ups(&town).await, [FollowUpKind::Answer]);
}

#[tokio::test]
async fn a_woman_with_a_title_is_a_woman() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let doctor = volunteer::ActiveModel {
        salutation: Set(Some("Frau Dr.".to_owned())),
        ..rows::volunteer("E-0003", "Frau Olga Neuling")
    };
    let doctor = town.add(doctor).await.id;
    coordinator.agree(&format!("/seniors/{}", town.people.krueger), "wishes").await;
    let wishes = coordinator.form(&format!("/seniors/{}/wishes", town.people.krueger)).await.with("gender", "woman");
    coordinator.submit(&wishes).await.expect(303);
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows(&format!("{home}/matches/{doctor}\"")), "{}", page.text());
}

#[tokio::test]
async fn a_long_waiting_list_has_pages() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let like = enquiry::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    for number in 2..=51 {
        let row = enquiry::ActiveModel { number: Set(format!("N-{number:04}")), ..like.clone().into() };
        town.add(enquiry::ActiveModel { id: sea_orm::NotSet, version: sea_orm::NotSet, ..row }).await;
    }
    let first = coordinator.open("/matching").await;
    assert!(first.shows("von 51 wartenden") && first.shows("Seite 1 von 2"), "{}", first.text());
    assert_eq!(first.text().matches("/matches\"").count(), 50);
    let second = coordinator.open("/matching?page=2").await;
    assert!(second.shows("Seite 2 von 2"));
    assert_eq!(second.text().matches("/matches\"").count(), 1);
}

#[tokio::test]
async fn weights_postal_codes_and_neighbours_are_settings() {
    let town = Town::new().await;
    let admin = town.as_admin().await;
    let form = admin.form("/settings/matching/weights").await;
    assert_eq!((form.value("language"), form.value("week")), ("30", "2"));
    for wrong in ["", "-1", "1001", "viel"] {
        let page = admin.submit(&form.clone().with("near", wrong)).await.expect(422);
        assert!(page.shows("problem-near"), "{wrong}");
    }
    let late = form.clone();
    admin.submit(&form.with("near", 77)).await.expect(303);
    admin.submit(&late.with("near", 78).with("once", "another-key-of-this-form-0000000000")).await.expect(409);
    let rows = matching_weights::Entity::find().all(town.db().read()).await.unwrap();
    assert_eq!((rows.len(), rows[0].near), (1, 77));
    let districts = admin.form("/settings/matching/neighbours/1").await;
    admin.submit(&districts.also("beside", 2).also("beside", 5)).await.expect(303);
    let back = admin.form("/settings/matching/neighbours/5").await;
    assert_eq!(back.value("beside"), "1", "it holds the other way round too");
    admin.submit(&back.without("beside")).await.expect(303);
    admin.submit(&admin.form("/settings/matching/neighbours/1").await.also("beside", 1)).await.expect(404);
    let pairs = neighbouring_district::Entity::find().all(town.db().read()).await.unwrap();
    assert_eq!(pairs.len(), 1);
    let path = "/settings/matching/postal-codes";
    let form = admin.form(path).await;
    admin.submit(&form).await.expect(422);
    let wrong = admin.upload(&form, ("table", "plz.csv", b"plz;breite;laenge\n44137;51")).await.expect(422);
    assert!(wrong.shows("Zeile 2 ist nicht zu lesen"));
    let table = b"plz;breite;laenge\n44137;51,5125;7,46\n44359;51,57;7,38\n";
    admin.upload(&form, ("table", "plz.csv", table)).await.expect(303);
    assert!(admin.open("/settings/matching").await.shows("2 Postleitzahlen, eingelesen am 02.11.2026"));
    let late = form.with("once", "a-second-key-of-this-form-000000000");
    let other = admin.upload(&late, ("table", "plz.csv", table)).await.expect(409);
    assert!(other.shows("Inzwischen wurde eine andere Tabelle eingelesen"));
    let form = admin.form(path).await;
    admin.upload(&form, ("table", "plz.csv", b"plz;breite;laenge\n44359;51,57;7,38")).await.expect(303);
    assert_eq!(postal_place::Entity::find().all(town.db().read()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn distance_is_told_in_kilometres_where_both_postal_codes_are_known() {
    let town = Town::new().await;
    town.change(async |tx| {
        let mut boettcher = volunteer::ActiveModel { id: Set(town.people.boettcher), ..Default::default() };
        boettcher.postal_code = Set("44137".parse().unwrap());
        let seen = geleit::people::by_id::<volunteer::Entity>(tx.read(), town.people.boettcher).await?;
        tx.update(geleit::store::SeenAt::seen_now(seen), boettcher).await?;
        let profile = volunteer_profile::ActiveModel {
            volunteer_id: Set(town.people.boettcher),
            interests: Set(Lines::default()),
            availability: Set(entity::value::Availability::default()),
            max_distance_km: Set(Some(3)),
            car: Set(false),
            avoids_pets: Set(Lines::default()),
            stands_smoke: Set(true),
            dementia_experience: Set(false),
            community: Set(false),
            ..Default::default()
        };
        tx.insert(profile).await?;
        Ok(())
    })
    .await;
    let coordinator = town.as_coordinator().await;
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows("gleicher Stadtbezirk") || page.shows("anderer Stadtbezirk"), "{}", page.text());
    let form = coordinator.form("/settings/matching/postal-codes").await;
    let table = b"plz;breite;laenge\n44137;51,5139;7,4653\n44359;51,4886;7,5019\n";
    coordinator.upload(&form, ("table", "plz.csv", table)).await.expect(303);
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows("3,8 km Luftlinie") && page.shows("weiter weg als gewünscht"), "{}", page.text());
}

#[tokio::test]
async fn whoever_works_as_much_as_they_wish_or_pauses_is_not_asked() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let profile = coordinator.form(&format!("/volunteers/{}/profile", town.people.boettcher)).await;
    coordinator.submit(&profile.with("max_tandems", 1)).await.expect(303);
    let home = waiting(&coordinator, town.people.krueger, "besuchsdienst").await;
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows("hat so viele Begleitungen wie gewünscht"));
    let pause = coordinator.form(&format!("/volunteers/{}/stage", town.people.yildiz)).await;
    coordinator.submit(&pause.with("stage", "paused")).await.expect(303);
    let page = coordinator.open(&format!("{home}/matches")).await;
    assert!(page.shows("pausiert") && page.shows("Im Moment kommt niemand in Frage"), "{}", page.text());
}
