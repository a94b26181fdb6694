//! The listings of the long walks as a user calls them, and a simulator with so many items for each.

use std::fmt::Debug;
use std::ops::RangeInclusive;

use coze_enterprise::EnterpriseApp;
use feishu_directory::contact::UserIdType;
use feishu_directory::directory::{DepartmentField, Filter};
use feishu_directory::{AppCredentials, DepartmentIdType};
use org_vendor_sim::feishu::{
    CollaborationTenant, Department, Employee, Shared, SharedDepartment, SharedGroup, SharedUser,
    Unit,
};
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
pub trait Listing: Paged<Page: Debug> {
    type Vendor: Habits;

    /// Its stream of the smallest steps: of items, or of pages where these hold several lists.
    type Stream;

    /// The page size that holds if none is set; `None` where one has to be.
    const DEFAULT_SIZE: Option<u32>;

    /// The smallest and the largest page that is not empty.
    const SIZES: [u32; 2];

    /// How many pages are fetched at once by default.
    const AT_ONCE: usize;

    /// How many requests a walk makes. After a full page of a list whose pages have numbers it takes one more,
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

    /// The items on a page by their numbers, list after list in the order of the vendor.
    fn numbers(page: &Self::Page) -> Vec<u32>;

    async fn one_page(self) -> Result<Response<Self::Page>, Error<Self::Code>>;

    fn page_stream(self) -> Pages<Self>;

    fn stream(self) -> Self::Stream;

    /// The numbers of the next step.
    async fn step(stream: &mut Self::Stream) -> Result<Option<Vec<u32>>, Error<Self::Code>>;
}

/// The verbs that every builder has.
macro_rules! verbs {
    () => {
        async fn one_page(self) -> Result<Response<Self::Page>, Error<Self::Code>> {
            self.send().await
        }

        fn page_stream(self) -> Pages<Self> {
            self.pages()
        }
    };
}

/// With those of a builder whose pages hold one list, in this field; and how an item tells its number.
macro_rules! verbs_of_items {
    ($field:ident, $number:expr) => {
        type Stream = Items<Self>;

        fn numbers(page: &Self::Page) -> Vec<u32> {
            page.$field.iter().map($number).collect()
        }

        fn stream(self) -> Self::Stream {
            self.items()
        }

        async fn step(stream: &mut Self::Stream) -> Result<Option<Vec<u32>>, Error<Self::Code>> {
            Ok(stream.try_next().await?.as_ref().map($number).map(|number| vec![number]))
        }

        verbs!();
    };
}

/// With those of a builder whose pages hold several lists.
macro_rules! verbs_of_pages {
    () => {
        type Stream = Pages<Self>;

        fn stream(self) -> Self::Stream {
            self.pages()
        }

        async fn step(stream: &mut Self::Stream) -> Result<Option<Vec<u32>>, Error<Self::Code>> {
            Ok(stream.try_next().await?.map(|page| Self::numbers(&page)))
        }

        verbs!();
    };
}

/// The number that a text is.
fn number(text: Option<&String>) -> u32 {
    text.unwrap().parse().unwrap()
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

    verbs_of_items!(departments, |item| number(item.department_id.as_ref()));
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

    verbs_of_items!(items, |item| number(item.tenant_key.as_ref()));
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

    verbs_of_items!(departments, |item| number(item.department_id.as_ref()));
}

/// Users first, then departments.
impl Listing for feishu_directory::contact::request::ListScopes {
    type Vendor = Feishu;
    const DEFAULT_SIZE: Option<u32> = Some(50);
    const SIZES: [u32; 2] = [1, 100];
    const AT_ONCE: usize = 1;

    fn simulator(items: u32) -> SimBuilder<Feishu> {
        let users = items / 2;
        let employee = |number: u32| Employee::new(number.to_string());
        let department = |number: u32| Department::new(number.to_string());
        FeishuSim::builder()
            .employees((1..=users).map(employee))
            .departments((users + 1..=items).map(department))
    }

    fn listing(world: &World<Feishu>) -> Self {
        let listing = feishu(world).contact().list_scopes();
        listing.user_id_type(UserIdType::UserId).department_id_type(DepartmentIdType::DepartmentId)
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        Self::listing(world).page_size(size)
    }

    fn numbers(page: &Self::Page) -> Vec<u32> {
        assert_eq!(page.group_ids, [""; 0], "the simulator has none");
        page.user_ids.iter().chain(&page.department_ids).map(|id| number(Some(id))).collect()
    }

    verbs_of_pages!();
}

/// Departments first, then groups, then users.
impl Listing for feishu_directory::trust_party::request::ListShareEntities {
    type Vendor = Feishu;
    const DEFAULT_SIZE: Option<u32> = Some(100);
    const SIZES: [u32; 2] = [1, 100];
    const AT_ONCE: usize = 1;

    fn simulator(items: u32) -> SimBuilder<Feishu> {
        let third = items / 3;
        let names = |numbers: RangeInclusive<u32>| numbers.map(|number| number.to_string());
        let mut shared = Shared::default();
        let departments = names(1..=third).map(|name| SharedDepartment::new(&name, &*name));
        shared.departments = departments.collect();
        let groups = names(third + 1..=2 * third).map(|name| SharedGroup::new(&name, &*name));
        shared.groups = groups.collect();
        let users = names(2 * third + 1..=items).map(|name| SharedUser::new(&name, &*name));
        shared.users = users.collect();
        FeishuSim::builder().collaboration_tenants([CollaborationTenant::new("t1").shared(shared)])
    }

    fn listing(world: &World<Feishu>) -> Self {
        feishu(world).trust_party().list_share_entities("t1")
    }

    fn sized(world: &World<Self::Vendor>, size: u32) -> Self {
        Self::listing(world).page_size(size)
    }

    fn numbers(page: &Self::Page) -> Vec<u32> {
        let departments = page.share_departments.iter().map(|department| &department.name);
        let groups = page.share_groups.iter().map(|group| &group.name);
        let users = page.share_users.iter().map(|user| &user.name);
        let names = departments.chain(groups).chain(users);
        names.map(|name| number(name.as_ref().unwrap().default_value.as_ref())).collect()
    }

    verbs_of_pages!();
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

    verbs_of_items!(items, |item| number(item.organization_id.as_ref()));
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

    verbs_of_items!(organizations, |item| number(item.org_id.as_ref()));
}
