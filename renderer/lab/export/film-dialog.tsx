import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, ProgressBar } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { cssVariables } from '../../app/widgets/css-variables'
import { ModalDialog } from '../../app/widgets/modal-dialog'
import { showToast } from '../../app/widgets/toasts'
import { useLab, useResting } from '../lab-context'
import { drawingToCanvas } from './drawing-to-canvas'
import { FigureSheet } from './figure-sheet'
import { filmOf } from './gif/film'
import { makeGif } from './gif/make-gif'
import { saveFile } from './save-file'
import { stageDrawing } from './stage-drawing'

/** Width of a frame's drawing in its own units: the same film whatever the window's size. */
const WIDTH = 680

/** Makes the animation while it is shown, with progress; closing it lets go of the work. */
export function FilmDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('lab')
  const lab = useLab()
  const { experiment } = useResting()
  const [film] = useState(() => filmOf(experiment, lab.getState().states[experiment.id]))
  const [shown, setShown] = useState(0)
  const [done, setDone] = useState(0)
  const sheet = useRef<HTMLDivElement>(null)
  const name = `convolab-${experiment.id}.gif`

  const draw = async (index: number) => {
    flushSync(() => setShown(index))
    if (!sheet.current) throw new Error('The frames have no place to be drawn')
    const canvas = await drawingToCanvas(stageDrawing(sheet.current), 1)
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data
    if (!pixels) throw new Error('No canvas for the frame')
    return { pixels, width, height, delay: film[index]?.delay ?? 0 }
  }
  const make = useEffectEvent(async (signal: AbortSignal) => {
    // Outside of the effect, where React may draw at once.
    await Promise.resolve()
    try {
      saveFile(name, await makeGif({ frames: film.length, draw, onProgress: setDone, signal }))
      showToast(t('saved', { name }))
      onClose()
    } catch (error) {
      if (!signal.aborted) throw error
    }
  })
  useEffect(() => {
    const abort = new AbortController()
    void make(abort.signal)
    return () => abort.abort(new Error('Cancelled'))
  }, [])

  const frame = film[shown]
  const label = t('gifFrame', { done: String(done), all: String(film.length) })
  return (
    <ModalDialog title={t('gifMaking')} isOpen onClose={onClose}>
      <div className="stack">
        <ProgressBar className="lab-progress-bar" aria-label={label} value={done} maxValue={film.length}>
          {({ percentage = 0 }) => (
            <>
              <span className="small">{label}</span>
              <span className="lab-progress-track" style={cssVariables({ '--share': `${percentage}%` })} />
            </>
          )}
        </ProgressBar>
        <Button className="button" onPress={onClose}>
          {t('cancel')}
        </Button>
        <div ref={sheet} hidden>
          {frame && <FigureSheet figures={experiment.scene(frame.state, null).figures} width={WIDTH} />}
        </div>
      </div>
    </ModalDialog>
  )
}
