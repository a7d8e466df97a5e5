import { useTranslations } from 'next-intl'

type StepIndicatorProps = {
  /** The names of all steps, in order. */
  steps: readonly string[]
  /** Which of them the reader is on, from 0. */
  current: number
  label: string
}

/** Where one is in a form of several steps. The name of the current step is the heading of the page. */
export function StepIndicator({ steps, current, label }: StepIndicatorProps) {
  const t = useTranslations('parts')
  return (
    <div className="usa-step-indicator" aria-label={label} role="group">
      <ol className="usa-step-indicator__segments">
        {steps.map((name, position) => (
          <li
            key={name}
            className={`usa-step-indicator__segment ${segmentClass(position, current)}`}
            aria-current={position === current ? 'step' : undefined}
          >
            <span className="usa-step-indicator__segment-label">
              {name}
              {position === current ? null : (
                <span className="usa-sr-only"> {t(position < current ? 'stepDone' : 'stepAhead')}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <div className="usa-step-indicator__header">
        <h1 className="usa-step-indicator__heading">
          <span className="eyebrow">{t('step', { current: current + 1, total: steps.length })}</span>
          <span className="usa-step-indicator__heading-text">{steps[current]}</span>
        </h1>
      </div>
    </div>
  )
}

function segmentClass(position: number, current: number): string {
  if (position < current) return 'usa-step-indicator__segment--complete'
  return position === current ? 'usa-step-indicator__segment--current' : ''
}
