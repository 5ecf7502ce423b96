/** With no more cores than this, whatever compiles in the background takes time from the window, the sound and the picture. */
const FEW_CORES = 4

/** Switches of Chromium that must be set before it is ready. */
import { availableParallelism } from 'node:os'
import { app, crashReporter } from 'electron'
import { SYSTEM_AUDIO_FEATURES } from '../capture/system-audio'

export function prepareEngine() {
  // Together with --no-sandbox this call kills every child process; each window asks for its sandbox as well.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Reports stay on this computer. Electron 33 makes a trap in WASM an exception only where there is a reporter: without
  // one it ends the window's process.
  crashReporter.start({ uploadToServer: false })
  // Without a GPU there is no WebGL at all in recent versions unless the software rasteriser is allowed.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader')
  // A GPU process that dies must not take WebGL away from us for good, nor end the program.
  app.disableDomainBlockingFor3DAPIs()
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
  // Nothing leaves this computer: no component updates, no reports on network errors.
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  // The middle compiler recompiles what runs once, just when everything starts: a quarter of a second of two cores. What
  // stays hot gets to the last compiler as before.
  if (availableParallelism() <= FEW_CORES) addScriptFlags('--no-maglev')
  enableFeatures(SYSTEM_AUDIO_FEATURES)
}

/** The switch holds one list: what the user asked for stays in it. */
function enableFeatures(features: readonly string[]) {
  const given = app.commandLine.getSwitchValue('enable-features')
  const list = [...(given === '' ? [] : [given]), ...features].join(',')
  app.commandLine.appendSwitch('enable-features', list)
}

function addScriptFlags(flags: string) {
  app.commandLine.appendSwitch('js-flags', `${app.commandLine.getSwitchValue('js-flags')} ${flags}`.trim())
}
