import { describe, expect, it } from 'vitest'
import { LevelMeter } from '../../../renderer/audio/engine/level-meter'
import {
  continueFrom,
  ringCapacity,
  telemetryBytes,
  viewTelemetry,
  type TelemetryMemory,
} from '../../../renderer/audio/engine/telemetry-memory'
import { putSlice, SLICE, sliceMemory, takeSlice } from '../../../renderer/audio/engine/telemetry-slice'
import { TelemetryWriter } from '../../../renderer/audio/engine/telemetry-writer'
import { TelemetryReader } from '../../../renderer/audio/telemetry/reader'

const RATE = 8000
const QUANTUM = 128

interface Lane {
  reader: TelemetryReader
  /** Memory for a kernel of so many samples, as both sides take it into use. */
  lengthen(kernel: number): void
  /** Writes a quantum whose samples count up from `first`; output is minus the input. */
  write(first: number, n?: number): void
  writer: TelemetryWriter
}

function screenMemory(shared: boolean, kernel = 0): TelemetryMemory {
  const bytes = telemetryBytes(ringCapacity(RATE, kernel))
  return viewTelemetry(shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes))
}

function sharedLane(): Lane {
  const memory = screenMemory(true)
  const lane = writing(memory, () => undefined)
  const reader = new TelemetryReader(viewTelemetry(memory.buffer), RATE)
  const lengthen = (kernel: number) => {
    const longer = screenMemory(true, kernel)
    reader.moveTo(viewTelemetry(longer.buffer))
    lane.writer.moveTo(longer)
  }
  return { ...lane, reader, lengthen }
}

function messageLane(): Lane {
  let screen = screenMemory(false)
  const thread = sliceMemory()
  const post = (n: number) => putSlice(screen, structuredClone(takeSlice(thread, n)))
  const reader = new TelemetryReader(screen, RATE)
  const lengthen = (kernel: number) => {
    const longer = screenMemory(false, kernel)
    continueFrom(longer, screen)
    reader.moveTo(longer)
    screen = longer
  }
  return { ...writing(thread, post), reader, lengthen }
}

function writing(memory: TelemetryMemory, written: (n: number) => void): Pick<Lane, 'write' | 'writer'> {
  const writer = new TelemetryWriter(memory)
  const [input, output] = [new LevelMeter(RATE), new LevelMeter(RATE)]
  const write = (first: number, n = QUANTUM) => {
    const rising = Float32Array.from({ length: n }, (_, i) => first + i)
    const falling = rising.map((value) => -value)
    input.process([rising], n)
    writer.write([rising, rising, falling, falling], n, input, output, Float64Array.of((first + n) / RATE))
    written(n)
  }
  return { writer, write }
}

describe.each([
  ['shared memory', sharedLane],
  ['messages', messageLane],
])('telemetry by %s', (_, makeLane) => {
  it('shows the very first block', () => {
    const { reader, write } = makeLane()
    write(1)
    expect(reader.count('quanta')).toBe(1)
    expect(reader.count('quantum')).toBe(QUANTUM)
    const [input, output] = [new Float32Array(3), new Float32Array(3)]
    reader.recent(input, output)
    expect([...input]).toEqual([126, 127, 128])
    expect([...output]).toEqual([-126, -127, -128])
    expect(reader.figure('inputPeak')).toBe(128)
    expect(reader.count('inputClipped')).toBe(1)
  })

  it('fills with zeros what has not been yet', () => {
    const { reader, write } = makeLane()
    write(1, 2)
    const input = new Float32Array(4)
    reader.recent(input, new Float32Array(4))
    expect([...input]).toEqual([0, 0, 1, 2])
  })

  it('keeps at least 12 s and gives no more than it keeps', () => {
    const { reader, write } = makeLane()
    const quanta = Math.ceil((17 * RATE) / QUANTUM)
    // 12 s and 1 s to spare, 104,000 samples, are 131,072 as a power of two; 1 s of them may be written meanwhile.
    const kept = 131_072 - RATE
    for (let q = 0; q < quanta; q++) write(q * QUANTUM)
    const { input, output, start } = reader.record(60)
    expect(input[0]).toHaveLength(kept)
    expect(input[0]?.at(-1)).toBe(quanta * QUANTUM - 1)
    expect(input[0]?.[0]).toBe(quanta * QUANTUM - kept)
    expect(output[1]?.at(-1)).toBe(1 - quanta * QUANTUM)
    expect(start).toBeCloseTo((quanta * QUANTUM - kept) / RATE, 9)
  })

  it('grows for a longer kernel, and goes on counting', () => {
    const { reader, write, writer, lengthen } = makeLane()
    writer.changeKernel(7, 0)
    for (let q = 0; q < 3; q++) write(q * QUANTUM)
    const kernel = 30 * RATE
    lengthen(kernel)
    expect(reader.record(1).input[0]).toHaveLength(0)
    const quanta = Math.ceil((kernel + 2 * RATE) / QUANTUM)
    for (let q = 3; q < quanta; q++) write(q * QUANTUM)
    expect(reader.count('quanta')).toBe(quanta)
    const { input, output, generation } = reader.record(31)
    expect(input[0]).toHaveLength(31 * RATE)
    expect(input[0]?.[0]).toBe(quanta * QUANTUM - 31 * RATE)
    expect(output[0]?.at(-1)).toBe(1 - quanta * QUANTUM)
    expect(generation).toBe(7)
  })

  it('gives less when less has gone through', () => {
    const { reader, write } = makeLane()
    write(0)
    write(128)
    expect(reader.record(1).input[0]).toHaveLength(256)
  })

  it('names the kernel only when it was in force all the time', () => {
    const { reader, write, writer } = makeLane()
    writer.changeKernel(7, 200)
    for (let q = 0; q < 4; q++) write(q * QUANTUM)
    // 4 · 128 samples, of which the first 200 are still a mixture.
    expect(reader.record(312 / RATE).generation).toBe(7)
    expect(reader.record(313 / RATE).generation).toBeUndefined()
    writer.changeKernel(8, 0)
    write(512)
    expect(reader.record(128 / RATE).generation).toBe(8)
    expect(reader.record(129 / RATE).generation).toBeUndefined()
  })
})

describe('a telemetry slice', () => {
  it('survives the end of the sending ring', () => {
    const memory = sliceMemory()
    const { write } = writing(memory, () => undefined)
    for (let first = 0; first < 6 * SLICE; first += QUANTUM) write(first)
    const slice = takeSlice(memory, SLICE)
    expect(slice.samples[0]?.[0]).toBe(5 * SLICE)
    expect(slice.samples[0]?.at(-1)).toBe(6 * SLICE - 1)
  })
})
