//! Which tenant a program talks to.

use std::env;

use feishu_directory::{AppCredentials, Client, Region, StaticToken};
use org_vendor_sim::FeishuSim;
use org_vendor_sim::feishu::Generated;

use crate::{Failure, counted};

const TOKEN: &str = "FEISHU_TENANT_TOKEN";
const APP_ID: &str = "FEISHU_APP_ID";
const APP_SECRET: &str = "FEISHU_APP_SECRET";

/// The arguments by which a program finds its tenant.
///
/// Secrets come from the environment only: arguments are seen by everybody on the machine.
#[derive(Clone, Debug, clap::Args)]
pub struct Connection {
    /// Where the vendor is, instead of `https://open.feishu.cn/open-apis`
    #[arg(long, value_name = "URL", env = "FEISHU_BASE_URL", hide_env_values = true)]
    base_url: Option<String>,
    /// How many departments the simulated tenant has
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    departments: u64,
}

/// What `--help` says at its end.
pub const HELP: &str = "\
The tenant is that of FEISHU_TENANT_TOKEN, or of FEISHU_APP_ID and FEISHU_APP_SECRET. Without any of these variables and \
without a base URL, a tenant is simulated.";

/// A tenant that can be called.
pub struct Tenant {
    /// The client.
    pub client: Client,
    /// Which tenant it is, as far as we can tell without asking: where it is called, and by which app.
    pub name: String,
    /// The simulator ends when it is dropped.
    simulator: Option<FeishuSim>,
}

impl Tenant {
    /// The simulator behind the client, if there is one.
    #[must_use]
    pub fn simulator(&self) -> Option<&FeishuSim> {
        self.simulator.as_ref()
    }
}

impl Connection {
    /// Connects to the tenant of the environment, or starts a simulated one.
    ///
    /// # Errors
    ///
    /// When the variables do not fit together, or what they say cannot be used.
    pub async fn open(&self) -> Result<Tenant, Failure> {
        let base_url = self.base_url.as_deref().filter(|url| !url.is_empty());
        let builder = Client::builder().base_url(base_url.unwrap_or(Region::Feishu.base_url()));
        let place = base_url.unwrap_or("Feishu");
        match (variable(TOKEN), variable(APP_ID), variable(APP_SECRET)) {
            (Some(token), _, _) => {
                let client = builder.credentials(StaticToken::new(token)).build()?;
                Ok(Tenant { client, name: place.to_owned(), simulator: None })
            }
            (None, Some(id), Some(secret)) => {
                let client = builder.credentials(AppCredentials::new(&id, secret)).build()?;
                Ok(Tenant { client, name: format!("{place} as {id}"), simulator: None })
            }
            (None, None, None) if base_url.is_none() => self.simulate().await,
            _ => Err(format!(
                "it is not clear which app is calling: set {APP_ID} and {APP_SECRET}, or {TOKEN}; or set none of them, \
                 and no base URL, for a simulated tenant"
            )
            .into()),
        }
    }

    async fn simulate(&self) -> Result<Tenant, Failure> {
        eprintln!("No FEISHU_ variable is set, so the tenant is simulated.");
        let generated = Generated::new(self.departments, 1).fan_out(5).collaboration_tenants(4);
        let simulator = FeishuSim::builder().generate(generated).start().await?;
        let credentials = AppCredentials::new(simulator.app_id(), simulator.app_secret());
        let client =
            Client::builder().base_url(simulator.url()).credentials(credentials).build()?;
        let departments = counted(self.departments, "department", "departments");
        let name = format!("a simulator with {departments}");
        Ok(Tenant { client, name, simulator: Some(simulator) })
    }
}

/// A variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}
