/** No page of ours goes elsewhere, opens a window, or embeds another. */
import { type App, type Event, type WebContents, app } from 'electron'

/** Holds for every contents that is ever made, not only for our window. */
export function guardAllContents(application: App = app) {
  application.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents) {
  const refuse = (event: Event) => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
