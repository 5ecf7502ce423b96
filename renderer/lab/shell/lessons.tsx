import { Check, Map as MapIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { experiments } from '../../../shared/lab/experiments'
import { useLab } from '../lab-context'

/** The list at the left: the map and all experiments. */
export function Lessons() {
  const t = useTranslations('lab')
  const words = useTranslations('labPages')
  const lab = useLab()
  const open = useStore(lab, (view) => view.open)
  const solved = useStore(lab, (view) => view.solved)
  const isDone = (id: string) => solved.has(`${id}.one`) && solved.has(`${id}.two`)
  return (
    <div className="lab-side">
      <h1 className="settings-title">{t('title')}</h1>
      <nav aria-label={t('lessons')} data-region tabIndex={-1}>
        <ul className="settings-pages">
          <li>
            <Button
              className="settings-link lab-lesson"
              aria-current={open === null ? 'page' : undefined}
              onPress={() => lab.show(null)}
            >
              <MapIcon aria-hidden="true" />
              <span>{t('home')}</span>
            </Button>
          </li>
          {experiments.map(({ id }) => (
            <li key={id}>
              <Button
                className="settings-link lab-lesson"
                aria-current={open === id ? 'page' : undefined}
                onPress={() => lab.show(id)}
              >
                <span className="lab-number number">{id.toUpperCase()}</span>
                <span className="truncate">{words(`${id}.title`)}</span>
                {isDone(id) && <Check className="lab-done" aria-label="✓" />}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <span className="spacer" />
      <p className="small second lab-progress">
        {t('progress', {
          done: String(experiments.filter(({ id }) => isDone(id)).length),
          all: String(experiments.length),
        })}
      </p>
    </div>
  )
}
