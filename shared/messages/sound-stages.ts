import { bilingual } from './bilingual'

export const soundStages = bilingual({}, {})
