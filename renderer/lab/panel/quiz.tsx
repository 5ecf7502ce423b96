import { useId, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useLab, useResting } from '../lab-context'
import { type Choice, pages, type QuizId } from '../pages'

const CHOICES: readonly Choice[] = ['a', 'b', 'c']

function Question({ quiz }: { quiz: QuizId }) {
  const t = useTranslations('lab')
  const words = useTranslations('labPages')
  const lab = useLab()
  const { experiment } = useResting()
  const [chosen, setChosen] = useState<Choice | null>(null)
  const id = useId()
  const right = pages[experiment.id].right[quiz]
  const choose = (choice: Choice) => {
    setChosen(choice)
    if (choice === right) lab.setState(({ solved }) => ({ solved: new Set(solved).add(`${experiment.id}.${quiz}`) }))
  }
  return (
    <div className="lab-question">
      <p id={id}>{words(`${experiment.id}.quiz.${quiz}.ask`)}</p>
      <RadioGroup
        className="lab-choices"
        aria-labelledby={id}
        value={chosen}
        onChange={(choice) => choose(choice as Choice)}
      >
        {CHOICES.map((choice) => (
          <Radio key={choice} value={choice} className="lab-option">
            {words(`${experiment.id}.quiz.${quiz}.${choice}`)}
          </Radio>
        ))}
      </RadioGroup>
      <p role="status" className={`lab-verdict ${chosen === right ? 'right' : 'wrong'}`}>
        {chosen !== null &&
          (chosen === right
            ? `✓ ${t('quizRight', { why: words(`${experiment.id}.quiz.${quiz}.why`) })}`
            : `✗ ${t('quizWrong')}`)}
      </p>
    </div>
  )
}

/** Two questions with an explanation each. */
export function Quiz() {
  const t = useTranslations('lab')
  return (
    <section className="lab-section" aria-label={t('quiz')}>
      <h2 className="lab-heading">{t('quiz')}</h2>
      <Question quiz="one" />
      <Question quiz="two" />
    </section>
  )
}
