/** The system's own dialog for opening a file: the only way by which the window gets at one that the user did not drop. */
import { BrowserWindow, type OpenDialogOptions, type WebContents, dialog } from 'electron'
import { type Language, messagesOf } from '../../../shared/messages/catalogue'

export type OpenPurpose = 'kernel' | 'source'

export interface OpenDialog {
  /** @returns the path, or undefined when the user changed their mind; at once while another one is open. */
  ask(purpose: OpenPurpose): Promise<string | undefined>
}

export interface OpenDialogContext {
  window(): WebContents | undefined
  language(): Language
}

const SOUND_ENDINGS = ['wav', 'wave', 'rf64', 'flac', 'mp3', 'ogg', 'oga', 'opus', 'aif', 'aiff', 'aifc', 'm4a', 'webm']

const IMAGE_ENDINGS = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'bmp']
const VIDEO_ENDINGS = ['webm', 'mp4', 'm4v', 'mov', 'mkv']

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
  const { soundFiles, app } = messagesOf(language)
  const words = soundFiles.dialog
  const all = { name: words.all, extensions: ['*'] }
  const common: OpenDialogOptions = { buttonLabel: words.button, properties: ['openFile'] }
  switch (purpose) {
    case 'kernel':
      return { ...common, title: words.title, filters: [{ name: words.sounds, extensions: SOUND_ENDINGS }, all] }
    case 'source':
      return {
        ...common,
        title: app.file.dialog,
        filters: [
          { name: app.file.any, extensions: [...new Set([...IMAGE_ENDINGS, ...VIDEO_ENDINGS, ...SOUND_ENDINGS])] },
          all,
        ],
      }
  }
}
