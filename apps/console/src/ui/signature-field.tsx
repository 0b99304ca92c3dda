import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { wordsOf } from '../shell/api.ts'
import { useOpenCase } from './case-context.tsx'
import { Field, type FieldName, type FieldWords } from './field.tsx'
import { type Ink, InkPad } from './ink-pad.tsx'
import { documentAddress, uploadDocument } from './upload.ts'

interface SignatureValue {
  documentId: string
}
interface PadProps {
  id?: string
  value?: SignatureValue
  onChange?: (value: SignatureValue | undefined) => void
}

/** Handwriting on the screen, or a picture of a signature on paper; either is stored as a paper of the case. */
function SignaturePad({ id, value, onChange }: PadProps) {
  const { caseId } = useOpenCase().standing
  const ink = useRef<Ink>(null)
  const picture = useRef<HTMLInputElement>(null)
  const [empty, setEmpty] = useState(true)
  const [state, setState] = useState<{ busy: boolean; failure?: string }>({ busy: false })

  async function store(file: Blob | null | undefined) {
    if (!file) return
    setState({ busy: true })
    try {
      onChange?.({ documentId: await uploadDocument({ caseId, file, name: 'signature.png', kind: 'signature' }) })
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, failure: wordsOf(error) })
    }
  }

  if (value) {
    return (
      <div className="signed">
        <img src={documentAddress(caseId, value.documentId)} alt="签名" />
        <Button
          onClick={() => {
            setEmpty(true)
            onChange?.(undefined)
          }}
        >
          重签
        </Button>
      </div>
    )
  }
  return (
    <div>
      <InkPad ref={ink} onFirstStroke={() => setEmpty(false)} />
      <div className="pad-buttons">
        <Button
          type="primary"
          disabled={empty}
          loading={state.busy}
          onClick={async () => store(await ink.current?.picture())}
        >
          签好了
        </Button>
        <Button
          disabled={empty}
          onClick={() => {
            ink.current?.clear()
            setEmpty(true)
          }}
        >
          擦掉
        </Button>
        <input
          ref={picture}
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="hidden-input"
          aria-label="上传签名图片"
          onChange={({ target }) => store(target.files?.[0])}
        />
        <Button icon={<UploadOutlined />} tabIndex={-1} onClick={() => picture.current?.click()}>
          上传签名图片
        </Button>
      </div>
      {state.failure ? <Alert type="error" showIcon role="alert" title={state.failure} /> : null}
    </div>
  )
}

/** A signature; the value is `{ documentId }`, as every signed step wants it. */
export function SignatureField({
  name = 'signature',
  label = '签名',
  help,
}: Partial<FieldWords> & { name?: FieldName }) {
  return (
    <Field name={name} label={label} help={help ?? '请用鼠标、手写板或手指签名，签后点“签好了”'}>
      <SignaturePad />
    </Field>
  )
}
