import { execFile } from 'node:child_process';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const execute = promisify(execFile);

/** None of the tools is to ask anything, or to tell anybody that it runs. */
const quiet = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

/** @typedef {{ passed: boolean, output: string }} Outcome */

/**
 * Runs a program to its end.
 *
 * @param {string} folder
 * @param {string} program
 * @param {string[]} options
 * @returns {Promise<Outcome>}
 */
async function run(folder, program, options) {
  try {
    const { stdout, stderr } = await execute(program, options, {
      cwd: folder,
      env: { ...process.env, ...quiet },
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
    return { passed: true, output: stripVTControlCharacters(stdout + stderr) };
  } catch (error) {
    const { stdout = '', stderr = '', message } = /** @type {any} */ (error);
    return { passed: false, output: stripVTControlCharacters(stdout + stderr) || message };
  }
}

/** @param {string} folder @param {string[]} options */
async function npm(folder, ...options) {
  const { passed, output } = await run(folder, 'npm', options);
  if (!passed) throw new Error(`npm ${options.join(' ')}\n${output}`);
  return output;
}

/** Small projects as people have them, in a folder of their own, with the packed package installed by npm. */
export class Projects {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
  }

  static async install() {
    const folder = await mkdtemp(join(tmpdir(), 'spine-breath-'));
    await cp(fixtures, folder, { recursive: true });
    const packed = await npm(root, 'pack', '--silent', '--pack-destination', folder);
    await rename(join(folder, packed.trim().split('\n').at(-1) ?? ''), join(folder, 'spine-breath.tgz'));
    await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
    return new Projects(folder);
  }

  /** @param {string} project */
  path(project) {
    return join(this.folder, project);
  }

  /**
   * Runs a script of a project.
   *
   * @param {string} project
   * @param {string} script
   * @param {string[]} options
   */
  run(project, script, ...options) {
    return run(this.path(project), 'npm', ['run', '--silent', script, '--', ...options]);
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true });
  }
}
