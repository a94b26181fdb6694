//! How many small answers the program gives per second of its own CPU time.
//!
//! ```sh
//! cargo bench -p org-vendor-sim --bench throughput
//! ```
//!
//! The program runs on one thread, on a core of its own if `taskset` is there; the load comes from this process. CPU
//! time is what counts, so that other work on the machine does not. It needs `/proc`, and so Linux.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long each kind of request is sent.
const TIME: Duration = Duration::from_secs(3);

/// How many connections send at the same time.
const CONNECTIONS: usize = 8;

/// What the issue asks for.
const GOAL: f64 = 20_000.0;

fn main() {
    // `cargo test --benches` passes no `--bench`: then it is enough that it compiles.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let server = Server::start();
    println!("{:<44} {:>9} {:>14} {:>14}", "", "bytes", "per CPU second", "per second");
    let mut lowest = f64::INFINITY;
    for (name, request) in requests() {
        for (pipelined, how) in [(1, "one at a time"), (16, "16 at a time")] {
            let (answers, bytes, wall, cpu) = server.load(&request, pipelined);
            let rate = answers as f64 / cpu.as_secs_f64();
            lowest = lowest.min(rate);
            let per_second = answers as f64 / wall.as_secs_f64();
            println!("{:<44} {bytes:>9} {rate:>14.0} {per_second:>14.0}", format!("{name}, {how}"));
        }
    }
    let verdict = if lowest >= GOAL { "reached" } else { "not reached" };
    println!("the goal of {GOAL} answers per CPU second is {verdict}");
}

fn requests() -> Vec<(&'static str, String)> {
    let get = |path: &str, token: &str| {
        format!(
            "GET {path} HTTP/1.1\r\nhost: sim\r\nauthorization: Bearer {token}\r\naccept: */*\r\n\r\n"
        )
    };
    let body = r#"{"filter":{"conditions":[{"field":"parent_department_id","operator":"eq","value":"\"0\""}]},"required_fields":["name"],"page_request":{"page_size":1}}"#;
    let filter = format!(
        "POST /open-apis/directory/v1/departments/filter HTTP/1.1\r\nhost: sim\r\nauthorization: Bearer t-simulator\r\n\
         content-type: application/json; charset=utf-8\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    vec![
        (
            "Coze, organisations",
            get("/v1/enterprises/volcano_2101950001/organizations", "pat_simulator"),
        ),
        (
            "OneAccess, organisations",
            get(
                "/api/v2/tenant/organizations?limit=10&offset=0",
                "00000000-0000-0000-0000-000000000001",
            ),
        ),
        (
            "Feishu, departments of a unit",
            get(
                "/open-apis/contact/v3/unit/list_department?unit_id=BU121&page_size=1",
                "t-simulator",
            ),
        ),
        ("Feishu, departments by filter", filter),
    ]
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start() -> Self {
        let program = env!("CARGO_BIN_EXE_org-vendor-sim");
        let arguments = ["--port", "0", "--quiet", "--no-quotas"];
        let mut command = match Command::new("taskset").arg("--version").output() {
            Ok(_) => {
                let mut command = Command::new("taskset");
                command.args(["-c", "0", program]);
                command
            }
            Err(_) => Command::new(program),
        };
        let mut child = command.args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
        let introduction: Vec<_> =
            lines.map(Result::unwrap).take_while(|line| line != "Ctrl-C ends it.").collect();
        let introduction = introduction.join("\n");
        let (_, rest) = introduction.split_once("http://").expect("the program prints its URL");
        let address = rest.split('/').next().unwrap().to_owned();
        Self { child, address }
    }

    /// Sends a request over and over: how many answers came, how long one is, and what they took.
    fn load(&self, request: &str, pipelined: usize) -> (usize, usize, Duration, Duration) {
        let bytes = self.answer(request);
        let (cpu, begin) = (self.cpu(), Instant::now());
        let threads: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                let mut stream = TcpStream::connect(&self.address).unwrap();
                stream.set_nodelay(true).unwrap();
                let batch = request.repeat(pipelined);
                std::thread::spawn(move || {
                    let mut buffer = vec![0; bytes * pipelined];
                    let mut answers = 0;
                    while begin.elapsed() < TIME {
                        stream.write_all(batch.as_bytes()).unwrap();
                        stream.read_exact(&mut buffer).unwrap();
                        assert!(
                            buffer
                                .chunks(bytes)
                                .all(|answer| answer.starts_with(b"HTTP/1.1 200 OK\r\n"))
                        );
                        answers += pipelined;
                    }
                    answers
                })
            })
            .collect();
        let answers = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
        (answers, bytes, begin.elapsed(), self.cpu() - cpu)
    }

    /// The length of an answer: all answers to the same request have the same.
    fn answer(&self, request: &str) -> usize {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let last = request.replacen("\r\n\r\n", "\r\nconnection: close\r\n\r\n", 1);
        stream.write_all(last.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        // It says that it closes the connection, and the others do not.
        answer.len()
            - if answer.contains("\r\nconnection: close\r\n") {
                "connection: close\r\n".len()
            } else {
                0
            }
    }

    /// The CPU time that the program has used: user and system, in hundredths of a second.
    fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let ticks: u64 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .map(|ticks| ticks.parse::<u64>().unwrap())
            .sum();
        Duration::from_millis(ticks * 10)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
