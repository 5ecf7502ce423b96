/** The part of fft.js that the bench uses; the package has no types of its own. */
declare module 'fft.js' {
  export default class FFT {
    constructor(size: number)
    createComplexArray(): number[]
    transform(out: number[], data: ArrayLike<number>): void
  }
}
