import { DeleteOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useId, useState } from 'react'
import { wordsOf } from '../shell/api.ts'
import { useOpenCase } from './case-context.tsx'
import { Field, type FieldWords } from './field.tsx'
import { type DocumentKindName, documentAddress, uploadDocument } from './upload.ts'

const accepted = 'image/jpeg,image/png,image/webp,application/pdf'

interface PickerProps {
  id?: string | undefined
  kind: DocumentKindName
  words: string
  onUploaded: (documentId: string) => void
}

/** A button that takes one file and puts it into the case's file at once. */
function FilePicker({ id, kind, words, onUploaded }: PickerProps) {
  const { caseId } = useOpenCase().standing
  const ownId = useId()
  const inputId = id ?? ownId
  const [state, setState] = useState<{ busy: boolean; failure?: string }>({ busy: false })

  async function take(file: File | undefined) {
    if (!file) return
    setState({ busy: true })
    try {
      onUploaded(await uploadDocument({ caseId, file, name: file.name, kind }))
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, failure: wordsOf(error) })
    }
  }

  return (
    <div>
      <input
        id={inputId}
        type="file"
        accept={accepted}
        className="hidden-input"
        aria-label={words}
        onChange={({ target }) =>
          take(target.files?.[0]).finally(() => {
            target.value = ''
          })
        }
      />
      <Button
        icon={<UploadOutlined />}
        loading={state.busy}
        onClick={() => document.getElementById(inputId)?.click()}
        tabIndex={-1}
      >
        {words}
      </Button>
      {state.failure ? <Alert type="error" showIcon role="alert" title={state.failure} /> : null}
    </div>
  )
}

const Taken = ({ documentId, words, onRemove }: { documentId: string; words: string; onRemove: () => void }) => {
  const { caseId } = useOpenCase().standing
  return (
    <span className="taken">
      <a href={documentAddress(caseId, documentId)} target="_blank" rel="noreferrer">
        {words}
      </a>
      <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={`移除${words}`} onClick={onRemove} />
    </span>
  )
}

interface OneProps {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  kind: DocumentKindName
}

const OneDocument = ({ id, value, onChange, kind }: OneProps) =>
  value ? (
    <Taken documentId={value} words="已上传，点开查看" onRemove={() => onChange?.(undefined)} />
  ) : (
    <FilePicker id={id} kind={kind} words="选择文件" onUploaded={(documentId) => onChange?.(documentId)} />
  )

/** One paper; the value is its id. */
export const DocumentField = ({ kind, ...words }: FieldWords & { kind: DocumentKindName }) => (
  <Field {...words} help={words.help ?? 'JPEG、PNG、WebP 或 PDF，20 MB 以内'}>
    <OneDocument kind={kind} />
  </Field>
)

interface Reference {
  documentId: string
  kind: DocumentKindName
}
interface ManyProps {
  id?: string
  value?: Reference[]
  onChange?: (value: Reference[]) => void
  kind: DocumentKindName
}

function ManyDocuments({ id, value = [], onChange, kind }: ManyProps) {
  return (
    <div className="many-documents">
      {value.map((taken, index) => (
        <Taken
          key={taken.documentId}
          documentId={taken.documentId}
          words={`第 ${index + 1} 份，点开查看`}
          onRemove={() => onChange?.(value.filter((other) => other !== taken))}
        />
      ))}
      <FilePicker
        id={id}
        kind={kind}
        words={value.length === 0 ? '选择文件' : '再加一份'}
        onUploaded={(documentId) => onChange?.([...value, { documentId, kind }])}
      />
    </div>
  )
}

/** Several papers of one kind; the value is a list of references. */
export const DocumentsField = ({ kind, ...words }: FieldWords & { kind: DocumentKindName }) => (
  <Field {...words} help={words.help ?? 'JPEG、PNG、WebP 或 PDF，每份 20 MB 以内'}>
    <ManyDocuments kind={kind} />
  </Field>
)
