// Loaded before a server that knows nothing of its parent: when the parent is gone, so are we.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 8_000).unref();
});
