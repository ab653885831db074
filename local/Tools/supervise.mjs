// Starts one program in a process group of its own and ends it when whoever started this script is gone: the script's
// standard input is a pipe, and it closes however its owner ends, by choice, by crash or by kill.
//
//   node supervise.mjs <signal> <log file> <pid file> <program> [arguments]
//
// The program writes to the log file rather than to a pipe, so that it can still finish its work after its owner died.
import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';

const [signal, logFile, pidFile, program, ...args] = process.argv.slice(2);
const graceMs = 10_000;
const log = openSync(logFile, 'a');
const ownGroup = process.platform !== 'win32';
const child = spawn(program, args, { detached: ownGroup, stdio: ['ignore', log, log], windowsHide: true });
writeFileSync(pidFile, String(process.pid));

let stopping = false;

function send(what) {
  try {
    if (ownGroup) {
      process.kill(-child.pid, what);
    } else {
      child.kill(what);
    }
  } catch {
    // It has ended already.
  }
}

function stop() {
  if (!stopping) {
    stopping = true;
    send(signal);
    setTimeout(() => send('SIGKILL'), graceMs).unref();
  }
}

function leave(code) {
  rmSync(pidFile, { force: true });
  process.exit(code);
}

process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
process.on('SIGTERM', stop).on('SIGHUP', stop);
// Ctrl+C reaches everybody in the terminal's group; what is to be stopped, and when, is the owner's decision.
process.on('SIGINT', () => {});
child.on('error', () => leave(127));
child.on('exit', code => leave(stopping ? 0 : code ?? 1));
