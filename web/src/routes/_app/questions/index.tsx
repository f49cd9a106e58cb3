import { createFileRoute } from '@tanstack/react-router'
import { questionSearch, type QuestionSearch } from '../../../features/questions/question-search.ts'
import { QuestionsPage } from '../../../features/questions/QuestionsPage.tsx'
import { questionPages } from '../../../features/questions/queries.ts'

export const Route = createFileRoute('/_app/questions/')({
  // Read where it is used: which subjects there are needn't be known on the sign-in page.
  validateSearch: (given) => given as QuestionSearch,
  loader: ({ context, location }) =>
    context.queryClient.ensureInfiniteQueryData(questionPages(questionSearch({ ...location.search }))),
  // While one chooses the page stays, and its own query reads.
  shouldReload: false,
  component: function QuestionsRoute() {
    const navigate = Route.useNavigate()
    return (
      <QuestionsPage
        asked={questionSearch({ ...Route.useSearch() })}
        onAsk={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})
