//! What the programs of this package have in common: which tenant they talk to, who works where, how long it takes, and
//! what they print.
//!
//! Each program is meant to be copied; what it needs from here is a module of its own.
#![allow(clippy::print_stdout, clippy::print_stderr)] // what a program prints is the point of it

mod connect;
mod employees;
mod estimate;
mod print;
mod progress;

pub use connect::{Connection, HELP, Tenant};
pub use employees::{STAFF, employees_of};
pub use estimate::{at_best, remaining};
pub use print::{counted, one_line, print, print_table, table};
pub use progress::Progress;

use std::error::Error;
use std::process::ExitCode;

/// Why a program ends early. What it says is for the person in front of it.
pub type Failure = Box<dyn Error + Send + Sync>;

/// Ends a program: a failure is explained on standard error, and makes the exit code 1.
pub fn finish(result: Result<(), Failure>) -> ExitCode {
    let Err(failure) = result else { return ExitCode::SUCCESS };
    eprintln!("error: {failure}");
    if let Some(error) = failure.downcast_ref::<feishu_directory::Error>() {
        // A wrong field, or a missing scope and where to ask for it.
        for violation in error.violations() {
            eprintln!("  {violation}");
        }
        if let Some(log_id) = error.log_id() {
            eprintln!("  log ID, for the vendor's support: {log_id}");
        }
        eprintln!("  page: {}", error.docs());
    }
    ExitCode::FAILURE
}
