#![doc = include_str!("../README.md")]

mod answer;
mod clock;
mod feishu;
mod request;
mod vendor;

pub use answer::Answer;
pub use clock::Clock;
pub use feishu::Feishu;
pub use request::Request;
pub use vendor::{Twist, Vendor};
