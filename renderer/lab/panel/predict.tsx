import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { write } from '../../../shared/lab/contract/write'
import { useLab, useResting, useScene } from '../lab-context'
import { readSeries } from './series'

/** An answer may be as far off as it is rounded: half a percent, or half a unit of the second decimal. */
function isNear(answer: number, value: number): boolean {
  return Math.abs(answer - value) <= Math.max(0.005, Math.abs(value) * 0.005)
}

/** Asks for the value of the next step before it is shown. */
export function Predict() {
  const t = useTranslations('lab')
  const lab = useLab()
  const predicting = useStore(lab, (view) => view.predicting)
  const [typed, setTyped] = useState('')
  const [verdict, setVerdict] = useState<'right' | 'wrong' | null>(null)
  const next = useScene((scene) => scene.next)
  const [asked, setAsked] = useState(next)
  const { experiment, state } = useResting()
  // At the end of the clock nothing is left to guess; from its start there is.
  const first = useMemo(
    () => experiment.scene(experiment.reduce(state, { type: 'seek', at: 0 }), null).next,
    [experiment, state],
  )
  if (!next && !first && verdict !== 'right') return null

  const start = () => {
    setTyped('')
    setVerdict(null)
    if (!next) lab.dispatch({ type: 'seek', at: 0 })
    setAsked(next ?? first)
    lab.dispatch({ type: 'pin', spot: null })
    lab.setState({ predicting: true, playing: false, hover: null })
  }
  const finish = () => {
    lab.setState({ predicting: false })
    lab.dispatch(asked?.at === undefined ? { type: 'step', by: 1 } : { type: 'seek', at: asked.at })
  }
  const check = () => {
    const [answer] = readSeries(typed, 1) ?? []
    if (answer === undefined || !asked) return
    const right = isNear(answer, asked.value)
    setVerdict(right ? 'right' : 'wrong')
    if (right) finish()
  }
  return (
    <section className="lab-section" aria-label={t('predict')}>
      <h2 className="lab-heading">{t('predict')}</h2>
      {predicting && asked ? (
        <form
          className="lab-predict"
          onSubmit={(event) => {
            event.preventDefault()
            check()
          }}
        >
          <label className="lab-ask">
            <span>{t('predictAsk', { name: asked.name })}</span>
            <input
              className="field-input number"
              type="text"
              inputMode="decimal"
              autoComplete="off"
              aria-label={t('predictAsk', { name: asked.name })}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <Button className="button primary" type="submit">
            {t('answer')}
          </Button>
          <Button
            className="button"
            onPress={() => {
              setVerdict(null)
              finish()
            }}
          >
            {t('reveal')}
          </Button>
        </form>
      ) : (
        (next ?? first) && (
          <Button className="button" onPress={start}>
            {t(next ? 'predictStart' : 'predictFromStart')}
          </Button>
        )
      )}
      <p role="status" className={`lab-verdict ${verdict ?? ''}`}>
        {verdict === 'right' &&
          asked &&
          `✓ ${t('right')}: ${t('was', { name: asked.name, value: write(asked.value, 6) })}`}
        {verdict === 'wrong' && predicting && `✗ ${t('wrong')}`}
      </p>
    </section>
  )
}
