//! Calls operations of generated crates as it is told, one by line, and says what came back.

mod calls;
mod generated;

use std::io::{BufRead, Write};

use serde_json::{Value, json};

/// Where to call.
pub struct Server {
    /// The base URL.
    pub url: String,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for line in std::io::stdin().lock().lines() {
        let task: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let text = |key: &str| task[key].as_str().unwrap();
        let server = Server { url: text("url").to_owned() };
        if text("what") == "view" {
            let view = generated::view(text("crate"), text("component"), text("property"));
            let view = view.unwrap_or_else(|| panic!("no such view: {task}"));
            println!("{}", json!(view(&task["inputs"])));
            std::io::stdout().flush().unwrap();
            continue;
        }
        let call = generated::call(text("crate"), text("id"));
        let call = call.unwrap_or_else(|| panic!("no such call: {task}"));
        let sending = match text("what") {
            "send" => (call.send)(&server, &task["inputs"]),
            "items" => call.items.unwrap()(&server, &task["inputs"]),
            "pages" => call.pages.unwrap()(&server, &task["inputs"]),
            "recode" => {
                let outcome = (call.recode)(task["inputs"].to_string().as_bytes());
                let outcome = outcome.map_err(|error| error.to_string());
                Box::pin(async { json!({"text": outcome.unwrap()}) })
            }
            other => panic!("no such thing to do: {other}"),
        };
        println!("{}", runtime.block_on(sending));
        std::io::stdout().flush().unwrap();
    }
}
