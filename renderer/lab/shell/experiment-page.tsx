import { Presentation, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { CommandButton } from '../../app/widgets/command-button'
import { useLab, useResting } from '../lab-context'
import { PrintPages } from '../export/print-pages'
import { LivePanels } from '../live/live-panels'
import { Controls } from '../panel/controls'
import { Predict } from '../panel/predict'
import { Quiz } from '../panel/quiz'
import { SourceBadge } from '../panel/source-badge'
import { StepLine } from '../panel/step-line'
import { Words } from '../panel/words'
import { Stage } from '../stage/stage'
import { setData } from '../use-lab-commands'
import { Player } from './player'
import { ShareMenu } from './share-menu'

/** The page of the open experiment: text and formula, figures, player, then everything to try. */
export function ExperimentPage() {
  const t = useTranslations('lab')
  const words = useTranslations('labPages')
  const lab = useLab()
  const { experiment } = useResting()
  const presenter = useStore(lab, (view) => view.presenter)
  const { id } = experiment
  return (
    <article className="lab-page" key={id} data-presenter={presenter || undefined}>
      <header className="lab-header">
        <h2 className="lab-title">
          <span className="number second">{id.toUpperCase()}</span> {words(`${id}.title`)}
        </h2>
        <span className="spacer" />
        <Switches />
        <CommandButton command="lab.reset" icon={<RotateCcw aria-hidden="true" />} />
        <ShareMenu />
        <CommandButton command="lab.presenter" icon={<Presentation aria-hidden="true" />} pressed={presenter} />
      </header>
      <aside className="lab-panel" aria-label={words(`${id}.title`)} data-region tabIndex={0}>
        <Words />
        {!presenter && (
          <>
            <Predict />
            <Controls />
            <LivePanels id={id} />
            <Quiz />
            <SourceBadge />
          </>
        )}
      </aside>
      <div className="lab-main">
        <Stage />
        <StepLine />
        <Player />
      </div>
      <PrintPages />
    </article>
  )

  function Switches() {
    const { state } = useResting()
    const data: Readonly<Record<string, unknown>> = { ...state.data }
    return (
      <>
        {experiment.switches.includes('operation') && (
          <ChoiceButtons
            label={t('operation')}
            value={data.operation === 'correlation' ? 'correlation' : 'convolution'}
            options={(['convolution', 'correlation'] as const).map((name) => ({ id: name, name: t(name) }))}
            onChange={(operation) => setData(lab, { operation })}
          />
        )}
        {experiment.switches.includes('letters') && (
          <ChoiceButtons
            label={t('writing')}
            value={data.letters === true ? 'letters' : 'numbers'}
            options={(['numbers', 'letters'] as const).map((name) => ({ id: name, name: t(name) }))}
            onChange={(name) => setData(lab, { letters: name === 'letters' })}
          />
        )}
      </>
    )
  }
}
