import { useTranslations } from 'use-intl'
import type { Figure } from '../../../shared/lab/contract/scene'
import { Drawing, heightOf } from '../stage/drawing'
import { Facts } from '../stage/facts'

/** Figures without anything to touch: for paper, and for frames of an animation. */
export function FigureSheet({ figures, width }: { figures: readonly Figure[]; width: number }) {
  const words = useTranslations('labFigures')
  return figures.map((figure) =>
    figure.kind === 'facts' ? (
      <Facts key={figure.id} figure={figure} />
    ) : (
      <figure key={figure.id} className={`lab-figure ${figure.kind} ${figure.kind === 'bars' ? figure.role : ''}`}>
        <figcaption className="lab-figure-title">{words(figure.label)}</figcaption>
        <div className="lab-drawing">
          <svg viewBox={`0 0 ${width} ${heightOf(figure, { width, stretch: 1 })}`} width="100%">
            <Drawing figure={figure} room={{ width, stretch: 1 }} pinned={null} />
          </svg>
        </div>
      </figure>
    ),
  )
}
