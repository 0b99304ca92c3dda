import { SAMPLE_TIMELINE } from '@jzt/kernel'
import { platform } from '../../platform'
import { Button, Screen, Timeline } from '../../ui'
export default function Progress() {
  const now = SAMPLE_TIMELINE.find((s) => s.state === 'doing')
  return (
    <Screen
      title="您的低保申请"
      foot={
        <Button kind="plain" onClick={() => platform.callPhone('12345')}>
          有问题，打电话 12345
        </Button>
      }
    >
      <section className="card card--note">
        <h2 className="card__title">现在：{now?.title}</h2>
        <p className="card__text">{now?.desc}</p>
      </section>
      <section className="card">
        <Timeline steps={SAMPLE_TIMELINE} />
      </section>
    </Screen>
  )
}
