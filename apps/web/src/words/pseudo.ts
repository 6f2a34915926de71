import { IntlMessageFormat } from 'intl-messageformat'

type MessageFormatElement = ReturnType<IntlMessageFormat['getAst']>[number]

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const marked = 'áƀćđéƒǵħíĵķľɱńóþɋŕšťúṽŵẋýžÁɃĆĐÉƑǴĦÍĴĶĽṀŃÓÞɊŔŠŤÚṼŴẊÝŽ'

const accentedLetters = (text: string): string =>
  [...text]
    .map((letter) => {
      const at = plain.indexOf(letter)
      return at < 0 ? letter : ([...marked][at] ?? letter)
    })
    .join('')

/**
 * A message with its literal words accented and its holes kept: what is still plain on a page in `qps` was never
 * translated.
 */
export const accented = (text: string, locale: string): MessageFormatElement[] =>
  new IntlMessageFormat(text, locale).getAst().map(accentedElement)

const literal = 0

function accentedElement(element: MessageFormatElement): MessageFormatElement {
  if (element.type === literal) return { ...element, value: accentedLetters(element.value) }
  if (!('options' in element)) return element
  const options = Object.fromEntries(
    Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: option.value.map(accentedElement) },
    ]),
  )
  return Object.assign({}, element, { options })
}
