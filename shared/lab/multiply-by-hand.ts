import { convolve1d } from '../convolution/direct/convolve1d'

/** Digits of a whole number >= 0, highest first. */
export function digitsOf(value: number): number[] {
  return Array.from(String(value), Number)
}

/** Product of two whole numbers column by column without carrying (highest first): the convolution of their digits. */
export function multiplyWithoutCarry(a: number, b: number): number[] {
  return [...convolve1d(digitsOf(a), digitsOf(b), 'full')]
}

/** The number that columns stand for once the tens are carried. */
export function carry(columns: readonly number[]): number {
  return columns.reduce((value, column) => value * 10 + column, 0)
}
