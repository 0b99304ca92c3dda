import {
  AuditOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  FieldTimeOutlined,
  NotificationOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { OfficerCard } from '@jzt/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { createContext, type ReactNode, useContext } from 'react'
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router'
import { forgetDrafts } from '../step-panel/draft.ts'
import { call, isSignedOut } from './api.ts'
import { Failure } from './failure.tsx'
import { homeOf, placesFor, roleWords } from './navigation.ts'
import { officerKey } from './query-client.ts'

const OfficerContext = createContext<OfficerCard | undefined>(undefined)

/** The officer who is signed in. Only below `SignedIn`. */
export function useOfficer(): OfficerCard {
  const officer = useContext(OfficerContext)
  if (!officer) throw new Error('useOfficer outside SignedIn')
  return officer
}

/** Lets only signed-in officers through; everybody else signs in first and then comes back to the same address. */
export function SignedIn() {
  const location = useLocation()
  const officer = useQuery<OfficerCard | null>({
    queryKey: officerKey,
    queryFn: () => call('getOfficer'),
    staleTime: 300_000,
  })
  if (officer.data === null || isSignedOut(officer.error)) {
    return <Navigate to={`/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`} replace />
  }
  if (officer.error) return <Failure error={officer.error} onRetry={() => officer.refetch()} />
  if (!officer.data) return <Spin className="whole-page" description="正在打开" />
  return (
    <OfficerContext value={officer.data}>
      <Outlet />
    </OfficerContext>
  )
}

const icons: Record<string, ReactNode> = {
  '/worklist': <CheckSquareOutlined />,
  '/publicity': <NotificationOutlined />,
  '/spot-checks': <AuditOutlined />,
  '/supervision': <FieldTimeOutlined />,
  '/special-hardship': <SolutionOutlined />,
  '/policy': <ProfileOutlined />,
  '/simulation': <BarChartOutlined />,
  '/officers': <TeamOutlined />,
  '/verification-guide': <QuestionCircleOutlined />,
}

/** The frame of every screen: who works here, where to go, and the way out. */
export function Office() {
  const officer = useOfficer()
  return (
    <div className="office">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="office-header">
        <Link to="/" className="brand">
          <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width={26} height={26} />
          救助通工作台
        </Link>
        <span className="who">
          <strong>{officer.name}</strong>
          <span>{roleWords[officer.role]}</span>
          <span>{officer.divisionName}</span>
        </span>
        <SignOut />
      </header>
      <nav className="office-nav" aria-label="主导航">
        <div>
          {placesFor(officer.role).map((place) => (
            <NavLink key={place.path} to={place.path}>
              {icons[place.path]}
              {place.title}
            </NavLink>
          ))}
        </div>
      </nav>
      <main className="office-main" id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

function SignOut() {
  const client = useQueryClient()
  async function signOut() {
    // The next person at this desk must find neither pages nor half-filled forms, whatever the server answers.
    await call('signOutStaff').catch(() => undefined)
    forgetDrafts(sessionStorage)
    client.clear()
    client.setQueryData(officerKey, null)
    location.assign(`${import.meta.env.BASE_URL}sign-in`)
  }
  return <Button onClick={signOut}>退出</Button>
}

export function Home() {
  return <Navigate to={homeOf(useOfficer().role)} replace />
}
