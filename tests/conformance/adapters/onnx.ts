import type { Operations } from '../case'

export const onnx: Operations = {}
