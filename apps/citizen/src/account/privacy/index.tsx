import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'

const parts = [
  {
    title: '我们要哪些信息',
    lines: [
      '姓名、身份证号、住址、电话。',
      '家里人的收入、存款、房子、车。',
      '残疾、生病的情况和证明照片。',
      '您的签名和身份证照片。',
    ],
  },
  {
    title: '拿来做什么',
    lines: ['只用来审核这一次申请。', '家里人签了字，我们才去查收入和财产。', '谁看过您的档案，都有记录。'],
  },
  {
    title: '谁能看到',
    lines: [
      '办这件事的村、镇街和区里的人。',
      '公示时只写姓名、人数和金额。',
      '网上公示会遮住名字。',
      '身份证号、病情、电话不公示。',
    ],
  },
  {
    title: '您可以做什么',
    lines: [
      '可以看、可以改自己的信息。',
      '没提交的申请，可以删掉。',
      '提交后也可以撤回申请。',
      '不用刷脸也能办：用短信验证码就行。',
      '不愿意在手机上办，可以到镇街窗口办。',
      '有疑问，请打 12345。',
    ],
  },
]

function Privacy() {
  return (
    <Screen title="隐私保护指引" says={parts.flatMap((part) => [part.title, ...part.lines])}>
      {parts.map((part) => (
        <section key={part.title} className="card">
          <h2 className="card__title">{part.title}</h2>
          <Sentences lines={part.lines} />
        </section>
      ))}
    </Screen>
  )
}

export default page(Privacy)
