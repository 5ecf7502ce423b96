/** The transforms of the smallest partition in one call each: they are many, and a call from outside costs some. */
import { forwardRoot2, forwardTree } from './forward'
import { inverseRoot2, inverseTree } from './inverse'

const SIZE: usize = 128

export function forwardBlock(re: usize, im: usize, out: usize, root: usize, tables: usize): void {
  forwardRoot2(re, im, out, SIZE, root, 0, SIZE / 8)
  forwardTree(out, SIZE / 2, tables, 0, 2)
}

export function inverseBlock(spectrum: usize, out: usize, root: usize, tables: usize): void {
  inverseTree(spectrum, SIZE / 2, tables, 0, 2)
  inverseRoot2(spectrum, out, SIZE, root, 0, SIZE / 8)
}
