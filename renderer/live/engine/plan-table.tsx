import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Samples } from '../../../shared/units'
import { formatDuration, formatNumber } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import { useWatched } from '../../app/widgets/use-watched'
import type { AudioFacts } from '../../audio/contract'
import type { PartitionPlan } from '../../audio/engine/convolution/plan'

/** The plan in force, watched: it changes with the kernel's length, the choice and the costs. */
function usePlan(): { plan: PartitionPlan | undefined; rate: number; taps: Samples } {
  const { audio } = useServices()
  const facts = useWatched(
    useCallback(() => audio.facts(), [audio]),
    isSamePlan,
  )
  return { plan: facts.plan, rate: facts.contextRate, taps: facts.taps }
}

function isSamePlan(before: AudioFacts, now: AudioFacts): boolean {
  return before.plan === now.plan && before.taps === now.taps
}

/** Levels as a timeline over the kernel and as numbers. */
export function PlanTable() {
  const t = useTranslations('live.engine')
  const { plan, rate, taps } = usePlan()
  if (!plan) return null
  if (plan.levels.length === 0) return <p>{t('direct', { taps: formatNumber(plan.direct) })}</p>
  const end = plan.levels.reduce((most, { start, size, count }) => Math.max(most, start + size * count), 0)
  const milliseconds = (samples: Samples) => formatDuration(samples / rate)
  return (
    <>
      <div className="plan-line" aria-hidden="true">
        {plan.levels.map(({ start, size, count }) => (
          <span
            key={start}
            className="plan-level"
            data-used={start < taps ? true : undefined}
            style={{ flexGrow: Math.sqrt((size * count) / end) }}
          >
            {size}
          </span>
        ))}
      </div>
      <table className="table selectable">
        <thead>
          <tr>
            <th scope="col">{t('size')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('spread')}</th>
          </tr>
        </thead>
        <tbody className="number">
          {plan.levels.map(({ start, size, count, ticks }) => (
            <tr key={start}>
              <td>{formatNumber(size)}</td>
              <td>{formatNumber(count)}</td>
              <td>{milliseconds(start)}</td>
              <td>{ticks === 0 ? t('atOnce') : milliseconds(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small second">
        {t('cost', { value: formatNumber(Number(((plan.cost * rate) / 1e7).toPrecision(2))) })}
      </p>
    </>
  )
}
