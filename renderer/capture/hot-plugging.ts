/** Follows the device list: falls back when the device in use goes away, returns when it is back. */
import type { Device, DeviceKind } from '../../shared/capture/capture'
import { type MissingDevice, planHotPlug } from '../../shared/capture/hot-plug'
import type { Settings } from '../../shared/settings/settings'
import type { Host } from '../platform/contract'
import type { CaptureState } from './contract'
import { createInTurn } from './in-turn'
import { listDevices } from './list-devices'
import type { Slots } from './slots'
import type { CaptureMedia } from './source'
import type { CaptureEvent } from './state'

export interface HotPlugging {
  /** Reads the list anew and carries out what follows from it. */
  refresh(): Promise<void>
  /** The user chose or closed: nothing of the kind is missed any more. */
  settle(kind: DeviceKind): void
  /** A device that went away is waited for. */
  isMissing(): boolean
}

export interface HotPluggingOptions {
  host: Host
  media: CaptureMedia
  slots: Slots
  state(): CaptureState
  remembered(): Settings['devices']
  dispatch(event: CaptureEvent): void
}

export function createHotPlugging(options: HotPluggingOptions): HotPlugging {
  const { host, media, slots, state, dispatch } = options
  const missing = new Map<'microphone' | 'camera', MissingDevice>()
  const inTurn = createInTurn()
  /** The list as main has it. */
  let known: readonly Device[] | undefined

  async function refreshNow() {
    const devices = await listDevices(media)
    if (!sameDevices(devices, known)) await take(devices)
    await follow('microphone')
    await follow('camera')
  }

  async function take(devices: Device[]) {
    const before = state().chosen
    const chosen = await host.request('capture:devices', { devices })
    known = devices
    dispatch({ kind: 'devices', devices, chosen })
    followOutput(before, chosen)
  }

  async function follow(kind: 'microphone' | 'camera') {
    const { devices, chosen } = state()
    const inUse = slots.current(kind)?.inUse ?? null
    const step = planHotPlug({ kind, devices, inUse, missing: missing.get(kind) ?? null, chosen: chosen[kind] })
    switch (step.kind) {
      case 'keep':
        return
      case 'returned':
        settle(kind)
        return slots.open({ kind })
      case 'lost': {
        missing.set(kind, step.missing)
        const { label } = step.missing
        if (step.instead) await slots.open({ kind })
        const instead = slots.current(kind)?.inUse.label ?? null
        if (!step.instead || instead === null) await slots.close(kind)
        dispatch({ kind: 'lost', device: { kind, label, instead: step.instead ? instead : null } })
      }
    }
  }

  /** The audio side follows `chosen` by itself; only the message is made here. */
  function followOutput(before: CaptureState['chosen'], chosen: CaptureState['chosen']) {
    const remembered = options.remembered().output
    if (chosen.output || !remembered) dispatch({ kind: 'settled', of: 'output' })
    else if (before.output)
      dispatch({ kind: 'lost', device: { kind: 'output', label: remembered.label, instead: null } })
  }

  function settle(kind: DeviceKind) {
    if (kind !== 'output') missing.delete(kind)
    dispatch({ kind: 'settled', of: kind })
  }

  return { refresh: () => inTurn(refreshNow), settle, isMissing: () => missing.size > 0 || state().lost.length > 0 }
}

function sameDevices(devices: readonly Device[], known: readonly Device[] | undefined): boolean {
  return JSON.stringify(devices) === JSON.stringify(known)
}
