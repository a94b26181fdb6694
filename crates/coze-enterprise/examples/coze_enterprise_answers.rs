//! Every operation of this crate, without a tenant: a server on loopback gives the answers that the vendor's page
//! documents, and this program prints what the client makes of them.
//!
//! ```sh
//! cargo run --example coze_enterprise_answers
//! ```
#![allow(clippy::print_stdout)] // what an example prints is the point of it

use coze_enterprise::{Client, Error, StaticToken};
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, MockBuilder, MockServer, ResponseTemplate};

const ENTERPRISE: &str = "volcano_210195***";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = serve().await;
    let client = Client::builder()
        .base_url(server.uri()) // against Coze itself, leave this line out
        .credentials(StaticToken::new("pat_O******"))
        .build()?;

    organizations(&client).await?;
    an_error(&client).await;
    Ok(())
}

/// `items()` hides the pages. A page of one organisation is for show: left out, `page_size` is 20.
async fn organizations(client: &Client) -> Result<(), Error> {
    let mut items = client.list_organizations().enterprise_id(ENTERPRISE).page_size(1).items();
    let mut rows = Vec::new();
    while let Some(organization) = items.try_next().await? {
        rows.push([
            organization.organization_name.unwrap_or_default(),
            organization.organization_id.unwrap_or_default(),
            match organization.is_default_organization {
                Some(true) => "default".to_owned(),
                Some(false) => "added".to_owned(),
                None => String::new(),
            },
        ]);
    }
    let title = format!("Organisations of the enterprise {ENTERPRISE}");
    print_table(&title, ["NAME", "ID", "KIND"], &rows);
    Ok(())
}

/// A call that the vendor refuses. The HTTP status of this one is 200; the code in the body decides.
async fn an_error(client: &Client) {
    println!("\nWhat an error says");
    let request = client.list_organizations().enterprise_id("somebody_elses");
    let Err(error) = request.send().await else { return };
    println!("  asked    {}", error.operation());
    if let (Some(code), Some(status)) = (error.code(), error.status()) {
        println!("  answer   {} (HTTP {})", error.message().unwrap_or("nothing"), status.as_u16());
        println!("  code     {code}");
    }
    println!("  to do    {}", error.remedy().unwrap_or("nothing is documented"));
    println!("  log id   {}", error.log_id().unwrap_or("none"));
    println!("  page     {}", error.docs());
}

/// Columns as wide as their widest cell, with a line below that counts the rows.
fn print_table<const N: usize>(title: &str, head: [&str; N], rows: &[[String; N]]) {
    println!("\n{title}");
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

/// How many columns of a terminal a text takes: Chinese characters take two.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '\u{2e80}'..='\u{ffdc}') { 2 } else { 1 }).sum()
}

// The server. It gives the two organisations of the vendor's page, one on each page, so that there are two pages.

async fn serve() -> MockServer {
    let server = MockServer::start().await;
    list(ENTERPRISE).and(query_param("page_num", "1")).respond_with(ok(FIRST)).mount(&server).await;
    list(ENTERPRISE)
        .and(query_param("page_num", "2"))
        .respond_with(ok(SECOND))
        .mount(&server)
        .await;
    list("somebody_elses").respond_with(ok(REFUSED)).mount(&server).await;
    server
}

fn list(enterprise: &str) -> MockBuilder {
    Mock::given(method("GET")).and(path(format!("/v1/enterprises/{enterprise}/organizations")))
}

fn ok(body: &str) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_raw(body, "application/json")
}

const FIRST: &str = r#"{
    "code": 0,
    "msg": "",
    "data": {
        "items": [
            {
                "organization_id": "7490888144456***",
                "organization_name": "默认组织",
                "organization_icon_url": "https://example.com/organization_icons/7490888144456***.png",
                "is_default_organization": true
            }
        ],
        "total_count": 2
    },
    "detail": {"logid": "20241210152726467C48D89D6DB2****"}
}"#;

const SECOND: &str = r#"{
    "code": 0,
    "msg": "",
    "data": {
        "items": [
            {
                "organization_id": "7490888144457***",
                "organization_name": "市场部",
                "organization_icon_url": "https://example.com/organization_icons/7490888144457***.png",
                "is_default_organization": false
            }
        ],
        "total_count": 2
    },
    "detail": {"logid": "20241210152726467C48D89D6DB2****"}
}"#;

const REFUSED: &str = r#"{
    "code": 4101,
    "msg": "The token you entered does not have the required permissions.",
    "detail": {"logid": "20241210152726467C48D89D6DB3****"}
}"#;
