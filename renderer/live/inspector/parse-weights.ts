/** The weights of a layer as text: nested lists, as Python and JSON write them. Pure. */
import type { WeightsValue } from '../../../shared/chain/parameters'
import { checkWeights, type RefusedWeights } from '../../../shared/chain/video/layer-weights'
import { failure, type Outcome } from '../../../shared/outcome'

/** A text is never longer than that of the largest weights at full precision, about 16,000 numbers of 25 letters. */
const LONGEST = 1_000_000

/**
 * `[[[[1, 2], [3, 4]]]]`: outputs, inputs of a group, rows, columns. White space and numbers such as `1.`, `.5` and `+1`,
 * which Python prints or takes and JSON does not, are read too.
 */
export function parseWeights(text: string): Outcome<WeightsValue, RefusedWeights> {
  if (text.length > LONGEST) return failure({ kind: 'not-four-deep' })
  const plain = text
    .replace(/−/gu, '-')
    .replace(/(?<![\w.])\+(?=[\d.])/gu, '')
    .replace(/(?<![\d.])\.(?=\d)/gu, '0.')
    .replace(/(?<=\d)\.(?!\d)/gu, '.0')
    .replace(/,(?=\s*\])/gu, '')
  if (/nan|inf/iu.test(plain)) return failure({ kind: 'not-a-number' })
  try {
    return checkWeights(JSON.parse(plain))
  } catch {
    return failure({ kind: 'not-four-deep' })
  }
}

/** A row of a kernel a line; full precision. */
export function weightsText(weights: WeightsValue): string {
  const kernel = (rows: readonly (readonly number[])[]): string =>
    `[${rows.map((row) => `[${row.join(', ')}]`).join(',\n   ')}]`
  const output = (kernels: readonly (readonly (readonly number[])[])[]): string =>
    `[${kernels.map(kernel).join(',\n\n  ')}]`
  return `[${weights.map(output).join(',\n\n ')}]`
}
