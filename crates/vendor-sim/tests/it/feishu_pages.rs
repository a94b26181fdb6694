//! Paging at every edge, and page tokens that lead where they should.

use std::time::{Duration, SystemTime};

use org_vendor_sim::feishu::{CollaborationTenant, Department, Employee, Shared, Unit};
use org_vendor_sim::{Clock, Fault, FeishuSim};
use serde_json::{Value, json};

use crate::common::Reply;
use crate::feishu_common::*;

/// The same number of everything, so that the three operations can be held to the same rules.
async fn start(count: usize) -> FeishuSim {
    build(count).start().await.unwrap()
}

fn build(count: usize) -> org_vendor_sim::SimBuilder<org_vendor_sim::Feishu> {
    let id = |number: usize| format!("d{number}");
    FeishuSim::builder()
        .departments((0..count).map(|number| Department::new(id(number))))
        .units([Unit::new("BU121").departments((0..count).map(id))])
        .collaboration_tenants((0..count).map(|number| CollaborationTenant::new(id(number))))
        .quotas(false)
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Operation {
    Unit,
    Tenants,
    /// With a condition on the parent.
    Children,
    /// Without a condition.
    Departments,
}

use Operation::*;

const ALL: [Operation; 4] = [Unit, Tenants, Children, Departments];

/// A page: its items, whether more follow, and the token, `None` if there is no such key.
type Page = (Vec<String>, bool, Option<String>);

impl Operation {
    async fn reply(self, sim: &FeishuSim, size: Option<i64>, token: Option<&str>) -> Reply {
        let app = Caller::app(sim);
        let size_text = size.map(|size| size.to_string());
        let mut query = vec![("unit_id", "BU121"), ("department_id_type", "department_id")];
        query.extend(size_text.as_deref().map(|size| ("page_size", size)));
        query.extend(token.map(|token| ("page_token", token)));
        let mut request = json!({});
        if let Some(size) = size {
            request["page_size"] = json!(size);
        }
        if let Some(token) = token {
            request["page_token"] = json!(token);
        }
        let conditions = match self {
            Unit => return app.unit(&query).await,
            Tenants => return app.tenants(&query).await,
            Children => json!([parent("eq", "0")]),
            Departments => json!([]),
        };
        let fields = json!(["department_id"]);
        app.post(FILTER, &query[1..2], body(conditions, fields, request)).await
    }

    async fn page(self, sim: &FeishuSim, size: Option<i64>, token: Option<&str>) -> Page {
        let reply = self.reply(sim, size, token).await;
        let data = data(&reply);
        let (items, key, page) = match self {
            Unit => (&data["departmentlist"], "department_id", data),
            Tenants => (&data["items"], "tenant_key", data),
            Children | Departments => {
                (&data["departments"], "department_id", &data["page_response"])
            }
        };
        let items = items.as_array().unwrap().iter();
        let items = items.map(|item| item[key].as_str().unwrap().to_owned()).collect();
        let token = page.get("page_token").map(|token| token.as_str().unwrap().to_owned());
        (items, page["has_more"].as_bool().unwrap(), token)
    }

    /// All items, page by page, and how many pages there were.
    async fn walk(self, sim: &FeishuSim, size: i64) -> (Vec<String>, usize) {
        let (mut all, mut pages, mut token) = (Vec::new(), 0, None);
        loop {
            let (items, more, next) = self.page(sim, Some(size), token.as_deref()).await;
            all.extend(items);
            pages += 1;
            assert!(pages < 100, "{self:?} does not end");
            assert_eq!(more, next.is_some(), "{self:?}");
            match next {
                Some(next) => token = Some(next),
                None => return (all, pages),
            }
        }
    }

    fn invalid_token(self) -> i64 {
        match self {
            Unit => 40012,
            Tenants => 2_223_109,
            Children | Departments => 2_221_004,
        }
    }
}

fn ids(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|number| format!("d{number}")).collect()
}

/// Fails when a page is one too long or too short, or says wrongly that more follows.
#[tokio::test]
async fn every_edge_of_a_page() {
    for count in [0, 1, 4, 5, 6, 10, 11] {
        let sim = start(count).await;
        for operation in ALL {
            let (all, pages) = operation.walk(&sim, 5).await;
            assert_eq!(all, ids(0..count), "{operation:?} of {count}");
            assert_eq!(pages, count.div_ceil(5).max(1), "{operation:?} of {count}");
        }
    }
}

#[tokio::test]
async fn defaults_and_limits_are_those_of_the_pages() {
    let sim = start(120).await;
    for (operation, default) in [(Unit, 50), (Tenants, 100), (Children, 20), (Departments, 20)] {
        let (items, more, token) = operation.page(&sim, None, None).await;
        assert_eq!((items, more, token.is_some()), (ids(0..default), true, true), "{operation:?}");
        let (items, more, _) = operation.page(&sim, Some(100), None).await;
        assert_eq!((items, more), (ids(0..100), true), "{operation:?}");
        let (items, more, _) = operation.page(&sim, Some(1), None).await;
        assert_eq!((items, more), (ids(0..1), true), "{operation:?}");
        assert_eq!(operation.reply(&sim, Some(101), None).await.status, 400, "{operation:?}");
    }
}

/// Pages that hold several lists end after so many items, whichever list that is in.
#[tokio::test]
async fn a_page_ends_within_any_of_its_lists() {
    let shared: Shared = serde_json::from_value(json!({
        "departments": [{"department_id": "1", "name": "1"}, {"department_id": "2", "name": "2"}],
        "groups": [{"group_id": "3", "name": "3"}, {"group_id": "4", "name": "4"}],
        "users": [{"user_id": "5", "name": "5"}, {"user_id": "6", "name": "6"}],
    }))
    .unwrap();
    let sim = FeishuSim::builder()
        .employees(["1", "2", "3"].map(Employee::new))
        .departments(["4", "5", "6"].map(Department::new))
        .collaboration_tenants([CollaborationTenant::new("near").shared(shared)])
        .quotas(false)
        .start()
        .await
        .unwrap();
    let app = Caller::app(&sim);
    let of_scopes = ["user_ids", "department_ids", "group_ids"];
    let of_shared = ["share_departments", "share_groups", "share_users"];
    let ids = [("user_id_type", "user_id"), ("department_id_type", "department_id")];
    for (path, lists, parameters) in [
        ("/contact/v3/scopes", of_scopes, &ids[..]),
        ("/directory/v1/share_entities", of_shared, &[("target_tenant_key", "near")][..]),
    ] {
        for size in 1..=7 {
            let (size_text, mut token) = (size.to_string(), String::new());
            let mut pages = Vec::new();
            while pages.is_empty() || !token.is_empty() {
                let paging = [("page_size", size_text.as_str()), ("page_token", token.as_str())];
                let reply = app.get(path, &[parameters, &paging].concat()).await;
                let page = data(&reply);
                let items = lists.iter().flat_map(|list| page[list].as_array().unwrap());
                let text = |item: &Value| item["name"]["default_value"].as_str().map(str::to_owned);
                let name =
                    |item: &Value| text(item).unwrap_or_else(|| item.as_str().unwrap().into());
                pages.push(items.map(name).collect::<String>());
                token = page["page_token"].as_str().unwrap_or_default().to_owned();
                assert_eq!(page["has_more"], json!(!token.is_empty()), "{path} by {size}");
                assert!(pages.len() < 7, "{path} by {size}: {pages:?}");
            }
            let all: Vec<char> = "123456".chars().collect();
            let expected: Vec<String> =
                all.chunks(size).map(|page| page.iter().collect()).collect();
            assert_eq!(pages, expected, "{path} by {size}");
        }
    }
}

/// An empty page leads to itself, and the page after it is the first with items.
#[tokio::test]
async fn a_page_of_no_items() {
    let sim = start(3).await;
    for operation in ALL {
        let (items, more, token) = operation.page(&sim, Some(0), None).await;
        assert_eq!((items.len(), more), (0, true), "{operation:?}");
        let (items, _, again) = operation.page(&sim, Some(0), token.as_deref()).await;
        assert_eq!(items.len(), 0);
        let (items, more, _) = operation.page(&sim, Some(3), again.as_deref()).await;
        assert_eq!((items, more), (ids(0..3), false), "{operation:?}");
    }
    let empty = start(0).await;
    for operation in ALL {
        let page = operation.page(&empty, Some(0), None).await;
        assert_eq!(page, (Vec::new(), false, None), "{operation:?}");
    }
}

#[tokio::test]
async fn the_size_may_change_on_the_way() {
    let sim = start(10).await;
    for operation in ALL {
        let (_, _, token) = operation.page(&sim, Some(3), None).await;
        let (items, _, token) = operation.page(&sim, Some(5), token.as_deref()).await;
        assert_eq!(items, ids(3..8), "{operation:?}");
        let (items, more, token) = operation.page(&sim, None, token.as_deref()).await;
        assert_eq!((items, more, token), (ids(8..10), false, None), "{operation:?}");
    }
}

#[tokio::test]
async fn an_empty_token_is_the_beginning() {
    let sim = start(2).await;
    for operation in ALL {
        assert_eq!(operation.page(&sim, None, Some("")).await.0, ids(0..2), "{operation:?}");
    }
}

#[tokio::test]
async fn the_last_page_can_have_an_empty_token() {
    let sim = build(3).platform(|platform| platform.empty_last_page_token = true);
    let sim = sim.start().await.unwrap();
    for operation in ALL {
        let (_, more, token) = operation.page(&sim, Some(2), None).await;
        assert!(more && token.as_deref().is_some_and(|token| !token.is_empty()));
        let page = operation.page(&sim, Some(2), token.as_deref()).await;
        assert_eq!(page, (ids(2..3), false, Some(String::new())), "{operation:?}");
    }
}

/// Fails for a token that another listing takes.
#[tokio::test]
async fn a_token_is_refused_by_other_listings() {
    let sim =
        build(10).units([Unit::new("BU122").departments(["d1", "d2"])]).start().await.unwrap();
    for operation in ALL {
        let (_, _, token) = operation.page(&sim, Some(3), None).await;
        let token = token.unwrap();
        for other in ALL {
            let reply = other.reply(&sim, Some(3), Some(&token)).await;
            match other == operation {
                true => _ = data(&reply),
                false => assert_refused(&reply, 400, other.invalid_token()),
            }
        }
    }
    let app = Caller::app(&sim);
    let (_, _, token) = Unit.page(&sim, Some(1), None).await;
    let token = ("page_token", token.as_deref().unwrap());
    let kind = ("department_id_type", "department_id");
    data(&app.unit(&[("unit_id", "BU121"), kind, token]).await);
    assert_refused(&app.unit(&[("unit_id", "BU122"), kind, token]).await, 400, 40012);
    assert_refused(&app.unit(&[("unit_id", "BU121"), token]).await, 400, 40012);

    let page = |token: &str| json!({"page_size": 1, "page_token": token});
    let first = app.filter(json!([parent("eq", "0")]), page("")).await;
    let token = data(&first)["page_response"]["page_token"].as_str().unwrap();
    data(&app.filter(json!([parent("eq", "0")]), page(token)).await);
    for conditions in [json!([]), json!([parent("in", json!(["0"]))])] {
        assert_refused(&app.filter(conditions, page(token)).await, 400, 2_221_004);
    }
}

#[tokio::test]
async fn a_token_that_is_too_old_is_refused() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let sim = build(10).clock(clock).platform(|platform| platform.page_token_life = Some(60));
    let sim = sim.start().await.unwrap();
    for operation in ALL {
        let (_, _, token) = operation.page(&sim, Some(3), None).await;
        sim.clock().advance(Duration::from_secs(59));
        assert_eq!(operation.page(&sim, Some(3), token.as_deref()).await.0, ids(3..6));
        sim.clock().advance(Duration::from_secs(1));
        let reply = operation.reply(&sim, Some(3), token.as_deref()).await;
        assert_refused(&reply, 400, operation.invalid_token());
    }
}

/// The fault leads from a page to itself, also from the last one.
#[tokio::test]
async fn a_repeated_page_token_leads_nowhere() {
    let sim = start(5).await;
    for operation in ALL {
        sim.faults().next(Fault::RepeatedPageToken);
        let (items, more, token) = operation.page(&sim, Some(2), None).await;
        assert_eq!((items, more), (ids(0..2), true), "{operation:?}");
        let again = operation.page(&sim, Some(2), token.as_deref()).await;
        assert_eq!(again.0, ids(0..2), "{operation:?}");
        let last = operation.page(&sim, Some(2), again.2.as_deref()).await.2;
        sim.faults().next(Fault::RepeatedPageToken);
        let page = operation.page(&sim, Some(2), last.as_deref()).await;
        assert_eq!(page, (ids(4..5), true, last), "{operation:?}");
    }
}

/// The conditions hold together; the values of a list come one after the other, each once.
#[tokio::test]
async fn filters_select_children() {
    let departments =
        [("a", "0"), ("b", "0"), ("a1", "a"), ("b1", "b"), ("a2", "a"), ("a11", "a1")];
    let departments = departments
        .map(|(id, parent)| Department::new(id).open_id(format!("od-{id}")).parent(parent));
    let sim = FeishuSim::builder().departments(departments).start().await.unwrap();
    let app = Caller::app(&sim);
    let list = async |id_type: &str, conditions: Value| {
        let query = [("department_id_type", id_type)];
        let (mut all, mut token) = (Vec::new(), Value::Null);
        loop {
            // One at a time, so that pages end within, between and after the children of each parent.
            let page = json!({"page_size": 1, "page_token": token});
            let request = body(conditions.clone(), json!(["department_id"]), page);
            let reply = app.post(FILTER, &query, request).await;
            assert!(all.len() < 100, "{id_type} does not end");
            let data = data(&reply);
            let rows = data["departments"].as_array().unwrap();
            all.extend(rows.iter().map(|row| row["department_id"].as_str().unwrap().to_owned()));
            token = data["page_response"]["page_token"].clone();
            if token.is_null() {
                return all.join(" ");
            }
        }
    };
    let custom = async |conditions| list("department_id", conditions).await;
    assert_eq!(custom(json!([])).await, "a b a1 b1 a2 a11");
    assert_eq!(custom(json!([parent("eq", "0")])).await, "a b");
    assert_eq!(custom(json!([parent("eq", "a")])).await, "a1 a2");
    assert_eq!(custom(json!([parent("eq", "a2")])).await, "");
    assert_eq!(custom(json!([parent("eq", "nobody")])).await, "");
    assert_eq!(custom(json!([parent("in", json!(["b", "a", "b", "nobody"]))])).await, "b1 a1 a2");
    assert_eq!(custom(json!([parent("in", json!([]))])).await, "");
    let both = [parent("in", json!(["a", "b", "a1"])), parent("in", json!(["a1", "b", "0"]))];
    assert_eq!(custom(json!(both)).await, "b1 a11");
    assert_eq!(custom(json!([parent("eq", "a"), parent("eq", "b")])).await, "");
    // The value is of the kind that the query names.
    assert_eq!(custom(json!([parent("eq", "od-a")])).await, "");
    let open = async |conditions| list("open_department_id", conditions).await;
    assert_eq!(open(json!([parent("eq", "od-a")])).await, "od-a1 od-a2");
    assert_eq!(open(json!([parent("eq", "0")])).await, "od-a od-b");
    assert_eq!(open(json!([parent("eq", "a")])).await, "");
}
