'use client'

import type { ReactNode } from 'react'

import { ActionForm } from '@/components/action-form'

import { mark } from '../actions'

/** The one form of the page, around all its lines: each button in it says by its value which line it marks as read. */
export function MarkForm({ children }: { children: ReactNode }) {
  return <ActionForm action={mark}>{() => children}</ActionForm>
}
