import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Spot } from '../../../shared/lab/contract/state'
import { useAnnounce } from '../../app/announce'
import { useLab, useScene } from '../lab-context'

/** The step in numbers: the products that make one value, the one under the pointer lit. Said when the clock stands still. */
export function StepLine() {
  const t = useTranslations('lab')
  const lab = useLab()
  const playing = useStore(lab, (view) => view.playing)
  const predicting = useStore(lab, (view) => view.predicting)
  const { status } = useAnnounce()
  const { at, result, lit, spots, ...step } = useScene((scene) => scene.step)
  // One term that is the result itself need not be written twice.
  const terms = step.terms.length === 1 && step.terms[0] === result ? [] : step.terms
  const point = (spot: Spot | null = null) => lab.setState({ hover: spot })
  const sum = terms.map((term) => term.replaceAll('·', ` ${t('times')} `)).join(` ${t('plus')} `)
  const sentence = terms.length > 0 ? t('step', { at, sum, result }) : t('stepResult', { at, result })
  const said = useRef(sentence)
  useEffect(() => {
    if (playing || predicting || said.current === sentence) return
    said.current = sentence
    status(sentence)
  }, [playing, predicting, sentence, status])
  return (
    <p className="lab-step number selectable" data-testid="lab-step">
      <span>{at}</span>
      {terms.length > 0 && <span> = </span>}
      {terms.map((term, index) => (
        <span key={index}>
          {index > 0 && ' + '}
          <span
            className="lab-term"
            data-lit={lit === index || undefined}
            onPointerEnter={() => point(spots?.[index])}
            onPointerLeave={() => point()}
          >
            {term}
          </span>
        </span>
      ))}
      <span> = </span>
      <strong>{result}</strong>
    </p>
  )
}
