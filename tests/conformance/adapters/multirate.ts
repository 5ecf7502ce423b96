import type { Operations } from '../case'

export const multirate: Operations = {}
