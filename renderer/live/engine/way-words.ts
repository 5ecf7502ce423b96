/** The engines' names of ways, taken apart into words that can be said in any language. */

/** Words of `live.pictureEngine.wayPart`; all else, such as "int16", is the same everywhere. */
const WORDS = ['direct', 'mirrored', 'separable', 'linear', 'spectrum', 'pyramid', 'rank', 'blocks'] as const
export type WayWord = (typeof WORDS)[number]

export interface WayPart {
  word: string
  /** Of "rank 3". */
  count?: string
  /** Of "blocks of 4×2". */
  size?: string
}

export function isWayWord(word: string): word is WayWord {
  return WORDS.some((known) => known === word)
}

/** @param way such as "rank 3, float32" or "direct, blocks of 4×2" */
export function partsOfWay(way: string): WayPart[] {
  return way.split(', ').map((part) => {
    const [word = '', ...rest] = part.split(' ')
    if (word === 'rank') return { word, count: rest.join(' ') }
    if (word === 'blocks') return { word, size: rest.at(-1) ?? '' }
    return { word: part }
  })
}
