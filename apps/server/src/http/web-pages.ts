import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Context as Exchange } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Serves the built page: its files by name, and for every other address the page itself, which finds its way from there. */
export const webPages =
  (folder: string) =>
  async (exchange: Exchange): Promise<Response> => {
    const asked = path.normalize(decoded(exchange.req.path))
    const file = path.join(folder, asked)
    const inside = file.startsWith(folder + path.sep)
    if (inside && path.extname(file) !== '' && (await isFile(file)))
      return send(exchange, file, asked.startsWith('/assets/'))
    // A missing script must not be answered with a page: the browser would run HTML.
    if (path.extname(file) !== '' && asked.startsWith('/assets/')) return exchange.notFound()
    return send(exchange, path.join(folder, 'index.html'), false)
  }

/** An address that is no text, or holds what no file's name can, is treated as any that leads nowhere: the page says so. */
function decoded(address: string): string {
  try {
    const text = decodeURIComponent(address)
    return text.includes('\0') ? '/' : text
  } catch {
    return '/'
  }
}

const isFile = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )

// Files under /assets/ carry their content's hash in their name; the page itself is asked for every time.
async function send(exchange: Exchange, file: string, immutable: boolean): Promise<Response> {
  const content = await readFile(file)
  return exchange.body(new Uint8Array(content), 200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}
