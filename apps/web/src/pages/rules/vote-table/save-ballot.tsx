import { ruleById } from '@commonline/rules'
import type { Ballot, Rule } from '@commonline/rules'
import { saveFile } from '../../../design/save-file.ts'
import { useWords } from '../../../words/use-words.ts'

/** The ballot as the file that `commonline verdict` takes, with the command that judges it. */
export function SaveBallot({ rule, ballot }: { readonly rule: Rule; readonly ballot: Ballot }) {
  const words = useWords()
  const file = `${rule.id}.ballot.json`
  // A rule that is not in the catalogue is a file as well.
  const named = ruleById(rule.id) === null ? `${rule.id}.rule.json` : rule.id
  return (
    <>
      <button
        type="button"
        className="small"
        onClick={() => saveFile(file, 'application/json', `${JSON.stringify(ballot, null, 2)}\n`)}
      >
        {words('vote-table.save-ballot')}
      </button>
      <code className="vote-command" dir="ltr">
        commonline verdict {named} {file}
      </code>
    </>
  )
}
