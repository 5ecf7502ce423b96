import { bilingual } from './bilingual'

export const capture = bilingual({}, {})
