/** Keeps an audio graph alive: opens it, brings back what was suspended, replaces what has died. Owns the graph. */
import type { Hertz, Milliseconds } from '../../shared/units'
import { backOff } from './back-off'
import type { AudioState } from './contract'
import { AudioGraph, type ChainStart, type GraphOptions } from './graph'

export type Loss = Extract<AudioState, { kind: 'recovering' }>['reason']

export interface KeeperSetup {
  options: Omit<GraphOptions, 'events' | 'hurry'>
  hear: GraphOptions['events']['hear']
  /** Kernels for a chain at a rate. */
  start(rate: Hertz): Promise<ChainStart>
  /** Gives a new chain or a new graph the source, monitor and output that the last one had. */
  restore(graph: AudioGraph, everything: boolean): void
  changed(state: AudioState): void
  besideChanged: GraphOptions['events']['besideChanged']
}

const HEARTBEAT: Milliseconds = 500
/** A running context that renders nothing for so long has lost its device without saying so. */
const DEAD: Milliseconds = 2000
/** A context takes its time to begin; after this long it is waiting for somebody. */
const WAITING: Milliseconds = 1500
const GESTURES = ['pointerdown', 'keydown'] as const

export class GraphKeeper {
  graph: AudioGraph | undefined
  state: AudioState = { kind: 'starting' }
  private asleep = false
  private disposed = false
  private failures = 0
  private retry = 0
  private opening: Promise<void> | undefined
  private quanta = 0
  private lastSign: Milliseconds = 0
  private readonly heartbeat: number
  private readonly wake = () => this.wakeContext()

  constructor(private readonly setup: KeeperSetup) {
    this.heartbeat = window.setInterval(() => this.watch(), HEARTBEAT)
    for (const gesture of GESTURES) window.addEventListener(gesture, this.wake)
  }

  /** Resolves when a graph is open or has failed to open; a failure is tried again by itself. */
  open(): Promise<void> {
    this.opening ??= this.tryOpen().finally(() => {
      this.opening = undefined
    })
    return this.opening
  }

  /** Puts a new graph in the place of one that is lost. */
  async replace(reason: Loss): Promise<void> {
    if (this.disposed || this.opening) return
    this.change({ kind: 'recovering', reason })
    const lost = this.graph
    this.graph = undefined
    // A context that is lost may never answer; nobody waits for it.
    lost?.dispose().catch(() => undefined)
    await this.open()
  }

  async rebuildChain(): Promise<void> {
    const { graph } = this
    if (!graph || this.disposed) return
    this.change({ kind: 'recovering', reason: 'processor-error' })
    const start = await this.setup.start(graph.context.sampleRate)
    if (this.graph !== graph || this.disposed) return
    graph.rebuildChain(start)
    this.setup.restore(graph, false)
    this.lastSign = performance.now()
    this.follow()
  }

  async suspend(): Promise<void> {
    this.asleep = true
    await this.graph?.context.suspend()
  }

  async resume(): Promise<void> {
    this.asleep = false
    this.lastSign = performance.now()
    if (this.graph) await this.graph.context.resume()
    else await this.open()
  }

  async dispose(): Promise<void> {
    this.disposed = true
    clearInterval(this.heartbeat)
    clearTimeout(this.retry)
    for (const gesture of GESTURES) window.removeEventListener(gesture, this.wake)
    await this.opening
    await this.graph?.dispose()
    this.graph = undefined
  }

  private async tryOpen(): Promise<void> {
    clearTimeout(this.retry)
    const { options, hear, start, restore, besideChanged } = this.setup
    const events = {
      hear,
      processorDied: () => void this.rebuildChain(),
      contextChanged: () => this.follow(),
      contextLost: () => void this.replace('device-lost'),
      besideChanged,
    }
    try {
      this.graph = await AudioGraph.open({ ...options, hurry: this.state.kind === 'recovering', events }, start)
    } catch (error) {
      return this.fail(error)
    }
    this.failures = 0
    this.lastSign = performance.now()
    restore(this.graph, true)
    this.follow()
    this.wakeContext()
  }

  private fail(error: unknown): void {
    this.change({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    this.failures++
    if (!this.disposed) this.retry = window.setTimeout(() => void this.open(), backOff(this.failures))
  }

  /** Tells the state of the context on; an unasked pause is ended, a closed context replaced. */
  private follow(): void {
    if (!this.graph || this.disposed) return
    switch (this.graph.context.state) {
      case 'running':
        this.lastSign = performance.now()
        this.graph.chain.send({ kind: 'restart' })
        return this.change({ kind: 'running' })
      case 'closed':
        return void this.replace('context-closed')
      default:
        if (this.state.kind !== 'starting') this.change({ kind: 'suspended' })
        // Nobody here asked for it: what stays asleep is asked again with every heartbeat.
        return this.wakeContext()
    }
  }

  private watch(): void {
    const { graph } = this
    if (!graph || this.asleep || this.disposed) return
    if (graph.context.state !== 'running') {
      if (performance.now() - this.lastSign > WAITING) this.change({ kind: 'suspended' })
      return this.wakeContext()
    }
    const quanta = graph.chain.telemetry.count('quanta')
    if (quanta !== this.quanta) this.lastSign = performance.now()
    this.quanta = quanta
    if (performance.now() - this.lastSign > DEAD) void this.replace('device-lost')
  }

  /** Without a gesture the promise may stay open for ever, so nobody waits for it. */
  private wakeContext(): void {
    const context = this.graph?.context
    if (context && context.state !== 'running' && !this.asleep) context.resume().catch(() => undefined)
  }

  private change(state: AudioState): void {
    if (JSON.stringify(state) === JSON.stringify(this.state)) return
    this.state = state
    this.setup.changed(state)
  }
}
