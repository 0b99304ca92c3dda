/**
 * Text as it is to be spoken: long numbers (case numbers, phones, codes) digit by digit, amounts and dates as they are.
 * A voice that reads a phone number as thirteen billion helps nobody.
 */
export const spoken = (text: string): string =>
  text.replace(/\d[\d*-]{4,}(?!\s*[元,])/g, (run) => (/^\d{4}-\d{2}-\d{2}$/.test(run) ? run : [...run].join(' ')))

/** Cuts a paragraph into sentences, each with its mark. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？；]+[。！？；]?/g)?.map((sentence) => sentence.trim()) ?? []
