import { bilingual } from './bilingual'

export const settings = bilingual({}, {})
