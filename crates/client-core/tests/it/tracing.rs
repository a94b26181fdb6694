//! What a tracing subscriber sees, and what it must not see.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use vendor_client_core::RetryPolicy;

use crate::support::acme::{TOKEN, builder};
use crate::support::{Acme, Act, Page, Server, get_unit, http};

/// Writes down all that is said.
#[derive(Clone, Default)]
struct Listener(Arc<Mutex<String>>);

impl Listener {
    fn note(&self, what: &str, fields: impl FnOnce(&mut dyn Visit)) {
        struct Fields(String);
        impl Visit for Fields {
            fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
                let _ = write!(self.0, " {field}={value:?}");
            }
        }
        let mut text = Fields(String::new());
        fields(&mut text);
        let _ = writeln!(self.0.lock().unwrap(), "{what}{}", text.0);
    }
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("vendor_client_core")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.note(span.metadata().name(), |visit| span.record(visit));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.note("record", |visit| values.record(visit));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.note("event", |visit| event.record(visit));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn a_subscriber_sees_what_happens_and_nothing_secret() {
    let listener = Listener::default();
    let _guard = tracing::subscriber::set_default(listener.clone());
    // The server repeats all that it gets, wherever it can.
    let echo = format!(r#"{{"code":50000,"msg":"{TOKEN} of Jane Doe"}}"#);
    let log_id = format!("x-acme-logid: l-1{TOKEN}\r\n");
    let ok = r#"{"code":0,"data":{"units":[{"id":"private-unit"}]}}"#;
    let server = Server::start([
        vec![Act::Write(http("500 Internal Server Error", &log_id, &echo))],
        vec![Act::Write(http("200 OK", "x-acme-logid: l-2\r\n", ok))],
    ])
    .await;
    let policy = RetryPolicy::default().delays(Duration::ZERO, Duration::ZERO);
    let client = builder::<Acme>(&server.url()).retry(policy).build().unwrap();
    let request = get_unit().query("name", Some("Jane Doe"));
    client.0.send::<Page>(request).await.unwrap();

    let said = listener.0.lock().unwrap().clone();
    for expected in [
        "call vendor=\"Acme\" operation=\"list_units\"\n",
        "attempt attempt=1\n",
        "record status=500\n",
        "record log_id=\"l-1[redacted]\"\n",
        "record error=Api\n",
        "record code=50000\n",
        "wait_ms=",
        "attempt attempt=2\n",
        "record status=200\n",
        "record log_id=\"l-2\"\n",
    ] {
        assert!(said.contains(expected), "{expected} in\n{said}");
    }
    for secret in [TOKEN, "Jane", "private", "red"] {
        let said = said.replace("[redacted]", "");
        assert!(!said.contains(secret), "{secret} in\n{said}");
    }
}
