import { bilingual } from './bilingual'

export const menu = bilingual({}, {})
