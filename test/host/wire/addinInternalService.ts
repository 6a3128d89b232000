/** A service of Office's that Office.js tells when functions of the ribbon may be called. */
import { type BoundMember, HostObject, type Members, bound, reading } from '../members.js';

export const INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

export class AddinInternalService extends HostObject {
  readonly className = 'AddinInternalService';

  member(name: string): BoundMember | undefined {
    return bound(members, name, this);
  }

  memberNames(): readonly string[] {
    return Object.keys(members);
  }
}

const members: Members<AddinInternalService> = {
  notifyActionHandlerReady: reading('1.1', () => null),
};
