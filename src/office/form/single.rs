//! Settings that are single values: sender, bank account, recognition, payment term, trial phase.

use std::collections::BTreeMap;

use super::SETTINGS;
use crate::{
    office::{Key, commands, settings, text::Text},
    web::{editing::prelude::*, input::Input, parse::Parsed, role::SettingsKeeper, token::digest},
};

/// What is to be set, and what is to be taken out.
type Values = Vec<(Key, Option<String>)>;

/// Makes a form over settings: its fields with their keys, how each is read and how it is asked for.
macro_rules! single {
    ($(#[$doc:meta])* $form:ident at $path:literal, $title:ident, $lede:ident:
        $($field:ident = $key:ident, $parse:expr, $label:ident, $hint:expr, $control:expr;)+) => {
        form! {
            $(#[$doc])*
            pub struct $form { $($field),+ }
        }

        impl Editing for $form {
            type Caller = SettingsKeeper;
            type Key = Whole;
            type Input = Values;

            async fn current(db: &impl ConnectionTrait, _: Whole, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
                let values = settings::values(db).await?;
                let mut form = Self::empty(lang);
                $(form.$field.set_if(values.get(&Key::$key));)+
                Ok((form, version(&values, &[$(Key::$key),+])))
            }

            fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Values, Self> {
                let values = [$((Key::$key, self.$field.optional($parse))),+];
                let read = values.into_iter().map(|(key, value)| Some((key, value?))).collect::<Option<Values>>();
                read.ok_or(self)
            }

            async fn save(tx: &Tx, _: Whole, version: i32, values: Values, lang: Lang) -> Result<Done> {
                put_all(tx, version, values, lang).await
            }

            async fn page(self, desk: &Desk<SettingsKeeper>, _: Whole) -> Result<FormPage> {
                let t = desk.lang().office();
                let fields = vec![$(field(&self.$field, t.$label, $control).hint($hint(t))),+];
                let page = FormPage::new(&desk.page, &self, t.$title, $path.to_owned(), SETTINGS.to_owned());
                Ok(page.lede(t.$lede).fields(fields))
            }
        }
    };
}

single! {
    /// Who writes the letters.
    SenderForm at "/settings/sender", sender, sender_lede:
    name = SenderName, parse::line(200), sender_name, none, WIDE;
    street = SenderStreet, parse::line(200), street, none, WIDE;
    postal_code = SenderPostalCode, as_text(parse::postal_code), postal_code, none, SHORT;
    town = SenderTown, parse::line(100), town, none, WIDE;
    phone = SenderPhone, parse::line(50), phone, none, Control::Tel;
    email = SenderEmail, as_text(parse::email), email, none, Control::Email;
    ik = SenderIk, as_text(parse::institution_code), ik, |t: &Text| t.ik_hint, SHORT;
}

single! {
    /// Where seniors pay to.
    BankForm at "/settings/bank", bank, bank_lede:
    iban = Iban, |typed: &str| parse::iban(typed).map(|iban| iban.electronic().to_owned()), iban, none, WIDE;
    bic = Bic, bic, bic, |t: &Text| t.bic_hint, SHORT;
}

single! {
    /// The recognition by the Land (§ 45a SGB XI).
    RecognitionForm at "/settings/recognition", recognition, recognition_lede:
    authority = RecognitionAuthority, parse::line(200), authority, none, WIDE;
    date = RecognitionDate, as_text(parse::date), recognised_on, none, Control::Date;
    id = RecognitionId, parse::line(100), recognised_as, none, WIDE;
}

single! {
    /// How long there is to pay.
    PaymentForm at "/settings/payment", payment, payment_lede:
    days = DaysToPay, as_text(parse::whole(0..=365)), days_to_pay, none, Control::Number;
}

single! {
    /// How long a trial phase lasts.
    TrialForm at "/settings/trial", trial, trial_lede:
    weeks = TrialWeeks, as_text(parse::whole(0..=52)), weeks, |t: &Text| t.weeks_hint, Control::Number;
}

const WIDE: Control = Control::Text("off", "wide");
const SHORT: Control = Control::Text("off", "medium");

fn none(_: &Text) -> &'static str {
    ""
}

/// Nothing has to be set.
fn field(input: &Input, label: &'static str, control: Control) -> Field {
    Field::new(input, label, control).optional()
}

/// Keeps a value in the form its type has.
fn as_text<T: ToString>(parse: impl Fn(&str) -> Parsed<T>) -> impl Fn(&str) -> Parsed<String> {
    move |typed| parse(typed).map(|value| value.to_string())
}

/// A bank's code (ISO 9362): six letters, then two or five letters or digits.
fn bic(typed: &str) -> Parsed<String> {
    let code = typed.replace(' ', "").to_ascii_uppercase();
    let letters = code.bytes().take(6).all(|byte| byte.is_ascii_uppercase());
    let rest = code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if letters && rest && matches!(code.len(), 8 | 11) { Ok(code) } else { Err(Problem::NotABic) }
}

/// Tells apart what stood in these settings: each is a row of its own, and may come and go.
fn version(values: &BTreeMap<Key, String>, keys: &[Key]) -> i32 {
    let shown: Vec<Option<&String>> = keys.iter().map(|key| values.get(key)).collect();
    i32::from_str_radix(&digest(&format!("{shown:?}"))[..7], 16).unwrap_or_default()
}

async fn put_all(tx: &Tx, seen: i32, values: Values, lang: Lang) -> Result<Done> {
    let keys: Vec<Key> = values.iter().map(|(key, _)| *key).collect();
    if version(&settings::values(tx.read()).await?, &keys) != seen {
        return Err(Error::Stale);
    }
    for (key, value) in values {
        commands::put(tx, key, value).await?;
    }
    Ok(Done::to(SETTINGS).saying(lang.office().saved))
}
