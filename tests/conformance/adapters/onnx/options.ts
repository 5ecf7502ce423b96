import { AUTO_PADS } from '../../../../shared/cnn/windows'
import type { Given } from '../../case'

/** ONNX attributes of sliding windows in the words of our options. */
export function windowOptions(given: Given) {
  return {
    strides: given.optionalNumbers('strides'),
    pads: given.optionalNumbers('pads'),
    dilations: given.optionalNumbers('dilations'),
    autoPad: given.gives('auto_pad') ? given.word('auto_pad', AUTO_PADS) : undefined,
  }
}

export function convOptions(given: Given) {
  return { ...windowOptions(given), groups: given.optionalNumber('group') }
}

export function poolOptions(given: Given) {
  return { ...windowOptions(given), ceilMode: given.gives('ceil_mode') && given.flag('ceil_mode') }
}
