// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { ThumbnailStore } from './thumbnail_store'

interface Turn {
  page: number
  finish: () => void
  fail: () => void
  cancelled: boolean
}

let turns: Turn[]
let idle: (() => void)[]

function store(limit: number): ThumbnailStore {
  return new ThumbnailStore({
    limit,
    whenIdle: (run) => idle.push(run),
    draw: (page, canvas) => {
      const turn: Turn = { page, finish: () => {}, fail: () => {}, cancelled: false }
      const done = new Promise<void>((finish, fail) => {
        turn.finish = () => {
          canvas.width = 10
          canvas.height = 10
          finish()
        }
        turn.fail = () => fail(new Error('cannot be drawn'))
      })
      turns.push(turn)
      return { done, cancel: () => ((turn.cancelled = true), turn.fail()) }
    },
  })
}

/** Lets promises and idle callbacks run. */
async function settle() {
  for (let round = 0; round < 5; round += 1) {
    for (const run of idle.splice(0)) run()
    await Promise.resolve()
    await Promise.resolve()
  }
}

beforeEach(() => {
  turns = []
  idle = []
})

describe('pictures of pages', () => {
  it('one_is_drawn_at_a_time_in_the_order_of_interest', async () => {
    const pictures = store(1e6)
    const seen: number[] = []
    for (const page of [3, 1, 2]) pictures.want(page, () => seen.push(page))
    for (let turn = 0; turn < 3; turn += 1) {
      await settle()
      expect(turns).toHaveLength(turn + 1)
      turns[turn]?.finish()
    }
    await settle()
    expect(seen).toEqual([3, 1, 2])
  })

  it('a_picture_is_drawn_once_and_given_again', async () => {
    const pictures = store(1e6)
    const seen: number[] = []
    const stop = pictures.want(1, () => seen.push(1))
    await settle()
    turns[0]?.finish()
    await settle()
    stop()
    pictures.want(1, () => seen.push(2))
    await settle()
    expect(seen).toEqual([1, 2])
    expect(turns).toHaveLength(1)
  })

  it('the_longest_unseen_goes_first_when_there_are_too_many_and_what_is_seen_stays', async () => {
    const pictures = store(800)
    for (const page of [1, 2, 3, 4, 5]) {
      const stop = pictures.want(page, () => {})
      await settle()
      turns.at(-1)?.finish()
      await settle()
      // The first is looked at all the time.
      if (page > 1) stop()
    }
    expect(pictures.size).toBe(800)
    const before = turns.length
    pictures.want(1, () => {})
    pictures.want(5, () => {})
    await settle()
    expect(turns).toHaveLength(before)
    pictures.want(2, () => {})
    await settle()
    expect(turns.at(-1)?.page).toBe(2)
  })

  it('a_page_that_is_scrolled_past_is_not_finished_and_can_be_wanted_again', async () => {
    const pictures = store(1e6)
    const stop = pictures.want(1, () => {})
    await settle()
    stop()
    const seen: number[] = []
    pictures.want(1, () => seen.push(1))
    expect(turns[0]?.cancelled).toBe(true)
    await settle()
    turns[1]?.finish()
    await settle()
    expect(seen).toEqual([1])
  })

  it('a_page_that_cannot_be_drawn_holds_up_no_other', async () => {
    const pictures = store(1e6)
    const seen: number[] = []
    pictures.want(1, () => seen.push(1))
    pictures.want(2, () => seen.push(2))
    await settle()
    turns[0]?.fail()
    await settle()
    turns[1]?.finish()
    await settle()
    expect(seen).toEqual([2])
    expect(turns).toHaveLength(2)
  })

  it('closing_frees_everything', async () => {
    const pictures = store(1e6)
    pictures.want(1, () => {})
    await settle()
    turns[0]?.finish()
    await settle()
    pictures.close()
    expect(pictures.size).toBe(0)
  })
})
