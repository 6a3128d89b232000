/** What a control wears, and whether it comes off without a trace. */
import { scratchTags } from '../scratch.js';
import type { Step } from '../step.js';
import { control, controlIn, controlTagged, propertiesOf, storyNow } from './scratchPage.js';

const COLOUR = '#C50F1F';
const FRAME = 'Tags';
/** Names by which a proxy finds its control again after the tag was changed. */
const RENAMED = 'diagnosis.renamed.';
const MOVED = ['text', 'outer', 'nested'] as const;

/** A control without a colour has #000000, takes a colour, and set back its XML names none. */
const colour: Step = {
  id: 'colour',
  since: '1.3',
  exact: true,
  ask: (context, { color }) => {
    const dressed = control(context, 'text');
    dressed.color = COLOUR;
    const witness = control(context, 'text');
    witness.load('color');
    dressed.color = color;
    const story = storyNow(context);
    return () => ({
      seen: { none: color, set: witness.color.toUpperCase(), left: isLeft(story, 'color') },
      expected: { none: '#000000', set: COLOUR, left: false },
    });
  },
  undo: (context, { color }) => {
    control(context, 'text').color = color;
  },
};

const appearance: Step = {
  id: 'appearance',
  since: '1.3',
  exact: true,
  ask: (context, known) => {
    const dressed = control(context, 'text');
    dressed.appearance = FRAME;
    const witness = control(context, 'text');
    witness.load('appearance');
    dressed.appearance = frameOf(known.appearance);
    const story = storyNow(context);
    return () => ({
      seen: { none: known.appearance, set: witness.appearance, left: isLeft(story, 'appearance') },
      expected: { none: 'BoundingBox', set: FRAME, left: false },
    });
  },
  undo: (context, known) => {
    control(context, 'text').appearance = frameOf(known.appearance);
  },
};

function frameOf(name: string): 'BoundingBox' | 'Tags' | 'Hidden' {
  return name === 'Tags' || name === 'Hidden' ? name : 'BoundingBox';
}

function isLeft(story: () => ReturnType<ReturnType<typeof storyNow>>, element: string): boolean {
  const now = story();
  const found = controlIn(now, scratchTags.text);
  return found !== null && propertiesOf(now, found).includes(`:${element} `);
}

/** A proxy found by a tag stays on its control when the tag is changed in the same request. */
const proxies: Step = {
  id: 'proxies',
  since: '1.3',
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

export const dressSteps: readonly Step[] = [colour, appearance, proxies];
