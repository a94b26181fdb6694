//! What goes over the wire, byte for byte: the bytes are written out here, taken from the vendors' pages.
//!
//! Header lines are in alphabetical order, their real order means nothing. `HOST` stands for the server's
//! address. Of the headers, `authorization` and `content-type` are the pages'; `accept`, `host` and
//! `content-length` are HTTP's own. There is no `user-agent` and nothing else that no page asks for.

use client_tests::{Reply, Server, operations};
use coze_enterprise::StaticToken;
use feishu_directory::{
    Condition, DepartmentField, DepartmentIdType, EmployeeIdType, Filter, FilterField,
};

/// Any answer: what comes back is not these tests' business.
fn wrapped() -> Reply {
    Reply::json(200, r#"{"code":0,"msg":"","data":{}}"#)
}

async fn server() -> Server {
    Server::new([wrapped()]).await
}

fn assert_sent(server: &Server, expected: &str) {
    let sent = server.request().text().replace(&server.host(), "HOST");
    assert_eq!(sent, expected);
}

fn feishu(server: &Server, token: &str) -> feishu_directory::Client {
    feishu_directory::Client::builder()
        .base_url(format!("{}/open-apis", server.url()))
        .credentials(feishu_directory::StaticToken::new(token))
        .build()
        .unwrap()
}

#[tokio::test]
async fn feishu_list_unit_departments() {
    let server = server().await;
    let page_token = "AQD9/Rn9eij9Pm39ED40/dk53s4Ebp882DYfFaPFbz00L4CMZJrqGdzNyc8BcZtDbwVUvRmQTvyMYicnGWrde9X56TgdBuS+JKiSIkdexPw=";
    feishu(&server, "t-7f1bcd13fc57d46bac21793a18e560")
        .list_unit_departments()
        .page_size(50)
        .page_token(page_token)
        .department_id_type(DepartmentIdType::OpenDepartmentId)
        .unit_id("BU121")
        .send()
        .await
        .unwrap();
    let expected = "\
GET /open-apis/contact/v3/unit/list_department?unit_id=BU121&department_id_type=open_department_id&page_token=AQD9%2FRn9eij9Pm39ED40%2Fdk53s4Ebp882DYfFaPFbz00L4CMZJrqGdzNyc8BcZtDbwVUvRmQTvyMYicnGWrde9X56TgdBuS%2BJKiSIkdexPw%3D&page_size=50 HTTP/1.1
accept: */*
authorization: Bearer t-7f1bcd13fc57d46bac21793a18e560
host: HOST

";
    assert_sent(&server, expected);
}

#[tokio::test]
async fn feishu_list_unit_departments_with_the_least() {
    let server = server().await;
    feishu(&server, "t-1").list_unit_departments().unit_id("BU121").send().await.unwrap();
    let expected = "\
GET /open-apis/contact/v3/unit/list_department?unit_id=BU121 HTTP/1.1
accept: */*
authorization: Bearer t-1
host: HOST

";
    assert_sent(&server, expected);
}

#[tokio::test]
async fn feishu_list_collaboration_tenants() {
    let server = server().await;
    feishu(&server, "u-7f1bcd13fc57d46bac21793a18e560")
        .list_collaboration_tenants()
        .page_token("g102aggaEYLRMSHU6DENYI4HMBAJB75XOQN2CUTV")
        .page_size(10)
        .send()
        .await
        .unwrap();
    let expected = "\
GET /open-apis/directory/v1/collaboration_tenants?page_size=10&page_token=g102aggaEYLRMSHU6DENYI4HMBAJB75XOQN2CUTV HTTP/1.1
accept: */*
authorization: Bearer u-7f1bcd13fc57d46bac21793a18e560
host: HOST

";
    assert_sent(&server, expected);
}

#[tokio::test]
async fn feishu_list_collaboration_tenants_with_the_least() {
    let server = server().await;
    feishu(&server, "u-1").list_collaboration_tenants().send().await.unwrap();
    let expected = "\
GET /open-apis/directory/v1/collaboration_tenants HTTP/1.1
accept: */*
authorization: Bearer u-1
host: HOST

";
    assert_sent(&server, expected);
}

#[tokio::test]
async fn feishu_filter_departments() {
    let server = server().await;
    feishu(&server, "u-7f1bcd13fc57d46bac21793a18e560")
        .filter_departments()
        .employee_id_type(EmployeeIdType::OpenId)
        .department_id_type(DepartmentIdType::OpenDepartmentId)
        .page_token("iuu14140aknladna91ndas")
        .page_size(100)
        .required_fields([DepartmentField::Name])
        .filter(Filter::children_of("0"))
        .send()
        .await
        .unwrap();
    let expected = r#"POST /open-apis/directory/v1/departments/filter?employee_id_type=open_id&department_id_type=open_department_id HTTP/1.1
accept: */*
authorization: Bearer u-7f1bcd13fc57d46bac21793a18e560
content-length: 190
content-type: application/json; charset=utf-8
host: HOST

{"filter":{"conditions":[{"field":"parent_department_id","operator":"eq","value":"\"0\""}]},"required_fields":["name"],"page_request":{"page_size":100,"page_token":"iuu14140aknladna91ndas"}}"#;
    assert_sent(&server, expected);
}

/// `page_request` is required on the page, so it is there without anything in it.
#[tokio::test]
async fn feishu_filter_departments_with_the_least() {
    let server = server().await;
    feishu(&server, "t-1")
        .filter_departments()
        .filter(Filter::new([]))
        .required_fields(Vec::<DepartmentField>::new())
        .send()
        .await
        .unwrap();
    let expected = r#"POST /open-apis/directory/v1/departments/filter HTTP/1.1
accept: */*
authorization: Bearer t-1
content-length: 67
content-type: application/json; charset=utf-8
host: HOST

{"filter":{"conditions":[]},"required_fields":[],"page_request":{}}"#;
    assert_sent(&server, expected);
}

#[tokio::test]
async fn feishu_filter_departments_with_several_conditions() {
    let server = server().await;
    let condition = Condition::any_of(FilterField::ParentDepartmentId, ["od-1", "say \"中\" \\"]);
    feishu(&server, "t-1")
        .filter_departments()
        .filter(Filter::children_of("od-4e6ac4d14bcd5071a37a39de902c7141").and(condition))
        .required_fields([DepartmentField::All, DepartmentField::from("brand_new")])
        .send()
        .await
        .unwrap();
    let expected = r#"{"filter":{"conditions":[{"field":"parent_department_id","operator":"eq","value":"\"od-4e6ac4d14bcd5071a37a39de902c7141\""},{"field":"parent_department_id","operator":"in","value":"[\"od-1\",\"say \\\"中\\\" \\\\\"]"}]},"required_fields":["*","brand_new"],"page_request":{}}"#;
    assert_eq!(String::from_utf8(server.request().body).unwrap(), expected);
}

fn coze(server: &Server) -> coze_enterprise::Client {
    coze_enterprise::Client::builder()
        .base_url(server.url())
        .credentials(StaticToken::new("pat_O******"))
        .build()
        .unwrap()
}

/// The page's curl example, whose `Content-Type` the page asks for although there is no body.
#[tokio::test]
async fn coze_list_organizations() {
    let server = server().await;
    coze(&server)
        .list_organizations()
        .page_size(20)
        .page_num(1)
        .enterprise_id("volcano_210195***")
        .send()
        .await
        .unwrap();
    let expected = "\
GET /v1/enterprises/volcano_210195***/organizations?page_num=1&page_size=20 HTTP/1.1
accept: */*
authorization: Bearer pat_O******
content-type: application/json
host: HOST

";
    assert_sent(&server, expected);
}

#[tokio::test]
async fn coze_list_organizations_with_a_path_to_encode() {
    let server = server().await;
    coze(&server).list_organizations().enterprise_id("a/b?c#d e%20+中").send().await.unwrap();
    let expected = "\
GET /v1/enterprises/a%2Fb%3Fc%23d%20e%2520%2B%E4%B8%AD/organizations HTTP/1.1
accept: */*
authorization: Bearer pat_O******
content-type: application/json
host: HOST

";
    assert_sent(&server, expected);
}

fn org(server: &Server) -> tenant_org::Client {
    tenant_org::Client::builder("abcdefg.huaweioneaccess.com")
        .base_url(server.url())
        .credentials(tenant_org::StaticToken::new("334963fc-1e4a-473b-9096-52a929140..."))
        .build()
        .unwrap()
}

/// The page's example request, in the order of its query.
#[tokio::test]
async fn one_access_list_organizations() {
    let server = Server::new([Reply::json(200, "{}")]).await;
    org(&server)
        .list_organizations()
        .limit(100)
        .offset(0)
        .all_child(true)
        .org_id("")
        .send()
        .await
        .unwrap();
    let expected = "\
GET /api/v2/tenant/organizations?org_id=&all_child=true&offset=0&limit=100 HTTP/1.1
accept: */*
authorization: Bearer 334963fc-1e4a-473b-9096-52a929140...
host: HOST

";
    assert_sent(&server, expected);
}

#[tokio::test]
async fn one_access_list_organizations_with_the_least() {
    let server = Server::new([Reply::json(200, "{}")]).await;
    org(&server).list_organizations().limit(10).offset(3).send().await.unwrap();
    let expected = "\
GET /api/v2/tenant/organizations?offset=3&limit=10 HTTP/1.1
accept: */*
authorization: Bearer 334963fc-1e4a-473b-9096-52a929140...
host: HOST

";
    assert_sent(&server, expected);
}

/// Whatever operation comes next: method, path and headers are what its spec says.
#[tokio::test]
async fn every_operation_sends_what_its_spec_documents_and_nothing_else() {
    for operation in operations() {
        let name = operation.name();
        let server = Server::new([Reply::json(200, operation.answer().to_string())]).await;
        operation.call.send(&server).await.unwrap();
        let request = server.request();
        assert_eq!(request.method, operation.method, "{name}");

        let base = if operation.crate_name == "feishu-directory" { "/open-apis" } else { "" };
        let path = request.path().strip_prefix(base).unwrap();
        let template: Vec<&str> = operation.path.split('/').collect();
        let sent: Vec<&str> = path.split('/').collect();
        assert_eq!(sent.len(), template.len(), "{name}: {path}");
        for (sent, template) in sent.iter().zip(template) {
            assert!(template.starts_with('{') || *sent == template, "{name}: {path}");
        }

        let spec = operation.operation();
        for (parameter, _) in request.query() {
            let known = spec.parameters.iter().any(|known| known.name == parameter);
            assert!(known, "{name} sends {parameter}");
        }
        let mut expected = vec!["accept", "authorization", "host"];
        if spec.request_body.is_some() {
            expected.extend(["content-length", "content-type"]);
        }
        let fixed: Vec<_> = spec.headers.iter().map(|h| h.name.to_lowercase()).collect();
        expected.extend(fixed.iter().map(String::as_str));
        expected.sort_unstable();
        let mut sent: Vec<_> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
        sent.sort_unstable();
        assert_eq!(sent, expected, "{name}");
        for header in &spec.headers {
            assert_eq!(request.header(&header.name), Some(header.value.as_str()), "{name}");
        }
    }
}

/// The example requests that the specs hold are the ones of the tests above.
#[test]
fn the_example_requests_are_the_ones_of_this_file() {
    let lines: Vec<String> = operations()
        .iter()
        .filter_map(|operation| operation.operation().request_example.clone())
        .filter_map(|example| example.lines().next().map(str::to_owned))
        .collect();
    assert_eq!(
        lines,
        [
            "GET https://api.coze.cn/v1/enterprises/volcano_210195***/organizations?page_num=1&page_size=20",
            "GET https://{domain_name}/api/v2/tenant/organizations?org_id=&all_child=true&offset=0&limit=100",
        ]
    );
}
