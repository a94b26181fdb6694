//! The generator from outside: its commands, its errors and what it makes.

mod architecture;
mod broken_specs;
mod checkout;
mod docs_command;
mod docs_common;
mod docs_draft;
mod docs_fetch;
mod docs_folders;
mod docs_mutations;
mod docs_nesting;
mod docs_nowhere;
mod docs_odd_pages;
mod docs_pin;
mod docs_renderings;
mod docs_robustness;
mod docs_saved_pages;
mod docs_snapshots;
mod docs_trial;
mod families;
mod fixture;
mod imports;
mod spec_folders;
mod standard_specs;
mod workspace;
