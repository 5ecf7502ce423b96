import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useTranslations } from 'use-intl'
import { useLayout } from './use-layout'

/** A half that is dragged narrower than this closes. */
const NARROWEST = '30%'

/** Sound left, Picture right, a splitter between them; or one of them alone. */
export function Halves({ sound, picture }: { sound: ReactNode; picture: ReactNode }) {
  const t = useTranslations('live')
  const { share, shown, setShare } = useLayout()
  if (shown !== 'both') return <div className="halves">{shown === 'audio' ? sound : picture}</div>
  return (
    <Group
      className="halves"
      defaultLayout={{ sound: share * 100, picture: 100 - share * 100 }}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction && layout.sound !== undefined) setShare(layout.sound / 100)
      }}
    >
      <Panel id="sound" className="half" minSize={NARROWEST} collapsible>
        {sound}
      </Panel>
      <Separator className="splitter" aria-label={t('splitter')} />
      <Panel id="picture" className="half" minSize={NARROWEST} collapsible>
        {picture}
      </Panel>
    </Group>
  )
}
