/** Pages of the pane that the first screen does not need: loaded behind it. */
export { About } from './screens/About.js';
export { ChecklistView } from './checklist/ChecklistView.js';
