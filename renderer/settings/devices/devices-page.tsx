import { CameraPanel } from './camera-panel'
import { MicrophonePanel } from './microphone-panel'
import { OutputPanel } from './output-panel'
import { ScreensPanel } from './screens-panel'

export function DevicesPage() {
  return (
    <>
      <MicrophonePanel />
      <CameraPanel />
      <OutputPanel />
      <ScreensPanel />
    </>
  )
}
