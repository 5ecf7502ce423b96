/** What the driver calls. Addresses are bytes; nothing here allocates, and every buffer belongs to the caller. */
export { forwardLeaf, forwardPass, forwardRoot2, forwardRoot4 } from './forward'
export { inverseLeaf, inversePass, inverseRoot2, inverseRoot4 } from './inverse'
export { multiplySum } from './multiply'
export { add, blend, clean, clean4, deliver, direct } from './samples'
export { forwardBlock, inverseBlock } from './block'
