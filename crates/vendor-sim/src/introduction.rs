//! What a person, or a script, needs to call a simulator.

use std::fmt;

use serde::Serialize;

/// A vendor's base URL, its credentials, tokens that work already, and commands to begin with.
///
/// As a text it is for people, as JSON for scripts.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use org_vendor_sim::CozeSim;
///
/// let sim = CozeSim::builder().start().await?;
/// let introduction = &sim.introductions()[0];
/// assert_eq!((introduction.vendor, &introduction.base_url), ("Coze", &sim.url()));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Introduction {
    /// The vendor's name.
    pub vendor: &'static str,
    /// The base URL for a client.
    pub base_url: String,
    /// The credentials and the tokens, each with its name.
    pub settings: Vec<Setting>,
    /// Commands that call some operations.
    pub commands: Vec<String>,
}

/// One of the credentials or tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Setting {
    /// Its name, such as `app_id`.
    pub name: &'static str,
    /// Its value.
    pub value: String,
}

impl Introduction {
    pub(crate) fn new<const N: usize>(
        vendor: &'static str,
        base_url: String,
        settings: [(&'static str, &str); N],
        commands: Vec<String>,
    ) -> Self {
        let setting =
            |(name, value): (&'static str, &str)| Setting { name, value: value.to_owned() };
        Self { vendor, base_url, settings: settings.into_iter().map(setting).collect(), commands }
    }
}

impl fmt::Display for Introduction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width =
            self.settings.iter().map(|setting| setting.name.len()).max().unwrap_or(0).max(8);
        writeln!(f, "{}", self.vendor)?;
        writeln!(f, "  {:width$}  {}", "base URL", self.base_url)?;
        for Setting { name, value } in &self.settings {
            writeln!(f, "  {:width$}  {value}", name.replace('_', " "))?;
        }
        writeln!(f)?;
        for command in &self.commands {
            writeln!(f, "{command}")?;
        }
        Ok(())
    }
}
