//! One run: who takes part, what goes wrong meanwhile, and what is asked of it afterwards.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use hefu_app::settings::Settings;
use hefu_kernel::{ContractId, Digest, Timestamp};

use super::{
    Betrayal, Client, Installation, Plan, Scheduler, Slot, Stage,
    judgement::{look_at_everything, settle, sweep_up},
    patient, people,
    violation::{Rule, Violation},
    weather::{Climate, Weather},
};
use crate::Dice;

/// After so many steps the weather turns calm, whoever is still at it.
const STEPS_MAX: u64 = 2_500;
const DAY: i64 = 86_400;

/// A run that is to be.
#[derive(Debug, Clone, Copy)]
pub struct Simulation {
    seed: u64,
    betrayal: Option<Betrayal>,
}

/// What came of a run.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its seed.
    pub seed: u64,
    /// The rules that were broken; none, if all is well.
    pub violations: Vec<Violation>,
    /// What happened, step by step.
    pub trace: Vec<String>,
    /// How many contracts were made.
    pub contracts: usize,
    /// How many signatures were made.
    pub signatures: usize,
    /// How many calls failed on purpose.
    pub faults: usize,
}

impl Report {
    /// Equal for equal runs.
    pub fn trace_digest(&self) -> Digest {
        super::chronicle::digest_of(self.trace.join("\n").as_bytes())
    }
}

impl Simulation {
    /// The run of a seed.
    pub fn of(seed: u64) -> Self {
        Self {
            seed,
            betrayal: None,
        }
    }

    /// The run of a seed over ports that betray their promise.
    pub fn betrayed(seed: u64, betrayal: Betrayal) -> Self {
        Self {
            seed,
            betrayal: Some(betrayal),
        }
    }

    /// Runs it.
    pub async fn run(self) -> Report {
        let dice = Arc::new(Dice::new(self.seed));
        let mut climate = Climate::of(&dice);
        if self.betrayal.is_some() {
            // Betrayals show when there is something to betray.
            climate.store_faults = 60;
        }
        let stage = Stage::open();
        let weather = Arc::new(Weather {
            stage: stage.clone(),
            dice: dice.clone(),
            climate,
            calm: AtomicBool::new(true),
            full: AtomicBool::new(false),
            faults: Mutex::new(0),
        });
        let skew = || dice.one_of(&[0, 0, 0, 2, -2, 90, -90]);
        let skews: Vec<i64> = (0..2 + dice.below(2)).map(|_| skew()).collect();
        let strict = dice.happens(150);
        let settings = if strict {
            Settings::default()
        } else {
            patient()
        };
        let director = weather.clone();
        let installation =
            Installation::open(self.seed, &skews, settings, director, self.betrayal).await;
        installation.clock.set(a_beginning(&dice));
        let client = Client {
            installation: Arc::new(installation),
            stage: stage.clone(),
            dice: dice.clone(),
            sending: Arc::default(),
            mischief: true,
        };
        stage.remark(&format!(
            "clocks ahead by {skews:?} s, strict {strict}, {climate:?}"
        ));
        let plans = plans(&dice);
        let slots = enter(&client, &plans);
        self.bad_weather(&client, &weather).await;
        let mut violations = client.installation.chronicle.violations();
        if violations.is_empty() {
            violations = calm_weather(&client, &plans, &slots).await;
        }
        let contracts = client.installation.chronicle.contracts();
        let faults = *weather
            .faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Report {
            seed: self.seed,
            violations,
            trace: stage.trace(),
            contracts: contracts.len(),
            signatures: contracts
                .iter()
                .map(|it| it.record.contract.signed_count())
                .sum(),
            faults,
        }
    }

    async fn bad_weather(&self, client: &Client, weather: &Weather) {
        let (stage, dice) = (&client.stage, &client.dice);
        let mut scheduler = Scheduler::new(stage.clone(), weather.climate.stickiness);
        stage.set_gated(true);
        weather.calm.store(false, Ordering::SeqCst);
        for _ in 0..STEPS_MAX {
            weather.happen(client);
            let goes_on = scheduler.step(dice).await;
            if !goes_on || !client.installation.chronicle.violations().is_empty() {
                break;
            }
        }
        // Whoever is still at it is cut off here, like everybody on a node that dies.
        drop(scheduler);
        weather.calm.store(true, Ordering::SeqCst);
        stage.set_gated(false);
        for node in &client.installation.nodes {
            node.alive.store(true, Ordering::SeqCst);
        }
        stage.remark("calm");
    }
}

/// An ordinary morning, the evening before a leap day, the last minute of a year (Beijing time).
fn a_beginning(dice: &Dice) -> Timestamp {
    let texts = [
        "2026-11-23T01:00:00Z",
        "2026-11-23T01:00:00Z",
        "2028-02-28T15:59:40Z",
        "2027-12-31T15:59:30Z",
    ];
    Timestamp::parse_rfc3339(dice.one_of(&texts)).unwrap_or(Timestamp::from_micros(0))
}

fn plans(dice: &Dice) -> Vec<Plan> {
    let count = 1 + dice.below(2) as usize;
    (0..count)
        .map(|number| {
            let signatories = dice.one_of(&[1, 2, 2, 3]);
            let from = dice.below(3) as usize;
            Plan {
                number,
                people: people()[from..from + signatories].to_vec(),
                ordered: dice.happens(500),
                deadline_seconds: dice.one_of(&[None, Some(900), Some(2 * DAY)]),
                step_by_step: dice.happens(600),
            }
        })
        .collect()
}

/// Brings everybody onto the stage.
fn enter(client: &Client, plans: &[Plan]) -> Vec<Slot> {
    let (stage, dice) = (&client.stage, &client.dice);
    for (number, node) in client.installation.nodes.iter().enumerate() {
        let (worker, node) = (client.clone(), node.clone());
        let act = async move { worker.work(node).await };
        stage.enter(&format!("node {number}"), 2, false, Box::pin(act));
    }
    let mut slots = Vec::new();
    for plan in plans {
        let slot = Slot::default();
        slots.push(slot.clone());
        let (sender, own, into) = (client.clone(), plan.clone(), slot.clone());
        client.sending.fetch_add(1, Ordering::SeqCst);
        let act = async move {
            sender.send(&own, &into).await;
            sender.sending.fetch_sub(1, Ordering::SeqCst);
        };
        stage.enter(&format!("sender {}", plan.number), 4, true, Box::pin(act));
        for &person in &plan.people {
            let (signatory, at) = (client.clone(), slot.clone());
            let refuses = dice.happens(120);
            let act = async move { signatory.sign(&at, person, refuses).await };
            let name = format!("{} on {}", person.mobile, plan.number);
            stage.enter(&name, 4, true, Box::pin(act));
        }
        if dice.happens(250) {
            later(client, &slot, "revoker", |client, id| async move {
                client.revoke(id).await;
            });
        }
        if dice.happens(400) {
            later(client, &slot, "reminder", |client, id| async move {
                client.remind(id).await;
            });
        }
        if dice.happens(150) {
            let (eraser, erased) = (client.clone(), dice.one_of(&plan.people));
            let act = async move {
                for _ in 0..4 {
                    for _ in 0..eraser.dice.below(80) {
                        eraser.stage.turn().await;
                    }
                    eraser.erase(erased).await;
                }
            };
            stage.enter("eraser", 2, true, Box::pin(act));
        }
        if dice.happens(200) {
            let stranger = people()[people().len() - 1];
            later(client, &slot, "stranger", move |client, id| async move {
                client.pry(id, stranger).await;
            });
        }
    }
    slots
}

/// Lets somebody do something with a contract some time after it was sent.
fn later<F>(
    client: &Client,
    slot: &Slot,
    name: &str,
    deed: impl FnOnce(Client, ContractId) -> F + Send + 'static,
) where
    F: Future<Output = ()> + Send,
{
    let (actor, slot) = (client.clone(), slot.clone());
    let turns = client.dice.below(60);
    let act = async move {
        for _ in 0..240 {
            actor.stage.turn().await;
            let found = *slot.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(id) = found else { continue };
            for _ in 0..turns {
                actor.stage.turn().await;
            }
            return deed(actor, id).await;
        }
    };
    client.stage.enter(name, 2, true, Box::pin(act));
}

/// Nothing fails any more: what is owed gets done, whoever is still waited for can finish, and
/// ten years later everything is still there.
async fn calm_weather(client: &Client, plans: &[Plan], slots: &[Slot]) -> Vec<Violation> {
    let installation = &client.installation;
    settle(installation).await;
    if client.dice.happens(500) {
        for (plan, slot) in plans.iter().zip(slots) {
            let found = *slot.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(id) = found {
                finish(client, plan, id).await;
            }
        }
    }
    installation.clock.advance_seconds(3 * DAY);
    settle(installation).await;
    sweep_up(installation).await;
    installation.clock.advance_seconds(3_652 * DAY);
    look_at_everything(installation).await;
    installation.chronicle.violations()
}

/// Whoever has not signed yet does so now; in calm weather nothing may stand in the way.
async fn finish(client: &Client, plan: &Plan, id: ContractId) {
    let chronicle = &client.installation.chronicle;
    for &person in &plan.people {
        let Some(kept) = chronicle.contract(id) else {
            return;
        };
        let contract = kept.record.contract;
        let key = client.installation.behind.vault.mobile_key(person.mobile);
        let party = contract.signatories.iter().find(|it| it.mobile_key == key);
        let Some(party) = party.filter(|it| contract.is_turn_of(it.id)) else {
            continue;
        };
        // Whatever limits somebody has used up are theirs again the next day.
        client.installation.clock.advance_seconds(DAY + 61);
        if contract.deadline_passed(hefu_kernel::Clock::now(&*client.installation.clock)) {
            continue;
        }
        let signed = client.sign_from_the_log_in(id, person, false).await;
        let signs = chronicle
            .contract(id)
            .is_some_and(|kept| !kept.record.contract.is_turn_of(party.id));
        if signed.is_err() || !signs {
            chronicle.report(Violation::new(
                Rule::Liveness,
                format!(
                    "{} could not sign in calm weather: {signed:?}",
                    person.mobile
                ),
            ));
        }
    }
}
