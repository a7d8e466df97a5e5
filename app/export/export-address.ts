import { addressOf } from '@/app/_address/address-reader'

import type { Format } from './write-export'

/**
 * Where the file of a list is had.
 * @param address of the page as it is shown: what it asks for is asked of the file too, but for the page of it
 */
export function exportHref(list: string, address: string, format: Format): string {
  const members = [...new URLSearchParams(address.split('?')[1] ?? '')].filter(([name]) => name !== 'page')
  return addressOf(`/export/${list}`, [...members, ['format', format]])
}
