import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { FactsFigure } from '../../../shared/lab/contract/scene'

/** Numbers that matter, named. */
export const Facts = memo(function Facts({ figure }: { figure: FactsFigure }) {
  const t = useTranslations('labFigures')
  return (
    <section className="lab-facts" aria-label={t(figure.label)}>
      <h3 className="lab-figure-title">{t(figure.label)}</h3>
      <dl>
        {figure.facts.map(({ label, text, role }) => (
          <div key={label} className={`lab-fact ${role}`}>
            <dt>{t(label)}</dt>
            <dd className="number selectable">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
})
