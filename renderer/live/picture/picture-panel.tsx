import { Expand } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useShell } from '../../app/shell'
import { SourceNotice } from '../../app/sources/source-notice'
import { CommandButton } from '../../app/widgets/command-button'
import { Panel } from '../../app/widgets/panel'
import { useHandler } from '../../commands/use-handler'
import { DropTarget } from '../drop-target'
import { HalfActions } from '../header/half-actions'
import { Stages } from '../stages'
import { PictureFormat } from './picture-format'
import { PictureRate } from './picture-rate'
import { PictureState } from './picture-state'
import { PictureView } from './picture-view'
import { useSplit } from './use-split'

/** The right half: the picture before and after, its chain and inspector. */
export function PicturePanel() {
  const t = useTranslations('live')
  const words = useTranslations('app.file')
  const { openFiles } = useShell()
  const stage = useRef<HTMLDivElement>(null)
  const split = useSplit()
  useHandler('picture.split', split.toggle)
  useHandler('view.picture-full-screen', () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void stage.current?.requestFullscreen()
  })
  return (
    <Panel
      title={t('picture')}
      className="live-panel"
      flush
      actions={
        <HalfActions medium="video">
          <PictureFormat />
          <CommandButton command="view.picture-full-screen" icon={<Expand aria-hidden="true" />} />
        </HalfActions>
      }
    >
      <DropTarget hint={words('drop')} onDropFile={(file) => void openFiles.dropOnPicture(file)}>
        <div className="panel-notices">
          <PictureState />
          <SourceNotice medium="picture" />
        </div>
        <PictureView stage={stage} split={split} />
        <PictureRate />
        <Stages medium="video" />
      </DropTarget>
    </Panel>
  )
}
