import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { AppFrame } from '../features/shell/AppFrame.tsx'
import { FrameSkeleton, OutsideErrorPage } from '../features/shell/OutsidePages.tsx'
import { sessionQuery, useSession } from '../features/shell/session.ts'
import { TrustScheme } from '../features/schemes/TrustScheme.tsx'
import { TrustStepWords } from '../features/trusts/TrustStepWords.tsx'
import { TodayProvider } from '../lib/today.tsx'

/** Every page with the rail. Nobody gets here without a session in a trust. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    const search = location.href === '/' ? {} : { next: location.href }
    if (!session) throw redirect({ to: '/sign-in', search })
    if (!session.trust || !session.person) throw redirect({ to: '/choose-trust', search })
  },
  // The sign-in page has no frame; a signed-in visit asks for it side by side with the page's own code (main.tsx).
  codeSplitGroupings: [['component']],
  component: AppLayout,
  pendingComponent: FrameSkeleton,
  errorComponent: OutsideErrorPage,
})

function AppLayout() {
  const { today } = useSession()
  return (
    <TodayProvider today={today}>
      <TrustScheme>
        <TrustStepWords>
          <AppFrame>
            <Outlet />
          </AppFrame>
        </TrustStepWords>
      </TrustScheme>
    </TodayProvider>
  )
}
