import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Calls back once when the npm that runs this script has ended: it dies of a signal at once and takes its shell along
 * without telling us, or is killed and leaves the shell (`wasKilled`). Does nothing without npm.
 */
export function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    const shellIsGone = process.ppid !== shell;
    if (!shellIsGone && isAlive(npm)) return;
    clearInterval(timer);
    callback(!shellIsGone);
  }, 300);
  timer.unref();
}

function parentOf(pid) {
  try {
    if (process.platform === 'linux') return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return pid;
  }
}

function isAlive(pid) {
  if (process.platform === 'linux') return isRunning(pid);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isRunning(pid) {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
