import { useLocale, useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import type { Procedure } from '@/lib/domain/agreements/schema'

import type { ProcedureWords } from '../../_words/procedure-words'
import { Citation } from './citation'

type PublicationSectionProps = { procedure: Procedure; words: ProcedureWords; sources: readonly string[] }

/** When something of a case can be told to the public: without a word of the procedure, when it has closed. */
export function PublicationSection({ procedure: { publication }, words, sources }: PublicationSectionProps) {
  const t = useTranslations('procedure')
  const list = new Intl.ListFormat(useLocale())
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">{t('sections.publication')}</h2>
      <p>
        {t.rich(publication === undefined ? 'publication.closed' : 'publication.open', {
          register: (chunks) => <TextLink href="/register">{chunks}</TextLink>,
          stages: list.format((publication?.stages ?? []).map(words.stage)),
        })}
      </p>
      {publication === undefined ? null : <p><Citation cited={publication} sources={sources} /></p>}
    </section>
  )
}
