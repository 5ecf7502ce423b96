/** The chain as last committed: kept in memory for a renderer that dies, on disk for a program that does. */
import type { Chain } from '../../../shared/chain/chain'
import { chainSchema } from '../../../shared/chain/schema'
import type { Notice } from '../../../shared/ipc/contract'
import { parseBoundedJson } from '../../../shared/settings/bounded-json'
import { keepAside } from '../files/kept-aside'
import { readText } from '../files/read-text'
import { createSavedValue } from '../files/saved-value'

export interface ChainJournal {
  /** null before the first commit of a first start. */
  current(): Chain | null
  commit(chain: Chain): void
  /** Starts over with an empty chain; what was there stays beside it under another name. */
  setAside(): Promise<void>
  flush(): Promise<void>
}

const MAX_BYTES = 4 * 2 ** 20
const SAVE_DELAY = 300

export const emptyChain: Chain = { format: 1, audio: { stages: [] }, video: { stages: [] } }

/** Never rejects: a damaged journal is kept aside and reported. */
export async function openChainJournal(path: string, notify: (notice: Notice) => void): Promise<ChainJournal> {
  let chain = await load(path, notify)
  const saved = createSavedValue({
    path,
    delay: SAVE_DELAY,
    onFailure: (reason) => notify({ kind: 'settings-not-saved', reason }),
  })
  function commit(next: Chain) {
    chain = next
    saved.save(`${JSON.stringify(next)}\n`)
  }
  return {
    current: () => chain,
    commit,
    async setAside() {
      await saved.flush()
      await keepAside(path, 'kept')
      commit(emptyChain)
    },
    flush: () => saved.flush(),
  }
}

async function load(path: string, notify: (notice: Notice) => void): Promise<Chain | null> {
  const text = await readText(path, MAX_BYTES)
  if (!text.ok && text.reason === 'missing') return null
  const parsed = text.ok ? parseBoundedJson(text.value, MAX_BYTES) : text
  const chain = parsed.ok ? chainSchema.safeParse(parsed.value) : undefined
  if (chain?.success) return chain.data
  notify({ kind: 'chain-damaged', keptAs: await keepAside(path, 'damaged') })
  return null
}
