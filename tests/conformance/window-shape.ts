import { WINDOW_NAMES, type WindowShape } from '../../shared/fir/window'

/** A window as the case files write it: an object with its name and perhaps one parameter. */
export function windowShape(value: unknown): WindowShape {
  if (!isWindow(value)) {
    throw new TypeError(`${JSON.stringify(value)} is not a window; names: ${WINDOW_NAMES.join(', ')}`)
  }
  return value
}

function isWindow(value: unknown): value is WindowShape {
  if (typeof value !== 'object' || value === null || !('name' in value)) {
    return false
  }
  return WINDOW_NAMES.some((name) => name === value.name)
}
