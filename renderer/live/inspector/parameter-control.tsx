import type { Medium, Stage } from '../../../shared/chain/chain'
import { isAsset, isMatrix, isWeights, type ParameterSpec, type ParameterValue } from '../../../shared/chain/parameters'
import { anchorOf } from '../../../shared/chain/video/kernel'
import { useServices } from '../../app/services'
import { ParameterSlider } from '../../app/widgets/parameter-slider'
import { useStageNames } from '../chain/use-stage-names'
import { ChoiceControl } from './choice-control'
import { KernelFileControl } from '../kernel-file/kernel-file-control'
import { KernelControl } from './kernel-control'
import { WeightsControl } from './weights-control'

interface ParameterControlProps {
  medium: Medium
  stage: Stage
  spec: ParameterSpec
}

/** The control of one parameter, drawn from its description: a new kind of stage needs no new screen. */
export function ParameterControl({ medium, stage, spec }: ParameterControlProps) {
  const { chain } = useServices()
  const names = useStageNames(medium)
  const label = names.parameter(spec.name)
  const value = stage.params[spec.name]
  const set = (next: ParameterValue) => chain.setParameter(medium, stage.id, spec.name, next)

  switch (spec.type) {
    case 'number':
      return (
        <ParameterSlider
          {...spec}
          label={label}
          value={typeof value === 'number' ? value : spec.default}
          onBegin={chain.begin}
          onChange={set}
          onEnd={chain.end}
          onCancel={chain.cancel}
        />
      )
    case 'choice':
      return (
        <ChoiceControl
          label={label}
          value={typeof value === 'string' ? value : spec.default}
          options={spec.options.map((id) => ({ id, name: names.option(id) }))}
          fallback={spec.default}
          onChange={set}
        />
      )
    case 'matrix':
      return (
        <KernelControl
          label={label}
          spec={spec}
          rows={isMatrix(value) ? value : spec.default}
          anchor={'anchorRow' in stage.params ? anchorOf(stage.params) : undefined}
          onBegin={chain.begin}
          onChange={set}
          onEnd={chain.end}
          onCancel={chain.cancel}
        />
      )
    case 'weights':
      return <WeightsControl label={label} weights={isWeights(value) ? value : spec.default} onChange={set} />
    case 'asset':
      return (
        <KernelFileControl
          label={label}
          stageId={stage.id}
          file={isAsset(value) ? value : spec.default}
          onChange={set}
        />
      )
  }
}
