/**
 * F3: fuzzed IPC messages. Most go through the gate's own code with senders and payloads made up in Node; a part comes
 * from the real page through the real bridge. Nothing may throw, no invalid payload may reach a handler.
 */
import fc from 'fast-check'
import { z } from 'zod'
import { limitsFor, payloadFault } from '../../electron/main/ipc/bounds'
import { type Sender, createGate } from '../../electron/main/ipc/gate'
import { createOrigin } from '../../electron/main/window/origin'
import { REQUEST_KEYS, type RequestKey } from '../../shared/ipc/contract'
import { requestSchemas } from '../../shared/ipc/schemas'
import { judgeRow } from '../bench/row'
import { launchApp } from '../e2e/support/app'
import { countingHandlers } from '../unit/electron/support/counting-handlers'
import type { HardenRow } from './row'
import { mutations, validPayloads } from './support/payloads'

z.config({ jitless: true })

/** The short run sends 105,000 in all, the full one 10,200,000 (reliability targets, row F3). */
const COUNTS = { short: { gate: 100_000, bridge: 5_000 }, full: { gate: 10_000_000, bridge: 200_000 } } as const

interface Damage {
  sent: number
  /** Exceptions, rejected promises, lost windows. */
  crashes: number
  /** Valid messages that reached a handler: without them the run would prove nothing. */
  accepted: number
  /** Payloads that a handler saw although they do not fit, or from a sender that is not ours. */
  unvalidated: number
}

const senders: fc.Arbitrary<Sender | null> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ isMainFrame: true, url: 'app://convolab/index.html' }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ isMainFrame: fc.boolean(), url: fc.oneof(fc.webUrl(), fc.string()) }) },
)

const keys = fc.oneof({ weight: 9, arbitrary: fc.constantFrom<unknown>(...REQUEST_KEYS) }, fc.string(), fc.anything())

async function fuzzGate(count: number, seed: number): Promise<Damage> {
  const damage: Damage = { sent: 0, crashes: 0, accepted: 0, unvalidated: 0 }
  const origin = createOrigin()
  const { handlers, calls } = countingHandlers()
  const gate = createGate({ handlers, trusts: origin.owns, report: () => undefined })
  const message = fc.record({ sender: senders, key: keys, payload: fc.oneof(fc.anything(), mutations) })
  for (const { sender, key, payload } of fc.sample(message, { numRuns: count, seed })) {
    damage.sent += 1
    calls.length = 0
    try {
      await gate.answer(sender, key, payload)
    } catch {
      damage.crashes += 1
    }
    const trusted = sender?.isMainFrame === true && origin.owns(sender.url)
    for (const call of calls) {
      if (trusted && fits(call.key, payload)) damage.accepted += 1
      else damage.unvalidated += 1
    }
  }
  return damage
}

/** Judged apart from the gate: bounds and schema hold for what was sent. */
function fits(key: RequestKey, payload: unknown): boolean {
  return payloadFault(payload, limitsFor(key)) === undefined && requestSchemas[key].safeParse(payload).success
}

/** From the real page: what the structured clone can carry arrives in the real main process. */
async function fuzzBridge(count: number, seed: number): Promise<Damage> {
  const launched = await launchApp({ noDevices: true })
  try {
    await launched.page.waitForLoadState('load')
    const before = await mainProcess(launched)
    await cancelDialogs(launched)
    const texts = fc.sample(fc.tuple(fc.constantFrom(...REQUEST_KEYS), fc.oneof(fc.jsonValue(), mutations)), {
      numRuns: count,
      seed,
    })
    const harmless = texts.map(([key, payload]) => [key, jsonOf(payload)] as const)
    const answered = await launched.page.evaluate(async (messages) => {
      const bridge = (window as unknown as { convolab: { request(key: string, payload: unknown): Promise<unknown> } })
        .convolab
      let done = 0
      let accepted = 0
      for (const [key, text] of messages) {
        await bridge.request(key, JSON.parse(text)).then(
          () => (accepted += 1),
          () => undefined,
        )
        done += 1
      }
      return { done, accepted }
    }, harmless)
    const after = await mainProcess(launched)
    const isAlive = after.pid === before.pid && after.windows === 1
    const uncaught = launched.output().match(/Uncaught/g)?.length ?? 0
    const { done, accepted } = answered
    return { sent: done, accepted, crashes: (isAlive ? 0 : 1) + uncaught, unvalidated: 0 }
  } finally {
    await launched.close()
  }
}

/** A native dialog waits for a person; this person always changes their mind. */
function cancelDialogs({ app }: Awaited<ReturnType<typeof launchApp>>): Promise<void> {
  return app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
}

function jsonOf(payload: unknown): string {
  return JSON.stringify(payload) ?? 'null'
}

function mainProcess({ app }: Awaited<ReturnType<typeof launchApp>>): Promise<{ pid: number; windows: number }> {
  return app.evaluate(({ BrowserWindow }) => ({
    pid: process.pid,
    windows: BrowserWindow.getAllWindows().filter((window) => !window.webContents.isCrashed()).length,
  }))
}

export const rows: HardenRow[] = [
  {
    id: 'F3',
    async run({ full, seed, log }) {
      const counts = full ? COUNTS.full : COUNTS.short
      if (validPayloads.some(({ key, payload }) => !fits(key, payload))) throw new Error('A valid payload was refused')
      const gate = await fuzzGate(counts.gate, seed)
      log(`${gate.sent} messages through the gate: ${gate.crashes} crashes, ${gate.unvalidated} unvalidated`)
      const bridge = await fuzzBridge(counts.bridge, seed)
      log(`${bridge.sent} messages through the window: ${bridge.crashes} crashes`)
      if (gate.sent !== counts.gate || bridge.sent !== counts.bridge) throw new Error('Not every message was sent')
      if (gate.accepted === 0 || bridge.accepted === 0) throw new Error('No valid message got through')
      const runs = [gate, bridge].map(({ crashes, unvalidated }) => crashes + unvalidated)
      return judgeRow({
        id: 'F3',
        name: 'Fuzzed IPC messages: crashes and unvalidated payloads',
        unit: 'messages',
        target: { op: '==', value: 0 },
        runs,
        value: runs.reduce((sum, each) => sum + each, 0),
        note: `${gate.sent} through the gate (${gate.accepted} valid), ${bridge.sent} from the real window (${bridge.accepted} valid)`,
        seed,
      })
    },
  },
]
