/** The parts of the running program, made once by the composition root and handed to the screens. */
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { StartInfo } from '../../shared/ipc/contract'
import type { Settings, SettingsChange } from '../../shared/settings/settings'
import type { AudioSession } from '../audio/contract'
import type { CaptureController } from '../capture/contract'
import type { ChainEditor } from '../chain/contract'
import type { CommandBus } from '../commands/contract'
import type { KernelFiles } from '../kernel-files/kernel-files'
import type { Host } from '../platform/contract'
import type { VideoSession } from '../video/contract'

export interface SettingsStore {
  store: StoreApi<Settings>
  /** Applies at once and has main write it. */
  change(change: SettingsChange): void
}

export interface Services {
  start: StartInfo
  host: Host
  settings: SettingsStore
  capture: CaptureController
  audio: AudioSession
  video: VideoSession
  chain: ChainEditor
  kernelFiles: KernelFiles
  commands: CommandBus
}

export const ServicesContext = createContext<Services | null>(null)

/** @throws Error outside the application's root. */
export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices is used outside ServicesContext')
  return services
}
