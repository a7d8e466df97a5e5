import { useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import { mayReleaseCases } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/roles'
import { refusalOfStage } from '@/lib/domain/release/may-release'
import type { CaseDetail } from '@/lib/services/view-case'

import { releasePath } from '../release/_words/release-fields'

/** The way to the review for the public register, for whoever may release a case, once something of it can be released. */
export function ReleaseLink({ detail, role }: { detail: CaseDetail; role: Role }) {
  const t = useTranslations('release')
  if (!mayReleaseCases.includes(role) || refusalOfStage({ procedure: detail.procedure, stage: detail.state.stage }) !== null) return null
  return (
    <section aria-labelledby="public-register">
      <h2 id="public-register">{t('linkTitle')}</h2>
      <p>{t('linkText')} <TextLink href={releasePath(detail.reference)}>{t('link')}</TextLink></p>
    </section>
  )
}
