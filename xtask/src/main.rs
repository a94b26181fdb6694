//! `cargo xtask …`: the workspace's own commands.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::{eprintln, print, println};
use anstyle::{AnsiColor, Style};
use clap::{Parser, Subcommand, ValueEnum};
use xtask::codegen::{Difference, Plan};
use xtask::docs::draft::{self, Outcome};
use xtask::docs::fetch::{self, Request, Site};
use xtask::docs::report::{PageReport, Report};
use xtask::docs::{self, specs::SpecFile};
use xtask::problem::{Place, Problem, Problems};
use xtask::spec::{self, Bundle};

/// Commands of the workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    /// The workspace to work on, if not the one that this command is called in.
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes the generated part of the client crates from the specs.
    ///
    /// Exits with 0 when all is well, with 1 when `--check` finds a difference, an operation that
    /// changed since it was compared with its page, or text that is still to be written, and with 2
    /// when a spec cannot be used; then nothing is written.
    Codegen {
        /// The crates to make, such as `feishu-directory`; all when none is named.
        #[arg(value_name = "CRATE")]
        crates: Vec<String>,
        /// Writes nothing, and shows what would change.
        #[arg(long)]
        check: bool,
    },
    /// Works on the specs themselves.
    Spec {
        #[command(subcommand)]
        command: SpecCommand,
    },
    /// Compares the specs with the vendors' saved documentation pages.
    Docs {
        #[command(subcommand)]
        command: DocsCommand,
    },
}

#[derive(Subcommand)]
enum SpecCommand {
    /// Prints a spec as a single OpenAPI 3.0.3 document, for tools that read one file.
    Bundle {
        /// The crate whose spec it is, such as `feishu-directory`.
        #[arg(value_name = "CRATE")]
        name: String,
        /// Writes the document here instead; JSON if the name ends in `.json`, else YAML.
        #[arg(long, value_name = "FILE")]
        into: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum DocsCommand {
    /// Compares each page with its operation in the specs, fact by fact.
    ///
    /// Folders may hold guides, pages that no spec describes so far, and several copies of a page: the newest counts,
    /// and of those from one day the site's source. A page that is named has to be that of an operation in the specs.
    ///
    /// Exits with 0 when all facts agree, with 1 when there is a difference, and with 2 when
    /// something could not be read or belongs to no operation.
    Check {
        /// Files, or folders that hold them; README files are left out.
        #[arg(value_name = "PAGE", required = true)]
        pages: Vec<PathBuf>,
        /// Also prints which page belongs to which operation, and which operation has none.
        #[arg(long, conflicts_with = "format")]
        coverage: bool,
        /// Text for people or JSON for machines.
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Gets pages from the vendors' documentation sites, for `docs check` to read.
    ///
    /// Without a page and without a family, it gets the pages of all operations in the specs. Only what changed since
    /// it was saved is written. The addresses of the sites were observed, and no vendor promises them: where an answer
    /// has another shape, this says so, and the page has to be saved by hand.
    ///
    /// Exits with 0 when every page is there. Otherwise the worst failure decides: 3 for a page that is not there, 4 for a
    /// busy site, 5 for one that refuses, 6 for one that cannot be reached, 7 for an answer of another shape, 8 for a
    /// page that cannot be saved; and 2 when the arguments are wrong or a spec cannot be used.
    Fetch {
        /// Only this vendor's pages.
        #[arg(long, value_enum)]
        vendor: Option<Vendor>,
        /// The folder to save pages in, each below its vendor's name and under its own address; if none is named,
        /// the workspace's `target/vendor-pages`.
        #[arg(long, value_name = "FOLDER")]
        into: Option<PathBuf>,
        /// All pages below a place in the tree of Feishu's documentation: names from any level downwards
        /// (`Contacts/User`), an id, or the beginning of a `fullPath` (`/uAjLw4CM/…/contact-v3`).
        #[arg(long, value_name = "PLACE")]
        family: Option<String>,
        /// Another origin instead of the vendors' own: a mirror, say.
        #[arg(long, value_name = "URL")]
        origin: Option<String>,
        /// The addresses of single pages.
        #[arg(value_name = "PAGE-URL")]
        pages: Vec<String>,
    },
    /// Prints as JSON what was read from a page, and what on it was not understood.
    Facts {
        /// A page, whether or not a spec has its operation.
        #[arg(value_name = "PAGE")]
        page: PathBuf,
    },
    /// Writes the operations of pages into a spec, all but the words.
    ///
    /// Give it pages as `docs fetch` saves them; a copy as Markdown leaves more in doubt. The spec is the one that has
    /// the page's server, and in a folder the document is chosen by family and resource. All facts of the page are
    /// written down; an identical schema is reused. What is contradictory becomes an entry of `x-deviations`.
    ///
    /// Then write what is marked `TO BE WRITTEN`, and the names `to_be_written_1`, `ToBeWritten2` and so on; `--todo`
    /// lists them with the page's own words. Names that were proposed may be changed as well. `codegen --check`
    /// refuses a spec with marks. A page that is drafted again changes nothing, and one that has changed takes its
    /// operation along: the facts follow, and the words stay.
    ///
    /// Exits with 0 when every page was drafted, and with 2 when one was not; the others are written all the same.
    Draft {
        /// Files, or folders that hold them; README files are left out.
        #[arg(value_name = "PAGE", required = true)]
        pages: Vec<PathBuf>,
        /// Only into this spec: `specs/feishu-directory`, or the name of its crate.
        #[arg(long, value_name = "SPEC")]
        into: Option<PathBuf>,
        /// Writes nothing, and lists what is still to be written, with the page's words beside each.
        #[arg(long, conflicts_with = "try_out")]
        todo: bool,
        /// Writes nothing, tries each page on its own, and counts what becomes of them.
        #[arg(long = "try")]
        try_out: bool,
    },
    /// Records in the specs that they were compared with these pages. They have to agree.
    ///
    /// Where a page was reworded since the last pin, this shows the passages and writes nothing
    /// until they are accepted.
    Pin {
        /// Files, or folders that hold them; README files are left out.
        #[arg(value_name = "PAGE", required = true)]
        pages: Vec<PathBuf>,
        /// Says that somebody has read the reworded passages, and that they mean the same.
        #[arg(long)]
        accept_rewording: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Vendor {
    Feishu,
    Coze,
}

impl From<Vendor> for Site {
    fn from(vendor: Vendor) -> Self {
        match vendor {
            Vendor::Feishu => Self::Feishu,
            Vendor::Coze => Self::Coze,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    run(root, command).unwrap_or_else(|problems| {
        let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
        eprintln!("{problems}\n\n{red}error:{red:#} nothing was written");
        ExitCode::from(2)
    })
}

fn run(root: Option<PathBuf>, command: Command) -> Result<ExitCode, Problems> {
    let root = || root.map_or_else(xtask::checkout::root, Ok);
    match command {
        Command::Codegen { crates, check } => codegen(&root()?, &crates, check),
        Command::Spec { command: SpecCommand::Bundle { name, into } } => {
            spec_bundle(&root()?, &name, into.as_deref())
        }
        Command::Docs { command } => match command {
            DocsCommand::Check { pages, coverage, format } => {
                docs_check(&root()?, &pages, coverage, format)
            }
            DocsCommand::Fetch { vendor, into, family, origin, pages } => {
                let root = root()?;
                let into = into.unwrap_or_else(|| root.join("target/vendor-pages"));
                let request = Request {
                    site: vendor.map(Into::into),
                    into: &into,
                    origin: origin.as_deref(),
                    family: family.as_deref(),
                    pages: &pages,
                };
                docs_fetch(&root, &request)
            }
            DocsCommand::Facts { page } => Ok(docs_facts(&page)),
            DocsCommand::Draft { pages, into, todo, try_out } => {
                let (root, pages) = (root()?, docs::pages::bytes(&pages)?);
                if try_out {
                    docs_try(&root, &pages)
                } else if todo {
                    docs_todo(&root, &pages)
                } else {
                    docs_draft(&root, into.as_deref(), &pages)
                }
            }
            DocsCommand::Pin { pages, accept_rewording } => {
                docs_pin(&root()?, &pages, accept_rewording)
            }
        },
    }
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
            "{} up to date with the specs, {} changed",
            number(plan.specs().len(), "crate"),
            number(count, "file")
        );
        return Ok(ExitCode::SUCCESS);
    }
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    let unchecked: Vec<_> = plan.specs().iter().flat_map(docs::pin::unchecked).collect();
    for docs::pin::Unchecked { file, operation, page, is_pinned } in &unchecked {
        let (what, or) = if *is_pinned {
            ("has changed since it was compared", "")
        } else {
            let or = ", or waive it if no reader knows its format (specs/README.md, Waivers)";
            ("was never compared", or)
        };
        eprintln!(
            "{red}error:{red:#} {}: {operation} {what} with its page ({page}); \
             save the page, then: cargo xtask docs pin PAGE{or}",
            file.display(),
        );
    }
    let unwritten: Vec<_> = plan.specs().iter().flat_map(spec::unwritten::unwritten).collect();
    for problem in &unwritten {
        eprintln!("{red}error:{red:#} {problem}");
    }
    if count == 0 {
        println!("{} up to date with the specs", number(plan.specs().len(), "crate"));
        let all_is_done = unchecked.is_empty() && unwritten.is_empty();
        return Ok(ExitCode::from(u8::from(!all_is_done)));
    }
    for difference in &differences {
        print_diff(difference);
    }
    let names = crates.iter().map(|name| format!(" {name}")).collect::<String>();
    eprintln!(
        "{red}error:{red:#} {} out of step with the specs; to repair: cargo xtask codegen{names}",
        number(count, "file")
    );
    Ok(ExitCode::FAILURE)
}

fn spec_bundle(root: &Path, name: &str, into: Option<&Path>) -> Result<ExitCode, Problems> {
    for file in spec::files(root, &[name.to_owned()])? {
        let bundle = Bundle::read(root, &file)?;
        let is_json = into.and_then(Path::extension).is_some_and(|extension| extension == "json");
        let text = if is_json { bundle.json() } else { bundle.yaml() };
        match into {
            None => print!("{text}"),
            Some(into) => std::fs::write(into, text).map_err(|error| Problem {
                file: into.to_owned(),
                place: Place::root(),
                what: format!("the file cannot be written: {error}"),
                expected: "a file in a folder that exists and may be written to".into(),
            })?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn docs_check(
    root: &Path,
    pages: &[PathBuf],
    coverage: bool,
    format: Format,
) -> Result<ExitCode, Problems> {
    let specs = SpecFile::all(root)?;
    let report = docs::check::check(&specs, pages);
    print_report(&report, format);
    if coverage {
        print!("\n{}", report.coverage(&specs));
    }
    Ok(ExitCode::from(report.exit()))
}

fn print_report(report: &Report<'_>, format: Format) {
    match format {
        Format::Text => println!("{report}"),
        Format::Json => println!("{:#}", report.json()),
    }
}

fn docs_fetch(root: &Path, request: &Request<'_>) -> Result<ExitCode, Problems> {
    let specs: Vec<_> = SpecFile::all(root)?.into_iter().map(|file| file.spec).collect();
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    let fetched = fetch::fetch(&specs, request, |number, of, outcome| match outcome {
        Ok(page) => eprintln!("[{number}/{of}] {}", page.address),
        Err(failure) => eprintln!("{red}error:{red:#} {failure}"),
    });
    let fetched = match fetched {
        Ok(fetched) => fetched,
        Err(problem) => {
            eprintln!("{red}error:{red:#} {problem}");
            return Ok(ExitCode::from(2));
        }
    };
    let mut same = 0;
    for page in &fetched.pages {
        let outcome = match page.outcome {
            fetch::Outcome::New => "new",
            fetch::Outcome::Changed => "changed",
            fetch::Outcome::Same => {
                same += 1;
                continue;
            }
        };
        let operations = match page.operations.as_slice() {
            [] => "no operation in the specs".to_owned(),
            operations => operations.join(", "),
        };
        println!("{} ({outcome}; {operations})", page.file.display());
    }
    for (address, operations) in &fetched.by_hand {
        println!("{address} has to be saved by hand ({})", operations.join(", "));
    }
    println!(
        "{} fetched, {same} unchanged, {} failed",
        number(fetched.pages.len() - same, "page"),
        fetched.failures.len()
    );
    Ok(ExitCode::from(fetched.exit()))
}

fn docs_facts(page: &Path) -> ExitCode {
    let error = match std::fs::read(page) {
        Ok(bytes) => match docs::read::page(&bytes) {
            Ok(facts) => {
                // As one text: what is printed goes through filters, piece by piece.
                let text = format!("{:#}", serde_json::json!(facts));
                println!("{text}");
                return ExitCode::SUCCESS;
            }
            Err(error) if error.line > 0 => format!("{}:{}: {error}", page.display(), error.line),
            Err(error) => format!("{}: {error}", page.display()),
        },
        Err(error) => format!("{}: {error}", page.display()),
    };
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    eprintln!("{red}error:{red:#} {error}");
    ExitCode::from(2)
}

type Pages = [(String, Vec<u8>)];

fn docs_draft(root: &Path, into: Option<&Path>, pages: &Pages) -> Result<ExitCode, Problems> {
    let into = into.and_then(Path::file_stem).map(|name| name.to_string_lossy().into_owned());
    let run = draft::draft(SpecFile::all(root)?, into.as_deref(), pages, &docs::pin::today())?;
    run.write(root)?;
    let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
    for page in &run.pages {
        let operation = page.operation.as_deref().unwrap_or_default();
        let outcome = match &page.outcome {
            Outcome::New => "new",
            Outcome::Changed => "changed",
            Outcome::Same => "as it was",
            Outcome::Refused(why) => {
                eprintln!("{red}error:{red:#} {}: {why}", page.page);
                continue;
            }
        };
        println!("{operation} ({outcome}; {})", page.file.display());
        for note in &page.notes {
            println!("  {}:{}: {note}", page.page, note.line);
        }
    }
    println!("{}, {} changed", number(pages.len(), "page"), number(run.files.len(), "file"));
    if !run.files.is_empty() {
        println!("to list what is left to write: cargo xtask docs draft --todo PAGE…");
    }
    Ok(ExitCode::from(if run.has_refused() { 2 } else { 0 }))
}

fn docs_todo(root: &Path, pages: &Pages) -> Result<ExitCode, Problems> {
    let left = draft::todo::list(&SpecFile::all(root)?, pages);
    for todo in &left {
        println!("{todo}");
    }
    println!("{} left to write", number(left.len(), "place"));
    Ok(ExitCode::SUCCESS)
}

fn docs_try(root: &Path, pages: &Pages) -> Result<ExitCode, Problems> {
    let specs: Vec<_> = SpecFile::all(root)?.into_iter().map(|file| file.spec).collect();
    let generate = |spec: &spec::Spec| xtask::codegen::generate(spec).map(|_| ());
    let tried = draft::trial::run(&specs, pages, &docs::pin::today(), &generate);
    for page in tried.iter().filter(|page| !page.is_whole() && !page.is_other) {
        let why = page.refused.iter().chain(&page.codegen).chain(page.check.first());
        println!("{}: {}", page.page, why.cloned().collect::<Vec<_>>().join("; "));
    }
    print!("{}", draft::trial::Table(&tried));
    Ok(ExitCode::SUCCESS)
}

fn docs_pin(root: &Path, pages: &[PathBuf], accept: bool) -> Result<ExitCode, Problems> {
    let specs = SpecFile::all(root)?;
    let (report, changed) = docs::pin::run(root, &specs, pages, &docs::pin::today(), accept)?;
    if report.exit() > 0 {
        print_report(&report, Format::Text);
        let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
        eprintln!("{red}error:{red:#} nothing was written; pages and specs have to agree first");
        return Ok(ExitCode::from(report.exit()));
    }
    for (page, changed) in report.reworded() {
        let was = match changed.before {
            Some(number) => format!("was passage {number} of the page"),
            None => "is new".to_owned(),
        };
        let text = changed.text.as_deref().unwrap_or("(gone)");
        println!("{}:{} {}, {was}: {text}", page.page, changed.line, changed.at);
    }
    if !accept && report.reworded().next().is_some() {
        let red = Style::new().fg_color(Some(AnsiColor::Red.into())).bold();
        eprintln!(
            "{red}error:{red:#} nothing was written; read these passages, and if they mean the same, \
             pin with --accept-rewording"
        );
        return Ok(ExitCode::FAILURE);
    }
    for spec in &changed {
        println!("{} ({})", spec.file.display(), spec.operations.join(", "));
    }
    println!(
        "{} compared with the specs, {} changed",
        number(report.pages.iter().filter_map(PageReport::described).count(), "page"),
        number(changed.len(), "spec")
    );
    Ok(ExitCode::SUCCESS)
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
