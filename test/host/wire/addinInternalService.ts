/** A service of Office's that Office.js tells when functions of the ribbon may be called. */
import { HostObject, type Members, membersOf, reading } from '../members.js';

export const INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

export class AddinInternalService extends HostObject {
  readonly className = 'AddinInternalService';
  protected readonly members = membersOf(members, this);
}

const members: Members<AddinInternalService> = {
  notifyActionHandlerReady: reading('1.1', () => null),
};
