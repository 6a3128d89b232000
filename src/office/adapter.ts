/** The adapter to Word with the reader behind it: the larger half of a page inside Word, loaded apart from its first paint. */
import '../pane/store/schemasWithoutEval.js';

export { WordDocument } from '../adapters/word/wordDocument.js';
export { formsBeside } from '../forms/formsBeside.js';
