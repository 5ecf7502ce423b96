/** Changes that break files: bits, bytes, numbers that mean something, parts lost, doubled, moved or borrowed. */
type Random = () => number
type Bytes = Uint8Array<ArrayBuffer>

const INTERESTING = [
  0, 1, 2, 3, 7, 8, 16, 24, 32, 64, 255, 256, 0x7fff, 0x8000, 0xffff, 0xfffe, 0x10000, 48_000, 0x7fffffff, 0x80000000,
  0xfffffffe, 0xffffffff,
] as const

const below = (random: Random, end: number) => Math.floor(random() * end)
/** Headers are at the beginning: every other change is made there. */
const place = (random: Random, { length }: Bytes) => below(random, random() < 0.5 ? Math.min(length, 80) : length)

function withNumber(bytes: Bytes, random: Random, width: 2 | 4): Bytes {
  const at = place(random, bytes)
  if (at + width > bytes.length) return bytes
  const value = INTERESTING[below(random, INTERESTING.length)] ?? 0
  const view = new DataView(bytes.buffer)
  const isLittle = random() < 0.8
  if (width === 2) view.setUint16(at, value & 0xffff, isLittle)
  else view.setUint32(at, value, isLittle)
  return bytes
}

function spliced(bytes: Bytes, from: number, to: number, insert: Uint8Array): Bytes {
  const result = new Uint8Array(from + insert.length + Math.max(0, bytes.length - to))
  result.set(bytes.subarray(0, from))
  result.set(insert, from)
  result.set(bytes.subarray(to), from + insert.length)
  return result
}

const changes: readonly ((bytes: Bytes, random: Random, other: Bytes) => Bytes)[] = [
  (bytes, random) => {
    const at = place(random, bytes)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
    return bytes
  },
  (bytes, random) => {
    bytes[place(random, bytes)] = below(random, 256)
    return bytes
  },
  (bytes, random) => withNumber(bytes, random, 2),
  (bytes, random) => withNumber(bytes, random, 4),
  (bytes, random) => bytes.slice(0, place(random, bytes)),
  (bytes, random) => {
    const at = place(random, bytes)
    return spliced(bytes, at, at + 1 + below(random, 40), new Uint8Array())
  },
  (bytes, random) => {
    const at = place(random, bytes)
    return spliced(bytes, at, at, bytes.slice(at, at + 1 + below(random, 40)))
  },
  (bytes, random, other) => {
    const at = place(random, bytes)
    const from = place(random, other)
    return spliced(bytes, at, at + 8, other.slice(from, from + below(random, 64)))
  },
  (bytes, random) => bytes.fill(random() < 0.5 ? 0 : 255, place(random, bytes), place(random, bytes)),
]

/** One to eight changes, mostly few. Both seeds stay as they are. */
export function mutateBytes(seed: Bytes, other: Bytes, random: Random): Bytes {
  let bytes = seed.slice()
  const count = 1 + Math.floor(8 * random() ** 3)
  for (let done = 0; done < count && bytes.length > 0; done++)
    bytes = changes[below(random, changes.length)]?.(bytes, random, other) ?? bytes
  return bytes
}
