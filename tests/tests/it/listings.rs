//! Every listing there is, page by page: that the generated code finds items, tokens, totals and the end where the
//! spec says they are. How a walk goes on and when it ends is tried in the runtime's own tests.

use client_tests::{
    Listed, OperationSpec, Reply, Request, Server, Shape, normalised, operations, sample,
};
use serde_json::{Value, json};
use vendor_client_core::ErrorKind;
use xtask::spec::model::{Kind, Pagination, PagingLocation, PagingStyle};

/// How many items a page holds.
const SIZE: usize = 2;

/// What the server has, and how the spec says that it is asked.
pub struct List<'a> {
    operation: &'a OperationSpec,
    paging: &'a Pagination,
    /// The pages, each with its items.
    pub pages: Vec<Vec<Value>>,
}

/// Where a request wants its page from: a token, or a number.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    Start,
    At(Value),
}

impl<'a> List<'a> {
    /// Three pages of items that differ; `None` for an operation that is no listing.
    pub fn new(operation: &'a OperationSpec) -> Option<Self> {
        let paging = operation.operation().pagination.as_ref()?;
        let items = operation.shape().property(&paging.response.items).element();
        let numbers: Vec<usize> = (1..=3 * SIZE - 1).collect();
        let pages = numbers
            .chunks(SIZE)
            .map(|chunk| chunk.iter().map(|number| numbered(items, *number)).collect())
            .collect();
        Some(Self { operation, paging, pages })
    }

    pub fn inputs(&self) -> Value {
        let (position, size) = self.operation.paging_inputs().unwrap();
        let mut inputs = self.operation.all_inputs();
        if let Some(size) = size {
            inputs[size] = json!(SIZE);
        }
        inputs.as_object_mut().unwrap().remove(&position);
        inputs
    }

    /// The marker of a page: a token that has to be encoded, or the number.
    fn marker(&self, page: usize) -> Value {
        match self.paging.style {
            PagingStyle::Token => json!(format!("t{page}/+ =&")),
            PagingStyle::Page => json!(self.paging.first.unwrap() as usize + page),
            PagingStyle::Offset => json!(self.pages.iter().take(page).map(Vec::len).sum::<usize>()),
        }
    }

    /// A page as the server sends it.
    fn answer(&self, page: usize) -> Value {
        let response = &self.paging.response;
        let mut data = json!({});
        put(&mut data, &response.items, json!(self.pages.get(page).cloned().unwrap_or_default()));
        let last = page + 1 >= self.pages.len();
        if let Some(more) = &response.more {
            put(&mut data, more, json!(!last));
        }
        if let Some(next) = response.next.as_ref().filter(|_| !last) {
            put(&mut data, next, self.marker(page + 1));
        }
        if let Some(total) = &response.total {
            put(&mut data, total, json!(self.pages.iter().map(Vec::len).sum::<usize>()));
        }
        self.operation.answer_with(data)
    }

    fn asked(&self, request: &Request) -> Asked {
        let (position, _) = self.operation.paging_inputs().unwrap();
        let value = match self.paging.location {
            PagingLocation::Query => request.parameter(&position).map(|text| {
                let shape =
                    self.operation.inputs().into_iter().find(|i| i.name.to_string() == position);
                shape.unwrap().shape.parsed(&text)
            }),
            PagingLocation::Body => {
                let pointer = format!("/{}", position.replace('.', "/"));
                request.json().pointer(&pointer).cloned()
            }
        };
        value.map_or(Asked::Start, Asked::At)
    }

    /// How many pages the server has. Where nothing else tells the end, an empty one comes last.
    fn served(&self) -> usize {
        let response = &self.paging.response;
        let told = response.total.is_some() || response.more.is_some() || response.next.is_some();
        self.pages.len() + usize::from(!told)
    }

    /// Items without the `null`s of what they lack.
    pub fn normalised(&self, items: &[Value]) -> Vec<Value> {
        let shape = self.operation.shape().property(&self.paging.response.items).element();
        items.iter().map(|item| normalised(shape, item)).collect()
    }

    /// Which page a request wants; `None` for one that the list does not have.
    fn page(&self, asked: &Asked) -> Option<usize> {
        (0..self.served()).find(|page| match asked {
            Asked::Start => *page == 0,
            Asked::At(value) => *value == self.marker(*page),
        })
    }

    /// The server; `change` may put another answer in a page's place.
    pub async fn serve(&self, change: impl Fn(usize, &mut Value)) -> Server {
        let (operation, paging) = (self.operation.clone(), self.paging.clone());
        let answers: Vec<String> = (0..self.served())
            .map(|page| {
                let mut answer = self.answer(page);
                change(page, &mut answer);
                answer.to_string()
            })
            .collect();
        let pages = self.pages.clone();
        Server::answering(move |request, _| {
            let list = List { operation: &operation, paging: &paging, pages: pages.clone() };
            match list.page(&list.asked(request)) {
                Some(page) => Reply::json(200, &answers[page]),
                None => Reply::new(500, &[], "there is no such page"),
            }
        })
        .await
    }

    /// All items and all pages.
    async fn walk(&self, change: impl Fn(usize, &mut Value)) -> (Listed, Listed, Vec<Request>) {
        let server = self.serve(&change).await;
        let call = self.operation.call();
        let items = client_tests::soon(call.items.unwrap()(&server, &self.inputs())).await.unwrap();
        let requests = server.requests();
        let server = self.serve(&change).await;
        let pages = client_tests::soon(call.pages.unwrap()(&server, &self.inputs())).await.unwrap();
        (items, pages, requests)
    }
}

/// An item that no other is like.
fn numbered(shape: Shape<'_>, number: usize) -> Value {
    let mut item = sample(shape);
    assert!(mark(shape, &mut item, number), "an item without a text: how do two of them differ?");
    item
}

/// Puts a number into the first text of an item.
fn mark(shape: Shape<'_>, value: &mut Value, number: usize) -> bool {
    match (shape.kind(), value) {
        (Kind::String, value) if !shape.schema().is_enum() => {
            *value = json!(number.to_string());
            true
        }
        (Kind::Object, Value::Object(object)) => shape.properties().any(|(key, property)| {
            object.get_mut(key).is_some_and(|value| mark(property, value, number))
        }),
        (Kind::Array, Value::Array(list)) => {
            list.first_mut().is_some_and(|value| mark(shape.element(), value, number))
        }
        _ => false,
    }
}

/// Puts a value at a dotted path.
fn put(object: &mut Value, path: &str, value: Value) {
    let place = path.split('.').fold(object, |object, key| {
        if object.is_null() {
            *object = json!({});
        }
        &mut object[key]
    });
    *place = value;
}

#[tokio::test]
async fn all_items_and_all_pages_come_once_and_in_order() {
    for operation in operations() {
        let Some(list) = List::new(&operation) else { continue };
        let name = operation.name();
        let (items, pages, requests) = list.walk(|_, _| {}).await;
        let whole = list.normalised(&list.pages.concat());
        assert_eq!(items.failure, None, "{name}");
        assert_eq!(list.normalised(&items.values), whole, "{name}");
        assert_eq!(pages.failure, None, "{name}");
        assert_eq!(pages.values.len(), list.served(), "{name}");
        for (page, items) in pages.values.iter().zip(&list.pages) {
            let found = page[&list.paging.response.items].as_array().unwrap();
            assert_eq!(list.normalised(found), list.normalised(items), "{name}");
        }

        let mut asked: Vec<Asked> = requests.iter().map(|request| list.asked(request)).collect();
        asked.sort_by_key(|asked| list.page(asked));
        let first = match list.paging.style {
            PagingStyle::Token => Asked::Start,
            PagingStyle::Page | PagingStyle::Offset => Asked::At(list.marker(0)),
        };
        let others = (1..list.served()).map(|page| Asked::At(list.marker(page)));
        let expected: Vec<Asked> = std::iter::once(first).chain(others).collect();
        assert_eq!(asked, expected, "{name}");
        // All else is the same in each request.
        let (position, _) = operation.paging_inputs().unwrap();
        for request in &requests {
            let mut inputs = list.inputs();
            if let Asked::At(value) = list.asked(request) {
                inputs[&position] = value;
            }
            let host = request.header("host").unwrap();
            let expected = operation.expected_request(host, client_tests::TOKEN, &inputs);
            assert_eq!(request.text(), expected, "{name}");
        }
    }
}

/// The part of a list is never taken for the whole.
#[tokio::test]
async fn a_list_that_may_not_be_whole_ends_with_an_error() {
    for operation in operations() {
        let Some(list) = List::new(&operation) else { continue };
        let response = &list.paging.response;
        // Where an answer says it in one way only, nothing can contradict it.
        let told_twice = match list.paging.style {
            PagingStyle::Token => response.more.is_some(),
            PagingStyle::Page | PagingStyle::Offset => response.total.is_some(),
        };
        if !told_twice {
            continue;
        }
        let data = |answer: &mut Value, change: &dyn Fn(&mut Value)| match operation.data_key() {
            Some(key) => change(&mut answer[key]),
            None => change(answer),
        };
        let (items, pages, _) = list
            .walk(|page, answer| {
                if page != 1 {
                    return;
                }
                data(answer, &|data| match list.paging.style {
                    // More, and no word of where.
                    PagingStyle::Token => put(data, response.next.as_ref().unwrap(), Value::Null),
                    // Nothing, and the total has not come.
                    PagingStyle::Page | PagingStyle::Offset => {
                        put(data, &response.items, json!([]));
                    }
                });
            })
            .await;
        let name = operation.name();
        let before = match list.paging.style {
            PagingStyle::Token => list.pages[..2].concat(),
            PagingStyle::Page | PagingStyle::Offset => list.pages[0].clone(),
        };
        let (found, before) = (list.normalised(&items.values), list.normalised(&before));
        assert_eq!(found, before, "{name}: what came before the error");
        for listed in [items, pages] {
            let failure = listed.failure.unwrap_or_else(|| panic!("{name}: a part is the whole"));
            assert_eq!(failure.kind, ErrorKind::Paging, "{name}: {}", failure.display);
        }
    }
}

/// Without a size of the caller's, the pages are as long as the spec says, and the middle is counted by that.
#[tokio::test]
async fn a_walk_from_the_middle_counts_by_the_documented_page_size() {
    for operation in operations() {
        let Some(list) = List::new(&operation) else { continue };
        let (position, size) = operation.paging_inputs().unwrap();
        let Some(size) = size else { continue };
        let inputs = operation.inputs();
        let default = inputs.iter().find(|input| input.name.to_string() == size).unwrap();
        let default = default.shape.declared().default.as_ref().and_then(Value::as_u64);
        let (Some(default), PagingStyle::Page) = (default, list.paging.style) else { continue };
        let response = &list.paging.response;
        let Some(total) = &response.total else { continue };

        let mut data = json!({});
        put(&mut data, &response.items, json!([list.pages[0][0]]));
        put(&mut data, total, json!(default + 1));
        let server = Server::new([Reply::json(200, operation.answer_with(data).to_string())]).await;
        let mut inputs = list.inputs();
        inputs.as_object_mut().unwrap().remove(&size);
        inputs[position] = list.marker(1);
        let items = operation.call().items.unwrap()(&server, &inputs).await.unwrap();
        assert_eq!(items.failure, None, "{}", operation.name());
        assert_eq!(items.values.len(), 1, "{}", operation.name());
    }
}
