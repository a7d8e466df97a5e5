'use client'

import { useTranslations } from 'next-intl'
import { useState, type ComponentProps } from 'react'

import { TextArea } from '@/components/text-fields'

import styles from './complaint.module.css'
import { useHasScript } from './use-has-script'

type CountedTextAreaProps = ComponentProps<typeof TextArea> & { limit: number; value: string }

/** A text with its limit, and with what is left of it while it is typed. A reader by ear is told once, when it is too long. */
export function CountedTextArea(props: CountedTextAreaProps) {
  const t = useTranslations('file.count')
  const hasScript = useHasScript()
  const [length, setLength] = useState(props.value.trim().length)
  const left = props.limit - length
  return (
    <div onInput={(event) => setLength((event.target as HTMLTextAreaElement).value.trim().length)}>
      <TextArea {...props} />
      {hasScript ? (
        <>
          <p className={left < 0 ? `${styles.count} ${styles.countOver}` : styles.count} aria-hidden="true">
            {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
          </p>
          <span className="usa-sr-only" role="status">{left < 0 ? t('tooLong') : ''}</span>
        </>
      ) : null}
    </div>
  )
}
