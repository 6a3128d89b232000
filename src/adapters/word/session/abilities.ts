/**
 * What this Word can do. `isSetSupported` says yes where the call then fails (office-js issues 4953, 5701), so a feature is tried where
 * the host claims it, and never again in this session once it has failed.
 */
import type { Capability } from '../../../document/port.js';
import type { WordHost } from './host.js';

export type Feature =
  | 'exact-read'
  | 'track-changes'
  | 'underline-surplus'
  | 'change-events'
  | 'reviewed-text'
  | 'delete-empty'
  | 'blank-placeholder'
  | 'untracked-writes';

const sets = {
  'exact-read': '1.1',
  'delete-empty': '1.1',
  'blank-placeholder': '1.1',
  'track-changes': '1.4',
  'untracked-writes': '1.4',
  'reviewed-text': '1.4',
  'change-events': '1.6',
  'underline-surplus': '1.7',
} as const satisfies Record<Feature, string>;

export class Abilities {
  private readonly failed = new Set<Feature>();

  constructor(private readonly host: WordHost) {}

  /** Worth trying. */
  has(feature: Feature): boolean {
    return !this.failed.has(feature) && this.host.supports('WordApi', sets[feature]);
  }

  fail(feature: Feature): void {
    this.failed.add(feature);
  }

  /** A feature that failed for one document at one time works again. */
  restore(feature: Feature): void {
    this.failed.delete(feature);
  }

  /** As far as it is known by now. */
  list(): Capability[] {
    const { host } = this;
    return [
      { id: 'controls', able: host.supports('WordApi', '1.3') },
      { id: 'exact-read', able: this.has('exact-read') },
      { id: 'track-changes', able: this.has('track-changes') && this.has('untracked-writes') },
      { id: 'underline-surplus', able: this.has('underline-surplus') },
      { id: 'change-events', able: this.has('change-events') },
      { id: 'all-control-types', able: host.supports('WordApi', '1.5') },
    ];
  }
}
