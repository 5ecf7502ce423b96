/** Whether the sound of the system can be captured together with a screen. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export interface SystemAudioFacts {
  platform: string
  /** Version of the system's kernel, e.g. `23.2.0`. */
  release: string
  electronMajor: number
  pulseServer: boolean
}

/** Chromium's PulseAudio loopback is off unless named before the program is ready. */
export const SYSTEM_AUDIO_FEATURES = ['PulseaudioLoopbackForScreenShare'] as const

/** Windows always; macOS from 14 on (kernel 23) with an Electron that taps Core Audio; Linux where PulseAudio serves. */
export function canCaptureSystemAudio({ platform, release, electronMajor, pulseServer }: SystemAudioFacts): boolean {
  switch (platform) {
    case 'win32':
      return true
    case 'darwin':
      return Number.parseInt(release, 10) >= 23 && electronMajor >= 39
    case 'linux':
      return pulseServer
    default:
      return false
  }
}

/** PulseAudio, or PipeWire in its place, listens here. */
export function hasPulseServer(environment: NodeJS.ProcessEnv): boolean {
  if (environment.PULSE_SERVER) return true
  const runtime = environment.PULSE_RUNTIME_PATH ?? join(environment.XDG_RUNTIME_DIR ?? '/nonexistent', 'pulse')
  return existsSync(join(runtime, 'native'))
}
