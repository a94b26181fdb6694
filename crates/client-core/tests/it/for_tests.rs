//! Errors and responses that a user's test makes without a server.

use std::time::Duration;

use vendor_client_core::{
    CredentialsError, Error, ErrorClass, ErrorKind, InvalidParameter, StatusCode, Violation,
    WireCode,
};

use crate::support::acme::LIST_UNITS;
use crate::support::{AcmeCode, http, wrapped};

const KINDS: [ErrorKind; 10] = [
    ErrorKind::InvalidRequest,
    ErrorKind::Credentials,
    ErrorKind::Connect,
    ErrorKind::Timeout,
    ErrorKind::Interrupted,
    ErrorKind::TooLarge,
    ErrorKind::Status,
    ErrorKind::Api,
    ErrorKind::Decode,
    ErrorKind::Paging,
];

#[test]
fn every_kind_can_be_made_and_says_something() {
    for kind in KINDS {
        let error: Error<AcmeCode> = Error::builder(kind, &LIST_UNITS).build();
        assert_eq!((error.kind(), error.operation()), (kind, "list_units"));
        let text = error.to_string();
        assert!(text.starts_with("list_units: ") && text.len() > 25, "{text}");
        assert!(!text.contains("()"), "{text}");
        let one = [
            error.is_invalid_request(),
            error.is_credentials(),
            error.is_connect(),
            error.is_timeout(),
            error.is_interrupted(),
            error.is_too_large(),
            error.is_status(),
            error.is_api(),
            error.is_decode(),
            error.is_paging(),
        ];
        assert_eq!(one, KINDS.map(|other| other == kind));
        let never_sent =
            matches!(kind, ErrorKind::InvalidRequest | ErrorKind::Credentials | ErrorKind::Connect);
        assert_eq!(error.may_have_run(), !never_sent, "{kind:?}");
    }
}

/// What a test makes is what a call returns.
#[tokio::test]
async fn an_error_that_is_made_is_like_one_that_came() {
    let body = r#"{"code":40011,"msg":"page size is invalid"}"#;
    let came = wrapped(http("400 Bad Request", "x-acme-logid: l-1\r\n", body)).await.unwrap_err();
    let made: Error<AcmeCode> = Error::builder(ErrorKind::Api, &LIST_UNITS)
        .code(AcmeCode::PageSizeInvalid)
        .status(StatusCode::BAD_REQUEST)
        .message("page size is invalid")
        .log_id("l-1")
        .build();
    assert_eq!(made.code(), came.code());
    assert_eq!(made.status(), came.status());
    assert_eq!(made.message(), came.message());
    assert_eq!(made.remedy(), came.remedy());
    assert_eq!(made.log_id(), came.log_id());
    assert_eq!(made.attempts(), came.attempts());
    assert_eq!(made.may_have_run(), came.may_have_run());
    assert_eq!(made.class(), Some(ErrorClass::InvalidArgument));
    let told = "page size is invalid (code page_size_invalid (40011), HTTP 400)";
    assert!(made.to_string().contains(told), "{made}");
}

#[test]
fn all_that_an_error_can_say_can_be_made() {
    let violation = Violation::Permission { scope: "unit:read".to_owned(), url: None };
    let error: Error<AcmeCode> = Error::builder(ErrorKind::Api, &LIST_UNITS)
        .code(AcmeCode::Other(WireCode::Integer(42_900)))
        .violation(violation.clone())
        .path("data.units[0]")
        .excerpt("near")
        .attempts(3)
        .may_have_run(false)
        .retry_after(Duration::from_secs(7))
        .problem("too fast")
        .build();
    assert!(error.is_rate_limited() && error.is_transient());
    assert_eq!(error.violations(), [violation]);
    assert_eq!((error.path(), error.excerpt()), (Some("data.units[0]"), Some("near")));
    assert_eq!((error.attempts(), error.may_have_run()), (3, false));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert!(error.to_string().contains("too fast"), "{error}");

    let error: Error<AcmeCode> = Error::builder(ErrorKind::InvalidRequest, &LIST_UNITS)
        .parameter("page_size", "is 101, and at most 100 is allowed")
        .build();
    assert_eq!(error.parameter(), Some("page_size"));
    assert!(error.to_string().contains("page_size is 101"), "{error}");
    let parameter = error.cause().unwrap().downcast_ref::<InvalidParameter>().unwrap();
    assert_eq!(parameter.name(), "page_size");
    assert_eq!(parameter.problem(), "is 101, and at most 100 is allowed");

    let busy = CredentialsError::new("the token server is busy").transient();
    let error: Error<AcmeCode> =
        Error::builder(ErrorKind::Credentials, &LIST_UNITS).cause(busy).build();
    assert!(error.is_transient(), "{error}");
    let wrong = CredentialsError::new("the secret is wrong");
    let error: Error<AcmeCode> =
        Error::builder(ErrorKind::Credentials, &LIST_UNITS).cause(wrong).build();
    assert!(!error.is_transient(), "{error}");
}
