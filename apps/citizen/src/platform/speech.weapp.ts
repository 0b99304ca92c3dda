declare const wx: any
declare const requirePlugin: (name: string) => any

// WeChat speaks only through the WechatSI plugin, which the agency's own app id must add: see app.config.ts.
// Without it the pages show no read-aloud button instead of one that stays silent.
export const canSpeak = (): boolean => speechPlugin

let player: any

export const speak = (sentence: string): Promise<void> =>
  new Promise((done) => {
    const fail = () => done()
    const success = ({ filename }: { filename: string }) => {
      player ??= wx.createInnerAudioContext()
      player.src = filename
      player.onEnded(done)
      player.onError(fail)
      player.play()
    }
    requirePlugin('WechatSI').textToSpeech({ lang: 'zh_CN', content: sentence, success, fail })
  })

export const hush = (): void => player?.stop()
