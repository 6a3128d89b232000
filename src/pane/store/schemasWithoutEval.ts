/**
 * Makes zod check schemas without compiling code: the page's Content-Security-Policy forbids that, and even trying it would be reported as a
 * violation. Imported before any module that makes a schema.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });
