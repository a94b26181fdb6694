//! Every operation of this crate, without a tenant: a simulator of the vendor serves an invented tenant on loopback,
//! and this program prints what the client makes of its answers.
//!
//! ```sh
//! cargo run --example tenant_org_answers
//! ```
#![allow(clippy::print_stdout)] // what an example prints is the point of it

use std::time::Duration;

use directory_examples::print_table;
use org_vendor_sim::OneAccessSim;
use tenant_org::request::ListOrganizations;
use tenant_org::{Client, ClientCredentials, Error, Items, Organization};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sim = OneAccessSim::builder().generated(24, 1).start().await?;
    let client = Client::builder("abcdefg.huaweioneaccess.com")
        .base_url(sim.url()) // against OneAccess itself, leave this line out
        .credentials(ClientCredentials::new(sim.client_id(), sim.client_secret()))
        .build()?;
    let all = client.list_organizations(10).all_child(true).items();
    organizations("Organisations of the tenant", all).await?;

    // Half an hour passes for the simulator, and the token ends. The client is refused, and fetches another.
    sim.clock().advance(Duration::from_secs(1800));
    let roots = client.list_organizations(10).items();
    organizations("Those without a parent", roots).await?;
    let tokens = sim.requests().iter().filter(|request| request.bearer().is_none()).count();
    println!("  tokens fetched so far: {tokens}");

    an_error(&client).await;
    Ok(())
}

/// `items()` hides the pages. Pages of ten organisations are for show: the documented example asks for 100.
async fn organizations(title: &str, mut items: Items<ListOrganizations>) -> Result<(), Error> {
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
    print_table(title, head, &rows);
    Ok(())
}

/// The parent's name if the parent is in the list, else its ID; nothing for a root organisation.
fn parent(organization: &Organization, found: &[Organization]) -> String {
    let Some(id) = &organization.parent_id else { return String::new() };
    let parent = found.iter().find(|candidate| candidate.org_id.as_ref() == Some(id));
    parent.and_then(|parent| parent.name.as_ref()).unwrap_or(id).clone()
}

/// A call that the vendor refuses.
async fn an_error(client: &Client) {
    println!("\nWhat an error says");
    let request = client.list_organizations(100).org_id("nowhere").offset(0);
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
