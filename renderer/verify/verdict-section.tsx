import { CircleCheck, OctagonX } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '../app/announce'

interface VerdictSectionProps {
  title: string
  sentence: string
  testId: string
  /** null while it is being computed, or where nothing could be judged. */
  isRight: boolean | null
  isRunning: boolean
  method: string
  again: () => void
  children: ReactNode
}

/** What was judged, the verdict in a sentence, its numbers, and how they came about. */
export function VerdictSection(props: VerdictSectionProps) {
  const { title, sentence, testId, isRight, isRunning, method, again, children } = props
  const t = useTranslations('live.verify')
  const announce = useAnnounce()
  useEffect(() => {
    if (!isRunning) announce.status(sentence)
  }, [isRunning, sentence, announce])
  return (
    <section className="verdict" aria-label={title}>
      <h3 className="small second">{title}</h3>
      <p className="verdict-sentence" data-testid={testId}>
        {isRight === true && <CircleCheck aria-hidden="true" />}
        {isRight === false && <OctagonX aria-hidden="true" />}
        {sentence}
      </p>
      {children}
      <p className="small second">{method}</p>
      <Button className="button" isDisabled={isRunning} onPress={again}>
        {t('again')}
      </Button>
    </section>
  )
}

/** Name, value and limit, row by row. */
export function VerdictTable({ rows }: { rows: readonly (readonly [name: string, value: string, limit: string])[] }) {
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
