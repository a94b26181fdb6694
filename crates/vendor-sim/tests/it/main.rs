//! The simulated vendors from outside: every answer, every refusal and every fault, over real sockets.

mod common;
mod conformance;
mod coze_organizations;
mod coze_people;
mod coze_tokens;
mod faults;
mod feishu_common;
mod feishu_contact;
mod feishu_directory;
mod feishu_examples;
mod feishu_fields;
mod feishu_generated;
mod feishu_operations;
mod feishu_pages;
mod feishu_partners;
mod feishu_programs;
mod feishu_quotas;
mod feishu_refusals;
mod feishu_state;
mod feishu_tokens;
mod oneaccess;
mod program;
mod server;
mod state_file;
