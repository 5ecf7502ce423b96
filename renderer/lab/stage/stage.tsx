import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Spot } from '../../../shared/lab/contract/state'
import { useLab, useResting, useScene } from '../lab-context'
import { LiveFigures, LiveResults } from '../live/live-figures'
import { Facts } from './facts'
import { FigureView } from './figure-view'
import './stage.css'

/** The figures of the open experiment. */
export function Stage() {
  const t = useTranslations('lab')
  const lab = useLab()
  const { state, experiment } = useResting()
  const figures = useScene((scene) => scene.figures)
  const words = useTranslations('labFigures')
  const predicting = useStore(lab, (view) => view.predicting)
  const hides = useScene((scene) => (predicting ? scene.next?.hides : undefined))
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
      {figures.map((figure) =>
        hides?.includes(figure.id) ? (
          <p key={figure.id} className="lab-hidden">
            <span className="lab-figure-title">{words(figure.label)}</span> {t('hidden')}
          </p>
        ) : figure.kind === 'facts' ? (
          <Facts key={figure.id} figure={figure} />
        ) : (
          <FigureView
            key={figure.id}
            figure={figure}
            hover={indexIn(figure.id, hover)}
            pinned={indexIn(figure.id, state.pinned)}
          />
        ),
      )}
      <LiveResults id={experiment.id} />
    </section>
  )
}

function indexIn(figure: string, spot: Spot | null): number | null {
  return spot?.figure === figure ? spot.index : null
}
