/** The README's recipe for nginx in a real nginx (Debian: nginx-light), by http. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { Folder } from '../cli/testFolder.js';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The recipe with its address, certificate and folder replaced, and nothing else. */
function configuration(folder: string, port: number): string {
  const readme = readFileSync('README.md', 'utf8');
  const [, recipe = ''] = /<!-- nginx:begin -->\s*```nginx\n([\s\S]*?)```/.exec(readme) ?? [];
  const server = recipe
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_.*\n/gm, '')
    .replace('/srv/wulou', resolve('dist'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder};`);
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors.log;
events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
${server}}
`;
}

export interface Nginx {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** @throws Error when it is not installed, or with what nginx has against the recipe */
export async function startNginx(): Promise<Nginx> {
  const folder = new Folder();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const errors = join(folder.path, 'errors.log');
  writeFileSync(join(folder.path, 'nginx.conf'), configuration(folder.path, port));
  const nginx = spawn('nginx', ['-c', join(folder.path, 'nginx.conf'), '-e', errors]);
  await once(nginx, 'spawn');
  const answers = (): Promise<boolean> =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === 100) throw new Error(readFileSync(errors, 'utf8'));
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    origin,
    stop: async () => {
      if (nginx.kill()) await once(nginx, 'exit');
      folder.remove();
    },
  };
}
