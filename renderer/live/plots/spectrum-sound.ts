/** The spectrum plot's own memory: samples read and levels kept, made once. */
import { useRef, type RefObject } from 'react'
import { createLevelSpectrum, SPECTRUM_SIZE, type LevelSpectrum } from '../../plots/level-spectrum'

export interface SpectrumSound {
  samples: { input: Float32Array; output: Float32Array }
  input: LevelSpectrum
  output: LevelSpectrum
}

function createSpectrumSound(): SpectrumSound {
  return {
    samples: { input: new Float32Array(SPECTRUM_SIZE), output: new Float32Array(SPECTRUM_SIZE) },
    input: createLevelSpectrum(),
    output: createLevelSpectrum(),
  }
}

export function useSpectrumSound(): RefObject<SpectrumSound> {
  const sound = useRef<SpectrumSound | null>(null)
  sound.current ??= createSpectrumSound()
  return sound as RefObject<SpectrumSound>
}
