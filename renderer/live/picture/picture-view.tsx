import { useRef, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useVideoState } from '../../app/session-state'
import { SplitLine } from './split-line'
import { useFitted } from './use-fitted'
import { usePictureName } from './use-picture-name'
import { usePictureSize } from './use-picture-size'
import type { Split } from './use-split'
import { VideoCanvas } from './video-canvas'
import './picture.css'

interface PictureViewProps {
  /** What is shown full screen. */
  stage: RefObject<HTMLDivElement | null>
  split: Split
}

/** The picture as large as the panel lets it be, with the line between before and after. */
export function PictureView({ stage, split }: PictureViewProps) {
  const t = useTranslations('live.view')
  const picture = useRef<HTMLDivElement>(null)
  const name = usePictureName()
  const size = useFitted(stage, usePictureSize())
  const isStarting = useVideoState().kind === 'starting'
  return (
    <div ref={stage} className="picture-stage">
      <div ref={picture} className="picture" style={{ width: size.width, height: size.height }}>
        <VideoCanvas label={name} />
        {isStarting && <p className="picture-wait second">{t('starting')}</p>}
        {split.on && !isStarting && (
          <>
            <span className="picture-word before">{t('before')}</span>
            <span className="picture-word after">{t('after')}</span>
            <SplitLine
              position={split.position}
              isMoving={split.isMoving}
              picture={picture}
              onMove={split.move}
              onSettle={split.settle}
              onCancel={split.cancel}
            />
          </>
        )}
      </div>
    </div>
  )
}
