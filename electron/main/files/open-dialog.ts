/** The system's own dialog for opening a file: the only way by which the window gets at one that the user did not drop. */
import { BrowserWindow, type OpenDialogOptions, type WebContents, dialog } from 'electron'
import { type Language, messagesOf } from '../../../shared/messages/catalogue'

export type OpenPurpose = 'kernel'

export interface OpenDialog {
  /** @returns the path, or undefined when the user changed their mind; at once while another one is open. */
  ask(purpose: OpenPurpose): Promise<string | undefined>
}

export interface OpenDialogContext {
  window(): WebContents | undefined
  language(): Language
}

const SOUND_ENDINGS = ['wav', 'wave', 'rf64', 'flac', 'mp3', 'ogg', 'oga', 'opus', 'aif', 'aiff', 'aifc', 'm4a', 'webm']

export function createOpenDialog({ window, language }: OpenDialogContext): OpenDialog {
  let isOpen = false
  return {
    async ask(purpose) {
      if (isOpen) return undefined
      isOpen = true
      try {
        const contents = window()
        const parent = contents ? BrowserWindow.fromWebContents(contents) : null
        const options = optionsOf(purpose, language())
        const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
        return answer.canceled ? undefined : answer.filePaths[0]
      } finally {
        isOpen = false
      }
    },
  }
}

function optionsOf(purpose: OpenPurpose, language: Language): OpenDialogOptions {
  const words = messagesOf(language).soundFiles.dialog
  switch (purpose) {
    case 'kernel':
      return {
        title: words.title,
        buttonLabel: words.button,
        properties: ['openFile'],
        filters: [
          { name: words.sounds, extensions: SOUND_ENDINGS },
          { name: words.all, extensions: ['*'] },
        ],
      }
  }
}
