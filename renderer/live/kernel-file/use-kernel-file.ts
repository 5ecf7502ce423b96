import { useTranslations } from 'use-intl'
import type { AssetReference } from '../../../shared/assets/asset'
import { kernelFile } from '../../../shared/chain/audio/kernel-file'
import { MAX_STAGES } from '../../../shared/chain/chain'
import { isFull } from '../../../shared/chain/edit'
import { useAnnounce } from '../../app/announce'
import { useServices } from '../../app/services'
import { showToast } from '../../app/widgets/toasts'
import type { Taken } from '../../kernel-files/kernel-files'
import { useFileWords } from './use-file-words'

export interface KernelFileActions {
  /** Lets the user choose one; `use` gets it, `refuse` a sentence. */
  choose(use: (file: AssetReference) => void, refuse: (sentence: string | null) => void): Promise<void>
  /** Puts a dropped file into the chain as a stage of its own. */
  drop(file: File): Promise<void>
}

export function useKernelFile(): KernelFileActions {
  const { kernelFiles, chain } = useServices()
  const t = useTranslations('live.file')
  const full = useTranslations('live.said')
  const words = useFileWords()
  const announce = useAnnounce()

  function settle(taken: Taken, use: (file: AssetReference) => void, refuse: (sentence: string) => void): void {
    if (taken.kind === 'refused') return refuse(t('refused', { name: taken.name, reason: words.fault(taken.fault) }))
    if (taken.kind === 'cancelled') return
    use(taken.file)
    if (taken.warning) showToast(words.fault(taken.warning))
  }

  /** One step of undo: the stage and its file. */
  function add(file: AssetReference): void {
    chain.begin()
    chain.add('audio', kernelFile.kind)
    const { selection } = chain.store.getState()
    if (selection) chain.setParameter('audio', selection.id, 'file', file)
    chain.end()
    const text = t('added', { name: file.name })
    announce.status(text)
    showToast(text, () => chain.undo())
  }

  return {
    async choose(use, refuse) {
      refuse(null)
      settle(await kernelFiles.choose(), use, refuse)
    },
    async drop(file) {
      if (isFull(chain.store.getState().chain, 'audio')) return showToast(full('full', { count: String(MAX_STAGES) }))
      settle(await kernelFiles.take(file), add, (sentence) => {
        announce.alert(sentence)
        showToast(sentence)
      })
    },
  }
}
