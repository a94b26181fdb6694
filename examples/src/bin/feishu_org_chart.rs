//! The org chart of a tenant: its departments as a tree, with their leaders and members.
//!
//! ```sh
//! cargo run --bin feishu_org_chart -- --format mermaid
//! ```
//!
//! The chart goes to standard output. Standard error says how long it takes under the documented quota, and shows a
//! progress bar if it is a terminal.
#![allow(clippy::print_stdout, clippy::print_stderr)] // what a program prints is the point of it

use std::collections::HashMap;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use directory_examples::{
    Connection, Failure, HELP, Progress, STAFF, at_best, counted, employees_of, finish, one_line,
    print,
};
use feishu_directory::directory::operation::{FILTER_DEPARTMENTS, FILTER_EMPLOYEES};
use feishu_directory::directory::{
    Department, DepartmentField, Employee, Filter, LeaderType, RowError,
};
use feishu_directory::{Client, Error, UnreadableField};
use indicatif::HumanDuration;
use termtree::Tree;

/// The org chart of a tenant: departments, leaders and members
#[derive(Parser)]
#[command(after_help = HELP)]
struct Arguments {
    /// How the chart is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    connection: Connection,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A tree for people
    Text,
    /// A flow chart for Mermaid
    Mermaid,
    /// A line for each person in each department
    Csv,
}

#[tokio::main]
async fn main() -> ExitCode {
    finish(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let tenant = arguments.connection.open().await?;
    let chart = fetch(&tenant.client).await?;
    let text = match arguments.format {
        Format::Text => chart.text().into_bytes(),
        Format::Mermaid => chart.mermaid().into_bytes(),
        Format::Csv => chart.csv()?,
    };
    print(&text)?;
    Ok(())
}

/// The root department, which is the tenant itself.
const ROOT: &str = "0";

async fn fetch(client: &Client) -> Result<Chart, Failure> {
    let (departments, people) = count(client).await?;
    // A listing of people takes a request more for what is left over of its last page.
    let batches = (departments + 1).div_ceil(100);
    let for_people = people.div_ceil(100) + batches * STAFF.len() as u64;
    let at_best = at_best(departments.div_ceil(100), FILTER_DEPARTMENTS.rate_limits)
        + at_best(for_people, FILTER_EMPLOYEES.rate_limits);
    eprintln!(
        "About {} and {}: under the documented quota, {} at best.",
        counted(departments, "department", "departments"),
        counted(people, "person", "people"),
        HumanDuration(at_best)
    );
    let progress = Progress::new(departments + people, "departments and people", at_best);

    let mut chart = Chart::new();
    let fields = [DepartmentField::Name, DepartmentField::Leaders];
    let mut tree = client.directory().department_tree(fields);
    while let Some(department) = tree.try_next().await? {
        chart.add_department(department)?;
        progress.advance(1);
    }
    for (field, count) in tree.unread_fields() {
        chart.unread.push(format!("{field} of {}", counted(*count, "department", "departments")));
    }
    let ids: Vec<String> = chart.units.iter().map(|unit| unit.id.clone()).collect();
    const FIELDS: [&str; 3] =
        ["base_info.employee_id", "base_info.name.name", "base_info.departments.department_id"];
    for batch in ids.chunks(100) {
        for status in &STAFF {
            let mut pages = employees_of(client, batch, status, &FIELDS).pages();
            while let Some(page) = pages.try_next().await? {
                let page = page.into_data();
                for record in page.abnormals.iter().flatten() {
                    if !matches!(record.row_error, None | Some(RowError::Success)) {
                        chart.unreadable += 1;
                    }
                }
                progress.advance(page.employees.len() as u64);
                for employee in page.employees {
                    chart.add_person(employee)?;
                }
            }
        }
    }
    progress.finish();
    if chart.unreadable > 0 {
        let people = counted(chart.unreadable, "person", "people");
        eprintln!(
            "{people} could not be read, and the chart lacks them: see the app's contact range."
        );
    }
    for what in &chart.unread {
        eprintln!("{what} could not be read: see the app's scopes, or try again.");
    }
    chart.seat_leaders();
    Ok(chart)
}

/// How many departments and people there are, as far as the departments at the top know: their counts lag behind, and
/// leave out who is directly below the root.
async fn count(client: &Client) -> Result<(u64, u64), Error> {
    // An estimate is worth no failure.
    let known = |count: Result<Option<u64>, UnreadableField>| count.ok().flatten().unwrap_or(0);
    let fields = [DepartmentField::DepartmentCount];
    let mut top = client.directory().filter_departments(Filter::children_of(ROOT), fields).items();
    let (mut departments, mut people) = (0, 0);
    while let Some(department) = top.try_next().await? {
        let counts = department.department_count.unwrap_or_default();
        departments += 1 + known(counts.recursive_departments_count());
        people += known(counts.recursive_members_count());
    }
    Ok((departments, people))
}

/// Departments, parents before their children; the tenant itself is the first.
struct Chart {
    units: Vec<Unit>,
    /// Where each department is in the list, by its ID.
    places: HashMap<String, usize>,
    /// Names of people by ID.
    names: HashMap<String, String>,
    /// How many people could not be read.
    unreadable: u64,
    /// Which fields of how many departments could not be read.
    unread: Vec<String>,
}

struct Unit {
    id: String,
    name: String,
    parent: Option<usize>,
    leaders: Vec<(String, &'static str)>,
    seats: Vec<Seat>,
}

/// A person in a department.
struct Seat {
    id: String,
    role: &'static str,
}

impl Chart {
    fn new() -> Self {
        let root = Unit {
            id: ROOT.to_owned(),
            name: "Tenant".to_owned(),
            parent: None,
            leaders: Vec::new(),
            seats: Vec::new(),
        };
        Self {
            units: vec![root],
            places: HashMap::from([(ROOT.to_owned(), 0)]),
            names: HashMap::new(),
            unreadable: 0,
            unread: Vec::new(),
        }
    }

    fn add_department(&mut self, department: Department) -> Result<(), Failure> {
        let id = department.department_id.ok_or("a department came without its ID: try again")?;
        let parent = department.parent_department_id.ok_or(
            "departments come without their parents: the app needs a scope that opens `parent_department_id`",
        )?;
        let parent = *self.places.get(&parent).ok_or_else(|| {
            format!("the department {id} was moved below {parent} in the meantime: try again")
        })?;
        let name = department.name.as_ref().and_then(|name| name.text("en_us"));
        let leaders = department.leaders.into_iter().flatten().filter_map(|leader| {
            let role = match leader.leader_type {
                Some(LeaderType::Deputy) => "deputy",
                _ => "leader",
            };
            Some((leader.leader_id?, role))
        });
        self.places.insert(id.clone(), self.units.len());
        self.units.push(Unit {
            name: name.map_or_else(|| id.clone(), one_line),
            id,
            parent: Some(parent),
            leaders: leaders.collect(),
            seats: Vec::new(),
        });
        Ok(())
    }

    /// Whoever is in several departments comes more than once, and has a seat in each.
    fn add_person(&mut self, employee: Employee) -> Result<(), Failure> {
        let base = employee.base_info.unwrap_or_default();
        let id = base.employee_id.ok_or(
            "people come without their IDs: the app needs a scope that opens `base_info.employee_id`",
        )?;
        let name = base.name.and_then(|name| name.name);
        let name = name.as_ref().and_then(|name| name.text("en_us"));
        let name = name.map_or_else(|| id.clone(), one_line);
        if self.names.insert(id.clone(), name).is_some() {
            return Ok(());
        }
        let departments = base.departments.ok_or(
            "people come without their departments: the app needs the scope directory:employee.base.department:read",
        )?;
        let mut places: Vec<usize> = (departments.iter())
            .filter_map(|department| self.places.get(department.department_id.as_ref()?).copied())
            .collect();
        if departments.is_empty() {
            places.push(0); // directly below the root
        }
        for place in places {
            self.units[place].seats.push(Seat { id: id.clone(), role: "member" });
        }
        Ok(())
    }

    /// Puts leaders first, even those who are members of other departments.
    fn seat_leaders(&mut self) {
        for unit in &mut self.units {
            let leaders = std::mem::take(&mut unit.leaders);
            unit.seats.retain(|seat| leaders.iter().all(|(id, _)| *id != seat.id));
            let leaders = leaders.into_iter().map(|(id, role)| Seat { id, role });
            unit.seats.splice(0..0, leaders);
        }
    }

    fn person(&self, seat: &Seat) -> String {
        let name = self.names.get(&seat.id).unwrap_or(&seat.id);
        match seat.role {
            "member" => name.clone(),
            role => format!("{name} ({role})"),
        }
    }

    fn text(&self) -> String {
        let mut trees: Vec<Tree<String>> = (self.units.iter())
            .map(|unit| {
                let people = unit.seats.iter().map(|seat| Tree::new(self.person(seat)));
                Tree::new(format!("[{}]", unit.name)).with_leaves(people)
            })
            .collect();
        // Children come after their parents: from the end, each is whole when its parent takes it.
        let mut below: Vec<Vec<Tree<String>>> = vec![Vec::new(); trees.len()];
        let mut text = String::new();
        while let Some(mut tree) = trees.pop() {
            let mut children = below.pop().unwrap_or_default();
            children.reverse();
            tree.leaves.extend(children);
            match self.units[trees.len()].parent {
                Some(parent) => below[parent].push(tree),
                None => text = tree.to_string(),
            }
        }
        text
    }

    fn mermaid(&self) -> String {
        let mut text = "flowchart LR\n".to_owned();
        for (number, unit) in self.units.iter().enumerate() {
            let people = unit.seats.iter().map(|seat| quoted(&self.person(seat)));
            let lines: Vec<String> = std::iter::once(quoted(&unit.name)).chain(people).collect();
            text.push_str(&format!("  d{number}[\"{}\"]\n", lines.join("<br/>")));
            if let Some(parent) = unit.parent {
                text.push_str(&format!("  d{parent} --> d{number}\n"));
            }
        }
        text
    }

    fn csv(&self) -> Result<Vec<u8>, Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record([
            "department_id",
            "parent_department_id",
            "department",
            "role",
            "person_id",
            "person",
        ])?;
        for unit in &self.units {
            let parent = unit.parent.map_or("", |parent| &self.units[parent].id);
            let department = [&unit.id, parent, &unit.name];
            for seat in &unit.seats {
                let name = self.names.get(&seat.id).unwrap_or(&seat.id);
                writer.write_record(department.into_iter().chain([seat.role, &seat.id, name]))?;
            }
            if unit.seats.is_empty() {
                writer.write_record(department.into_iter().chain(["", "", ""]))?;
            }
        }
        Ok(writer.into_inner()?)
    }
}

/// A text inside the quotes of Mermaid, where what has a meaning is written as the number of its character.
fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for c in text.chars() {
        match c {
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' | ';' => {
                quoted.push_str(&format!("#{};", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted
}
