/** What is to be done with the next frame: stages, their plan, the split line, and the excerpts asked for. */
import type { Stage } from '../../../shared/chain/chain'
import type { Mask, Masks } from '../../../shared/picture/stage-weights'
import type { Pixels } from '../../../shared/units'
import type { PicturePlan } from '../engine/engine'
import { meantPasses } from '../engine/plan-passes'
import { sabotagePlan } from '../engine/sabotage'

export interface PictureChain {
  /** @throws Error for an unknown kind; what ran before goes on */
  setStages(stages: readonly Stage[], bypass: boolean): void
  /** An image that stages name as mask has come. */
  putMask(sha256: string, mask: Mask): void
  /** Masks by the hash of their file; the same value until another comes. */
  masks(): Masks
  sabotage(add: number): void
  setSplit(on: boolean, position: number): void
  plan(): PicturePlan
  /** The stages that act; empty when bypassed. */
  stages(): readonly Stage[]
  /** First filtered column of a picture that wide. */
  splitColumn(width: Pixels): Pixels
}

export function createPictureChain(): PictureChain {
  let stages: readonly Stage[] = []
  let honest: PicturePlan = { passes: [] }
  let plan = honest
  let masks: Masks = new Map()
  let split = { on: false, position: 0.5 }
  return {
    setStages(next, bypass) {
      const acting = bypass ? [] : next
      honest = meantPasses(acting, masks)
      plan = honest
      stages = acting
    },
    putMask(sha256, mask) {
      masks = new Map([...masks, [sha256, mask]])
      honest = meantPasses(stages, masks)
      plan = honest
    },
    masks: () => masks,
    sabotage(add) {
      plan = sabotagePlan(honest, add)
    },
    setSplit(on, position) {
      split = { on, position: Math.min(1, Math.max(0, position)) }
    },
    plan: () => plan,
    stages: () => stages,
    splitColumn: (width) => (split.on ? Math.round(split.position * width) : 0),
  }
}
