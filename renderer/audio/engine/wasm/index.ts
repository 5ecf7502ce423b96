/** What the driver calls. Addresses are bytes; nothing here allocates, and every buffer belongs to the caller. */
export { forwardPass, forwardRoot2, forwardRoot4, forwardTree } from './forward'
export { inversePass, inverseRoot2, inverseRoot4, inverseTree } from './inverse'
export { multiplySum } from './multiply'
export { add, blend, clean, clean4, deliver, direct } from './samples'
export { forwardBlock, inverseBlock } from './block'
