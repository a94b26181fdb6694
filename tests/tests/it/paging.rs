//! Listings over HTTP: `pages()` and `items()` of every paged operation, in each style that occurs (token in
//! the query, token in the body, page number from 1, page index from 0).
//!
//! Two promises stand behind these tests: every item comes once and in its order, and a list that may not
//! be whole ends with an error, not with silence.

use std::fmt::Debug;
use std::time::Duration;

use client_tests::{Failure, Reply, Request, Server, TOKEN, coze, feishu, operations, org};
use feishu_directory::{DepartmentField, DepartmentIdType, EmployeeIdType, Filter};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use vendor_client_core::{Error, ErrorKind, Items, Paged, Pages, Position};

/// How many items a page holds.
const SIZE: u32 = 2;

/// A paged operation, called as a user calls it.
trait Listing: Paged<Page: Debug, Item: Debug> + Debug {
    /// The operation with all its parameters set but the position, and pages of [`SIZE`] items.
    fn listing(server: &Server) -> Self;

    /// Starts somewhere else, by the public setter.
    fn at(self, position: Position) -> Self;

    /// As a user gets them: with the default look-ahead.
    fn page_stream(self) -> Pages<Self>;

    fn item_stream(self) -> Items<Self>;

    /// The number that the test gave an item.
    fn number(item: &Self::Item) -> u32;

    /// Where a request wants its page from.
    fn asked(request: &Request) -> Position;

    /// The request without that.
    fn others(request: &Request) -> String;
}

/// A listing that goes on behind a token.
trait ByToken: Listing {
    /// An answer with these items; a marker that is `None` is left out.
    fn answer(items: &[u32], more: Option<Value>, next: Option<Value>) -> Value;
}

/// A listing whose pages have numbers.
trait ByNumber: Listing {
    const FIRST: u32;

    /// An answer with these items; a total that is `None` is left out.
    fn answer(items: &[u32], total: Option<Value>) -> Value;
}

fn with(mut object: Value, entries: [(&str, Option<Value>); 2]) -> Value {
    for (key, value) in entries {
        if let Some(value) = value {
            object[key] = value;
        }
    }
    object
}

fn list(items: &[u32], key: &str) -> Value {
    items.iter().map(|number| json!({ key: number.to_string() })).collect()
}

fn in_query(request: &Request, name: &str) -> Position {
    Position::Token(request.parameter(name))
}

fn number_in_query(request: &Request, name: &str) -> Position {
    Position::Number(request.parameter(name).unwrap().parse().unwrap())
}

/// The request as text, without a parameter of its query.
fn without_parameter(request: &Request, name: &str) -> String {
    let query: Vec<_> = request.query().into_iter().filter(|(key, _)| key != name).collect();
    let headers = request.text();
    let (_, headers) = headers.split_once('\n').unwrap();
    format!("{} {} {query:?}\n{headers}", request.method, request.path())
}

impl Listing for feishu_directory::request::ListUnitDepartments {
    fn listing(server: &Server) -> Self {
        feishu(server)
            .list_unit_departments()
            .unit_id("BU 121/中")
            .department_id_type(DepartmentIdType::DepartmentId)
            .page_size(SIZE)
    }
    fn at(self, position: Position) -> Self {
        self.page_token(position.into_token().unwrap())
    }
    fn page_stream(self) -> Pages<Self> {
        self.pages()
    }
    fn item_stream(self) -> Items<Self> {
        self.items()
    }
    fn number(item: &Self::Item) -> u32 {
        item.department_id.as_ref().unwrap().parse().unwrap()
    }
    fn asked(request: &Request) -> Position {
        in_query(request, "page_token")
    }
    fn others(request: &Request) -> String {
        without_parameter(request, "page_token")
    }
}

impl ByToken for feishu_directory::request::ListUnitDepartments {
    fn answer(items: &[u32], more: Option<Value>, next: Option<Value>) -> Value {
        let data = json!({"departmentlist": list(items, "department_id")});
        json!({"code": 0, "data": with(data, [("has_more", more), ("page_token", next)])})
    }
}

impl Listing for feishu_directory::request::ListCollaborationTenants {
    fn listing(server: &Server) -> Self {
        feishu(server).list_collaboration_tenants().page_size(SIZE)
    }
    fn at(self, position: Position) -> Self {
        self.page_token(position.into_token().unwrap())
    }
    fn page_stream(self) -> Pages<Self> {
        self.pages()
    }
    fn item_stream(self) -> Items<Self> {
        self.items()
    }
    fn number(item: &Self::Item) -> u32 {
        item.tenant_key.as_ref().unwrap().parse().unwrap()
    }
    fn asked(request: &Request) -> Position {
        in_query(request, "page_token")
    }
    fn others(request: &Request) -> String {
        without_parameter(request, "page_token")
    }
}

impl ByToken for feishu_directory::request::ListCollaborationTenants {
    fn answer(items: &[u32], more: Option<Value>, next: Option<Value>) -> Value {
        let data = json!({"items": list(items, "tenant_key")});
        json!({"code": 0, "data": with(data, [("has_more", more), ("page_token", next)])})
    }
}

impl Listing for feishu_directory::request::FilterDepartments {
    fn listing(server: &Server) -> Self {
        feishu(server)
            .filter_departments()
            .filter(Filter::children_of("od-1"))
            .required_fields([DepartmentField::DepartmentId, DepartmentField::Name])
            .employee_id_type(EmployeeIdType::UnionId)
            .department_id_type(DepartmentIdType::DepartmentId)
            .page_size(SIZE)
    }
    fn at(self, position: Position) -> Self {
        self.page_token(position.into_token().unwrap())
    }
    fn page_stream(self) -> Pages<Self> {
        self.pages()
    }
    fn item_stream(self) -> Items<Self> {
        self.items()
    }
    fn number(item: &Self::Item) -> u32 {
        item.department_id.as_ref().unwrap().parse().unwrap()
    }
    fn asked(request: &Request) -> Position {
        assert_eq!(request.parameter("page_token"), None, "the token belongs into the body");
        let token = &request.json()["page_request"]["page_token"];
        Position::Token(token.as_str().map(str::to_owned))
    }
    fn others(request: &Request) -> String {
        let mut body = request.json();
        body["page_request"].as_object_mut().unwrap().remove("page_token");
        let headers: Vec<_> =
            request.headers.iter().filter(|(name, _)| name != "content-length").collect();
        format!("{} {} {headers:?} {body}", request.method, request.target)
    }
}

impl ByToken for feishu_directory::request::FilterDepartments {
    fn answer(items: &[u32], more: Option<Value>, next: Option<Value>) -> Value {
        let page = with(json!({}), [("has_more", more), ("page_token", next)]);
        let departments = list(items, "department_id");
        json!({"code": 0, "data": {"departments": departments, "page_response": page}})
    }
}

impl Listing for coze_enterprise::request::ListOrganizations {
    fn listing(server: &Server) -> Self {
        coze(server).list_organizations().enterprise_id("a/b").page_size(SIZE)
    }
    fn at(self, position: Position) -> Self {
        self.page_num(position.into_number().unwrap())
    }
    fn page_stream(self) -> Pages<Self> {
        self.pages()
    }
    fn item_stream(self) -> Items<Self> {
        self.items()
    }
    fn number(item: &Self::Item) -> u32 {
        item.organization_id.as_ref().unwrap().parse().unwrap()
    }
    fn asked(request: &Request) -> Position {
        number_in_query(request, "page_num")
    }
    fn others(request: &Request) -> String {
        without_parameter(request, "page_num")
    }
}

impl ByNumber for coze_enterprise::request::ListOrganizations {
    const FIRST: u32 = 1;

    fn answer(items: &[u32], total: Option<Value>) -> Value {
        let data = json!({"items": list(items, "organization_id")});
        json!({"code": 0, "data": with(data, [("total_count", total), ("", None)])})
    }
}

impl Listing for tenant_org::request::ListOrganizations {
    fn listing(server: &Server) -> Self {
        org(server).list_organizations().limit(SIZE).all_child(true).org_id("a b")
    }
    fn at(self, position: Position) -> Self {
        self.offset(position.into_number().unwrap())
    }
    fn page_stream(self) -> Pages<Self> {
        self.pages()
    }
    fn item_stream(self) -> Items<Self> {
        self.items()
    }
    fn number(item: &Self::Item) -> u32 {
        item.org_id.as_ref().unwrap().parse().unwrap()
    }
    fn asked(request: &Request) -> Position {
        number_in_query(request, "offset")
    }
    fn others(request: &Request) -> String {
        without_parameter(request, "offset")
    }
}

impl ByNumber for tenant_org::request::ListOrganizations {
    const FIRST: u32 = 0;

    fn answer(items: &[u32], total: Option<Value>) -> Value {
        let data = json!({"organizations": list(items, "org_id")});
        with(data, [("total", total), ("", None)])
    }
}

/// What a listing gave, and how it ended.
#[derive(Debug)]
struct Walked {
    items: Vec<u32>,
    /// The kind and the text of the error at the end; `None` if the list is said to be whole.
    error: Option<(ErrorKind, String)>,
    /// Where the requests wanted their pages from.
    asked: Vec<Position>,
    /// The same for the default look-ahead, in whatever order they came.
    asked_ahead: Vec<Position>,
}

impl Walked {
    fn assert_whole(&self) {
        assert!(self.error.is_none(), "{self:?}");
    }

    fn assert_broken(&self, part: &str) {
        let (kind, text) = self.error.as_ref().unwrap_or_else(|| panic!("no error: {self:?}"));
        assert_eq!(*kind, ErrorKind::Paging, "{self:?}");
        assert!(text.contains(part), "not `{part}` in {text}");
    }
}

fn seen<C: vendor_client_core::ErrorCode>(error: &Error<C>) -> (ErrorKind, String) {
    assert!(!format!("{error} {error:?}").contains(TOKEN));
    (error.kind(), error.to_string())
}

/// Walks through a list in the four ways there are, one page at a time and with the default look-ahead, each
/// with a server of its own, and sees to it that all of them give the same.
async fn walk<L: Listing>(answers: &[Value], from: Option<Position>) -> Walked {
    let start = async || {
        let replies = answers.iter().map(|answer| Reply::json(200, answer.to_string()));
        let server = Server::new(replies).await;
        let listing = L::listing(&server);
        let listing = match &from {
            Some(position) => listing.at(position.clone()),
            None => listing,
        };
        (server, listing)
    };
    let asked = |server: &Server| -> Vec<Position> {
        // A reply that is never asked for is a page that never comes.
        server.assert_all_used();
        server.requests().iter().map(L::asked).collect()
    };
    let mut walks = Vec::new();

    let (server, listing) = start().await;
    let (items, error) = drain_items(listing.item_stream().look_ahead(0)).await;
    walks.push((items, error, asked(&server)));

    let (server, listing) = start().await;
    let (items, error) = drain_pages(listing.page_stream().look_ahead(0)).await;
    walks.push((items, error, asked(&server)));

    let (server, listing) = start().await;
    let results: Vec<_> = StreamExt::collect(listing.item_stream().look_ahead(0)).await;
    let (mut items, mut error) = (vec![], None);
    for result in results {
        assert!(error.is_none(), "something comes after the error");
        match result {
            Ok(item) => items.push(L::number(&item)),
            Err(end) => error = Some(seen(&end)),
        }
    }
    walks.push((items, error, asked(&server)));

    let (server, listing) = start().await;
    let mut items = vec![];
    let pages = listing.page_stream().look_ahead(0);
    let result: Result<(), _> = TryStreamExt::try_for_each(pages, |page| {
        items.extend(L::items(&page).iter().map(L::number));
        std::future::ready(Ok(()))
    })
    .await;
    walks.push((items, result.err().map(|error| seen(&error)), asked(&server)));

    let first = walks.remove(0);
    for other in walks {
        assert_eq!(other, first, "pages and items differ");
    }
    let (items, error, asked) = first;

    let server = by_position::<L>(&asked, answers, None).await;
    let listing = |server| match &from {
        Some(position) => L::listing(server).at(position.clone()),
        None => L::listing(server),
    };
    let ahead = drain_items(listing(&server).item_stream()).await;
    assert_eq!(ahead, (items.clone(), error.clone()), "the look-ahead changes what comes");
    let asked_ahead: Vec<_> = server.requests().iter().map(L::asked).collect();
    assert_each_once(&asked_ahead);
    let server = by_position::<L>(&asked, answers, None).await;
    let ahead = drain_pages(listing(&server).page_stream()).await;
    assert_eq!(ahead, (items.clone(), error.clone()), "the look-ahead changes what comes");

    Walked { items, error, asked, asked_ahead }
}

type Drained = (Vec<u32>, Option<(ErrorKind, String)>);

async fn drain_items<L: Listing>(mut stream: Items<L>) -> Drained {
    let (mut items, mut error) = (vec![], None);
    loop {
        match stream.try_next().await {
            Ok(Some(item)) => items.push(L::number(&item)),
            Ok(None) => break,
            Err(end) => {
                error = Some(seen(&end));
                break;
            }
        }
    }
    for _ in 0..2 {
        // `None` would say that the list is whole.
        match stream.try_next().await {
            Ok(item) => assert!(item.is_none() && error.is_none(), "something comes after the end"),
            Err(again) => assert_eq!(Some(seen(&again)), error, "another error"),
        }
    }
    (items, error)
}

async fn drain_pages<L: Listing>(mut stream: Pages<L>) -> Drained {
    let (mut items, mut error) = (vec![], None);
    loop {
        match stream.try_next().await {
            Ok(Some(page)) => items.extend(L::items(&page).iter().map(L::number)),
            Ok(None) => break,
            Err(end) => {
                error = Some(seen(&end));
                break;
            }
        }
    }
    for _ in 0..2 {
        // `None` would say that the list is whole.
        match stream.try_next().await {
            Ok(item) => assert!(item.is_none() && error.is_none(), "something comes after the end"),
            Err(again) => assert_eq!(Some(seen(&again)), error, "another error"),
        }
    }
    (items, error)
}

/// A server for a listing that looks ahead, whose requests come in any order: each position has its answer,
/// or once the other reply if it is `instead`'s. Beyond them there is nothing.
async fn by_position<L: Listing>(
    positions: &[Position],
    answers: &[Value],
    instead: Option<(Position, Reply)>,
) -> Server {
    let mut instead = instead;
    let answers: Vec<_> = positions.iter().cloned().zip(answers.iter().cloned()).collect();
    Server::answering(move |request, _| {
        let asked = L::asked(request);
        if let Some((_, reply)) = instead.take_if(|(position, _)| *position == asked) {
            return reply;
        }
        match answers.iter().find(|(position, _)| *position == asked) {
            Some((_, answer)) => Reply::json(200, answer.to_string()),
            None => Reply::new(500, &[], "there is no such page"),
        }
    })
    .await
}

fn assert_each_once(asked: &[Position]) {
    for (index, position) in asked.iter().enumerate() {
        assert!(!asked[..index].contains(position), "{position:?} was asked for twice");
    }
}

fn token(token: &str) -> Position {
    Position::Token(Some(token.to_owned()))
}

const START: Position = Position::Token(None);

fn more<L: ByToken>(items: &[u32], next: &str) -> Value {
    L::answer(items, Some(json!(true)), Some(json!(next)))
}

fn last<L: ByToken>(items: &[u32]) -> Value {
    L::answer(items, Some(json!(false)), None)
}

async fn token_all_items_in_order<L: ByToken>() {
    let odd = "AQD9/+ =&?#%2F中\"\\";
    let answers = [more::<L>(&[1, 2], "a"), more::<L>(&[3, 4], odd), last::<L>(&[5])];
    let walked = walk::<L>(&answers, None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2, 3, 4, 5]);
    assert_eq!(walked.asked, [START, token("a"), token(odd)]);
    assert_eq!(walked.asked_ahead, walked.asked);
}

async fn token_starts_in_the_middle<L: ByToken>() {
    let answers = [more::<L>(&[3], "b"), last::<L>(&[4])];
    let walked = walk::<L>(&answers, Some(token("a"))).await;
    walked.assert_whole();
    assert_eq!(walked.items, [3, 4]);
    assert_eq!(walked.asked, [token("a"), token("b")]);
}

async fn token_an_empty_page_goes_on<L: ByToken>() {
    let answers = [
        more::<L>(&[], "a"),
        more::<L>(&[1], "b"),
        more::<L>(&[], "c"),
        more::<L>(&[], "d"),
        last::<L>(&[2]),
    ];
    let walked = walk::<L>(&answers, None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2]);
    assert_eq!(walked.asked.len(), 5);
}

async fn token_the_end_is_has_more_false<L: ByToken>() {
    for next in [None, Some(json!(null)), Some(json!("")), Some(json!("left over"))] {
        let answers = [L::answer(&[1], Some(json!(false)), next)];
        let walked = walk::<L>(&answers, None).await;
        walked.assert_whole();
        assert_eq!(walked.items, [1]);
    }
    let walked = walk::<L>(&[last::<L>(&[])], None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [0; 0]);
}

async fn token_more_without_a_token_is_an_error<L: ByToken>() {
    for next in [None, Some(json!(null)), Some(json!(""))] {
        let answers = [more::<L>(&[1, 2], "a"), L::answer(&[3], Some(json!(true)), next)];
        let walked = walk::<L>(&answers, None).await;
        walked.assert_broken("gives no page token");
        assert_eq!(walked.items, [1, 2, 3], "what came before the error is not lost");
    }
}

async fn token_a_repeated_token_is_an_error<L: ByToken>() {
    // Each time the last answer leads to a page that was there already.
    let cases: [(&[Value], Option<Position>, &[u32]); 3] = [
        (&[more::<L>(&[1], "a"), more::<L>(&[2], "a")], None, &[1, 2]),
        (&[more::<L>(&[1], "a"), more::<L>(&[2], "b"), more::<L>(&[3], "a")], None, &[1, 2, 3]),
        (&[more::<L>(&[1], "b"), more::<L>(&[2], "a")], Some(token("a")), &[1, 2]),
    ];
    for (answers, from, items) in cases {
        let walked = walk::<L>(answers, from).await;
        walked.assert_broken("the server repeats itself");
        assert_eq!(walked.items, items);
    }
}

async fn token_without_has_more_the_token_decides<L: ByToken>() {
    for unsaid in [None, Some(json!(null))] {
        let answers = [L::answer(&[1], unsaid.clone(), Some(json!("a"))), last::<L>(&[2])];
        let walked = walk::<L>(&answers, None).await;
        walked.assert_whole();
        assert_eq!(walked.items, [1, 2]);

        let answers = [more::<L>(&[1], "a"), L::answer(&[2], unsaid, None)];
        let walked = walk::<L>(&answers, None).await;
        walked.assert_broken("may not be whole");
        assert_eq!(walked.items, [1, 2]);
    }
}

async fn token_ten_thousand_pages<L: ByToken>() {
    let server = Server::answering(|request, count| {
        let at = L::asked(request).into_token().map_or(0, |token| token.parse().unwrap());
        assert_eq!(at, count as u32);
        let answer =
            if at < 9_999 { more::<L>(&[at], &(at + 1).to_string()) } else { last::<L>(&[at]) };
        Reply::json(200, answer.to_string())
    })
    .await;
    all_of_ten_thousand::<L>(&server).await;
}

async fn number_ten_thousand_pages<L: ByNumber>() {
    let server = Server::answering(|request, _| {
        let number = (L::asked(request).into_number().unwrap() - L::FIRST) * 2;
        let items = if number < 20_000 { vec![number, number + 1] } else { vec![] };
        Reply::json(200, L::answer(&items, Some(json!(20_000))).to_string())
    })
    .await;
    let mut expected = 0;
    let mut stream = L::listing(&server).item_stream();
    while let Some(item) = stream.try_next().await.unwrap() {
        assert_eq!(L::number(&item), expected);
        expected += 1;
    }
    assert_eq!(expected, 20_000);
    assert_eq!(
        server.requests().len(),
        10_001,
        "and one to see that the last full page is the last"
    );
}

async fn all_of_ten_thousand<L: Listing>(server: &Server) {
    let mut expected = 0;
    let mut stream = L::listing(server).item_stream();
    while let Some(item) = stream.try_next().await.unwrap() {
        assert_eq!(L::number(&item), expected);
        expected += 1;
    }
    assert_eq!(expected, 10_000);
    assert_eq!(server.requests().len(), 10_000);
    assert_eq!(server.connections(), 1, "a listing uses one connection");
}

/// The pages that the tests of both styles use: two full ones and a last one with one item.
fn three_pages_by_token<L: ByToken>() -> [Value; 3] {
    [more::<L>(&[1, 2], "a"), more::<L>(&[3, 4], "b"), last::<L>(&[5])]
}

fn three_pages_by_number<L: ByNumber>() -> [Value; 3] {
    [&[1, 2][..], &[3, 4], &[5]].map(|items| L::answer(items, Some(json!(5))))
}

async fn other_parameters_hold<L: Listing>(answers: [Value; 3]) {
    let server = Server::new(answers.map(|answer| Reply::json(200, answer.to_string()))).await;
    let items = L::listing(&server).item_stream().look_ahead(0);
    items.try_collect::<Vec<_>>().await.unwrap();
    let others: Vec<_> = server.requests().iter().map(L::others).collect();
    assert_eq!(others.len(), 3);
    assert!(others[0].contains(TOKEN) && others[0].contains('2'), "{}", others[0]);
    assert_eq!(others[1], others[0]);
    assert_eq!(others[2], others[0]);
}

async fn a_failure_comes_after_the_items_before_it<L: Listing>(answers: [Value; 3])
where
    Failure: for<'a> From<&'a Error<L::Code>>,
{
    let failures = [
        (Reply::json(500, r#"{"code":5000,"msg":"no","error_code":"X.1"}"#), ErrorKind::Api),
        (Reply::new(502, &[], "<html>bad gateway"), ErrorKind::Status),
        (Reply::json(200, "{"), ErrorKind::Decode),
        (Reply::silence().close(), ErrorKind::Interrupted),
    ];
    for (reply, kind) in failures {
        let [first, second, third] = answers.each_ref().map(|a| Reply::json(200, a.to_string()));
        let server = Server::new([first, reply.clone(), second, third]).await;
        let mut items = L::listing(&server).item_stream().look_ahead(0);
        assert_eq!(L::number(&items.try_next().await.unwrap().unwrap()), 1);
        assert_eq!(L::number(&items.try_next().await.unwrap().unwrap()), 2);
        let failure = Failure::from(&items.try_next().await.unwrap_err());
        assert_eq!(failure.kind, kind, "{}", failure.display);
        assert_eq!(Failure::from(&items.try_next().await.unwrap_err()).kind, kind, "again");
        assert_eq!(server.requests().len(), 2);

        // Where it broke off, another listing goes on.
        let position = items.position().expect("a failed call leaves its position").clone();
        let rest = L::listing(&server).at(position.clone()).item_stream().look_ahead(0);
        let rest: Vec<_> = rest.map_ok(|item| L::number(&item)).try_collect().await.unwrap();
        assert_eq!(rest, [3, 4, 5]);

        // The same with pages on their way behind the one that fails.
        let asked: Vec<_> = server.requests().iter().map(L::asked).collect();
        let positions = [asked[0].clone(), asked[2].clone(), asked[3].clone()];
        let failing = Some((position.clone(), reply));
        let server = by_position::<L>(&positions, &answers, failing).await;
        let mut items = L::listing(&server).item_stream();
        assert_eq!(L::number(&items.try_next().await.unwrap().unwrap()), 1);
        assert_eq!(L::number(&items.try_next().await.unwrap().unwrap()), 2);
        assert_eq!(Failure::from(&items.try_next().await.unwrap_err()).kind, kind);
        assert_eq!(Failure::from(&items.try_next().await.unwrap_err()).kind, kind, "again");
        assert_eq!(items.position(), Some(&position));
    }
}

async fn a_dropped_stream_is_silent<L: Listing>(answers: [Value; 3]) {
    let reply = |answer: &Value| Reply::json(200, answer.to_string());
    let server = Server::new(answers.each_ref().map(reply)).await;
    // Nothing is sent before the first item is asked for.
    drop(L::listing(&server).item_stream());
    drop(L::listing(&server).page_stream());
    let mut items = L::listing(&server).item_stream().look_ahead(0);
    items.try_next().await.unwrap();
    drop(items);
    let mut pages = L::listing(&server).page_stream().look_ahead(0);
    pages.try_next().await.unwrap();
    drop(pages);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(server.requests().len(), 2, "one request for each stream that was polled");

    // A stream that is dropped while it waits gives its connection up.
    let server = Server::new([Reply::silence()]).await;
    let mut items = L::listing(&server).item_stream().look_ahead(0);
    tokio::time::timeout(Duration::from_millis(50), items.try_next()).await.unwrap_err();
    drop(items);
    assert_eq!(server.requests().len(), 1);
}

/// A future that is dropped, as in `select!`, loses nothing.
async fn a_cancelled_wait_loses_nothing<L: Listing>(answers: [Value; 3]) {
    let asked = walk::<L>(&answers, None).await.asked;
    for ahead in [false, true] {
        let (asked, answers) = (asked.clone(), answers.clone());
        let server = Server::answering(move |request, _| {
            let page = asked.iter().position(|position| *position == L::asked(request)).unwrap();
            let text = answers[page].to_string();
            let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", text.len());
            Reply::silence().pause(Duration::from_millis(30)).send(head).send(text)
        })
        .await;
        let items = L::listing(&server).item_stream();
        let mut items = if ahead { items } else { items.look_ahead(0) };
        let mut numbers = vec![];
        let mut cancelled = 0;
        loop {
            match tokio::time::timeout(Duration::from_millis(8), items.try_next()).await {
                Ok(item) => match item.unwrap() {
                    Some(item) => numbers.push(L::number(&item)),
                    None => break,
                },
                Err(_) => cancelled += 1,
            }
        }
        assert!(cancelled > 0);
        assert_eq!(numbers, [1, 2, 3, 4, 5]);
        assert_eq!(server.requests().len(), 3, "no page is asked for twice");
    }
}

fn page<L: ByNumber>(items: &[u32], total: i64) -> Value {
    L::answer(items, Some(json!(total)))
}

/// The page so many after the first.
fn nth<L: ByNumber>(n: u32) -> Position {
    Position::Number(L::FIRST + n)
}

async fn number_all_items_in_order<L: ByNumber>() {
    let walked = walk::<L>(&three_pages_by_number::<L>(), None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2, 3, 4, 5]);
    assert_eq!(walked.asked, [nth::<L>(0), nth::<L>(1), nth::<L>(2)]);
    assert_eq!(walked.asked_ahead.len(), 3, "no page after the last is asked for");

    // The last page is full: whether it is the last one shows on the page after it.
    let full = [page::<L>(&[1, 2], 4), page::<L>(&[3, 4], 4), page::<L>(&[], 4)];
    let walked = walk::<L>(&full, None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2, 3, 4]);

    let walked = walk::<L>(&[page::<L>(&[], 0)], None).await;
    walked.assert_whole();
}

async fn number_starts_in_the_middle<L: ByNumber>() {
    let walked = walk::<L>(&[page::<L>(&[3, 4], 5), page::<L>(&[5], 5)], Some(nth::<L>(1))).await;
    walked.assert_whole();
    assert_eq!(walked.items, [3, 4, 5]);
    assert_eq!(walked.asked, [nth::<L>(1), nth::<L>(2)]);

    // Behind the end there is nothing, and that is no error.
    let walked = walk::<L>(&[page::<L>(&[], 5)], Some(nth::<L>(9))).await;
    walked.assert_whole();
    assert_eq!(walked.asked, [nth::<L>(9)]);
}

async fn number_a_list_that_changes_ends_by_its_newest_total<L: ByNumber>() {
    let grows = [page::<L>(&[1, 2], 3), page::<L>(&[3, 4], 5), page::<L>(&[5], 5)];
    let walked = walk::<L>(&grows, None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2, 3, 4, 5]);

    let shrinks = [page::<L>(&[1, 2], 9), page::<L>(&[3], 3)];
    let walked = walk::<L>(&shrinks, None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2, 3]);

    let shrinks_to_nothing = [page::<L>(&[1, 2], 9), page::<L>(&[], 2)];
    walk::<L>(&shrinks_to_nothing, None).await.assert_whole();
}

async fn number_an_empty_page_before_the_total_is_an_error<L: ByNumber>() {
    let walked = walk::<L>(&[page::<L>(&[1, 2], 5), page::<L>(&[], 5)], None).await;
    walked.assert_broken("2 of 5");
    assert_eq!(walked.items, [1, 2]);

    let walked = walk::<L>(&[page::<L>(&[], 5)], None).await;
    walked.assert_broken("0 of 5");

    // An absent or null list is an empty one.
    let mut null = page::<L>(&[], 5);
    for list in ["/data/items", "/organizations"] {
        if let Some(list) = null.pointer_mut(list) {
            *list = Value::Null;
        }
    }
    walk::<L>(&[page::<L>(&[1, 2], 5), null], None).await.assert_broken("2 of 5");
}

async fn number_without_a_total_an_empty_page_is_the_end<L: ByNumber>() {
    for total in [None, Some(json!(null))] {
        let answers = [&[1, 2][..], &[3], &[]].map(|items| L::answer(items, total.clone()));
        let walked = walk::<L>(&answers, None).await;
        walked.assert_whole();
        assert_eq!(walked.items, [1, 2, 3]);

        // Nothing at all says nothing.
        let walked = walk::<L>(&[L::answer(&[], total)], None).await;
        walked.assert_broken("may not be whole");
    }
    // Once said, a total holds for pages that do not repeat it.
    let walked = walk::<L>(&[page::<L>(&[1, 2], 3), L::answer(&[3], None)], None).await;
    walked.assert_whole();
    let walked = walk::<L>(&[page::<L>(&[1, 2], 3), L::answer(&[], None)], None).await;
    walked.assert_broken("2 of 3");
}

async fn number_a_repeated_page_is_an_error<L: ByNumber>() {
    let answers = [page::<L>(&[1, 2], 9), page::<L>(&[1, 2], 9)];
    let walked = walk::<L>(&answers, None).await;
    walked.assert_broken("the server repeats itself");
    assert_eq!(walked.items, [1, 2], "no item comes twice");
}

/// A server that clamps the page size: from the first page on all comes, from elsewhere it cannot be known.
async fn number_smaller_pages_than_asked<L: ByNumber>() {
    let answers = [&[1][..], &[2], &[3], &[]].map(|items| page::<L>(items, 3));
    let walked = walk::<L>(&answers, None).await;
    walked.assert_whole();
    assert_eq!(walked.items, [1, 2, 3]);

    let walked = walk::<L>(&[page::<L>(&[2], 9)], Some(nth::<L>(1))).await;
    walked.assert_broken("do not add up");
}

async fn number_an_impossible_total_is_an_error<L: ByNumber>() {
    // Full pages of a list of more than the total: too low, and then what could have been the truth.
    for total in [0, 1] {
        let walked = walk::<L>(&[page::<L>(&[1, 2], total)], None).await;
        walked.assert_broken("2 have come");
    }
    let walked = walk::<L>(&[page::<L>(&[1, 2], 2), page::<L>(&[3, 4], 2)], None).await;
    walked.assert_broken("4 have come");

    let walked = walk::<L>(&[page::<L>(&[1], -1)], None).await;
    walked.assert_broken("-1");
    assert_eq!(walked.items, [1]);
}

async fn number_the_last_number_is_not_stepped_over<L: ByNumber>() {
    let answer = L::answer(&[1, 2], None);
    let walked = walk::<L>(&[answer], Some(Position::Number(u32::MAX))).await;
    walked.assert_broken("no page number comes after");
    assert_eq!(walked.items, [1, 2]);
}

/// The tests of both styles, for the operation `$operation`.
macro_rules! both {
    ($operation:ty, $three_pages:ident) => {
        #[tokio::test]
        async fn other_parameters_hold() {
            super::other_parameters_hold::<$operation>(super::$three_pages::<$operation>()).await;
        }

        #[tokio::test]
        async fn a_failure_comes_after_the_items_before_it() {
            let pages = super::$three_pages::<$operation>();
            super::a_failure_comes_after_the_items_before_it::<$operation>(pages).await;
        }

        #[tokio::test]
        async fn a_dropped_stream_is_silent() {
            let pages = super::$three_pages::<$operation>();
            super::a_dropped_stream_is_silent::<$operation>(pages).await;
        }

        #[tokio::test]
        async fn a_cancelled_wait_loses_nothing() {
            let pages = super::$three_pages::<$operation>();
            super::a_cancelled_wait_loses_nothing::<$operation>(pages).await;
        }
    };
}

macro_rules! each {
    ($operation:ty: $($test:ident = $generic:ident,)+) => {
        $(
            #[tokio::test]
            async fn $test() {
                super::$generic::<$operation>().await;
            }
        )+
    };
}

macro_rules! by_token {
    ($module:ident, $operation:ty) => {
        mod $module {
            both!($operation, three_pages_by_token);
            each! { $operation:
                all_items_in_order = token_all_items_in_order,
                starts_in_the_middle = token_starts_in_the_middle,
                an_empty_page_goes_on = token_an_empty_page_goes_on,
                the_end_is_has_more_false = token_the_end_is_has_more_false,
                more_without_a_token_is_an_error = token_more_without_a_token_is_an_error,
                a_repeated_token_is_an_error = token_a_repeated_token_is_an_error,
                without_has_more_the_token_decides = token_without_has_more_the_token_decides,
                ten_thousand_pages = token_ten_thousand_pages,
            }
        }
    };
}

macro_rules! by_number {
    ($module:ident, $operation:ty) => {
        mod $module {
            both!($operation, three_pages_by_number);
            each! { $operation:
                all_items_in_order = number_all_items_in_order,
                starts_in_the_middle = number_starts_in_the_middle,
                a_list_that_changes_ends_by_its_newest_total =
                    number_a_list_that_changes_ends_by_its_newest_total,
                an_empty_page_before_the_total_is_an_error =
                    number_an_empty_page_before_the_total_is_an_error,
                without_a_total_an_empty_page_is_the_end =
                    number_without_a_total_an_empty_page_is_the_end,
                a_repeated_page_is_an_error = number_a_repeated_page_is_an_error,
                smaller_pages_than_asked = number_smaller_pages_than_asked,
                an_impossible_total_is_an_error = number_an_impossible_total_is_an_error,
                the_last_number_is_not_stepped_over = number_the_last_number_is_not_stepped_over,
                ten_thousand_pages = number_ten_thousand_pages,
            }
        }
    };
}

by_token!(list_unit_departments, feishu_directory::request::ListUnitDepartments);
by_token!(list_collaboration_tenants, feishu_directory::request::ListCollaborationTenants);
by_token!(filter_departments, feishu_directory::request::FilterDepartments);
by_number!(coze_list_organizations, coze_enterprise::request::ListOrganizations);
by_number!(one_access_list_organizations, tenant_org::request::ListOrganizations);

/// The modules above are written by hand; a further paged operation needs one.
#[test]
fn every_paged_operation_is_tested_here() {
    let paged = |operation: &client_tests::OperationSpec| {
        operation.operation().pagination.as_ref().map(|_| operation.name())
    };
    let all: Vec<_> = operations().iter().filter_map(paged).collect();
    assert_eq!(
        all,
        [
            "coze-enterprise list_organizations",
            "feishu-directory list_unit_departments",
            "feishu-directory list_collaboration_tenants",
            "feishu-directory filter_departments",
            "tenant-org list_organizations",
        ]
    );
}

/// Without a size of the caller's, Coze's pages hold 20, and the middle is counted by that.
#[tokio::test]
async fn coze_counts_by_its_default_page_size() {
    type Listing = coze_enterprise::request::ListOrganizations;
    let answer = page::<Listing>(&[21], 21);
    let server = Server::new([Reply::json(200, answer.to_string())]).await;
    let listing = coze(&server).list_organizations().enterprise_id("a").page_num(2);
    let items: Vec<_> = listing.items().try_collect().await.unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(server.request().query(), [("page_num".to_owned(), "2".to_owned())]);
}

/// `offset` is required on the page, and a stream knows where a list begins.
#[tokio::test]
async fn one_access_streams_begin_at_offset_zero() {
    let server = Server::new([Reply::json(200, r#"{"total":0,"organizations":[]}"#)]).await;
    assert!(
        org(&server).list_organizations().limit(10).items().try_next().await.unwrap().is_none()
    );
    assert_eq!(server.request().parameter("offset").as_deref(), Some("0"));
}

/// An empty token means the start, says the page, and a server may give it back.
#[tokio::test]
async fn an_empty_token_of_the_caller_is_the_start() {
    type Listing = feishu_directory::request::FilterDepartments;
    let walked =
        walk::<Listing>(&[more::<Listing>(&[1], "a"), last::<Listing>(&[2])], Some(token("")))
            .await;
    walked.assert_whole();
    assert_eq!(walked.asked, [token(""), token("a")]);
}
