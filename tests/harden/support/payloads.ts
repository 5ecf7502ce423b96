/** Valid payloads of every request, and what a hostile page would make of them. */
import fc from 'fast-check'
import type { RequestKey } from '../../../shared/ipc/contract'

export const validPayloads: readonly { key: RequestKey; payload: unknown }[] = [
  { key: 'app:start', payload: null },
  { key: 'app:ready', payload: { firstPicture: 1200, firstSound: 900 } },
  { key: 'app:log', payload: { level: 'info', text: 'hello' } },
  { key: 'app:open-link', payload: { link: 'privacy-camera' } },
  { key: 'window:full-screen', payload: { on: false } },
  { key: 'settings:change', payload: { theme: 'dark', camera: { width: 640, height: 480, frameRate: 30 } } },
  {
    key: 'chain:commit',
    payload: {
      format: 1,
      audio: { stages: [{ id: 'a', kind: 'gain', params: { gain: 3 }, bypass: false, mix: 1 }] },
      video: { stages: [] },
    },
  },
  { key: 'capture:open', payload: { kind: 'screen', sourceId: 'screen:0:0', systemAudio: false } },
  { key: 'capture:result', payload: { session: 1, result: { kind: 'failed', error: 'NotFoundError' } } },
  { key: 'capture:close', payload: { session: 1 } },
  { key: 'capture:devices', payload: { devices: [{ kind: 'camera', id: 'c', label: 'cam' }] } },
  { key: 'capture:choose', payload: { kind: 'camera', device: { id: 'c', label: 'cam' } } },
  { key: 'file:read', payload: { token: 'x' } },
  { key: 'asset:open-dialog', payload: { purpose: 'kernel' } },
  { key: 'asset:put', payload: { name: 'room.wav', bytes: Uint8Array.of(1, 2, 3) } },
  { key: 'asset:get', payload: { sha256: 'a'.repeat(64) } },
]

const hostile = fc.constantFrom<unknown>(
  undefined,
  null,
  -1,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x'.repeat(5000),
  '../../etc/passwd',
  '__proto__',
  [],
  {},
  { length: 4_294_967_295 },
  JSON.parse('{"__proto__": {"polluted": true}}'),
  { toString: 'x', valueOf: 1 },
  [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]],
)

/** A valid payload with one place replaced, removed, or added to. */
export const mutations: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(...validPayloads),
    fc.nat(),
    fc.oneof(hostile, fc.anything({ maxDepth: 2 })),
    fc.constantFrom('keep', 'replace', 'remove', 'add'),
    fc.string(),
  )
  .map(([{ payload }, at, value, how, key]) => (how === 'keep' ? payload : mutate(payload, at, value, how, key)))

function mutate(payload: unknown, at: number, value: unknown, how: string, key: string): unknown {
  const copy = structuredClone(payload)
  const holders = containers(copy)
  const holder = holders[at % Math.max(1, holders.length)]
  if (!holder) return value
  const names = Object.keys(holder)
  const name = how === 'add' ? key : (names[at % Math.max(1, names.length)] ?? key)
  if (how === 'remove') delete holder[name]
  else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

/** Bytes are one value: their places can be neither removed nor added to. */
function containers(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containers)]
}
