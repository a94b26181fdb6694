//! The program: what it prints, that what it prints works, how it ends, and what its errors say.
#![cfg(all(unix, feature = "program"))]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

struct Program {
    child: Child,
    introduction: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_org-vendor-sim"));
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn start(arguments: &[&str]) -> Program {
    let child = command(&[&["--port", "0"], arguments].concat()).spawn().unwrap();
    let mut program = Program { child, introduction: String::new() };
    for line in BufReader::new(program.child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        if line == "Ctrl-C ends it." {
            return program;
        }
        program.introduction += &line;
        program.introduction.push('\n');
    }
    panic!("it ended: {}", program.introduction);
}

impl Program {
    /// The commands that it prints, with their continued lines.
    fn curls(&self) -> Vec<String> {
        let text = self.introduction.replace("\\\n", "");
        text.lines().filter(|line| line.starts_with("curl ")).map(str::to_owned).collect()
    }

    fn address(&self) -> &str {
        let (_, rest) = self.introduction.split_once("http://").unwrap();
        rest.split('/').next().unwrap()
    }

    fn get(&self, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(self.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
            .write_all(get_bytes(path, &format!("{headers}connection: close\r\n")).as_bytes())
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Ends it with a signal; what it had logged.
    fn end(mut self, signal: &str) -> String {
        // The shell's own `kill`: not every machine has the program.
        let kill = format!("kill {signal} {}", self.child.id());
        let status = Command::new("sh").args(["-c", &kill]).status();
        assert!(status.unwrap().success());
        assert!(self.child.wait().unwrap().success(), "{signal}");
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

/// It is not left running by a test that fails.
impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const COZE: &str = "/v1/enterprises/volcano_2101950001/organizations";
const COZE_TOKEN: &str = "authorization: Bearer pat_simulator\r\n";

/// Every command that is printed gets a good answer.
#[test]
fn the_printed_commands_work() {
    if Command::new("curl").arg("--version").output().is_err() {
        // Past the capture: of a test that passes, nobody would see what it prints.
        let _ = writeln!(std::io::stderr(), "skipped: the_printed_commands_work: there is no curl");
        return;
    }
    for arguments in [&[][..], &["--departments", "1000", "--organizations", "1000", "--seed", "7"]]
    {
        let program = start(arguments);
        let curls = program.curls();
        assert_eq!(curls.len(), 11, "{}", program.introduction);
        for curl in curls {
            let curl = format!("{} -sS --fail-with-body", curl.trim_end());
            let output = Command::new("sh").args(["-c", &curl]).output().unwrap();
            let text = String::from_utf8_lossy(&output.stdout);
            assert!(
                output.status.success(),
                "{curl}\n{text}{}",
                String::from_utf8_lossy(&output.stderr)
            );
            let body: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert!(body.get("code").is_none_or(|code| code == 0), "{curl}\n{text}");
            assert!(body.get("error").is_none() && body.get("error_code").is_none(), "{text}");
        }
        program.end("-INT");
    }
}

#[test]
fn the_log_says_what_was_asked_and_answered() {
    for signal in ["-INT", "-TERM"] {
        let program = start(&["--fault", "html=503", "--fault-probability", "0"]);
        program.get(&format!("{COZE}?page_num=1"), COZE_TOKEN);
        program.get(&format!("{COZE}?page_num=0"), COZE_TOKEN);
        program.get(COZE, "x-sim-fault: truncated-body\r\n");
        let log = program.end(signal);
        // Date and time come first, in the shape of ISO 8601.
        let shaped = |line: &str| {
            line.bytes()
                .take(20)
                .map(|byte| if byte.is_ascii_digit() { '0' } else { byte as char })
                .collect::<String>()
        };
        assert!(log.lines().all(|line| shaped(line) == "0000-00-00 00:00:00 "), "{log}");
        let lines: Vec<_> = log.lines().map(|line| &line[20..]).collect();
        assert!(lines.iter().all(|line| line.contains(" ms")), "{log}");
        let [first, second, third] = lines[..] else { panic!("{log}") };
        assert!(first.starts_with(&format!("GET {COZE}?page_num=1 → 200, ")), "{first}");
        let refusal = format!("GET {COZE}?page_num=0 → 404 4000 \"page_num must be at least 1\", ");
        assert!(second.starts_with(&refusal), "{second}");
        assert!(third.starts_with(&format!("GET {COZE} → no complete answer, ")), "{third}");
        assert!(third.ends_with(" ms (fault truncated-body)"), "{third}");
        assert!(!log.contains("pat_simulator"), "{log}");
    }
    let program = start(&["--quiet"]);
    program.get(COZE, COZE_TOKEN);
    assert_eq!(program.end("-INT"), "");
}

/// A script reads where it listens and with what it is called.
#[test]
fn the_introduction_is_there_in_json() {
    let child = command(&[
        "--port",
        "0",
        "--json",
        "--listen",
        "0.0.0.0",
        "--departments",
        "9",
        "--fan-out",
        "2",
    ])
    .spawn();
    let mut program = Program { child: child.unwrap(), introduction: String::new() };
    let mut output = BufReader::new(program.child.stdout.take().unwrap());
    output.read_line(&mut program.introduction).unwrap();
    let vendors: serde_json::Value = serde_json::from_str(&program.introduction).unwrap();
    let names: Vec<_> = vendors
        .as_array()
        .unwrap()
        .iter()
        .map(|vendor| vendor["vendor"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Feishu", "Coze", "Huawei Cloud OneAccess"]);
    assert_eq!(
        vendors[0]["settings"][2],
        serde_json::json!({"name": "tenant_token", "value": "t-simulator"})
    );
    assert!(vendors[0]["commands"][0].as_str().unwrap().starts_with("curl "));
    // What listens everywhere is called on loopback.
    let url = vendors[0]["base_url"].as_str().unwrap();
    assert!(url.starts_with("http://127.0.0.1:") && url.ends_with("/open-apis"), "{url}");
    let path = "/open-apis/contact/v3/departments/0/children";
    let answer = program.get(path, "authorization: Bearer t-simulator\r\n");
    assert_eq!(answer.matches("\"open_department_id\"").count(), 2, "{answer}");
    drop(output);
    program.end("-INT");
}

/// As when its log goes to `head`, which has seen enough.
#[test]
fn a_log_that_nobody_reads_any_more_costs_no_answer() {
    let mut program = start(&[]);
    drop(program.child.stderr.take());
    for _ in 0..2 {
        let answer = program.get(COZE, COZE_TOKEN);
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
}

#[test]
fn faults_and_quotas_are_what_the_arguments_say() {
    let program = start(&["--fault", "html=502"]);
    assert!(program.get(COZE, COZE_TOKEN).starts_with("HTTP/1.1 502 "));
    program.end("-INT");
    let statuses = |seed: &str| {
        let faults = ["--fault", "html=502", "--fault", "html=503", "--fault-probability", "0.5"];
        let program = start(&[&faults[..], &["--seed", seed]].concat());
        let statuses: Vec<_> =
            (0..40).map(|_| program.get(COZE, COZE_TOKEN)[9..12].to_owned()).collect();
        program.end("-INT");
        statuses
    };
    let seen = statuses("3");
    assert_eq!(seen, statuses("3"));
    assert_ne!(seen, statuses("4"));
    for status in ["200", "502", "503"] {
        assert!(seen.iter().any(|seen| seen == status), "{status} never came: {seen:?}");
    }
    // 50 a second are documented for this one.
    let path = "/open-apis/contact/v3/unit/list_department?unit_id=BU121";
    let refused = |arguments: &[&str]| {
        let program = start(arguments);
        let header = "authorization: Bearer t-simulator\r\n";
        // All at once, so that a busy machine cannot spread them over a second.
        let before = format!("{header}\r\n{}", get_bytes(path, header).repeat(59));
        let answers = program.get(path, before.strip_suffix("\r\n").unwrap());
        program.end("-INT");
        (answers.matches("HTTP/1.1 200 ").count(), answers.matches("HTTP/1.1 429 ").count())
    };
    assert_eq!(refused(&[]), (50, 10));
    assert_eq!(refused(&["--no-quotas"]), (60, 0));
}

fn get_bytes(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: sim\r\n{headers}\r\n")
}

fn output(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = command(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// What is printed can be read again, and says the same.
#[test]
fn the_printed_state_is_a_state_file() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&[][..], &["--departments", "500", "--organizations", "50"]] {
        let (code, state, _) = output(&[&["--print-state"], arguments].concat());
        assert_eq!(code, Some(0));
        let path = folder.path().join("state.json");
        std::fs::write(&path, &state).unwrap();
        let path = path.to_str().unwrap();
        assert_eq!(output(&["--print-state", "--state", path]).1, state);
        let program = start(&["--state", path]);
        assert!(program.get(COZE, COZE_TOKEN).starts_with("HTTP/1.1 200 "));
        program.end("-INT");
    }
    let (_, state, _) = output(&["--print-state"]);
    for part in
        ["\"feishu\": {", "\"coze\": {", "\"oneaccess\": {", "\"Headquarter\"", "\"默认组织\""]
    {
        assert!(state.contains(part), "{part} is not in {state}");
    }
    let made_up = ["--departments", "500", "--organizations", "50", "--seed", "6"];
    let state: serde_json::Value =
        serde_json::from_str(&output(&[&["--print-state"], &made_up[..]].concat()).1).unwrap();
    let generated = |part: &str, count: &str| {
        (state[part]["generated"][count].clone(), state[part]["generated"]["seed"].clone())
    };
    assert_eq!(generated("feishu", "departments"), (500.into(), 6.into()));
    assert_eq!(generated("coze", "organizations"), (50.into(), 6.into()));
    assert_eq!(generated("oneaccess", "organizations"), (50.into(), 6.into()));
    let (_, key, _) = output(&["--print-key"]);
    assert!(key.starts_with("-----BEGIN PRIVATE KEY-----\n"), "{key}");
}

#[test]
fn errors_say_what_is_wrong() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    std::fs::write(&path, "{\"coze\": {\"organizations\": [{\"organization_id\": 5}]}}").unwrap();
    let path = path.to_str().unwrap();
    for (arguments, code, expected) in [
        (vec!["--port", "x"], 2, "invalid value 'x' for '--port <PORT>'".to_owned()),
        (
            vec!["--fault", "resett"],
            2,
            "`resett` is not a fault; the faults are: latency=200ms, ".to_owned(),
        ),
        (vec!["--fault-probability", "0.5"], 2, "--fault <FAULT>".to_owned()),
        (
            vec!["--fault", "reset", "--fault-probability", "1.5"],
            2,
            "a number from 0 to 1".to_owned(),
        ),
        (
            vec!["--listen", "localhost"],
            2,
            "invalid value 'localhost' for '--listen <ADDRESS>'".to_owned(),
        ),
        (
            vec!["--port", &port],
            1,
            format!("org-vendor-sim: cannot listen on 127.0.0.1:{port}: Address already in use"),
        ),
        (
            vec!["--state", "nowhere.json"],
            1,
            "org-vendor-sim: the state file nowhere.json: cannot be read: ".to_owned(),
        ),
        (
            vec!["--state", path],
            1,
            format!(
                "the state file {path}: at coze.organizations[0].organization_id: invalid type: integer `5`, expected a string"
            ),
        ),
    ] {
        let (ended, _, error) = output(&arguments);
        assert_eq!(ended, Some(code), "{error}");
        assert!(error.contains(&expected), "{error}\n{expected}");
    }
}
