/** Objects the client asked to keep, by the ids it knows them by. */
import { HostError } from '../hostError.js';
import type { HostObject } from '../members.js';

export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private last = 0;

  keep(object: HostObject): string {
    const there = this.ids.get(object);
    if (there !== undefined) return there;
    this.last += 1;
    const id = `{${this.last.toString().padStart(8, '0')}}`;
    this.byId.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  /** @throws HostError ItemNotFound for ids that were given back */
  get(id: string): HostObject {
    const object = this.byId.get(id);
    if (object === undefined) throw new HostError('ItemNotFound', `no object ${id}`);
    return object;
  }

  find(id: string): HostObject | null {
    return this.byId.get(id) ?? null;
  }

  remove(id: string): void {
    const object = this.byId.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
    this.ids.clear();
  }

  get size(): number {
    return this.byId.size;
  }

  objects(): HostObject[] {
    return [...this.byId.values()];
  }
}
