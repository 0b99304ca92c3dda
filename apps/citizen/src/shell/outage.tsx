import { device } from '../platform/device'
import { Button } from '../ui/button'
import { hotline } from './hotline'
import { Screen } from './screen'

export function Outage({ again }: { again: () => void }) {
  return (
    <Screen title="现在连不上">
      <section className="card card--note" role="alert">
        <p className="card__text">可能是没有网络，也可能系统正在恢复。</p>
        <p className="card__text">您已经填好的内容都在，不会丢。</p>
        <p className="card__text">急用请打电话，工作人员帮您办。</p>
      </section>
      <Button onClick={again}>再试一次</Button>
      <Button kind="plain" onClick={() => device.callPhone(hotline)}>{`打电话 ${hotline}`}</Button>
    </Screen>
  )
}
