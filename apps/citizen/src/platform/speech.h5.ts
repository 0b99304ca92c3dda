export const canSpeak = (): boolean => 'speechSynthesis' in window

/** Speaks one sentence in Mandarin, slowly; ends also when there is no voice. */
export const speak = (sentence: string): Promise<void> =>
  new Promise((done) => {
    const words = new SpeechSynthesisUtterance(sentence)
    words.lang = 'zh-CN'
    words.rate = 0.85
    words.onend = words.onerror = () => done()
    speechSynthesis.speak(words)
  })

export const hush = (): void => {
  if (canSpeak()) speechSynthesis.cancel()
}
