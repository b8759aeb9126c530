//! Who pays: care fund, insurance number, payment route, claim assignment.

use entity::{
    claim_assignment,
    senior::{self, PaymentRoute},
    value::{CareFundId, InsuranceNumber, SeniorId},
};

use crate::{
    seniors::{queries, rules::Span},
    web::{editing::prelude::*, role::Office},
};

form! {
    /// Who pays.
    pub struct InsuranceForm { care_fund, insurance_number, route, claim_from, claim_revoked_on }
}

/// What the form says.
#[derive(Debug)]
pub struct WhoPays {
    care_fund_id: Option<CareFundId>,
    insurance_number: Option<InsuranceNumber>,
    route: PaymentRoute,
    claim: Option<Span>,
}

const REIMBURSEMENT: &str = "erstattung";
const CLAIM_ASSIGNMENT: &str = "abtretung";

impl InsuranceForm {
    /// What an Abtretung needs beside its day.
    fn needs_all_for_the_fund(&mut self, says: &'static str) {
        for input in [&mut self.care_fund, &mut self.insurance_number, &mut self.claim_from] {
            if input.value().trim().is_empty() {
                input.refuse(&Problem::Says(says.to_owned()));
            }
        }
    }

    /// What is wrong with the days is told at the fields.
    fn parse_claim(&mut self, lang: Lang) -> Option<Span> {
        let from = self.claim_from.optional(parse::date).flatten();
        let until = self.claim_revoked_on.optional(parse::date).flatten();
        let Some(from) = from else {
            if until.is_some() {
                self.claim_from.refuse(&Problem::Says(lang.senior_parts().claim_from_missing.to_owned()));
            }
            return None;
        };
        let claim = Span { from, until };
        if claim.is_backwards() {
            self.claim_revoked_on.refuse(&Problem::Says(lang.people().end_before_start.to_owned()));
        }
        Some(claim)
    }
}

impl Editing for InsuranceForm {
    type Caller = Office;
    type Key = SeniorId;
    type Input = WhoPays;

    async fn current(db: &impl ConnectionTrait, id: SeniorId, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let claim = queries::latest_claim(db, id).await?;
        let mut form = Self::empty(lang);
        form.care_fund.set_if(row.care_fund_id.as_ref());
        form.insurance_number.set_if(row.insurance_number.as_ref());
        form.route.set(match row.payment_route {
            PaymentRoute::Reimbursement => REIMBURSEMENT,
            PaymentRoute::ClaimAssignment => CLAIM_ASSIGNMENT,
        });
        form.claim_from.set_if(claim.as_ref().map(|claim| claim.valid_from).as_ref());
        form.claim_revoked_on.set_if(claim.and_then(|claim| claim.revoked_on).as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<WhoPays, Self> {
        let care_fund_id = self.care_fund.optional(parse::choice);
        let insurance_number = self.insurance_number.optional(parse::insurance_number);
        let route = self.route.required(|typed| match typed {
            REIMBURSEMENT => Ok(PaymentRoute::Reimbursement),
            CLAIM_ASSIGNMENT => Ok(PaymentRoute::ClaimAssignment),
            _ => Err(Problem::NotAChoice),
        });
        let claim = self.parse_claim(lang);
        if route == Some(PaymentRoute::ClaimAssignment) {
            self.needs_all_for_the_fund(lang.senior_parts().claim_needs);
        }
        match (care_fund_id, insurance_number, route) {
            (Some(care_fund_id), Some(insurance_number), Some(route)) if self.errors().is_empty() => {
                Ok(WhoPays { care_fund_id, insurance_number, route, claim })
            }
            _ => Err(self),
        }
    }

    /// The senior's row is written in any case, so that its version guards the claim assignment too.
    async fn save(tx: &Tx, id: SeniorId, version: i32, input: WhoPays, lang: Lang) -> Result<Done> {
        let row = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        if let Some(fund) = input.care_fund_id {
            queries::fund(tx.read(), fund).await?;
        }
        assign_claim(tx, id, input.claim, lang).await?;
        queries::remember_route(tx, row.row(), input.route).await?;
        let change = senior::ActiveModel {
            id: Set(id),
            care_fund_id: Set(input.care_fund_id),
            insurance_number: Set(input.insurance_number),
            payment_route: Set(input.route),
            ..Default::default()
        };
        let row = tx.update(row, change).await?;
        Ok(Done::to(format!("/seniors/{id}")).saying((lang.people().saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Office>, id: SeniorId) -> Result<FormPage> {
        let t = desk.lang().senior_parts();
        let row = queries::by_id(desk.db(), id).await?;
        let funds = queries::funds(desk.db()).await?;
        let funds = funds.into_iter().map(|fund| Choice::new(fund.id, format!("{} ({})", fund.name, fund.ik)));
        let routes = vec![
            Choice::new(REIMBURSEMENT, t.route_reimbursement),
            Choice::new(CLAIM_ASSIGNMENT, t.route_claim_assignment),
        ];
        let fields = vec![
            Field::new(&self.care_fund, t.care_fund, Control::Select(funds.collect()))
                .hint(t.care_fund_hint)
                .optional(),
            Field::new(&self.insurance_number, t.insurance_number, Control::Text("off", "medium"))
                .hint(t.insurance_number_hint)
                .optional(),
            Field::new(&self.route, t.route, Control::Radios(routes)).hint(t.route_hint),
            Field::new(&self.claim_from, t.claim_from, Control::Date).hint(t.claim_from_hint).under(t.claim_assignment),
            Field::new(&self.claim_revoked_on, t.claim_revoked_on, Control::Date).hint(t.claim_revoked_hint).optional(),
        ];
        Ok(queries::form_page(desk, &row, &self, t.insurance, "insurance").fields(fields))
    }

    /// What the database knows better is about the claim assignment.
    fn refuse(&mut self, why: &Problem) {
        self.claim_from.refuse(why);
    }
}

/// Corrects or revokes the latest claim assignment, or adds one that begins after the last was revoked.
async fn assign_claim(tx: &Tx, id: SeniorId, claim: Option<Span>, lang: Lang) -> Result<()> {
    let latest = queries::latest_claim(tx.read(), id).await?;
    let (latest, claim) = match (latest, claim) {
        (None, None) => return Ok(()),
        (Some(_), None) => return Err(Error::refused(lang.senior_parts().claim_is_revoked)),
        (latest, Some(claim)) => (latest, claim),
    };
    let row = claim_assignment::ActiveModel {
        senior_id: Set(id),
        valid_from: Set(claim.from),
        revoked_on: Set(claim.until),
        ..Default::default()
    };
    let follows = |before: &claim_assignment::Model| before.revoked_on.is_some_and(|end| end < claim.from);
    match latest {
        Some(same) if same.valid_from == claim.from && same.revoked_on == claim.until => (),
        Some(before) if !follows(&before) => {
            let key = before.id;
            tx.update(before.seen_now(), claim_assignment::ActiveModel { id: Set(key), ..row }).await?;
        }
        Some(_) | None => {
            tx.insert(row).await?;
        }
    }
    Ok(())
}
