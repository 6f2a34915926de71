import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context as Exchange } from 'hono'
import { notHere } from './problem.ts'

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
    const isAsset = asked.startsWith('/assets/')
    const named = file.startsWith(folder + path.sep) && path.extname(file) !== '' ? await contentOf(file) : null
    if (named !== null) return send(exchange, file, named, isAsset)
    // A missing script must not be answered with a page: the browser would run HTML.
    if (path.extname(file) !== '' && isAsset) return notHere(exchange)
    const index = path.join(folder, 'index.html')
    const page = await contentOf(index)
    return page === null ? beingRebuilt(exchange) : send(exchange, index, page, false)
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

/** What a file holds; null where there is none. */
async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && noFile.has(error.code)) return null
    throw error
  }
}

// A name that is too long or leads through a file is a name that no file has.
const noFile = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

// Files under /assets/ carry their content's hash in their name; the page itself is asked for every time.
function send(exchange: Exchange, file: string, content: Uint8Array<ArrayBuffer>, immutable: boolean): Response {
  return exchange.body(content, 200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}

/** Somebody builds the page anew just now; nothing is wrong with the house. */
function beingRebuilt(exchange: Exchange): Response {
  exchange.header('cache-control', 'no-store')
  exchange.header('retry-after', '5')
  return exchange.html(rebuilt, 503)
}

const rebuilt = `<!doctype html>
<html lang="en">
<title>Commonline</title>
<main>
<h1>The page is being rebuilt</h1>
<p>Reload in a moment.</p>
<p lang="fr">La page est en cours de reconstruction. Rechargez dans un instant.</p>
</main>
</html>
`
