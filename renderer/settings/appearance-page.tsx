import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useServices } from '../app/services'
import { ChoiceButtons } from '../app/widgets/choice-buttons'
import { Panel } from '../app/widgets/panel'
import { ParameterSlider } from '../app/widgets/parameter-slider'
import { Setting } from './setting'

export function AppearancePage() {
  const t = useTranslations('settings.appearance')
  const title = useTranslations('settings.page')
  const { settings } = useServices()
  const { theme, language, typeSize, motion } = useStore(settings.store)
  return (
    <Panel title={title('appearance')} level={3} hideTitle>
      <Setting id="theme" name={t('theme')}>
        <ChoiceButtons
          label={t('theme')}
          value={theme}
          onChange={(id) => settings.change({ theme: id })}
          options={(['system', 'dark', 'light', 'contrast'] as const).map((id) => ({ id, name: t(id) }))}
        />
      </Setting>
      <Setting id="language" name={t('language')}>
        <ChoiceButtons
          label={t('language')}
          value={language}
          onChange={(id) => settings.change({ language: id })}
          options={[
            { id: 'system', name: t('system') },
            { id: 'en', name: 'English' },
            { id: 'zh', name: '中文' },
          ]}
        />
      </Setting>
      <Setting id="typeSize" name={t('typeSize')}>
        <ParameterSlider
          label={t('typeSize')}
          value={typeSize}
          unit="percent"
          min={75}
          max={200}
          step={5}
          scale="linear"
          integer
          default={100}
          hue="plain"
          onChange={(value) => settings.change({ typeSize: value })}
        />
      </Setting>
      <Setting id="motion" name={t('motion')} hint={t('motionHint')}>
        <ChoiceButtons
          label={t('motion')}
          value={motion}
          onChange={(id) => settings.change({ motion: id })}
          options={(['system', 'reduced'] as const).map((id) => ({ id, name: t(id) }))}
        />
      </Setting>
    </Panel>
  )
}
