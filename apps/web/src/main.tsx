import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answers } from './api/answers.ts'
import './design/css/index.css'
import { router } from './routes.tsx'
import { languageAtStart, rememberedLanguage } from './words/language.ts'
import { SpeakingHouse } from './words/speaking-house.tsx'

const place = document.getElementById('page')
if (place === null) throw new Error('index.html has no place for the page')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <SpeakingHouse start={languageAtStart(location.search, rememberedLanguage(), navigator.languages)}>
        <RouterProvider router={router} />
      </SpeakingHouse>
    </QueryClientProvider>
  </StrictMode>,
)
