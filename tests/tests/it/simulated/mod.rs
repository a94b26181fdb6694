//! The clients against the simulated vendors: with their own credentials, their default pacing, look-ahead and
//! retries, over real sockets and by virtual time.
//!
//! The simulator follows the vendors' pages and knows nothing of the clients. What it was sent is checked against the
//! specs at the end of each test.

// Helpers outside `#[test]` functions fail a test by panicking, too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

/// Generic tests, once for each of these operations.
macro_rules! for_each {
    ([$($operation:ident: $listing:ty,)+] $tests:tt) => {
        $(for_each! { @one $operation, $listing, $tests })+
    };
    (@one $operation:ident, $listing:ty, { $($test:ident)+ }) => {
        mod $operation {
            $(
                #[tokio::test(start_paused = true)]
                async fn $test() {
                    super::$test::<$listing>().await;
                }
            )+
        }
    };
}

/// Generic tests of long walks, once for a listing of each vendor and style of paging, and for those whose pages hold
/// several lists. What holds for every operation is taken from the specs, in `documented.rs` and in `listings.rs` one
/// folder up: a new operation needs no line here.
macro_rules! for_each_operation {
    ($tests:tt) => {
        for_each! {
            [
                list_unit_departments: feishu_directory::contact::request::ListUnitDepartments,
                list_collaboration_tenants: feishu_directory::trust_party::request::ListCollaborationTenants,
                filter_departments: feishu_directory::directory::request::FilterDepartments,
                list_scopes: feishu_directory::contact::request::ListScopes,
                list_share_entities: feishu_directory::trust_party::request::ListShareEntities,
                coze_list_organizations: coze_enterprise::request::ListOrganizations,
                one_access_list_organizations: tenant_org::request::ListOrganizations,
            ]
            $tests
        }
    };
}

mod documented;
mod faults;
mod listings;
mod operations;
mod own_values;
mod refusals;
mod replicas;
mod tree;
mod world;
