import generatePicker from 'antd/es/date-picker/generatePicker'
import { Field, type FieldWords } from './field.tsx'
import { fromLocalInput, toLocalInput } from './office-time.ts'
import { firstDay, readWallClock, type WallClock, wallClockCalendar, writeWallClock } from './wall-clock.ts'

const wallClockNow = (): WallClock => readWallClock(toLocalInput(new Date().toISOString())) ?? new Date()
const Picker = generatePicker<WallClock>(wallClockCalendar(wallClockNow))

interface Control {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

const identity = ({ id }: Control) => (id ? { id } : {})

// An input of the browser's own would write dates in the browser's language; these can be typed or picked in Chinese.
export const DateInput = (control: Control) => (
  <Picker
    {...identity(control)}
    style={{ width: 220 }}
    value={control.value ? (readWallClock(control.value) ?? null) : null}
    onChange={(value) => control.onChange?.(value ? writeWallClock(value, 'YYYY-MM-DD') : undefined)}
  />
)

const InstantInput = (control: Control) => (
  <Picker
    {...identity(control)}
    showTime={{ format: 'HH:mm' }}
    format="YYYY-MM-DD HH:mm"
    needConfirm={false}
    style={{ width: 260 }}
    value={control.value ? (readWallClock(toLocalInput(control.value)) ?? null) : null}
    onChange={(value) =>
      control.onChange?.(value ? fromLocalInput(writeWallClock(value, 'YYYY-MM-DDTHH:mm')) : undefined)
    }
  />
)

const MonthInput = (control: Control) => (
  <Picker
    {...identity(control)}
    picker="month"
    format="YYYY-MM"
    style={{ width: 220 }}
    value={control.value ? (readWallClock(firstDay(control.value)) ?? null) : null}
    onChange={(value) => control.onChange?.(value ? writeWallClock(value, 'YYYY-MM') : undefined)}
  />
)

/** A month: `2026-11`. */
export const MonthField = (props: FieldWords) => (
  <Field {...props}>
    <MonthInput />
  </Field>
)

/** A civil date of the office. */
export const DateField = (props: FieldWords) => (
  <Field {...props}>
    <DateInput />
  </Field>
)

/** A day and an hour, Beijing time. */
export const InstantField = (props: FieldWords) => (
  <Field {...props}>
    <InstantInput />
  </Field>
)
