//! The list of the care funds.

use askama::Template;
use axum::response::Response;
use entity::care_fund;

use super::{queries, text::Text};
use crate::{
    error::Result,
    people::PersonWords,
    web::{
        desk::Desk,
        page::{Chrome, Page},
        role::Office,
        workbook,
    },
};

#[derive(Debug, Template)]
#[template(path = "seniors/care_funds.html")]
pub struct CareFunds {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    funds: Vec<care_fund::Model>,
}

impl CareFunds {
    fn address(fund: &care_fund::Model) -> String {
        let code = fund.postal_code.as_ref().map(ToString::to_string);
        let place = [code.as_deref(), fund.town.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        [fund.street.as_deref(), Some(place.as_str())]
            .into_iter()
            .flatten()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

pub async fn index(desk: Desk<Office>) -> Result<Page<CareFunds>> {
    let funds = queries::funds(desk.db()).await?;
    let (t, w) = (desk.lang().seniors(), desk.lang().people());
    Ok(Page(CareFunds { page: desk.page, t, w, funds }))
}

/// The same list as a workbook.
pub async fn export(desk: Desk<Office>) -> Result<Response> {
    let (w, funds) = (desk.lang().people(), queries::funds(desk.db()).await?);
    let cells = funds.into_iter().map(|fund| {
        let address = CareFunds::address(&fund);
        vec![fund.name, fund.ik.to_string(), address]
    });
    workbook::of_list("care-funds", &[w.name, "IK", w.address], cells)
}
