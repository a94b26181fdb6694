#![doc = include_str!("../README.md")]

mod all;
mod answer;
mod calendar;
mod clock;
mod connection;
pub mod coze;
mod fault;
pub mod feishu;
mod introduction;
mod journal;
pub mod oneaccess;
mod quota;
mod request;
mod server;
mod sim;
mod state;
mod tokens;
mod vendor;

pub use all::All;
pub use answer::Answer;
pub use clock::Clock;
pub use coze::Coze;
pub use fault::{Fault, FaultError, Faults};
pub use feishu::Feishu;
pub use introduction::Introduction;
pub use journal::{Exchange, Journal};
pub use oneaccess::OneAccess;
pub(crate) use quota::{Quotas, Window};
pub use request::Request;
pub use sim::{Sim, SimBuilder};
pub use state::{StateError, StateFile};
pub use vendor::{Twist, Vendor};

/// A simulator of Feishu.
pub type FeishuSim = Sim<Feishu>;

/// A simulator of Coze.
pub type CozeSim = Sim<Coze>;

/// A simulator of Huawei Cloud OneAccess.
pub type OneAccessSim = Sim<OneAccess>;

/// A simulator of all vendors on one port.
pub type AllSim = Sim<All>;
