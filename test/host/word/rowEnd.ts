/** The mark at the end of a row, which VBA lists among the paragraphs: no text, and nothing can be written there. */
import { HostError } from '../hostError.js';
import type { BoundMember } from '../members.js';
import { Paragraph } from './paragraph.js';

export class RowEnd extends Paragraph {
  override member(name: string): BoundMember | undefined {
    if (name === 'text') return { kind: 'scalar', since: '1.1', read: () => '' };
    const member = super.member(name);
    if (member?.kind !== 'method' || !member.writes) return member;
    return {
      ...member,
      call: () => {
        throw new HostError('GeneralException', 'the end of a row');
      },
    };
  }
}
