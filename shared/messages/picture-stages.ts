import { bilingual } from './bilingual'

export const pictureStages = bilingual({}, {})
