import { SERVICES } from '@jzt/kernel'
import Taro from '@tarojs/taro'
import { useElder } from '../../app/elder'
import { platform } from '../../platform'
import { Button, Screen } from '../../ui'

export default function Home() {
  const elder = useElder()
  const go = (id: string) =>
    Taro.navigateTo({ url: id === 'progress' ? '/pages/progress/index' : `/pages/apply/index?service=${id}` })
  return (
    <Screen title="您要办什么事？">
      <div className="tools">
        <Button
          kind="plain"
          onClick={() => elder.set(!elder.on)}
          label={elder.on ? '普通字，关闭大字版' : '大字版，把字变大'}
        >
          {elder.on ? '普通字' : '大字版'}
        </Button>
        <Button
          kind="plain"
          onClick={() =>
            platform.speak(
              '您要办什么事？可以办低保、特困供养、临时救助、医疗救助、残疾人补贴、高龄津贴。不会操作，请按最下面的电话按钮。',
            )
          }
          label="读给我听，用普通话读这一页"
        >
          读给我听
        </Button>
      </div>
      <section className="card card--note">
        <h2 className="card__title">通知</h2>
        <p className="card__text">低保标准自 2026 年 9 月起提高，原有对象自动调整，不用重新申请。</p>
      </section>
      <ul className="grid">
        {SERVICES.map((s) => (
          <li key={s.id} className="grid__i">
            <button type="button" className="svc" onClick={() => go(s.id)}>
              <span className="svc__ico" aria-hidden="true">
                {s.icon}
              </span>
              <span className="svc__n">{s.name}</span>
              <span className="svc__d">{s.desc}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => platform.callPhone('12345')}>打电话问工作人员 12345</Button>
    </Screen>
  )
}
