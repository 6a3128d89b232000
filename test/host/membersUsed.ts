/** Which members of Word's object model a folder of the source uses, as the compiler sees it: “ContentControl.tag”. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const TYPINGS = /@types[\\/]office-js[\\/]index\.d\.ts$/;
/** What every object has: the way of asking, not what is asked. */
const EVERYWHERE = new Set(['context', 'load', 'items', 'sync', 'track', 'untrack']);

export function membersUsed(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const options: ts.CompilerOptions = {
    strict: true,
    lib: ['lib.es2022.d.ts'],
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
    types: ['office-js'],
  };
  // Half of Office's typings are comments.
  const host = { ...ts.createCompilerHost(options), jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    options,
    host,
  );
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && (ts.isPropertyAccessExpression(node.parent) || ts.isBindingElement(node.parent))) {
      for (const name of membersAt(checker, node)) used.add(name);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) {
    if (files.some((name) => source.fileName.replaceAll('\\', '/').endsWith(join(folder, name).replaceAll('\\', '/'))))
      visit(source);
  }
  return [...used].sort();
}

/** Of a class of the namespace Word, or of each of several; none for anything else. */
function membersAt(checker: ts.TypeChecker, name: ts.Identifier): string[] {
  const symbol = ts.isBindingElement(name.parent)
    ? checker
        .getTypeAtLocation(name.parent.parent)
        .getProperty((name.parent.propertyName ?? name.parent.name).getText())
    : checker.getSymbolAtLocation(name);
  return (symbol?.declarations ?? []).flatMap(({ parent: owner }) => {
    if (symbol === undefined || !ts.isClassDeclaration(owner) || EVERYWHERE.has(symbol.name)) return [];
    return TYPINGS.test(owner.getSourceFile().fileName) ? [`${owner.name?.text ?? ''}.${symbol.name}`] : [];
  });
}
