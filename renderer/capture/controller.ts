/**
 * Capture as the screens use it. Main decides and counts; this side opens what main allowed, watches the devices, and
 * brings back what was lost. Owns every stream and ends it.
 */
import { createStore } from 'zustand/vanilla'
import type { CaptureKind } from '../../shared/capture/capture'
import type { Settings } from '../../shared/settings/settings'
import type { SettingsStore } from '../app/services'
import type { Host } from '../platform/contract'
import { formatConstraints } from './constraints'
import type { CaptureController, CaptureState } from './contract'
import { createHotPlugging } from './hot-plugging'
import { createPauses } from './pauses'
import { createSlots } from './slots'
import type { CaptureMedia } from './source'
import { type CaptureEvent, initialCapture, nextCapture } from './state'
import { watchDevices } from './watch-devices'

/** A plug that goes in makes several events. */
const SETTLE_TIME = 200
/** A device that stalls again so soon is left alone: a muted headset is silent on purpose. */
const STALL_PATIENCE = 10_000

export interface CaptureOptions {
  /** undefined: this page cannot capture at all. */
  media?: CaptureMedia | undefined
  now?: () => number
}

/** Reads the device list at once and follows it from then on. */
export function createCaptureController(
  host: Host,
  settings: Pick<SettingsStore, 'store'>,
  { media = globalThis.navigator?.mediaDevices, now = () => performance.now() }: CaptureOptions = {},
): CaptureController {
  const store = createStore<CaptureState>(() => initialCapture)
  const dispatch = (event: CaptureEvent) => store.setState((state) => nextCapture(state, event), true)
  const slots = createSlots({
    host,
    media,
    show: (kind, state) => dispatch({ kind: 'source', of: kind, state }),
    onEnded: (kind) => void recover(kind),
  })
  const pauses = createPauses((request) => void slots.open(request))
  const plugging =
    media &&
    createHotPlugging({
      host,
      media,
      slots,
      state: store.getState,
      remembered: () => settings.store.getState().devices,
      dispatch,
    })
  const stalls = new Map<CaptureKind, number>()

  /** A track that ended or delivers nothing: the device list says whether it is gone; if not, it is opened again. */
  async function recover(kind: CaptureKind) {
    const source = slots.current(kind)
    if (!source) return
    if (kind === 'screen') return slots.close(kind)
    await plugging?.refresh()
    if (slots.current(kind) === source) await slots.reopen(kind)
  }

  async function followSettings(next: Settings, before: Settings) {
    if (different(next.processing, before.processing)) await slots.reopen('microphone')
    if (different(next.camera, before.camera)) await applyFormat(next.camera)
  }

  async function applyFormat(format: Settings['camera']) {
    const source = slots.current('camera')
    if (!source) return
    try {
      await source.track.applyConstraints(formatConstraints(format))
      const { session, stream, track, inUse } = source
      const state = { kind: 'open', session, stream, label: inUse.label, settings: track.getSettings() } as const
      if (slots.current('camera') === source) dispatch({ kind: 'source', of: 'camera', state })
    } catch {
      await slots.reopen('camera')
    }
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  const onDeviceChange = () => {
    clearTimeout(settling)
    settling = setTimeout(() => void plugging?.refresh(), SETTLE_TIME)
  }
  media?.addEventListener('devicechange', onDeviceChange)
  const inUse = () => slots.current('microphone') !== undefined || slots.current('camera') !== undefined
  const unsubscribe = [
    plugging ? watchDevices(plugging.refresh, () => inUse() || plugging.isMissing()) : () => undefined,
    host.on('capture:open-sessions', (sessions) => dispatch({ kind: 'sessions', sessions })),
    host.on('capture:end', ({ session, kind }) => {
      const request = slots.end(session)
      if (request && (kind === 'suspend' || kind === 'lock')) pauses.add(request)
    }),
    host.on('power', pauses.power),
    settings.store.subscribe((next, before) => void followSettings(next, before)),
  ]
  void plugging?.refresh()

  return {
    store,
    async open(kind) {
      pauses.forget(kind)
      await slots.open({ kind })
    },
    async openScreen(sourceId, systemAudio) {
      pauses.forget('screen')
      await slots.open({ kind: 'screen', sourceId, systemAudio })
    },
    async close(kind) {
      pauses.forget(kind)
      if (kind !== 'screen') plugging?.settle(kind)
      await slots.close(kind)
    },
    async choose(kind, device) {
      await host.request('capture:choose', { kind, device: device && { id: device.id, label: device.label } })
      plugging?.settle(kind)
      dispatch({ kind: 'chosen', of: kind, device })
      if (kind !== 'output') await slots.reopen(kind)
    },
    listScreens: () => host.request('capture:screens', null),
    dismissLost: (kind) => dispatch({ kind: 'settled', of: kind }),
    reportStalled(kind) {
      const last = stalls.get(kind) ?? Number.NEGATIVE_INFINITY
      stalls.set(kind, now())
      if (now() - last > STALL_PATIENCE) void recover(kind)
    },
    async dispose() {
      clearTimeout(settling)
      media?.removeEventListener('devicechange', onDeviceChange)
      for (const end of unsubscribe) end()
      await slots.dispose()
    },
  }
}

function different(a: object, b: object): boolean {
  return JSON.stringify(a) !== JSON.stringify(b)
}
