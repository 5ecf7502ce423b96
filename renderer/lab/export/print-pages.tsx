import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Scene } from '../../../shared/lab/contract/scene'
import type { LabState } from '../../../shared/lab/contract/state'
import { EMPTY_SHEET } from '../../../shared/lab/e10/model'
import { useOpen, useScene } from '../lab-context'
import { FigureSheet } from './figure-sheet'
import './print.css'

/** Width of a drawing on a page of A4, in its own units. */
const WIDTH = 680

function Page({ title, lead, scene, testId }: { title: string; lead: string; scene: Scene; testId: string }) {
  return (
    <section className="lab-print-page" data-testid={testId}>
      <p className="lab-title">{title}</p>
      <p>{lead}</p>
      <FigureSheet figures={scene.figures} width={WIDTH} />
    </section>
  )
}

/** What the printer gets in place of the window; made only while it is asked for, since it draws every figure once more. */
export function PrintPages() {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    // The printer takes the page as it is right after these events.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const onChange = () => (media.matches ? begin() : end())
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    media.addEventListener('change', onChange)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      media.removeEventListener('change', onChange)
    }
  }, [])
  return isPrinting ? <Pages /> : null
}

/** The open experiment, or the worksheet and its answers on two pages. */
function Pages() {
  const t = useTranslations('lab')
  const words = useTranslations('labPages')
  const { experiment, state } = useOpen()
  const scene = useScene((shown) => shown)
  const title = `${experiment.id.toUpperCase()} ${words(`${experiment.id}.title`)}`
  const sheetAt = (at: number): Scene => {
    const empty: LabState = { ...state, pinned: null, data: { ...state.data, ...EMPTY_SHEET, at } }
    return experiment.scene(empty, null)
  }
  const pages =
    experiment.id === 'e10'
      ? [
          { name: t('questionSheet'), scene: sheetAt(0) },
          { name: t('answerSheet'), scene: sheetAt(experiment.last(state)) },
        ]
      : [{ name: '', scene }]
  return createPortal(
    <div className="lab-print" aria-hidden="true">
      {pages.map((page, index) => (
        <Page
          key={page.name}
          testId={`lab-print-${index + 1}`}
          title={page.name ? `${title} · ${page.name} ${state.seed}` : title}
          lead={experiment.id === 'e10' ? t('sheetTask') : words(`${experiment.id}.lead`)}
          scene={page.scene}
        />
      ))}
    </div>,
    document.body,
  )
}
