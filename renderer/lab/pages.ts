/** What belongs to the page of an experiment beside its words: formulas, right answers, where its numbers come from. */
import type { ExperimentId, LabState } from '../../shared/lab/contract/state'
import type { FormulaName } from './panel/formula'

export type QuizId = 'one' | 'two'
export type Choice = 'a' | 'b' | 'c'

export interface LabPage {
  formulas: readonly FormulaName[]
  /** In their place while cross-correlation is switched on. */
  correlation?: FormulaName
  right: Readonly<Record<QuizId, Choice>>
}

export const pages: Readonly<Record<ExperimentId, LabPage>> = {
  e1: { formulas: ['convolution'], correlation: 'correlation', right: { one: 'b', two: 'c' } },
  e2: { formulas: ['savings', 'growth'], right: { one: 'a', two: 'b' } },
  e3: { formulas: ['dice'], right: { one: 'c', two: 'a' } },
  e4: { formulas: ['buns'], right: { one: 'b', two: 'a' } },
  e5: { formulas: ['slaps'], right: { one: 'a', two: 'c' } },
  e6: { formulas: ['impulses', 'answers'], right: { one: 'b', two: 'a' } },
  e7: { formulas: ['convolution'], correlation: 'correlation', right: { one: 'c', two: 'b' } },
  e8: { formulas: ['theorem'], correlation: 'theoremCorrelation', right: { one: 'b', two: 'c' } },
  e9: { formulas: ['ring'], correlation: 'ringCorrelation', right: { one: 'c', two: 'a' } },
  e10: { formulas: ['convolution'], right: { one: 'a', two: 'b' } },
}

/** The formulas of a page as its switches stand. */
export function formulasShown({ exp, data }: LabState): readonly FormulaName[] {
  const { view, step, operation }: Readonly<Record<string, unknown>> = { ...data }
  if (exp === 'e1' && view === 'curves') return ['curves']
  if (exp === 'e2') return step === 'integral' ? ['savingsIntegral', 'growth'] : ['savings', 'growth']
  const { formulas, correlation } = pages[exp]
  return operation === 'correlation' && correlation ? [correlation] : formulas
}
