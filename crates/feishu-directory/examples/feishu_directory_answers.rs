//! Every operation of this crate, without a tenant: a server on loopback gives the answers that the vendor's pages
//! document, and this program prints what the client makes of them.
//!
//! ```sh
//! cargo run --example feishu_directory_answers
//! ```
#![allow(clippy::print_stdout)] // what an example prints is the point of it

use feishu_directory::{
    AbnormalRecord, Client, Department, DepartmentField, Error, FieldError, Filter, I18nText,
    LeaderType, StaticToken,
};
use wiremock::matchers::{body_string_contains, method, path, query_param};
use wiremock::{Mock, MockBuilder, MockServer, ResponseTemplate};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = serve().await;
    let client = Client::builder()
        .base_url(format!("{}/open-apis", server.uri())) // against Feishu itself, leave this line out
        .credentials(StaticToken::new("t-7f1bcd13fc57d46bac21793a18e560"))
        .build()?;

    unit_departments(&client).await?;
    collaboration_tenants(&client).await?;
    departments(&client).await?;
    an_error(&client).await;
    Ok(())
}

/// `items()` hides the pages: the second one is fetched when the first one is used up.
async fn unit_departments(client: &Client) -> Result<(), Error> {
    let mut items = client.list_unit_departments().unit_id("BU121").items();
    let mut rows = Vec::new();
    while let Some(item) = items.try_next().await? {
        rows.push([item.unit_id.unwrap_or_default(), item.department_id.unwrap_or_default()]);
    }
    print_table("Departments bound to the unit BU121", ["UNIT", "DEPARTMENT"], &rows);
    Ok(())
}

/// `send()` fetches one page. The token on it leads to the next.
async fn collaboration_tenants(client: &Client) -> Result<(), Error> {
    let page = client.list_collaboration_tenants().page_size(10).send().await?;
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
        println!("  there is more, behind {}", page.page_token.as_deref().unwrap_or("nothing"));
    }
    Ok(())
}

/// `pages()` shows what belongs to a page as a whole: here, what could not be read.
async fn departments(client: &Client) -> Result<(), Error> {
    let mut pages = client
        .filter_departments()
        .filter(Filter::children_of("0"))
        .required_fields([DepartmentField::All])
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
    let Err(error) = client.list_unit_departments().unit_id("BU000").send().await else { return };
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
        format!("{} ({rank})", leader.leader_id.as_deref().unwrap_or("?"))
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

/// Seconds since the Unix epoch as a day in UTC.
fn date(seconds: i64) -> String {
    // Years that begin in March have their leap day at the end.
    let days = seconds.div_euclid(86_400) + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year}-{month:02}-{day:02}")
}

fn heading(title: &str) {
    println!("\n{title}");
}

/// Columns as wide as their widest cell, with a line below that counts the rows.
fn print_table<const N: usize>(title: &str, head: [&str; N], rows: &[[String; N]]) {
    heading(title);
    let mut widths = head.map(columns);
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = columns(cell).max(*width);
        }
    }
    let line = |cells: &[&str]| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| {
            let padding = " ".repeat(width - columns(cell));
            format!("{cell}{padding}")
        });
        println!("  {}", padded.collect::<Vec<_>>().join("  ").trim_end());
    };
    line(&head);
    for row in rows {
        line(&row.each_ref().map(String::as_str));
    }
    println!("  {} in all", rows.len());
}

/// How many columns of a terminal a text takes: Chinese and Japanese characters take two.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffdc}') { 2 } else { 1 })
        .sum()
}

// The server. The first page of each list is the answer on the vendor's page; the page after it is made in its
// likeness, so that the list has an end.

async fn serve() -> MockServer {
    let server = MockServer::start().await;
    let token = "AQD9/Rn9eij9Pm39ED40/dk53s4Ebp882DYfFaPFbz00L4CMZJrqGdzNyc8BcZtDbwVUvRmQTvyMYicnGWrde9X56TgdBuS+JdtW=";
    let unit = || get("/open-apis/contact/v3/unit/list_department");
    let refused = ResponseTemplate::new(400)
        .insert_header("x-tt-logid", "202411210654320123456789ABCDEF")
        .set_body_raw(UNIT_UNKNOWN, "application/json");
    // The first mock that matches answers.
    unit().and(query_param("unit_id", "BU000")).respond_with(refused).mount(&server).await;
    unit().and(query_param("page_token", token)).respond_with(ok(UNIT_LAST)).mount(&server).await;
    unit().respond_with(ok(UNIT)).mount(&server).await;

    let tenants = get("/open-apis/directory/v1/collaboration_tenants");
    tenants.respond_with(ok(TENANTS)).mount(&server).await;

    let filter =
        || Mock::given(method("POST")).and(path("/open-apis/directory/v1/departments/filter"));
    let second = filter().and(body_string_contains("hiofbsabui214iokncaub"));
    second.respond_with(ok(DEPARTMENTS_LAST)).mount(&server).await;
    filter().respond_with(ok(DEPARTMENTS)).mount(&server).await;
    server
}

fn get(at: &str) -> MockBuilder {
    Mock::given(method("GET")).and(path(at))
}

fn ok(body: &str) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_raw(body, "application/json")
}

const UNIT: &str = r#"{
    "code": 0,
    "msg": "success",
    "data": {
        "departmentlist": [
            {"unit_id": "BU121", "department_id": "od-4e6ac4d14bcd5071a37a39de902c7141"}
        ],
        "has_more": true,
        "page_token": "AQD9/Rn9eij9Pm39ED40/dk53s4Ebp882DYfFaPFbz00L4CMZJrqGdzNyc8BcZtDbwVUvRmQTvyMYicnGWrde9X56TgdBuS+JdtW="
    }
}"#;

const UNIT_LAST: &str = r#"{
    "code": 0,
    "msg": "success",
    "data": {
        "departmentlist": [
            {"unit_id": "BU121", "department_id": "od-8f2d1c0b9a7e6d5c4b3a29180f7e6d5c"}
        ],
        "has_more": false
    }
}"#;

const UNIT_UNKNOWN: &str = r#"{"code": 43051, "msg": "unit_id invalid"}"#;

const TENANTS: &str = r#"{
    "code": 0,
    "msg": "success",
    "data": {
        "items": [
            {
                "tenant_key": "121s121234df",
                "connect_time": 1724296400,
                "avatar": {
                    "avatar_72": "http://qwed.com",
                    "avatar_240": "http://wssd.com",
                    "avatar_640": "http://wssd.com",
                    "avatar_origin": "https:inernal-api/image"
                },
                "brand": "feishu",
                "name": {"default_value": "张三", "i18n_value": {"en_us": "test"}},
                "short_name": {"default_value": "张三", "i18n_value": {"en_us": "test"}}
            }
        ],
        "page_token": "eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0=",
        "has_more": true
    }
}"#;

const DEPARTMENTS: &str = r#"{
    "code": 0,
    "msg": "success",
    "data": {
        "departments": [
            {
                "department_id": "h12921",
                "department_count": {
                    "recursive_members_count": "100",
                    "direct_members_count": "100",
                    "recursive_members_count_exclude_leaders": "100",
                    "recursive_departments_count": "100",
                    "direct_departments_count": "100"
                },
                "has_child": true,
                "leaders": [{"leader_type": 1, "leader_id": "u273y71"}],
                "parent_department_id": "h12921",
                "name": {
                    "default_value": "张三",
                    "i18n_value": {"zh_cn": "中文", "ja_jp": "ja_jp_name", "en_us": "en_us_name"}
                },
                "enabled_status": true,
                "order_weight": "10",
                "data_source": 1
            }
        ],
        "page_response": {"has_more": true, "page_token": "hiofbsabui214iokncaub"},
        "abnormals": [{"id": "eedasfwe", "row_error": 0, "field_errors": {"name": 1000}}]
    }
}"#;

const DEPARTMENTS_LAST: &str = r#"{
    "code": 0,
    "msg": "success",
    "data": {
        "departments": [
            {
                "department_id": "h12922",
                "department_count": {
                    "recursive_members_count": "12",
                    "direct_members_count": "12",
                    "recursive_members_count_exclude_leaders": "10",
                    "recursive_departments_count": "0",
                    "direct_departments_count": "0"
                },
                "has_child": false,
                "leaders": [
                    {"leader_type": 1, "leader_id": "u273y72"},
                    {"leader_type": 2, "leader_id": "u273y73"}
                ],
                "parent_department_id": "0",
                "name": {"default_value": "市场部", "i18n_value": {"zh_cn": "市场部"}},
                "enabled_status": true,
                "order_weight": "20",
                "data_source": 3
            }
        ],
        "page_response": {"has_more": false, "page_token": ""},
        "abnormals": []
    }
}"#;
