import type { Browser, Locator, Page } from 'playwright-core'
import type { House } from '../../apps/server/test-support/house.ts'
import { newCode } from '../../apps/server/test-support/people.ts'
import { photoOf, picture, setClock, watch, writeName } from './front-ends.ts'

/** What is answered on a page: a choice by its words, or a field by its label. */
export type Answer = string | readonly [label: string, value: string]
/** A page of the application: its title, what is answered there, and the photos that are taken. */
export interface AnsweredPage {
  readonly title: string
  readonly answers: readonly Answer[]
  readonly photos?: readonly string[]
  /** The button that leads on, when it is not 继续. */
  readonly onward?: string
}

export interface Phone {
  readonly page: Page
  open(address: string): Promise<void>
  sees(title: string): Promise<void>
  reads(words: string | RegExp): Promise<void>
  press(name: string | RegExp): Promise<void>
  answer(answers: readonly Answer[]): Promise<void>
  /** Each page in its order: waits for its title, answers and presses 继续. */
  fillIn(pages: readonly AnsweredPage[]): Promise<void>
  photograph(name: string): Promise<void>
  sign(): Promise<void>
  /** Asks for the code, waits for the text message, and types it. */
  codeTo(number: string): Promise<void>
  signIn(number: string): Promise<void>
  /** From the home page to the receipt; gives the number of the case. */
  applies(as: string, pages: readonly AnsweredPage[]): Promise<string>
  /** Presses 读给我听 and gives what is spoken, sentence by sentence. */
  hears(): Promise<readonly string[]>
  newDay(): Promise<void>
}

/**
 * A citizen's phone with the H5 app of the house in its browser.
 * Long because it lists what can be done on the phone, one method each.
 */
export async function openPhone(browser: Browser, house: House, faults: string[]): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(15_000)
  await setClock(context, house)
  const page = await context.newPage()
  watch(page, 'phone', faults)
  // Pages that were left stay in the document, hidden: only what is seen counts.
  const visible = (locator: Locator) => locator.filter({ visible: true })
  const title = (words: string) => page.locator('h1:visible').filter({ hasText: words })
  const press = async (name: string | RegExp) => {
    const button = visible(page.getByRole('button', { name }))
    await button.waitFor()
    await picture(page, 'phone')
    await button.click()
  }

  const phone: Phone = {
    page,
    open: (address) => page.goto(address).then(() => undefined),
    sees: (words) => title(words).waitFor(),
    reads: (words) => visible(page.getByText(words)).first().waitFor(),
    press,
    async answer(answers) {
      for (const one of answers) {
        if (typeof one === 'string') await visible(page.getByText(one, { exact: true })).click()
        else await fill(visible(page.getByLabel(one[0], { exact: true })), one[1])
      }
    },
    async fillIn(pages) {
      for (const { title: words, answers, photos = [], onward = '继续' } of pages) {
        await title(words).waitFor()
        await phone.answer(answers)
        for (const name of photos) await phone.photograph(name)
        await press(onward)
      }
    },
    async photograph(name) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        press(new RegExp(`^拍照或选照片，${name}`)),
      ])
      await chooser.setFiles(await photoOf(page, name))
      await visible(page.getByRole('button', { name: new RegExp(`^重新拍，${name}`) })).waitFor()
    },
    sign: () => writeName(page),
    async codeTo(number) {
      const code = await newCode(house.sandbox, number, () => press('发验证码'))
      await visible(page.getByLabel('验证码', { exact: true })).fill(code)
    },
    async signIn(number) {
      await title('登录').waitFor()
      await phone.answer([['手机号', number]])
      await phone.codeTo(number)
      await press(/^登录$/)
    },
    async applies(as, pages) {
      await press(/^申请救助/)
      await press('同意并继续')
      await press('开始填写')
      await phone.signIn(as)
      await phone.fillIn(pages)
      await title('看一遍您填的').waitFor()
      await press('都对，去签名')
      await title('签名提交').waitFor()
      await phone.answer(['我看过了，我承诺'])
      await phone.sign()
      await press('提交申请')
      await title('申请已提交').waitFor()
      return page.locator('.number:visible').innerText()
    },
    async hears() {
      const spoken: string[] = []
      await page.exposeFunction('hear', (words: string) => spoken.push(words))
      await page.evaluate(() => {
        // No loudspeaker here: each sentence is noted and ends at once.
        speechSynthesis.speak = (words) => {
          ;(globalThis as unknown as { hear(words: string): void }).hear(words.text)
          setTimeout(() => words.onend?.(new Event('end') as SpeechSynthesisEvent), 5)
        }
      })
      await press('读给我听')
      await visible(page.getByRole('button', { name: '读给我听' })).waitFor()
      return spoken
    },
    newDay: () => setClock(context, house),
  }
  return phone
}

/** A list of places comes from the server one level after another: its option is waited for by Playwright itself. */
async function fill(field: Locator, value: string): Promise<void> {
  const isList = (await field.evaluate((element) => element.tagName)) === 'SELECT'
  if (isList) await field.selectOption({ label: value })
  else await field.fill(value)
}
