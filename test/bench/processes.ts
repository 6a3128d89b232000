/** Whole processes: the command line as people start it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CLI = process.argv[2] ?? 'dist/wulou.cjs';

export const hasCli = (): boolean => existsSync(CLI);

export function startNode(): void {
  spawnSync(process.execPath, ['-e', '0']);
}

/** @throws Error when the check does not end with findings or none, so that no failure is taken for speed. */
export function checkByCli(file: string, nodeOptions: readonly string[] = []): string {
  const { status, stderr } = spawnSync(process.execPath, [...nodeOptions, CLI, 'check', file, '--format', 'json'], {
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`wulou check ${file}: exit ${status ?? 'none'}\n${stderr}`);
  return stderr;
}

const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))';

/** Peak resident memory in MB. */
export function peakMemory(file: string): number {
  const kilobytes = /peak=(\d+)/u.exec(checkByCli(file, ['--import', REPORT_MEMORY]))?.[1];
  return Number(kilobytes ?? NaN) / 1024;
}
