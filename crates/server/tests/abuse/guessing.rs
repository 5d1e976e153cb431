//! Guessing codes, as fast as anybody lets one, with as many addresses as one likes.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use hefu_app::{
    Failure, Origin,
    refusals::{CodeRefusal, Refusal},
    settings::Settings,
};
use hefu_testkit::{Dice, World};

const ACCOUNTS: u64 = 1_000;
/// Twice as many guesses for a code as it bears.
const GUESSES: u64 = 10;
/// How many accounts are attacked at the same time.
const AT_ONCE: u64 = 100;
const DAY: i64 = 86_400;

/// What became of all the guesses.
#[derive(Default)]
struct Tally {
    codes: AtomicU64,
    codes_refused: AtomicU64,
    guesses: AtomicU64,
    compared: AtomicU64,
    successes: AtomicU64,
}

impl Tally {
    fn read(counter: &AtomicU64) -> u64 {
        counter.load(Ordering::SeqCst)
    }
}

fn add(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::SeqCst);
}

fn mobile(account: u64) -> String {
    format!("137{account:08}")
}

/// Asks for a code and tries ten guesses.
async fn attack(world: &World, account: u64, dice: &Dice, tally: &Tally) {
    let platform = &world.platform;
    let number = mobile(account);
    // An address of its own for every request: limits per address are no hindrance.
    let origin = Origin {
        address: Some(format!("2001:db8::{:x}", dice.below(u64::MAX))),
        user_agent: None,
    };
    match platform.request_log_in_code(&number, &origin).await {
        Ok(_) => add(&tally.codes),
        Err(Failure::Refused(Refusal::Code(
            CodeRefusal::TooSoon { .. } | CodeRefusal::TooMany { .. },
        ))) => {
            add(&tally.codes_refused);
        }
        Err(other) => panic!("{other:?}"),
    }
    let first = dice.below(1_000_000);
    let mut left = None;
    for guess in 0..GUESSES {
        // No guess twice: nobody guesses better than that.
        let guess = format!("{:06}", (first + guess * 7_919) % 1_000_000);
        add(&tally.guesses);
        match platform.log_in(&number, &guess).await {
            Ok(_) => {
                add(&tally.compared);
                add(&tally.successes);
            }
            Err(Failure::Refused(Refusal::Code(CodeRefusal::Wrong { tries_left }))) => {
                add(&tally.compared);
                left = Some(tries_left);
            }
            // The last try that a code bears is compared, those after it are not.
            Err(Failure::Refused(Refusal::Code(CodeRefusal::UsedUp))) => {
                if left == Some(1) {
                    add(&tally.compared);
                    left = None;
                }
            }
            Err(Failure::Refused(Refusal::Code(CodeRefusal::Expired))) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// Promise G1: what is guessed is bounded by the limits alone, however much is tried.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_million_guesses_get_as_far_as_the_limits_let_them() {
    let soak = std::env::var_os("HEFU_SOAK").is_some();
    let days: i64 = if soak { 10 } else { 1 };
    let settings = Settings::default();
    let (per_day, attempts) = (
        u64::from(settings.codes_per_day),
        u64::from(settings.code_attempts),
    );
    let world = Arc::new(World::with(settings).await);
    // From the beginning of a day on, so that each day of the attack is a day of the limits.
    let now = world.platform.clock.now().seconds();
    world.clock.advance_seconds(DAY - now.rem_euclid(DAY));
    let seed = 20_261_120;
    let tally = Arc::new(Tally::default());
    for day in 0..days {
        // One round more than the day bears.
        for round in 0..=per_day {
            for start in (0..ACCOUNTS).step_by(AT_ONCE as usize) {
                let attacks = (start..start + AT_ONCE).map(|account| {
                    let (world, tally) = (world.clone(), tally.clone());
                    let dice = Dice::new(seed ^ account << 20 ^ (day as u64) << 10 ^ round);
                    tokio::spawn(async move { attack(&world, account, &dice, &tally).await })
                });
                for attack in attacks.collect::<Vec<_>>() {
                    attack.await.expect("no panic");
                }
            }
            world.clock.advance_seconds(61);
        }
        let now = world.platform.clock.now().seconds();
        world.clock.advance_seconds(DAY - now.rem_euclid(DAY));
    }
    let codes = Tally::read(&tally.codes);
    let compared = Tally::read(&tally.compared);
    let successes = Tally::read(&tally.successes);
    let days = days as u64;
    assert_eq!(codes, ACCOUNTS * per_day * days, "seed {seed}");
    assert_eq!(
        Tally::read(&tally.codes_refused),
        ACCOUNTS * days,
        "seed {seed}"
    );
    assert_eq!(
        Tally::read(&tally.guesses),
        ACCOUNTS * GUESSES * (per_day + 1) * days
    );
    assert!(
        compared <= codes * attempts,
        "{compared} tries of {codes} codes, seed {seed}"
    );
    // All of the limit was used: else this would prove nothing.
    assert!(
        compared + successes * attempts >= codes * attempts,
        "{compared}, seed {seed}"
    );
    // One in a million of what was compared; more than six times that many (at least three) comes
    // once in more than ten thousand runs.
    let bound = 3.max(compared * 6 / 1_000_000);
    assert!(successes <= bound, "{successes} of {compared}, seed {seed}");
}
