import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useResting } from '../lab-context'

/** Where the text behind the lab goes wrong or leaves something open; and which numbers are ours. */
export function SourceBadge() {
  const t = useTranslations('lab')
  const words = useTranslations('labPages')
  const { experiment } = useResting()
  return (
    <details className="lab-source">
      <summary>
        <TriangleAlert aria-hidden="true" />
        {t('source')}
      </summary>
      <p className="selectable">{words(`${experiment.id}.source`)}</p>
    </details>
  )
}
