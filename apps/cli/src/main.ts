#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { exit } from './output.ts'
import type { ExitStatus } from './output.ts'
import type { LineOptions } from './commands/line.ts'

// Each command is loaded when it is called: `commonline --help` should not load a database driver.

const program = new Command('commonline')
  .description('An alliance whose members nobody can command acts as one.')
  .exitOverride()
  .showHelpAfterError()

let status: ExitStatus = exit.yes
const ends = (work: Promise<ExitStatus | number>): Promise<void> =>
  work.then((ended) => {
    status = ended as ExitStatus
  })

program
  .command('start')
  .description('start the house: database, page and server')
  .allowUnknownOption()
  .helpOption(false)
  .argument('[options...]')
  .action(() => ends(import('./start/start.ts').then(({ start }) => start(process.argv.slice(3)))))

program
  .command('extract')
  .description('attributed statements, source chain and dates of reports')
  .argument('<file...>', '.txt or .html')
  .option('--register <file>', "the organisation's register (JSON)")
  .option('--json', 'print JSON')
  .action((files: string[], options: object) =>
    ends(import('./commands/extract.ts').then((it) => it.extractCommand(files, options))),
  )

program
  .command('line')
  .description('outlook and proposals of a dossier')
  .argument('<dossier>', 'JSON or CSV')
  .option('--rule <rule>', 'id of the catalogue, or a file')
  .option('--seed <n>', 'seed of what is drawn', '0')
  .option('--draws <n>', 'how often the inputs are drawn to say how sure it is; 0 leaves that out', '1000')
  .option('--language <code>', 'language of the sentences: en or fr', 'en')
  .option('--none-worse', 'packages leave no member worse off than without agreement')
  .option('--two <issue,issue>', 'read two issues on scales as a plane: yolk, core, and what would beat each draft')
  .option('--challenge', 'add the challenge model of every scale issue, beside what positions alone say')
  .option('--json', 'print JSON')
  .action((file: string, options: LineOptions) =>
    ends(import('./commands/line.ts').then((it) => it.lineCommand(file, options))),
  )

program
  .command('unity')
  .description('how alike members voted')
  .argument('<rollcalls>', 'CSV: vote, member, choice')
  .option('--anchor <member>', 'the member on the positive side of the line; without it the one furthest out')
  .option('--groups', 'add opinion groups, on what all of them agree, what divides them, and a second dimension')
  .option('--json', 'print JSON')
  .action((file: string, options: object) =>
    ends(import('./commands/unity.ts').then((it) => it.unityCommand(file, options))),
  )

program
  .command('verdict')
  .description('the verdict of a rule on a ballot: 0 it passes, 1 it does not')
  .argument('<rule>', 'id of the catalogue, or a file')
  .argument('<ballot>', 'JSON')
  .option('--json', 'print JSON')
  .action((rule: string, ballot: string, options: object) =>
    ends(import('./commands/verdict.ts').then((it) => it.verdictCommand(rule, ballot, options))),
  )

const rules = program
  .command('rules')
  .description('the catalogue of published decision rules')
  .argument('[id]')
  .option('--json', 'print JSON')
  .action((id: string | undefined, options: object) =>
    ends(import('./commands/rules.ts').then(async (it) => it.rulesCommand(id, options))),
  )
rules
  .command('check')
  .description('run a file of cases against the catalogue')
  .argument('<cases>', 'JSON, rule-vectors/1')
  .option('--json', 'print JSON')
  .action((file: string, _: object, command: Command) =>
    ends(import('./commands/rules.ts').then((it) => it.rulesCheckCommand(file, command.optsWithGlobals()))),
  )
rules
  .command('lint')
  .description('whether a rule leaves nothing open')
  .argument('<file>', 'JSON')
  .action((file: string) => ends(import('./commands/rules.ts').then((it) => it.rulesLintCommand(file))))

program
  .command('power')
  .description('voting power under a rule or a weighted game')
  .argument('<rule>', 'id of the catalogue, or a file')
  .option('--indices <list>', 'further indices, or all: johnston, deegan-packel, holler, coleman')
  .option('--json', 'print JSON')
  .action((rule: string, options: object) =>
    ends(import('./commands/power.ts').then((it) => it.powerCommand(rule, options))),
  )

program
  .command('rank')
  .description('an indicative vote among several options, by every method: 0 it has one winner, 1 it has none')
  .argument('<file>', 'JSON (commonline-ranking/1), or CSV: ballot, rank, option')
  .option('--json', 'print JSON')
  .action((file: string, options: object) =>
    ends(import('./commands/rank.ts').then((it) => it.rankCommand(file, options))),
  )

program
  .command('schema')
  .description('JSON Schema: rule, ballot, ranking, an endpoint, or openapi')
  .argument('<name>')
  .action((name: string) => ends(import('./commands/schema.ts').then(async (it) => it.schemaCommand(name))))

program
  .command('verify')
  .description('check an exported record without trusting the server')
  .argument('<dir>')
  .option('--receipt <file>', 'receipts that you kept (JSON): are they in it?')
  .option('--compare <dir>', 'another export: do both tell the same history?')
  .option('--json', 'print JSON')
  .action((directory: string, options: object) =>
    ends(import('./commands/verify.ts').then((it) => it.verifyCommand(directory, options))),
  )

const record = program.command('record').description('the record as files')
record
  .command('export')
  .description('export the record that you may see')
  .argument('<dir>')
  .option('--demo', "the demonstration's record, made afresh")
  .option('--server <url>')
  .option('--token <token>')
  .action((directory: string, options: object) =>
    ends(import('./commands/record-export.ts').then((it) => it.recordExportCommand(directory, options))),
  )

program
  .command('call')
  .description('any endpoint of a server, with a personal token')
  .argument('<endpoint>')
  .option('--input <file>', 'JSON; - reads standard input')
  .option('--json', 'print JSON')
  .option('--server <url>')
  .option('--token <token>')
  .action((name: string, options: object) =>
    ends(import('./commands/call.ts').then((it) => it.callCommand(name, options))),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    status = error.exitCode === 0 ? exit.yes : exit.badInput
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    status = exit.fault
  }
}
process.exitCode = status
