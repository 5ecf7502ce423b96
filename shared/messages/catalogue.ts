/** All messages, one namespace a file. Main's menus and the renderer's screens read the same catalogue. */
import { app } from './app'
import { capture } from './capture'
import { lab } from './lab'
import { labControls } from './lab-controls'
import { labFigures } from './lab-figures'
import { labPages } from './lab-pages'
import { labSound } from './lab-sound'
import { live } from './live'
import { menu } from './menu'
import { notices } from './notices'
import { kernelEditor } from './kernel-editor'
import { pictureStages } from './picture-stages'
import { settings } from './settings'
import { soundFiles } from './sound-files'
import { soundStages } from './sound-stages'

export type Language = 'en' | 'zh'

function language<Of extends Language>(of: Of) {
  return {
    app: app[of],
    capture: capture[of],
    lab: lab[of],
    labControls: labControls[of],
    labFigures: labFigures[of],
    labPages: labPages[of],
    labSound: labSound[of],
    live: live[of],
    menu: menu[of],
    notices: notices[of],
    kernelEditor: kernelEditor[of],
    pictureStages: pictureStages[of],
    settings: settings[of],
    soundFiles: soundFiles[of],
    soundStages: soundStages[of],
  }
}

export const english = language('en')
export const chinese = language('zh')

/** Keys and arguments are typed from the English text. */
export type Messages = typeof english

export function messagesOf(of: Language): Messages {
  return of === 'en' ? english : (chinese as unknown as Messages)
}

/** Chinese for every Chinese locale, English for all others. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en'
}
