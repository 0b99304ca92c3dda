export interface Photo {
  path: string
  /** In the browser alone: the bytes. The mini-program keeps a file path. */
  blob?: Blob
}

/** What the two platforms do differently. `device.h5.ts` and `device.weapp.ts` each give one. */
export interface Device {
  name: 'weapp' | 'h5'
  /** The reader's own text size, 1 is normal. */
  fontScale(): number
  storage: { get(key: string): string | null; set(key: string, value: string): void; remove(key: string): void }
  privacy: {
    install(): void
    onNeed(ask: (agree: () => void, refuse: () => void) => void): () => void
    openContract(): void
  }
  pickPhoto(): Promise<Photo | null>
  /** A page of the case as a file: saved in the browser, opened in the mini-program. Rejects without an answer. */
  openPdf(url: string, headers: Record<string, string>, name: string): Promise<void>
  /** A stored photo for showing; undefined when it cannot be had. */
  showPhoto(url: string, headers: Record<string, string>): Promise<string | undefined>
  copy(text: string): void
  callPhone(number: string): void
  announce(words: string): void
  /** Takes the browser's own back button while a form is open. The mini-program has none inside a page. */
  onBack(then: () => void): () => void
  onBackOnline(then: () => void): () => void
  /** Puts the title on the page, and the reader's place at its beginning. */
  showTitle(title: string): void
}
