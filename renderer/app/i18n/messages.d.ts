/** Keys and arguments of every message are checked against the English text. */
import type { Language, Messages as AllMessages } from '../../../shared/messages/catalogue'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: AllMessages
  }
}
