//! What a failure means, whoever the vendor is.

use vendor_client_core::{Error, ErrorClass, ErrorCode, ErrorKind, WireCode};

use crate::support::{AcmeCode, bare, http, wrapped};

/// A predicate for each class, in the order of [`CLASSES`].
fn predicates(error: &Error<AcmeCode>) -> [bool; 7] {
    [
        error.is_invalid_argument(),
        error.is_unauthorized(),
        error.is_forbidden(),
        error.is_not_found(),
        error.is_conflict(),
        error.is_rate_limited(),
        error.is_quota_exhausted(),
    ]
}

const CLASSES: [ErrorClass; 7] = [
    ErrorClass::InvalidArgument,
    ErrorClass::Unauthorized,
    ErrorClass::Forbidden,
    ErrorClass::NotFound,
    ErrorClass::Conflict,
    ErrorClass::RateLimited,
    ErrorClass::QuotaExhausted,
];

fn check(error: &Error<AcmeCode>, class: Option<ErrorClass>, transient: bool) {
    assert_eq!(error.class(), class, "{error}");
    assert_eq!(predicates(error), CLASSES.map(|one| class == Some(one)), "{error}");
    assert_eq!(error.is_transient(), transient, "{error}");
}

#[tokio::test]
async fn the_code_says_what_it_means_whatever_the_status() {
    let table = [
        (40011, ErrorClass::InvalidArgument, false),
        (40100, ErrorClass::Unauthorized, false),
        (40301, ErrorClass::Forbidden, false),
        (40401, ErrorClass::NotFound, false),
        (40901, ErrorClass::Conflict, false),
        (42900, ErrorClass::RateLimited, true),
        (42901, ErrorClass::QuotaExhausted, false),
        (50000, ErrorClass::ServerError, true),
    ];
    for status in ["200 OK", "400 Bad Request", "404 Not Found", "500 Internal Server Error"] {
        for (code, class, transient) in table {
            let body = format!(r#"{{"code":{code}}}"#);
            let error = wrapped(http(status, "", &body)).await.unwrap_err();
            check(&error, Some(class), transient);
        }
    }
}

#[tokio::test]
async fn the_status_says_what_an_unknown_code_means() {
    let table = [
        ("200 OK", None, false),
        ("400 Bad Request", Some(ErrorClass::InvalidArgument), false),
        ("401 Unauthorized", Some(ErrorClass::Unauthorized), false),
        ("403 Forbidden", Some(ErrorClass::Forbidden), false),
        ("404 Not Found", Some(ErrorClass::NotFound), false),
        ("409 Conflict", Some(ErrorClass::Conflict), false),
        ("418 I'm a teapot", None, false),
        ("429 Too Many Requests", Some(ErrorClass::RateLimited), true),
        ("500 Internal Server Error", Some(ErrorClass::ServerError), true),
        ("503 Service Unavailable", Some(ErrorClass::ServerError), true),
    ];
    for (status, class, transient) in table {
        let error = wrapped(http(status, "", r#"{"code":7}"#)).await.unwrap_err();
        check(&error, class, transient);
        let body = r#"{"error_code":"E.7","error_msg":"seven"}"#;
        let error = bare(http(status, "", body)).await.unwrap_err();
        check(&error, class, transient);
    }
}

/// A wrong base URL must not look like a unit that is gone.
#[tokio::test]
async fn an_answer_that_is_not_the_vendors_says_nothing_about_the_request() {
    let table = [
        ("302 Found", None, false),
        ("400 Bad Request", None, false),
        ("401 Unauthorized", Some(ErrorClass::Unauthorized), false),
        ("403 Forbidden", Some(ErrorClass::Forbidden), false),
        ("404 Not Found", None, false),
        ("408 Request Timeout", None, true),
        ("409 Conflict", None, false),
        ("429 Too Many Requests", Some(ErrorClass::RateLimited), true),
        ("502 Bad Gateway", Some(ErrorClass::ServerError), true),
    ];
    for (status, class, transient) in table {
        let error = wrapped(http(status, "", "<html>")).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Status, "{error}");
        check(&error, class, transient);
    }
    let error = wrapped(http("200 OK", "", "<html>")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    check(&error, None, false);
}

#[tokio::test]
async fn what_the_network_does_is_transient() {
    let interrupted = wrapped("").await.unwrap_err();
    assert_eq!(interrupted.kind(), ErrorKind::Interrupted);
    check(&interrupted, None, true);
}

#[test]
fn codes_compare_with_what_a_person_writes() {
    assert_eq!(WireCode::Integer(7), 7);
    assert_ne!(WireCode::Integer(7), 8);
    assert_ne!(WireCode::Integer(7), "7");
    assert_eq!(WireCode::Text("E.7".into()), "E.7");
    assert_ne!(WireCode::Text("E.7".into()), "E.8");
    assert_ne!(WireCode::Text("7".into()), 7);
}

/// A vendor whose pages say nothing of a wait.
#[test]
fn a_code_asks_for_no_wait_unless_its_vendor_says_so() {
    #[derive(Clone, Debug, PartialEq)]
    struct Plain(WireCode);
    impl ErrorCode for Plain {
        fn from_wire(code: WireCode) -> Self {
            Self(code)
        }
        fn class(&self) -> Option<ErrorClass> {
            Some(ErrorClass::RateLimited)
        }
        fn remedy(&self) -> Option<&'static str> {
            None
        }
    }
    impl std::fmt::Display for Plain {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            self.0.fmt(f)
        }
    }
    assert_eq!(Plain::from_wire(WireCode::Integer(7)).wait(), None);
}
