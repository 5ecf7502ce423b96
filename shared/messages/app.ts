import { bilingual } from './bilingual'

export const app = bilingual({}, {})
