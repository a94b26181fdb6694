//! Every operation of this crate, without a tenant: a simulator of the vendor serves an invented enterprise on loopback,
//! and this program prints what the client makes of its answers.
//!
//! ```sh
//! cargo run --example coze_enterprise_answers
//! ```
#![allow(clippy::print_stdout)] // what an example prints is the point of it

use coze_enterprise::{
    Client, EnterpriseRole, Error, NewEnterpriseMember, NewOrganizationMember, NewOrganizationRole,
    OrganizationRole, StaticToken,
};
use directory_examples::print_table;
use org_vendor_sim::{CozeSim, Fault};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sim = CozeSim::builder().generated(12, 1).start().await?;
    let client = Client::builder()
        .base_url(sim.url()) // against Coze itself, leave this line out
        // `EnterpriseApp`, with the feature `jwt`, fetches its own.
        .credentials(StaticToken::new(sim.static_token()))
        .build()?;

    // A connection is lost in the middle of a page. The client asks once more.
    sim.faults().nth(2, Fault::ResetInBody);
    organizations(&client, sim.enterprise_id()).await?;
    println!("  three pages took {} requests: half of one page was lost", sim.requests().len());

    people(&client, sim.enterprise_id()).await?;
    an_error(&client).await;
    Ok(())
}

/// An organisation is made, somebody joins it, gets a role, and leaves again.
async fn people(client: &Client, enterprise: &str) -> Result<(), Error> {
    let (admin, user) = ("900001", "900002");
    for (user, role) in
        [(admin, EnterpriseRole::EnterpriseAdmin), (user, EnterpriseRole::EnterpriseMember)]
    {
        let member = NewEnterpriseMember::new(role, user);
        client.add_enterprise_member(enterprise).users([member]).send().await?;
    }
    let created = client.create_organization(enterprise, "Research", admin).send().await?;
    let organization = created.into_data().organization_id.unwrap_or_default();
    let member = NewOrganizationMember::new(user, OrganizationRole::OrganizationMember);
    client.add_organization_member(&organization, [member]).send().await?;
    client
        .update_organization_member(&organization, user, NewOrganizationRole::OrganizationAdmin)
        .send()
        .await?;
    let mut rows = Vec::new();
    let mut members = client.list_organization_members(&organization).items();
    while let Some(member) = members.try_next().await? {
        let role = member.organization_role_type.map(|role| role.to_string());
        rows.push([member.user_id.unwrap_or_default(), role.unwrap_or_default()]);
    }
    print_table("People of the organisation Research", ["USER", "ROLE"], &rows);

    client.remove_organization_member(&organization, user, admin).send().await?;
    let left = client.list_organization_members(&organization).send().await?;
    println!("  {} left after the other has gone", left.items.len());
    Ok(())
}

/// `items()` hides the pages. Pages of five organisations are for show: left out, `page_size` is 20.
async fn organizations(client: &Client, enterprise: &str) -> Result<(), Error> {
    let mut items = client.list_organizations(enterprise).page_size(5).items();
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
    let title = format!("Organisations of the enterprise {enterprise}");
    print_table(&title, ["NAME", "ID", "KIND"], &rows);
    Ok(())
}

/// A call that the vendor refuses.
async fn an_error(client: &Client) {
    println!("\nWhat an error says");
    let request = client.list_organizations("somebody_elses");
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
