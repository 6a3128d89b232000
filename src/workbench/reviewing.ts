/** Rules for forms nobody has written any for: drafted from a blank, reviewed beside it, used on what is opened, given away. */
import { files as words, review as reviewWords, workbench } from '../strings/pane.js';
import { hasFileAccess, pickPlace } from './files/fileAccess.js';
import { writeWhole } from './files/diskFile.js';
import { giveFile, saveFile, savedName } from './files/give.js';
import { nothing, type Desk, type OpenFile } from './openFile.js';
import type * as Begin from './review/beginReview.js';
import type { ReviewActions } from './review/Review.js';

type BlankFile = Omit<OpenFile, 'docx'>;

export function createReviewing(desk: Desk, now: () => Date) {
  const { store, drawing, documents, tell } = desk;
  let begin: typeof Begin | null = null;
  let current: { readonly review: Begin.Review; readonly file: BlankFile } | null = null;
  let unsubscribe = (): void => undefined;

  const today = (): string => {
    const day = now();
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };

  function show(): void {
    if (current === null) return;
    const { review, file } = current;
    desk.putBlank(file.name, review.drawable);
    store.update({ review: { store: review.store, actions }, isReviewing: true, queue: null, folder: false });
  }

  /** The rules as they are now; says so where they cannot be held. */
  function rules(): ReturnType<typeof Begin.rulesOf> {
    const made = current === null || begin === null ? null : begin.rulesOf(current.review, today());
    if (made === null) tell('error', reviewWords.cannotHold);
    return made;
  }

  /** @param make of the blank, once what reads it is loaded */
  const begun = (file: BlankFile, make: (begin: typeof Begin) => Begin.Review | string): Promise<void> =>
    desk.inTurn(async () => {
      const loaded = await import('./review/beginReview.js').catch(() => null);
      if (loaded === null) {
        tell('error', workbench.offlineFailed);
        return;
      }
      begin = loaded;
      const made = attempted(() => make(loaded));
      if (typeof made === 'string') {
        tell('error', reviewWords.notDrafted(file.name, made));
        return;
      }
      unsubscribe();
      unsubscribe = made.store.subscribe(() => {
        if (store.getState().isReviewing) drawing.remark();
      });
      current = { review: made, file };
      show();
    });

  const reveal = (spot: string): void => void drawing.show(spot, null, '');

  function resume(): void {
    const open = desk.opened();
    const { review } = store.getState();
    if (open === null || (review !== null && open.docx.form.id === review.store.drafted.id)) show();
    else leaving(() => void begun(open, (loaded) => loaded.reviewOf(open, open.docx.form, reveal)));
  }

  /** A sentence where the document cannot be read. */
  function attempted<Made>(make: () => Made): Made | string {
    try {
      return make();
    } catch (error) {
      return documents.describeOpenError(error) ?? String(error);
    }
  }

  /** At once, or when the person lets go what was changed in the rules. */
  function leaving(act: () => void): void {
    if (current?.review.store.isUnsaved() !== true) act();
    else desk.ask(reviewWords.confirmClose, { [reviewWords.closeAnyway]: act, [reviewWords.stay]: nothing });
  }

  const actions: ReviewActions = {
    check: () => {
      const made = rules();
      if (made === null || current === null) return;
      desk.use(made.form);
      const { file } = current;
      const docx = attempted(() => desk.read(file.bytes, file.name));
      if (typeof docx === 'string') tell('error', words.notOpened(file.name, docx));
      else desk.put({ ...file, docx });
    },
    saveForm: () =>
      void desk.attempt(async () => {
        const made = rules();
        if (made === null || current === null) return;
        const name = savedName(current.file.name, reviewWords.formName);
        const bytes = documents.withRules(current.file.bytes, made.text);
        const handle = hasFileAccess() ? await pickPlace(workbench.fileKind, name) : null;
        if (handle !== null) await writeWhole(handle, bytes);
        else if (hasFileAccess()) return;
        else saveFile(name, bytes);
        current.review.store.noteSaved();
        tell('success', reviewWords.savedForm(handle?.name ?? name));
      }),
    saveRules: () => {
      const made = rules();
      if (made === null || current === null) return;
      const name = reviewWords.rulesName(current.file.name.replace(/\.[a-z]+$/i, ''));
      giveFile(name, made.text, 'application/json');
      current.review.store.noteSaved();
      tell('success', reviewWords.savedRules(name));
    },
    close: () =>
      leaving(() => {
        unsubscribe();
        current = null;
        store.update({ review: null, isReviewing: false, name: null });
        drawing.empty();
      }),
  };

  return {
    /** Drafts rules from this blank and shows them beside it. */
    beginReview: (file: BlankFile): void =>
      leaving(() => void begun(file, (loaded) => loaded.beginReview(file, today(), reveal))),
    /** Shows the rules that the open document is checked by: those that were reviewed last, or those that came with it. */
    resumeReview: (): void => desk.confirmed(resume),
  };
}
