// Installs the typefaces named in package-lock.json, unless just those are installed already.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
const mark = join(folder, 'node_modules', '.installed-lock.json');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  execSync('npm ci --loglevel=error', { cwd: folder, stdio: 'inherit' });
  writeFileSync(mark, wanted);
}
