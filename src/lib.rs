//! Geleit: a volunteer visiting service for older people, from the visit in the stairwell to the statement in the
//! envelope.
//!
//! # The house in five sentences
//!
//! 1. The code is cut by what the office talks about: each *slice* (seniors, visits, billing …) has the same few small
//!    files: `routes`, `form`, `queries`, `commands`, `rules`, `text`.
//! 2. A rule is a plain function over plain values: no database, no HTTP, no clock.
//! 3. A handler takes a [`Desk`](web::desk::Desk) first, which says who may call it; without one it cannot be routed.
//! 4. Nothing outside [`store`] owns a connection that can write, and [`Db::change`](store::Db::change) is the only way:
//!    transaction, optimistic lock and audit entry come together or not at all.
//! 5. What the compiler cannot hold, `tests/it/tidy` holds.
//!
//! # Who may use whom
//!
//! ```text
//!              entity (words)                 print (paper), clock, config, actor
//!                ▲                                 ▲
//!   rules ───────┤                                 │
//!     ▲      queries   commands ──► store ─────────┤
//!     │        ▲          ▲                        │
//!     └────── routes, form, text ──► web ──────────┘
//!                 ▲
//!               app (the only file that names every slice)
//! ```
//!
//! A record's page shows what many slices know: a senior's has assignments, visits, the relief budget. No slice reaches up
//! for that. Each draws its own [`Card`](web::card::Card), the slice of the record itself makes the
//! [`Head`](web::record_page::Head), and [`records`], above them all, says which cards stand on whose page and in which
//! order. What a later slice knows of a person comes onto the page with its card and one line there.
//!
//! Where one of very many people is chosen, a form has a [`Picker`](web::picker::Picker), and [`people::pick`] finds who fits.
//!
//! Which slice may call which stands as a table in `tests/it/tidy/slices.rs`.
//!
//! # Where to begin
//!
//! * [`entity`] has the glossary, and a file for each table with what each column says about a person.
//! * [`store`] is how anything is written; [`web`] how anything is asked and answered.
//! * [`auth`] is the smallest slice; read it to see the pattern. [`web::editing`] is a form over one record, with all that
//!   can happen to it; [`seniors`], [`volunteers`] and [`assignments`] are made of such forms, and [`web::list`] is a list
//!   of any kind.
//! * [`people`] has what seniors and volunteers are alike in: both are a [`PersonKind`](people::PersonKind), with the same
//!   list, name, note, ending and consents. Their own slices state only what differs. A part of a record that is one row
//!   for each person is a [`Single`](people::Single).
//! * [`journal`] has notes and follow-ups on any record, which other slices write and plan in their own transactions, and the
//!   timeline of a record: a slice offers a [`Source`](journal::Source), `app` puts them together.
//! * [`assignments`] has a life: [`assignments::phase`] says of its days which phase it is in; each of its commands keeps the
//!   planned talks in step.
//! * [`enquiries`] leads from the first call to the placement, step by step; the home visit comes before everything.
//! * [`life_events`] is what happens in a senior's life: one act that pauses or ends, plans, tells and redirects, each in its
//!   own slice; what it did stands with it as data, so that it can be taken back.
//! * [`merging`] makes one record of two that are of one person, with nothing lost.
//! * [`matching`] finds who fits whom: gates that exclude, points that order, and the best for the whole waiting list, all
//!   plain functions; who was asked and what they answered stands with the enquiry ([`enquiries::proposals`]).
//! * [`letters`] writes to people from a record: a draft from the settings' texts, a PDF that stays, and what becomes of it.
//! * [`billing`] is what the project exists for: start with [`billing::month_end`] and [`billing::relief_budget`].
//!
//! # A visit becomes a line on a statement
//!
//! 1. Herr Böttcher's phone posts to `/my/visits`. [`Posted`](web::extract::Posted) checks that the form is ours and
//!    carries its one-time key; the form is parsed, or comes back whole with every problem told.
//! 2. [`Desk::once`](web::desk::Desk::once) opens the transaction, looks whether the key has acted before, and runs the
//!    command. [`visits::duration`] makes instants of local times, so that a visit over the clock change has its true
//!    length. The row, its audit entry and the key are committed together; only then is the volunteer thanked.
//! 3. The office confirms it. Until a close has settled it (`run_id`), it can be corrected.
//! 4. [`billing::close`] reads what is [`due`](billing::due) and the [`facts`](billing::facts) of each senior, and lets
//!    the pure [`billing::month_end::plan`] decide: lines, pots, own share, to whom. [`billing::issue`] gives the
//!    numbers, freezes every word as a [`StatementDocument`](billing::document::StatementDocument), prints it, and
//!    settles the visits. All of a month, or nothing.
//! 5. A correction is a [cancellation](billing::cancel): it books the opposite, frees the visits, and the next close
//!    bills them anew under their own service month.
//!
//! # What leaves the house
//!
//! * [`mail::post`] writes a mail into the outbox, within the transaction of what it tells of; a job of [`schedule`] sends
//!   it afterwards, and empties it two weeks later.
//! * [`calendar`] answers phones at secret addresses. A slice with dates offers a [`calendar::Source`], and `app` lists it;
//!   [`groups`] is an example. [`calendar::invitation`] makes the calendar part of a mail.
//!
//! # Who gets in
//!
//! * An empty service is set up at its machine, or by whoever has the code that [`serve`] says when it starts
//!   ([`accounts::SetupCode`]); afterwards only with an account.
//!
//! # Invariants
//!
//! * Money is integer cents and time integer minutes; [`Cents::from_euros`](entity::value::Cents::from_euros) is the one
//!   place that rounds, and each line of a statement is rounded once.
//! * Writes take turns, on SQLite by its one writer and on PostgreSQL by an advisory lock, so what a transaction has read
//!   stays true until it is committed.
//! * A relief budget is never stored as a balance; it is computed anew from what happened
//!   ([`billing::relief_budget::History`]).
//! * Pages are not compressed: they hold secrets beside what somebody typed. Assets are.
//! * No personal data in logs, titles, file names, or addresses that pages link to: people go by their numbers there. What
//!   somebody types into a search or a filter does stand in the address of its result, so that a list can be bookmarked;
//!   neither this program nor the proxy of the handbook writes addresses down.
//!
//! # Decisions
//!
//! * 2026-11-23: a letter from a record has a number of a series of its own (`L-2026-000001`); one that is taken away leaves
//!   a gap, since nothing is billed with it. What it says and its PDF are never written again; printing is noted when
//!   somebody presses "print", and can be taken back.
//! * 2026-11-23: the note on insurance is in letters as shipped, with a warning, until the service has saved it: saving
//!   it is confirming it. Confirmations are asked for during the first ninety days, so that what began before this
//!   program is left alone; the end of a substitute is not asked for, and no end is written to somebody who has died.
//! * 2026-11-23: a senior has no e-mail address here: a letter to one goes by e-mail only to the contact who gets the letters.
//! * 2026-11-23: while a senior's letters are held, a statement is billed only if all of it goes to the care fund: an own
//!   share that stands alone would not be sent, and what is settled cannot come late. Letters held are no matter of a month.
//! * 2026-11-23: taking an event back brings back what still stands as the event left it, and names the rest; nothing that
//!   somebody has changed by hand since is overwritten. A mail is taken back only before its first try, or if all failed.
//! * 2026-11-23: only a stay in hospital may be entered beforehand. One whose last day is over is over, also if nobody has
//!   said that they are back.
//! * 2026-11-23: who is placed may be somebody of whom matching says no, if both agree and it is said; the standing of a
//!   volunteer and the Basisqualifizierung bind. Who was placed and is looked for anew was not unfit: how it was, the end of
//!   the assignment says.
//! * 2026-11-23: who stands in for a while has an assignment of their own, at most 92 days within the other: visits, time
//!   sheets and billing know no difference. It has no trial phase, pause, ending or talks; it counts neither as a volunteer's
//!   load nor against proposing them.
//! * 2026-11-23: pauses refuse no visit and change no billing; an import that ends an assignment says no reason.
//! * 2026-11-22: a woman or a man is who is addressed as Frau or Herr; whoever is not fits no wish for either. Of a wish that
//!   is not met, the page of proposals does not say which.
//! * 2026-11-22: who has no papers entered can be proposed, with a hint, since a service may have begun before this program;
//!   who has a part of them, or whose certificate is due again, cannot.
//! * 2026-11-22: one volunteer at a time is asked for an enquiry. A proposal of an enquiry that is closed stays as it is, so
//!   that opening it again takes back that it was closed.
//! * 2026-11-22: a calendar names people by salutation and initial, and no street: it is copied to whoever keeps the
//!   phone's calendars. The rest is looked up here.
//! * 2026-11-22: a mail whose sending was cut off by a crash is sent again, under the same Message-ID: twice is better
//!   than never.
//! * 2026-11-22: whether a volunteer is active or has left is what `active_since` and `ended_on` say, as imports and
//!   billing have it; [`volunteers::stages`] adds what leads there, and its history. Leaving has a page of its own.
//! * 2026-11-22: the note of a police certificate goes six months after the last visit of somebody who has left, and at
//!   once where there was none (§ 30a Abs. 3 BZRG, taken for the simple certificate too).
//! * 2026-11-22: wishes for a gender or a community are kept by consent; withdrawing it deletes them at once.
//! * 2026-11-21: the route of a close (fund or senior) is that of the month being closed, also for lines that came late.
//! * 2026-11-21: cancelling a care fund's statement cancels the own share that refers to it; it cannot be cancelled alone.
//! * 2026-11-21: a close fixes what it bills, and the free visits of closed months; free ones of a month that is open stay
//!   free to change. In the browser a visit of a closed month stays as it is. An import may change one that stands on no
//!   statement (Besuchsdienst, or rounded to nothing), since nothing issued depends on it; it is due again then.
//! * 2026-11-22: a new row behind what was billed (an earlier care grade, a tariff within a billed month, use by others,
//!   a fund's word) is saved and said: in a form after saving, in an import on standard error and before it is confirmed.
//!   What was issued stays until it is cancelled. A row that was billed with does not change by an import; a tariff that
//!   was, nowhere.
//! * 2026-11-22: two records may be of one person where two of name, birth date and phone are the same. Of a name alone, or
//!   a phone alone, one is told while typing, where that is all there is yet; at import it would be too many.
//! * 2026-11-23: two records that are merged are found in the schema with all that refers to them, so that a later table is
//!   carried too. What is kept only while something else allows it (wishes by consent, the day of a police certificate)
//!   goes into no note. Of two claim assignments the earlier stays; of two histories of a volunteer that of the record that
//!   stays, the other goes into the note. What contradicts itself, or took more of the relief budget together than one
//!   person has, is refused.
//! * 2026-11-23: a row that an import has under a number that went changes nothing: what holds was decided when the records
//!   were merged. What hangs on it is taken for the one that stayed, where it is not there yet.
//! * 2026-11-22: closing a closed month again where only refused seniors are left names them and writes nothing.
//! * 2026-11-22: an import may say of several contacts of a senior that they get the letters; whoever was entered first
//!   does, and it says so. In the browser whoever is ticked last takes them over.
//! * 2026-11-22: a claim that is assigned from another day by an import is corrected, not revoked: nobody revoked it.
//! * 2026-11-22: a group's meeting of more than twelve hours is refused like a visit: "billed like a visit" includes what
//!   is taken for a mistake of typing.
//! * 2026-11-22: what verbs say is German, whatever the language of the computer, like the columns of the import.
//! * 2026-11-21: a session of the office ends after two hours unused and after twelve hours at all; one of a volunteer
//!   after thirty and ninety days.
//! * 2026-11-22: who has a record open is kept in the memory of one process, for two minutes. Where several serve the same
//!   database, each knows only its own readers. A page's ping does not count as using the session.
//! * 2026-11-22: a note or follow-up that is deleted can be brought back; after 30 days it goes with the next deletion.
//! * 2026-11-21: until its first tariff of its own a service has the one it starts with (7.50 EUR an hour from 2000-01-01),
//!   without a row for it, so that importing tariffs needs no `--update`, and what was visited before keeps its price.

pub mod actor;
pub mod app;
pub mod clock;
pub mod config;
pub mod error;
pub mod hex;

pub mod print;
pub mod schedule;
pub mod serve;
pub mod store;
pub mod web;

pub mod backup;

pub mod accounts;
pub mod assignments;
pub mod auth;
pub mod billing;
pub mod calendar;
pub mod demo;
pub mod enquiries;
pub mod exchange;
pub mod groups;
pub mod journal;
pub mod letters;
pub mod life_events;
pub mod mail;
pub mod matching;
pub mod merging;
pub mod months;
pub mod office;
pub mod partners;
pub mod people;
pub mod records;
pub mod search;
pub mod seniors;
pub mod ticked;
pub mod today;
pub mod visits;
pub mod volunteers;

pub mod verify;
