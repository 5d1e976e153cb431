//! Who goes on next: tasks that run one at a time, in an order that a seed decides.
//!
//! Every call of a port waits at a gate. The scheduler lets one task pass its gate and polls it
//! until it stands at the next one or ends. Whatever the call does meanwhile on other threads (the
//! database, hashing, signing) is waited for, so that nothing ever happens beside it, and the same
//! decisions lead to the same run.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

use crate::Dice;

/// A task of the simulation.
pub type Act = Pin<Box<dyn Future<Output = ()> + Send>>;

/// What tasks and ports share with the scheduler.
#[derive(Default)]
pub struct Stage {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Whether gates are there at all; without them everybody goes on at once.
    gated: bool,
    /// The task that is being polled may pass the gate it stands at.
    granted: bool,
    /// The task that is being polled has come to a gate.
    parked: bool,
    acting: String,
    trace: Vec<String>,
    entering: Vec<Task>,
}

struct Task {
    name: String,
    /// How often it is chosen, compared with others.
    weight: u64,
    /// Whether the play goes on as long as it does.
    awaited: bool,
    act: Act,
}

impl Stage {
    /// A stage without gates, for what needs no scheduler.
    pub fn open() -> Arc<Self> {
        Arc::default()
    }

    /// Puts the gates up or takes them down.
    pub fn set_gated(&self, gated: bool) {
        self.state().gated = gated;
    }

    /// Waits until the scheduler chooses this task again.
    pub async fn turn(&self) {
        if !self.state().gated {
            return;
        }
        Gate {
            stage: self,
            waiting: false,
        }
        .await;
    }

    /// Lets a task in. The play ends when all tasks that are `awaited` have ended.
    pub fn enter(&self, name: &str, weight: u64, awaited: bool, act: Act) {
        self.state().entering.push(Task {
            name: name.to_owned(),
            weight,
            awaited,
            act,
        });
    }

    /// Writes a line into the trace, after the name of whoever acts.
    pub fn note(&self, what: &str) {
        let mut state = self.state();
        let line = format!("{}: {what}", state.acting);
        state.trace.push(line);
    }

    /// Writes a line of what nobody did.
    pub fn remark(&self, what: &str) {
        self.state().trace.push(format!("* {what}"));
    }

    /// Everything that was noted so far.
    pub fn trace(&self) -> Vec<String> {
        self.state().trace.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Gate<'a> {
    stage: &'a Stage,
    waiting: bool,
}

impl Future for Gate<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        let mut state = self.stage.state();
        if self.waiting && state.granted {
            state.granted = false;
            return Poll::Ready(());
        }
        state.granted = false;
        state.parked = true;
        drop(state);
        self.waiting = true;
        Poll::Pending
    }
}

/// Chooses and polls the tasks of a stage.
pub struct Scheduler {
    stage: Arc<Stage>,
    tasks: Vec<Task>,
    last: String,
    /// How many times in a thousand the same task goes on.
    stickiness: u64,
}

impl Scheduler {
    /// Takes over a stage. `stickiness` is how many times in a thousand the task that went on last
    /// goes on again, whatever the others' weights.
    pub fn new(stage: Arc<Stage>, stickiness: u64) -> Self {
        Self {
            stage,
            tasks: Vec::new(),
            last: String::new(),
            stickiness,
        }
    }

    /// Lets one task go on to its next gate. `false` once nobody is left who is awaited.
    pub async fn step(&mut self, dice: &Dice) -> bool {
        self.tasks.append(&mut self.stage.state().entering);
        if !self.tasks.iter().any(|task| task.awaited) {
            return false;
        }
        let chosen = self.choose(dice);
        let task = &mut self.tasks[chosen];
        self.last.clone_from(&task.name);
        {
            let mut state = self.stage.state();
            state.acting.clone_from(&task.name);
            state.granted = true;
            state.parked = false;
        }
        let stage = &self.stage;
        let ended = std::future::poll_fn(|context| match task.act.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(true),
            Poll::Pending if stage.state().parked => Poll::Ready(false),
            Poll::Pending => Poll::Pending,
        })
        .await;
        if ended {
            self.tasks.remove(chosen);
        }
        true
    }

    fn choose(&self, dice: &Dice) -> usize {
        let same = self.tasks.iter().position(|task| task.name == self.last);
        if dice.happens(self.stickiness)
            && let Some(same) = same
        {
            return same;
        }
        let mut drawn = dice.below(self.tasks.iter().map(|task| task.weight).sum());
        for (index, task) in self.tasks.iter().enumerate() {
            if drawn < task.weight {
                return index;
            }
            drawn -= task.weight;
        }
        0
    }
}
