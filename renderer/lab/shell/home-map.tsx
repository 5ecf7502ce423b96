import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { experiments } from '../../../shared/lab/experiments'
import { useLab } from '../lab-context'

/** Where convolution is met: each stop opens an experiment. */
export function HomeMap() {
  const t = useTranslations('lab')
  const words = useTranslations('labPages')
  const lab = useLab()
  return (
    <div className="lab-home">
      <h2 className="lab-title">{t('home')}</h2>
      <p className="lab-lead">{t('homeText')}</p>
      <ul className="lab-map">
        {experiments.map(({ id }) => (
          <li key={id}>
            <Button
              className="lab-stop"
              aria-label={t('open', { title: words(`${id}.title`) })}
              onPress={() => lab.show(id)}
            >
              <span className="lab-stop-where">{words(`${id}.where`)}</span>
              <span className="lab-stop-title">
                <span className="number second">{id.toUpperCase()}</span> {words(`${id}.title`)}
              </span>
              <span className="lab-stop-short">{words(`${id}.short`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
