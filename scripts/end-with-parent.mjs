// Loaded into the server by start.mjs: if that is killed, the server would go on alone and keep the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
