//! `cargo xtask …`: the workspace's own commands.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::{eprintln, println};
use anstyle::{AnsiColor, Style};
use clap::{Parser, Subcommand};
use xtask::codegen::{Difference, Plan};
use xtask::problem::Problems;

/// Commands of the workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    /// The workspace to work on, if not the one that this command belongs to.
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes the generated part of the client crates from the specs.
    ///
    /// Exits with 0 when all is well, with 1 when `--check` finds a difference, and with 2 when a
    /// spec cannot be used; then nothing is written.
    Codegen {
        /// The crates to make, such as `feishu-directory`; all when none is named.
        #[arg(value_name = "CRATE")]
        crates: Vec<String>,
        /// Writes nothing, and shows what would change.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let root = root.unwrap_or_else(|| own.to_owned());
    let result = match command {
        Command::Codegen { crates, check } => codegen(&root, &crates, check),
    };
    result.unwrap_or_else(|problems| {
        let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
        eprintln!("{problems}\n\n{red}error:{red:#} nothing was written");
        ExitCode::from(2)
    })
}

fn codegen(root: &Path, crates: &[String], check: bool) -> Result<ExitCode, Problems> {
    let plan = Plan::make(root, crates)?;
    let differences = plan.differences()?;
    let count = differences.len();
    if !check {
        plan.apply(&differences)?;
        for difference in &differences {
            println!("{} ({})", difference.path.display(), done(difference));
        }
        println!(
            "{} as the specs have it, {} changed",
            number(plan.crates(), "crate"),
            number(count, "file")
        );
        return Ok(ExitCode::SUCCESS);
    }
    if count == 0 {
        println!("{} as the specs have it", number(plan.crates(), "crate"));
        return Ok(ExitCode::SUCCESS);
    }
    for difference in &differences {
        print_diff(difference);
    }
    let names = crates.iter().map(|name| format!(" {name}")).collect::<String>();
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    eprintln!(
        "{red}error:{red:#} {} not as the specs have it; to repair: cargo xtask codegen{names}",
        number(count, "file")
    );
    Ok(ExitCode::FAILURE)
}

fn number(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

fn done(difference: &Difference) -> &'static str {
    match difference.kind() {
        "missing" => "new",
        "stale" => "removed",
        _ => "changed",
    }
}

fn print_diff(difference: &Difference) {
    for line in difference.to_string().lines() {
        let colour = match line.as_bytes().first() {
            Some(b'+') => Some(AnsiColor::Green.into()),
            Some(b'-') => Some(AnsiColor::Red.into()),
            Some(b'@') => Some(AnsiColor::Cyan.into()),
            _ => None,
        };
        let style = Style::new().fg_color(colour);
        println!("{style}{line}{style:#}");
    }
}
