//! Every listing there is, page by page: that the generated code finds items, tokens, totals and the end where the
//! spec says they are. How a walk goes on and when it ends is tried in the runtime's own tests.

use std::slice::from_ref;

use client_tests::{
    Listed, OperationSpec, Reply, Request, Server, Shape, normalised, operations, sample,
};
use serde_json::{Value, json};
use vendor_client_core::ErrorKind;
use xtask::spec::model::{Kind, Pagination, PagingLocation, PagingStyle};

/// How many items a page holds, in all its lists.
const SIZE: usize = 2;

/// What the server has, and how the spec says that it is asked.
pub struct List<'a> {
    operation: &'a OperationSpec,
    paging: &'a Pagination,
    /// The pages: objects with their lists, and nothing else.
    pub pages: Vec<Value>,
}

/// Where a request wants its page from: a token, or a number.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    Start,
    At(Value),
}

impl<'a> List<'a> {
    /// Three pages of items that differ; `None` for an operation that is no listing. Of several lists each has its own
    /// numbers, so that an item of one looks like an item of another.
    pub fn new(operation: &'a OperationSpec) -> Option<Self> {
        let paging = operation.operation().pagination.as_ref()?;
        let lists: Vec<&str> = paging.response.all_lists().collect();
        let mut pages = vec![empty(&lists); 3];
        for nth in 0..3 * SIZE - 1 {
            let list = lists[nth % lists.len()];
            let shape = operation.shape().property(list).element();
            let item = numbered(shape, nth / lists.len() + 1);
            pages[nth / SIZE][list].as_array_mut().unwrap().push(item);
        }
        Some(Self { operation, paging, pages })
    }

    /// The names of a page's lists.
    fn lists(&self) -> Vec<&'a str> {
        self.paging.response.all_lists().collect()
    }

    /// The streams that there are: none of items where a page holds several lists.
    pub fn streams(&self) -> &'static [&'static str] {
        if self.paging.response.items.is_some() { &["items", "pages"] } else { &["pages"] }
    }

    /// How many items come before a page.
    fn before(&self, page: usize) -> usize {
        let items = |page: &Value| -> usize {
            self.lists().iter().map(|list| page[list].as_array().unwrap().len()).sum()
        };
        self.pages.iter().take(page).map(items).sum()
    }

    /// What a stream gave, list by list, without the `null`s of what its items lack.
    pub fn came(&self, stream: &str, values: &[Value]) -> Vec<Vec<Value>> {
        let of = |list: &&str| {
            let shape = self.operation.shape().property(list).element();
            let items = values.iter().flat_map(|value| match stream {
                "items" => from_ref(value),
                _ => value[list].as_array().unwrap().as_slice(),
            });
            items.map(|item| normalised(shape, item)).collect::<Vec<Value>>()
        };
        self.lists().iter().map(of).collect()
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
            PagingStyle::Offset => json!(self.before(page)),
        }
    }

    /// A page as the server sends it.
    fn answer(&self, page: usize) -> Value {
        let response = &self.paging.response;
        let mut data = self.pages.get(page).cloned().unwrap_or_else(|| empty(&self.lists()));
        let last = page + 1 >= self.pages.len();
        if let Some(more) = &response.more {
            put(&mut data, more, json!(!last));
        }
        if let Some(next) = response.next.as_ref().filter(|_| !last) {
            put(&mut data, next, self.marker(page + 1));
        }
        if let Some(total) = &response.total {
            put(&mut data, total, json!(self.before(self.pages.len())));
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

    /// What each stream gives, and what it sends for that.
    async fn walk(
        &self,
        change: impl Fn(usize, &mut Value),
    ) -> Vec<(&'static str, Listed, Vec<Request>)> {
        let call = self.operation.call();
        let streams = [("items", call.items), ("pages", call.pages)];
        let streams = streams.into_iter().filter_map(|(name, take)| Some((name, take?)));
        let mut walked = Vec::new();
        for (name, take) in streams {
            let server = self.serve(&change).await;
            let listed = client_tests::soon(take(&server, &self.inputs())).await.unwrap();
            walked.push((name, listed, server.requests()));
        }
        let names: Vec<&str> = walked.iter().map(|(name, ..)| *name).collect();
        assert_eq!(names, self.streams(), "{}", self.operation.name());
        walked
    }
}

/// A page with nothing in its lists.
fn empty(lists: &[&str]) -> Value {
    lists.iter().map(|list| ((*list).to_owned(), json!([]))).collect()
}

/// An item that no other of its list is like.
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
        for (stream, listed, requests) in list.walk(|_, _| {}).await {
            assert_eq!(listed.failure, None, "{name}: {stream}");
            let whole = list.came("pages", &list.pages);
            assert_eq!(list.came(stream, &listed.values), whole, "{name}: {stream}");
            if stream == "pages" {
                assert_eq!(listed.values.len(), list.served(), "{name}");
                for (page, sent) in listed.values.iter().zip(&list.pages) {
                    let [page, sent] = [page, sent].map(|page| list.came(stream, from_ref(page)));
                    assert_eq!(page, sent, "{name}");
                }
            }

            let mut asked: Vec<Asked> =
                requests.iter().map(|request| list.asked(request)).collect();
            asked.sort_by_key(|asked| list.page(asked));
            let first = match list.paging.style {
                PagingStyle::Token => Asked::Start,
                PagingStyle::Page | PagingStyle::Offset => Asked::At(list.marker(0)),
            };
            let others = (1..list.served()).map(|page| Asked::At(list.marker(page)));
            let expected: Vec<Asked> = std::iter::once(first).chain(others).collect();
            assert_eq!(asked, expected, "{name}: {stream}");
            // All else is the same in each request.
            let (position, _) = operation.paging_inputs().unwrap();
            for request in &requests {
                let mut inputs = list.inputs();
                if let Asked::At(value) = list.asked(request) {
                    inputs[&position] = value;
                }
                let host = request.header("host").unwrap();
                let expected = operation.expected_request(host, client_tests::TOKEN, &inputs);
                assert_eq!(request.text(), expected, "{name}: {stream}");
            }
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
        let walked = list
            .walk(|page, answer| {
                if page != 1 {
                    return;
                }
                data(answer, &|data| match list.paging.style {
                    // More, and no word of where.
                    PagingStyle::Token => put(data, response.next.as_ref().unwrap(), Value::Null),
                    // Nothing, and the total has not come.
                    PagingStyle::Page | PagingStyle::Offset => {
                        put(data, response.items.as_ref().unwrap(), json!([]));
                    }
                });
            })
            .await;
        let name = operation.name();
        let before = match list.paging.style {
            PagingStyle::Token => &list.pages[..2],
            PagingStyle::Page | PagingStyle::Offset => &list.pages[..1],
        };
        let before = list.came("pages", before);
        for (stream, listed, _) in walked {
            let came = list.came(stream, &listed.values);
            assert_eq!(came, before, "{name}: what came before the error by {stream}");
            let failure = listed.failure.unwrap_or_else(|| panic!("{name}: a part is the whole"));
            assert_eq!(failure.kind, ErrorKind::Paging, "{name}: {}", failure.display);
        }
    }
}

/// Nor is a page that comes again, in whichever of its lists the items are.
#[tokio::test]
async fn the_same_page_again_ends_the_list_with_an_error() {
    for operation in operations() {
        let Some(mut list) = List::new(&operation) else { continue };
        for full in list.lists() {
            let name = format!("{}: {full}", operation.name());
            let shape = operation.shape().property(full).element();
            let mut page = empty(&list.lists());
            page[full] = (1..=SIZE).map(|number| numbered(shape, number)).collect();
            list.pages = vec![page; 3];
            for (stream, listed, _) in list.walk(|_, _| {}).await {
                let came = list.came(stream, &listed.values);
                assert_eq!(came, list.came("pages", &list.pages[..1]), "{name} by {stream}");
                let failure = listed.failure.unwrap_or_else(|| panic!("{name}: it is the whole"));
                assert_eq!(failure.kind, ErrorKind::Paging, "{name}: {}", failure.display);
            }
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
        let (Some(total), Some(items)) = (&response.total, &response.items) else { continue };

        let mut data = json!({});
        put(&mut data, items, json!([list.pages[0][items][0]]));
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
