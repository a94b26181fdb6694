//! The programs as somebody runs them: what they print, what they leave in a database, and how they fail.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use feishu_directory::directory::{
    DepartmentNameInput, DepartmentUpdate, NameInput, NewDepartment,
};
use feishu_directory::trust_party::CollaborationRuleEntitiesInput;
use feishu_directory::{Client, StaticToken};
use org_vendor_sim::feishu::{
    CollaborationTenant, Department, Employee, Generated, Shared, SharedDepartment, Text,
};
use org_vendor_sim::{Fault, FeishuSim};
use rusqlite::Connection as Database;

const SYNC: &str = env!("CARGO_BIN_EXE_feishu_sync");
const CHART: &str = env!("CARGO_BIN_EXE_feishu_org_chart");
const WHO: &str = env!("CARGO_BIN_EXE_feishu_who_sees_whom");

/// A program that knows of no tenant.
fn program(path: &str) -> Command {
    let mut command = Command::new(path);
    for name in ["BASE_URL", "APP_ID", "APP_SECRET", "TENANT_TOKEN"] {
        command.env_remove(format!("FEISHU_{name}"));
    }
    command
}

/// A program against a simulator of the test's own.
fn against(sim: &FeishuSim, path: &str) -> Command {
    let mut command = program(path);
    command.env("FEISHU_BASE_URL", sim.url()).env("FEISHU_TENANT_TOKEN", sim.static_token());
    command
}

fn sync(sim: &FeishuSim, database: &Path) -> Command {
    let mut command = against(sim, SYNC);
    command.arg(database);
    command
}

#[track_caller]
fn stdout(output: Output) -> String {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    String::from_utf8(output.stdout).unwrap()
}

fn client(sim: &FeishuSim) -> Client {
    Client::builder()
        .base_url(sim.url())
        .credentials(StaticToken::new(sim.static_token()))
        .build()
        .unwrap()
}

async fn company() -> FeishuSim {
    let generated = Generated::new(250, 7).fan_out(12);
    FeishuSim::builder().generate(generated).quotas(false).start().await.unwrap()
}

/// Starts a sync and kills it as soon as the vendor has seen so many requests; false if it was faster than that.
fn killed_after(sim: &FeishuSim, database: &Path, requests: usize) -> bool {
    let until = sim.requests().len() + requests;
    let mut child =
        sync(sim, database).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            return false;
        }
        if sim.requests().len() >= until {
            child.kill().unwrap();
            return !child.wait().unwrap().success();
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// All that the database holds of the tenant, and what the last run has written of it.
fn contents(database: &Path) -> Vec<String> {
    let database = Database::open(database).unwrap();
    let mut rows = Vec::new();
    for sql in [
        "SELECT id || '|' || parent || '|' || name || '|' || leaders || '|' || enabled || '|' || ifnull(gone_in, '')
         FROM department ORDER BY id",
        "SELECT id || '|' || name || '|' || ifnull(email, '') || '|' || ifnull(mobile, '') || '|' || ifnull(leader, '')
            || '|' || departments || '|' || ifnull(gone_in, '')
         FROM employee ORDER BY id",
    ] {
        let mut select = database.prepare(sql).unwrap();
        let found = select.query_map([], |row| row.get(0)).unwrap();
        rows.extend(found.collect::<Result<Vec<String>, _>>().unwrap());
    }
    rows
}

fn number(database: &Path, sql: &str) -> i64 {
    Database::open(database).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// A run that began anew after a kill would never end here, and one that saved its position before the page would lose
/// people.
#[tokio::test(flavor = "multi_thread")]
async fn a_sync_that_is_killed_again_and_again_ends_where_an_uninterrupted_one_does() {
    let sim = company().await;
    let folder = tempfile::tempdir().unwrap();
    let (whole, killed) = (folder.path().join("whole.db"), folder.path().join("killed.db"));
    let printed = stdout(sync(&sim, &whole).output().unwrap());
    let requests = sim.requests().len();
    assert!(printed.contains("department: 250 added, 0 changed, 0 gone; 250 in all"), "{printed}");

    let mut kills = 0;
    let mut after = [3, 1, 6, 2, 5, 4, 7].into_iter().cycle();
    while killed_after(&sim, &killed, after.next().unwrap()) {
        kills += 1;
        assert!(kills < 100, "it does not get on");
        assert_eq!(number(&killed, "SELECT count(*) FROM run WHERE finished IS NOT NULL"), 0);
    }
    assert!(kills > 3, "{requests} requests, and {kills} kills: too few to prove anything");
    assert_eq!(number(&killed, "SELECT max(number) FROM run"), 1, "it is one run");
    let (whole, killed) = (contents(&whole), contents(&killed));
    assert!(whole.len() > 2_000);
    assert!(whole == killed, "{} rows, and {}", whole.len(), killed.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_run_writes_what_has_changed_and_marks_who_has_gone_at_its_end() {
    let sim = company().await;
    let client = client(&sim);
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("directory.db");
    let people = {
        stdout(sync(&sim, &database).output().unwrap());
        number(&database, "SELECT count(*) FROM employee")
    };

    let gone: String = Database::open(&database)
        .unwrap()
        .query_row("SELECT id FROM employee WHERE leader IS NOT NULL LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let renamed: String = Database::open(&database)
        .unwrap()
        .query_row("SELECT id FROM department LIMIT 1", [], |row| row.get(0))
        .unwrap();
    client.directory().delete_employee(&gone).send().await.unwrap();
    let mut update = DepartmentUpdate::new();
    update.name = Some(DepartmentNameInput::new("Renamed"));
    client.directory().update_department(&renamed, update).send().await.unwrap();
    let mut new = NewDepartment::new();
    new.name = Some(NameInput::new("New"));
    new.parent_department_id = Some("0".to_owned());
    client.directory().create_department(new).send().await.unwrap();

    // As long as the run has not ended, nobody has gone.
    assert!(killed_after(&sim, &database, 12));
    assert_eq!(number(&database, "SELECT count(*) FROM employee WHERE gone_in IS NOT NULL"), 0);
    let printed = stdout(sync(&sim, &database).output().unwrap());
    assert_eq!(
        printed,
        format!(
            "Run 2 is complete.\ndepartment: 1 added, 1 changed, 0 gone; 251 in all\n\
             employee: 0 added, 0 changed, 1 gone; {} in all\n",
            people - 1
        )
    );
    let marked = format!("SELECT count(*) FROM employee WHERE id = '{gone}' AND gone_in = 2");
    assert_eq!(number(&database, &marked), 1);
    assert_eq!(number(&database, "SELECT count(*) FROM department WHERE written_in = 2"), 2);
    assert_eq!(number(&database, "SELECT count(*) FROM employee WHERE written_in = 2"), 1);

    let printed = stdout(sync(&sim, &database).output().unwrap());
    assert!(printed.contains("department: 0 added, 0 changed, 0 gone"), "{printed}");
    assert!(printed.contains("employee: 0 added, 0 changed, 0 gone"), "{printed}");
}

/// Page tokens do not last for ever.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_goes_on_even_if_its_page_token_is_no_longer_known() {
    let generated = Generated::new(250, 7).fan_out(12);
    let life = |platform: &mut org_vendor_sim::feishu::Platform| {
        platform.page_token_life = Some(600);
    };
    let sim = FeishuSim::builder().generate(generated).quotas(false).platform(life);
    let sim = sim.start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (whole, killed) = (folder.path().join("whole.db"), folder.path().join("killed.db"));
    stdout(sync(&sim, &whole).output().unwrap());
    for requests in [2, 12] {
        assert!(killed_after(&sim, &killed, requests));
        sim.clock().advance(Duration::from_secs(3600));
    }
    stdout(sync(&sim, &killed).output().unwrap());
    assert!(contents(&whole) == contents(&killed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_is_kept_for_its_tenant() {
    let (one, other) = (company().await, company().await);
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("directory.db");
    stdout(sync(&one, &database).output().unwrap());
    let output = sync(&other, &database).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr.contains("name another file"), "{stderr}");
    assert_eq!(number(&database, "SELECT count(*) FROM employee WHERE gone_in IS NOT NULL"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_scope_no_longer_opens_stays_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("directory.db");
    let sim = FeishuSim::builder().generated(3, 1).start().await.unwrap();
    let address = sim.address();
    stdout(sync(&sim, &database).output().unwrap());
    let before = contents(&database);
    sim.shutdown().await;

    let without_addresses = FeishuSim::builder().generated(3, 1).listen(address).scopes([
        "directory:department:list",
        "directory:department.base:read",
        "directory:department.organization:read",
        "directory:department.status:read",
        "directory:employee:list",
        "directory:employee.base.base:read",
        "directory:employee.base.department:read",
        "directory:employee.base.leader:read",
        "directory:employee.base.mobile:read",
    ]);
    let sim = without_addresses.start().await.unwrap();
    let printed = stdout(sync(&sim, &database).output().unwrap());
    for table in ["department", "employee"] {
        assert!(printed.contains(&format!("{table}: 0 added, 0 changed, 0 gone")), "{printed}");
    }
    for field in ["base_info.email", "leaders"] {
        let told = format!(
            "{field} could not always be read, and stays as before: see the app's scopes\n"
        );
        assert!(printed.contains(&told), "{printed}");
    }
    assert!(before.iter().any(|row| row.contains('@')));
    assert_eq!(before, contents(&database));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_syncs_do_not_work_in_one_database() {
    let sim = company().await;
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("directory.db");
    sim.faults().always(Fault::Stall);
    let mut first = sync(&sim, &database).stderr(Stdio::null()).spawn().unwrap();
    while sim.requests().is_empty() {
        assert!(first.try_wait().unwrap().is_none(), "it ended early");
        std::thread::sleep(Duration::from_millis(1));
    }
    let second = sync(&sim, &database).output().unwrap();
    first.kill().unwrap();
    first.wait().unwrap();
    let stderr = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(stderr.contains("another sync is at work"), "{stderr}");
}

/// What the README shows for a command, up to the end of its block.
fn shown(command: &str) -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, block) = readme.split_once(&format!("$ {command}\n")).unwrap();
    block.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_readme_shows_the_org_chart_as_it_is() {
    let printed = stdout(program(CHART).args(["--departments", "2"]).output().unwrap());
    assert_eq!(printed, shown("cargo run --bin feishu_org_chart -- --departments 2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readme_shows_an_error_as_it_is() {
    let sim = FeishuSim::builder().generated(2, 1).scopes(["directory:employee:list"]);
    let sim = sim.start().await.unwrap();
    let output = against(&sim, CHART).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let printed = String::from_utf8(output.stderr).unwrap();
    // Each request has a log ID of its own.
    let log_id = |text: &str| {
        let (_, rest) = text.split_once("support: ").unwrap();
        rest.lines().next().unwrap().to_owned()
    };
    let shown = shown("cargo run --bin feishu_org_chart");
    assert_eq!(printed.replace(&log_id(&printed), &log_id(&shown)), shown);
}

/// Names as people give them, and as nobody should.
async fn hostile() -> FeishuSim {
    let employee = |id: &str, name: &str| Employee::new(id).open_id(format!("ou_{id}")).name(name);
    FeishuSim::builder()
        .employees([
            employee("ada", "Ada \"Countess\" <b>Lovelace</b>, #1;"),
            employee("bao", "宝\nBao"),
            employee("chen", "Chen"),
        ])
        .departments([
            Department::new("sales")
                .open_id("od-1")
                .name(Text::from("Sales, \"EMEA\" & `more`"))
                .leader("ada")
                .members(["ada", "bao"]),
            Department::new("field")
                .open_id("od-2")
                .parent("sales")
                .name(Text::from("Field\"]; click d0"))
                .deputy("bao")
                .members(["chen"]),
            Department::new("empty").open_id("od-3").name(Text::from("Empty")),
        ])
        .start()
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_org_chart_is_a_tree_for_people() {
    let sim = hostile().await;
    let output = against(&sim, CHART).output().unwrap();
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(
        stderr.contains("About 3 departments and 3 people: under the documented quota"),
        "{stderr}"
    );
    let expected = "\
[Tenant]
├── [Sales, \"EMEA\" & `more`]
│   ├── Ada \"Countess\" <b>Lovelace</b>, #1; (leader)
│   ├── 宝 Bao
│   └── [Field\"]; click d0]
│       ├── 宝 Bao (deputy)
│       └── Chen
└── [Empty]
";
    assert_eq!(stdout(output), expected);
}

/// What has a meaning to Mermaid is in no name.
#[tokio::test(flavor = "multi_thread")]
async fn an_org_chart_for_mermaid_quotes_names() {
    let sim = hostile().await;
    let output = against(&sim, CHART).args(["--format", "mermaid"]).output().unwrap();
    let expected = "\
flowchart LR
  d0[\"Tenant\"]
  d1[\"Sales, #34;EMEA#34; #38; #96;more#96;<br/>Ada #34;Countess#34; #60;b#62;Lovelace#60;/b#62;, #35;1#59; (leader)<br/>宝 Bao\"]
  d0 --> d1
  d2[\"Empty\"]
  d0 --> d2
  d3[\"Field#34;]#59; click d0<br/>宝 Bao (deputy)<br/>Chen\"]
  d1 --> d3
";
    assert_eq!(stdout(output), expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_org_chart_in_csv_reads_back() {
    let sim = hostile().await;
    let output = against(&sim, CHART).args(["--format", "csv"]).output().unwrap();
    let text = stdout(output);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> =
        (reader.records()).map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let field = "Field\"]; click d0";
    let sales = "Sales, \"EMEA\" & `more`";
    let ada = "Ada \"Countess\" <b>Lovelace</b>, #1;";
    assert_eq!(
        rows,
        [
            ["0", "", "Tenant", "", "", ""],
            ["od-1", "0", sales, "leader", "ou_ada", ada],
            ["od-1", "0", sales, "member", "ou_bao", "宝 Bao"],
            ["od-3", "0", "Empty", "", "", ""],
            ["od-2", "od-1", field, "deputy", "ou_bao", "宝 Bao"],
            ["od-2", "od-1", field, "member", "ou_chen", "Chen"],
        ]
    );
}

/// Two organisations: one that shares more than a page, with a rule in effect and one that is not, and one with nothing.
async fn partners() -> FeishuSim {
    let many = (0..120).map(|n| SharedDepartment::new(format!("p{n}"), format!("Plant {n}")));
    let mut shared = Shared::default();
    shared.departments = many.collect();
    let mut partner = CollaborationTenant::new("acme").name("Acme, \"Inc.\"");
    partner.shared = Some(shared);
    let mut silent = CollaborationTenant::new("silent").name("Silent");
    silent.shared = Some(Shared::default());
    let sim = FeishuSim::builder()
        .departments([
            Department::new("sales").open_id("od-1").name(Text::from("Sales")),
            Department::new("field").open_id("od-2").name(Text::from("Field")),
        ])
        .collaboration_tenants([partner, silent])
        .start()
        .await
        .unwrap();
    let client = client(&sim);
    let first = client.trust_party().list_share_entities("acme").page_size(1).send().await.unwrap();
    let theirs = first.share_departments[0].open_department_id.clone().unwrap();
    for ours in ["od-1", "od-2"] {
        let side = |id: &str| {
            let mut side = CollaborationRuleEntitiesInput::new();
            side.open_department_ids = Some(vec![id.to_owned()]);
            side
        };
        let rules = client.trust_party();
        rules.create_collaboration_rule("acme", side(ours), side(&theirs)).send().await.unwrap();
    }
    client.directory().delete_department("od-2").send().await.unwrap();
    sim
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_says_who_sees_whom_and_which_rule_is_without_effect() {
    let sim = partners().await;
    let text = stdout(against(&sim, WHO).output().unwrap());
    let expected = "
Associated organisations
  NAME          TENANT KEY  RULES  WE SHARE  THEY SHARE
  Acme, \"Inc.\"  acme        2      1         120
  Silent        silent      0      1         0
  2 rows

Who sees whom
  ORGANISATION  OURS SEE          THEIRS   IN EFFECT
  Acme, \"Inc.\"  Sales             Plant 0  yes
  Acme, \"Inc.\"  no longer shared  Plant 0  no
  2 rows
";
    assert!(text.starts_with(expected), "{text}");
    assert!(text.contains("Plant 119") && text.ends_with("  122 rows\n"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sees_whom_in_csv_reads_back() {
    let sim = partners().await;
    let text = stdout(against(&sim, WHO).args(["--format", "csv"]).output().unwrap());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let count = |wanted: &[(usize, &str)]| {
        let fits = |row: &&csv::StringRecord| wanted.iter().all(|&(at, value)| &row[at] == value);
        rows.iter().filter(fits).count()
    };
    let acme = (0, "Acme, \"Inc.\"");
    assert_eq!(count(&[acme, (2, "shared"), (4, "theirs"), (6, "department")]), 120);
    assert_eq!(count(&[acme, (2, "rule"), (4, "ours"), (5, "yes"), (8, "Sales")]), 1);
    assert_eq!(count(&[acme, (2, "rule"), (4, "ours"), (5, "no"), (7, ""), (8, "")]), 1);
    assert_eq!(count(&[acme, (2, "rule"), (4, "theirs"), (8, "Plant 0")]), 2);
    assert_eq!(count(&[(0, "Silent"), (4, "theirs"), (7, "")]), 1);
}

#[test]
fn programs_run_without_a_tenant() {
    let folder = tempfile::tempdir().unwrap();
    let chart = stdout(program(CHART).output().unwrap());
    assert!(chart.lines().count() > 100 && chart.contains("(leader)"), "{chart}");
    let who = stdout(program(WHO).output().unwrap());
    assert!(who.contains("everybody  Sales"), "{who}");
    let database = folder.path().join("directory.db");
    let printed = stdout(program(SYNC).arg(database).output().unwrap());
    assert!(printed.contains("department: 20 added"), "{printed}");
}

#[test]
fn failures_say_what_to_do_and_print_nothing_else() {
    let output = program(CHART).env("FEISHU_APP_ID", "cli_1").output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(stderr.contains("set FEISHU_APP_ID and FEISHU_APP_SECRET"), "{stderr}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_comes_with_its_remedy_and_page() {
    let sim = hostile().await;
    let output = against(&sim, CHART).env("FEISHU_TENANT_TOKEN", "t-wrong").output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(stderr.contains("99991665") || stderr.contains("99991663"), "{stderr}");
    assert!(stderr.contains("page: https://open.feishu.cn/document/"), "{stderr}");
    assert!(!stderr.contains("t-wrong"), "{stderr}");
}
