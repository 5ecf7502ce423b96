/** Closes everything of a browser session that we do not use: network, permissions, devices, foreign screens. */
import type { Session, WebFrameMain } from 'electron'
import type { CaptureSessions } from '../capture/sessions'
import type { Origin } from './origin'
import { type PermissionAnswer, answerCheck, answerRequest } from './permissions'

export interface GuardOptions {
  origin: Origin
  capture: Pick<CaptureSessions, 'usePermission' | 'awaitsScreen' | 'useScreen'>
  report(text: string): void
}

export function guardSession(session: Session, { origin, capture, report }: GuardOptions) {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const allowed = origin.mayLoad(url)
    if (!allowed) report(`Cancelled a request to ${url.slice(0, 200)}`)
    callback({ cancel: !allowed })
  })
  session.setSpellCheckerEnabled(false)

  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const trusted = details.isMainFrame && origin.owns(details.requestingUrl ?? requestingOrigin)
    return answerCheck({ permission, trusted })
  })

  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const trusted = details.isMainFrame && origin.owns(details.requestingUrl)
    const allowed = carryOut(answerRequest({ permission, trusted, media }), capture)
    if (!allowed) report(`Denied permission ${permission} ${media.join(', ')}`)
    callback(allowed)
  })
  session.setDevicePermissionHandler(() => false)

  session.setDisplayMediaRequestHandler((request, callback) => {
    const allowed = isOurMainFrame(request.frame, origin)
    const screen = allowed ? capture.useScreen() : undefined
    if (!screen) return refuseScreen(callback)
    const video = { id: screen.id, name: screen.name }
    callback(screen.systemAudio && request.audioRequested ? { video, audio: 'loopback' } : { video })
  })
}

function carryOut(answer: PermissionAnswer, capture: GuardOptions['capture']): boolean {
  switch (answer.kind) {
    case 'allow':
      return true
    case 'deny':
      return false
    case 'needs-session':
      return capture.usePermission(answer.kinds)
    case 'needs-screen':
      return capture.awaitsScreen()
  }
}

function isOurMainFrame(frame: WebFrameMain | null, origin: Origin): boolean {
  return frame !== null && frame.parent === null && origin.owns(frame.url)
}

/** Electron reports a refusal to the page by the missing stream, and to us by an exception. */
function refuseScreen(callback: (streams: null) => void) {
  try {
    callback(null)
  } catch {
    return
  }
}
