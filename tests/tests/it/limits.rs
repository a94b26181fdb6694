//! The limits that the pages document: what is outside is refused with the parameter, the value and the
//! limit, and nothing goes out; what is just inside is sent.

use client_tests::{Failure, Reply, Request, Server, coze, feishu, org};
use coze_enterprise::request::ListOrganizations;
use feishu_directory::request::{FilterDepartments, ListCollaborationTenants, ListUnitDepartments};
use feishu_directory::{Condition, DepartmentField, Filter, FilterField};
use vendor_client_core::ErrorKind;

/// Sends, and wants a refusal that says all of this; the server must not hear of it.
macro_rules! refused {
    ($client:ident, $call:expr, $parameter:expr, $($part:expr),+ $(,)?) => {{
        let server = Server::unwanted().await;
        let client = $client(&server);
        let error = $call(client).send().await.unwrap_err();
        check_refusal(Failure::from(&error), &server, $parameter, &[$(&$part.to_string()),+]);
    }};
}

fn check_refusal(failure: Failure, server: &Server, parameter: &str, parts: &[&str]) {
    assert_eq!(failure.kind, ErrorKind::InvalidRequest, "{}", failure.display);
    assert_eq!(failure.parameter.as_deref(), Some(parameter), "{}", failure.display);
    for part in [parameter].iter().chain(parts) {
        assert!(failure.display.contains(part), "not `{part}` in {}", failure.display);
    }
    assert_eq!(failure.status, None);
    assert_eq!(server.connections(), 0, "something was sent");
}

/// Sends, and returns the request that went out.
macro_rules! sent {
    ($client:ident, $call:expr) => {{
        let server = Server::new([Reply::json(200, r#"{"code":0,"data":{}}"#)]).await;
        let client = $client(&server);
        $call(client).send().await.unwrap();
        server.request()
    }};
}

fn parameter(request: &Request, name: &str) -> String {
    request.parameter(name).unwrap_or_else(|| panic!("{name} was not sent: {}", request.target))
}

type Feishu = feishu_directory::Client;
type Coze = coze_enterprise::Client;
type Org = tenant_org::Client;

fn units(client: Feishu) -> ListUnitDepartments {
    client.list_unit_departments().unit_id("BU121")
}

fn tenants(client: Feishu) -> ListCollaborationTenants {
    client.list_collaboration_tenants()
}

fn filter(client: Feishu) -> FilterDepartments {
    let filter = Filter::children_of("0");
    client.filter_departments().filter(filter).required_fields([DepartmentField::Name])
}

fn organizations(client: Coze) -> ListOrganizations {
    client.list_organizations().enterprise_id("1")
}

#[tokio::test]
async fn feishu_page_sizes() {
    for size in [101, 1_000, u32::MAX] {
        refused!(feishu, |c| units(c).page_size(size), "page_size", size, "100");
        refused!(feishu, |c| tenants(c).page_size(size), "page_size", size, "100");
        refused!(feishu, |c| filter(c).page_size(size), "page_request.page_size", size, "100");
    }
    for size in [0, 1, 100] {
        let request = sent!(feishu, |c| units(c).page_size(size));
        assert_eq!(parameter(&request, "page_size"), size.to_string());
        let request = sent!(feishu, |c| tenants(c).page_size(size));
        assert_eq!(parameter(&request, "page_size"), size.to_string());
        let request = sent!(feishu, |c| filter(c).page_size(size));
        assert_eq!(request.json()["page_request"]["page_size"], size);
    }
}

#[tokio::test]
async fn coze_pages() {
    for (size, limit) in [(0, "1"), (21, "20"), (100, "20")] {
        refused!(coze, |c| organizations(c).page_size(size), "page_size", size, limit);
    }
    refused!(coze, |c| organizations(c).page_num(0), "page_num", "is 0", "at least 1");
    for size in 1..=20 {
        let request = sent!(coze, |c| organizations(c).page_size(size));
        assert_eq!(parameter(&request, "page_size"), size.to_string());
    }
    for number in [1, 2, u32::MAX] {
        let request = sent!(coze, |c| organizations(c).page_num(number));
        assert_eq!(parameter(&request, "page_num"), number.to_string());
    }
}

/// The page gives no limits, and the client invents none.
#[tokio::test]
async fn one_access_pages() {
    for (limit, offset) in [(0, 0), (1, 0), (9, 1), (101, u32::MAX), (u32::MAX, 1)] {
        let request = sent!(org, |c: Org| c.list_organizations().limit(limit).offset(offset));
        assert_eq!(parameter(&request, "limit"), limit.to_string());
        assert_eq!(parameter(&request, "offset"), offset.to_string());
    }
}

#[tokio::test]
async fn required_parameters() {
    let says = "is required";
    refused!(feishu, |c: Feishu| c.list_unit_departments(), "unit_id", says);
    let fields = [DepartmentField::Name];
    refused!(
        feishu,
        |c: Feishu| c.filter_departments().required_fields(fields.clone()),
        "filter",
        says
    );
    refused!(
        feishu,
        |c: Feishu| c.filter_departments().filter(Filter::children_of("0")),
        "required_fields",
        says,
    );
    refused!(coze, |c: Coze| c.list_organizations(), "enterprise_id", says);
    refused!(org, |c: Org| c.list_organizations().offset(0), "limit", says);
    refused!(org, |c: Org| c.list_organizations().limit(1), "offset", says);
}

/// A stream refuses as a single call does, and then ends.
#[tokio::test]
async fn streams_have_the_same_limits() {
    let server = Server::unwanted().await;
    let mut pages = units(feishu(&server)).page_size(101).pages();
    let failure = Failure::from(&pages.try_next().await.unwrap_err());
    check_refusal(failure, &server, "page_size", &["101", "100"]);
    assert!(pages.try_next().await.unwrap_err().is_invalid_request(), "again");

    let mut items = org(&server).list_organizations().items();
    let failure = Failure::from(&items.try_next().await.unwrap_err());
    check_refusal(failure, &server, "limit", &["is required"]);

    let mut items = organizations(coze(&server)).page_num(0).items();
    let failure = Failure::from(&items.try_next().await.unwrap_err());
    check_refusal(failure, &server, "page_num", &["is 0", "at least 1"]);
}

/// A path cannot carry these as a segment: they would call something else.
#[tokio::test]
async fn path_segments() {
    for id in ["", ".", ".."] {
        refused!(coze, |c: Coze| c.list_organizations().enterprise_id(id), "enterprise_id", "path");
    }
    for id in ["...", " ", "..a", "a/..", "%2e%2e"] {
        let request = sent!(coze, |c: Coze| c.list_organizations().enterprise_id(id));
        assert_eq!(request.segments(), ["v1", "enterprises", id, "organizations"]);
    }
}

fn conditions(count: usize) -> Filter {
    Filter::new(
        (0..count).map(|n| Condition::equals(FilterField::ParentDepartmentId, n.to_string())),
    )
}

#[tokio::test]
async fn filter_conditions() {
    for count in [11, 12, 100] {
        let call = |c| filter(c).filter(conditions(count));
        refused!(feishu, call, "filter.conditions", count, "10");
    }
    for count in [0, 1, 10] {
        let request = sent!(feishu, |c| filter(c).filter(conditions(count)));
        assert_eq!(request.json()["filter"]["conditions"].as_array().unwrap().len(), count);
    }
}

const VALUE: &str = "filter.conditions[].value";

/// Characters count, not bytes; the quotation marks of the JSON do not count.
#[tokio::test]
async fn filter_values() {
    for character in ["a", "中", "\"", "\\", "🦀", "\u{1}"] {
        let too_long = character.repeat(65);
        refused!(feishu, |c| filter(c).filter(Filter::children_of(&too_long)), VALUE, "65", "64");
        let list = ["1", &too_long];
        let call = |c| filter(c).filter(Filter::any_of(FilterField::ParentDepartmentId, list));
        refused!(feishu, call, VALUE, "65", "64");

        let longest = character.repeat(64);
        let request = sent!(feishu, |c| filter(c).filter(Filter::children_of(&longest)));
        let value = request.json()["filter"]["conditions"][0]["value"].clone();
        let decoded: String = serde_json::from_str(value.as_str().unwrap()).unwrap();
        assert_eq!(decoded, longest);
    }
    // A later condition is checked as well.
    let call = |c| {
        let condition = Condition::equals(FilterField::ParentDepartmentId, "a".repeat(65));
        filter(c).filter(conditions(3).and(condition))
    };
    refused!(feishu, call, VALUE, "65", "64");
}

#[tokio::test]
async fn filter_lists_of_values() {
    let list = |count: usize| {
        let values = (0..count).map(|n| n.to_string());
        Filter::any_of(FilterField::ParentDepartmentId, values)
    };
    for count in [101, 500] {
        refused!(feishu, |c| filter(c).filter(list(count)), VALUE, count, "100");
    }
    for count in [0, 1, 100] {
        let request = sent!(feishu, |c| filter(c).filter(list(count)));
        let value = request.json()["filter"]["conditions"][0]["value"].clone();
        let decoded: Vec<String> = serde_json::from_str(value.as_str().unwrap()).unwrap();
        assert_eq!(decoded.len(), count);
    }
}

/// Written by hand, a value can be wrong in ways that the constructors do not allow.
#[tokio::test]
async fn filter_values_written_by_hand() {
    for (value, part) in
        [("0", "0"), ("od-1", "od-1"), ("", "JSON"), ("{}", "{}"), ("[1]", "string")]
    {
        let condition = Condition::new("parent_department_id", "eq", value);
        refused!(feishu, |c| filter(c).filter(Filter::new([condition.clone()])), VALUE, part);
    }
    let condition = Condition::new("brand_new", "like", r#"["a", "b"]"#);
    let request = sent!(feishu, |c| filter(c).filter(Filter::new([condition.clone()])));
    let expected = serde_json::json!(
        {"field": "brand_new", "operator": "like", "value": r#"["a", "b"]"#}
    );
    assert_eq!(request.json()["filter"]["conditions"][0], expected);
}

#[tokio::test]
async fn filter_required_fields() {
    let fields = |count: usize| (0..count).map(|n| DepartmentField::from(format!("field_{n}")));
    for count in [101, 102] {
        let call = |c| filter(c).required_fields(fields(count));
        refused!(feishu, call, "required_fields", count, "100");
    }
    for count in [0, 1, 100] {
        let request = sent!(feishu, |c| filter(c).required_fields(fields(count)));
        assert_eq!(request.json()["required_fields"].as_array().unwrap().len(), count);
    }
}

/// Of several problems the first in the page's order is named, and only that one.
#[tokio::test]
async fn one_problem_at_a_time() {
    refused!(coze, |c: Coze| c.list_organizations().page_size(99).page_num(0), "page_num", "0");
    refused!(feishu, |c: Feishu| c.list_unit_departments().page_size(101), "unit_id", "required");
}
