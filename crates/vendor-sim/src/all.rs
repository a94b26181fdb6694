//! All vendors on one server.

use std::time::{Duration, SystemTime};

use crate::{
    Answer, Coze, Feishu, Introduction, OneAccess, Request, SimBuilder, StateFile, Twist, Vendor,
    coze, feishu, oneaccess,
};

/// All vendors at once: their paths do not clash.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// use org_vendor_sim::AllSim;
///
/// let sim = AllSim::builder().departments(10_000, 1).organizations(500, 1).start().await?;
/// println!("{}", sim.introduction());
/// # Ok(())
/// # }
/// ```
///
/// The base URL of Feishu's client is [`url`](crate::Sim::url) with `/open-apis` after it, that of the others is `url`.
#[derive(Debug, Default)]
pub struct All {
    feishu: Feishu,
    coze: Coze,
    oneaccess: OneAccess,
}

impl All {
    /// Feishu.
    #[must_use]
    pub fn feishu(&self) -> &Feishu {
        &self.feishu
    }

    /// Coze.
    #[must_use]
    pub fn coze(&self) -> &Coze {
        &self.coze
    }

    /// OneAccess.
    #[must_use]
    pub fn oneaccess(&self) -> &OneAccess {
        &self.oneaccess
    }
}

impl SimBuilder<All> {
    /// An organisation of Feishu with this many made-up departments; the same ones for the same seed.
    pub fn departments(self, departments: u64, seed: u64) -> Self {
        self.organization(feishu::Generated::new(departments, seed))
    }

    /// A made-up organisation of Feishu.
    pub fn organization(self, organization: feishu::Generated) -> Self {
        self.edit(|file| {
            let part = file.feishu.get_or_insert_default();
            part.organization = None;
            part.generated = Some(organization);
        })
    }

    /// This many made-up organisations of Coze, and as many of OneAccess; the same ones for the same seed.
    pub fn organizations(self, organizations: u64, seed: u64) -> Self {
        self.edit(|file| {
            let part = file.coze.get_or_insert_default();
            part.organizations = None;
            part.generated = Some(coze::Generated { organizations, seed });
            let part = file.oneaccess.get_or_insert_default();
            part.organizations = None;
            part.generated = Some(oneaccess::Generated { organizations, seed });
        })
    }
}

/// Does with the vendor that owns the request's path what would be done with it alone.
macro_rules! route {
    ($all:ident, $request:ident, $vendor:ident => $answer:expr) => {{
        let path = &$request.path;
        if $all.feishu.owns(path) {
            let $vendor = &$all.feishu;
            $answer
        } else if $all.coze.owns(path) {
            let $vendor = &$all.coze;
            $answer
        } else if $all.oneaccess.owns(path) {
            let $vendor = &$all.oneaccess;
            $answer
        } else {
            nowhere()
        }
    }};
}

fn nowhere() -> Answer {
    Answer::text(404, "none of the simulated vendors has this path\n")
}

impl Vendor for All {
    const NAME: &'static str = "all vendors";
    const BASE_PATH: &'static str = "";

    type State = StateFile;

    fn part(file: StateFile) -> Option<StateFile> {
        Some(file)
    }

    /// A part that is left out stays as it is.
    fn load(&mut self, state: StateFile) -> Result<(), String> {
        state.feishu.map_or(Ok(()), |part| self.feishu.load(part))?;
        state.coze.map_or(Ok(()), |part| self.coze.load(part))?;
        state.oneaccess.map_or(Ok(()), |part| self.oneaccess.load(part))
    }

    fn state(&self) -> StateFile {
        StateFile {
            feishu: Some(self.feishu.state()),
            coze: Some(self.coze.state()),
            oneaccess: Some(self.oneaccess.state()),
        }
    }

    fn set_quotas(&mut self, on: bool) {
        self.feishu.set_quotas(on);
        self.coze.set_quotas(on);
        self.oneaccess.set_quotas(on);
    }

    fn owns(&self, path: &str) -> bool {
        self.feishu.owns(path) || self.coze.owns(path) || self.oneaccess.owns(path)
    }

    fn answer(&self, request: &Request, now: SystemTime, twist: Option<Twist>) -> Answer {
        route!(self, request, vendor => vendor.answer(request, now, twist))
    }

    fn slow_down(&self, request: &Request, now: SystemTime, reset: Duration) -> Answer {
        route!(self, request, vendor => vendor.slow_down(request, now, reset))
    }

    fn internal_error(&self, request: &Request, now: SystemTime) -> Answer {
        route!(self, request, vendor => vendor.internal_error(request, now))
    }

    fn refuse(&self, request: &Request, now: SystemTime, code: &str) -> Answer {
        route!(self, request, vendor => vendor.refuse(request, now, code))
    }

    fn revoke_tokens(&self) {
        self.feishu.revoke_tokens();
        self.coze.revoke_tokens();
        self.oneaccess.revoke_tokens();
    }

    fn introductions(&self, origin: &str) -> Vec<Introduction> {
        [
            self.feishu.introductions(origin),
            self.coze.introductions(origin),
            self.oneaccess.introductions(origin),
        ]
        .concat()
    }
}
