/** Which channel of a file goes from which input to which output. */

export const CHANNEL_CHOICES = ['automatic', 'left', 'right', 'sum', 'stereo', 'true-stereo'] as const
export type ChannelChoice = (typeof CHANNEL_CHOICES)[number]

/** How a kernel is laid out in the end: one for both sides, one a side, or all four ways across. */
export type KernelLayout = 'mono' | 'stereo' | 'true-stereo'

/** Channels of the file, from 0, that a layout uses, in its own order: mono [m], stereo [L, R], true stereo [LL, LR, RL, RR]. */
export interface ChannelMap {
  layout: KernelLayout
  /** `sum` stands for half the sum of the first two. */
  sources: readonly (number | 'sum')[]
}

/** More are no kernel: two inputs times two outputs. */
export const MOST_KERNEL_CHANNELS = 4

/**
 * True stereo is read in the order LL, LR, RL, RR, each from input to output. A choice that asks for more channels than
 * there are takes what there is: two as stereo, one for both sides. Of three channels `automatic` uses the first two.
 * @param channels 1 to 4
 * @param swap exchanges left and right of the file (true stereo: on both ends); what has no sides stays
 */
export function mapChannels(choice: ChannelChoice, channels: number, swap: boolean): ChannelMap {
  if (channels === 1 || choice === 'left') return { layout: 'mono', sources: [0] }
  if (choice === 'right') return { layout: 'mono', sources: [1] }
  if (choice === 'sum') return { layout: 'mono', sources: ['sum'] }
  if (channels === 4 && choice !== 'stereo')
    return { layout: 'true-stereo', sources: swap ? [3, 2, 1, 0] : [0, 1, 2, 3] }
  return { layout: 'stereo', sources: swap ? [1, 0] : [0, 1] }
}

/** How many channels of the file a choice needs; for `automatic` as many as it finds. */
export function channelsNeeded(choice: ChannelChoice): number | undefined {
  return { automatic: undefined, left: 1, right: 2, sum: 2, stereo: 2, 'true-stereo': 4 }[choice]
}

/** `kernels[output][input]`, undefined where nothing passes: what the convolver takes. Mono: one array on both sides. */
export type ImpulseResponseMatrix = readonly (readonly (Float64Array | undefined)[])[]

/** @param kernels as many as the layout has sources, in its order. */
export function matrixOf(layout: KernelLayout, kernels: readonly Float64Array[]): ImpulseResponseMatrix {
  const [a, b, c, d] = kernels
  switch (layout) {
    case 'mono':
      return [
        [a, undefined],
        [undefined, a],
      ]
    case 'stereo':
      return [
        [a, undefined],
        [undefined, b],
      ]
    case 'true-stereo':
      return [
        [a, c],
        [b, d],
      ]
  }
}
