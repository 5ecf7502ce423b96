import { useReadout } from '../../app/widgets/use-readout'

/** One line of truth: what it is, and what it reads now. */
export function Fact({ name, read }: { name: string; read: () => string }) {
  return (
    <div className="engine-fact">
      <dt className="second small">{name}</dt>
      <dd className="number">{useReadout(read)}</dd>
    </div>
  )
}
