/** Makes a tree say what another says, keeping every element that is the same in both, so that references to it hold. */
import { XmlElement, type XmlNode } from './tree.js';

/** `now` becomes equal to `then`; `then` is used up. Root tags are taken to be equal. */
export function graft(now: XmlElement, then: XmlElement): void {
  const [old, fresh] = [[...now.children], [...then.children]];
  let head = 0;
  while (head < old.length && head < fresh.length && same(old[head], fresh[head])) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    same(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail])
  )
    tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = fresh.slice(head, fresh.length - tail);
  const pairs = gone.length === come.length;
  come.forEach((node, index) => {
    const counterpart = pairs ? gone[index] : undefined;
    if (node instanceof XmlElement && counterpart instanceof XmlElement && node.openTag === counterpart.openTag)
      graft(counterpart, node);
    else if (counterpart !== undefined) {
      const at = now.children.indexOf(counterpart);
      now.take(counterpart);
      now.insert(at, node);
    }
  });
  if (pairs) return;
  for (const node of gone) now.take(node);
  now.insert(head, ...come);
}

function same(one: XmlNode | undefined, other: XmlNode | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const raw = (node: XmlNode): string => (node instanceof XmlElement ? node.toString() : node.raw);
  return raw(one) === raw(other);
}
