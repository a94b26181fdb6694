//! What texts and numbers mean: times, counts and flags.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use vendor_client_core::plumbing::view::{Number, Text};

const EPOCH: SystemTime = SystemTime::UNIX_EPOCH;

fn text(text: &str) -> Text<'_> {
    Text::new("field", Some(text))
}

fn number(number: i64) -> Number {
    Number::new("field", Some(number))
}

#[test]
fn what_is_absent_or_empty_says_nothing() {
    for nothing in [Text::new("field", None), text("")] {
        assert_eq!(nothing.unix_seconds(), Ok(None));
        assert_eq!(nothing.unix_milliseconds(), Ok(None));
        assert_eq!(nothing.count(), Ok(None));
        assert_eq!(nothing.integer(), Ok(None));
        assert_eq!(nothing.boolean(), Ok(None));
    }
    assert_eq!(Number::new("field", None).unix_seconds(), Ok(None));
    assert_eq!(Number::new("field", None).unix_milliseconds(), Ok(None));
}

#[test]
fn zero_is_a_value() {
    assert_eq!(text("0").unix_seconds(), Ok(Some(EPOCH)));
    assert_eq!(text("0").count(), Ok(Some(0)));
    assert_eq!(number(0).unix_milliseconds(), Ok(Some(EPOCH)));
}

#[test]
fn flags_are_two_words() {
    assert_eq!(text("true").boolean(), Ok(Some(true)));
    assert_eq!(text("false").boolean(), Ok(Some(false)));
    for odd in ["True", "1", "0", "yes", " true", "null"] {
        assert!(text(odd).boolean().is_err(), "{odd}");
    }
}

#[test]
fn what_cannot_be_read_says_what_it_is_and_what_it_should_be() {
    let messages = [
        (
            text("soon").unix_seconds().unwrap_err().to_string(),
            r#"field is "soon", and not a Unix time in seconds"#,
        ),
        (
            text("1.5").unix_milliseconds().unwrap_err().to_string(),
            r#"field is "1.5", and not a Unix time in milliseconds"#,
        ),
        (text("-1").count().unwrap_err().to_string(), r#"field is "-1", and not a count"#),
        (
            text("a\nb").integer().unwrap_err().to_string(),
            r#"field is "a\nb", and not a whole number"#,
        ),
        (
            text("maybe").boolean().unwrap_err().to_string(),
            r#"field is "maybe", and not `true` or `false`"#,
        ),
    ];
    for (message, expected) in messages {
        assert_eq!(message, expected);
    }
    assert_eq!(text("-1").count().unwrap_err().problem(), r#"is "-1", and not a count"#);
    let error = text(&"x".repeat(10_000)).count().unwrap_err();
    assert_eq!(error.name(), "field");
    assert!(error.problem().len() < 100, "{error}");
}

proptest! {
    /// Whole seconds before and after 1970, to the last one that the system's clock has.
    #[test]
    fn seconds_are_seconds(seconds in any::<i64>()) {
        let distance = Duration::from_secs(seconds.unsigned_abs());
        let expected = match seconds {
            0.. => EPOCH.checked_add(distance),
            _ => EPOCH.checked_sub(distance),
        };
        prop_assert_eq!(number(seconds).unix_seconds().ok().flatten(), expected);
        prop_assert_eq!(text(&seconds.to_string()).unix_seconds().ok().flatten(), expected);
    }

    #[test]
    fn milliseconds_are_a_thousandth(milliseconds in any::<i64>()) {
        let time = number(milliseconds).unix_milliseconds().unwrap().unwrap();
        let since = match time.duration_since(EPOCH) {
            Ok(after) => i128::try_from(after.as_millis()).unwrap(),
            Err(before) => -i128::try_from(before.duration().as_millis()).unwrap(),
        };
        prop_assert_eq!(since, i128::from(milliseconds));
        prop_assert_eq!(text(&milliseconds.to_string()).unix_milliseconds(), Ok(Some(time)));
        if let Ok(Some(second)) = number(milliseconds / 1000).unix_seconds() {
            prop_assert_eq!(number(milliseconds / 1000 * 1000).unix_milliseconds(), Ok(Some(second)));
        }
    }

    #[test]
    fn counts_and_numbers_are_read_as_they_are_written(count in any::<u64>(), integer in any::<i64>()) {
        prop_assert_eq!(text(&count.to_string()).count(), Ok(Some(count)));
        prop_assert_eq!(text(&integer.to_string()).integer(), Ok(Some(integer)));
    }

    /// No text is taken for nothing, and none makes it panic.
    #[test]
    fn an_odd_text_is_an_error_and_never_absent(odd in "[^0-9]\\PC{0,60}|[1-9][0-9]{20,39}|[0-9]+[^0-9]") {
        prop_assume!(odd.strip_prefix(['+', '-']).is_none_or(|rest| rest.parse::<u64>().is_err()));
        prop_assert!(text(&odd).unix_seconds().is_err());
        prop_assert!(text(&odd).unix_milliseconds().is_err());
        prop_assert!(text(&odd).count().is_err());
        prop_assert!(text(&odd).integer().is_err());
    }
}
