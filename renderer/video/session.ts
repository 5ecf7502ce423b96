/** The window's half of the video side: talks to the worker and owns it, the canvas and nothing else. */
import type { LoadAsset } from '../../shared/assets/asset'
import { assertNever } from '../../shared/outcome'
import { createCanvasHost } from './canvas-host'
import type { PictureExcerpt, PictureSource, VideoEvent, VideoFacts, VideoSession, VideoState } from './contract'
import { NO_AGES } from './engine/frame-ages'
import { createMaskCourier } from './mask-courier'
import { createOutputTrack } from './output/output-track'
import { createRequests } from './requests'
import { trackFrames } from './sources/track-frames'
import { createVideoPlayer } from './sources/video-player'
import type { FromWorker, ToWorker, WorkerSource } from './worker/protocol'

const NO_FACTS: VideoFacts = {
  size: { width: 0, height: 0 },
  fps: 0,
  framesIn: 0,
  framesOut: 0,
  dropped: 0,
  distinct: 0,
  drops: { missed: 0, size: 0, engine: 0, format: 0 },
  output: { frames: 0, drops: { busy: 0, ended: 0 } },
  ages: NO_AGES,
  plan: [],
  filter: 0,
  rasteriser: '',
  engine: 'wasm-simd',
}

/** Long enough for a large picture file or the next frame of a slow source, short enough not to seem hung. */
const PATIENCE = 10_000

/**
 * Ended by `dispose()`, which closes every frame and ends the worker; a track given as source is only borrowed.
 * @param loadAsset fetches the masks that stages name
 */
export function createVideoSession(loadAsset: LoadAsset): VideoSession {
  const worker = new Worker(new URL('./worker/pipeline.worker.ts', import.meta.url), { type: 'module' })
  const host = createCanvasHost(document)
  const listeners = new Set<(event: VideoEvent) => void>()
  const sources = createRequests<void>(PATIENCE)
  /** Given as sources and not asked for yet, by request. */
  const tracks = new Map<number, MediaStreamVideoTrack>()
  const player = createVideoPlayer()
  const excerpts = createRequests<PictureExcerpt>(PATIENCE)
  let ended: () => void = () => undefined
  const closed = new Promise<void>((resolve) => {
    ended = resolve
  })
  let begun: () => void = () => undefined
  const began = new Promise<void>((resolve) => {
    begun = resolve
  })
  let facts = NO_FACTS
  let state: VideoState = { kind: 'starting' }
  let started = false

  function send(message: ToWorker, transfer: Transferable[] = []): void {
    worker.postMessage(message, transfer)
  }

  const output = createOutputTrack((frames) => send({ kind: 'output', frames }, [frames]))

  const provideMasks = createMaskCourier(loadAsset, (sha256, bytes) => send({ kind: 'mask', sha256, bytes }))

  function emit(event: VideoEvent): void {
    for (const listener of listeners) listener(event)
  }

  function setState(next: VideoState): void {
    state = next
    emit({ kind: 'state', state })
    if (next.kind === 'failed') excerpts.refuseAll(next.message)
  }

  function giveCanvas(): void {
    const canvas = host.next()
    send({ kind: 'canvas', canvas }, [canvas])
  }

  function giveFrames(request: number): void {
    const track = tracks.get(request)
    tracks.delete(request)
    if (!track) return
    trackFrames(track, (frames) => send({ kind: 'frames', frames }, [frames])).catch((error: Error) =>
      send({ kind: 'no-frames', reason: error.message }),
    )
  }

  function receive(message: FromWorker): void {
    switch (message.kind) {
      case 'facts':
        facts = message.facts
        return begun()
      case 'state':
        return setState(message.state)
      case 'size':
        return emit(message)
      case 'canvas-wanted':
        return giveCanvas()
      case 'presented':
        if (host.swap()) emit({ kind: 'canvas', canvas: host.current() })
        return
      case 'frames-wanted':
        return giveFrames(message.request)
      case 'source-set':
        if (message.error === undefined) sources.answer(message.request)
        else sources.refuse(message.request, message.error)
        return
      case 'excerpt':
        return excerpts.answer(message.request, message.excerpt)
      case 'costs':
      case 'graphics-costs':
        return emit(message)
      case 'closed':
        return ended()
      default:
        return assertNever(message)
    }
  }

  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => receive(event.data))
  worker.addEventListener('error', (event) => {
    setState({ kind: 'failed', message: event.message })
    begun()
  })

  return {
    async start() {
      if (!started) giveCanvas()
      started = true
      await began
    },
    async setSource(source) {
      const played = source.kind === 'video' ? await player.open(source.bytes) : undefined
      const track = source.kind === 'track' ? source.track : played
      try {
        await sources.ask((request) => {
          if (track) tracks.set(request, track as MediaStreamVideoTrack)
          send({ kind: 'source', request, source: forWorker(source) })
        })
        player.keep(track)
      } catch (error) {
        if (played) player.drop(played)
        throw error
      }
    },
    setStages(stages, bypass) {
      provideMasks(stages)
      send({ kind: 'stages', stages, bypass })
    },
    setEngine: (choice) => send({ kind: 'engine', choice }),
    setCosts: (costs) => send({ kind: 'costs', costs }),
    setGraphicsCosts: (costs) => send({ kind: 'graphics-costs', costs }),
    setSplit: (on, position) => send({ kind: 'split', on, position }),
    canvas: () => host.current(),
    output: output.track,
    repeatOutput: () => send({ kind: 'repeat-output' }),
    facts: () => facts,
    state: () => state,
    excerpt: () => excerpts.ask((request) => send({ kind: 'excerpt', request })),
    sabotage: (add) => send({ kind: 'sabotage', add }),
    loseContext: () => send({ kind: 'lose-context' }),
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async dispose() {
      send({ kind: 'close' })
      await closed
      output.end()
      player.keep(undefined)
      worker.terminate()
      listeners.clear()
      excerpts.refuseAll('The video session has ended.')
      sources.refuseAll('The video session has ended.')
    },
  }
}

function forWorker(source: PictureSource): WorkerSource {
  switch (source.kind) {
    case 'test':
      return source
    case 'image':
      return { kind: 'image', bytes: source.bytes, frameRate: source.frameRate }
    case 'track':
      return { kind: 'track', stamp: false }
    case 'video':
      return { kind: 'track', stamp: true }
    default:
      return assertNever(source)
  }
}
