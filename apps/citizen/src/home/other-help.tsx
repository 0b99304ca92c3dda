import { device } from '../platform/device'
import { hotline } from '../shell/hotline'
import { Button } from '../ui/button'

const others = [
  { name: '特困供养', words: '老人、残疾人、孩子，没人养、没收入。' },
  { name: '临时救助', words: '突然遇到大病、火灾、事故。' },
  { name: '低保边缘', words: '收入比低保线高一点，也有困难。' },
]

/** Programmes that this door does not take on yet: said plainly, with whom to call, instead of a button that leads nowhere. */
export function OtherHelp() {
  return (
    <section className="card">
      <h2 className="card__title">别的救助，到镇街办理</h2>
      {others.map((other) => (
        <p key={other.name} className="card__text">
          {`${other.name}：${other.words}`}
        </p>
      ))}
      <p className="card__text">到户口所在的镇政府或街道办去办。</p>
      <Button kind="plain" onClick={() => device.callPhone(hotline)}>{`打电话问镇街 ${hotline}`}</Button>
    </section>
  )
}
