/** What the screens see of capture, as `state + event → state`. */
import type { CaptureKind, Device, DeviceKind, OpenSession } from '../../shared/capture/capture'
import type { CaptureState, LostDevice, SourceState } from './contract'

export type CaptureEvent =
  | { kind: 'devices'; devices: readonly Device[]; chosen: CaptureState['chosen'] }
  | { kind: 'chosen'; of: DeviceKind; device: Device | null }
  | { kind: 'source'; of: CaptureKind; state: SourceState }
  | { kind: 'sessions'; sessions: readonly OpenSession[] }
  | { kind: 'lost'; device: LostDevice }
  /** The device is back, or the message about it was read. */
  | { kind: 'settled'; of: DeviceKind }

export const initialCapture: CaptureState = {
  devices: [],
  chosen: { microphone: null, camera: null, output: null },
  sources: { microphone: { kind: 'off' }, camera: { kind: 'off' }, screen: { kind: 'off' } },
  lost: [],
  sessions: [],
}

export function nextCapture(state: CaptureState, event: CaptureEvent): CaptureState {
  switch (event.kind) {
    case 'devices':
      return { ...state, devices: event.devices, chosen: event.chosen }
    case 'chosen':
      return { ...state, chosen: { ...state.chosen, [event.of]: event.device } }
    case 'source':
      return { ...state, sources: { ...state.sources, [event.of]: event.state } }
    case 'sessions':
      return { ...state, sessions: event.sessions }
    case 'lost':
      return { ...state, lost: [...without(state.lost, event.device.kind), event.device] }
    case 'settled':
      return { ...state, lost: without(state.lost, event.of) }
  }
}

function without(lost: readonly LostDevice[], kind: DeviceKind): readonly LostDevice[] {
  return lost.some((each) => each.kind === kind) ? lost.filter((each) => each.kind !== kind) : lost
}
