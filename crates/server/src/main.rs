//! The binary `hefu`.

use std::process::ExitCode;

use clap::Parser;
use hefu_cli::{Arguments, Command};
use hefu_server::{commands, system};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match &arguments.command {
        // Judging needs no installation, no settings and no runtime.
        Command::Verify(options) => {
            let now = hefu_kernel::Clock::now(&system::SystemClock).seconds();
            hefu_cli::verify::run(options, now, &mut std::io::stdout().lock())
        }
        Command::Openapi => commands::openapi(),
        Command::CheckConfig(place) => commands::check_config(place),
        Command::Serve(_) | Command::Demo { .. } | Command::Migrate(_) => {
            in_runtime(&arguments.command)
        }
    }
}

fn in_runtime(command: &Command) -> ExitCode {
    // One provider of TLS for everything in the process; a second call would be a mistake here.
    if rustls::crypto::aws_lc_rs::default_provider()
        .install_default()
        .is_err()
    {
        eprintln!("hefu: the TLS provider could not be set");
        return ExitCode::FAILURE;
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("hefu: {error}");
            return ExitCode::FAILURE;
        }
    };
    let outcome = runtime.block_on(async {
        match command {
            Command::Serve(options) => commands::serve(options).await,
            Command::Demo { place, json } => commands::demo(place, *json).await,
            Command::Migrate(place) => commands::migrate(place).await,
            Command::Verify(_) | Command::Openapi | Command::CheckConfig(_) => Ok(()),
        }
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("hefu: {problem}");
            ExitCode::FAILURE
        }
    }
}
