import { useTranslations } from 'use-intl'
import { useResting } from '../lab-context'
import { pages } from '../pages'
import { FormulaView } from './formula-view'

/** The text of the page and its formula: what can be read without touching anything. */
export function Words() {
  const t = useTranslations('labPages')
  const { experiment, state } = useResting()
  const data: Readonly<Record<string, unknown>> = { ...state.data }
  const id = experiment.id
  const { formulas } = pages[id]
  const shown =
    id === 'e1' && data.view === 'curves'
      ? (['curves'] as const)
      : data.operation === 'correlation'
        ? (['correlation'] as const)
        : formulas
  return (
    <section className="lab-words selectable">
      <p className="lab-lead">{t(`${id}.lead`)}</p>
      {shown.map((name) => (
        <FormulaView key={name} name={name} />
      ))}
      <p>{t(`${id}.text`)}</p>
    </section>
  )
}
