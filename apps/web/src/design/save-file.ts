/** Hands a text or bytes to the reader as a file. */
export function saveFile(name: string, media: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = typeof content === 'string' ? `${media};charset=utf-8` : media
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
