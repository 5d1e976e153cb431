import type { LinkCover, LinkState, SigningView } from '@hefu/api'
import type { Progress } from './progress'
import { signatureReady } from './progress'

/** The steps that the signatory walks by hand; each is an entry of the browser's history. */
export const HAND_STEPS = ['read', 'signature', 'consent', 'confirm', 'refuse'] as const
export type HandStep = (typeof HAND_STEPS)[number]

/** What is on the screen. Everything but the hand steps follows from what the server says. */
export type Screen =
  | { name: 'code' }
  | { name: 'identity' }
  | { name: 'wait' }
  | { name: HandStep }
  | { name: 'sealing' }
  | { name: 'done' }
  | { name: 'closed'; state: ClosedState }

/** Why a link leads nowhere. `signed` and `completed` without a session: the link has done its work. */
export type ClosedState = Exclude<LinkState, 'open'>

export interface Facts {
  cover: LinkCover | null
  /** Null while there is no session. */
  view: SigningView | null
}

const ON_THE_WAY: readonly HandStep[] = ['read', 'signature', 'consent', 'confirm']

/**
 * The one rule for what is shown: the server's state first, then the furthest hand step that was reached by right. A step
 * wanted by the address (`#consent`) is shown only when everything before it is done.
 */
export function screenFor({ cover, view }: Facts, progress: Progress, wanted: HandStep | null): Screen {
  if (!view) {
    const state = cover?.state ?? 'open'
    return state === 'open' ? { name: 'code' } : { name: 'closed', state }
  }
  switch (view.step) {
    case 'identity':
      // Nobody has to prove who they are in order to say no.
      return { name: wanted === 'refuse' && mayRefuse(view) ? 'refuse' : 'identity' }
    case 'wait_turn':
      return { name: 'wait' }
    case 'sealing':
      return { name: 'sealing' }
    case 'done':
      return { name: 'done' }
    case 'closed':
      return { name: 'closed', state: view.state === 'open' ? 'link_expired' : view.state }
    case 'sign':
      return { name: handStep(view, progress, wanted) }
  }
}

function handStep(view: SigningView, progress: Progress, wanted: HandStep | null): HandStep {
  if (wanted === 'refuse') return 'refuse'
  const reached: Record<string, boolean> = {
    read: true,
    signature: readingDone(view, progress),
    consent: signatureReady(progress.signature),
    confirm: progress.agreedConsent === view.consent.version && progress.intent !== null,
  }
  const goal = wanted ? ON_THE_WAY.indexOf(wanted) : 0
  let step: HandStep = 'read'
  for (const candidate of ON_THE_WAY.slice(0, goal + 1)) {
    if (!reached[candidate]) break
    step = candidate
  }
  return step
}

/** It is this person's turn to decide. */
export function mayRefuse(view: SigningView): boolean {
  return view.parties.some((party) => party.is_me && party.status === 'to_sign')
}

/** The last page was seen and the least time has passed. */
export function readingDone(view: SigningView, progress: Progress): boolean {
  return progress.readToEnd && secondsLeft(view, progress) === 0
}

/** Whole seconds of reading still owed. */
export function secondsLeft(view: SigningView, progress: Progress): number {
  return Math.max(0, Math.ceil(view.reading.minimum_s - progress.readSeconds))
}

/** `#consent` → `consent`; null for anything else. */
export function wantedStep(hash: string): HandStep | null {
  return HAND_STEPS.find((step) => `#${step}` === hash) ?? null
}

/** The stages shown above the pages: 1 verify, 2 read, 3 sign, 4 confirm; null where there is no progress to show. */
export function stageOf(screen: Screen): 1 | 2 | 3 | 4 | null {
  switch (screen.name) {
    case 'code':
    case 'identity':
      return 1
    case 'read':
      return 2
    case 'signature':
      return 3
    case 'consent':
    case 'confirm':
    case 'sealing':
      return 4
    default:
      return null
  }
}
