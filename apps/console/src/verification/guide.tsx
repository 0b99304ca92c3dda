import type { ReactNode } from 'react'
import { answerMark } from '../casework/answers.ts'
import { answerWords } from '../casework/words.ts'
import { Mark } from '../ui/mark.tsx'
import { ScreenTitle } from '../ui/screen-title.tsx'

type Status = keyof typeof answerWords

const meanings: Record<Status, string> = {
  waiting: '已经查询，登记部门还没有答复。系统会隔一段时间再问。相关数据按未知处理。',
  found: '登记部门查到了记录，内容、来源和时间都列在个案的“核对”里。',
  none: '登记部门明确答复没有记录。',
  'not-covered': '这个登记不管这个人或这个地方。相关数据仍是未知，不等于没有。',
  error: '登记部门答复出错，系统会再问。',
  'no-answer': '多次查询都没有答复，相关数据按未知处理。',
  malformed: '答复的内容读不懂，不采用，系统会再问。相关数据按未知处理。',
  'stood-in': '登记部门五个工作日不答复，由函证、签字声明和走访代替，并有第二人复核签名。',
}

const Rule = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="panel">
    <h2>{title}</h2>
    {children}
  </section>
)

/** 核对说明: what the marks mean, and what may be decided on. */
export function VerificationGuide() {
  return (
    <>
      <ScreenTitle title="核对说明" note="个案“核对”里的各种标记是什么意思" />
      <Rule title="先授权，后查询">
        <p>没有本人签署的经济状况核查授权，系统不会查询。不会用手机的，由本人手写签名并拍照，或扫描纸质授权书。</p>
        <p>家庭以外的赡养人、抚养人不肯授权，不影响办理，也不能因此终止（社会救助法第四十一条）。</p>
      </Rule>
      <Rule title="答复的标记">
        <table className="keys">
          <tbody>
            {(Object.keys(meanings) as Status[]).map((status) => (
              <tr key={status}>
                <th scope="row">
                  <Mark tone={answerMark({ status })}>{answerWords[status]}</Mark>
                </th>
                <td>{meanings[status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Rule>
      <Rule title="不完整的答复不能用来决定">
        <p>只要还有一项未知，评估就是“暂不能判定”，并写明还缺什么。没有答复不等于没有收入、没有财产。</p>
      </Rule>
      <Rule title="有出入的，由人核实">
        <p>申报、核对、走访之间有出入，列为疑点。经办人核实后写明采用哪一个、依据是什么，系统不替人选。</p>
      </Rule>
    </>
  )
}
