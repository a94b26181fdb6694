//! Keeps a tenant's departments and employees in an SQLite database, and survives being killed at any moment.
//!
//! ```sh
//! cargo run --bin feishu_sync -- directory.db
//! ```
//!
//! A run walks the departments, and then the people of each hundred of them. Every page is one transaction: what is new
//! in it, and where the next one is. A run that was killed is taken up there by the next start, under the same number.
//! Only at the end of a run is it known who has gone.
//!
//! The tables `department` and `employee` are written where something differs, and nowhere else: `added_in`,
//! `written_in` and `gone_in` hold the number of the run. Those who have gone stay, marked.
#![allow(clippy::print_stdout, clippy::print_stderr)] // what a program prints is the point of it

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use directory_examples::{Connection, Failure, HELP, STAFF, Tenant, employees_of, finish, print};
use feishu_directory::directory::{
    Department, DepartmentField, Employee, EmployeeAbnormalRecord, RowError,
};
use feishu_directory::{Client, Error, ErrorCode, I18nText, Position, TreePosition};
use rusqlite::{Connection as Database, OptionalExtension, Transaction, params, params_from_iter};
use serde_json::json;

/// Keeps a tenant's departments and employees in an SQLite database
#[derive(Parser)]
#[command(after_help = HELP)]
struct Arguments {
    /// The database; it is made if it is not there
    database: PathBuf,
    #[command(flatten)]
    connection: Connection,
}

#[tokio::main]
async fn main() -> ExitCode {
    finish(run(Arguments::parse()).await)
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let _only_us = lock(&arguments.database)?;
    let mut store = Store::open(&arguments.database)?;
    let tenant = arguments.connection.open().await?;
    let resumed = store.begin(&tenant)?;
    if resumed {
        eprintln!("Run {} was interrupted, and goes on where it was.", store.run);
    }
    let mut left_out = LeftOut::default();
    sync_departments(&tenant.client, &mut store, &mut left_out).await?;
    sync_employees(&tenant.client, &mut store, &mut left_out).await?;
    let report = store.complete()? + &left_out.report();
    print(report.as_bytes())?;
    Ok(())
}

/// Two runs in one database would take each other's rows for theirs. The lock ends with the process, however it ends.
fn lock(database: &Path) -> Result<File, Failure> {
    let mut path = database.as_os_str().to_owned();
    path.push(".lock");
    let path = PathBuf::from(path);
    let file = File::create(&path).map_err(|error| {
        format!("cannot write {}: {error}; choose a folder that can be written", path.display())
    })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let database = database.display();
            Err(format!("another sync is at work in {database}: wait for it, or end it").into())
        }
        Err(TryLockError::Error(error)) => {
            Err(format!("cannot lock {}: {error}", path.display()).into())
        }
    }
}

/// How many departments go into one transaction.
const DEPARTMENTS_AT_ONCE: usize = 100;

async fn sync_departments(
    client: &Client,
    store: &mut Store,
    left_out: &mut LeftOut,
) -> Result<(), Failure> {
    let mut saved: Option<TreePosition> = match store.progress.tree.as_deref() {
        Some(DONE) => return Ok(()),
        tree => tree.and_then(|text| text.parse().ok()),
    };
    let fields = [DepartmentField::Name, DepartmentField::Leaders, DepartmentField::EnabledStatus];
    loop {
        let mut tree = client.directory().department_tree(fields.clone());
        let resumed = saved.is_some();
        if let Some(position) = saved.take() {
            tree = tree.start_at(position);
        }
        let mut rows = Vec::new();
        loop {
            match tree.try_next().await {
                Ok(Some(department)) => {
                    let unread = tree.abnormal().and_then(|record| record.field_errors.as_ref());
                    left_out.fields.extend(unread.into_iter().flat_map(BTreeMap::keys).cloned());
                    rows.push(department_row(department, tree.abnormal().is_none())?);
                }
                Ok(None) => {
                    store.progress.tree = Some(DONE.to_owned());
                    return store.save(&DEPARTMENT, &rows, &[]);
                }
                // A page token that is too old: the walk begins anew. What it has found stays found.
                Err(error) if resumed && is_stale(&error) => break,
                Err(error) => return Err(error.into()),
            }
            if rows.len() >= DEPARTMENTS_AT_ONCE {
                // The page that these are from comes once more after a restart, which does no harm.
                store.progress.tree = Some(tree.position().to_string());
                store.save(&DEPARTMENT, &rows, &[])?;
                rows.clear();
            }
        }
    }
}

async fn sync_employees(
    client: &Client,
    store: &mut Store,
    left_out: &mut LeftOut,
) -> Result<(), Failure> {
    const FIELDS: [&str; 6] = [
        "base_info.employee_id",
        "base_info.name.name",
        "base_info.email",
        "base_info.mobile",
        "base_info.leader_id",
        "base_info.departments.department_id",
    ];
    let mut resumed = store.progress.page.is_some();
    while let Some(batch) = store.next_departments()? {
        let status = &STAFF[store.progress.status as usize % STAFF.len()];
        let saved = store.progress.page.as_deref().and_then(|text| text.parse().ok());
        let mut pages = employees_of(client, &batch, status, &FIELDS)
            .pages()
            .start_at(saved.unwrap_or(Position::Token(None)));
        loop {
            let page = match pages.try_next().await {
                Ok(Some(page)) => page.into_data(),
                Ok(None) => break,
                Err(error) if resumed && is_stale(&error) => {
                    store.progress.page = None;
                    break;
                }
                Err(error) => return Err(error.into()),
            };
            let problems = Problems::of(page.abnormals)?;
            let people: Vec<Row> = (page.employees.into_iter())
                .map(|employee| employee_row(employee, &problems))
                .collect::<Result<_, Failure>>()?;
            store.progress.page = pages.position().map(ToString::to_string);
            if store.progress.page.is_none() {
                store.progress.next_listing(&batch);
            }
            store.save(&EMPLOYEE, &people, &problems.unreadable)?;
            left_out.add(problems);
        }
        resumed = false;
    }
    Ok(())
}

/// Whether the vendor no longer knows the page token that a run has saved.
fn is_stale(error: &Error) -> bool {
    error.code() == Some(&ErrorCode::FilterPageTokenInvalid)
}

/// What a page says of the people whom it could not show, or not in whole.
struct Problems {
    /// Those who may not be read.
    unreadable: Vec<String>,
    /// Those of whom a field is missing.
    incomplete: HashMap<String, Vec<String>>,
}

impl Problems {
    fn of(abnormals: Option<Vec<EmployeeAbnormalRecord>>) -> Result<Self, Failure> {
        let mut problems = Self { unreadable: Vec::new(), incomplete: HashMap::new() };
        for record in abnormals.unwrap_or_default() {
            let id = record.id.ok_or("a person who could not be read came without an ID, so it is unclear who has gone: try again")?;
            if !matches!(record.row_error, None | Some(RowError::Success)) {
                problems.unreadable.push(id);
            } else if let Some(fields) = record.field_errors {
                problems.incomplete.insert(id, fields.into_keys().collect());
            }
        }
        Ok(problems)
    }
}

/// What could not be read since the program was started, and is in the database as it was.
#[derive(Default)]
struct LeftOut {
    people: usize,
    fields: BTreeSet<String>,
}

impl LeftOut {
    fn add(&mut self, problems: Problems) {
        self.people += problems.unreadable.len();
        self.fields.extend(problems.incomplete.into_values().flatten());
    }

    fn report(&self) -> String {
        let mut report = String::new();
        if self.people > 0 {
            report.push_str(&format!(
                "records of people that could not be read and stay as before: {}; see the app's contact range\n",
                self.people
            ));
        }
        for field in &self.fields {
            report.push_str(&format!(
                "{field} could not always be read, and stays as before: see the app's scopes\n"
            ));
        }
        report
    }
}

/// One row of a table: an ID, and its columns in their order.
struct Row {
    id: String,
    columns: Vec<Option<String>>,
    /// Whether a column that is missing has no value. If not, it could not be read, and what was known stays.
    complete: bool,
}

fn department_row(department: Department, complete: bool) -> Result<Row, Failure> {
    let leaders = department.leaders.map(|leaders| {
        let ids = leaders.into_iter().filter_map(|leader| leader.leader_id);
        json!(ids.collect::<Vec<_>>()).to_string()
    });
    Ok(Row {
        id: department.department_id.ok_or("a department came without its ID: try again")?,
        columns: vec![
            department.parent_department_id,
            name(department.name.as_ref()),
            leaders,
            department.enabled_status.map(|enabled| enabled.to_string()),
        ],
        complete,
    })
}

fn employee_row(employee: Employee, problems: &Problems) -> Result<Row, Failure> {
    let base = employee.base_info.unwrap_or_default();
    let id = base.employee_id.ok_or(
        "an employee came without an ID: the app needs a scope that opens `base_info.employee_id`",
    )?;
    let departments = base.departments.map(|departments| {
        let ids = departments.into_iter().filter_map(|department| department.department_id);
        json!(ids.collect::<Vec<_>>()).to_string()
    });
    Ok(Row {
        complete: !problems.incomplete.contains_key(&id),
        id,
        columns: vec![
            name(base.name.and_then(|name| name.name).as_ref()),
            base.email,
            base.mobile,
            base.leader_id,
            departments,
        ],
    })
}

fn name(text: Option<&I18nText>) -> Option<String> {
    text.and_then(|text| text.default_value.clone())
}

/// A table that is kept in step.
struct Table {
    name: &'static str,
    /// Besides the ID and the numbers of runs.
    columns: &'static [&'static str],
}

const DEPARTMENT: Table =
    Table { name: "department", columns: &["parent", "name", "leaders", "enabled"] };
const EMPLOYEE: Table =
    Table { name: "employee", columns: &["name", "email", "mobile", "leader", "departments"] };

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS run (
    number INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    finished TEXT,   -- when, in UTC; NULL while it is under way
    tree TEXT,       -- where the walk of the departments is, or 'done'
    after TEXT,      -- the people of the departments up to this one are done
    status INTEGER NOT NULL DEFAULT 0, -- which status of staff is being listed
    page TEXT        -- the next page of that list
);
CREATE TABLE IF NOT EXISTS seen ( -- by the run that is under way
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS department (
    id TEXT PRIMARY KEY,
    parent TEXT,
    name TEXT,
    leaders TEXT,    -- a JSON array of employee IDs
    enabled TEXT,
    added_in INTEGER NOT NULL,
    written_in INTEGER NOT NULL,
    gone_in INTEGER
);
CREATE TABLE IF NOT EXISTS employee (
    id TEXT PRIMARY KEY,
    name TEXT,
    email TEXT,
    mobile TEXT,
    leader TEXT,     -- an employee ID
    departments TEXT, -- a JSON array of department IDs, the main department first
    added_in INTEGER NOT NULL,
    written_in INTEGER NOT NULL,
    gone_in INTEGER
);
";

/// The walk of the departments is over.
const DONE: &str = "done";

/// How far a run is.
#[derive(Default)]
struct Progress {
    tree: Option<String>,
    after: String,
    /// An index in [`STAFF`].
    status: u32,
    page: Option<String>,
}

impl Progress {
    /// A list is done: the next status of the same departments, or the next departments.
    fn next_listing(&mut self, departments: &[String]) {
        self.page = None;
        self.status += 1;
        if self.status as usize >= STAFF.len() {
            self.status = 0;
            self.after = departments.last().cloned().unwrap_or_default();
        }
    }
}

/// The database, and the run that is under way in it.
struct Store {
    database: Database,
    run: i64,
    progress: Progress,
}

impl Store {
    fn open(path: &Path) -> Result<Self, Failure> {
        let open = || {
            let database = Database::open(path)?;
            // Others can read while we write, and what a killed process has left half written does not count.
            database.pragma_update(None, "journal_mode", "WAL")?;
            database.execute_batch(SCHEMA)?;
            Ok(database)
        };
        let database = open().map_err(|error: rusqlite::Error| {
            format!("cannot use {} as a database: {error}; name another file", path.display())
        })?;
        Ok(Self { database, run: 0, progress: Progress::default() })
    }

    /// Takes up the run that was interrupted, and says so; or begins another.
    fn begin(&mut self, tenant: &Tenant) -> Result<bool, Failure> {
        let last = "SELECT number, tenant, finished IS NULL, tree, after, status, page
            FROM run ORDER BY number DESC LIMIT 1";
        let last = self.database.query_row(last, [], |row| {
            let progress = Progress {
                tree: row.get(3)?,
                after: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
                status: row.get(5)?,
                page: row.get(6)?,
            };
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, bool>(2)?, progress))
        });
        let Some((number, of, unfinished, progress)) = last.optional()? else {
            return self.start(1, tenant);
        };
        if of != tenant.name {
            return Err(format!(
                "the database holds {of}, and this is {}: all rows would be taken for gone; name another file",
                tenant.name
            )
            .into());
        }
        if !unfinished {
            return self.start(number + 1, tenant);
        }
        (self.run, self.progress) = (number, progress);
        Ok(true)
    }

    fn start(&mut self, number: i64, tenant: &Tenant) -> Result<bool, Failure> {
        let insert = "INSERT INTO run (number, tenant) VALUES (?1, ?2)";
        self.database.execute(insert, params![number, tenant.name])?;
        self.run = number;
        Ok(false)
    }

    /// The departments whose people come next, at most 100; the root, whose ID is 0, is one of them.
    fn next_departments(&self) -> Result<Option<Vec<String>>, Failure> {
        let sql =
            "SELECT id FROM (SELECT '0' AS id UNION SELECT id FROM seen WHERE kind = 'department')
            WHERE id > ?1 ORDER BY id LIMIT 100";
        let mut select = self.database.prepare_cached(sql)?;
        let ids = select.query_map([&self.progress.after], |row| row.get(0))?;
        let ids: Vec<String> = ids.collect::<Result<_, _>>()?;
        Ok((!ids.is_empty()).then_some(ids))
    }

    /// One transaction: what has come, and where to go on.
    fn save(&mut self, table: &Table, rows: &[Row], unreadable: &[String]) -> Result<(), Failure> {
        let transaction = self.database.transaction()?;
        for row in rows {
            table.write(&transaction, row, self.run)?;
        }
        for id in rows.iter().map(|row| &row.id).chain(unreadable) {
            let insert = "INSERT OR IGNORE INTO seen (kind, id) VALUES (?1, ?2)";
            transaction.prepare_cached(insert)?.execute([table.name, id])?;
        }
        let Progress { tree, after, status, page } = &self.progress;
        let update =
            "UPDATE run SET tree = ?2, after = ?3, status = ?4, page = ?5 WHERE number = ?1";
        transaction.execute(update, params![self.run, tree, after, status, page])?;
        Ok(transaction.commit()?)
    }

    /// The end of a run: what it has not seen has gone. Says what the run has changed.
    fn complete(&mut self) -> Result<String, Failure> {
        let transaction = self.database.transaction()?;
        let mut report = format!("Run {} is complete.\n", self.run);
        for table in [&DEPARTMENT, &EMPLOYEE] {
            let name = table.name;
            let gone = transaction.execute(
                &format!(
                    "UPDATE {name} SET gone_in = ?1, written_in = ?1 WHERE gone_in IS NULL
                     AND id NOT IN (SELECT id FROM seen WHERE kind = '{name}')"
                ),
                [self.run],
            )?;
            let (added, changed, all): (i64, i64, i64) = transaction.query_row(
                &format!(
                    "SELECT count(*) FILTER (WHERE added_in = ?1),
                        count(*) FILTER (WHERE written_in = ?1 AND added_in < ?1), count(*)
                     FROM {name} WHERE gone_in IS NULL"
                ),
                [self.run],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )?;
            report.push_str(&format!(
                "{name}: {added} added, {changed} changed, {gone} gone; {all} in all\n"
            ));
        }
        transaction.execute("DELETE FROM seen", [])?;
        let finished =
            "UPDATE run SET finished = datetime(), tree = NULL, page = NULL WHERE number = ?1";
        transaction.execute(finished, [self.run])?;
        transaction.commit()?;
        Ok(report)
    }
}

impl Table {
    /// Writes a row if it differs from what is there. One that had gone and is back counts as added.
    fn write(&self, transaction: &Transaction<'_>, row: &Row, run: i64) -> rusqlite::Result<()> {
        let Self { name, columns } = self;
        let list = columns.join(", ");
        let holders = vec!["?"; columns.len()].join(", ");
        // Where the row is not complete, what was known stands in for what has not come.
        let values: Vec<String> = (columns.iter())
            .map(|column| match row.complete {
                true => format!("excluded.{column}"),
                false => format!("coalesce(excluded.{column}, {name}.{column})"),
            })
            .collect();
        let values = values.join(", ");
        let sql = format!(
            "INSERT INTO {name} (id, added_in, written_in, {list}) VALUES (?, ?, ?, {holders})
             ON CONFLICT (id) DO UPDATE SET
                ({list}) = ({values}),
                written_in = excluded.written_in,
                added_in = iif(gone_in IS NULL, added_in, excluded.added_in),
                gone_in = NULL
             WHERE gone_in IS NOT NULL OR ({list}) IS NOT ({values})"
        );
        let run = run.to_string();
        let marks = [Some(row.id.as_str()), Some(&run), Some(&run)];
        let all = marks.into_iter().chain(row.columns.iter().map(Option::as_deref));
        transaction.prepare_cached(&sql)?.execute(params_from_iter(all))?;
        Ok(())
    }
}
