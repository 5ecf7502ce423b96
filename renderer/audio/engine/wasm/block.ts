/** The transforms of the smallest partition in one call each: they are many, and a call from outside costs some. */
import { forwardLeaf, forwardPass, forwardRoot2 } from './forward'
import { inverseLeaf, inversePass, inverseRoot2 } from './inverse'

const SIZE: usize = 128

export function forwardBlock(re: usize, im: usize, out: usize, root: usize, pass: usize, leaves: usize): void {
  forwardRoot2(re, im, out, SIZE, root, 0, SIZE / 8)
  forwardPass(out, SIZE / 2, pass, 2, 0, SIZE / 32)
  forwardLeaf(out, leaves, SIZE / 16)
}

export function inverseBlock(spectrum: usize, out: usize, root: usize, pass: usize, leaves: usize): void {
  inverseLeaf(spectrum, leaves, SIZE / 16)
  inversePass(spectrum, SIZE / 2, pass, 2, 0, SIZE / 32)
  inverseRoot2(spectrum, out, SIZE, root, 0, SIZE / 8)
}
