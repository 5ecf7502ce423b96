/** The page dies again and again, even with an empty chain: the last message of the program. */
import { app, dialog } from 'electron'
import { type Language, messagesOf } from '../../../shared/messages/catalogue'

export function giveUp(language: Language) {
  dialog.showErrorBox('Convolab', messagesOf(language).notices['give-up'])
  app.exit(1)
}
