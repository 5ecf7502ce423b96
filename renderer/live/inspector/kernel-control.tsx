import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MatrixParameter, NumberParameter } from '../../../shared/chain/parameters'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { formatWeight } from '../../app/format/format-weight'
import { FieldError } from '../../app/widgets/field-error'
import { ParameterSlider } from '../../app/widgets/parameter-slider'
import { kernelFacts, withSize, type Cell } from './kernel-edit'
import { KernelGrid } from './kernel-grid'
import { MatrixText } from './matrix-text'
import { matrixText, parseMatrix } from './parse-matrix'

interface KernelControlProps {
  label: string
  spec: MatrixParameter
  rows: Kernel2D
  /** The tap on the output. */
  anchor: Cell | undefined
  onBegin: () => void
  onChange: (rows: Kernel2D) => void
  onEnd: () => void
  onCancel: () => void
}

const EXTENT: Omit<NumberParameter, 'name' | 'type' | 'max' | 'default'> = {
  unit: 'none',
  min: 1,
  step: 1,
  scale: 'linear',
  integer: true,
}

/** A kernel of any size: its rows and columns, its taps as a grid and as text, and what can be said of it. */
export function KernelControl(props: KernelControlProps) {
  const { label, spec, rows, anchor, onBegin, onChange, onEnd, onCancel } = props
  const t = useTranslations('live.kernel')
  const words = useTranslations('kernelEditor')
  const [text, setText] = useState<string | null>(null)
  const [isGood, setGood] = useState(true)
  // Within one drag of a size nothing is lost: it begins from the same taps.
  const before = useRef<Kernel2D | null>(null)
  const id = useId()
  const height = rows.length
  const width = rows[0]?.length ?? 1
  const facts = kernelFacts(rows)

  const resize = (nextHeight: number, nextWidth: number) =>
    onChange(withSize(before.current ?? rows, nextHeight, nextWidth))
  const size = {
    ...EXTENT,
    onBegin: () => {
      before.current = rows
      onBegin()
    },
    onEnd: () => {
      before.current = null
      onEnd()
    },
    onCancel: () => {
      before.current = null
      onCancel()
    },
  }
  const take = (taken: Kernel2D) => {
    setText(null)
    onChange(taken)
  }
  const paste = (pasted: string) => {
    const read = parseMatrix(pasted)
    if (read.ok) take(read.value)
    else setText(pasted)
  }

  return (
    <>
      <ParameterSlider
        {...size}
        label={words('rows')}
        max={spec.maxRows}
        default={spec.default.length}
        value={height}
        onChange={(next) => resize(next, width)}
      />
      <ParameterSlider
        {...size}
        label={words('columns')}
        max={spec.maxColumns}
        default={spec.default[0]?.length ?? 1}
        value={width}
        onChange={(next) => resize(height, next)}
      />
      <div className="kernel-control">
        <div className="kernel-scroll">
          <KernelGrid
            label={label}
            rows={rows}
            fallback={spec.default}
            anchor={anchor}
            onBegin={onBegin}
            onChange={onChange}
            onEnd={onEnd}
            onCancel={onCancel}
            onPasteText={paste}
            onTyped={setGood}
          />
        </div>
        <ul className="kernel-facts small second">
          <li className="number">{t('sum', { sum: formatWeight(facts.sum) })}</li>
          <li>{t('symmetric', { yes: String(facts.symmetric) })}</li>
          <li>{t('separable', { yes: String(facts.separable) })}</li>
          <li>
            <button
              type="button"
              className="button quiet"
              onClick={() => setText(text === null ? matrixText(rows) : null)}
              aria-expanded={text !== null}
            >
              {words('paste')}
            </button>
          </li>
        </ul>
        {!isGood && <FieldError id={id}>{words('badTap')}</FieldError>}
        {text !== null && <MatrixText key={text} text={text} onTake={take} onLeave={() => setText(null)} />}
      </div>
    </>
  )
}
