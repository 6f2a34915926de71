import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { AddressSearch } from './design/address-search.ts'
import { NotFound } from './shell/not-found.tsx'
import { PageFault } from './shell/page-fault.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  // Filters and orders of tables live in the address under the table's name; each table reads its own.
  validateSearch: (search: Record<string, unknown>): AddressSearch => search as AddressSearch,
})

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

const routeTree = root.addChildren([
  page(
    '/',
    lazyRouteComponent(() => import('./pages/home/home-page.tsx'), 'HomePage'),
  ),
  page(
    '/sign-in',
    lazyRouteComponent(() => import('./pages/account/sign-in-page.tsx'), 'SignInPage'),
  ),
  page(
    '/set-up',
    lazyRouteComponent(() => import('./pages/account/set-up-page.tsx'), 'SetUpPage'),
  ),
  page(
    '/invitation',
    lazyRouteComponent(() => import('./pages/account/invitation-page.tsx'), 'InvitationPage'),
  ),
  page(
    '/enter',
    lazyRouteComponent(() => import('./pages/account/enter-page.tsx'), 'EnterPage'),
  ),
  page(
    '/tokens',
    lazyRouteComponent(() => import('./pages/account/tokens-page.tsx'), 'TokensPage'),
  ),
  page(
    '/reports',
    lazyRouteComponent(() => import('./pages/reports/reports-page.tsx'), 'ReportsPage'),
  ),
  page(
    '/reports/new',
    lazyRouteComponent(() => import('./pages/reports/take-in-page.tsx'), 'TakeInPage'),
  ),
  page(
    '/reports/$id',
    lazyRouteComponent(() => import('./pages/reports/report-page.tsx'), 'ReportPage'),
  ),
  page(
    '/dossiers',
    lazyRouteComponent(() => import('./pages/dossier/dossiers-page.tsx'), 'DossiersPage'),
  ),
  page(
    '/dossiers/$id',
    lazyRouteComponent(() => import('./pages/dossier/dossier-page.tsx'), 'DossierPage'),
  ),
  page(
    '/dossiers/$id/brief',
    lazyRouteComponent(() => import('./pages/brief/brief-page.tsx'), 'BriefPage'),
  ),
  page(
    '/drafts/$id',
    lazyRouteComponent(() => import('./pages/draft/draft-page.tsx'), 'DraftPage'),
  ),
  page(
    '/procedures',
    lazyRouteComponent(() => import('./pages/procedure/procedures-page.tsx'), 'ProceduresPage'),
  ),
  page(
    '/procedures/$id',
    lazyRouteComponent(() => import('./pages/procedure/procedure-page.tsx'), 'ProcedurePage'),
  ),
  page(
    '/lines',
    lazyRouteComponent(() => import('./pages/decisions/lines-page.tsx'), 'LinesPage'),
  ),
  page(
    '/decisions',
    lazyRouteComponent(() => import('./pages/decisions/lines-page.tsx'), 'LinesPage'),
  ),
  page(
    '/organisation',
    lazyRouteComponent(() => import('./pages/organisation/organisation-page.tsx'), 'OrganisationPage'),
  ),
  page(
    '/rules',
    lazyRouteComponent(() => import('./pages/rules/rules-page.tsx'), 'RulesPage'),
  ),
  page(
    '/rules/history',
    lazyRouteComponent(() => import('./pages/rules/history/history-page.tsx'), 'HistoryPage'),
  ),
  page(
    '/rules/editor',
    lazyRouteComponent(() => import('./pages/rules/editor/editor-page.tsx'), 'EditorPage'),
  ),
  page(
    '/rules/ranking',
    lazyRouteComponent(() => import('./pages/rules/ranking/ranking-page.tsx'), 'RankingPage'),
  ),
  page(
    '/rules/power',
    lazyRouteComponent(() => import('./pages/rules/power/power-page.tsx'), 'PowerPage'),
  ),
  page(
    '/rules/$rule',
    lazyRouteComponent(() => import('./pages/rules/catalogue-rule-page.tsx'), 'CatalogueRulePage'),
  ),
  page(
    '/rules/$body/$rule',
    lazyRouteComponent(() => import('./pages/rules/body-rule-page.tsx'), 'BodyRulePage'),
  ),
  page(
    '/members/$code',
    lazyRouteComponent(() => import('./pages/member/member-page.tsx'), 'MemberPage'),
  ),
  page(
    '/record',
    lazyRouteComponent(() => import('./pages/record/record-page.tsx'), 'RecordPage'),
  ),
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error }) => <PageFault error={error} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
