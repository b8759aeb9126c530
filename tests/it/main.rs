//! The tests that need more than one function: one binary, one module a subject.

mod backup;
mod components;
mod contract;
mod demo;
mod enquiries;
mod exchange;
mod forms;
mod letters;
mod life_events;
mod mail;
mod merging;
mod paper;
mod tidy;
mod town;
mod visits;

mod access;
mod accounts;
mod assignments;
mod auth;
mod billing;
mod busy;
mod calendar;
mod defence;
mod journal;
mod matching;
mod migrations;
mod office;
mod oversight;
mod pages;
mod partners;
mod records;
mod register;
mod search;
mod seniors;
mod store;
mod ticked;
mod verify;
mod volunteers;
mod worklist;
mod world;

/// Templates name it from the root of their crate, those of `components` too.
use geleit::web;
