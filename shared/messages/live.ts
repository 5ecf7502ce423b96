import { bilingual } from './bilingual'

export const live = bilingual({}, {})
