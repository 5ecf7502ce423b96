/** One slot for each kind of capture, with at most one open source in it. Owns the streams. */
import type { CaptureKind, CaptureRequest } from '../../shared/capture/capture'
import type { Host } from '../platform/contract'
import type { SourceState } from './contract'
import { createInTurn } from './in-turn'
import { type CaptureMedia, type OpenSource, openSource, stopStream } from './source'

export interface Slots {
  /** Closes what is open of the kind, then opens. Never rejects for a refusal: it is shown. */
  open(request: CaptureRequest): Promise<void>
  /** Opens again what is open, if it still is when its turn comes. */
  reopen(kind: CaptureKind): Promise<void>
  close(kind: CaptureKind): Promise<void>
  current(kind: CaptureKind): OpenSource | undefined
  /** Main has ended the session: stops the stream at once. @returns what had been asked for. */
  end(session: number): CaptureRequest | undefined
  dispose(): Promise<void>
}

export interface SlotsOptions {
  host: Host
  media: CaptureMedia | undefined
  show(kind: CaptureKind, state: SourceState): void
  /** The track ended although nobody here stopped it. */
  onEnded(kind: CaptureKind): void
}

const KINDS: readonly CaptureKind[] = ['microphone', 'camera', 'screen']

export function createSlots({ host, media, show, onEnded }: SlotsOptions): Slots {
  const open = new Map<CaptureKind, OpenSource>()
  const turns = { microphone: createInTurn(), camera: createInTurn(), screen: createInTurn() }
  /** Sessions that main ended before their call came back. */
  const endedEarly = new Set<number>()

  function take(kind: CaptureKind): OpenSource | undefined {
    const source = open.get(kind)
    if (!source) return undefined
    open.delete(kind)
    source.track.onended = null
    stopStream(source.stream)
    return source
  }

  async function closeNow(kind: CaptureKind) {
    const source = take(kind)
    if (source) await host.request('capture:close', { session: source.session })
  }

  async function openNow(request: CaptureRequest) {
    const { kind } = request
    await closeNow(kind)
    show(kind, { kind: 'opening' })
    const opened = await openSource(host, media, request)
    if (!opened.ok) return show(kind, { kind: 'failed', reason: opened.reason })
    const { session, stream, track, inUse } = opened.value
    if (endedEarly.delete(session)) {
      stopStream(stream)
      return show(kind, { kind: 'off' })
    }
    open.set(kind, opened.value)
    track.onended = () => onEnded(kind)
    show(kind, { kind: 'open', session, stream, label: inUse.label, settings: track.getSettings() })
  }

  return {
    open: (request) => turns[request.kind](() => openNow(request)),
    reopen: (kind) =>
      turns[kind](async () => {
        const source = open.get(kind)
        if (source) await openNow(source.request)
      }),
    close: (kind) =>
      turns[kind](async () => {
        await closeNow(kind)
        show(kind, { kind: 'off' })
      }),
    current: (kind) => open.get(kind),
    end(session) {
      const kind = KINDS.find((each) => open.get(each)?.session === session)
      if (!kind) {
        endedEarly.add(session)
        return undefined
      }
      const source = take(kind)
      show(kind, { kind: 'off' })
      return source?.request
    },
    async dispose() {
      await Promise.all(KINDS.map((kind) => turns[kind](() => closeNow(kind))))
    },
  }
}
