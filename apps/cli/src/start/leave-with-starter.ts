// Loaded into the server process ahead of its own code. A starter that is killed cannot stop its server, and a server
// left alone would keep the port: so the server leaves, in its orderly way, when the channel to its starter closes.
const ORDERLY_LEAVE_LIMIT_MS = 10_000

process.on('disconnect', () => {
  setTimeout(() => process.exit(70), ORDERLY_LEAVE_LIMIT_MS).unref()
  process.kill(process.pid, 'SIGTERM')
})
// Listening must not keep a server alive that has otherwise finished.
process.channel?.unref()
