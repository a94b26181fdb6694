//! The simulated vendors as a program, for clients in any language.

use std::io::Write as _;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueHint};
use org_vendor_sim::feishu::Generated;
use org_vendor_sim::{AllSim, Fault};

/// How long a connection may be silent before a request is complete.
const IDLE: Duration = Duration::from_secs(60);

/// Simulates the directory APIs of Feishu, Coze and Huawei Cloud OneAccess on one port.
#[derive(Debug, Parser)]
#[command(name = "org-vendor-sim", version)]
struct Arguments {
    /// Make up an organisation of Feishu with this many departments.
    #[arg(long, value_name = "COUNT")]
    departments: Option<u64>,

    /// How many children each made-up department has; at least 2.
    #[arg(long, value_name = "COUNT", requires = "departments", value_parser = clap::value_parser!(u64).range(2..=1000))]
    fan_out: Option<u64>,

    /// Make up this many organisations of Coze, and as many of OneAccess.
    #[arg(long, value_name = "COUNT")]
    organizations: Option<u64>,

    /// The seed of what is made up, and of the faults that come by chance.
    #[arg(long, default_value_t = 1)]
    seed: u64,

    /// The port; 0 for any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,

    /// The address; there is no TLS, so on any but loopback others can read what is sent.
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,

    /// Read what the vendors know from this file; the README describes it.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    state: Option<PathBuf>,

    /// Apply no rate limits.
    #[arg(long)]
    no_quotas: bool,

    /// Log no requests.
    #[arg(long)]
    quiet: bool,

    /// A fault for every request, such as reset-in-body or html=503; of several, one at random.
    #[arg(long, value_name = "FAULT")]
    fault: Vec<Fault>,

    /// Apply the fault only with this probability, from 0 to 1.
    #[arg(long, value_name = "PROBABILITY", requires = "fault", value_parser = probability)]
    fault_probability: Option<f64>,

    /// Print base URLs, credentials and commands as JSON, on one line, for scripts.
    #[arg(long)]
    json: bool,

    /// Print what the vendors would know as a state file, and exit.
    #[arg(long)]
    print_state: bool,

    /// Print the private key of Coze's simulated app, and exit.
    #[arg(long)]
    print_key: bool,
}

fn probability(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "a probability is a number from 0 to 1".to_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("org-vendor-sim: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    if arguments.print_key {
        let _ = write!(std::io::stdout(), "{}", org_vendor_sim::coze::PRIVATE_KEY);
        return Ok(());
    }
    let mut builder = AllSim::builder()
        .quotas(!arguments.no_quotas)
        .log(!arguments.quiet)
        .idle_timeout(IDLE)
        .listen(SocketAddr::new(arguments.listen, arguments.port));
    if let Some(path) = &arguments.state {
        builder = builder.state_file(path)?;
    }
    if let Some(count) = arguments.departments {
        let organization = Generated::new(count, arguments.seed);
        builder = builder.organization(match arguments.fan_out {
            Some(children) => organization.fan_out(children),
            None => organization,
        });
    }
    if let Some(count) = arguments.organizations {
        builder = builder.organizations(count, arguments.seed);
    }
    if arguments.print_state {
        let state = serde_json::to_string_pretty(&builder.into_state()?)?;
        let _ = writeln!(std::io::stdout(), "{state}");
        return Ok(());
    }

    let sim = builder.start().await?;
    match (arguments.fault_probability, &arguments.fault[..]) {
        (_, []) => {}
        (None, [fault]) => sim.faults().always(fault.clone()),
        (probability, faults) => {
            sim.faults().seeded(arguments.seed, probability.unwrap_or(1.0), faults.to_vec());
        }
    }
    let introduction = match arguments.json {
        true => serde_json::to_string(&sim.introductions())?,
        false => format!("{}\nCtrl-C ends it.", sim.introduction()),
    };
    // Whoever reads it may have gone; that is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{introduction}");
    told_to_end().await?;
    sim.shutdown().await;
    Ok(())
}

/// Until Ctrl-C, or until the system wants it to end.
async fn told_to_end() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminated = signal(SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed,
            _ = terminated.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
