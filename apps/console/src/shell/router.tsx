import { createBrowserRouter } from 'react-router'
import { ErrorPage, NotFound } from './error-page.tsx'
import { Home, Office, SignedIn } from './office.tsx'
import { SignIn } from './sign-in.tsx'

/** Every screen is a chunk of its own; only sign-in and the frame come with the first load. */
export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: ErrorPage,
      HydrateFallback: () => null,
      children: [
        { path: '/sign-in', Component: SignIn },
        {
          path: '/first-administrator',
          lazy: async () => ({ Component: (await import('../staff/first-administrator.tsx')).FirstAdministrator }),
        },
        {
          Component: SignedIn,
          children: [
            {
              path: '/publicity/:publicityId/board',
              lazy: async () => ({ Component: (await import('../publicity/board.tsx')).Board }),
            },
            {
              Component: Office,
              children: [
                { index: true, Component: Home },
                {
                  path: '/worklist',
                  lazy: async () => ({ Component: (await import('../worklist/worklist.tsx')).Worklist }),
                },
                {
                  path: '/cases/:caseId/:step?',
                  lazy: async () => ({ Component: (await import('../casework/case-page.tsx')).CaseScreen }),
                },
                {
                  path: '/publicity',
                  lazy: async () => ({ Component: (await import('../publicity/publicity-list.tsx')).PublicityList }),
                },
                {
                  path: '/supervision',
                  lazy: async () => ({ Component: (await import('../supervision/supervision.tsx')).Supervision }),
                },
                {
                  path: '/spot-checks',
                  lazy: async () => ({ Component: (await import('../supervision/spot-checks.tsx')).SpotChecks }),
                },
                {
                  path: '/special-hardship',
                  lazy: async () => ({
                    Component: (await import('../special-hardship/hardship-list.tsx')).HardshipList,
                  }),
                },
                { path: '/policy', lazy: async () => ({ Component: (await import('../policy/policy.tsx')).Policy }) },
                {
                  path: '/policy/drafts/:draftId',
                  lazy: async () => ({ Component: (await import('../policy/draft-page.tsx')).DraftPage }),
                },
                {
                  path: '/policy/rises/:batchId',
                  lazy: async () => ({ Component: (await import('../policy/rise-page.tsx')).RisePage }),
                },
                {
                  path: '/simulation',
                  lazy: async () => ({ Component: (await import('../simulation/simulation.tsx')).Simulation }),
                },
                {
                  path: '/simulation/:simulationId',
                  lazy: async () => ({ Component: (await import('../simulation/run-page.tsx')).SimulationRun }),
                },
                {
                  path: '/officers',
                  lazy: async () => ({ Component: (await import('../staff/officers.tsx')).Officers }),
                },
                {
                  path: '/verification-guide',
                  lazy: async () => ({ Component: (await import('../verification/guide.tsx')).VerificationGuide }),
                },
                { path: '*', Component: NotFound },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
)
