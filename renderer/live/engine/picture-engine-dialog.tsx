import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { formatNumber, MINUS } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { ModalDialog } from '../../app/widgets/modal-dialog'
import { useWatched } from '../../app/widgets/use-watched'
import { DROP_CAUSES, type VideoFacts } from '../../video/contract'
import type { PassReport } from '../../video/engine/engine'
import { Fact } from './fact'
import { isWayWord, partsOfWay } from './way-words'
import './engine.css'

/** How the picture is computed: age of its frames part by part, drops by their cause, engine, and the plan in force. */
export function PictureEngineDialog() {
  const t = useTranslations('live.pictureEngine')
  const { ui } = useShell()
  const isOpen = useStore(ui, (state) => state.overlay === 'picture-engine')
  return (
    <ModalDialog title={t('title')} isOpen={isOpen} onClose={ui.close} className="engine">
      <div className="engine-body">
        <Engine />
        <Ages />
        <Drops />
        <Plan />
      </div>
    </ModalDialog>
  )
}

function useFact(read: (facts: VideoFacts) => string): () => string {
  const { video } = useServices()
  return useCallback(() => read(video.facts()), [video, read])
}

/** A list of facts under a heading. */
function FactGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="engine-plan" aria-label={title}>
      <h3 className="section-title">{title}</h3>
      <dl className="engine-facts">{children}</dl>
    </section>
  )
}

function Engine() {
  const t = useTranslations('live.pictureEngine')
  const drawnBy = useFact(useCallback((facts) => facts.rasteriser || '–', []))
  const size = useFact(useCallback((facts) => `${facts.size.width}×${facts.size.height}`, []))
  const rate = useFact(useCallback((facts) => t('perSecond', { value: facts.fps.toFixed(1) }), [t]))
  return (
    <FactGroup title={t('engine')}>
      <Fact name={t('drawnBy')} read={drawnBy} />
      <Fact name={t('size')} read={size} />
      <Fact name={t('rate')} read={rate} />
    </FactGroup>
  )
}

const PARTS = ['capture', 'queue', 'upload', 'filter', 'output'] as const

function Ages() {
  const t = useTranslations('live.pictureEngine')
  const total = useFact(
    useCallback(
      ({ ages }) => {
        const known = PARTS.map((part) => ages[part]).filter((age) => !Number.isNaN(age))
        return known.length === 0 ? '–' : t('milliseconds', { value: sum(known).toFixed(1) })
      },
      [t],
    ),
  )
  return (
    <FactGroup title={t('age')}>
      <Fact name={t('total')} read={total} />
      {PARTS.map((part) => (
        <Age key={part} part={part} />
      ))}
    </FactGroup>
  )
}

function Age({ part }: { part: (typeof PARTS)[number] }) {
  const t = useTranslations('live.pictureEngine')
  const read = useFact(
    useCallback(
      ({ ages }) => {
        if (!Number.isNaN(ages[part])) return t('milliseconds', { value: ages[part].toFixed(1) })
        return part === 'capture' ? t('ownClock') : '–'
      },
      [t, part],
    ),
  )
  return <Fact name={t(`part.${part}`)} read={read} />
}

function Drops() {
  const t = useTranslations('live.pictureEngine')
  return (
    <FactGroup title={t('drops')}>
      {DROP_CAUSES.map((cause) => (
        <Drop key={cause} cause={cause} />
      ))}
    </FactGroup>
  )
}

function Drop({ cause }: { cause: (typeof DROP_CAUSES)[number] }) {
  const t = useTranslations('live.pictureEngine')
  const read = useFact(useCallback(({ drops }) => formatNumber(drops[cause]), [cause]))
  return <Fact name={t(`cause.${cause}`)} read={read} />
}

/** The plan in force, watched: it changes with the chain, the size and the engine. */
function usePlan(): readonly PassReport[] {
  const { video } = useServices()
  return useWatched(
    useCallback(() => video.facts().plan, [video]),
    isSamePlan,
  )
}

function isSamePlan(before: readonly PassReport[], now: readonly PassReport[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}

function Plan() {
  const t = useTranslations('live.pictureEngine')
  const plan = usePlan()
  return (
    <section className="engine-plan" aria-label={t('plan')}>
      <h3 className="section-title">{t('plan')}</h3>
      {plan.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <table className="table selectable plan-passes">
          <thead>
            <tr>
              <th scope="col">{t('pass')}</th>
              <th scope="col">{t('way')}</th>
              <th scope="col">{t('cost')}</th>
              <th scope="col">{t('error')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.map(({ pass, way, cost, error, psnr }, index) => (
              // Passes have no names of their own; their place is what they are.
              <tr key={`${index} ${pass} ${way}`}>
                <td>{t(`kind.${pass}`)}</td>
                <td>{way === pass ? '–' : <WayInWords way={way} psnr={psnr} />}</td>
                <td className="number">{Number.isNaN(cost) ? '–' : t('milliseconds', { value: cost.toFixed(2) })}</td>
                <td className="number">{error === 0 ? '0' : error.toExponential(1).replace('-', MINUS)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small second">{t('planNote')}</p>
    </section>
  )
}

function WayInWords({ way, psnr }: Pick<PassReport, 'way' | 'psnr'>) {
  const t = useTranslations('live.pictureEngine')
  const separator = useLocale() === 'zh' ? '，' : ', '
  const words = partsOfWay(way)
    .map(({ word, count = '', size = '' }) => (isWayWord(word) ? t(`wayPart.${word}`, { count, size }) : word))
    .join(separator)
  return psnr === undefined ? words : t('approximate', { way: words, psnr: psnr.toFixed(1) })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
