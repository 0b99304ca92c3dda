import { useEffect, useState } from 'react'
import { call, troubleOf } from '../wire/office'
import { accessible } from './accessible'
import { Button } from './button'
import type { FieldProps } from './field'
import type { Option } from './option'
import { SelectField } from './select-field'

interface DivisionFieldProps extends FieldProps {
  /** A code of 12 digits when all three are chosen, shorter before. */
  value: string
  onChange(code: string): void
}

const city = '50'
const levels = [
  { label: '区县', digits: 6 },
  { label: '镇街', digits: 9 },
  { label: '村（社区）', digits: 12 },
] as const

const parentOf = (code: string, level: number): string | undefined => {
  if (level === 0) return city
  const digits = levels[level - 1]!.digits
  return code.length >= digits ? code.slice(0, digits) : undefined
}

/** County, then town, then village: each list is asked for when the one before it is chosen. */
export function DivisionField({ id, value, onChange, error }: DivisionFieldProps) {
  return (
    <>
      {levels.map((level, index) => (
        <LevelField
          key={level.label}
          id={index === 0 ? id : `${id}-${level.digits}`}
          label={level.label}
          parent={parentOf(value, index)}
          value={value.length >= level.digits ? value.slice(0, level.digits) : ''}
          error={
            index === 0 || value.length >= levels[index - 1]!.digits ? missing(value, level.digits, error) : undefined
          }
          onChange={onChange}
        />
      ))}
    </>
  )
}

const missing = (value: string, digits: number, error: string | undefined) =>
  value.length < digits ? error : undefined

function LevelField({
  parent,
  ...field
}: Omit<DivisionFieldProps, 'optional' | 'hint'> & { parent: string | undefined }) {
  const [options, setOptions] = useState<readonly Option[]>([])
  const [failed, setFailed] = useState<string>()
  const load = () => {
    setOptions([])
    setFailed(undefined)
    if (!parent) return
    call('listDivisions', { query: { parent } }).then(
      ({ divisions }) => setOptions(divisions.map(({ code, name }) => ({ value: code, label: name }))),
      (reason) => {
        const trouble = troubleOf(reason)
        setFailed(trouble.kind === 'refused' ? trouble.words : `${field.label}的名单没有取到。请看看网络。`)
      },
    )
  }
  useEffect(load, [parent])
  return (
    <>
      <SelectField {...field} options={options} />
      {failed ? (
        <div className="field__wrong" {...accessible({ role: 'alert' })}>
          <div>{failed}</div>
          <Button kind="plain" onClick={load}>
            再取一次
          </Button>
        </div>
      ) : null}
    </>
  )
}
