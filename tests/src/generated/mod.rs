// Made from specs/ by `cargo xtask codegen`. Do not edit: edit that.

//! A call of each operation of each crate.

mod coze_enterprise;
mod feishu_directory;
mod tenant_org;

use crate::calls::{Call, View};

/// The call of an operation of a crate, if there is one.
pub fn call(crate_name: &str, id: &str) -> Option<Call> {
    match crate_name {
        "coze-enterprise" => coze_enterprise::call(id),
        "feishu-directory" => feishu_directory::call(id),
        "tenant-org" => tenant_org::call(id),
        _ => None,
    }
}

/// What a field of a component means, if it has a view.
pub fn view(crate_name: &str, component: &str, property: &str) -> Option<View> {
    match crate_name {
        "coze-enterprise" => coze_enterprise::view(component, property),
        "feishu-directory" => feishu_directory::view(component, property),
        "tenant-org" => tenant_org::view(component, property),
        _ => None,
    }
}
