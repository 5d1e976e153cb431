//! The binary `hefu`.

use std::process::ExitCode;

use clap::Parser;
use hefu_cli::{AdministratorCommand, Arguments, Command};
use hefu_server::{commands, judge, system, upkeep};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        // Judging needs no installation, no settings and no runtime.
        Command::Verify(options) => {
            let now = hefu_kernel::Clock::now(&system::SystemClock).seconds();
            hefu_cli::verify::run(&options, now, &mut std::io::stdout().lock())
        }
        // Knows nothing of this machine, and soon can do nothing to it.
        Command::Judge(options) => judge::run(&options),
        Command::Openapi => commands::openapi(),
        Command::CheckConfig { place, connect } => {
            in_runtime(commands::check_config(&place, connect))
        }
        Command::Administrator {
            command: AdministratorCommand::Reset(place),
        } => in_runtime(done(commands::reset_administrator(&place))),
        Command::Health(options) => commands::health(&options),
        Command::Settings { place, markdown } => commands::settings(&place, markdown),
        Command::Serve(options) => in_runtime(done(commands::serve(&options))),
        Command::Witness(options) => in_runtime(done(commands::be_witness(&options))),
        Command::Demo { place, json } => in_runtime(done(commands::demo(&place, json))),
        Command::Migrate(place) => in_runtime(done(commands::migrate(&place))),
        Command::LogKey(place) => in_runtime(done(upkeep::log_key(&place))),
        Command::Fsck(options) => in_runtime(upkeep::fsck(&options)),
        Command::Backup(options) => in_runtime(done(upkeep::backup(&options))),
        Command::Restore(options) => in_runtime(done(upkeep::restore(&options))),
        Command::Revoke(options) => in_runtime(done(upkeep::revoke(&options))),
        Command::Erase(place) => in_runtime(done(upkeep::erase(&place))),
        Command::Erasures(place) => in_runtime(done(upkeep::erasures(&place))),
    }
}

/// The exit code of a command that fails with a sentence for the operator.
async fn done(command: impl Future<Output = Result<(), String>>) -> ExitCode {
    match command.await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("hefu: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn in_runtime(command: impl Future<Output = ExitCode>) -> ExitCode {
    // One provider of TLS for everything in the process; a second call would be a mistake here.
    if rustls::crypto::aws_lc_rs::default_provider()
        .install_default()
        .is_err()
    {
        eprintln!("hefu: the TLS provider could not be set");
        return ExitCode::FAILURE;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(command),
        Err(error) => {
            eprintln!("hefu: {error}");
            ExitCode::FAILURE
        }
    }
}
