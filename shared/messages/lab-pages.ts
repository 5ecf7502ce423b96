import { e1 } from './lab-e1'
import { e10 } from './lab-e10'
import { e2 } from './lab-e2'
import { e3 } from './lab-e3'
import { e4 } from './lab-e4'
import { e5 } from './lab-e5'
import { e6 } from './lab-e6'
import { e7 } from './lab-e7'
import { e8 } from './lab-e8'
import { e9 } from './lab-e9'

/** Pages of the lab's experiments, by their ids. */
export const labPages = {
  en: {
    e1: e1.en,
    e2: e2.en,
    e3: e3.en,
    e4: e4.en,
    e5: e5.en,
    e6: e6.en,
    e7: e7.en,
    e8: e8.en,
    e9: e9.en,
    e10: e10.en,
  },
  zh: {
    e1: e1.zh,
    e2: e2.zh,
    e3: e3.zh,
    e4: e4.zh,
    e5: e5.zh,
    e6: e6.zh,
    e7: e7.zh,
    e8: e8.zh,
    e9: e9.zh,
    e10: e10.zh,
  },
}
