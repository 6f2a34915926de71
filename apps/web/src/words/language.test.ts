import { expect, test } from 'vitest'
import { languageAtStart } from './language.ts'

test('the address decides, then what was chosen here, then the browser, then English', () => {
  expect(languageAtStart('?lang=qps', 'fr', ['fr'])).toBe('qps')
  expect(languageAtStart('?lang=xx', 'fr', ['en'])).toBe('fr')
  expect(languageAtStart('', null, ['de-AT', 'fr-CH', 'en'])).toBe('fr')
  expect(languageAtStart('', 'klingon', ['de'])).toBe('en')
})
