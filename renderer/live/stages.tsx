import { useDeferredValue } from 'react'
import type { Medium } from '../../shared/chain/chain'
import { ChainSection } from './chain/chain-section'
import { Inspector } from './inspector/inspector'

/**
 * Chain and inspector of a half. They come in a second drawing, a moment after the signal: picture and meters run as soon
 * as they are placed, and need not wait for sliders.
 */
export function Stages({ medium }: { medium: Medium }) {
  const isDrawn = useDeferredValue(true, false)
  return (
    <div className="stages">
      {isDrawn && (
        <>
          <ChainSection medium={medium} />
          <Inspector medium={medium} />
        </>
      )}
    </div>
  )
}
