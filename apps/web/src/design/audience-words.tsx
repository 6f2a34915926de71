import type { Audience } from '@commonline/contract'
import { useMembers } from '../shell/house-context.ts'
import { useSpeaker } from '../words/use-words.ts'
import type { Speaker } from '../words/words.ts'

/** Who will see it, in words. */
export function audienceSentence(
  audience: Audience,
  { words, locale }: Speaker,
  nameOf: (code: string) => string,
): string {
  switch (audience.kind) {
    case 'own-delegation':
      return words('audience.own-delegation')
    case 'chairs-office':
      return words('audience.chairs-office')
    case 'group':
      return words('audience.group', {
        members: new Intl.ListFormat(locale, { type: 'conjunction' }).format(audience.members.map(nameOf)),
      })
    case 'members':
      return words('audience.members')
    case 'public':
      return words('audience.public')
  }
}

export function AudienceWords({ audience }: { readonly audience: Audience }) {
  const speaker = useSpeaker()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  return <>{audienceSentence(audience, speaker, nameOf)}</>
}
