import { useCommand } from '../commands/use-command'
import { Halves } from './halves'
import { PicturePanel } from './picture/picture-panel'
import { SoundPanel } from './sound/sound-panel'
import { useLiveCommands } from './use-live-commands'
import './live-screen.css'

/** The start screen: sound and picture, each with its chain, live. */
export function LiveScreen() {
  useLiveCommands()
  const { name } = useCommand('screen.live')
  return (
    <main className="live" aria-label={name}>
      <h1 className="visually-hidden">{name}</h1>
      <Halves sound={<SoundPanel />} picture={<PicturePanel />} />
    </main>
  )
}
