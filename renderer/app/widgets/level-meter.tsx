import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Decibels } from '../../../shared/units'
import { formatValue, levelDigits } from '../format/format-value'
import { useSpoken } from '../format/spoken-value'
import { useFrame } from './use-frame'

export interface MeterReading {
  peak: Decibels
  held: Decibels
  clipped: boolean
}

export interface LevelMeterProps {
  /** "Input level". */
  label: string
  /** Word before the bar: in, out. */
  word?: string
  hue: 'input' | 'output'
  read: () => MeterReading
  /** Shown while clipped; clears the mark. */
  onClearClip?: () => void
}

const FLOOR: Decibels = -60
/** Tools are told twice a second, the number changes four times a second; the bar moves each frame. */
const TOLD_EVERY = 500
const NUMBER_EVERY = 250

/** Percent of the bar in steps that can be seen, so that a still meter is not painted. */
function along(level: Decibels): number {
  return Math.round(200 * Math.min(1, Math.max(0, (level - FLOOR) / -FLOOR))) / 2
}

/** A level meter, painted past React. */
export function LevelMeter({ label, word, hue, read, onClearClip }: LevelMeterProps) {
  const t = useTranslations('app.meter')
  const spoken = useSpoken()
  const meter = useRef<HTMLDivElement>(null)
  const fill = useRef<HTMLDivElement>(null)
  const holdTick = useRef<HTMLDivElement>(null)
  const digits = useRef<HTMLSpanElement>(null)
  const clip = useRef<HTMLButtonElement>(null)
  const shown = useRef({ told: 0, number: 0, bar: -1, tick: -1 })

  useFrame((time) => {
    const { peak, held, clipped } = read()
    const [bar, tick] = [along(peak), along(held)]
    if (bar !== shown.current.bar) fill.current?.style.setProperty('clip-path', `inset(0 ${100 - bar}% 0 0)`)
    if (tick !== shown.current.tick) holdTick.current?.style.setProperty('transform', `translateX(${tick}%)`)
    shown.current.bar = bar
    shown.current.tick = tick
    if (clip.current && clip.current.hidden === clipped) clip.current.hidden = !clipped
    if (time - shown.current.number >= NUMBER_EVERY) {
      shown.current.number = time
      if (digits.current) digits.current.textContent = levelDigits(peak)
    }
    if (time - shown.current.told < TOLD_EVERY) return
    shown.current.told = time
    meter.current?.setAttribute('aria-valuenow', String(Math.round(Math.min(0, Math.max(FLOOR, peak)))))
    meter.current?.setAttribute('aria-valuetext', spoken(formatValue(Math.round(peak), 'decibels').replace('.0', '')))
  })

  return (
    <div className="level-meter">
      {word && <span className="second small level-word">{word}</span>}
      <div
        ref={meter}
        className={`meter ${hue}`}
        role="meter"
        aria-label={label}
        aria-valuemin={FLOOR}
        aria-valuemax={0}
        aria-valuenow={FLOOR}
      >
        <div ref={fill} className="meter-fill" />
        <div ref={holdTick} className="meter-hold" />
      </div>
      <span ref={digits} className="number small level-digits" aria-hidden="true" />
      <button
        ref={clip}
        type="button"
        className="level-clip"
        hidden
        aria-label={t('clearClip', { meter: label })}
        onClick={onClearClip}
      >
        {t('clip')}
      </button>
    </div>
  )
}
