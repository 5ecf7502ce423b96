import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useLab, useOpen } from '../lab-context'
import { LiveFigures, LiveResults } from '../live/live-figures'
import { Facts } from './facts'
import { FigureView } from './figure-view'
import './stage.css'

/** The figures of the open experiment. */
export function Stage() {
  const t = useTranslations('lab')
  const lab = useLab()
  const { state, scene, experiment } = useOpen()
  const hover = useStore(lab, (view) => view.hover)
  return (
    <section
      className="lab-stage"
      aria-label={t('stage')}
      data-region
      tabIndex={-1}
      data-testid={`lab-stage-${experiment.id}`}
    >
      <LiveFigures id={experiment.id} />
      {scene.figures.map((figure) =>
        figure.kind === 'facts' ? (
          <Facts key={figure.id} figure={figure} />
        ) : (
          <FigureView key={figure.id} figure={figure} hover={hover} pinned={state.pinned} />
        ),
      )}
      <LiveResults id={experiment.id} />
    </section>
  )
}
