//! Every operation of this crate, without a tenant: a server on loopback gives the answers that the vendor's page
//! documents, and this program prints what the client makes of them.
//!
//! ```sh
//! cargo run --example tenant_org_answers
//! ```
#![allow(clippy::print_stdout)] // what an example prints is the point of it

use tenant_org::{Client, Error, Organization, StaticToken};
use wiremock::matchers::{header, method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

const TOKEN: &str = "334963fc-1e4a-473b-9096-52a929140...";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = serve().await;
    let client = Client::builder("abcdefg.huaweioneaccess.com")
        .base_url(server.uri()) // against OneAccess itself, leave this line out
        .credentials(StaticToken::new(TOKEN))
        .build()?;
    organizations(&client).await?;

    let client = Client::builder("abcdefg.huaweioneaccess.com")
        .base_url(server.uri())
        .credentials(StaticToken::new("00000000-1e4a-473b-9096-52a929140..."))
        .build()?;
    an_error(&client).await;
    Ok(())
}

/// `items()` hides the pages. A page of one organisation is for show: the documented example asks for 100.
async fn organizations(client: &Client) -> Result<(), Error> {
    let mut items = client.list_organizations().all_child(true).limit(1).items();
    let mut found = Vec::new();
    while let Some(organization) = items.try_next().await? {
        found.push(organization);
    }

    let rows: Vec<_> = found
        .iter()
        .map(|organization| {
            [
                organization.name.clone().unwrap_or_default(),
                organization.org_code.clone().unwrap_or_default(),
                organization.category.clone().unwrap_or_default(),
                organization.org_id.clone().unwrap_or_default(),
                parent(organization, &found),
            ]
        })
        .collect();
    let head = ["NAME", "CODE", "CATEGORY", "ID", "BELOW"];
    print_table("Organisations of the tenant", head, &rows);
    Ok(())
}

/// The parent's name if the parent is in the list, else its ID; nothing for a root organisation.
fn parent(organization: &Organization, found: &[Organization]) -> String {
    let Some(id) = &organization.parent_id else { return String::new() };
    let parent = found.iter().find(|candidate| candidate.org_id.as_ref() == Some(id));
    parent.and_then(|parent| parent.name.as_ref()).unwrap_or(id).clone()
}

/// A call that the vendor refuses, with a token that has expired.
async fn an_error(client: &Client) {
    println!("\nWhat an error says");
    let request = client.list_organizations().offset(0).limit(100);
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
    let mut widths = head.map(|cell| cell.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let line = |cells: &[&str]| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        println!("  {}", padded.collect::<Vec<_>>().join("  ").trim_end());
    };
    line(&head);
    for row in rows {
        line(&row.each_ref().map(String::as_str));
    }
    println!("  {} in all", rows.len());
}

// The server. It gives the two organisations of the vendor's page, one on each page, so that there are two pages.

async fn serve() -> MockServer {
    let server = MockServer::start().await;
    let list = || Mock::given(method("GET")).and(path("/api/v2/tenant/organizations"));
    let with_token = || list().and(header("authorization", format!("Bearer {TOKEN}")));
    let json =
        |status, body: &str| ResponseTemplate::new(status).set_body_raw(body, "application/json");
    let first = with_token().and(query_param("offset", "0"));
    first.respond_with(json(200, FIRST)).mount(&server).await;
    let second = with_token().and(query_param("offset", "1"));
    second.respond_with(json(200, SECOND)).mount(&server).await;
    list().respond_with(json(400, EXPIRED)).mount(&server).await;
    server
}

const FIRST: &str = r#"{
    "total": 2,
    "organizations": [
        {
            "org_code": "1000000",
            "org_id": "20210619175242949-6040-CA7ECF...",
            "name": "Headquarter",
            "category": "department",
            "parent_id": null
        }
    ]
}"#;

const SECOND: &str = r#"{
    "total": 2,
    "organizations": [
        {
            "org_code": "1000001",
            "org_id": "20210623103509267-6ABA-201FFC...",
            "name": "Subdepartments",
            "category": "department",
            "parent_id": "20210619175242949-6040-CA7ECF..."
        }
    ]
}"#;

const EXPIRED: &str = r#"{"error": "invalid_token", "error_description": "Access token expired"}"#;
