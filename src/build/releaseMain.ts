import { release } from './release.js';

process.stdout.write(`${release()}\n`);
