/** What the screens know of capture: a store to read and verbs to call. Main decides; this side opens what main allowed. */
import type { StoreApi } from 'zustand/vanilla'
import type {
  CaptureKind,
  CaptureRefusal,
  Device,
  DeviceKind,
  OpenSession,
  ScreenSource,
} from '../../shared/capture/capture'

export type SourceState =
  | { kind: 'off' }
  | { kind: 'opening' }
  | { kind: 'open'; session: number; stream: MediaStream; label: string; settings: MediaTrackSettings }
  | { kind: 'failed'; reason: CaptureRefusal }

/** The chosen device went away; what is used meanwhile. It returns by itself. */
export interface LostDevice {
  kind: DeviceKind
  label: string
  /** The device that took over, or null for the test source. */
  instead: string | null
}

export interface CaptureState {
  devices: readonly Device[]
  /** The device in use or to be used of each kind; null: the system's default. */
  chosen: Readonly<Record<DeviceKind, Device | null>>
  sources: Readonly<Record<CaptureKind, SourceState>>
  lost: readonly LostDevice[]
  /** As main counts them: what the lamps show. */
  sessions: readonly OpenSession[]
}

export interface CaptureController {
  store: StoreApi<CaptureState>
  open(kind: 'microphone' | 'camera'): Promise<void>
  openScreen(sourceId: string, systemAudio: boolean): Promise<void>
  close(kind: CaptureKind): Promise<void>
  /** null: follow the system's default. Reopens a running source with the new device. */
  choose(kind: DeviceKind, device: Device | null): Promise<void>
  listScreens(): Promise<ScreenSource[]>
  dismissLost(kind: DeviceKind): void
  /** The track delivers nothing although it has not ended: reopen it, or fall back. */
  reportStalled(kind: 'microphone' | 'camera'): void
  dispose(): Promise<void>
}
