import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context as Exchange } from 'hono'
import { encodingFor, filePacker } from './file-encoding.ts'
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

// Pictures and fonts are packed as they are.
const packedWell = new Set(['.js', '.css', '.svg', '.json', '.webmanifest'])

/** Serves the built page: its files by name, and for every other address the page itself, which finds its way from there. */
export function webPages(folder: string): (exchange: Exchange) => Promise<Response> {
  const packed = filePacker()

  // Files under /assets/ carry their content's hash in their name, so each is packed once and kept by a browser for good.
  async function sendAsset(exchange: Exchange, file: string, content: Content): Promise<Response> {
    const packs = packedWell.has(path.extname(file))
    const form = await packed(file, content, packs ? encodingFor(exchange.req.header('accept-encoding')) : 'identity')
    exchange.header('cache-control', 'public, max-age=31536000, immutable')
    if (packs) exchange.header('vary', 'accept-encoding')
    if (form.encoding !== 'identity') exchange.header('content-encoding', form.encoding)
    return send(exchange, file, form.content)
  }

  // The page itself, and what carries no hash in its name, is asked for every time.
  function sendAnew(exchange: Exchange, file: string, content: Content): Response {
    exchange.header('cache-control', 'no-cache')
    return send(exchange, file, content)
  }

  return async (exchange) => {
    const asked = path.normalize(decoded(exchange.req.path))
    const file = path.join(folder, asked)
    const isAsset = asked.startsWith('/assets/')
    const named = file.startsWith(folder + path.sep) && path.extname(file) !== '' ? await contentOf(file) : null
    if (named !== null) return isAsset ? sendAsset(exchange, file, named) : sendAnew(exchange, file, named)
    // A missing script must not be answered with a page: the browser would run HTML.
    if (path.extname(file) !== '' && isAsset) return notHere(exchange)
    const index = path.join(folder, 'index.html')
    const page = await contentOf(index)
    return page === null ? beingRebuilt(exchange) : sendAnew(exchange, index, page)
  }
}

type Content = Uint8Array<ArrayBuffer>

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
async function contentOf(file: string): Promise<Content | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && noFile.has(error.code)) return null
    throw error
  }
}

// A name that is too long or leads through a file is a name that no file has.
const noFile = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

const send = (exchange: Exchange, file: string, content: Content): Response =>
  exchange.body(content, 200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })

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
