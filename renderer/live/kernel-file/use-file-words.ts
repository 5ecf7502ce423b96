import { useTranslations } from 'use-intl'
import type { AssetGetFault, AssetPutFault } from '../../../shared/assets/asset'
import type { ImpulseResponseFault, ImpulseResponseRemark } from '../../../shared/impulse-response/impulse-response'
import type { SoundFileFault, SoundRemark } from '../../../shared/sound-files/sound'

type StoreFault = AssetPutFault | { code: AssetGetFault } | { code: 'too-large-to-read' }

export interface FileWords {
  fault(fault: SoundFileFault | ImpulseResponseFault | StoreFault): string
  remark(remark: SoundRemark | ImpulseResponseRemark): string
}

/** Largest kernel file that main reads for the window, MB. */
const MOST_READ = 512

/** A sentence for everything that can be said about a kernel file: what happened, and what to do. */
export function useFileWords(): FileWords {
  const t = useTranslations('soundFiles')
  // The catalogue has an entry for every code, with the fields as arguments; the compiler cannot follow that.
  const say = t as unknown as (key: string, values: Record<string, unknown>) => string
  const has = (key: string) => t.has(key as Parameters<typeof t.has>[0])
  return {
    fault: (fault) => {
      if (fault.code === 'too-large-to-read') return say('store.too-large', { most: MOST_READ })
      return say(has(`fault.${fault.code}`) ? `fault.${fault.code}` : `store.${fault.code}`, { ...fault })
    },
    remark: (remark) => say(`remark.${remark.code}`, { ...remark }),
  }
}
