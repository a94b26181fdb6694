// Made from specs/ by `cargo xtask codegen`. Do not edit: edit that.

//! A call of each operation of each crate.

mod coze_enterprise;
mod feishu_directory;
mod tenant_org;

use crate::calls::Call;

/// The call of an operation of a crate, if there is one.
pub fn call(crate_name: &str, id: &str) -> Option<Call> {
    match crate_name {
        "coze-enterprise" => coze_enterprise::call(id),
        "feishu-directory" => feishu_directory::call(id),
        "tenant-org" => tenant_org::call(id),
        _ => None,
    }
}
