//! What a fault does to an answer, on its way to the wire.

use std::time::Duration;

use super::{Fault, LONGEST};
use crate::Answer;

/// How an answer goes out.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// As HTTP has it.
    Whole,
    /// After a while.
    Late(Duration),
    /// In pieces.
    Slow { bytes: usize, every: Duration },
    /// Not as HTTP has it; the connection ends.
    Cut(Cut),
}

/// Bytes instead of an answer, and how the connection ends after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    pub(crate) bytes: Vec<u8>,
    pub(crate) end: End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// A TCP reset.
    Reset,
    /// An orderly end.
    Close,
    /// None: silence.
    Stall,
}

/// Lays a fault of the network over an answer. The others are made where the answer is.
pub(crate) fn disturb(fault: Option<&Fault>, answer: &mut Answer, date: &str) -> Delivery {
    let Some(fault) = fault else { return Delivery::Whole };
    let cut = |bytes: Vec<u8>, end| Delivery::Cut(Cut { bytes, end });
    let half = |answer: &Answer| {
        let mut bytes = head(answer, date);
        bytes.extend_from_slice(&answer.body[..answer.body.len() / 2]);
        bytes
    };
    match fault {
        Fault::Latency(time) => return Delivery::Late((*time).min(LONGEST)),
        Fault::SlowBody { bytes, every } => {
            return Delivery::Slow { bytes: (*bytes).max(1), every: (*every).min(LONGEST) };
        }
        Fault::Reset => return cut(Vec::new(), End::Reset),
        Fault::ResetInHead => {
            let mut bytes = head(answer, date);
            bytes.truncate(bytes.len() / 2);
            return cut(bytes, End::Reset);
        }
        Fault::ResetInBody => return cut(half(answer), End::Reset),
        Fault::TruncatedBody => return cut(half(answer), End::Close),
        Fault::Stall => return cut(Vec::new(), End::Stall),
        Fault::Garbage => {
            return cut(b"\x15\x03\x01\x00\x02\x02\x28 not HTTP\r\n".to_vec(), End::Close);
        }
        Fault::EmptyBody => answer.body.clear(),
        Fault::WrongContentType => {
            answer.headers.retain(|(name, _)| *name != "content-type");
            answer.headers.push(("content-type", "text/plain; charset=utf-8".to_owned()));
        }
        _ => {}
    }
    Delivery::Whole
}

/// The answer's head as it would go over the wire.
fn head(answer: &Answer, date: &str) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} Simulated\r\n", answer.status);
    for (name, value) in &answer.headers {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("content-length: {}\r\ndate: {date}\r\n\r\n", answer.body.len());
    head.into_bytes()
}
