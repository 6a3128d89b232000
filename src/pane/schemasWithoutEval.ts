/**
 * Makes zod check schemas without compiling code: the page's Content-Security-Policy forbids that, and even trying it would be reported as a
 * violation. Imported before any module that makes a schema.
 */
import { z } from 'zod';

z.config({ jitless: true });
