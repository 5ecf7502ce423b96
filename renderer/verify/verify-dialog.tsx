import { CircleCheck, OctagonX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Decibels } from '../../shared/units'
import { useAnnounce } from '../app/announce'
import { formatBound, formatNumber } from '../app/format/format-value'
import { useServices } from '../app/services'
import { useShell } from '../app/shell'
import { ModalDialog } from '../app/widgets/modal-dialog'
import { createSoundVerifier, SOUND_LIMIT, type SoundVerifier } from './sound-verifier'
import type { SoundDoubt, SoundVerdict } from './verify-sound'
import './verify.css'

/** The last second of sound through the definition, in numbers. */
export function VerifyDialog() {
  const t = useTranslations('live.verify')
  const { ui } = useShell()
  const isOpen = useStore(ui, (state) => state.overlay === 'verify')
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="verify">
      <Sound />
    </ModalDialog>
  )
}

function useVerdict(): { result: SoundVerdict | SoundDoubt | null; again: () => void } {
  const { audio } = useServices()
  const [verifier, setVerifier] = useState<SoundVerifier | null>(null)
  const [result, setResult] = useState<SoundVerdict | SoundDoubt | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const made = createSoundVerifier(audio)
    setVerifier(made)
    return () => made.dispose()
  }, [audio])
  useEffect(() => {
    let wanted = true
    setResult(null)
    void verifier?.verify().then((verdict) => wanted && setResult(verdict))
    return () => {
      wanted = false
    }
  }, [verifier, asked])
  return { result, again: () => setAsked((count) => count + 1) }
}

function Sound() {
  const t = useTranslations('live.verify')
  const announce = useAnnounce()
  const { result, again } = useVerdict()
  const isRight = result !== null && typeof result === 'object' && result.largest <= SOUND_LIMIT
  const sentence =
    result === null ? t('running') : typeof result === 'string' ? t(`doubt.${result}`) : t(isRight ? 'right' : 'wrong')
  useEffect(() => {
    if (result !== null) announce.status(sentence)
  }, [result, sentence, announce])
  return (
    <div className="verify-body">
      <p className="verify-sentence" data-testid="verify-sentence">
        {typeof result === 'object' &&
          result !== null &&
          (isRight ? <CircleCheck aria-hidden="true" /> : <OctagonX aria-hidden="true" />)}
        {sentence}
      </p>
      {typeof result === 'object' && result !== null && <Numbers verdict={result} />}
      <p className="small second">{t('method')}</p>
      <Button className="button" isDisabled={result === null} onPress={again}>
        {t('again')}
      </Button>
    </div>
  )
}

function Numbers({ verdict: { largest, rms, compared, of, kernels } }: { verdict: SoundVerdict }) {
  const t = useTranslations('live.verify')
  const rows = [
    [t('largest'), errorLevel(largest), `≤ ${errorLevel(SOUND_LIMIT)}`],
    [t('rms'), errorLevel(rms), ''],
    [t('compared'), t('comparedValue', { compared: formatNumber(compared), of: formatNumber(of) }), ''],
    [t('kernels'), formatNumber(kernels), ''],
  ] as const
  return (
    <table className="table selectable">
      <tbody>
        {rows.map(([name, value, limit]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{value}</td>
            <td className="number second">{limit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Errors lie far below the level that meters call silence, so they are written out. */
function errorLevel(level: Decibels): string {
  return formatBound(Math.round(level * 10) / 10, 'decibels')
}
