/**
 * Everything that crosses the process boundary, one map a direction. Main and preload are typed from it; handlers are
 * a record over every key, so a call that nobody answers is a compile error.
 */
import type { AssetGetFault, AssetPutFault, AssetReference } from '../assets/asset'
import type { Chain } from '../chain/chain'
import type {
  CaptureEnd,
  CaptureGrant,
  CaptureRefusal,
  CaptureRequest,
  CaptureResult,
  Device,
  DeviceKind,
  OpenSession,
  ScreenSource,
} from '../capture/capture'
import type { CommandId } from '../commands/table'
import type { Outcome } from '../outcome'
import type { SelfTestReport } from '../selftest/report'
import type { Settings, SettingsChange } from '../settings/settings'

/** A file that main opened for the user; the renderer never sees a path. */
export interface OpenedFile {
  token: string
  name: string
}

export type StartMode =
  | { kind: 'live' }
  /** Runs both chains for `seconds`, reports, and main ends the program. */
  | { kind: 'self-test'; seconds: number; saveArtefacts: boolean }

export interface StartInfo {
  mode: StartMode
  settings: Settings
  /** The chain as last journalled, or null on a first start. */
  chain: Chain | null
  versions: { app: string; electron: string; chromium: string; node: string }
  platform: string
  /** The system's language, e.g. `zh-CN`. */
  locale: string
  /** Sources named on the command line. */
  audioFile: OpenedFile | null
  imageFile: OpenedFile | null
  videoFile: OpenedFile | null
  /** A link `convolab://lab/…` of the command line, once. */
  labLink: string | null
  /** What the user must be told first. */
  notices: Notice[]
  /** Whether system audio can be captured with a screen on this platform. */
  systemAudio: boolean
  /** Started with `--test-hooks`: the page keeps its services where a test can reach them. */
  testHooks: boolean
  /** The renderer died just before: state was kept, the screen says so. */
  recovered: boolean
}

/** Things that main has to say; the words are in the message catalogue under `notice.<kind>`. */
export type Notice =
  | { kind: 'settings-damaged'; keptAs: string }
  | { kind: 'settings-not-saved'; reason: string }
  | { kind: 'chain-damaged'; keptAs: string }
  | { kind: 'renderer-restarted' }
  | { kind: 'safe-mode' }
  | { kind: 'unknown-switch'; name: string }
  | { kind: 'lab-link-bad' }

export type ArtefactName = 'input.wav' | 'output.wav' | 'input.png' | 'output.png'

/** Renderer → main, answered. */
export interface Requests {
  'app:start': { payload: null; answer: StartInfo }
  /** The first frame is on screen and the meters move: what start-up time is measured to. */
  'app:ready': { payload: { firstPicture: number; firstSound: number }; answer: null }
  'app:log': { payload: { level: 'error' | 'warn' | 'info'; text: string }; answer: null }
  'app:self-test-again': { payload: null; answer: null }
  'app:open-link': { payload: { link: 'privacy-microphone' | 'privacy-camera' | 'privacy-screen' }; answer: boolean }
  'window:full-screen': { payload: { on: boolean | 'toggle' }; answer: null }
  'settings:change': { payload: SettingsChange; answer: Settings }
  'chain:commit': { payload: Chain; answer: null }
  'capture:open': { payload: CaptureRequest; answer: Outcome<CaptureGrant, CaptureRefusal> }
  'capture:result': { payload: { session: number; result: CaptureResult }; answer: CaptureRefusal | null }
  'capture:close': { payload: { session: number }; answer: null }
  /** The list as the browser sees it; main answers with the device to use of each kind (`null`: the default one). */
  'capture:devices': { payload: { devices: Device[] }; answer: Record<DeviceKind, Device | null> }
  'capture:choose': { payload: { kind: DeviceKind; device: { id: string; label: string } | null }; answer: null }
  'capture:screens': { payload: null; answer: ScreenSource[] }
  'file:read': { payload: { token: string }; answer: Outcome<Uint8Array, 'gone' | 'too-large' | 'unreadable'> }
  /** `null`: the user changed their mind. The file is then read by its token. */
  'asset:open-dialog': { payload: { purpose: 'kernel' | 'source' }; answer: OpenedFile | null }
  /** Keeps a file that the chain will refer to. */
  'asset:put': { payload: { name: string; bytes: Uint8Array }; answer: Outcome<AssetReference, AssetPutFault> }
  'asset:get': { payload: { sha256: string }; answer: Outcome<Uint8Array, AssetGetFault> }
  'self-test:artefact': { payload: { name: ArtefactName; bytes: Uint8Array }; answer: null }
  'self-test:finished': { payload: SelfTestReport; answer: null }
}

/** Main → renderer, not answered. */
export interface Events {
  /** A menu item, tray item or global shortcut. */
  command: { id: CommandId }
  'settings:changed': Settings
  'capture:end': { session: number; kind: CaptureEnd }
  /** What is open now: the lamps show exactly this. */
  'capture:open-sessions': OpenSession[]
  power: 'suspend' | 'resume' | 'lock' | 'unlock'
  notice: Notice
  /** A link to the lab, of a second start or of the system. */
  'lab:link': { link: string }
  /** A second start named sources and handed them over. */
  'files:opened': Pick<StartInfo, 'audioFile' | 'imageFile' | 'videoFile'>
}

export type RequestKey = keyof Requests
export type EventKey = keyof Events

/** What preload puts on `window.convolab`: verbs of the contract, nothing of Electron. */
export interface Bridge {
  request<Key extends RequestKey>(key: Key, payload: Requests[Key]['payload']): Promise<Requests[Key]['answer']>
  /** @returns a function that ends the subscription. */
  on<Key extends EventKey>(key: Key, listener: (payload: Events[Key]) => void): () => void
}

/** Every channel by name: the gate registers these and no others. */
export const REQUEST_KEYS = [
  'app:start',
  'app:ready',
  'app:log',
  'app:self-test-again',
  'app:open-link',
  'window:full-screen',
  'settings:change',
  'chain:commit',
  'capture:open',
  'capture:result',
  'capture:close',
  'capture:devices',
  'capture:choose',
  'capture:screens',
  'file:read',
  'asset:open-dialog',
  'asset:put',
  'asset:get',
  'self-test:artefact',
  'self-test:finished',
] as const satisfies readonly RequestKey[]

export const EVENT_KEYS = [
  'command',
  'settings:changed',
  'capture:end',
  'capture:open-sessions',
  'power',
  'notice',
  'files:opened',
  'lab:link',
] as const satisfies readonly EventKey[]
