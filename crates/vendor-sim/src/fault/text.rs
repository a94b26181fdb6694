//! Faults in words, for command lines and headers.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::{Fault, LONGEST};

const FORMS: &str = "latency=200ms, latency=100ms..300ms, reset, reset-in-head, reset-in-body, truncated-body, stall, \
                     slow-body=10/50ms, garbage, not-json, html=503, html=503,retry-after=5, internal-error, \
                     rate-limited=5s, refusal=CODE, revoked-tokens, repeated-page-token, redirect=URL, empty-body, \
                     wrong-content-type";

/// Text that is not a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultError(String);

impl fmt::Display for FaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.escape_debug();
        write!(f, "`{text}` is not a fault; the faults are: {FORMS}; a time is at most 600s")
    }
}

impl std::error::Error for FaultError {}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        parse(text).ok_or_else(|| FaultError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Fault> {
    let (name, value) = match text.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (text, None),
    };
    Some(match (name, value) {
        ("latency", Some(value)) => match value.split_once("..") {
            Some((from, to)) => {
                let (from, to) = (duration(from)?, duration(to)?);
                (from <= to).then_some(Fault::LatencyBetween(from, to))?
            }
            None => Fault::Latency(duration(value)?),
        },
        ("reset", None) => Fault::Reset,
        ("reset-in-head", None) => Fault::ResetInHead,
        ("reset-in-body", None) => Fault::ResetInBody,
        ("truncated-body", None) => Fault::TruncatedBody,
        ("stall", None) => Fault::Stall,
        ("slow-body", Some(value)) => {
            let (bytes, every) = value.split_once('/')?;
            let bytes = bytes.parse().ok().filter(|bytes| *bytes > 0)?;
            Fault::SlowBody { bytes, every: duration(every)? }
        }
        ("garbage", None) => Fault::Garbage,
        ("not-json", None) => Fault::NotJson,
        ("html", Some(value)) => {
            let (status, retry_after) = match value.split_once(",retry-after=") {
                Some((status, seconds)) => (status, Some(seconds.parse().ok()?)),
                None => (value, None),
            };
            let status = status.parse().ok().filter(|status| (200..600).contains(status))?;
            Fault::Html { status, retry_after }
        }
        ("internal-error", None) => Fault::InternalError,
        ("rate-limited", Some(value)) => Fault::RateLimited(duration(value)?),
        ("refusal", Some(code)) => Fault::Refusal(code.to_owned()),
        ("revoked-tokens", None) => Fault::RevokedTokens,
        ("repeated-page-token", None) => Fault::RepeatedPageToken,
        ("redirect", Some(url)) => Fault::Redirect(url.to_owned()),
        ("empty-body", None) => Fault::EmptyBody,
        ("wrong-content-type", None) => Fault::WrongContentType,
        _ => return None,
    })
}

/// `200ms`, `5s`, up to ten minutes.
fn duration(text: &str) -> Option<Duration> {
    let duration = match text.strip_suffix("ms") {
        Some(milliseconds) => milliseconds.parse().ok().map(Duration::from_millis),
        None => text.strip_suffix('s')?.parse().ok().map(Duration::from_secs),
    };
    duration.filter(|duration| *duration <= LONGEST)
}

/// The form that [`FromStr`] reads.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = Duration::as_millis;
        match self {
            Self::Latency(time) => write!(f, "latency={}ms", ms(time)),
            Self::LatencyBetween(from, to) => write!(f, "latency={}ms..{}ms", ms(from), ms(to)),
            Self::Reset => f.write_str("reset"),
            Self::ResetInHead => f.write_str("reset-in-head"),
            Self::ResetInBody => f.write_str("reset-in-body"),
            Self::TruncatedBody => f.write_str("truncated-body"),
            Self::Stall => f.write_str("stall"),
            Self::SlowBody { bytes, every } => write!(f, "slow-body={bytes}/{}ms", ms(every)),
            Self::Garbage => f.write_str("garbage"),
            Self::NotJson => f.write_str("not-json"),
            Self::Html { status, retry_after: None } => write!(f, "html={status}"),
            Self::Html { status, retry_after: Some(seconds) } => {
                write!(f, "html={status},retry-after={seconds}")
            }
            Self::InternalError => f.write_str("internal-error"),
            Self::RateLimited(reset) => write!(f, "rate-limited={}ms", ms(reset)),
            Self::Refusal(code) => write!(f, "refusal={code}"),
            Self::RevokedTokens => f.write_str("revoked-tokens"),
            Self::RepeatedPageToken => f.write_str("repeated-page-token"),
            Self::Redirect(url) => write!(f, "redirect={url}"),
            Self::EmptyBody => f.write_str("empty-body"),
            Self::WrongContentType => f.write_str("wrong-content-type"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every form that the error lists is one, and comes back as the same fault.
    #[test]
    fn every_form_is_read_and_written() {
        // One form has a comma of its own.
        let forms = FORMS.replace(",retry", ";retry");
        for form in forms.split(", ") {
            let form = form.replace(';', ",");
            let fault: Fault = form.parse().unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(fault.to_string().parse(), Ok(fault), "{form}");
        }
    }

    #[test]
    fn what_is_no_fault_is_refused() {
        for text in ["", "resets", "reset=1", "latency", "latency=5", "latency=-5ms", "html=9999"]
            .into_iter()
            .chain([
                "latency=9ms..1ms",
                "latency=601s",
                "latency=600001ms",
                "slow-body=1/999999s",
                "slow-body=0/1ms",
                "slow-body=5",
                "html=503,retry-after=",
            ])
        {
            let error = text.parse::<Fault>().unwrap_err().to_string();
            let expected = format!("`{text}` is not a fault; the faults are: ");
            assert!(error.starts_with(&expected), "{error}");
        }
    }
}
