import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program in the project's folder with its output shown; resolves with its exit code, 127 if it can't be started.
 * `onOutput` also gets what it prints.
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', onOutput ? 'pipe' : 'inherit', 'inherit'], ...options });
    child.stdout?.on('data', (text) => {
      process.stdout.write(text);
      onOutput(text);
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs npm, the one that started us if there is one: on Windows `npm` is no program but a script for a shell. */
export function npm(args, options = {}) {
  const itself = process.env.npm_execpath;
  if (itself?.endsWith('.js')) return run(process.execPath, [itself, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
