import type { GuardLine } from '../../_words/procedure-words'

/** A condition as nested lists. */
export function GuardOutline({ line }: { line: GuardLine }) {
  return (
    <div className="guard-outline">
      {line.text}
      {line.parts.length > 0 ? (
        <ul>
          {line.parts.map((part, i) => <li key={`${i}-${part.text}`}><GuardOutline line={part} /></li>)}
        </ul>
      ) : null}
    </div>
  )
}
