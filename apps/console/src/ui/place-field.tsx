import { AimOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { TextField } from './plain-fields.tsx'

/** Where the visit took place: the address, and on a phone the position. */
export function PlaceField() {
  const form = Form.useFormInstance()
  const latitude = Form.useWatch<number | undefined>(['place', 'latitude'], { preserve: true })
  const longitude = Form.useWatch<number | undefined>(['place', 'longitude'], { preserve: true })
  const [failure, setFailure] = useState<string>()

  function locate() {
    setFailure(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.setFieldValue(['place', 'latitude'], Number(coords.latitude.toFixed(6)))
        form.setFieldValue(['place', 'longitude'], Number(coords.longitude.toFixed(6)))
      },
      () => setFailure('这台设备没有给出位置，可以不填'),
      { timeout: 10_000 },
    )
  }

  return (
    <>
      <TextField name={['place', 'line']} label="地点" help={failure} />
      <div className="locate">
        <Button size="small" icon={<AimOutlined />} onClick={locate}>
          记录当前位置（选填）
        </Button>
        {latitude !== undefined && longitude !== undefined ? (
          <span className="fine">
            北纬 {latitude}，东经 {longitude}
          </span>
        ) : null}
      </div>
    </>
  )
}
