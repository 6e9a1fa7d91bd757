import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { freePort } from '../free-port';
import { type Browser, type Key, KEYS, type Tab } from './engine';

const WINDOW = join(import.meta.dirname, 'webkit-window.py');

/**
 * WebKit in a bare GTK window, driven by plain WebDriver, on a display that nobody sees. Each tab has a driver and a
 * window of its own: the driver does not always outlive a window.
 */
export async function startWebkit(): Promise<Browser> {
  const display = await startDisplay();
  let driver: Driver | undefined;
  return {
    name: 'webkit',
    tab: async (view) => {
      await driver?.stop();
      driver = await startDriver(display.name);
      const capabilities = {
        'webkitgtk:browserOptions': {
          binary: '/usr/bin/python3',
          args: [WINDOW, JSON.stringify(view)],
        },
      };
      const { sessionId } = (await driver.ask('POST', '/session', {
        capabilities: { alwaysMatch: capabilities },
      })) as { sessionId: string };
      return open(`/session/${sessionId}`, driver);
    },
    close: async () => {
      await driver?.stop();
      await display.stop();
    },
  };
}

interface Driver {
  readonly ask: Ask;
  /** Errors and warnings that its browser has written. */
  readonly said: string[];
  readonly stop: () => Promise<void>;
}

async function startDriver(display: string): Promise<Driver> {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DISPLAY: display },
    // A group of its own, which its window belongs to.
    detached: true,
  });
  const said: string[] = [];
  createInterface({ input: driver.stdout }).on('line', (line) => {
    if (/^CONSOLE.*\b(?:ERROR|WARN)/.test(line)) said.push(line);
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  await untilReady(() => ask('GET', '/status'));
  return { ask, said, stop: stopper(driver) };
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Sends commands of WebDriver (https://www.w3.org/TR/webdriver2/#endpoints). */
function asker(origin: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(origin + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) {
      const { error, message } = value as { error: string; message: string };
      throw new Error(`${method} ${path}: ${error}: ${message}`);
    }
    return value;
  };
}

function open(session: string, { ask, said }: Driver): Tab {
  const post = (path: string, body: unknown): Promise<unknown> =>
    ask('POST', `${session}/${path}`, body);
  return {
    goto: async (url) => {
      await post('url', { url });
    },
    evaluate: (expression) => post('execute/sync', { script: `return ${expression}`, args: [] }),
    resize: async (width, height) => {
      await post('window/rect', { width, height });
    },
    press: async (key) => {
      const value = key in KEYS ? KEYS[key as Key] : key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    clickAt: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    screenshot: async () =>
      Buffer.from((await ask('GET', `${session}/screenshot`)) as string, 'base64'),
    said: () => said.splice(0),
  };
}

/** A display of its own (`Xvfb` writes the number that it took to the file it is told of). */
async function startDisplay(): Promise<{ name: string; stop: () => Promise<void> }> {
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const number = await new Promise<string>((resolve, reject) => {
    createInterface({ input: display.stdio[3] as Readable }).once('line', resolve);
    display.once('error', reject);
    display.once('exit', () => {
      reject(new Error('Xvfb did not start'));
    });
  });
  return { name: `:${number}`, stop: stopper(display) };
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries === 100) throw new Error('WebKitWebDriver does not answer', { cause: error });
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** Ends a process and those that it started; also when this one ends before that. */
function stopper(child: ChildProcess): () => Promise<void> {
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid);
    } catch {
      // All of them have ended.
    }
  };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.off('exit', kill);
      kill();
      resolve();
    });
  });
  process.once('exit', kill);
  return () => {
    kill();
    return ended;
  };
}
