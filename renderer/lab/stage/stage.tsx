import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Figure } from '../../../shared/lab/contract/scene'
import type { Spot } from '../../../shared/lab/contract/state'
import { useLab, useResting, useScene } from '../lab-context'
import { LiveFigures, LiveResults } from '../live/live-figures'
import { arrange } from './arrange'
import { Facts } from './facts'
import { FigureView } from './figure-view'
import { StageContext } from './stage-context'
import { useSize } from './use-size'
import { useStretch } from './use-stretch'
import './stage.css'

/** The smallest type of a drawing is 12 units: 20 px for the last row of a room. */
const PRESENTER_SCALE = 1.7
/** CSS pixels from which a drawing has room to grow. */
const ROOMY = 900
const ROOMY_SCALE = 1.25

/** The figures of the open experiment, arranged and stretched so that the stage shows them whole where it can. */
export function Stage() {
  const t = useTranslations('lab')
  const lab = useLab()
  const { experiment } = useResting()
  const figures = useScene((scene) => scene.figures)
  const presenter = useStore(lab, (view) => view.presenter)
  const stage = useRef<HTMLElement>(null)
  const { width, height } = useSize(stage)
  const scale = presenter ? PRESENTER_SCALE : width > ROOMY ? ROOMY_SCALE : 1
  const { columns, wide } = useMemo(() => arrange(figures, { width, height, scale }), [figures, width, height, scale])
  const key = [...columns, wide].map((all) => all.map(({ id }) => id).join()).join(' ')
  const stretch = useStretch(stage, height, `${key} ${scale}`)
  const drawn = useMemo(() => ({ scale, stretch }), [scale, stretch])
  return (
    <section
      ref={stage}
      className="lab-stage"
      aria-label={t('stage')}
      data-region
      tabIndex={-1}
      data-testid={`lab-stage-${experiment.id}`}
      data-stretch={stretch}
    >
      <StageContext value={drawn}>
        <div className="lab-columns">
          {columns.map((all, column) => (
            <div key={column} className="lab-column" data-column={column}>
              {column === 0 && <LiveFigures id={experiment.id} />}
              <Figures figures={all} />
            </div>
          ))}
        </div>
        <div className="lab-column" data-wide>
          <Figures figures={wide} />
          <LiveResults id={experiment.id} />
        </div>
      </StageContext>
    </section>
  )
}

function Figures({ figures }: { figures: readonly Figure[] }) {
  const t = useTranslations('lab')
  const words = useTranslations('labFigures')
  const lab = useLab()
  const { state } = useResting()
  const predicting = useStore(lab, (view) => view.predicting)
  const hides = useScene((scene) => (predicting ? scene.next?.hides : undefined))
  const hover = useStore(lab, (view) => view.hover)
  return figures.map((figure) =>
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
  )
}

function indexIn(figure: string, spot: Spot | null): number | null {
  return spot?.figure === figure ? spot.index : null
}
