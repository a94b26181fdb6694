//! A generated organisation takes no memory. It has a binary of its own: it measures the memory of its
//! process, in which nothing else may take any.
#![cfg(target_os = "linux")]

#[path = "it/common/mod.rs"]
#[allow(dead_code)] // it is made for the other binary
mod common;
#[path = "it/feishu_common/mod.rs"]
#[allow(dead_code)]
mod feishu_common;

use feishu_common::*;
use org_vendor_sim::FeishuSim;
use serde_json::json;

/// The resident memory of this process, in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// A million departments take no more memory than a hundred; kept ones would take hundreds of MiB.
#[tokio::test]
async fn a_million_departments_take_no_memory() {
    let visit = async |departments: u64| {
        let sim = FeishuSim::builder().generated(departments, 7).start().await.unwrap();
        let app = Caller::app(&sim);
        let reply = app.filter(json!([]), json!({"page_size": 100})).await;
        assert_eq!(data(&reply)["departments"].as_array().unwrap().len(), 100);
        // Right in the middle, where nothing can be known from the beginning.
        let middle = format!("d{}", departments / 80);
        let query = [("department_id_type", "department_id")];
        let request = body(json!([parent("eq", middle)]), json!(["*"]), json!({}));
        let reply = app.post(FILTER, &query, request).await;
        assert!(!data(&reply)["departments"].as_array().unwrap().is_empty());
        data(&app.unit(&[("unit_id", "BU1")]).await);
        sim
    };
    let small = visit(100).await;
    let before = resident();
    let large = visit(1_000_000).await;
    let grown = resident().saturating_sub(before);
    assert!(grown < 16 * 1024, "{grown} KiB more");
    let reply = Caller::app(&large).unit(&[("unit_id", "BU2000"), ("page_size", "1")]).await;
    assert_eq!(data(&reply)["departmentlist"].as_array().unwrap().len(), 1);
    drop((small, large));
}
