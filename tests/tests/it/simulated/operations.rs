//! The listings of the long walks as a user calls them, and a simulator with so many items for each.

use std::fmt::Debug;

use coze_enterprise::EnterpriseApp;
use feishu_directory::directory::{DepartmentField, Filter};
use feishu_directory::{AppCredentials, DepartmentIdType};
use org_vendor_sim::feishu::{CollaborationTenant, Department, Unit};
use org_vendor_sim::{
    Coze, CozeSim, Feishu, FeishuSim, OneAccess, OneAccessSim, SimBuilder, coze, oneaccess,
};
use tenant_org::ClientCredentials;
use vendor_client_core::plumbing::Paged;
use vendor_client_core::{Error, ErrorKind, Items, Pages, Response};

use super::world::World;

/// What all operations of a vendor have in common.
pub trait Habits: org_vendor_sim::Vendor {
    /// How many seconds a token lives.
    const TOKEN_LIFE: u64;

    /// What becomes of the vendor's own "internal error": `None` if the client asks again.
    const INTERNAL_ERROR: Option<ErrorKind>;
}

impl Habits for Feishu {
    const TOKEN_LIFE: u64 = 7200;
    const INTERNAL_ERROR: Option<ErrorKind> = None;
}

impl Habits for Coze {
    const TOKEN_LIFE: u64 = 900;
    const INTERNAL_ERROR: Option<ErrorKind> = None;
}

impl Habits for OneAccess {
    const TOKEN_LIFE: u64 = 1800;
    // No code of the vendor's says so, and HTTP 500 alone does not say that it may pass.
    const INTERNAL_ERROR: Option<ErrorKind> = Some(ErrorKind::Api);
}

/// An operation that lists.
pub trait Listing: Paged<Page: Debug, Item: Debug> {
    type Vendor: Habits;

    /// The page size that holds if none is set; `None` where one has to be.
    const DEFAULT_SIZE: Option<u32>;

    /// The smallest and the largest page that is not empty.
    const SIZES: [u32; 2];

    /// How many pages are fetched at once by default.
    const AT_ONCE: usize;

    /// How many requests a walk makes. Behind a full page of a list whose pages have numbers it takes one more,
    /// to see that nothing is left.
    fn requests(items: u32, size: u32) -> usize {
        let pages = if Self::AT_ONCE > 1 { items / size + 1 } else { items.div_ceil(size).max(1) };
        pages as usize
    }

    /// A simulator that lists the items 1, 2 and so on.
    fn simulator(items: u32) -> SimBuilder<Self::Vendor>;

    /// The listing of all of them, by a client of its own, with the vendor's credentials.
    fn listing(world: &World<Self::Vendor>) -> Self;

    /// The same, with so many items on a page.
    fn sized(world: &World<Self::Vendor>, size: u32) -> Self;

    fn number(item: &Self::Item) -> u32;

    async fn one_page(self) -> Result<Response<Self::Page>, Error<Self::Code>>;

    fn page_stream(self) -> Pages<Self>;

    fn item_stream(self) -> Items<Self>;
}

/// The three verbs that every builder has.
macro_rules! verbs {
    () => {
        async fn one_page(self) -> Result<Response<Self::Page>, Error<Self::Code>> {
            self.send().await
        }

        fn page_stream(self) -> Pages<Self> {
            self.pages()
        }

        fn item_stream(self) -> Items<Self> {
            self.items()
        }
    };
}

pub fn feishu_builder(world: &World<Feishu>) -> feishu_directory::ClientBuilder {
    let app = AppCredentials::new(world.sim.app_id(), world.sim.app_secret());
    world.join(feishu_directory::Client::builder()).credentials(app)
}

pub fn feishu(world: &World<Feishu>) -> feishu_directory::Client {
    feishu_builder(world).build().unwrap()
}

pub fn coze(world: &World<Coze>) -> coze_enterprise::Client {
    let sim = &world.sim;
    let (enterprise, app, key) = (sim.enterprise_id(), sim.app_id(), sim.key_id());
    let app = EnterpriseApp::new(enterprise, app, key, sim.private_key_pem()).unwrap();
    world.join(coze_enterprise::Client::builder()).credentials(app).build().unwrap()
}

pub fn one_access(world: &World<OneAccess>) -> tenant_org::Client {
    let app = ClientCredentials::new(world.sim.client_id(), world.sim.client_secret());
    let builder = tenant_org::Client::builder("abcdefg.huaweioneaccess.com");
    world.join(builder).credentials(app).build().unwrap()
}

fn departments(count: u32) -> impl Iterator<Item = Department> {
    (1..=count).map(|number| Department::new(number.to_string()))
}

impl Listing for feishu_directory::contact::request::ListUnitDepartments {
    type Vendor = Feishu;
    const DEFAULT_SIZE: Option<u32> = Some(50);
    const SIZES: [u32; 2] = [1, 100];
    const AT_ONCE: usize = 1;

    fn simulator(items: u32) -> SimBuilder<Feishu> {
        let unit = Unit::new("BU 1/中").departments((1..=items).map(|number| number.to_string()));
        FeishuSim::builder().departments(departments(items)).units([unit])
    }

    fn listing(world: &World<Feishu>) -> Self {
        let listing = feishu(world).contact().list_unit_departments("BU 1/中");
        listing.department_id_type(DepartmentIdType::DepartmentId)
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        Self::listing(world).page_size(size)
    }

    fn number(item: &Self::Item) -> u32 {
        item.department_id.as_ref().unwrap().parse().unwrap()
    }

    verbs!();
}

impl Listing for feishu_directory::trust_party::request::ListCollaborationTenants {
    type Vendor = Feishu;
    const DEFAULT_SIZE: Option<u32> = Some(100);
    const SIZES: [u32; 2] = [1, 100];
    const AT_ONCE: usize = 1;

    fn simulator(items: u32) -> SimBuilder<Feishu> {
        let tenant = |number: u32| CollaborationTenant::new(number.to_string());
        FeishuSim::builder().collaboration_tenants((1..=items).map(tenant))
    }

    fn listing(world: &World<Feishu>) -> Self {
        feishu(world).trust_party().list_collaboration_tenants()
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        Self::listing(world).page_size(size)
    }

    fn number(item: &Self::Item) -> u32 {
        item.tenant_key.as_ref().unwrap().parse().unwrap()
    }

    verbs!();
}

impl Listing for feishu_directory::directory::request::FilterDepartments {
    type Vendor = Feishu;
    const DEFAULT_SIZE: Option<u32> = Some(20);
    const SIZES: [u32; 2] = [1, 100];
    const AT_ONCE: usize = 1;

    fn simulator(items: u32) -> SimBuilder<Feishu> {
        FeishuSim::builder().departments(departments(items))
    }

    fn listing(world: &World<Feishu>) -> Self {
        feishu(world)
            .directory()
            .filter_departments(Filter::children_of("0"), [DepartmentField::All])
            .department_id_type(DepartmentIdType::DepartmentId)
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        Self::listing(world).page_size(size)
    }

    fn number(item: &Self::Item) -> u32 {
        item.department_id.as_ref().unwrap().parse().unwrap()
    }

    verbs!();
}

impl Listing for coze_enterprise::request::ListOrganizations {
    type Vendor = Coze;
    const DEFAULT_SIZE: Option<u32> = Some(20);
    const SIZES: [u32; 2] = [1, 20];
    const AT_ONCE: usize = 8;

    fn simulator(items: u32) -> SimBuilder<Coze> {
        let organization = |number: u32| coze::Organization::new(number.to_string(), "某组织");
        let builder = CozeSim::builder().enterprise_id("volcano/1 中");
        builder.organizations((1..=items).map(organization))
    }

    fn listing(world: &World<Coze>) -> Self {
        coze(world).list_organizations(world.sim.enterprise_id())
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        Self::listing(world).page_size(size)
    }

    fn number(item: &Self::Item) -> u32 {
        item.organization_id.as_ref().unwrap().parse().unwrap()
    }

    verbs!();
}

impl Listing for tenant_org::request::ListOrganizations {
    type Vendor = OneAccess;
    const DEFAULT_SIZE: Option<u32> = None;
    const SIZES: [u32; 2] = [10, 100];
    const AT_ONCE: usize = 8;

    fn simulator(items: u32) -> SimBuilder<OneAccess> {
        let organization = |number: u32| {
            let id = number.to_string();
            oneaccess::Organization::root(&id, &id, "Headquarters")
        };
        OneAccessSim::builder().organizations((1..=items).map(organization))
    }

    fn listing(world: &World<OneAccess>) -> Self {
        Self::sized(world, Self::SIZES[1])
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        one_access(world).list_organizations(size).all_child(true)
    }

    fn number(item: &Self::Item) -> u32 {
        item.org_id.as_ref().unwrap().parse().unwrap()
    }

    verbs!();
}
