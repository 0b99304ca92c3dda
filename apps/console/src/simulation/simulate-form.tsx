import type { PopulationName, SnapshotView } from '@jzt/contract'
import { Refused } from '@jzt/contract/client'
import { firstDayOf, monthOf, nextMonth, type PlainDate } from '@jzt/kernel'
import { Alert, Button, Form, Radio } from 'antd'
import { useNavigate } from 'react-router'
import { useParameters } from '../policy/change-table.tsx'
import { wordsOf } from '../shell/api.ts'
import { useOfficer } from '../shell/office.tsx'
import { useWrite } from '../shell/use-write.ts'
import { toLocalInput } from '../ui/office-time.ts'
import { ReformFields } from './reform-fields.tsx'
import { type FormReform, type FormValues, formPath, readReforms } from './reform-form.ts'
import { populationWords, snapshotWords } from './words.ts'

const firstOfNextMonth = (): string => {
  const today = toLocalInput(new Date().toISOString()).slice(0, 10) as PlainDate
  return firstDayOf(nextMonth(monthOf(today)))
}
const emptyReform = (name: string): FormReform => ({ name, from: firstOfNextMonth(), changes: [{ how: 'percent' }] })
const titles = ['方案一', '方案二'] as const

/** What is to be changed, for whom: one reform, or two side by side. */
export function SimulateForm({ snapshots }: { snapshots: readonly SnapshotView[] }) {
  const [form] = Form.useForm<FormValues>()
  const { division } = useOfficer()
  const parameters = useParameters()
  const navigate = useNavigate()
  const start = useWrite('startSimulation', ({ simulationId }) => navigate(`/simulation/${simulationId}`))
  const usable = snapshots.filter(({ on }) => on !== undefined)
  const population = usable.find(({ population: one }) => one === 'city')?.population ?? usable[0]?.population

  const show = (faults: readonly { path: (string | number)[]; message: string }[]) => {
    form.setFields(faults.map(({ path, message }) => ({ name: path as never, errors: [message] })))
    if (faults[0]) form.scrollToField(faults[0].path as never, { block: 'center', focus: true })
  }
  function send({ population: of = 'city', reforms = [] }: FormValues) {
    const reading = readReforms(reforms, parameters)
    if ('faults' in reading) return show(reading.faults)
    const body = { population: of, reforms: reading.reforms }
    start.mutate({ body }, { onError: (error) => show(fieldsOf(error)) })
  }

  return (
    <section className="panel">
      <h2>改什么</h2>
      {start.error ? <Alert type="error" showIcon role="alert" title={wordsOf(start.error)} /> : null}
      <Form<FormValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ population, reforms: [emptyReform(titles[0])] }}
        onValuesChange={() => form.setFields(faulty(form.getFieldsError()))}
        onFinish={send}
      >
        <Form.Item name="population" label="用哪些家庭算">
          <Radio.Group options={snapshots.map(optionOf)} />
        </Form.Item>
        <Form.List name="reforms">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, order) => (
                <ReformFields
                  key={field.key}
                  at={field.name}
                  title={titles[order] ?? ''}
                  parameters={parameters}
                  ofDistrict={division !== '50'}
                  onRemove={order > 0 ? () => remove(field.name) : undefined}
                />
              ))}
              <p className="policy-save">
                <Button type="primary" htmlType="submit" loading={start.isPending} disabled={usable.length === 0}>
                  开始计算
                </Button>
                {fields.length < titles.length ? (
                  <Button onClick={() => add(emptyReform(titles[1]))}>并列另一个方案</Button>
                ) : null}
                <span className="fine">
                  {usable.length === 0 ? '还没有可用的家庭快照，生成以后才能计算。' : ''}
                  没有改到的参数都按现行的算；计算在后台进行，可以离开这一页。
                </span>
              </p>
            </>
          )}
        </Form.List>
      </Form>
    </section>
  )
}

/** What was found wrong is looked at again when it is sent again. */
const faulty = (fields: readonly { name: (string | number)[]; errors: string[] }[]) =>
  fields.filter(({ errors }) => errors.length > 0).map(({ name }) => ({ name: name as never, errors: [] }))

const optionOf = (snapshot: SnapshotView): { value: PopulationName; label: string; disabled: boolean } => ({
  value: snapshot.population,
  label: `${populationWords[snapshot.population]}（${snapshotWords(snapshot)}）`,
  disabled: snapshot.on === undefined,
})

const fieldsOf = (error: unknown) =>
  error instanceof Refused
    ? (error.problem.fields ?? []).map(({ path, message }) => ({ path: formPath(path), message }))
    : []
