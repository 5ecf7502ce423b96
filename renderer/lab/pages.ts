/** What belongs to the page of an experiment beside its words: formulas, right answers, where its numbers come from. */
import type { ExperimentId } from '../../shared/lab/contract/state'
import type { FormulaName } from './panel/formula'

export type QuizId = 'one' | 'two'
export type Choice = 'a' | 'b' | 'c'

export interface LabPage {
  formulas: readonly FormulaName[]
  right: Readonly<Record<QuizId, Choice>>
}

export const pages: Readonly<Record<ExperimentId, LabPage>> = {
  e1: { formulas: ['convolution'], right: { one: 'b', two: 'c' } },
  e2: { formulas: ['savings', 'growth', 'savingsIntegral'], right: { one: 'a', two: 'b' } },
  e3: { formulas: ['dice'], right: { one: 'c', two: 'a' } },
  e4: { formulas: ['buns'], right: { one: 'b', two: 'a' } },
  e5: { formulas: ['slaps'], right: { one: 'a', two: 'c' } },
  e6: { formulas: ['impulses', 'answers'], right: { one: 'b', two: 'a' } },
  e7: { formulas: ['convolution'], right: { one: 'c', two: 'b' } },
  e8: { formulas: ['theorem'], right: { one: 'b', two: 'c' } },
  e9: { formulas: ['ring'], right: { one: 'c', two: 'a' } },
  e10: { formulas: ['convolution'], right: { one: 'a', two: 'b' } },
}
