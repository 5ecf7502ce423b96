import type { VideoEntry } from './entry'

/** What goes in comes out: the kernel of one tap that lectures begin with. */
export const identity: VideoEntry = {
  kind: 'identity',
  parameters: [],
  filter: () => ({
    kind: 'kernel',
    kernels: [[[1]]],
    combine: 'single',
    divisor: 1,
    bias: 0,
    gain: 1,
    border: 'replicate',
    operation: 'convolution',
    channels: 'rgb',
    light: 'gamma',
  }),
}
