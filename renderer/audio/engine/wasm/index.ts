/** What the driver calls. Addresses are bytes; nothing here allocates, and every buffer belongs to the caller. */
export { forwardLeaf, forwardPass, forwardRoot2, forwardRoot4 } from './forward'
export { inverseLeaf, inversePass, inverseRoot2, inverseRoot4 } from './inverse'
export { multiply1, multiply2 } from './multiply'
export { add, blend, clean, clean4, direct, flush } from './samples'
