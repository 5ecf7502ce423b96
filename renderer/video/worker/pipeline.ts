/** The video side's worker: one source, one loop, one engine, and the truth about them four times a second. */
import { assertNever } from '../../../shared/outcome'
import type { VideoState } from '../contract'
import { createAgeMeter } from '../engine/frame-ages'
import { openSource } from '../sources/open-source'
import { createCalibration } from './calibration'
import { createCounters } from './counters'
import { decodeMask } from './decode-mask'
import { createFrameFilter } from './frame-filter'
import { type FrameLoop, startFrameLoop } from './frame-loop'
import { createGraphics } from './graphics'
import { createDeviceCosts } from './graphics-costs'
import { createIngest } from './ingest'
import { openConversion } from './open-conversion'
import { createPictureChain } from './picture-chain'
import type { FromWorker, ToWorker, WorkerSource } from './protocol'
import { createTrackWriter } from './track-writer'
import { isStalled } from './watchdog'

export type Post = (message: FromWorker, transfer?: Transferable[]) => void

const FACTS_EVERY = 250

export function createPipeline(post: Post): (message: ToWorker) => void {
  const chain = createPictureChain()
  const counters = createCounters()
  const ingest = createIngest()
  const ages = createAgeMeter()
  const output = createTrackWriter()
  const calibration = createCalibration((costs) => {
    filter.replan()
    graphics.reconsider()
    post({ kind: 'costs', costs })
  })
  const device = createDeviceCosts(
    () => graphics.reconsider(),
    (costs) => post({ kind: 'graphics-costs', costs }),
  )
  const graphics = createGraphics(
    {
      recovering: () => {
        output.forget()
        setState({ kind: 'recovering' })
      },
      canvasWanted: () => post({ kind: 'canvas-wanted' }),
      failed: (message) => void setState({ kind: 'failed', message }),
    },
    calibration.costs,
    device,
    () => ({ plan: chain.plan(), size: filter.size() }),
  )
  const filter = createFrameFilter({
    graphics,
    chain,
    counters,
    ingest,
    ages,
    output,
    sizeChanged: (size) => post({ kind: 'size', size }),
    shown: (engine) => {
      if (engine !== presenting) {
        post({ kind: 'presented' })
        ingest.reset()
      }
      presenting = engine
      graphics.shown(engine)
      calibration.frameDone()
      device.frameDone()
      if (setState({ kind: 'running' })) tick()
    },
  })
  let presenting: unknown
  let state: VideoState = { kind: 'starting' }
  let loop: FrameLoop | undefined
  let wanted: { came(frames: ReadableStream<VideoFrame>): void; refused(reason: Error): void } | undefined
  let switching: Promise<void> = Promise.resolve()
  const timer = setInterval(tick, FACTS_EVERY)

  /** @returns whether it changed */
  function setState(next: VideoState): boolean {
    if (JSON.stringify(next) === JSON.stringify(state)) return false
    state = next
    post({ kind: 'state', state })
    return true
  }

  function tick(): void {
    const waiting = loop?.waiting(performance.now()) ?? 0
    if (isStalled(state, waiting)) setState({ kind: 'stalled' })
    const stats = graphics.engine()?.stats()
    post({
      kind: 'facts',
      facts: {
        size: filter.size(),
        fps: state.kind === 'running' ? (stats?.fps ?? 0) : 0,
        ...counters.totals(),
        output: output.totals(),
        ages: ages.means(),
        plan: graphics.engine()?.plan() ?? [],
        filter: stats?.filterMs ?? 0,
        rasteriser: graphics.engine()?.rasteriser ?? '',
        engine: graphics.engine()?.kind ?? 'wasm-simd',
      },
    })
  }

  function failed(error: unknown): void {
    setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }

  async function setSource(request: number, source: WorkerSource): Promise<void> {
    try {
      if (source.kind === 'test') filter.rehearse({ width: source.width, height: source.height })
      if (source.kind === 'track') await loop?.stop()
      const opened = await openSource(source, () => wantFrames(request))
      await loop?.stop()
      counters.sourceChanged()
      ages.reset()
      ingest.reset()
      graphics.engine()?.reset()
      if (state.kind !== 'recovering') setState({ kind: 'starting' })
      loop = startFrameLoop(opened, filter.handle, failed)
      post({ kind: 'source-set', request })
    } catch (error) {
      post({ kind: 'source-set', request, error: error instanceof Error ? error.message : String(error) })
    }
  }

  /**
   * A frame that comes while its stream changes hands is lost in the window unclosed, and keeps its memory until garbage
   * is collected. So the stream is asked for when this worker has nothing else to do than to take it.
   */
  function wantFrames(request: number): Promise<ReadableStream<VideoFrame>> {
    return new Promise((came, refused) => {
      wanted = { came, refused }
      post({ kind: 'frames-wanted', request })
    })
  }

  async function close(): Promise<void> {
    await loop?.stop()
    await output.close()
    clearInterval(timer)
    device.dispose()
    graphics.dispose()
    post({ kind: 'closed' })
  }

  function receive(message: ToWorker): void {
    switch (message.kind) {
      case 'canvas':
        // The first message says that everything is there that only an idle window can give.
        void Promise.all([graphics.give(message.canvas), openConversion()])
          .catch(failed)
          .finally(tick)
        return
      case 'source':
        switching = switching.then(() => setSource(message.request, message.source))
        return
      case 'frames':
        return wanted?.came(message.frames)
      case 'no-frames':
        return wanted?.refused(new Error(message.reason))
      case 'stages':
        return chain.setStages(message.stages, message.bypass)
      case 'mask':
        // One that is no picture lets nothing through, as a missing one.
        void decodeMask(message.bytes).then(
          (mask) => chain.putMask(message.sha256, mask),
          () => undefined,
        )
        return
      case 'engine':
        return graphics.choose(message.choice)
      case 'costs':
        return calibration.set(message.costs)
      case 'graphics-costs':
        return device.set(message.costs)
      case 'split':
        return chain.setSplit(message.on, message.position)
      case 'output':
        return output.give(message.frames)
      case 'repeat-output':
        return output.repeat()
      case 'excerpt':
        return filter.wantExcerpt((excerpt) =>
          post({ kind: 'excerpt', request: message.request, excerpt }, [excerpt.input.buffer, excerpt.output.buffer]),
        )
      case 'sabotage':
        return chain.sabotage(message.add)
      case 'lose-context':
        return graphics.engine()?.lose()
      case 'close':
        switching = switching.then(close)
        return
      default:
        return assertNever(message)
    }
  }

  return (message) => {
    try {
      receive(message)
    } catch (error) {
      failed(error)
    }
  }
}
