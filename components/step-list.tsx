import type { ReactNode } from 'react'

/** A computation in words, one numbered line for each step. */
export function StepList({ steps }: { steps: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ol className="step-list">
      {steps.map(({ key, text }) => <li key={key}><div>{text}</div></li>)}
    </ol>
  )
}
