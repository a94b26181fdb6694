//! What goes over the wire, byte for byte, for every operation: each is called with inputs from its spec, and the
//! bytes are worked out from the spec once more, without the generator.
//!
//! Header lines are in alphabetical order, their real order means nothing. Of the headers, `authorization` and
//! `content-type` are the pages'; `accept`, `host` and `content-length` are HTTP's own. There is no `user-agent` and
//! nothing else that no page asks for.

use client_tests::{OperationSpec, Place, Request, Server, TOKEN, operations};
use serde_json::Value;
use xtask::spec::model::Kind;

/// Sends, and compares every byte with what the spec says.
async fn sent(operation: &OperationSpec, inputs: &Value) -> Request {
    let server = Server::new([operation.reply()]).await;
    let name = operation.name();
    let result = operation.send_with(&server, inputs).await;
    result.unwrap_or_else(|failure| panic!("{name} with {inputs}: {}", failure.display));
    let request = server.request();
    let expected = operation.expected_request(&server.host(), TOKEN, inputs);
    assert_eq!(request.text(), expected, "{name} with {inputs}");
    request
}

#[tokio::test]
async fn with_the_least() {
    for operation in operations() {
        sent(&operation, &operation.least_inputs()).await;
    }
}

#[tokio::test]
async fn with_everything() {
    for operation in operations() {
        sent(&operation, &operation.all_inputs()).await;
    }
}

/// The page's own example: the same query in the same order, and the same body.
#[tokio::test]
async fn as_the_page_has_it() {
    for operation in operations() {
        let Some(inputs) = operation.documented_inputs() else { continue };
        let request = sent(&operation, &inputs).await;
        let name = operation.name();
        if let Some(example) = &operation.operation().request_example {
            let line = example.lines().next().unwrap();
            let (method, url) = line.split_once(' ').unwrap();
            assert_eq!(request.method, method, "{name}");
            // The server's name is the test's. How characters are encoded is compared above; a page does not
            // encode all that has to be.
            let (path, query) = url.split_once('?').unwrap_or((url, ""));
            // One page has a space before a slash, which no address has.
            let segments = path.split('/').skip(3).map(str::trim).collect::<Vec<_>>();
            let sent = request.segments();
            assert_eq!(sent.len(), segments.len(), "{name}");
            // Some pages have another ID in the request than in the table. What stands for a parameter is compared
            // where requests are worked out from the spec.
            let template = operation.path.split('/').filter(|segment| !segment.is_empty());
            let from = sent.len() - template.clone().count();
            for (index, literal) in
                template.enumerate().filter(|(_, segment)| !segment.starts_with('{'))
            {
                assert_eq!(sent[from + index], literal, "{name}");
                assert_eq!(segments[from + index], literal, "{name}");
            }
            assert_eq!(sent[..from], segments[..from], "{name}");
            let (_, sent) = request.target.split_once('?').unwrap_or_default();
            assert_eq!(sent, query, "{name}");
        }
        if let Some((_, Some(example))) = operation.body() {
            // Fields go out in the order of the page's table, which not every example keeps. The order is compared
            // where requests are worked out from the spec.
            let body: Value = serde_json::from_slice(&request.body).unwrap();
            assert_eq!(&body, example, "{name}");
        }
    }
}

/// Texts that mean something in a URL or in JSON arrive as texts, wherever they travel.
#[tokio::test]
async fn with_texts_that_have_to_be_encoded() {
    for operation in operations() {
        for text in ["a/b?c#d e%20+中", "..a", "&=;\"\\{}<>\u{7f}\n", " "] {
            let mut inputs = operation.all_inputs();
            for input in operation.inputs() {
                let schema = input.shape.schema();
                let free = input.shape.kind() == Kind::String
                    && schema.known_values.is_empty()
                    && schema.content_schema.is_none()
                    && schema.pattern.is_none()
                    && schema.max_length.is_none_or(|most| text.chars().count() <= most)
                    && schema.min_length.is_none_or(|least| text.chars().count() >= least);
                // A header carries no line break.
                if free && input.place != Place::Header {
                    inputs[input.name.to_string()] = text.into();
                }
            }
            sent(&operation, &inputs).await;
        }
    }
}
