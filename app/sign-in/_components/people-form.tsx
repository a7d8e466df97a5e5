'use client'

import { ActionForm } from '@/components/action-form'
import { Button } from '@/components/button'

import { enterDemonstration } from '../actions'
import styles from '../sign-in.module.css'

export type Person = { key: string; name: string; role: string; email: string; does: string; enter: string }

/** The invented people, each with a button that enters as them. One form, so that it works with and without script. */
export function PeopleForm({ next, people }: { next: string; people: readonly Person[] }) {
  return (
    <ActionForm action={enterDemonstration}>
      {({ pending }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <ul className={styles.people}>
            {people.map(({ key, name, role, email, does, enter }) => (
              <li key={key}>
                <div>
                  <div className={styles.who}>
                    <strong>{name}</strong> <span>{role}</span> <span>{email}</span>
                  </div>
                  <p>{does}</p>
                </div>
                <Button weight="outline" name="account" value={key} disabled={pending}>{enter}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </ActionForm>
  )
}
