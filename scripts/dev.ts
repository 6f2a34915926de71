import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './run.ts'

// The house for those who change it: database, demonstration and server, started anew when a source changes, and the page served
// by Vite with reload. The page is at http://localhost:5173, and asks the server behind it.

const binaries = path.join(root, 'node_modules', '.bin')
const environment = {
  ...process.env,
  PATH: `${binaries}${path.delimiter}${process.env['PATH'] ?? ''}`,
  COMMONLINE_ORIGIN: 'http://localhost:5173',
}
const watched = ['apps/server/src', 'packages'].flatMap((folder) => ['--watch-path', path.join(root, folder)])

const children = [
  spawn('node', ['--watch', ...watched, 'apps/cli/src/main.ts', 'start', '--data', path.join(root, 'data', 'dev')], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  }),
  spawn('vite', ['apps/web'], { cwd: root, stdio: 'inherit', env: environment }),
]
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))))
