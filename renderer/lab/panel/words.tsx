import { useTranslations } from 'use-intl'
import { useResting } from '../lab-context'
import { formulasShown } from '../pages'
import { FormulaView } from './formula-view'

/** The text of the page and its formula: what can be read without touching anything. */
export function Words() {
  const t = useTranslations('labPages')
  const { experiment, state } = useResting()
  const { id } = experiment
  return (
    <section className="lab-words selectable">
      <p className="lab-lead">{t(`${id}.lead`)}</p>
      {formulasShown(state).map((name) => (
        <FormulaView key={name} name={name} />
      ))}
      <p>{t(`${id}.text`)}</p>
    </section>
  )
}
