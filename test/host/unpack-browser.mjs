// Unpacks the Chromium of the package @sparticuz/chromium, with the libraries that a bare machine lacks, into the
// folder given. A process of its own, since the package is steered by the environment alone.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

// The package unpacks into the temporary folder, whatever that is; ours must not be shared with other projects.
process.env.TMPDIR = path.resolve(process.argv[2]);
// It unpacks the libraries only where it believes itself to be on the system that is known to lack them.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';

const { default: chromium } = await import('@sparticuz/chromium');
const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
await chromium.executablePath(path.join(path.dirname(entry), '../../bin'));
