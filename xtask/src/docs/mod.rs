//! Compares the specs with the vendors' saved pages: `cargo xtask docs check | draft | facts | pin`.
//!
//! `read` brings a page into the shape of `facts` (whose types are in `kind` and `subject`), `spec_side` does the same to an operation of a
//! spec, `flat` makes single facts of both, `compare` says where they differ, and `deviation` and
//! `waiver` take out what is known. `assign` finds the operation of a page. `check` puts it together, `report` tells
//! it, `pin` records that all was well. `draft` makes an operation of a page.

mod assign;
pub mod check;
pub mod compare;
pub mod deviation;
pub mod draft;
pub mod facts;
pub mod fetch;
pub mod flat;
pub mod kind;
pub mod locate;
pub mod pages;
pub mod pin;
pub mod read;
pub mod report;
pub mod spec_side;
pub mod specs;
pub mod subject;
mod waiver;
pub mod wording;
