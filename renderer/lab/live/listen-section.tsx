import { Button } from 'react-aria-components'

interface ListenSectionProps {
  testId: string
  title: string
  isOn: boolean
  toggle: () => void
  /** What the switch would do now. */
  action: string
  /** Said while it is on. */
  status: string
}

/** A switch that lets the sound that comes in change the experiment for as long as it is on. */
export function ListenSection({ testId, title, isOn, toggle, action, status }: ListenSectionProps) {
  return (
    <section className="lab-section" aria-label={title} data-testid={testId}>
      <h2 className="lab-heading">{title}</h2>
      <div className="lab-buttons">
        <Button className="button" aria-pressed={isOn} onPress={toggle}>
          {action}
        </Button>
      </div>
      <p role="status" className="lab-verdict small">
        {isOn && status}
      </p>
    </section>
  )
}
