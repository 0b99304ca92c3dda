import { Component, type ComponentType, type PropsWithChildren } from 'react'
import { Button } from '../ui/button'
import { goHome } from './go'
import { hotline } from './hotline'
import { Screen } from './screen'

class Boundary extends Component<PropsWithChildren, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Screen title="这一页打不开" back="none">
        <section className="card card--note">
          <p className="card__text">是我们的问题，不是您的问题。</p>
          <p className="card__text">您已经填好的内容都在。</p>
          <p className="card__text">{`急用请打电话 ${hotline}。`}</p>
        </section>
        <Button onClick={goHome}>回到首页</Button>
      </Screen>
    )
  }
}

/** Every page of the app: one that breaks says so in words instead of staying white. */
export function page(Content: ComponentType): ComponentType {
  return function Page() {
    return (
      <Boundary>
        <Content />
      </Boundary>
    )
  }
}
