import type { ContractEvent } from '@hefu/api'
import { expect, it } from 'vitest'
import { eventRuns } from './event_runs'

const event = (second: number, kind: string, ip: string | null = null): ContractEvent => ({
  at: `2026-11-20T10:00:0${second}Z`,
  kind,
  text: kind,
  ip,
})

it('the_same_event_in_a_row_is_one_line_with_the_latest_time', () => {
  const runs = eventRuns([event(0, 'drafted'), event(1, 'edited'), event(2, 'edited'), event(3, 'edited'), event(4, 'sent')])
  expect(runs.map((run) => [run.event.kind, run.event.at.slice(-3, -1), run.count])).toEqual([
    ['sent', '04', 1],
    ['edited', '03', 3],
    ['drafted', '00', 1],
  ])
})

it('another_address_or_something_between_keeps_lines_apart', () => {
  const runs = eventRuns([
    event(0, 'edited', '192.0.2.1'),
    event(1, 'edited', '192.0.2.2'),
    event(2, 'reminded'),
    event(3, 'edited', '192.0.2.2'),
  ])
  expect(runs.map((run) => run.count)).toEqual([1, 1, 1, 1])
})
