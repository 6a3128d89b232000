/** What a control wears, and whether it comes off without a trace. */
import { scratchTags } from '../scratch.js';
import type { Step } from '../step.js';
import { control, controlIn, controlTagged, propertiesOf, storyNow } from './scratchPage.js';

/** Names by which a proxy finds its control again after the tag was changed. */
const RENAMED = 'diagnosis.renamed.';
const MOVED = ['text', 'outer', 'nested'] as const;

type Garment = 'color' | 'appearance';

/** A control without one of its own has that of all, takes another, and set back its XML names none. */
function dressed(id: Step['id'], garment: Garment, none: string, other: string): Step {
  return {
    id,
    exact: true,
    ask: (context, known) => {
      const own = control(context, 'text');
      wear(own, garment, other);
      const witness = control(context, 'text');
      witness.load(garment);
      wear(own, garment, known[garment]);
      const story = storyNow(context);
      return () => {
        const now = story();
        const found = controlIn(now, scratchTags.text);
        const left = found !== null && propertiesOf(now, found).includes(`:${garment} `);
        const set = garment === 'color' ? witness.color.toUpperCase() : witness.appearance;
        return { seen: { none: known[garment], set, left }, expected: { none, set: other, left: false } };
      };
    },
    undo: (context, known) => wear(control(context, 'text'), garment, known[garment]),
  };
}

function wear(own: Word.ContentControl, garment: Garment, value: string): void {
  if (garment === 'color') own.color = value;
  else own.appearance = value === 'Tags' || value === 'Hidden' ? value : 'BoundingBox';
}

/** A proxy found by a tag stays on its control when the tag is changed in the same request. */
const proxies: Step = {
  id: 'proxies',
  ask: (context) => {
    const found = MOVED.map((name) => control(context, name));
    found.forEach((one, index) => (one.tag = RENAMED + String(index)));
    found.forEach((one, index) => (one.title = String(index)));
    const listed = context.document.body.contentControls;
    listed.load('items/tag,items/title');
    found.forEach((one) => (one.title = ''));
    found.forEach((one, index) => (one.tag = scratchTags[MOVED[index] ?? 'text']));
    return () => ({
      seen: {
        titles: listed.items.flatMap(({ tag, title }) =>
          tag.startsWith(RENAMED) ? [`${tag.slice(RENAMED.length)}=${title}`] : [],
        ),
      },
      expected: { titles: MOVED.map((_, index) => `${String(index)}=${String(index)}`) },
    });
  },
  undo: (context) => {
    MOVED.forEach((name, index) => {
      const renamed = controlTagged(context, RENAMED + String(index));
      renamed.title = '';
      renamed.tag = scratchTags[name];
    });
  },
};

export const dressSteps: readonly Step[] = [
  dressed('colour', 'color', '#000000', '#C50F1F'),
  dressed('appearance', 'appearance', 'BoundingBox', 'Tags'),
  proxies,
];
