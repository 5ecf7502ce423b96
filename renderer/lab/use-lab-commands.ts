/** Who answers the lab's keys while an experiment is open. */
import { useStore } from 'zustand'
import { useHandler } from '../commands/use-handler'
import { experimentOf } from '../../shared/lab/experiments'
import { useLab } from './lab-context'
import { togglePlay } from './use-clock'

export function useLabCommands(): void {
  const lab = useLab()
  const open = useStore(lab, (view) => view.open)
  const canUndo = useStore(lab, (view) => view.past.length > 0)
  const canRedo = useStore(lab, (view) => view.future.length > 0)
  const experiment = open ? experimentOf(open) : null
  const when = (action: () => void) => (experiment ? action : null)
  const step = (by: number) => {
    lab.setState({ playing: false })
    lab.dispatch({ type: 'step', by })
  }

  // While the lab is shown, undo is its own: null would leave it to the chain of Live, which is out of sight.
  useHandler('edit.undo', () => canUndo && lab.undo())
  useHandler('edit.redo', () => canRedo && lab.redo())
  useHandler(
    'lab.play',
    when(() => togglePlay(lab)),
  )
  useHandler(
    'lab.step-on',
    when(() => step(1)),
  )
  useHandler(
    'lab.step-back',
    when(() => step(-1)),
  )
  useHandler(
    'lab.first',
    when(() => lab.dispatch({ type: 'seek', at: 0 })),
  )
  useHandler(
    'lab.last',
    when(() => lab.dispatch({ type: 'seek', at: Number.MAX_SAFE_INTEGER })),
  )
  useHandler(
    'lab.pin',
    when(() => pinHovered(lab)),
  )
  useHandler(
    'lab.presenter',
    when(() => lab.setState(({ presenter }) => ({ presenter: !presenter }))),
  )
  useHandler(
    'lab.reset',
    when(() => lab.dispatch({ type: 'reset' })),
  )
  useHandler('lab.operation', experiment?.switches.includes('operation') ? () => toggleOperation(lab) : null)
  useHandler('lab.letters', experiment?.switches.includes('letters') ? () => toggleLetters(lab) : null)
  useHandler('lab.flip', experiment?.switches.includes('operation') ? () => flipKernel(lab) : null)
}

type Lab = ReturnType<typeof useLab>

function dataOf(lab: Lab): Readonly<Record<string, unknown>> {
  const { open, states } = lab.getState()
  return open ? { ...states[open].data } : {}
}

function pinHovered(lab: Lab): void {
  const { open, hover, states } = lab.getState()
  if (!open) return
  lab.dispatch({ type: 'pin', spot: hover ?? states[open].pinned })
}

/** A change by name; each experiment's own schema decides whether it is one. */
export function setData(lab: Lab, change: Readonly<Record<string, unknown>>): void {
  lab.dispatch({ type: 'set', change })
}

export function toggleOperation(lab: Lab): void {
  setData(lab, { operation: dataOf(lab).operation === 'convolution' ? 'correlation' : 'convolution' })
}

export function toggleLetters(lab: Lab): void {
  setData(lab, { letters: dataOf(lab).letters !== true })
}

function flipKernel(lab: Lab): void {
  const { h } = dataOf(lab)
  if (Array.isArray(h)) setData(lab, { h: [...h].reverse() })
}
