/** Sleep and lock end every capture session; the window takes up again what was ended so. */
import type { PowerMonitor } from 'electron'
import type { Emit } from '../ipc/events'
import type { CaptureSessions } from './sessions'

export function watchPower(
  monitor: Pick<PowerMonitor, 'on'>,
  capture: Pick<CaptureSessions, 'endAll' | 'pause'>,
  emit: Emit,
) {
  let asleep = false
  let locked = false

  function stop(reason: 'suspend' | 'lock') {
    capture.pause(true)
    emit('power', reason)
    capture.endAll(reason)
  }

  function goOn(reason: 'resume' | 'unlock') {
    capture.pause(asleep || locked)
    emit('power', reason)
  }

  monitor.on('suspend', () => {
    asleep = true
    stop('suspend')
  })
  monitor.on('resume', () => {
    asleep = false
    goOn('resume')
  })
  monitor.on('lock-screen', () => {
    locked = true
    stop('lock')
  })
  monitor.on('unlock-screen', () => {
    locked = false
    goOn('unlock')
  })
}
