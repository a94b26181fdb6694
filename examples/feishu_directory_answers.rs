//! Every operation of this crate, without a tenant: a simulator of the vendor serves an invented organisation on
//! loopback, and this program prints what the client makes of its answers.
//!
//! ```sh
//! cargo run --example feishu_directory_answers
//! ```
#![allow(clippy::print_stdout)] // what an example prints is the point of it

use std::time::{Duration, UNIX_EPOCH};

use directory_examples::print_table;
use feishu_directory::directory::{
    AbnormalRecord, Department, DepartmentField, EmployeeIdType, FieldError, Filter, LeaderType,
};
use feishu_directory::{AppCredentials, Client, DepartmentIdType, Error, I18nText};
use org_vendor_sim::FeishuSim;
use org_vendor_sim::feishu::Generated;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut organization = Generated::new(12, 1).fan_out(8).collaboration_tenants(7).organization();
    organization.departments[3].failing_fields.push("leaders".to_owned());
    let sim = FeishuSim::builder().organization(organization).start().await?;
    let client = Client::builder()
        .base_url(sim.url()) // against Feishu itself, leave this line out
        .credentials(AppCredentials::new(sim.app_id(), sim.app_secret()))
        .build()?;

    unit_departments(&client).await?;
    collaboration_tenants(&client).await?;

    // Two hours pass for the simulator, and the token ends. The client is refused, and fetches another.
    sim.clock().advance(Duration::from_secs(7200));
    departments(&client).await?;
    let tokens = sim.requests().iter().filter(|request| request.bearer().is_none()).count();
    println!("  tokens fetched so far: {tokens}");

    an_error(&client).await;
    Ok(())
}

/// `items()` hides the pages: while one is worked on, the next is on its way.
async fn unit_departments(client: &Client) -> Result<(), Error> {
    let mut items = client.contact().list_unit_departments("BU1").page_size(5).items();
    let mut rows = Vec::new();
    while let Some(item) = items.try_next().await? {
        rows.push([item.unit_id.unwrap_or_default(), item.department_id.unwrap_or_default()]);
    }
    print_table("Departments bound to the unit BU1", ["UNIT", "DEPARTMENT"], &rows);
    Ok(())
}

/// `send()` fetches one page. The token on it leads to the next.
async fn collaboration_tenants(client: &Client) -> Result<(), Error> {
    let page = client.trust_party().list_collaboration_tenants().page_size(5).send().await?;
    let rows: Vec<_> = page
        .items
        .iter()
        .map(|tenant| {
            [
                text(tenant.name.as_ref()),
                tenant.tenant_key.clone().unwrap_or_default(),
                tenant.brand.clone().unwrap_or_default(),
                tenant.connect_time.map(date).unwrap_or_default(),
            ]
        })
        .collect();
    let head = ["NAME", "TENANT KEY", "BRAND", "ASSOCIATED SINCE"];
    print_table("Associated organisations, the first page", head, &rows);
    if page.has_more == Some(true) {
        let token = page.page_token.as_deref().unwrap_or("nothing");
        println!("  there is more, after page token {token}");
    }
    Ok(())
}

/// `pages()` shows what belongs to a page as a whole: here, what could not be read.
async fn departments(client: &Client) -> Result<(), Error> {
    let mut pages = client
        .directory()
        .filter_departments(Filter::children_of("0"), [DepartmentField::All])
        .employee_id_type(EmployeeIdType::EmployeeId)
        .department_id_type(DepartmentIdType::DepartmentId)
        .page_size(3)
        .pages();
    let (mut rows, mut abnormals) = (Vec::new(), Vec::new());
    while let Some(page) = pages.try_next().await? {
        let page = page.into_data();
        rows.extend(page.departments.iter().map(department_row));
        abnormals.extend(page.abnormals.unwrap_or_default());
    }
    let head = ["NAME", "ID", "LEADERS", "MEMBERS", "DEPARTMENTS BELOW"];
    print_table("Departments directly below the root", head, &rows);
    for record in &abnormals {
        println!("  not all of {} could be read: {}", id(record), field_errors(record));
    }
    Ok(())
}

/// A call that the vendor refuses.
async fn an_error(client: &Client) {
    heading("What an error says");
    let Err(error) = client.contact().list_unit_departments("BU000").send().await else { return };
    println!("  asked    {}", error.operation());
    if let (Some(code), Some(status)) = (error.code(), error.status()) {
        println!("  answer   {} (HTTP {})", error.message().unwrap_or("nothing"), status.as_u16());
        println!("  code     {code}");
    }
    println!("  to do    {}", error.remedy().unwrap_or("nothing is documented"));
    println!("  log id   {}", error.log_id().unwrap_or("none"));
    println!("  page     {}", error.docs());
}

fn department_row(department: &Department) -> [String; 5] {
    let leaders = department.leaders.iter().flatten().map(|leader| {
        let rank = match &leader.leader_type {
            Some(LeaderType::Primary) => "main",
            Some(LeaderType::Deputy) => "deputy",
            _ => "other",
        };
        let id = leader.leader_id.as_deref().unwrap_or("?");
        format!("{id} ({rank})")
    });
    let count = department.department_count.as_ref();
    [
        text(department.name.as_ref()),
        department.department_id.clone().unwrap_or_default(),
        leaders.collect::<Vec<_>>().join(", "),
        count.and_then(|count| count.recursive_members_count.clone()).unwrap_or_default(),
        count.and_then(|count| count.recursive_departments_count.clone()).unwrap_or_default(),
    ]
}

fn id(record: &AbnormalRecord) -> &str {
    record.id.as_deref().unwrap_or("a row without an ID")
}

fn field_errors(record: &AbnormalRecord) -> String {
    let reasons = record.field_errors.iter().flatten().map(|(field, error)| {
        let reason = match error {
            FieldError::NoPermission => "no permission",
            FieldError::ServiceFailure => "the service failed",
            FieldError::FieldNotFound => "no such field",
            _ => "unknown reason",
        };
        format!("{field} ({reason})")
    });
    reasons.collect::<Vec<_>>().join(", ")
}

/// The English text where there is one.
fn text(text: Option<&I18nText>) -> String {
    let Some(text) = text else { return String::new() };
    let english = text.i18n_value.as_ref().and_then(|translations| translations.get("en_us"));
    english.or(text.default_value.as_ref()).cloned().unwrap_or_default()
}

/// Seconds since the Unix epoch as a day in UTC, such as `22 Aug 2024`.
fn date(seconds: i64) -> String {
    let time = UNIX_EPOCH + Duration::from_secs(seconds.try_into().unwrap_or_default());
    httpdate::fmt_http_date(time)[5..16].to_owned()
}

fn heading(title: &str) {
    println!("\n{title}");
}
