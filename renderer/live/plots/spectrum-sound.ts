/** The spectrum plot's own memory: samples read and levels kept, made once. */
import { useRef, type RefObject } from 'react'
import type { Samples } from '../../../shared/units'
import { Spectrum } from '../../audio/analysis/spectrum'

/** 12 Hz between bins and 85 ms of sound at 48 kHz: tells voices' harmonics apart and still follows speech. */
export const SPECTRUM_SIZE: Samples = 4096
export const SPECTRUM_BINS = SPECTRUM_SIZE / 2 + 1
/** What a falling level keeps of its power from frame to frame: calm, and gone within half a second. */
const SMOOTHING = 0.6

interface Side {
  samples: Float32Array
  /** dBFS of each bin from 0 Hz to the Nyquist frequency. */
  levels: Float32Array
  spectrum: Spectrum
}

export interface SpectrumSound {
  input: Side
  output: Side
}

function createSide(): Side {
  return {
    samples: new Float32Array(SPECTRUM_SIZE),
    levels: new Float32Array(SPECTRUM_BINS).fill(-Infinity),
    spectrum: new Spectrum({ size: SPECTRUM_SIZE, smoothing: SMOOTHING }),
  }
}

export function useSpectrumSound(): RefObject<SpectrumSound> {
  const sound = useRef<SpectrumSound | null>(null)
  sound.current ??= { input: createSide(), output: createSide() }
  return sound as RefObject<SpectrumSound>
}
