import type { ContractEvent } from '@hefu/api'

export interface EventRun {
  /** The latest of the run. */
  event: ContractEvent
  count: number
}

/** Newest first, from a list that is oldest first; the same thing said many times in a row, such as a draft saved while it is typed, is one line. */
export function eventRuns(events: readonly ContractEvent[]): EventRun[] {
  const runs: EventRun[] = []
  for (const event of [...events].reverse()) {
    const last = runs.at(-1)
    const same = last && last.event.kind === event.kind && last.event.text === event.text && last.event.ip === event.ip
    if (same) last.count += 1
    else runs.push({ event, count: 1 })
  }
  return runs
}
