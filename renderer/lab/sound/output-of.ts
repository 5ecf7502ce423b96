import type { BarsFigure, Scene } from '../../../shared/lab/contract/scene'

/** The output bars of a scene as far as they are shown: the last ones where there are several rows. */
export function outputOf(scene: Scene): readonly number[] {
  const outputs = scene.figures.filter(
    (figure): figure is BarsFigure => figure.kind === 'bars' && figure.role === 'output',
  )
  const last = outputs.at(-1)
  return last ? last.values.slice(0, last.shown) : []
}
