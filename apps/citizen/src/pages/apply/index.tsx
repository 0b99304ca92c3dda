import { isValidIdCard } from '@jzt/kernel'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Photo, platform } from '../../platform'
import {
  Button,
  Check,
  DateField,
  PhotoField,
  PrivacyGate,
  RegionField,
  Screen,
  SignaturePad,
  Steps,
  TextField,
} from '../../ui'

const TITLES = ['填信息', '传照片', '签名字'] as const

export default function Apply() {
  const [step, setStep] = useState(0)
  const [name, setName] = useState('')
  const [idNo, setIdNo] = useState('')
  const [region, setRegion] = useState<[string, string]>(['', ''])
  const [since, setSince] = useState('')
  const [front, setFront] = useState<Photo | null>(null)
  const [sign, setSign] = useState<{ strokes: number } | null>(null)
  const [agree, setAgree] = useState(false)
  const [err, setErr] = useState<Record<string, string>>({})

  const next = async () => {
    const e: Record<string, string> = {}
    if (step === 0) {
      if (name.trim().length < 2) e.name = '请写您身份证上的名字'
      if (!isValidIdCard(idNo)) e.idNo = '身份证号不对，请对着身份证再看一遍'
      if (!region[0]) e.region = '请选择您住在哪个区县'
    } else if (step === 1 && !front) e.front = '请先拍身份证正面'
    else if (step === 2) {
      if (!sign) e.sign = '请在框里写上您的名字'
      else if (!agree) e.agree = '请先勾选“我承诺”'
    }
    setErr(e)
    const first = Object.values(e)[0]
    if (first) return platform.toast(first)
    if (step < 2) {
      setStep(step + 1)
      Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => {})
      return
    }
    await platform.askNotify(['TEMPLATE_ID_PROGRESS'])
    Taro.redirectTo({ url: '/pages/progress/index' })
  }
  return (
    <Screen
      title="低保申请"
      foot={
        <>
          <Button id="next" onClick={next}>
            {step < 2 ? '下一步' : '提交申请'}
          </Button>
          {step > 0 ? (
            <Button kind="plain" onClick={() => setStep(step - 1)}>
              上一步
            </Button>
          ) : null}
        </>
      }
    >
      <PrivacyGate />
      <Steps titles={TITLES} current={step} />
      {step === 0 ? (
        <section className="card">
          <TextField
            id="name"
            label="姓名"
            required
            autoComplete="name"
            value={name}
            onChange={setName}
            error={err.name}
          />
          <TextField
            id="idno"
            label="身份证号"
            type="idcard"
            maxLength={18}
            required
            hint="身份证正面最下面那一行，18 位"
            value={idNo}
            onChange={setIdNo}
            error={err.idNo}
          />
          <RegionField id="region" label="住在哪里" required value={region} onChange={setRegion} error={err.region} />
          <DateField
            id="since"
            label="什么时候开始困难"
            value={since}
            onChange={setSince}
            min="2016-01-01"
            max="2026-11-22"
          />
        </section>
      ) : null}
      {step === 1 ? (
        <PhotoField
          title="身份证正面"
          help="把身份证放平，有头像的一面朝上，四个角都拍进去。"
          value={front}
          onChange={setFront}
        />
      ) : null}
      {step === 2 ? (
        <section className="card">
          <h2 className="card__title">请在框里写上您的名字</h2>
          <p className="card__text">写不了字？可以请家人代办，或者打 12345 让工作人员上门。</p>
          <SignaturePad onChange={setSign} />
          <Check id="agree" checked={agree} onChange={setAgree}>
            我承诺填写的内容是真实的，同意民政部门核对我家的收入和财产。
          </Check>
        </section>
      ) : null}
    </Screen>
  )
}
