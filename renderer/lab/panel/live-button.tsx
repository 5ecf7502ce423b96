import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Control } from '../../../shared/lab/contract/scene'
import { LIVE_SECONDS, takeLive } from '../../../shared/lab/live'
import { useServices } from '../../app/services'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'

/** Takes numbers from the sound that comes in: the microphone when it is on, else the test sound. */
export function LiveButton({ control }: { control: Extract<Control, { kind: 'live' }> }) {
  const t = useTranslations('lab')
  const words = useTranslations('labControls')
  const lab = useLab()
  const { audio } = useServices()
  const [nothing, setNothing] = useState(false)
  const take = async () => {
    const { input, rate } = await audio.excerpt(LIVE_SECONDS[control.take])
    const sound = input[0] ?? new Float32Array(0)
    const values = takeLive(
      control.take,
      sound.slice(-Math.round(LIVE_SECONDS[control.take] * rate)),
      rate,
      control.count,
    )
    setNothing(values.length === 0)
    if (values.length > 0) setData(lab, { [control.key]: values, at: 0 })
  }
  return (
    <>
      <Button className="button" onPress={() => void take()}>
        {words(control.label)}
      </Button>
      <p role="status" className="lab-verdict small">
        {nothing && t(control.take === 'claps' ? 'noClaps' : 'noSound')}
      </p>
    </>
  )
}
