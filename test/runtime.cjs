/**
 * Jest's own runtime but for one thing: a worker reads and compiles a module once, not anew for each test file that loads it. What a module
 * says is still run for each file, in that file's own world. A fifth of the run is saved so (https://github.com/jestjs/jest/issues/9457).
 * CommonJS, since jest loads a runtime by `require`.
 */
'use strict';
const { statSync } = require('node:fs');
const { Script } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** What each file said when it was last read. */
const texts = new Map();

/** @param read jest's own way */
function textOf(filename, read) {
  const { mtimeMs } = statSync(filename);
  const known = texts.get(filename);
  if (known?.mtimeMs === mtimeMs) return known.text;
  const text = read(filename);
  texts.set(filename, { mtimeMs, text });
  return text;
}

/** What each file was compiled to in this worker. */
const compiled = new Map();

/** @returns the function around a module's text, for any world; undefined where a module needs more of jest than that */
function scriptOf(source, filename, parameters) {
  const known = compiled.get(filename);
  if (known?.source === source && known.parameters === parameters) return known.script;
  if (source.includes('import(')) return undefined;
  const head = `(function(${parameters}){`;
  try {
    const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    compiled.set(filename, { source, parameters, script });
    return script;
  } catch {
    // Jest says in its own words what is wrong with a module, and knows what is none of CommonJS.
    return undefined;
  }
}

module.exports = class extends JestRuntime {
  constructor(...given) {
    super(...given);
    const [, environment] = given;
    const { executor } = this;
    const { fileCache } = executor.transformCache;
    const read = fileCache.readFile.bind(fileCache);
    fileCache.readFile = (filename) => textOf(filename, read);
    const compile = executor.compile.bind(executor);
    const parameters = executor.injectedModuleParameters.join();
    executor.compile = (source, filename) => {
      const context = environment.getVmContext();
      const script = context === null ? undefined : scriptOf(source, filename, parameters);
      return script === undefined ? compile(source, filename) : script.runInContext(context);
    };
  }
};
