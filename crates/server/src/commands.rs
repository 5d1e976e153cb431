//! What each command does.

use std::{net::SocketAddr, process::ExitCode, sync::Arc, time::Duration};

use hefu_app::ports::Judge;
use hefu_cli::{HealthOptions, Place, ServeOptions, WitnessOptions};
use hefu_web::WebConfig;
use tokio::{sync::watch, task::JoinHandle};
use tracing_subscriber::EnvFilter;

use crate::{
    asking,
    judge::JudgePool,
    lan, listen, routes,
    settings::{Settings, check, reference},
    wiring, witness,
};

/// Serves until told to stop.
///
/// # Errors
/// A sentence for the operator.
pub async fn serve(options: &ServeOptions) -> Result<(), String> {
    let data = &options.place.data;
    let settings = read(data)?;
    start_log(&settings)?;
    for unknown in Settings::unknown_variables() {
        tracing::warn!("{unknown}");
    }
    let installation = wiring::open(data, &settings).await?;
    let listener = if options.lan {
        listen::bind(lan::listen_address(options.listen))?
    } else {
        listen::bind(options.listen.unwrap_or(settings.listen))?
    };
    let bound = listener.local_addr().map_err(|error| error.to_string())?;
    let address = lan::reached_at(bound);
    let tls_files = listen::TlsFiles::of(data, &settings);
    let tls = match &tls_files {
        Some(files) => Some(files.load()?),
        None if options.lan => {
            let names = vec![address.ip(), std::net::Ipv4Addr::LOCALHOST.into()];
            Some(lan::tls(&installation.platform, names)?)
        }
        None => None,
    };
    if let Some(Err(problem)) = tls_files.as_ref().map(|files| files.check(now())) {
        tracing::warn!("{problem}");
    }
    let scheme = if tls.is_some() { "https" } else { "http" };
    let base_url = settings
        .public_url
        .clone()
        .unwrap_or_else(|| format!("{scheme}://{address}"));
    let desk_token = desk_token(&installation, address);
    let config = WebConfig {
        secure_cookies: base_url.starts_with("https://"),
        trusted_proxies: settings.networks(),
        facts: facts(&settings, tls.is_some()),
        metrics_networks: settings.metrics_networks(),
        listen_address: Some(address),
        desk_token: desk_token.clone(),
    };
    // Nothing has asked for the address before, so that it can only be set here.
    let _ = installation.platform.base_url.set(base_url.clone());
    let (router, state) = routes::all(&installation, config)?;
    let (stop, stopping) = watch::channel(false);
    let background = background(&installation, &settings, stopping)?;
    announce(&base_url, &installation, desk_token.as_deref(), options.lan);
    offer_set_up(&base_url, &installation).await?;
    for problem in isolation_problems(installation.platform.judge.as_ref()).await {
        tracing::warn!("{problem}");
    }
    let edge = listen::Edge {
        tls,
        tls_files,
        drain: Duration::from_secs(settings.drain_seconds),
        connections: settings.connections,
        connections_per_address: settings.connections_per_address,
        requests_at_once: settings.requests_at_once,
        trusted_proxies: settings.networks(),
    };
    listen::serve(listener, edge, router, state, stop).await?;
    for task in background {
        task.await.map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Starts what runs beside serving; the tasks that are waited for when it stops.
fn background(
    installation: &wiring::Installation,
    settings: &Settings,
    stopping: watch::Receiver<bool>,
) -> Result<[JoinHandle<()>; 2], String> {
    let platform = &installation.platform;
    tokio::spawn(hefu_jobs::sweep(platform.clone(), stopping.clone()));
    Ok([
        tokio::spawn(hefu_jobs::keep_log(
            platform.clone(),
            hefu_app::log::origin_host(settings.public_url.as_deref()).to_owned(),
            witness::witnesses(&settings.witnesses)?,
            stopping.clone(),
        )),
        tokio::spawn(hefu_jobs::run(platform.clone(), stopping)),
    ])
}

/// How this process was wired, for the administrator's eyes.
fn facts(settings: &Settings, tls: bool) -> hefu_web::Facts {
    let or = |first: bool, one, other| if first { one } else { other };
    hefu_web::Facts {
        version: hefu_cli::VERSION,
        database: or(settings.database_url.is_empty(), "sqlite", "postgresql"),
        blobs: or(settings.blobs.starts_with("s3://"), "s3", "files"),
        tls,
    }
}

/// Seconds since 1970.
fn now() -> i64 {
    hefu_kernel::Clock::now(&crate::system::SystemClock).seconds()
}

/// Off loopback the message desk opens with a token alone, drawn anew at every start.
fn desk_token(installation: &wiring::Installation, address: SocketAddr) -> Option<String> {
    let needed = installation.desk.is_some() && !address.ip().is_loopback();
    needed.then(|| hefu_pki::hex(&hefu_pki::random_bytes::<16>()))
}

fn announce(
    base_url: &str,
    installation: &wiring::Installation,
    desk_token: Option<&str>,
    lan: bool,
) {
    println!("Hefu 合符 {} · {base_url}", hefu_cli::VERSION);
    if installation.desk.is_some() {
        let token = desk_token
            .map(|token| format!("?token={token}"))
            .unwrap_or_default();
        println!(
            "短信收件台（仅供开发） message desk (development only) · {base_url}/dev/messages{token}"
        );
    }
    if lan {
        println!(
            "手机扫码打开；证书由本机自签，浏览器会提示一次。 Scan with a phone; the certificate is made here, so the browser warns once."
        );
        if let Some(code) = lan::qr_code(base_url) {
            println!("{code}");
        }
    }
}

/// Prints the one-time address of an installation that nobody administers. The token stands behind
/// `#`, so that browsers send it to no server and no log.
async fn offer_set_up(base_url: &str, installation: &wiring::Installation) -> Result<(), String> {
    match installation.platform.offer_set_up().await {
        Ok(Some(token)) => println!(
            "首次设置（打开并登录即成为管理员，仅一次有效） set up (whoever opens it and logs in is the administrator, once) · {base_url}/setup#{}",
            token.reveal()
        ),
        Ok(None) => {}
        // A full disk must not keep an installation from being read.
        Err(hefu_app::Failure::StorageFull(problem)) => tracing::error!("{problem}"),
        Err(failure) => return Err(sentence(failure)),
    }
    Ok(())
}

/// Prints a fresh one-time address for whoever owns the machine.
///
/// # Errors
/// A sentence for the operator.
pub async fn reset_administrator(place: &Place) -> Result<(), String> {
    let settings = read(&place.data)?;
    let installation = wiring::open(&place.data, &settings).await?;
    let token = installation
        .platform
        .reset_administrator()
        .await
        .map_err(sentence)?;
    let base_url = settings
        .public_url
        .unwrap_or_else(|| format!("http://{}", settings.listen));
    println!("{base_url}/setup#{}", token.reveal());
    Ok(())
}

fn sentence(failure: hefu_app::Failure) -> String {
    match failure {
        hefu_app::Failure::Refused(refusal) => refusal.describe().english,
        hefu_app::Failure::Unavailable(problem) | hefu_app::Failure::StorageFull(problem) => {
            problem
        }
    }
}

/// Fills an empty folder with a demo world and prints it.
///
/// # Errors
/// A sentence for the operator.
pub async fn demo(place: &Place, json: bool) -> Result<(), String> {
    let settings = read(&place.data)?;
    let installation = wiring::open(&place.data, &settings).await?;
    let demo = installation.platform.fill_demo().await.map_err(sentence)?;
    if json {
        println!("{}", hefu_cli::demo::to_json(&demo));
    } else {
        print!("{}", hefu_cli::demo::to_text(&demo));
    }
    Ok(())
}

/// Is a witness until told to stop.
///
/// # Errors
/// A sentence for the operator.
pub async fn be_witness(options: &WitnessOptions) -> Result<(), String> {
    start_log(&Settings::default())?;
    let settings = witness::WitnessSettings {
        data: options.data.clone(),
        listen: options.listen,
        name: options.name.clone(),
        logs: options.log.clone(),
    };
    witness::serve(&settings, Arc::new(crate::system::SystemClock)).await
}

/// Brings the tables up to date.
///
/// # Errors
/// A sentence for the operator.
pub async fn migrate(place: &Place) -> Result<(), String> {
    let settings = read(&place.data)?;
    let location = wiring::database(&place.data, &settings);
    hefu_store::SqlStore::open(&location, settings.store_settings())
        .await
        .map_err(|error| error.to_string())?;
    println!("up to date");
    Ok(())
}

/// Names every mistake in the settings, and with `connect` what does not answer.
pub async fn check_config(place: &Place, connect: bool) -> ExitCode {
    let (settings, mut findings) = check::check(&place.data, std::env::vars());
    if connect && findings.mistakes.is_empty() {
        findings.mistakes = check::connect(&place.data, &settings).await;
    }
    for warning in &findings.warnings {
        eprintln!("警告 warning: {warning}");
    }
    for problem in isolation_problems(&JudgePool::new(settings.judging())).await {
        eprintln!("警告 warning: {problem}");
    }
    for mistake in &findings.mistakes {
        eprintln!("错误 mistake: {mistake}");
    }
    if findings.mistakes.is_empty() {
        println!("ok");
        return ExitCode::SUCCESS;
    }
    ExitCode::FAILURE
}

/// What is missing where strangers' files are looked at: one sentence each, none if all is well.
async fn isolation_problems(judge: &dyn Judge) -> Vec<String> {
    match judge.isolation().await {
        Ok(isolation) => isolation
            .missing
            .iter()
            .map(|layer| {
                format!(
                    "judging files: this kernel does not give the protection {layer}; the others hold · 验证文件：内核不提供 {layer} 保护，其余保护有效"
                )
            })
            .collect(),
        Err(problem) => vec![format!("judging files: {problem} · 验证文件：无法启动独立进程")],
    }
}

/// Asks the server of this machine whether it works; exit code 0 if it does.
pub fn health(options: &HealthOptions) -> ExitCode {
    let asked = read(&options.place.data).and_then(|mut settings| {
        settings.listen = options.listen.unwrap_or(settings.listen);
        asking::ask(&settings, options.live)
    });
    match asked {
        Ok((works, answer)) => {
            println!("{answer}");
            if works {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(problem) => {
            eprintln!("hefu: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the settings in force, or the reference of all.
pub fn settings(place: &Place, markdown: bool) -> ExitCode {
    if markdown {
        print!("{}", reference::markdown());
        return ExitCode::SUCCESS;
    }
    match reference::in_force(&place.data) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(mistakes) => {
            for mistake in mistakes {
                eprintln!("{mistake}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Prints the OpenAPI document.
pub fn openapi() -> ExitCode {
    match hefu_web::openapi().to_pretty_json() {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(data: &std::path::Path) -> Result<Settings, String> {
    Settings::read(data).map_err(|mistakes| format!("settings:\n  {}", mistakes.join("\n  ")))
}

fn start_log(settings: &Settings) -> Result<(), String> {
    let filter = EnvFilter::try_new(&settings.log).map_err(|error| format!("log: {error}"))?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let started = if settings.log_json {
        log.json().try_init()
    } else {
        log.try_init()
    };
    started.map_err(|error| error.to_string())
}
