type Named = `paste.${'text' | 'hint' | 'file' | 'fileHint' | 'look' | 'tooLarge' | 'notText'}`

/** The words of a `PasteForm` from the messages of its page, which has them under `paste`; `most` is the limit that the hint names, where it is not that of characters. */
export function pasteWords(t: (key: Named, values: { limit: number }) => string, limit: number, most = limit) {
  const say = (key: Named, named = limit) => t(key, { limit: named })
  return {
    text: say('paste.text'), hint: say('paste.hint', most), file: say('paste.file'), fileHint: say('paste.fileHint'),
    look: say('paste.look'), tooLarge: say('paste.tooLarge'), notText: say('paste.notText'),
  }
}
