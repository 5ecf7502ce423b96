/** The primitives of the SIMD engine; its driver is in `../simd`. Addresses are laid out there. */
export { channel16, channel32, clear, copy32, lines16, luma32, luma8, pad16, pad32 } from './lines'
export { findStacked, stacked16 } from './columns'
export { find1, find2, sum16, sum32, sums16, sums32 } from './sums'
export { magnitude, mixed, mixedBy, pack, packAlpha, scaled } from './finish'
export { absolute, decided, decoded, encoded, levelled, powered, rectified } from './points'
export { added, bilateral, blocks, directions, largest, medians } from './neighbourhoods'
export { quadrupled, quartered16, quartered32 } from './pyramids'
export { copyRows, forward, inverse, multiplied, turned } from './spectra'
