/** Where a command that needs a server finds it, and as whom it comes: options first, then the environment. */
export interface ServerOptions {
  readonly server?: string
  readonly token?: string
}

export interface ServerAddress {
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
}

export function serverAddress({ server, token }: ServerOptions): ServerAddress {
  const base = server ?? process.env['COMMONLINE_SERVER'] ?? 'http://localhost:4000'
  const secret = token ?? process.env['COMMONLINE_TOKEN']
  return { base: base.replace(/\/$/, ''), headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` } }
}
