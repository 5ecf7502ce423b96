/** Everything of capture that main owns, made together. */
import { type App, type PowerMonitor, systemPreferences } from 'electron'
import type { Log } from '../app/log'
import type { Emit } from '../ipc/events'
import type { SettingsStore } from '../settings/settings-store'
import { type DeviceRegistry, createDeviceRegistry } from './devices'
import { createSystemPermission } from './permission'
import { watchPower } from './power'
import { type Screens, createScreens } from './screens'
import { type CaptureSessions, createCaptureSessions } from './sessions'

export interface Capture {
  sessions: CaptureSessions
  devices: DeviceRegistry
  screens: Screens
}

export interface CaptureOptions {
  application: App
  power: PowerMonitor
  settings: SettingsStore
  emit: Emit
  log: Log
}

export function createCapture({ application, power, settings, emit, log }: CaptureOptions): Capture {
  const devices = createDeviceRegistry(settings)
  const screens = createScreens()
  const permission = createSystemPermission(systemPreferences)
  const sessions = createCaptureSessions({ permission, devices, screens, settings, emit, now: Date.now })
  watchPower(power, sessions, emit)
  application.on('before-quit', () => sessions.endAll('quit'))
  application.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) =>
    log.error(`A helper process ended: ${type} ${serviceName ?? ''} ${reason} (${exitCode})`),
  )
  return { sessions, devices, screens }
}
