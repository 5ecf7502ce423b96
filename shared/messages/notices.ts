import { bilingual } from './bilingual'

export const notices = bilingual({}, {})
